import { existsSync } from "node:fs";
import path from "node:path";
import { writeAssets } from "./assets/assets.ts";
import type { Asset } from "./assets/copy-assets.ts";
import { makePictures } from "./assets/pictures/make-pictures.ts";
import { removeStale } from "./assets/stale-files.ts";
import { ContentError } from "./content/content-error.ts";
import { buildTime } from "./content/dates/build-time.ts";
import { readMoment } from "./content/dates/date.ts";
import { report } from "./content/report.ts";
import { siteLanguage } from "./content/site-language.ts";
import type { EleventyConfig } from "./eleventy.ts";
import { sayBuilds } from "./messages/builds.ts";
import { inWordsOf } from "./messages/told-error.ts";
import { wrongLanguage } from "./messages/wrong-language.ts";
import { sharedPreview } from "./preview/preview.ts";
import { servePages } from "./preview/serve-pages.ts";
import { watchDeletions } from "./preview/watch-deletions.ts";
import { emptySite, readSite, type Site } from "./read-site.ts";
import { deadLinks } from "./site/dead-links/dead-links.ts";
import { collections } from "./templates/collections.ts";
import { templates } from "./templates/templates.ts";
import { writtenAddresses } from "./templates/written-addresses.ts";

/** Folders of `content/` that are read by Warta, not by Eleventy: nothing in them is a template. */
const articleFolders = ["articles", "tags", "pages"];
/** The package's own code: while serving, a change of it loads the configuration afresh. */
const codePaths = ["src", "_includes", ".eleventy.ts"];

