import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { missingPackages, writeAssets } from "./assets/assets.ts";
import type { Asset } from "./assets/made-files.ts";
import {
  checkGlobalData,
  checkOutputFolder,
  checkWritable,
  recordPlanned,
  refuseSymlinks,
  removeStale,
  reportIfIncomplete,
} from "./assets/output-folder.ts";
import { makePictures, picturesCache } from "./assets/pictures/make-pictures.ts";
import { ContentError, report } from "./content/diagnostic.ts";
import { copyAtomic, relativePath } from "./content/files.ts";
import { findMisplaced } from "./content/notices/unread-files.ts";
import { createArticleCache } from "./content/read-content.ts";
import { messageLanguage } from "./content/settings.ts";
import type { AfterEvent, BeforeEvent, EleventyConfig } from "./eleventy.ts";
import { beginSearchIndex } from "./features/search/index-site.ts";
import { prepareVolumes } from "./features/volumes/during-build.ts";
import { type Language, LocalizedError, localize } from "./messages/message.ts";
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
  /** Whether the site is served on the editor's computer: then it includes drafts, and has no share cards. */
  serving: boolean;
  /** Renders Warta's pages on request; undefined if Eleventy writes them. */
  preview: Preview | undefined;
  /** The Markdown files that Eleventy was told to skip, from the working directory. */
  skipped: Set<string>;
}

/** What Warta does during an Eleventy build, and the state it keeps between events. */
export function createBuild({ eleventyConfig, context, serving, preview, skipped }: BuildPlace) {
  const { root, folder } = context;
  const cache = path.join(root, ".cache/warta");
  const list = path.join(cache, "written.json");
  const articleCache = preview && createArticleCache();
  const openVolumes = prepareVolumes(eleventyConfig, context);
  let runMode: BeforeEvent["runMode"] = "build";
  let site: Site | undefined;
  let files: Asset[] = [];
  let copied = new Map<string, string>();
  let search = async (): Promise<string[]> => [];
  let cancelReport = () => {};
  const editors = (): Language => site?.language ?? messageLanguage(root);
  /** While watching, Eleventy keeps running after an error. */
  const endWith = (error: unknown): Promise<never> => endBuild(error, runMode === "build", editors());

  return {
    /** The site as last read; undefined before the first build. */
    site: () => site,

    /** For `eleventy.before`: reads and checks all content before anything is rendered, so that a mistake leaves the previous site untouched. */
    async read({ outputMode, directories: { input, includes, data, output }, ...event }: BeforeEvent) {
      runMode = event.runMode;
      skipped.clear();
      // Eleventy does not tell plugins about a dry run.
      const writesFiles = outputMode === "fs" && !process.argv.includes("--dryrun");
      const prefix = eleventyConfig.getFilter("url")("/");
      // HtmlBase registers this filter. Other plugins may add HtmlBase.
      const addsPrefix = eleventyConfig.getFilter("htmlBaseUrl") !== undefined && prefix !== "/";
      const request = {
        context,
        now: buildTime(process.env, Date.now),
        preview: serving,
        cache: articleCache,
        prefix: path.posix.join(prefix, folder, "/"),
        hrefPrefix: addsPrefix ? `${folder}/` : undefined,
      };
      try {
        if (/,--incremental=./.test(process.argv.join())) throw new LocalizedError(buildMessages.isOneFile());
        checkOutputFolder(root, output, [input, includes, data]);
        checkGlobalData(data);
        if (outputMode === "fs") checkWritable(output);
        const read = await readSite({ ...request, ...(await openVolumes()) });
        const missing = missingPackages(read.model);
        report(missing, read.language);
        if (missing.length > 0) throw new ContentError(missing, read.language);
        [files, site] = [await makeFiles(read), read];
        preview?.show(servePages(read.model));
        if (!writesFiles) return;
        search = await beginSearchIndex(read, { output: path.join(output, folder), serving });
      } catch (error) {
        if (!(error instanceof ContentError) || runMode === "build") return endWith(error);
        // While serving, show mistakes on top of the previous site, or of an empty one. While watching, keep the previous site.
        if (!preview && !site) throw error;
        preview?.report(error.mistakes, { output, prefix }, error.language);
        site ??= emptySite(request, error.language);
      }
      if (runMode !== "build" || !writesFiles) return;
      const planned = [...writtenFiles(site.model), ...files.map((file) => file.path.slice(1))];
      const folders = [site.model.addresses.searchIndex, editorPath].map((address) => address.slice(1));
      try {
        refuseSymlinks(path.join(output, folder), [...planned, ...folders]);
        if (!path.resolve(output).startsWith(path.join(cache, "built")))
          recordPlanned({ output: path.join(output, folder), list, serving }, planned);
      } catch (error) {
        return endWith(error);
      }
      cancelReport = reportIfIncomplete(buildMessages.isNotWhole({ output })[editors()]);
    },

    /** For `eleventy.contentMap`: aborts a build in which two pages have the same address. */
    async checkAddresses({ inputPathToUrl }: { inputPathToUrl: Record<string, (string | false)[]> }) {
      // While watching, leave it to Eleventy's own error, after which it keeps running.
      const clashes = site && runMode === "build" ? addressClashes(inputPathToUrl, site.model) : [];
      if (clashes.length === 0) return;
      report(clashes, editors());
      // Nothing is written yet.
      cancelReport();
      await endWith(new ContentError(clashes, editors()));
    },

    /** For `eleventy.passthrough`: remembers the files that Eleventy copied, and their sources. They belong to this build too. */
    recordCopied({ map }: { map: Record<string, string> }) {
      const addressOf = (writtenPlace: string): string =>
        path.posix.relative(folder.slice(1), path.posix.join(".", decodeURI(writtenPlace)));
      copied = new Map(Object.entries(map).map(([place, source]) => [addressOf(place), source]));
    },

    /** For `eleventy.after`: writes assets, checks links, and removes files that are no longer published. */
    finish: (event: AfterEvent) => complete(event).then(() => cancelReport(), endWith),
  };

  /** Makes pictures, before any page is written, and lists them and the fonts. */
  async function makeFiles({ model, language }: Site): Promise<Asset[]> {
    const pictures = await makePictures(model, { root, cache: picturesCache, language });
    const fonts = (model.volumes?.writes(undefined) ?? true) ? (model.settings.look?.fonts ?? []) : [];
    return [...pictures, ...fonts.map((font) => ({ file: path.join(root, font.file), path: font.path }))];
  }

  async function complete({ directories, outputMode, results, incremental }: AfterEvent): Promise<void> {
    const output = path.join(directories.output, folder);
    const place = { output, list, serving };
    // With `--dryrun` there are no results: nothing was written.
    if (!site || outputMode !== "fs" || results.length === 0) return;
    const { content, model, language, now } = site;
    const pages = results
      .flatMap(({ outputPath }) => (outputPath ? relativePath(output, outputPath) : []))
      .filter((file) => !file.startsWith(".."));
    // The pages have been written anyway: if one is deleted before the mistakes are fixed, a later build removes it.
    if (preview?.hasMistakes()) return recordPlanned(place, pages);
    const assets = await writeAssets(model, { root, cache, output, language, files, serving });
    (await openVolumes())?.save(model.volumes);
    const outputFiles = [...pages, ...assets, ...(await search())];

    // Files that the site copies itself (`content/_headers`, an icon) override Warta's, whichever was written last.
    for (const file of outputFiles) {
      const source = copied.get(file);
      if (source) copyAtomic(source, path.join(output, file));
    }

    // With `--incremental` and `--formats`, the results are incomplete, so nothing can be removed. Complete builds and previews both
    // write `404.html`. In a folder of another site, a preview may write to the same place as builds.
    const isComplete = !incremental && results.some(({ url }) => url === folder + notFoundPath);
    const removal =
      isComplete && !model.volumes?.built && !(serving && folder !== "")
        ? // While running, Eleventy caches which folders it has created, and does not create them again.
          removeStale(place, outputFiles, copied.keys(), runMode !== "build")
        : { removed: 0, foreign: [] };

    if (!serving || content.articles.length === 0)
      for (const message of resultMessages(site, output, removal))
        print(process.stdout, `[warta] ${message[language]}`);

    // The output is complete now, so links can be checked. For pages that a preview or a volume does not write, ask the model.
    const isInModel = preview || model.volumes?.built ? writtenAddresses(model) : () => false;
    const isWritten = (address: string) => isInModel(address) || existsAt(address, output);
    const links = deadLinks(content, model, now, { isWritten, mayHaveMore: Boolean(model.volumes?.built) });
    const late = [...links, ...findMisplaced(Array.from(skipped, (file) => relativePath(root, file)))];
    report(late, language);
    preview?.note([...content.notices, ...late], language);
  }
}

