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

/** Code whose changes make Eleventy reload the configuration; in this repository, Warta's own code too. */
const ownCode = new URL(import.meta.url).pathname.endsWith(".ts") ? ["src"] : [];
const codePaths = [...ownCode, "_includes", ".eleventy.ts", "eleventy.config.ts"];

/** Converts a path to one relative to the working directory, as Eleventy expects. @param file from the project's root */
export const fromCwd = (root: string, file: string): string => relativePath("", path.join(root, file));

/** When a file counts as saved: how long it must not change, and how often that is checked, in ms. */
const saveDelay = { stabilityThreshold: 30, pollInterval: 10 };

/**
 * Makes Eleventy watch the content, and the CSS files that are part of the configuration. If the whole site is Warta's, also shortens
 * Eleventy's debounce time: a file counts as saved once it has not grown for 30 ms, instead of the default 150 ms.
 */
export function watchSite(
  eleventyConfig: EleventyConfig,
  { root, styles, isWholeSite }: { root: string; styles: readonly string[]; isWholeSite: boolean },
): void {
  const content = isWholeSite ? ["content", "_data"] : [...Object.values(folders), settingsFile];
  for (const place of content) eleventyConfig.addWatchTarget(fromCwd(root, place));
  const configuration = [...(isWholeSite ? codePaths : []), ...styles].map((place) => fromCwd(root, place));
  for (const place of configuration) eleventyConfig.addWatchTarget(place, { resetConfig: true });
  if (!isWholeSite) return;
  eleventyConfig.setChokidarConfig({ awaitWriteFinish: saveDelay });
  eleventyConfig.setWatchThrottleWaitTime(30);
  reloadConfiguration(eleventyConfig, configuration);
}

const configurationFile = /^\.?eleventy(?:\.config)?\.[cm]?[jt]s$/;
const configurationFiles = (root: string): string[] =>
  readdirSync(root).filter((file) => configurationFile.test(file));

/**
 * A performance mark for a reset: with the old configuration, Eleventy forgets that a build is running. The next reset would start
 * before Eleventy knows what the configuration imports, and load the old modules, so it waits for at most this many ms.
 */
const [reset, maxWait] = ["warta: reset", 10_000];

/**
 * Makes Eleventy reload a changed configuration that it missed: of files saved at the same time, or during a build, it only considers
 * the last one. Touches the file after the build, so that it appears to be saved separately.
 *
 * @param places files and folders that are part of the configuration, in addition to Eleventy's own file
 */
