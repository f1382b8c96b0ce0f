import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { picturesCache } from "../../src/assets/pictures/make-pictures.ts";
import { filesBelow } from "../../src/content/files.ts";
import { buildHere, canBuildHere } from "./build-here.ts";
import { compiled } from "./compiled.ts";
import { makeOnce, repository, temporaryFolder } from "./temporary-folder.ts";

/** Eleventy's own command, for Node to run. */
export const eleventy = path.join(repository, "node_modules/@11ty/eleventy/cmd.cjs");

/** What a build printed and how it ended. */
export interface BuildResult {
  code: number;
  /** Standard output and standard error. */
  output: string;
}

/** Files of a project by their paths; `null`: there is none. */
export type Files = Record<string, string | Uint8Array | null>;

/** A project in a temporary folder that is built with this checkout's Warta. */
export interface TestSite {
  root: string;
  /** Writes files below the project's folder; `null` removes one. */
  write(files: Files): Promise<void>;
  /** In this process, unless it is asked for a command, or for what only Eleventy's command can. */
  build(options?: BuildOptions): Promise<BuildResult>;
  /** A file of `_site` as text. */
  read(file: string): Promise<string>;
  /** Every file of `_site`, as paths with forward slashes, sorted; none if there is no `_site`. */
  files(): Promise<string[]>;
  /** What is in `_site`: a hash of the bytes of each file, to be compared with what a later build leaves. */
  bytes(): Promise<Record<string, string>>;
}

/** How a site is built. */
export interface BuildOptions {
  /** By Eleventy's own command, in a process of its own, which reads a changed configuration anew. */
  byCommand?: boolean;
  /** Of Eleventy's command. */
  arguments?: string[];
  environment?: NodeJS.ProcessEnv;
}

/** The text files of a sample site: a folder of `test/sites`. */
export function sampleSite(name: string): Files {
  const folder = path.join(repository, "test/sites", name);
  const text = (file: string) => readFileSync(path.join(folder, file), "utf8");
  return Object.fromEntries(filesBelow(folder).map((file) => [file, text(file)]));
}

/** The build's "now" where a test gives no other: 1 January 2026, 00:00 UTC. */
export const now = "1767225600";

/** The settings of a site that can be searched: to make its index takes as long as all else in a small build. */
export const searchedYaml = `name: Kabar Uji
description: Situs uji coba.
url: https://kabar.example/
publisher:
  name: Redaksi Kabar Uji
shareCards: false
`;
export const siteYaml = `${searchedYaml}templates: { search: false }\n`;

/** As a new site has it. */
const configurationFile = readFileSync(path.join(repository, "starter/site/eleventy.config.js"), "utf8");

/**
 * @param files beside `_data/site.yaml`, which is there unless given. What `.eleventy.ts` imports of `./src` is this checkout's,
 *   as it is now: a test that changes it wants `cloneRepository`
 */
export async function createSite(files: Files = {}): Promise<TestSite> {
  const site = siteAt(await temporaryFolder());
  const isTyped = files[".eleventy.ts"] !== undefined;
  await site.write({
    "package.json": '{ "type": "module" }',
    "eleventy.config.js": isTyped ? typedConfiguration : configurationFile.replace('"warta"', plugin),
    "_data/site.yaml": siteYaml,
    ...files,
    ...(isTyped && { "src/plugin.ts": reexported }),
  });
  if (isTyped)
    await symlink(path.join(repository, "node_modules"), path.join(site.root, "node_modules"), "junction");
  if (files[".cache"] === undefined) await sharePictures(site.root);
  return site;
}

/** Writes files below a folder; `null` removes one. */
export async function writeFiles(root: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name);
    if (content === null) {
      await rm(file, { recursive: true, force: true });
      continue;
    }
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** The project that lies in a folder. */
function siteAt(root: string): TestSite {
  return {
    root,
    write: (changes) => writeFiles(root, changes),
    build({ byCommand, arguments: words = [], environment = {} } = {}) {
      const env = { SOURCE_DATE_EPOCH: now, ...environment };
      return byCommand || !canBuildHere(words)
        ? runEleventy(root, words, env)
        : buildHere(root, { arguments: words, environment: env });
    },
    read: (file) => readFile(path.join(root, "_site", file), "utf8"),
    files: async () => filesIn(path.join(root, "_site")),
    bytes: () => hashesOf(path.join(root, "_site")),
  };
}

/**
 * Links the cache of pictures to one that all sites share: to make those of one takes longer than all else in its build. Of the
 * same name and bytes they are made once, so a large one is `pasar.png` of 1200 × 800 where it may be.
 */
async function sharePictures(root: string): Promise<void> {
  const [own, shared] = [path.join(root, picturesCache), path.join(tmpdir(), "pictures")];
  for (const folder of [path.dirname(own), shared]) await mkdir(folder, { recursive: true });
  await symlink(shared, own, "junction");
}

