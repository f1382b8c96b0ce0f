import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, utimesSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { folders } from "../content/content-files.ts";
import { type Diagnostic, mistake, type Place, placeAt } from "../content/diagnostic.ts";
import { placeInStack, relativePath } from "../content/files.ts";
import { messageLanguage, settingsFile } from "../content/settings.ts";
import type { EleventyConfig } from "../eleventy.ts";
import { asIs } from "../messages/message.ts";
import type { Preview } from "./preview.ts";

/** Code, in this repository its own too: when it changes, Eleventy loads the configuration again. */
const ownCode = new URL(import.meta.url).pathname.endsWith(".ts") ? ["src"] : [];
const codePaths = [...ownCode, "_includes", ".eleventy.ts", "eleventy.config.ts"];

/** A path from the working directory, as Eleventy takes them. @param file from the project's root */
export const fromHere = (root: string, file: string): string => relativePath("", path.join(root, file));

/** When a file counts as saved, in ms. */
const written = { stabilityThreshold: 30, pollInterval: 10 };

/**
 * Makes Eleventy watch the content, and the files of CSS that are part of the configuration. Where all of the site is Warta's, it
 * also sets how quickly Eleventy follows: a file counts as saved once it has not grown for 30 ms. Its default is 150 ms.
 */
export function watchSite(
  eleventyConfig: EleventyConfig,
  { root, styles, isWholeSite }: { root: string; styles: readonly string[]; isWholeSite: boolean },
): void {
  const content = isWholeSite ? ["content", "_data"] : [...Object.values(folders), settingsFile];
  for (const place of content) eleventyConfig.addWatchTarget(fromHere(root, place));
  const configuration = [...(isWholeSite ? codePaths : []), ...styles].map((place) => fromHere(root, place));
  for (const place of configuration) eleventyConfig.addWatchTarget(place, { resetConfig: true });
  if (!isWholeSite) return;
  eleventyConfig.setChokidarConfig({ awaitWriteFinish: written });
  eleventyConfig.setWatchThrottleWaitTime(30);
  reloadConfiguration(eleventyConfig, configuration);
}

export const configurationFile = /^\.?eleventy(?:\.config)?\.[cm]?[jt]s$/;

/**
 * Noted in the timeline of the process: with an old configuration Eleventy forgets that a build is running. The next one would
 * begin before that knows what the configuration imports, and load the old modules: it waits, in ms at most so long.
 */
const [reset, longest] = ["warta: reset", 10_000];

/**
 * Makes Eleventy load a changed configuration that it missed: of files that are saved together, or during a build, it looks
 * at the last one alone. The file is touched when the build has ended, so that it looks saved by itself.
 *
 * @param places files and folders that are part of the configuration, besides Eleventy's own file
 */
export function reloadConfiguration(eleventyConfig: EleventyConfig, places: readonly string[]): void {
  const parts = places.map((place) => path.posix.normalize(place));
  let missed: string | undefined;
  let isBuilt = false;
  const ended = new Promise<void>((resolve) => {
    eleventyConfig.on("eleventy.afterwatch", resolve);
    setTimeout(resolve, performance.getEntriesByName(reset).length > 0 ? longest : 0).unref();
  });
  eleventyConfig.on("eleventy.beforeWatch", (changed) => {
    isBuilt = false;
    const files = changed.map((file) => path.posix.normalize(file));
    const isPart = (file: string): boolean => parts.some((part) => `${file}/`.startsWith(`${part}/`));
    const part = files.find((file) => configurationFile.test(file) || isPart(file));
    missed = part ?? missed;
    // The modules of these files, and those that import them as far as Eleventy knows, are taken out of its cache.
    if (part) changed.push(...readdirSync(".").filter((file) => configurationFile.test(file)));
    return ended;
  });
  eleventyConfig.on("eleventy.reset", () => {
    performance.mark(reset);
    missed = undefined;
  });
  eleventyConfig.on("eleventy.after", () => {
    isBuilt = true;
  });
  eleventyConfig.on("eleventy.afterwatch", () => {
    // It comes at once, too, for what is saved during a build.
    if (missed === undefined || !isBuilt) return;
    touch(missed);
    missed = undefined;
  });
}

/** The parts of Eleventy's watcher that are used here: https://github.com/paulmillr/chokidar */
type Watcher = {
  on(event: "add" | "change" | "unlink" | "error", listener: (file: string) => void): Watcher;
};
type Chokidar = { watch(places: string[], options: object): Watcher };

/** How long to wait after a deletion, in ms, so that Eleventy's own watcher has seen it too. */
const waitTime = 200;

