import { createHash } from "node:crypto";
import { readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { labelText, sectionLabel, voiceOf } from "../../../_includes/components/headline.tsx";
import { isoTime, longDate, shortDate } from "../../../_includes/shown-dates.ts";
import { wordsIn } from "../../../_includes/words/words.ts";
import { escapeXml } from "../../../_includes/xml.ts";
import { inParallel } from "../../content/content-files.ts";
import { readCached, writeAtomic } from "../../content/files.ts";
import { catalog } from "../../messages/catalog.ts";
import { errorText, LocalizedError, oncePer } from "../../messages/message.ts";
import { print } from "../../messages/terminal.ts";
import { bundledFile, packageFolder } from "../../news/bundled-file.ts";
import { once } from "../../site/lazily.ts";
import { isRunning } from "../../site/lists/home.ts";
import type { SiteModel, Story } from "../../site/model.ts";
import { plainFile, renditions } from "../../site/pictures/renditions.ts";
import type { Site } from "../../site/read-site.ts";
import { indexed } from "./browser/ask.js";
import texts from "./messages.json" with { type: "json" };

const searchMessages = catalog(texts);

/** Pagefind's own interfaces, and what it does in a thread of its own: the site does without. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;
/** The kinds of its files, in the order that it asks for them. */
const kinds = [/^pagefind-entry\.json$/, /\.pf_meta$/, /\.pf_index$/, /\.pf_fragment$/, /\.pf_filter$/];
/** In bytes: so much of a kind takes a slow network no longer than to ask for one file. */
const soonThere = 100_000;
/** Turns off Pagefind's stemmer for Indonesian: the site has its own rules for roots. `zxx` means no language. */
const stemming: Partial<Record<string, string>> = { id: "zxx" };
const firstFiles = bundledFile(new URL("./browser/first-files.js", import.meta.url));

/** The last indexing of a site: while it is served, only one at a time, since two would write into the same folder. */
const lastOf = oncePer((_: object) => ({ end: Promise.resolve<unknown>(undefined) }), new WeakMap());

type Place = { context: object; cache: string; output: string; serving: boolean };

/**
 * Begins the search index of a site's articles, of a site in volumes that of each: Pagefind makes it in a process of its own, while
 * pages are drawn.
 *
 * @returns what writes it, and gives the paths of its files, relative to the output folder; while serving, the index is begun then
 *   and not waited for, and no files are given
 * @throws as `indexSearch` does; what is returned does, too
 */
export async function beginSearchIndex(
  { model, language }: Pick<Site, "model" | "language">,
  { context, cache, output, serving }: Place,
): Promise<() => Promise<string[]>> {
  const begin = async () => {
    const indexes = (model.volumes?.written ?? [""]).map(async (volume) => {
      const folder = path.posix.join(model.addresses.searchIndex, volume, "/");
      const write = await indexSearch(searchRecords(model, volume), {
        folder: path.join(output, folder),
        memo: path.join(cache, `search${volume}.json`),
        language: model.settings.language,
      });
      return async () => (await write()).map((file) => `${folder.slice(1)}${file}`);
    });
    const all = await Promise.all(indexes);
    return once(async () => (await Promise.all(all.map((write) => write()))).flat());
  };
  if (!serving) return begin();
  return async () => {
    const last = lastOf(context);
    const indexing = last.end.then(begin).then((write) => write());
    last.end = indexing.catch((error) => print(process.stderr, `[warta] ${errorText(error, language)}`));
    return [];
  };
}

/**
 * Begins the index of pages of all languages. Does not index the same pages again: a file, `memo`, remembers them.
 *
 * @returns what writes it into a folder of its own, which goes if there are no pages, and gives the paths of its files, relative to
 *   that
 * @throws LocalizedError if Pagefind cannot index them, or a file cannot be written; what is returned does, too
 */
export async function indexSearch(
  pages: readonly SearchRecord[],
  { folder, memo, language }: { folder: string; memo: string; language: string },
): Promise<() => Promise<string[]>> {
  const key = keyOf(pages, language);
  const known = readCached(memo, memoSchema);
  const sizeOf = (name: string) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.size;
  const isThere = known?.files.every(([name, bytes]) => sizeOf(name) === bytes);
  if (known?.key === key && isThere) return async () => known.files.map(([name]) => name);
  const made = pages.length > 0 ? await indexPages(pages, language).catch(failed) : async () => [];
  return async () => {
    const files = await made().catch(failed);
    rmSync(folder, { recursive: true, force: true });
    for (const { path: name, content } of files) writeAtomic(path.join(folder, name), content);
    const sizes = files.map(({ path, content }) => [path, content.length]);
    writeAtomic(memo, JSON.stringify({ key, files: sizes }));
    return files.map(({ path }) => path);
  };
}

function keyOf(pages: readonly SearchRecord[], how: string): string {
  // Another version of Pagefind may write a different index.
  const version = readFileSync(path.join(packageFolder("pagefind") ?? "", "package.json"));
  const hash = createHash("sha256").update(version).update(firstFiles).update(`${how}\n`);
  for (const { url, html } of pages) hash.update(`${url}\n${html}\n`);
  return hash.digest("hex");
}

type IndexFile = { path: string; content: Uint8Array };

/** Gives Pagefind the pages. @returns what waits for its files */
async function indexPages(pages: readonly SearchRecord[], language: string) {
  const pagefind = await import("pagefind");
  const { index, errors } = await pagefind.createIndex({ forceLanguage: stemming[language] ?? language });
  if (!index) throw new Error(errors.join("; "));
  await inParallel(pages, 200, async ({ url, html }) => {
    const { errors } = await index.addHTMLFile({ url, content: html });
    if (errors.length) throw new Error(errors.join("; "));
  });
  // Asked for at once: it takes longest, and needs nothing more of this process.
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

/** Puts files into the script that asks for them: of a small index all, of a large one those with which it begins; sorted, as Pagefind does not. */
function withFirstFiles(files: readonly IndexFile[]): IndexFile[] {
  const first = kinds
    .map((kind) => files.filter(({ path }) => kind.test(path)))
    .filter((ofKind) => ofKind.reduce((sum, { content }) => sum + content.length, 0) < soonThere)
    .flat()
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, content }) => [path, Buffer.from(content).toString("base64")]);
  const before = firstFiles.replace("{}", () => JSON.stringify(Object.fromEntries(first)));
  return files.map(({ path, content }) => ({
    path,
    content: path === "pagefind.js" ? Buffer.concat([Buffer.from(before), content]) : content,
  }));
}