/** Warta for Eleventy: reads `content/`, links it up, and gives Eleventy a template for every kind of page. */
export default function warta(eleventyConfig: EleventyConfig): void {
  ignoreEpipe([process.stdout, process.stderr]);
  const root = process.cwd();
  const cache = path.join(root, ".cache/warta");
  const serving = process.env.ELEVENTY_RUN_MODE === "serve";
  const input = path.relative(root, path.resolve(eleventyConfig.directories.input)) || ".";
  const unknownLanguage = wrongLanguage(() => siteLanguage(root), process.env);
  if (unknownLanguage !== undefined) console.error(`[warta] ${unknownLanguage}`);
  const preview = sharedPreview();
  let site: Site | undefined;
  let pictures: Asset[] = [];
  let copied: string[] = [];

  // Content: read and checked before anything is rendered, so that a mistake leaves the last site as it was.
  eleventyConfig.on("eleventy.before", async ({ runMode, directories: { output } }) => {
    const prefix = url("/");
    const htmlBase = eleventyConfig.hasPlugin("@11ty/eleventy/html-base-plugin");
    const now = buildTime(process.env, Date.now);
    try {
      const read = await readSite({ root, now, preview: serving, prefix, htmlBase });
      pictures = await makePictures(read.model, {
        root,
        cache: ".cache/warta/pictures",
        language: read.language,
      });
      site = read;
      if (serving) preview.show(servePages(site.model));
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      if (runMode === "build") return endBuild(error);
      // While serving, mistakes are shown over the last site, even if there is none yet. While watching, it stays as it is.
      if (serving) preview.tell(error.mistakes, { output, prefix }, error.language);
      else if (!site) throw error;
      site ??= await emptySite({ root, prefix, now, language: error.language });
    }
  });
  eleventyConfig.addGlobalData("warta", () => site?.model);
  for (const folder of articleFolders) eleventyConfig.ignores.add(`${input}/${folder}/**`);

  // The prefix may be that of the site's address: own pages get it by the same filter.
  const url = eleventyConfig.getFilter("url");
  eleventyConfig.addFilter("url", (address: string, prefix = site?.model.addresses.prefixed("/")) =>
    url(address, prefix),
  );

  // Collections
  for (const [name, itemsOf] of Object.entries(collections))
    eleventyConfig.addCollection(name, () => (site ? itemsOf(site.model) : []));

  // A layout for a site's own pages: `layout: base`. Markdown that names none was more likely meant as an article: it stays unread.
  eleventyConfig.addLayoutAlias("base", "layouts/base.11ty.tsx");
  eleventyConfig.addPreprocessor(
    "warta",
    "md",
    ({ layout, permalink }: { layout?: unknown; permalink?: unknown }) =>
      layout || permalink ? undefined : false,
  );

  // Dates of own pages are read as those of articles are: "24 Januari 2020 10.49 WIB".
  eleventyConfig.addDateParsing((written) => {
    const timeZone = site?.model.settings.timeZone ?? "Asia/Jakarta";
    const reading = typeof written === "string" ? readMoment(written, timeZone) : undefined;
    return reading?.ok ? reading.moment.at.toJSDate() : undefined;
  });

  // Templates. While serving, pages are drawn when they are asked for; the dev server wants but `404.html` in its folder.
  eleventyConfig.addExtension(["11ty.ts", "11ty.tsx"], { key: "11ty.js" });
  eleventyConfig.addTemplateFormats(["11ty.js", "11ty.ts", "11ty.tsx"]);
  for (const { name, data, render } of templates)
    if (!serving || name === "not-found") eleventyConfig.addTemplate(`warta/${name}.11ty.js`, render, data);

  // Assets: made after the pages.
  eleventyConfig.on("eleventy.passthrough", ({ map }) => {
    copied = Object.keys(map).map((address) => path.posix.join(".", decodeURI(address)));
  });
  eleventyConfig.on(
    "eleventy.after",
    async ({ directories: { output }, outputMode, results, runMode, incremental }) => {
      // Without results nothing was written: `--dryrun`.
      if (!site || outputMode !== "fs" || results.length === 0 || preview.hasMistakes()) return;
      const { content, model, language, now } = site;
      const assets = await writeAssets(model, { cache, output, language, pictures, serving }).catch(
        (error) => {
          throw inWordsOf(error, language);
        },
      );
      // Now that all is there, links can be followed; of Warta's own pages a preview writes none.
      const isDrawn = serving ? writtenAddresses(model) : () => false;
      const isWritten = (address: string) => isDrawn(address) || existsSync(path.join(output, address));
      const links = deadLinks(content, now, { isWritten, mayBeOthers: () => false });
      report("notice", links, language);
      if (serving) preview.note([...content.notices, ...links], language);
      // `--incremental` writes a few pages, and says nothing of all others.
      if (incremental) return;
      const pages = results.flatMap(({ outputPath }) => outputPath || []);
      const { removed, foreign } = removeStale({
        output,
        list: path.join(cache, "written.json"),
        written: [...pages.map((file) => path.relative(output, file)), ...assets],
        copied,
        // Eleventy remembers which folders there are, and makes none of them again while it goes on.
        keepFolders: runMode !== "build",
      });
      if (serving) return;
      for (const message of [
        removed > 0 && sayBuilds.removed(removed),
        foreign > 0 && sayBuilds.foreign(foreign, output),
      ])
        if (message) console.log(`[warta] ${message[language]}`);
    },
  );

  // Preview
  eleventyConfig.setServerOptions({ onRequest: { "/*": preview.answer } });
  if (serving) watchDeletions(root, [input, "_data"]);
  // A saved article shows at once, before the site is read again.
  eleventyConfig.on("eleventy.beforeWatch", async (files) => {
    const [file] = files;
    if (!serving || files.length !== 1 || !file || preview.hasMistakes()) return;
    const edited = await site?.afterSaving(path.posix.normalize(file));
    if (edited) preview.show(servePages(edited));
  });
  // An editor's file is whole when it has not grown for 30 ms; Eleventy waits for 150. Files saved together are built together.
  eleventyConfig.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 30, pollInterval: 10 } });
  eleventyConfig.setWatchThrottleWaitTime(30);
  for (const place of codePaths) eleventyConfig.addWatchTarget(place, { resetConfig: true });
  for (const folder of [input, "_data"]) eleventyConfig.addWatchTarget(folder);

  // A line a page is no news in a site of ten thousand; what went wrong, and how many files were written, is.
  eleventyConfig.setQuietMode(true);
}

/**
 * Ends a build that a mistake has stopped, with 1. Of an error that is thrown Eleventy's command prints the message twice, and calls
 * it fatal. A script that builds the site goes on, and gets the error
 * (https://www.11ty.dev/docs/environment-vars/#eleventy-supplied).
 *
 * @throws the error, where it was no command that asked for the build
 */
async function endBuild(error: ContentError): Promise<never> {
  if (process.env.ELEVENTY_SOURCE !== "cli") throw error;
  // What is on its way to a pipe would be lost.
  await new Promise<void>((resolve) => process.stderr.write(`[warta] ${error.message}\n`, () => resolve()));
  process.exit(1);
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
