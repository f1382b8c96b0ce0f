import { utimesSync } from "node:fs";
import path from "node:path";
import type { EleventyConfig } from "../eleventy.ts";

const configurationFile = /^\.?eleventy(?:\.config)?\.[cm]?[jt]s$/;

/**
 * Makes Eleventy load a changed configuration that it missed: of files that are saved together, or during a build, it looks
 * at the last one alone. The file is touched when the build has ended, so that it looks saved by itself.
 *
 * @param places files and folders that are part of the configuration, besides Eleventy's own file
 */
export function reloadConfiguration(eleventyConfig: EleventyConfig, places: readonly string[]): void {
  const parts = places.map((place) => path.posix.normalize(place));
  let missed: string | undefined;
  eleventyConfig.on("eleventy.beforeWatch", (changed) => {
    const files = changed.map((file) => path.posix.normalize(file));
    const isPart = (file: string): boolean =>
      parts.some((part) => file === part || file.startsWith(`${part}/`));
    missed = files.find((file) => configurationFile.test(file) || isPart(file)) ?? missed;
  });
  eleventyConfig.on("eleventy.reset", () => {
    missed = undefined;
  });
  eleventyConfig.on("eleventy.afterwatch", () => {
    const now = new Date();
    if (missed !== undefined) utimesSync(missed, now, now);
    missed = undefined;
  });
}