/** What was indexed, and the sizes of the files in bytes. */
const memoSchema = z.object({ key: z.string(), files: z.array(z.tuple([z.string(), z.number()])) });

/** A page for the search index: its address from the site's root, without prefix, and its HTML. */
export type SearchRecord = ReturnType<typeof searchRecord>;

/** Tags, and the entities that Markdown writes for `&`, `<`, `>` and `"`. */
const markup = /<[^>]*>|&(?:amp|lt|gt|quot);/g;

/**
 * An article for the search index: what is searched, filters by the site's names for them, and what a result shows. It is made
 * from the article, so that pages need no markup for it. Pagefind's attributes: https://pagefind.app/docs/metadata/
 */
export function searchRecord(story: Story, model: SiteModel, original?: Story) {
  const { settings, design, now, addresses } = model;
  const { ids, href } = addresses;
  const { title, description, feedHtml: html, date, section, tags, authors, path, language, image } = story;
  const thumbnail = image && (renditions(image, "webp", "thumbnail")[0] ?? plainFile(image));
  const words = (text: string): string => indexed(text, language === "id");
  const labels = wordsIn(design, settings.language);
  // An article about Disdag is found by "Dinas Perdagangan" too.
  const topics = tags.map(({ name, path, aliases }) => [path, name, ...aliases]);
  const signing = authors.map(({ name, path, aliases = [] }) => [path, name, ...aliases]);
  const { aliases = [] } = settings.sections.find(({ slug }) => slug === section.slug) ?? {};
  const sections = [[section.path, section.name, ...aliases]];
  const namesIn = (named: string[][]): string => named.flatMap(([, ...all]) => all).join(" ");
  const newest = story.entries?.at(-1);
  const last = newest ? { ...newest, precision: "minute" as const } : date;
  const meta = {
    date: isoTime(last.at),
    day: newest ? shortDate(last, settings.language, settings.timeZone) : longDate(date, settings.language),
    section: !sectionLabel({ words: labels }, story) && section.name,
    label: labelText(labels, story),
    suara: voiceOf(story),
    langsung: isRunning(story, now) && labels.liveNow,
    ...(language === settings.language ? {} : { lang: language }),
    // Where the search leads if one of these names is what was asked for.
    halaman: JSON.stringify([
      [labels.search.tag, ...topics],
      [labels.author, ...signing],
      [labels.section, ...sections],
    ]),
    gambar:
      thumbnail &&
      JSON.stringify({ class: "thumbnail", src: href(thumbnail.path), alt: "", loading: "lazy" }),
    // Searched, not shown. Names are not reduced to roots.
    "kata-judul": words(title),
    "kata-penulis": indexed(namesIn(signing), false),
    "kata-topik": words(namesIn([...topics, ...sections])),
    "kata-teras": words(description ?? ""),
    kata: words(html.replace(markup, " ")),
  };
  // A topic counts stories, not versions: a translation has those that its original has not.
  const filters = [
    ...tags
      .filter(({ slug }) => !original?.tags.some((one) => one.slug === slug))
      .map(({ name }) => [ids.tag, name] as const),
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
      // Found by the words above, and no sentences to show.
      html.replace(/<(?:table|pre|a class="address")/g, "$& data-pagefind-ignore"),
      "</main></body></html>",
    ].join("\n"),
  };
}

/** The records of a volume's published articles, without the drafts of a preview. Empty if the site's search is off. */
export function searchRecords(model: SiteModel, volume = ""): SearchRecord[] {
  const all = model.settings.templates.search ? model.stories : [];
  const byFile = new Map(all.map((story) => [story.file, story]));
  return all
    .filter(({ status, path }) => status === "published" && (model.volumes?.of(path) ?? "") === volume)
    .map((story) => searchRecord(story, model, byFile.get(story.translationOf ?? "")));
}
