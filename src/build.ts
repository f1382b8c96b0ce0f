import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { missingPackages, writeAssets } from "./assets/assets.ts";
import type { Asset } from "./assets/made-files.ts";
import {
  checkData,
  checkOutputFolder,
  checkWritable,
  refuseSymlinks,
  rememberPlanned,
  removeStale,
  reportIfCutOff,
} from "./assets/output-folder.ts";
import { makePictures, picturesCache } from "./assets/pictures/make-pictures.ts";
import { ContentError, report } from "./content/diagnostic.ts";
import { copyAtomic, relativePath } from "./content/files.ts";
import { createArticleCache } from "./content/read-content.ts";
import { messageLanguage } from "./content/settings.ts";
import type { BuildEnds, BuildStarts, EleventyConfig } from "./eleventy.ts";
import { beginSearchIndex } from "./features/search/index-site.ts";
import { prepareVolumes } from "./features/volumes/during-build.ts";
import { type Language, LocalizedError, localize, type Message } from "./messages/message.ts";
import { buildMessages } from "./messages/messages.ts";
import { firstOf, print } from "./messages/terminal.ts";
import { editorPath, notFoundPath } from "./news/addresses.ts";
import { buildTime } from "./news/dates/moment.ts";
import type { WartaContext } from "./options.ts";
import type { Preview } from "./preview/preview.ts";
import { servePages } from "./preview/serve-pages.ts";
import { deadLinks } from "./site/dead-links.ts";
import { emptySite, readSite, type Site } from "./site/read-site.ts";
import { addressClashes, writtenAddresses, writtenFiles } from "./templates/written-addresses.ts";

export interface BuildPlace {
  eleventyConfig: EleventyConfig;
  context: WartaContext;
  /** Whether the site is served on the editor's computer: then it has drafts, and no share cards. */
  serving: boolean;
  /** Draws Warta's pages on request; undefined if Eleventy writes them. */
  preview: Preview | undefined;
}

