import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { writeAssets } from "./assets/assets.ts";
import type { Asset } from "./assets/copy-assets.ts";
import { missingPackages } from "./assets/missing-packages.ts";
import { checkLinks, checkOutputFolder, checkWritable } from "./assets/output-folder.ts";
import { makePictures, picturesCache } from "./assets/pictures/make-pictures.ts";
import { rememberPlanned, removeStale } from "./assets/stale-files.ts";
import { ContentError, report } from "./content/report.ts";
import { siteLanguage } from "./content/site-language.ts";
import { copyWhole } from "./content/write-whole.ts";
import type { BuildEnds, BuildStarts, EleventyConfig } from "./eleventy.ts";
import { buildMessages } from "./messages/builds.ts";
import { LocalizedError, localize } from "./messages/localized-error.ts";
import { editorsLanguage, type Language } from "./messages/message.ts";
import { editorPath, notFoundPath } from "./news/addresses.ts";
import { buildTime } from "./news/dates/build-time.ts";
import type { WartaContext } from "./options.ts";
import type { Preview } from "./preview/preview.ts";
import { servePages } from "./preview/serve-pages.ts";
import { emptySite, readSite, type Site } from "./read-site.ts";
import { deadLinks } from "./site/dead-links/dead-links.ts";
import { addressClashes } from "./templates/address-clashes.ts";
import { writtenAddresses, writtenFiles } from "./templates/written-addresses.ts";

/** What Warta does during an Eleventy build, and the state it keeps between events. */
export interface Build {
  /** The site as last read; undefined before the first build. */
  site(): Site | undefined;
  /** For `eleventy.before`: reads and checks all content before anything is rendered, so a mistake leaves the previous site untouched. */
  read(event: BuildStarts): Promise<void>;
  /** For `eleventy.contentMap`: ends a build in which two pages have the same address. */
  checkAddresses(map: { inputPathToUrl: Record<string, (string | false)[]> }): Promise<void>;
  /** For `eleventy.passthrough`: remembers the files Eleventy copied, with their sources; they belong to this build too. */
  noteCopied(event: { map: Record<string, string> }): void;
  /** For `eleventy.after`: makes assets, checks links, removes files that are no longer published. */
  finish(event: BuildEnds): Promise<void>;
}

export interface BuildPlace {
  /** The project's folder. */
  root: string;
  eleventyConfig: EleventyConfig;
  context: WartaContext;
  /** The folder of the output that all pages are written to: "" or `/berita`. */
  folder: string;
  /** Present only while serving. */
  preview?: Preview | undefined;
}