/** Says that a site has no articles, how many files a build removed, and which files it does not know. */
function resultMessages({ content }: Site, output: string, removal: ReturnType<typeof removeStale>) {
  const { removed, foreign } = removal;
  const drafts = content.unpublished.filter(({ status }) => status === "draft");
  const toCheck = drafts.some(({ review }) => review.length > 0);
  const next = toCheck ? buildMessages.reviewDrafts() : buildMessages.publishDraft();
  const areDrafts = drafts.length > 0 && buildMessages.areAllDrafts({ drafts: drafts.length, next });
  const files = firstOf(foreign, 3);
  return [
    ...(content.articles.length === 0 ? [areDrafts || buildMessages.noArticles()] : []),
    ...(removed > 0 ? [buildMessages.removed({ count: removed })] : []),
    ...(foreign.length > 0 ? [buildMessages.foreign({ count: foreign.length, output, files })] : []),
  ];
}

/** Whether the output has a file at an address. The trailing slash may belong to a folder or not: `/tag/`, `/_redirects/`. */
function existsAt(address: string, output: string): boolean {
  const file = path.join(output, address.replace(/\/$/, ""));
  return existsSync(path.join(file, "index.html")) || (existsSync(file) && statSync(file).isFile());
}

/**
 * Ends a build with a message that an editor can act on, such as a full disk: prints it and exits with 1. If it threw instead,
 * Eleventy's command would print the message twice and call it fatal.
 *
 * @param exits false while watching, which continues
 * @throws the error, if it is not meant for editors, the process should continue, or a script builds the site
 *   (https://www.11ty.dev/docs/environment-vars/#eleventy-supplied)
 */
async function endBuild(error: unknown, exits: boolean, language: Language): Promise<never> {
  localize(error, language);
  const isForEditors = error instanceof LocalizedError || error instanceof ContentError;
  if (!isForEditors || !exits || process.env.ELEVENTY_SOURCE !== "cli") throw error;
  await print(process.stderr, `[warta] ${error.message}`);
  process.exit(1);
}