/** What Warta does during an Eleventy build, and the state it keeps between events. */
export function createBuild({ eleventyConfig, context, serving, preview }: BuildPlace) {
  const { root, folder } = context;
  const cache = path.join(root, ".cache/warta");
  const list = path.join(cache, "written.json");
  const kept = preview && createArticleCache();
  const volumes = prepareVolumes(eleventyConfig, context);
  let runMode: BuildStarts["runMode"] = "build";
  let site: Site | undefined;
  let files: Asset[] = [];
  let copied = new Map<string, string>();
  let search = async (): Promise<string[]> => [];
  let reachedEnd = () => {};
  const editors = (): Language => site?.language ?? messageLanguage(root);
  /** While watching, an error leaves Eleventy running. */
  const end = (error: unknown): Promise<never> => endBuild(error, runMode === "build", editors());

  return {
    /** The site as last read; undefined before the first build. */
    site: () => site,

    /** For `eleventy.before`: reads and checks all content before anything is rendered, so a mistake leaves the previous site untouched. */
    async read({ outputMode, directories: { input, includes, data, output }, ...event }: BuildStarts) {
      runMode = event.runMode;
      // Eleventy does not tell its plugins that nothing is going to be written.
      const isWritten = outputMode === "fs" && !process.argv.includes("--dryrun");
      const prefix = eleventyConfig.getFilter("url")("/");
      // HtmlBase registers this filter; other plugins may add HtmlBase.
      const addsPrefix = eleventyConfig.getFilter("htmlBaseUrl") !== undefined && prefix !== "/";
      const request = {
        context,
        now: buildTime(process.env, Date.now),
        preview: serving,
        kept,
        prefix: path.posix.join(prefix, folder, "/"),
        hrefPrefix: addsPrefix ? `${folder}/` : undefined,
      };
      try {
        if (/,--incremental=./.test(process.argv.join())) throw new LocalizedError(buildMessages.isOneFile());
        checkOutputFolder(root, output, [input, includes, data]);
        checkData(data);
        if (outputMode === "fs") checkWritable(output);
        const read = await readSite({ ...request, ...(await volumes.open()) });
        const missing = missingPackages(read.model);
        report(missing, read.language);
        if (missing.length > 0) throw new ContentError(missing, read.language);
        [files, site] = [await filesOf(read), read];
        preview?.show(servePages(read.model));
        if (!isWritten) return;
        search = await beginSearchIndex(read, { context, cache, output: path.join(output, folder), serving });
      } catch (error) {
        if (!(error instanceof ContentError) || runMode === "build") return end(error);
        // While serving, show mistakes over the previous site, even an empty one. While watching, keep the previous site.
        if (!preview && !site) throw error;
        preview?.report(error.mistakes, { output, prefix }, error.language);
        site ??= emptySite(request, error.language);
      }
      if (runMode !== "build" || !isWritten) return;
      const planned = [...writtenFiles(site.model), ...files.map((file) => file.path.slice(1))];
      const filled = [site.model.addresses.searchIndex, editorPath].map((address) => address.slice(1));
      try {
        refuseSymlinks(path.join(output, folder), [...planned, ...filled]);
        rememberPlanned({ output: path.join(output, folder), list, serving }, planned);
      } catch (error) {
        return end(error);
      }
      reachedEnd = reportIfCutOff(buildMessages.isNotWhole({ output })[editors()]);
    },

    /** For `eleventy.contentMap`: ends a build in which two pages have the same address. */
    async checkAddresses({ inputPathToUrl }: { inputPathToUrl: Record<string, (string | false)[]> }) {
      // While watching, Eleventy's own error leaves it running.
      const clashes = site && runMode === "build" ? addressClashes(inputPathToUrl, site.model) : [];
      if (clashes.length === 0) return;
      report(clashes, editors());
      // Nothing is written yet.
      reachedEnd();
      await end(new ContentError(clashes, editors()));
    },

    /** For `eleventy.passthrough`: remembers the files Eleventy copied, with their sources; they belong to this build too. */
    noteCopied({ map }: { map: Record<string, string> }) {
      const addressOf = (place: string): string =>
        path.posix.relative(folder.slice(1), path.posix.join(".", decodeURI(place)));
      copied = new Map(Object.entries(map).map(([place, source]) => [addressOf(place), source]));
    },

    /** For `eleventy.after`: makes assets, checks links, removes files that are no longer published. */
    finish: (event: BuildEnds) => complete(event).then(() => reachedEnd(), end),
  };

  /** Pictures, which are made before any page is written, and fonts. */
  async function filesOf({ model, language }: Site): Promise<Asset[]> {
    const pictures = await makePictures(model, { root, cache: picturesCache, language });
    const fonts = (model.volumes?.writes(undefined) ?? true) ? (model.settings.look?.fonts ?? []) : [];
    return [...pictures, ...fonts.map((font) => ({ file: path.join(root, font.file), path: font.path }))];
  }

  async function complete({ directories, outputMode, results, incremental }: BuildEnds): Promise<void> {
    const output = path.join(directories.output, folder);
    const place = { output, list, serving };
    // With `--dryrun` there are no results: nothing was written.
    if (!site || outputMode !== "fs" || results.length === 0) return;
    const { content, model, language, now } = site;
    const pages = results
      .flatMap(({ outputPath }) => (outputPath ? relativePath(output, outputPath) : []))
      .filter((file) => !file.startsWith(".."));
    // The pages are written all the same: one that is deleted before the mistakes are mended is removed after that.
    if (preview?.hasMistakes()) return rememberPlanned(place, pages);
    const assets = await writeAssets(model, { root, cache, output, language, files, serving });
    await volumes.save(model);
    const outputFiles = [...pages, ...assets, ...(await search())];

    // What a site copies itself goes before what Warta writes there, whichever came last: `content/_headers`, an icon.
    for (const file of outputFiles) {
      const source = copied.get(file);
      if (source) copyAtomic(source, path.join(output, file));
    }

    // `--incremental` and `--formats` list only the pages they wrote: without the full list, nothing can be removed. Builds and
    // previews both write `404.html`. In a folder of another site, a preview may write where builds do.
    const isWhole = !incremental && results.some(({ url }) => url === folder + notFoundPath);
    const { removed, foreign } =
      isWhole && !model.volumes?.built && !(serving && folder !== "")
        ? // While it keeps running, Eleventy remembers the folders it made and does not make them again.
          removeStale(place, outputFiles, copied.keys(), runMode !== "build")
        : { removed: 0, foreign: [] };

    const drafts = content.unpublished.filter(({ status }) => status === "draft").length;
    const said: Message[] = [];
    if (content.articles.length === 0)
      said.push(drafts > 0 ? buildMessages.areAllDrafts({ drafts }) : buildMessages.noArticles());
    if (removed > 0) said.push(buildMessages.removed({ count: removed }));
    if (foreign.length > 0)
      said.push(buildMessages.foreign({ count: foreign.length, output, files: firstOf(foreign, 3) }));
    if (!serving || content.articles.length === 0)
      print(process.stdout, ...said.map((message) => `[warta] ${message[language]}`));

    // The output is complete now, so links can be checked. What a preview and a volume do not write, the model knows.
    const isDrawn = preview || model.volumes?.built ? writtenAddresses(model) : () => false;
    const isWritten = (address: string) => isDrawn(address) || existsAt(address, output);
    const links = deadLinks(content, model, now, { isWritten, mayHaveMore: Boolean(model.volumes?.built) });
    report(links, language);
    preview?.note([...content.notices, ...links], language);
  }
}

/** Whether the output has a file at an address, whose final slash may be of a folder or not: `/tag/`, `/_redirects/`. */
function existsAt(address: string, output: string): boolean {
  const file = path.join(output, address.replace(/\/$/, ""));
  return existsSync(path.join(file, "index.html")) || (existsSync(file) && statSync(file).isFile());
}

/**
 * Ends a build with a sentence that an editor can act on, as of a full disk: prints it and exits with 1. If we threw instead,
 * Eleventy's command would print the message twice and call it fatal.
 *
 * @param isLast false while watching, which goes on
 * @throws the error, if it is none for editors, the build is not to end, or a script builds the site
 *   (https://www.11ty.dev/docs/environment-vars/#eleventy-supplied)
 */
async function endBuild(error: unknown, isLast: boolean, language: Language): Promise<never> {
  localize(error, language);
  const isForEditors = error instanceof LocalizedError || error instanceof ContentError;
  if (!isForEditors || !isLast || process.env.ELEVENTY_SOURCE !== "cli") throw error;
  await print(process.stderr, `[warta] ${error.message}`);
  process.exit(1);
}