/**
 * Makes Eleventy rebuild when files are deleted, which it does not do by itself: touches the settings file, so that it looks
 * saved. Watches as Eleventy does: Node's own watcher loses files that are replaced by their next version.
 *
 * @param folders relative to it; they may be missing
 * @param saved is called with each file that changed
 */
export function watchContent(root: string, folders: readonly string[], saved: (file: string) => void): void {
  const ofEleventy = createRequire(createRequire(import.meta.url).resolve("@11ty/eleventy"));
  let chokidar: Chokidar;
  try {
    chokidar = ofEleventy("@11ty/chokidar-with-glob-support");
  } catch {
    // Eleventy 4 has it under its own name.
    chokidar = ofEleventy("chokidar");
  }
  const places = folders.map((name) => path.join(root, name));
  let timer: NodeJS.Timeout | undefined;
  chokidar
    .watch(places, { ignoreInitial: true, persistent: false, awaitWriteFinish: written })
    .on("add", saved)
    .on("change", saved)
    .on("unlink", () => {
      clearTimeout(timer);
      timer = setTimeout(() => touch(path.join(root, settingsFile)), waitTime).unref();
    })
    .on("error", () => {
      // The system's limit is reached: deletions show with the next save.
    });
}

function touch(file: string): void {
  const now = new Date();
  if (existsSync(file)) utimesSync(file, now, now);
}

/**
 * Shows in the preview why a changed configuration, or a component of it, could not be loaded. Eleventy says so in the terminal
 * alone, and goes on with the last one: that hears then that a change was dealt with, after its own end.
 *
 * @param reload loads the open pages again
 */
export function showConfigurationFaults(
  eleventyConfig: EleventyConfig,
  preview: Preview,
  root: string,
  reload: () => void,
): void {
  let hasEnded = false;
  eleventyConfig.on("eleventy.reset", () => {
    hasEnded = true;
  });
  eleventyConfig.on("eleventy.afterwatch", async () => {
    const fault = hasEnded && (await configurationFault(root));
    if (!fault) return;
    const place = { output: eleventyConfig.directories.output, prefix: eleventyConfig.pathPrefix };
    preview.report([fault], place, messageLanguage(root));
    reload();
  });
}

/** Loads the configuration as Eleventy does, and throws what it threw. */
const load = `
import { Eleventy } from ${JSON.stringify(import.meta.resolve("@11ty/eleventy"))};
const cause = (error) => (error?.originalError ? cause(error.originalError) : error);
await new Eleventy(undefined, undefined, { quietMode: true }).init().catch((error) => { throw cause(error); });
process.exit();`;

/**
 * What is wrong with the configuration in a folder; undefined if it can be loaded. Another process loads it: only of what ends a
 * process does Node say where a slip of syntax is.
 */
export function configurationFault(root: string): Promise<Diagnostic | undefined> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["--input-type=module", "-e", load], { cwd: root }, (error, _, printed) =>
      resolve(error ? readFault(printed.replace(/^.*\[eval\d*\].*$/gm, ""), root) : undefined),
    );
  });
}

/** Reads what Node prints of an error: the line with a caret under it, the message, the stack. */
function readFault(printed: string, root: string): Diagnostic {
  const [, said] = /^\w*Error(?: \[\w+\])?: (.*(?:\n(?! {4}at |\n).*)*)/m.exec(printed) ?? [];
  const message = (said ?? printed).trim();
  const [, head = "", caret = ""] = /^(\S.*:\d+)\n.*\n( *)\^/m.exec(printed) ?? [];
  const place =
    placeInStack(` ${head}:${caret.length + 1}`, root) ??
    placeOfName(message, root) ??
    placeInStack(printed, root);
  return mistake(place ?? { file: "eleventy.config.js" }, asIs(message));
}

/** The place of a module or an option that does not exist, of which Node says the name alone. */
function placeOfName(message: string, root: string): ({ file: string } & Place) | undefined {
  const [, module, importer] = /^Cannot find \w+ '(?:.*[\\/])?([^'\\/]+)'.* from (.*)$/m.exec(message) ?? [];
  const name = module ?? /\n(?:\w+\.)*(\w+): /.exec(message)?.[1];
  if (name === undefined) return undefined;
  const files = importer
    ? [path.relative(root, importer)]
    : readdirSync(root).filter((file) => configurationFile.test(file));
  for (const file of files) {
    const text = readFileSync(path.join(root, file), "utf8");
    if (text.includes(name)) return { file, ...placeAt(text, text.indexOf(name)) };
  }
  return undefined;
}
