import { basename } from "node:path";
import { asIs, didYouMean, type Message, memoize, quote, together } from "../messages/message.ts";
import { addressMessages, articleMessages } from "../messages/messages.ts";
import { groupBy, ownerOf } from "../news/group-by.ts";
import { collapseName, foldName, indexNames, type NameIndex, usualSpellings } from "../news/names.ts";
import { nearest } from "../news/nearest.ts";
import { articleSlug, slugify } from "../news/slug.ts";
import { tagSchema } from "../news/tag-author-page.ts";
import type { Tag } from "./content.ts";
import { type Diagnostic, mistake } from "./diagnostic.ts";
import type { TextAt } from "./front-matter/yaml.ts";
import { defaultMarkdown } from "./markdown/parser.ts";
import { ParsedText } from "./markdown/text.ts";
import type { ArticleFile } from "./read-article.ts";
import type { NamedFile } from "./read-file.ts";
import type { SectionSettings } from "./settings.ts";

/** Returns the name and aliases in the file of a tag or author. */
export const namesIn = ({ name, aliases }: NamedFile): string[] =>
  [...(name ? [name] : []), ...aliases].map(({ text }) => text);

export const indexFiles = <File extends NamedFile>(files: readonly File[]): NameIndex<File> =>
  indexNames(files, namesIn);

/** Finds names, aliases and addresses that two files of tags or authors share. @param folder the address of their pages: `/tag/` */
export function findSharedNames(files: readonly NamedFile[], folder: string): Diagnostic[] {
  const owners = new Map<string, NamedFile>();
  return files.flatMap((one) => {
    const { file, slug, name, aliases } = one;
    const otherOwner = (key: string): NamedFile | undefined => {
      const owner = key === "" ? one : ownerOf(owners, key, one);
      return owner === one ? undefined : owner;
    };
    const owner = otherOwner(slug);
    const written = aliases.map((alias) => ({ key: "aliases", ...alias }));
    const shared = [...(name ? [{ key: "name", ...name }] : []), ...written].flatMap(
      ({ key, text, place }) => {
        const other = otherOwner(foldName(text));
        const message = other && addressMessages.nameIsOfOther({ name: quote(text), owner: other.file });
        return message ? [mistake({ file, ...place }, message, key)] : [];
      },
    );
    // A name that makes the address is reported once, at the name.
    if (!owner || shared.length > 0) return shared;
    const address = `${folder}${slug}/`;
    const same = addressMessages.hasSameAddress({ owner: asIs(owner.file), address });
    return owner.slug === slug
      ? [mistake({ file }, together(same, addressMessages.renameOrKeepOne()))]
      : [mistake({ file }, addressMessages.hasNameForAddress({ address, owner: owner.file }))];
  });
}

/** All articles, and how to find them by the references that editors write: a file name, with or without `.md`, or an address, including old ones. */
export type ArticleIndex = ReturnType<typeof indexArticles>;

/**
 * @param files of all articles, including those that could not be read @param isBuilt whether an article is in this build
 * @param diagnostics receives mistakes about what articles name
 */
export function indexArticles(
  articles: readonly ArticleFile[],
  files: readonly string[],
  isBuilt: (article: ArticleFile) => boolean,
  diagnostics: Diagnostic[],
) {
  const read = new Set(articles.map(({ file }) => file));
  const unread = files.filter((file) => !read.has(file));
  const failed = new Set(unread.flatMap((file) => [normaliseName(file), articleSlug(file).slug]));
  const namesOf = ({ path, file }: ArticleFile) => [...(path ? [path] : []), normaliseName(file)];
  const byName = memoize((all: readonly ArticleFile[]) => {
    const old = all.flatMap((one) => one.aliases.map(({ text }) => [text, one] as const));
    return new Map([...old, ...all.flatMap((one) => namesOf(one).map((name) => [name, one] as const))]);
  });
  return {
    articles,
    isBuilt,
    diagnostics,
    find: (written: string): ArticleFile | undefined => byName(articles).get(normaliseName(written)),
    /** Makes the message about a name that no article has; undefined if the file exists but could not be read, which is reported already. */
    unknown: (written: string): Message | undefined => {
      const names = [...byName(articles).keys()];
      const name = normaliseName(URL.canParse(written) ? new URL(written).pathname : written);
      // An address ends in the slug.
      if (failed.has(name) || (name.startsWith("/") && failed.has(basename(name)))) return undefined;
      // `/2026/02/03/pasar-lama/`, possibly after a path prefix, or `2026-02-03-pasar-lama-dibuka` for `pasar-lama`.
      const same = names.find((one) => one.startsWith("/") && name.endsWith(one));
      const matches = names.filter((one) => !one.startsWith("/") && one.includes(name));
      const guess = same ?? nearest(name, names) ?? (matches.length === 1 ? matches[0] : undefined);
      const hint = guess ? didYouMean(quote(guess)) : articleMessages.howToNameArticle();
      return together(articleMessages.isNoArticle({ written: quote(written) }), hint);
    },
  };
}

