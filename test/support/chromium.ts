import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Where a Chromium is installed, or nothing. `CHROMIUM` in the environment goes before all. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (environment.PATH ?? "").split(path.delimiter);
  const candidates = [
    environment.CHROMIUM,
    chromium.executablePath(),
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...elsewhere,
  ];
  return candidates.find((file) => file && isExecutable(file));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const isRoot = (): boolean => process.getuid?.() === 0;

function run(command: string, words: string[], seconds: number): void {
  spawnSync(command, words, {
    stdio: ["ignore", "ignore", "inherit"],
    timeout: seconds * 1000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

/** Ways to get one, tried in this order. */
const installers = [
  {
    name: "Playwright's Chromium",
    possible: () => true,
    install: () => {
      const package_ = createRequire(import.meta.url).resolve("playwright-core/package.json");
      const cli = path.join(path.dirname(package_), "cli.js");
      // The libraries it needs are the system's to install, which only root may.
      run(process.execPath, [cli, "install", ...(isRoot() ? ["--with-deps"] : []), "chromium"], 180);
    },
  },
  {
    name: "Debian's package chromium",
    possible: () => isRoot() && existsSync("/etc/debian_version"),
    install: () => {
      run("apt-get", ["update", "-qq"], 120);
      run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], 300);
    },
  },
];

/**
 * A Chromium to open pages in: one that is there, else one that can be had.
 *
 * @throws Error that says what to do, if there is none to be had: browser tests are never left out in silence
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  for (const { name, possible, install } of installers) {
    if (!possible()) continue;
    console.error(`No Chromium found; trying ${name} …`);
    install();
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    "The browser tests need a Chromium and none could be found or installed. Install Chromium or Chrome, or name one in the environment variable CHROMIUM, then run the tests again.",
  );
}
