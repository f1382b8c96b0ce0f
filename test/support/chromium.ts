import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
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

/** Ways to get one, the first that works: Playwright's own, then Debian's package. */
const installers: { says: string; possible: () => boolean; run: () => void }[] = [
  {
    says: "Playwright's Chromium",
    possible: () => true,
    run: () => {
      const cli = path.join(
        path.dirname(createRequire(import.meta.url).resolve("playwright-core")),
        "cli.js",
      );
      spawnSync(process.execPath, [cli, "install", "--with-deps", "chromium"], {
        stdio: ["ignore", "ignore", "inherit"],
        timeout: 180_000,
      });
    },
  },
  {
    says: "Debian's package chromium",
    possible: () =>
      process.getuid?.() === 0 &&
      existsSync("/etc/debian_version") &&
      readFileSync("/etc/debian_version").length > 0,
    run: () => {
      const options = {
        stdio: ["ignore", "ignore", "inherit"] as ["ignore", "ignore", "inherit"],
        timeout: 300_000,
      };
      spawnSync("apt-get", ["update", "-qq"], options);
      spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
        ...options,
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    },
  },
];

/**
 * A Chromium to open pages in: one that is there, else one that can be had.
 *
 * @throws Error that says what to do, if there is none to be had: browser tests are never left out in silence
 */
export function ensureChromium(): string {
  for (const installer of [undefined, ...installers]) {
    if (installer?.possible()) {
      console.error(`No Chromium found; trying ${installer.says} …`);
      installer.run();
    }
    const found = findChromium();
    if (found) return found;
  }
  throw new Error(
    "The browser tests need a Chromium and none could be found or installed. Install Chromium or Chrome, or name one in the environment variable CHROMIUM, then run the tests again.",
  );
}