export function createBuild({ root, eleventyConfig, context, folder, preview }: BuildPlace): Build {
  const cache = path.join(root, ".cache/warta");
  const list = path.join(cache, "written.json");
  const serving = preview !== undefined;
  const url = eleventyConfig.getFilter("url");
  let site: Site | undefined;
  let files: Asset[] = [];
  let copied = new Map<string, string>();
  let reachedEnd = () => {};
  const editors = (): Language => site?.language ?? editorsLanguage(siteLanguage(root), process.env);

  return {
    site: () => site,

    async read({ runMode, outputMode, directories: { input, includes, data, output } }) {
      try {
        checkOutputFolder(root, output, [input, includes, data]);
        if (outputMode === "fs") checkWritable(root, output);
      } catch (error) {
        return endBuild(localize(error, editors()));
      }
      const outside = url("/");
      const prefix = path.posix.join(outside, folder, "/");
      // HtmlBase registers this filter; other plugins may add HtmlBase.
      const addsPrefix = eleventyConfig.getFilter("htmlBaseUrl") !== undefined && outside !== "/";
      const hrefPrefix = addsPrefix ? `${folder}/` : undefined;
      const now = buildTime(process.env, Date.now);
      try {
        const read = await readSite({ root, context, now, preview: serving, prefix, hrefPrefix, folder });
        const { model, language } = read;
        const missing = missingPackages(model);
        report("mistake", missing, language);
        if (missing.length > 0) throw new ContentError(missing, language);
        const fonts = model.settings.look?.fonts ?? [];
        files = [
          ...(await makePictures(model, { root, cache: picturesCache, language })),
          ...fonts.map(({ file, path: address }) => ({ file: path.join(root, file), path: address })),
        ];
        site = read;
        preview?.show(servePages(model));
      } catch (error) {
        if (!(error instanceof ContentError)) return stop(error, runMode, editors());
        if (runMode === "build") return endBuild(error);
        // While serving, show mistakes over the previous site, even an empty one. While watching, keep the previous site.
        if (!preview && !site) throw error;
        preview?.report(error.mistakes, { output, prefix: outside }, error.language);
        site ??= await emptySite({ root, context, prefix, now, folder, language: error.language });
      }
      // Eleventy does not tell its plugins that nothing is going to be written.
      if (runMode !== "build" || outputMode !== "fs" || !site || process.argv.includes("--dryrun")) return;
      const planned = [...writtenFiles(site.model), ...files.map((file) => file.path.slice(1))];
      const filled = [site.model.addresses.searchIndex, editorPath].map((address) => address.slice(1));
      try {
        checkLinks(path.join(output, folder), [...planned, ...filled]);
        rememberPlanned({ output: path.join(output, folder), list, serving, planned });
      } catch (error) {
        return stop(error, runMode, editors());
      }
      reachedEnd = sayIfCutOff(buildMessages.isNotWhole(output)[editors()]);
    },

    async checkAddresses({ inputPathToUrl }) {
      // While watching, Eleventy's own error leaves it running.
      if (!site || process.env.ELEVENTY_RUN_MODE !== "build") return;
      const clashes = addressClashes(inputPathToUrl, site.model);
      if (clashes.length === 0) return;
      report("mistake", clashes, editors());
      // Nothing is written yet.
      reachedEnd();
      await endBuild(new ContentError(clashes, editors()));
    },

    noteCopied({ map }) {
      copied = new Map(
        Object.entries(map).map(([address, source]) => [
          path.posix.relative(folder.slice(1), path.posix.join(".", decodeURI(address))),
          source,
        ]),
      );
    },

    finish: (event) =>
      complete(event).then(
        () => reachedEnd(),
        (error) => stop(error, event.runMode, editors()),
      ),
  };

  async function complete({
    directories,
    outputMode,
    results,
    runMode,
    incremental,
  }: BuildEnds): Promise<void> {
    const output = path.join(directories.output, folder);
    // With `--dryrun` there are no results: nothing was written.
    if (!site || outputMode !== "fs" || results.length === 0) return;
    const { content, model, language, now } = site;
    const pages = results
      .flatMap(({ outputPath }) => (outputPath ? path.relative(output, outputPath) : []))
      .filter((file) => !file.startsWith(".."));
    // The pages are written all the same: one that is deleted before the mistakes are mended is removed after that.
    if (preview?.hasMistakes()) return rememberPlanned({ output, list, serving, planned: pages });
    const assets = await writeAssets(model, { cache, output, language, files, serving });
    const drafts = content.unpublished.filter(({ status }) => status === "draft").length;
    if (!serving && content.articles.length === 0 && drafts > 0)
      console.log(`[warta] ${buildMessages.areAllDrafts(drafts)[language]}`);
    const written = [...pages, ...assets];

    // What a site copies itself goes before what Warta writes there, whichever came last: `content/_headers`, an icon.
    for (const file of written) {
      const source = copied.get(file);
      if (source) copyWhole(path.resolve(source), path.join(output, file));
    }

    // `--incremental` and `--formats` list only the pages they wrote: without the full list, nothing can be removed. Builds and
    // previews both write `404.html`. In a folder of another site, a preview may write where builds do.
    const isWhole = !incremental && results.some(({ url }) => url === folder + notFoundPath);
    if (isWhole && !(serving && folder !== "")) {
      const { removed, foreign } = removeStale({
        output,
        list,
        serving,
        written,
        copied: copied.keys(),
        // While it keeps running, Eleventy remembers the folders it made and does not make them again.
        keepFolders: runMode !== "build",
      });
      if (removed > 0 && !serving) console.log(`[warta] ${buildMessages.removed(removed)[language]}`);
      if (foreign.length > 0 && !serving)
        console.log(`[warta] ${buildMessages.foreign(foreign, output)[language]}`);
    }

    // The output is complete now, so links can be checked. A preview writes no page of Warta's but `404.html`: ask the model for the rest.
    const isDrawn = serving ? writtenAddresses(model) : () => false;
    const isWritten = (address: string) => isDrawn(address) || existsAt(address, output);
    const links = deadLinks(content, model, now, { isWritten, mayBeOthers: () => false });
    report("notice", links, language);
    preview?.note([...content.notices, ...links], language);
  }
}

/** Whether the output has a file at an address, whose final slash may be of a folder or not: `/tag/`, `/_redirects/`. */
function existsAt(address: string, output: string): boolean {
  const file = path.join(output, address.replace(/\/$/, ""));
  return existsSync(path.join(file, "index.html")) || (existsSync(file) && statSync(file).isFile());
}

/**
 * Ends a build with a sentence that an editor can act on, as of a full disk. A preview goes on.
 *
 * @throws the error, if it is none for editors, or the build is not to end
 */
async function stop(error: unknown, runMode: string, language: Language): Promise<never> {
  if (!(error instanceof LocalizedError)) throw error;
  localize(error, language);
  if (runMode !== "build") throw error;
  return endBuild(error);
}

/**
 * Makes the process say at its end that the output is not whole, and end with 1. Eleventy has no event for an error while it
 * writes, and writes in place.
 *
 * @returns what takes that back, for a build that reached its end
 */
function sayIfCutOff(message: string): () => void {
  if (process.env.ELEVENTY_SOURCE !== "cli") return () => {};
  const say = () => {
    console.error(`[warta] ${message}`);
    process.exitCode = 1;
  };
  process.once("exit", say);
  return () => process.off("exit", say);
}

/**
 * Prints the error and exits with 1. If we threw instead, Eleventy's command would print the message twice and call it
 * fatal. A script that builds the site gets the error (https://www.11ty.dev/docs/environment-vars/#eleventy-supplied).
 *
 * @throws the error, if the build was not started by Eleventy's command
 */
async function endBuild(error: unknown): Promise<never> {
  if (process.env.ELEVENTY_SOURCE !== "cli" || !(error instanceof Error)) throw error;
  // Wait for the write: `exit` would lose output that is still on its way to a pipe.
  await new Promise<void>((resolve) => process.stderr.write(`[warta] ${error.message}\n`, () => resolve()));
  process.exit(1);
}
