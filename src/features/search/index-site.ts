import { rmSync } from "node:fs";
import path from "node:path";
import { labelText, sectionLabel, voiceOf } from "../../../_includes/components/headline.tsx";
import { thumbnailClass } from "../../../_includes/components/pictures.tsx";
import { isoTime, longDate, shortDate } from "../../../_includes/shown-dates.ts";
import { wordsIn } from "../../../_includes/words/words.ts";
import { escapeXml } from "../../../_includes/xml.ts";
import { inParallel } from "../../content/content-files.ts";
import { writeAtomic } from "../../content/files.ts";
import { catalog } from "../../messages/catalog.ts";
import { errorText, LocalizedError, memoize } from "../../messages/message.ts";
import { print } from "../../messages/terminal.ts";
import { bundledFile } from "../../news/bundled-file.ts";
import { once } from "../../site/lazily.ts";
import { isOngoing } from "../../site/lists/home.ts";
import type { SiteModel, Story } from "../../site/model.ts";
import { fallback, renditions, thumbnailCut } from "../../site/pictures/renditions.ts";
import type { Site } from "../../site/read-site.ts";
import { indexed } from "./browser/ask.js";
import texts from "./messages.json" with { type: "json" };

const searchMessages = catalog(texts);

/** Pagefind's own interfaces and its worker, which the site does not use. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;
/** The kinds of its files, in the order that it requests them. */
const kinds = [/^pagefind-entry\.json$/, /\.pf_meta$/, /\.pf_index$/, /\.pf_fragment$/, /\.pf_filter$/];
/** In bytes: on a slow network, files of a kind up to this size take no longer than one more request. */
const smallSize = 100_000;
/** Turns off Pagefind's stemmer for Indonesian, since the site has its own rules for roots. `zxx` means no language. */
const stemming: Partial<Record<string, string>> = { id: "zxx" };
const firstFiles = bundledFile(new URL("./browser/first-files.js", import.meta.url));

/** The last indexing into a folder. While the site is served, only one may run, even after a reload of the configuration. */
const lastIndexing = memoize((_output: string) => ({ end: Promise.resolve<unknown>(undefined) }));

type Place = { output: string; serving: boolean };

/**
 * Starts to build the search index of a site's published articles, or of each volume; without any if the site's search is off. Pagefind
 * builds it in its own process while pages are drawn.
 *
 * @returns a function that writes the index and returns its files' paths relative to the output folder. While serving, it only
 *   starts the index without waiting for it, and returns no files
 * @throws as `indexSearch` does; so does the returned function
 */
export async function beginSearchIndex(
  { model, language }: Pick<Site, "model" | "language">,
  { output, serving }: Place,
): Promise<() => Promise<string[]>> {
  const begin = async () => {
    const indexes = (model.volumes?.written ?? [""]).map(async (volume) => {
      const folder = path.posix.join(model.addresses.searchIndex, volume, "/");
      const isPublished = ({ status, path }: Story): boolean =>
        status === "published" && (model.volumes?.of(path) ?? "") === volume;
      const stories = model.settings.templates.search ? model.stories.filter(isPublished) : [];
      const records = stories.map((story) => searchRecord(story, model));
      const write = await indexSearch(records, path.join(output, folder), model.settings.language);
      return async () => (await write()).map((file) => `${folder.slice(1)}${file}`);
    });
    const all = await Promise.all(indexes);
    return once(async () => (await Promise.all(all.map((write) => write()))).flat());
  };
  if (!serving) return begin();
  return async () => {
    const last = lastIndexing(output);
    const indexing = last.end.then(begin).then((write) => write());
    last.end = indexing.catch((error) => print(process.stderr, `[warta] ${errorText(error, language)}`));
    return [];
  };
}

/**
 * Starts to index pages in all languages.
 *
 * @returns a function that writes the index into its own folder, which is deleted if there are no pages, and returns its files'
 *   paths relative to that folder
 * @throws LocalizedError if Pagefind cannot index them, or a file cannot be written; so does the returned function
 */
export async function indexSearch(pages: readonly SearchRecord[], folder: string, language: string) {
  const getFiles = pages.length > 0 ? await indexPages(pages, language).catch(failed) : async () => [];
  return async (): Promise<string[]> => {
    const files = await getFiles().catch(failed);
    rmSync(folder, { recursive: true, force: true });
    for (const { path: name, content } of files) writeAtomic(path.join(folder, name), content);
    return files.map(({ path }) => path);
  };
}

type IndexFile = { path: string; content: Uint8Array };

