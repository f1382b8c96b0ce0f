import { existsSync, readdirSync, utimesSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { folders } from "../content/content-files.ts";
import { relativePath } from "../content/files.ts";
import { settingsFile } from "../content/settings.ts";
import type { EleventyConfig } from "../eleventy.ts";

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
export function reloadConfiguration(eleventyConfig: EleventyConfig, places: readonly string[]): void {
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
    if (part) changed.push(...readdirSync(".").filter((file) => configurationFile.test(file)));
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
 * Makes Eleventy rebuild when files are deleted, which it does not do by itself: touches the settings file, so that it appears to be
 * saved. Uses Eleventy's watcher, because Node's own loses track of files that are replaced when saved.
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
  let timer: NodeJS.Timeout | undefined;
  chokidar
    .watch(places, { ignoreInitial: true, persistent: false, awaitWriteFinish: saveDelay })
    .on("add", saved)
    .on("change", saved)
    .on("unlink", () => {
      clearTimeout(timer);
      timer = setTimeout(() => touch(path.join(root, settingsFile)), waitTime).unref();
    })
    .on("error", () => {
      // The system's limit of watchers is reached: deletions take effect with the next save.
    });
}

function touch(file: string): void {
  const now = new Date();
  if (existsSync(file)) utimesSync(file, now, now);
}