/** Normalises a reference: `content/articles/2020-01-24-judul.md` → `2020-01-24-judul`; addresses end in a slash or extension. */
function normaliseName(asWritten: string): string {
  const written = asWritten.replaceAll("\\", "/");
  const isFile = written.endsWith(".md") || !written.startsWith("/");
  if (isFile) return written.replace(/^.*\//, "").replace(/\.md$/, "");
  return /\/$|\.[^/]*$/.test(written) ? written : `${written}/`;
}

/**
 * Finds the tag for each spelling in articles. Spellings without a file become new tags; those that differ only in case, spaces and
 * hyphens become one tag. Tags that only articles outside this build name are not created. Returns the slug for each spelling that has a
 * tag, the tags that only articles name, and the slugs to hide.
 */
export function resolveTags(articles: ArticleIndex, files: readonly NamedFile[]) {
  const index = indexFiles(files);
  const { uses, placesOf, counts } = findUses(articles, ({ tags }) => tags);
  const slugs = new Map<string, string>();
  const report = (spellings: readonly string[], message: Message): void => {
    for (const at of spellings.flatMap((text) => placesOf(text)))
      articles.diagnostics.push(mistake(at, message, "tags"));
  };
  const withoutFile: string[] = [];
  for (const text of uses.keys()) {
    const known = index.find(text);
    const hint = known ? undefined : suggestTag(text, index);
    if (known) slugs.set(text, known.slug);
    else if (hint) report([text], together(articleMessages.isUnknownTopic({ written: quote(text) }), hint));
    else withoutFile.push(text);
  }

  const newTags: Tag[] = [];
  const owners = new Map(files.map(({ slug, file }) => [slug, file]));
  const usual = usualSpellings(counts, collapseName);
  for (const [key, spellings] of groupBy(withoutFile, (text) => [collapseName(text)])) {
    const name = usual.get(key) ?? key;
    const slug = slugify(name);
    const owner = owners.get(slug);
    if (slug === "") report(spellings, addressMessages.topicMakesNoAddress({ name: quote(name) }));
    else if (owner) report(spellings, addressMessages.topicMakesSameAddress({ name: quote(name), owner }));
    else {
      owners.set(slug, quote(name));
      for (const text of spellings) slugs.set(text, slug);
      if (!spellings.some((text) => counts.get(text))) continue;
      // A name that is too long has already been reported.
      const { data } = tagSchema.safeParse({ name });
      if (data) newTags.push({ ...data, slug, text: new ParsedText(defaultMarkdown, "", "id") });
    }
  }
  // A tag that only unpublished articles name would reveal them: publish it with the first.
  const hidden = new Set(slugs.values());
  for (const [text, slug] of slugs) if (counts.get(text)) hidden.delete(slug);
  return { slugs, newTags, hidden };
}

/** Finds the places of each spelling of a name, and how many articles of the build use it. */
function findUses({ articles, isBuilt }: ArticleIndex, written: (article: ArticleFile) => readonly TextAt[]) {
  const uses = groupBy(articles, (article) => [...new Set(written(article).map(({ text }) => text))]);
  const placesOf = (spelling: string, limit?: number) =>
    (uses.get(spelling) ?? []).slice(0, limit).flatMap((article) => {
      const matching = written(article).filter(({ text }) => text === spelling);
      return matching.map(({ place }) => ({ file: article.file, ...place }));
    });
  const counts = new Map(Array.from(uses, ([text, own]) => [text, own.filter(isBuilt).length]));
  return { uses, placesOf, counts };
}

/** Suggests what an unknown tag may stand for; undefined if it is probably a tag without a file. */
function suggestTag(text: string, index: NameIndex<NamedFile>): Message | undefined {
  const likely = index.suggest(text);
  if (likely !== undefined) return didYouMean(quote(likely));
  if (!/[,;]/.test(text)) return undefined;
  const names = text.split(/[,;]/).flatMap((name) => name.replace(/^[\s[(]+|[\s\])]+$/g, "") || []);
  return articleMessages.writeTopicsAsList({ text: names.join(", ") });
}

export type SectionNames = ReturnType<typeof resolveSections>;

/**
 * Finds the name of each section: the spelling in `_data/site.yaml` or, if it is not listed there, the most frequent one in the
 * build. Spellings with the same slug are one section.
 */
export function resolveSections(articles: ArticleIndex, listed: readonly SectionSettings[]) {
  const { placesOf, counts } = findUses(articles, ({ section }) => (section ? [section] : []));
  for (const text of counts.keys()) {
    const message = addressMessages.sectionMakesNoAddress({ name: quote(text) });
    for (const at of slugify(text) === "" ? placesOf(text, 1) : [])
      articles.diagnostics.push(mistake(at, message, "section"));
  }
  const names = usualSpellings(counts, slugify);
  const listedName = sectionFinder(listed);
  return {
    /** Returns the name for a spelling; undefined if neither the settings nor an article have it. */
    find: (spelling: string): string | undefined => listedName(spelling) ?? names.get(slugify(spelling)),
    /** Returns all names, without duplicates. */
    all: (): string[] => {
      const all = [...names.values(), ...listed.map(({ name }) => name)];
      return [...new Set(all.map((name) => listedName(name) ?? name))];
    },
  };
}

/** Makes a function that finds the name of the section of `_data/site.yaml` for a spelling, by name, slug or alias. */
export function sectionFinder(listed: readonly SectionSettings[]): (spelling: string) => string | undefined {
  const { find } = indexNames(listed, ({ name, aliases = [] }) => [name, ...aliases], slugify);
  return (spelling) => find(spelling)?.name;
}
