import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const eleventy = path.join(repository, "node_modules/@11ty/eleventy/cmd.cjs");

/** What a build printed and how it ended. */
export interface BuildResult {
  code: number;
  /** Standard output and standard error. */
  output: string;
}

/** A project in a temporary folder that is built with this checkout's Warta, by Eleventy's own command. */
export interface TestSite {
  root: string;
  /** Writes files below the project's folder; `null` removes one. */
  write(files: Record<string, string | Uint8Array | null>): Promise<void>;
  build(options?: { arguments?: string[]; environment?: NodeJS.ProcessEnv }): Promise<BuildResult>;
  /** A file of `_site` as text. */
  read(file: string): Promise<string>;
  /** Every file of `_site`, as paths with forward slashes, sorted. */
  files(): Promise<string[]>;
  remove(): Promise<void>;
}

export const siteYaml = `name: Kabar Uji
description: Situs uji coba.
url: https://kabar.example/
publisher:
  name: Redaksi Kabar Uji
`;

/** @param files beside `_data/site.yaml`, which is there unless given */
export async function createSite(files: Record<string, string | Uint8Array | null> = {}): Promise<TestSite> {
  const root = await mkdtemp(path.join(tmpdir(), "warta-"));
  const site: TestSite = {
    root,
    async write(changes) {
      for (const [name, content] of Object.entries(changes)) {
        const file = path.join(root, name);
        if (content === null) {
          await rm(file, { recursive: true, force: true });
          continue;
        }
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, content);
      }
    },
    build: ({ arguments: words = [], environment = {} } = {}) =>
      new Promise((resolve) => {
        const env = { ...process.env, SOURCE_DATE_EPOCH: "1767225600", ...environment };
        execFile(
          process.execPath,
          [eleventy, "--quiet", ...words],
          { cwd: root, env, maxBuffer: 64 << 20 },
          (error, stdout, stderr) =>
            resolve({
              code: typeof error?.code === "number" ? error.code : error ? 1 : 0,
              output: stdout + stderr,
            }),
        );
      }),
    read: (file) => readFile(path.join(root, "_site", file), "utf8"),
    async files() {
      const entries = await readdir(path.join(root, "_site"), { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(path.join(root, "_site"), path.join(entry.parentPath, entry.name)))
        .map((file) => file.replaceAll(path.sep, "/"))
        .sort();
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
  const config = pathToFileURL(path.join(repository, "eleventy.config.js"));
  await site.write({
    "package.json": '{ "type": "module" }',
    "eleventy.config.js": `export { default } from ${JSON.stringify(config.href)};\n`,
    "_data/site.yaml": siteYaml,
    ...files,
  });
  return site;
}
