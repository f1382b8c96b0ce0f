import path from "node:path";
import { createBuild } from "./build.ts";
import { siteLanguage } from "./content/site-language.ts";
import type { EleventyConfig } from "./eleventy.ts";
import { wrongLanguage } from "./messages/wrong-language.ts";
import { sharedPreview } from "./preview/preview.ts";
import { servePages } from "./preview/serve-pages.ts";
import { watchDeletions } from "./preview/watch-deletions.ts";
import { collections } from "./templates/collections.ts";
import { addOwnPages } from "./templates/own-pages.ts";
import { templates } from "./templates/templates.ts";

/** Folders of `content/` that are read by Warta, not by Eleventy: nothing in them is a template. */
const articleFolders = ["articles", "tags", "pages"];
/** The package's own code: while serving, a change of it loads the configuration afresh. */
const codePaths = ["src", "_includes", ".eleventy.ts"];

/** Warta for Eleventy: reads `content/`, links it up, and gives Eleventy a template for every kind of page. */
export default function warta(eleventyConfig: EleventyConfig): void {
  ignoreEpipe([process.stdout, process.stderr]);
  const root = process.cwd();
  const input = path.relative(root, path.resolve(eleventyConfig.directories.input)) || ".";
  const unknownLanguage = wrongLanguage(() => siteLanguage(root), process.env);
  if (unknownLanguage !== undefined) console.error(`[warta] ${unknownLanguage}`);
  const preview = process.env.ELEVENTY_RUN_MODE === "serve" ? sharedPreview() : undefined;
  const build = createBuild({ root, eleventyConfig, preview });

  // Content
  eleventyConfig.on("eleventy.before", build.read);
  eleventyConfig.addGlobalData("warta", () => build.site()?.model);
  for (const folder of articleFolders) eleventyConfig.ignores.add(`${input}/${folder}/**`);

  // Collections
  for (const [name, itemsOf] of Object.entries(collections))
    eleventyConfig.addCollection(name, () => {
      const model = build.site()?.model;
      return model ? itemsOf(model) : [];
    });

  // Templates: a site's own, and Warta's. While serving, those are drawn when they are asked for, but for `404.html`.
  addOwnPages(eleventyConfig, () => build.site()?.model);
  for (const { name, data, render } of templates)
    if (!preview || name === "not-found") eleventyConfig.addTemplate(`warta/${name}.11ty.js`, render, data);

  // Assets
  eleventyConfig.on("eleventy.passthrough", build.noteCopied);
  eleventyConfig.on("eleventy.after", build.finish);

  // Watching: an editor's file is whole when it has not grown for 30 ms; Eleventy waits for 150.
  eleventyConfig.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 30, pollInterval: 10 } });
  eleventyConfig.setWatchThrottleWaitTime(30);
  for (const folder of [input, "_data"]) eleventyConfig.addWatchTarget(folder);
  for (const place of codePaths) eleventyConfig.addWatchTarget(place, { resetConfig: true });

  // Preview: a saved article shows at once, before the site is read again.
  if (preview) {
    eleventyConfig.setServerOptions({ onRequest: { "/*": preview.answer } });
    watchDeletions(root, [input, "_data"]);
    eleventyConfig.on("eleventy.beforeWatch", async ([file, ...others]) => {
      if (!file || others.length > 0 || preview.hasMistakes()) return;
      const updated = await build.site()?.afterSaving(path.posix.normalize(file));
      if (updated) preview.show(servePages(updated));
    });
  }

  // A line a page is no news in a site of ten thousand; what went wrong, and how many files were written, is.
  eleventyConfig.setQuietMode(true);
}

/** `npx eleventy | head`: Eleventy would print that it cannot print, which it cannot print either, and never end. */
function ignoreEpipe(streams: readonly NodeJS.WritableStream[]): void {
  for (const stream of streams) {
    // The configuration is loaded afresh while serving; the streams stay.
    if (Reflect.has(stream, ignoresEpipe)) continue;
    Reflect.set(stream, ignoresEpipe, true);
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}

const ignoresEpipe = Symbol.for("warta.ignoresEpipe");