function reloadConfiguration(eleventyConfig: EleventyConfig, places: readonly string[]): void {
  const parts = places.map((place) => path.posix.normalize(place));
  let missed: string | undefined;
  let isBuilt = false;
  const buildEnded = new Promise<void>((resolve) => {
    eleventyConfig.on("eleventy.afterwatch", resolve);
    setTimeout(resolve, performance.getEntriesByName(reset).length > 0 ? maxWait : 0).unref();
  });
  eleventyConfig.on("eleventy.beforeWatch", (changed) => {
    isBuilt = false;
    const files = changed.map((file) => path.posix.normalize(file));
    const isPart = (file: string): boolean => parts.some((part) => `${file}/`.startsWith(`${part}/`));
    const part = files.find((file) => configurationFile.test(file) || isPart(file));
    missed = part ?? missed;
    // Eleventy removes the modules of these files, and the known modules that import them, from its cache.
    if (part) changed.push(...configurationFiles("."));
    return buildEnded;
  });
  eleventyConfig.on("eleventy.reset", () => {
    performance.mark(reset);
    missed = undefined;
  });
  eleventyConfig.on("eleventy.after", () => {
    isBuilt = true;
  });
  eleventyConfig.on("eleventy.afterwatch", () => {
    // For files saved during a build, this event is also emitted immediately.
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

/** How long to wait after a deletion, in ms, so that Eleventy's own watcher notices it too. */
const waitTime = 200;

/**
 * Makes Eleventy rebuild when files are deleted, which it does not do by itself: touches the settings file, or for code the
 * configuration, so that it appears to be saved. Uses Eleventy's watcher: Node's own loses track of files that are replaced when saved.
 *
 * @param folders relative to the root; they may be missing
 * @param saved called with each changed file
 */
export function watchContent(root: string, folders: readonly string[], saved: (file: string) => void): void {
  const requireFromEleventy = createRequire(createRequire(import.meta.url).resolve("@11ty/eleventy"));
  let chokidar: Chokidar;
  try {
    chokidar = requireFromEleventy("@11ty/chokidar-with-glob-support");
  } catch {
    // Eleventy 4 uses the original package.
    chokidar = requireFromEleventy("chokidar");
  }
  const places = folders.map((name) => path.join(root, name));
  chokidar
    .watch(places, { ignoreInitial: true, persistent: false, awaitWriteFinish: saveDelay })
    .on("add", saved)
    .on("change", saved)
    .on("unlink", (file) => {
      const isCode = relativePath(root, file).startsWith("_includes/");
      const names = isCode ? configurationFiles(root) : [settingsFile];
      for (const name of names) setTimeout(() => touch(path.join(root, name)), waitTime).unref();
    })
    .on("error", () => {
      // The system's limit of watchers is reached: deletions take effect with the next save.
    });
}

function touch(file: string): void {
  const now = new Date();
  if (existsSync(file)) utimesSync(file, now, now);
}

/**
 * Shows in the preview why a changed configuration, or one of its components, could not be loaded. Eleventy only prints the error in
 * the terminal, and continues with the previous configuration, which then still receives `afterwatch` after its own `reset`.
 *
 * @param reload reloads the open pages
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
    const fault = hasEnded && (await findConfigurationFault(root));
    if (!fault) return;
    const place = { output: eleventyConfig.directories.output, prefix: eleventyConfig.pathPrefix };
    preview.report([fault], place, messageLanguage(root));
    reload();
  });
}

/** Loads the configuration like Eleventy, and rethrows its error. */
const script = `
import { Eleventy } from ${JSON.stringify(import.meta.resolve("@11ty/eleventy"))};
const cause = (error) => (error?.originalError ? cause(error.originalError) : error);
await new Eleventy(undefined, undefined, { quietMode: true }).init().catch((error) => { throw cause(error); });
process.exit();`;

/**
 * Finds what is wrong with the configuration in a folder; undefined if it can be loaded. Loads it in another process, because Node
 * only prints the place of a syntax error if the error ends the process.
 */
export function findConfigurationFault(root: string): Promise<Diagnostic | undefined> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["--input-type=module", "-e", script], { cwd: root }, (error, _, printed) =>
      resolve(error ? readFault(printed.replace(/^.*\[eval\d*\].*$/gm, ""), root) : undefined),
    );
  });
}

/** Parses an error printed by Node: the line with a caret below it, the message, the stack. */
function readFault(printed: string, root: string): Diagnostic {
  const [, errorMessage] = /^\w*Error(?: \[\w+\])?: (.*(?:\n(?! {4}at |\n).*)*)/m.exec(printed) ?? [];
  const message = (errorMessage ?? printed).trim();
  const [, head = "", caret = ""] = /^(\S.*:\d+)\n.*\n( *)\^/m.exec(printed) ?? [];
  const place =
    placeInStack(` ${head}:${caret.length + 1}`, root) ??
    placeOfName(message, root) ??
    placeInStack(printed, root);
  return mistake(place ?? { file: "eleventy.config.js" }, asIs(message));
}

/** Finds the place of a nonexistent module or option, for which Node only prints the name. */
function placeOfName(message: string, root: string): ({ file: string } & Place) | undefined {
  const [, module, importer] = /^Cannot find \w+ '(?:.*[\\/])?([^'\\/]+)'.* from (.*)$/m.exec(message) ?? [];
  const name = module ?? /\n(?:\w+\.)*(\w+): /.exec(message)?.[1];
  if (name === undefined) return undefined;
  const files = importer ? [path.relative(root, importer)] : configurationFiles(root);
  for (const file of files) {
    const text = readFileSync(path.join(root, file), "utf8");
    if (text.includes(name)) return { file, ...placeAt(text, text.indexOf(name)) };
  }
  return undefined;
}