/** Eleventy's own command. */
function runEleventy(root: string, words: string[], environment: NodeJS.ProcessEnv): Promise<BuildResult> {
  const options = { cwd: root, env: { ...process.env, ...environment }, maxBuffer: 64 << 20 };
  return new Promise((resolve) =>
    execFile(process.execPath, [eleventy, "--quiet", ...words], options, (error, stdout, stderr) =>
      resolve({
        code: typeof error?.code === "number" ? error.code : error ? 1 : 0,
        output: stdout + stderr,
      }),
    ),
  );
}

const urlOf = (file: string): string => JSON.stringify(pathToFileURL(file).href);
const plugin = urlOf(path.join(compiled, "dist/plugin.js"));
const reexported = `export * from ${plugin};\nexport { default } from ${plugin};\n`;
/** A configuration of its own is TypeScript, which the repository's makes Node read. */
const typedConfiguration = `await import(${urlOf(path.join(repository, "eleventy.config.js"))});
export default async (config) => (await import("./.eleventy.ts")).default(config);\n`;

/** The package `warta` of a site, which is this checkout. */
export const wartaPackage: Record<string, string> = {
  "node_modules/warta/package.json": '{ "type": "module", "exports": "./index.js" }',
  "node_modules/warta/index.js": reexported,
};

/** The configuration of a site that changes nothing. */
export const configuration: Record<string, string> = {
  ...wartaPackage,
  "package.json": '{ "type": "module" }',
  "eleventy.config.js":
    'import warta from "warta";\nexport default (eleventyConfig) => eleventyConfig.addPlugin(warta);\n',
};

const filesIn = (folder: string): string[] => (existsSync(folder) ? filesBelow(folder) : []);

/** A hash of the bytes of every file in a folder, by paths with forward slashes, sorted; none if there is no such folder. */
export async function hashesOf(folder: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const file of filesIn(folder))
    hashes[file] = createHash("sha256")
      .update(await readFile(path.join(folder, file)))
      .digest("hex");
  return hashes;
}

/** A site that is built. @throws Error with what the build printed, if it failed */
export async function buildSite(files: Files, options?: BuildOptions): Promise<TestSite> {
  const site = await createSite(files);
  await rebuild(site, options);
  return site;
}

const shared = new Map<Files, Promise<TestSite>>();
/** A site as a build leaves it, built once for all tests that only look at it. @param files the very same object, always built so */
export function sharedSite(files: Files, options: BuildOptions = {}): Promise<TestSite> {
  const site = shared.get(files) ?? builtOnce(files, options);
  shared.set(files, site);
  return site;
}

function builtOnce(files: Files, options: BuildOptions): Promise<TestSite> {
  const hash = createHash("sha256")
    .update(JSON.stringify([files, options]))
    .digest("hex");
  return makeOnce(hash, async () => (await buildSite(files, options)).root).then(siteAt);
}

/** Builds a site again. @throws Error with what the build printed, if it failed */
export async function rebuild(site: TestSite, options?: BuildOptions): Promise<void> {
  const { code, output } = await site.build(options);
  if (code !== 0) throw new Error(`The build ended with ${code}.\n${output}`);
}

/** The repository's own site, built in a temporary folder. */
export async function buildOwnSite(): Promise<TestSite> {
  const site = await createSite();
  await ownContent(site);
  await rebuild(site);
  return site;
}

/** Gives a site the articles and settings of the repository's own. */
export async function ownContent(site: TestSite): Promise<void> {
  for (const folder of ["content", "_data"])
    await cp(path.join(repository, folder), path.join(site.root, folder), { recursive: true });
}

/**
 * The repository as a newsroom has it after cloning, less its content: its own `src` and `_includes` to change, and the
 * packages of this checkout.
 */
export async function cloneRepository(files: Files = {}): Promise<TestSite> {
  const made = await createSite();
  // Code of its own is read by a process of its own.
  const site: TestSite = { ...made, build: (options) => made.build({ ...options, byCommand: true }) };
  const parts = ["src", "_includes", ".eleventy.ts", "eleventy.config.js", "tsconfig.json", "package.json"];
  for (const part of parts)
    await cp(path.join(repository, part), path.join(site.root, part), { recursive: true });
  await symlink(path.join(repository, "node_modules"), path.join(site.root, "node_modules"), "junction");
  await site.write(files);
  return site;
}

/** Gives a site some of this checkout's packages, beside others that it has. */
export async function linkPackages({ root }: TestSite, ...names: string[]): Promise<void> {
  const [from, to] = [repository, root].map((folder) => path.join(folder, "node_modules"));
  await mkdir(String(to), { recursive: true });
  for (const name of names)
    await symlink(path.join(String(from), name), path.join(String(to), name), "junction");
}
