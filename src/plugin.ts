import { lstatSync } from "node:fs";
import path from "node:path";
import { createBuild } from "./build.ts";
import { folders, pictureFolders } from "./content/content-files.ts";
import { messageLanguage, siteFolder } from "./content/settings.ts";
import type { EleventyConfig, EleventyOptions } from "./eleventy.ts";
import { checkLanguageVariable, spokenLanguage } from "./messages/message.ts";
import { buildMessages } from "./messages/messages.ts";
import { firstOf, onClosedPipe, print } from "./messages/terminal.ts";
import { createContext, defineConfig, type WartaContext, type WartaOptions } from "./options.ts";
import { previewOf, startPreview } from "./preview/serve-pages.ts";
import { fromCwd, watchSite } from "./preview/watch.ts";
import type { SiteModel } from "./site/model.ts";
import { addCollections } from "./templates/collections.ts";
import { addOwnPages } from "./templates/own-pages.ts";
import { shieldPages } from "./templates/shield-pages.ts";
import { templates } from "./templates/templates.ts";

// With a star: only then can a site's declarations be merged with these.
export type * from "./news/own-keys.ts";
export type { EleventyConfig, EleventyOptions, SiteModel, WartaOptions };
export { defineConfig };

/**
 * The Eleventy plugin: reads `content/`, connects articles, and registers a template for every kind of page.
 *
 * @throws if an option is invalid, or Eleventy is too old
 */
export default function warta(eleventyConfig: EleventyConfig, options: WartaOptions = {}): void {
  eleventyConfig.versionCheck(">=3.1");
  if (eleventyConfig.globalData.warta) throw new Error("Add warta only once, and no global data `warta`.");
  onClosedPipe();
  const root = siteFolder(path.resolve(eleventyConfig.directories.input)) ?? process.cwd();
  // Also if it is missing, which ends the configuration here: then it is loaded again once it is there.
  for (const file of [options.styles ?? []].flat())
    eleventyConfig.addWatchTarget(fromCwd(root, `${file}`), { resetConfig: true });
  const context = createContext(root, options);
  const serving = process.env.ELEVENTY_RUN_MODE === "serve";
  // If the news is in a folder of another site, do not change that site's preview.
  const isWholeSite = context.folder === "";
  const preview = serving && isWholeSite ? previewOf(root) : undefined;
  const skipped = new Set<string>();
  const build = createBuild({ eleventyConfig, context, serving, preview, skipped });
  const model = (): SiteModel | undefined => build.site()?.model;

  // For commands, which also read the configuration, and report problems themselves.
  eleventyConfig.emit("warta.options", context);
  eleventyConfig.on("eleventy.before", () => {
    printWarnings(context);
    // From a syntax highlighting plugin, which may be added after this one.
    const { markdownHighlighter: highlight } = eleventyConfig;
    if (highlight) context.markdown.set({ highlight });
  });

  // Content. Warta reads these folders itself: they contain no templates.
  eleventyConfig.on("eleventy.before", build.read);
  eleventyConfig.addGlobalData("warta", model);
  for (const folder of [...Object.values(folders), ...pictureFolders])
    eleventyConfig.ignores.add(fromCwd(root, `${folder}/**`));

  // Templates: the site's own, then Warta's. A preview renders Warta's pages on request, except `404.html`.
  if (isWholeSite) addOwnPages(eleventyConfig, model, skipped, preview?.draw);
  addCollections(eleventyConfig, model, { own: options.collections, isWholeSite });
  for (const { name, data, render } of templates) {
    if (preview && name !== "not-found") continue;
    const draw = preview ? (page: never) => preview.draw(() => render(page)) : render;
    eleventyConfig.addTemplate(`warta/${name}.11ty.js`, draw, data);
  }
  eleventyConfig.on("eleventy.contentMap", build.checkAddresses);
  shieldPages(eleventyConfig);

  // Assets. A symlink would be copied as a symlink, and later written through.
  const headers = fromCwd(root, "content/_headers");
  if (lstatSync(headers, { throwIfNoEntry: false })?.isFile())
    eleventyConfig.addPassthroughCopy({ [headers]: "_headers" });
  eleventyConfig.on("eleventy.passthrough", build.recordCopied);
  eleventyConfig.on("eleventy.after", build.finish);

  // Watching and serving
  watchSite(eleventyConfig, { root, styles: options.styles ?? [], isWholeSite });
  if (preview) startPreview(eleventyConfig, preview, build.site);

  // Ten thousand pages would print ten thousand lines. Eleventy still prints errors and the number of files.
  if (isWholeSite) eleventyConfig.setQuietMode(true);
}

/** Prints warnings about the configuration and the environment. */
function printWarnings({ root, missingWords }: WartaContext): void {
  const editors = messageLanguage(root);
  const unknownLanguage = checkLanguageVariable(process.env);
  if (unknownLanguage) print(process.stderr, `[warta] ${unknownLanguage[editors]}`);
  for (const [language, words] of missingWords) {
    const shown = spokenLanguage(language) === "id" ? buildMessages.indonesian() : buildMessages.english();
    const names = firstOf(words, 10);
    const message = buildMessages.lacksWords({ language, shown, count: words.length, names });
    print(process.stderr, `[warta] ${message[editors]}`);
  }
}