/** Adds the pages to Pagefind. @returns a function that waits for its files */
async function indexPages(pages: readonly SearchRecord[], language: string) {
  const pagefind = await import("pagefind");
  const { index, errors } = await pagefind.createIndex({ forceLanguage: stemming[language] ?? language });
  if (!index) throw new Error(errors.join("; "));
  await inParallel(pages, 200, async ({ url, html }) => {
    const { errors } = await index.addHTMLFile({ url, content: html });
    if (errors.length) throw new Error(errors.join("; "));
  });
  // Requested at once: it takes longest, and needs nothing more from this process.
  const asked = index.getFiles();
  asked.catch(() => {});
  return async (): Promise<IndexFile[]> => {
    const { files, errors } = await asked;
    if (errors.length) throw new Error(errors.join("; "));
    await index.deleteIndex();
    return withFirstFiles(files.filter((file) => !unused.test(file.path)));
  };
}

const failed = (error: unknown): never => {
  throw new LocalizedError(searchMessages.failed({ reason: errorText(error, "en") }));
};

/** Embeds the first requested files in the script: of a small index all, of a large one the small kinds; sorted, which Pagefind does not do. */
function withFirstFiles(files: readonly IndexFile[]): IndexFile[] {
  const first = kinds
    .map((kind) => files.filter(({ path }) => kind.test(path)))
    .filter((sameKind) => sameKind.reduce((sum, { content }) => sum + content.length, 0) < smallSize)
    .flat()
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, content }) => [path, Buffer.from(content).toString("base64")]);
  const before = firstFiles.replace("{}", () => JSON.stringify(Object.fromEntries(first)));
  return files.map(({ path, content }) => ({
    path,
    content: path === "pagefind.js" ? Buffer.concat([Buffer.from(before), content]) : content,
  }));
}

/** A page for the search index: its root-relative address without path prefix, and its HTML. */
export type SearchRecord = ReturnType<typeof searchRecord>;

/** Tags, and the entities that Markdown writes for `&`, `<`, `>` and `"`. */
const markup = /<[^>]*>|&(?:amp|lt|gt|quot);/g;

/**
 * Makes an article's page for the search index: the searchable text, filters by the site's names for them, and what a result shows. It
 * is built from the article, so that pages need no markup for it. Pagefind's attributes: https://pagefind.app/docs/metadata/
 */
export function searchRecord(story: Story, model: SiteModel) {
  const { settings, design, now, addresses } = model;
  const { ids, href } = addresses;
  const { title, description, feedHtml: html, date, section, tags, authors, path, language, image } = story;
  const thumbnail = image && (renditions(image, "webp", thumbnailCut(image))[0] ?? fallback(image));
  const picture = thumbnail && { class: thumbnailClass(image), src: href(thumbnail.path), alt: "" };
  const words = (text: string): string => indexed(text, language === "id");
  const labels = wordsIn(design, settings.language);
  // "Dinas Perdagangan" also finds an article about Disdag.
  const topics = tags.map(({ name, aliases }) => [name, ...aliases]);
  const bylines = authors.map(({ name, aliases = [] }) => [name, ...aliases]);
  const { aliases = [] } = settings.sections.find(({ slug }) => slug === section.slug) ?? {};
  const newest = story.entries?.at(-1);
  const last = newest ? { ...newest, precision: "minute" as const } : date;
  const meta = {
    date: isoTime(last.at),
    day: newest ? shortDate(last, settings.language, settings.timeZone) : longDate(date, settings.language),
    section: !sectionLabel({ words: labels }, story) && section.name,
    label: labelText(labels, story),
    suara: voiceOf(story),
    langsung: isOngoing(story, now) && labels.liveNow,
    ...(language === settings.language ? {} : { lang: language }),
    topik: JSON.stringify(topics),
    penulis: JSON.stringify(bylines),
    gambar: picture && JSON.stringify({ ...picture, loading: "lazy" }),
    // Searched, not shown. Names are not reduced to roots.
    "kata-judul": words(title),
    "kata-penulis": indexed(bylines.flat().join(" "), false),
    "kata-topik": words([...topics.flat(), section.name, ...aliases].join(" ")),
    "kata-teras": words(description ?? ""),
    kata: words(html.replace(markup, " ")),
  };
  const filters = [
    ...tags.map(({ name }) => [ids.tag, name] as const),
    [ids.section, section.name] as const,
    ...authors.map(({ name }) => [ids.author, name] as const),
    // The year in its address, which is in the site's time zone.
    [ids.year, path.slice(1, 5)] as const,
  ];
  return {
    url: path,
    html: [
      `<!doctype html><html lang="${language}"><body>`,
      `<h1 data-pagefind-meta="title">${escapeXml(title)}</h1>`,
      ...Object.entries(meta).map(
        ([key, text]) => text && `<p data-pagefind-meta="${key}">${escapeXml(text)}</p>`,
      ),
      ...filters.map(([key, name]) => `<p data-pagefind-filter="${key}">${escapeXml(name)}</p>`),
      `<p data-pagefind-sort="date">${date.at.toUTC().toISO()}</p>`,
      "<main data-pagefind-body>",
      description ? `<p>${escapeXml(description)}</p>` : "",
      // Found by the words above, but not suitable for excerpts.
      html.replace(/<(?:table|pre|a class="address")/g, "$& data-pagefind-ignore"),
      "</main></body></html>",
    ].join("\n"),
  };
}
