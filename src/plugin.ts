import { lstatSync } from "node:fs";
import path from "node:path";
import { createBuild } from "./build.ts";
import { folders } from "./content/content-files.ts";
import { siteFolder } from "./content/read-settings.ts";
import { siteLanguage } from "./content/site-language.ts";
import type { EleventyConfig, EleventyOptions } from "./eleventy.ts";
import { ignoreEpipe } from "./ignore-epipe.ts";
import { buildMessages } from "./messages/builds.ts";
import { editorsLanguage, spokenLanguage, wrongLanguage } from "./messages/message.ts";
import { createContext, defineConfig, type WartaOptions } from "./options.ts";
import { answerLocally } from "./preview/local-only.ts";
import { previewOf } from "./preview/preview.ts";
import { reloadConfiguration } from "./preview/reload-configuration.ts";
import { servePages } from "./preview/serve-pages.ts";
import { watchDeletions } from "./preview/watch-deletions.ts";
import type { SiteModel } from "./site/model.ts";
import { collections } from "./templates/collections.ts";
import { addOwnPages } from "./templates/own-pages.ts";
import { templates } from "./templates/templates.ts";

/** The package's own code: while serving, Eleventy reloads the configuration when it changes. */
const codePaths = ["src", "_includes", ".eleventy.ts"];

// With a star: a site's declaration is merged only with what is exported so.
export type * from "./news/own-keys.ts";
export type { EleventyConfig, EleventyOptions, SiteModel, WartaOptions };
export { defineConfig };

/**
 * The Eleventy plugin: reads `content/`, connects articles, and registers a template for every kind of page.
 *
 * @throws if an option is wrong
 */
export default function warta(eleventyConfig: EleventyConfig, options?: WartaOptions): void {
  ignoreEpipe([process.stdout, process.stderr]);
  const root = siteFolder(path.resolve(eleventyConfig.directories.input)) ?? process.cwd();
  /** From the working directory, as Eleventy takes places. */
  const place = (file: string): string => path.relative("", path.join(root, file)).replaceAll(path.sep, "/");
  const context = createContext(root, options);
  // For commands, which read the configuration too.
  eleventyConfig.emit("warta.options", context);
  // Not before a build: commands that read the configuration have words of their own.
  eleventyConfig.on("eleventy.before", () => {
    const unknownLanguage = wrongLanguage(() => siteLanguage(root), process.env);
    if (unknownLanguage !== undefined) console.error(`[warta] ${unknownLanguage}`);
    for (const [language, names] of context.missingWords) {
      const message = buildMessages.lacksWords(language, spokenLanguage(language), names);
      console.error(`[warta] ${message[editorsLanguage(siteLanguage(root), process.env)]}`);
    }
  });
  const preview = process.env.ELEVENTY_RUN_MODE === "serve" ? previewOf(eleventyConfig) : undefined;
  // In a folder of another site, that site stays as it is.
  const isWholeSite = options?.folder === undefined;
  const folder = isWholeSite ? "" : `/${options.folder}`;
  const build = createBuild({ root, eleventyConfig, context, folder, preview });

  // Content
  eleventyConfig.on("eleventy.before", build.read);
  eleventyConfig.addGlobalData("warta", () => build.site()?.model);
  // Warta reads these folders itself: they contain no templates.
  // The editor's screen saves pictures in the last two: nothing that is put there is ever run.
  for (const folder of [...Object.values(folders), "content/gambar", "content/images"])
    eleventyConfig.ignores.add(place(`${folder}/**`));

  // Collections
  for (const [name, itemsOf] of isWholeSite ? Object.entries(collections) : [])
    eleventyConfig.addCollection(name, () => {
      const model = build.site()?.model;
      return model ? itemsOf(model) : [];
    });

  // Templates: the site's own, then Warta's. While serving, the preview draws Warta's pages on request, except `404.html`.
  if (isWholeSite) addOwnPages(eleventyConfig, () => build.site()?.model);
  for (const { name, data, render } of templates)
    if (!preview || name === "not-found") eleventyConfig.addTemplate(`warta/${name}.11ty.js`, render, data);

  eleventyConfig.on("eleventy.contentMap", build.checkAddresses);

  // Assets
  // A link would be copied as one, and be written through.
  const headers = place("content/_headers");
  if (lstatSync(headers, { throwIfNoEntry: false })?.isFile())
    eleventyConfig.addPassthroughCopy({ [headers]: "_headers" });
  eleventyConfig.on("eleventy.passthrough", build.noteCopied);
  eleventyConfig.on("eleventy.after", build.finish);

  // Watching: a file counts as saved once it has not grown for 30 ms. Eleventy's default is 150 ms.
  eleventyConfig.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 30, pollInterval: 10 } });
  eleventyConfig.setWatchThrottleWaitTime(30);
  for (const folder of ["content", "_data"]) eleventyConfig.addWatchTarget(place(folder));
  const configuration = [...codePaths, ...(options?.styles ?? [])].map(place);
  for (const place of configuration) eleventyConfig.addWatchTarget(place, { resetConfig: true });
  reloadConfiguration(eleventyConfig, configuration);

  // Preview: show a saved article at once, before the whole site is read again.
  if (preview) {
    const host = process.env.WARTA_HOST || undefined;
    eleventyConfig.on("eleventy.before", () => answerLocally(host));
    if (host)
      console.log(
        `[warta] ${buildMessages.previewIsOpen(host)[editorsLanguage(siteLanguage(root), process.env)]}`,
      );
    eleventyConfig.setServerOptions({ onRequest: { "/*": preview.answer } });
    watchDeletions(root, ["content", "_data"]);
    eleventyConfig.on("eleventy.beforeWatch", async ([file, ...others]) => {
      if (!file || others.length > 0 || preview.hasMistakes()) return;
      const updated = await build.site()?.afterSaving(path.relative(root, file).replaceAll(path.sep, "/"));
      if (updated) preview.show(servePages(updated));
    });
  }

  // Ten thousand pages would print ten thousand lines. Errors and the number of files are still printed.
  if (isWholeSite) eleventyConfig.setQuietMode(true);
}
