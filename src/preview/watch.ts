import path from "node:path";
import { folders } from "../content/content-files.ts";
import { relativePath } from "../content/paths.ts";
import { settingsFile } from "../content/read-settings.ts";
import type { EleventyConfig } from "../eleventy.ts";
import { reloadConfiguration } from "./reload-configuration.ts";

/** The code of this repository, which its own site is made with: when it changes, Eleventy loads the configuration again. */
const codePaths = ["src", "_includes", ".eleventy.ts"];

/** A path from the working directory, as Eleventy takes them. @param file from the project's root */
export const fromHere = (root: string, file: string): string => relativePath("", path.join(root, file));

/**
 * Makes Eleventy watch the content, and the files of CSS that are part of the configuration. Where all of the site is Warta's, it
 * also sets how quickly Eleventy follows: a file counts as saved once it has not grown for 30 ms. Its default is 150 ms.
 *
 * @param styles from the root
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
  eleventyConfig.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 30, pollInterval: 10 } });
  eleventyConfig.setWatchThrottleWaitTime(30);
  reloadConfiguration(eleventyConfig, configuration);
}
