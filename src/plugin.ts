import path from "node:path";
import { openCache } from "./cache/cache.ts";
import { lookAt } from "./cache/look.ts";
import { siteLanguage } from "./content/site-language.ts";
import type { EleventyConfig } from "./eleventy.ts";
import { sayBuilds } from "./messages/builds.ts";
import { editorsLanguage, type Language } from "./messages/message.ts";
import { inWordsOf } from "./messages/told-error.ts";
import { wrongLanguage } from "./messages/wrong-language.ts";
import { buildTime } from "./publish/clock.ts";
import { codeVersion } from "./publish/code-version.ts";
import { ContentError } from "./publish/content-error.ts";
import type { ReadyFile } from "./publish/copy-pictures.ts";
import { endBuild } from "./publish/end-build.ts";
import { finishBuild } from "./publish/finish-build.ts";
import { keysOfStories } from "./publish/keys-of-story.ts";
import { type LastBuild, recallLastBuild, type SiteBefore } from "./publish/last-build.ts";
import { lookAtSite } from "./publish/look-at-site.ts";
import { namesIn } from "./publish/near/names-in.ts";
import { outliveReader } from "./publish/outlive-reader.ts";
import { makePictures } from "./publish/pictures/make-pictures.ts";
import { emptySite, type PreparedSite, prepareSite } from "./publish/prepare-site.ts";
import { sharedPreview } from "./publish/preview.ts";
import { report } from "./publish/report.ts";
import { servePages } from "./publish/serve-pages.ts";
import { codePaths, tellAgain } from "./publish/tell-again.ts";
import { tellDeletions } from "./publish/tell-deletions.ts";
import { deepFreeze } from "./site/freeze.ts";
import type { SiteModel } from "./site/model.ts";
import { openPool } from "./threads/pool.ts";

/** What editors write. */
const contentPaths = ["content", "_data"];

/**
 * Warta for Eleventy: reads `content/`, links it up, and writes every page. While serving, a page is drawn when it is asked
 * for instead.
 */
export default function warta(eleventyConfig: EleventyConfig): void {
  outliveReader([process.stdout, process.stderr]);
  const root = process.cwd();
  const unspoken = wrongLanguage(() => siteLanguage(root), process.env);
  if (unspoken !== undefined) console.error(`[warta] ${unspoken}`);
  let site: PreparedSite | undefined;
  let lastBuild: LastBuild | undefined;
  let model: SiteModel;
  let language: Language = editorsLanguage("id", process.env);
  let before: Promise<SiteBefore> = Promise.resolve({ there: new Map() });
  let copied: string[] = [];
  let saved: string[] = [];
  let pictureFiles: ReadyFile[] = [];
  const lastBuildFile = path.join(root, ".cache/warta/last-build.json");
  const preview = sharedPreview();
  const code = codeVersion();
  const pool = openPool();
  const cache = openCache({ root, folder: path.join(root, ".cache/warta"), code, pool });

  // Content: read and checked before anything is rendered, so that a mistake leaves the last site as it was.
  eleventyConfig.on("eleventy.before", async ({ runMode, outputMode, directories: { output } }) => {
    const prefix = eleventyConfig.getFilter("url")("/");
    const now = buildTime(process.env, Date.now);
    if (runMode !== "build") tellDeletions(root, contentPaths);
    lastBuild = undefined;
    if (runMode === "build" && outputMode === "fs") {
      const told = [code, prefix, process.env.WARTA_URL].join(" ");
      const place = { root, output, memoryFile: lastBuildFile };
      lastBuild = recallLastBuild({ ...place, told, now, lookElsewhere: lookAtSite });
      before = lastBuild.site;
      if (lastBuild.stands) {
        language = editorsLanguage(lastBuild.stands.language, process.env);
        return report("notice", lastBuild.stands.notices, language);
      }
    } else before = Promise.resolve({ there: lookAt(output, [""]) });
    cache.begin(lastBuild?.content);
    try {
      site = await prepareSite({ root, now, preview: runMode !== "build", prefix, cache });
      ({ model, language } = site);
      pictureFiles = await makePictures(model, { root, cache: ".cache/warta/pictures", language });
      if (runMode === "serve") preview.show(servePages(model));
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      if (runMode === "build") return endBuild(error);
      // While serving, mistakes are shown over the last site, even if there is none yet.
      if (runMode !== "serve") throw error;
      preview.tell(error.mistakes, { output, prefix }, error.language);
      model ??= await emptySite({ root, prefix });
    }
  });
  // A saved article shows at once, before the site is read again.
  eleventyConfig.on("eleventy.beforeWatch", async (files) => {
    saved = files.map((file) => path.posix.normalize(file));
    const [file] = saved;
    if (saved.length !== 1 || !file || preview.hasMistakes()) return;
    const edited = await site?.afterSaving(file);
    if (edited) preview.show(servePages(edited));
  });
  // Asked for only where a site has pages of its own; Eleventy would copy what is not frozen for each of them.
  eleventyConfig.addGlobalData("warta", () => deepFreeze(model));

  // A site's own pages, anywhere under content/
  eleventyConfig.addExtension(["11ty.ts", "11ty.tsx"], { key: "11ty.js" });
  eleventyConfig.addTemplateFormats(["11ty.ts", "11ty.tsx"]);

  // Files beside the pages
  eleventyConfig.on("eleventy.passthrough", ({ map }) => {
    copied = Object.keys(map);
  });
  eleventyConfig.on("eleventy.after", async ({ directories, results, outputMode, incremental, runMode }) => {
    if (runMode === "serve") tellAgain(saved, code);
    if (outputMode !== "fs" || preview.hasMistakes()) return;
    if (lastBuild?.stands) return tellFiles(lastBuild.stands.files, 0, language);
    const { output } = directories;
    const rendered = results.flatMap(({ outputPath }) => outputPath || []);
    const serving = runMode === "serve";
    const ready = { root, output, language, model, before, lastBuild, code, cache, pool };
    const pictures = pictureFiles;
    const finishing = finishBuild({ ...ready, pictures, rendered, copied, serving, incremental });
    const written = await finishing.catch((error) => {
      throw inWordsOf(error, language);
    });
    if (serving) return;
    tellFiles(written.files, written.changed, language);
    // A newsroom's own pages are rendered in every build, and what it has copied may be others at each.
    if (rendered.length > 0 || copied.length > 0 || incremental) lastBuild?.forget();
    else if (site) {
      const { notices, until } = site;
      const articles = keysOfStories(model);
      const { settings } = model;
      const told = { notices, until, language: settings.language, names: namesIn(model) };
      await lastBuild?.replace({ ...told, articles, files: written.files }, written.touched);
    }
  });
  // The dev server finds no `404.html` but in the output folder.
  eleventyConfig.setServerOptions({ onRequest: { "/*": preview.answer } });

  // A line a page is no news in a site of ten thousand; what went wrong, and how many files were written, is.
  eleventyConfig.setQuietMode(true);

  // An editor's file is whole when it has not grown for 30 ms; Eleventy waits for 150.
  eleventyConfig.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 30, pollInterval: 10 } });
  // Files that are saved together are built together.
  eleventyConfig.setWatchThrottleWaitTime(30);

  // While serving: a changed source file or style is loaded afresh, a changed article starts a build; `tellDeletions` sees to
  // that of a deleted one.
  for (const place of codePaths) eleventyConfig.addWatchTarget(place, { resetConfig: true });
  for (const folder of contentPaths) eleventyConfig.addWatchTarget(folder);
}

function tellFiles(files: number, changed: number, language: Language): void {
  console.log(`[warta] ${sayBuilds.writtenFiles(files, changed)[language]}`);
}
