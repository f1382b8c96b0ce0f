import { didYouMean, type Message, quote, together } from "../../messages/message.ts";
import { addressMessages, articleMessages } from "../../messages/messages.ts";
import { groupBy } from "../../news/group-by.ts";
import { collapseName, indexNames, type NameIndex, usualSpellings } from "../../news/names.ts";
import { slugify } from "../../news/slug.ts";
import { tagSchema } from "../../news/tag-author-page.ts";
import type { Tag } from "../content.ts";
import { type Diagnostic, mistake } from "../diagnostic.ts";
import type { TextAt } from "../front-matter/yaml.ts";
import { defaultMarkdown } from "../markdown/parser.ts";
import { ParsedText } from "../markdown/text.ts";
import type { ArticleFile } from "../read-article.ts";
import type { NamedFile } from "../read-file.ts";
import type { SectionSettings } from "../settings.ts";
import { indexFiles } from "./named-files.ts";

/**
 * Finds the tag for each spelling in articles. Spellings without a file become new tags; those that differ only in case, spaces and
 * hyphens become one tag. Returns the slug for each spelling that has a tag, and the tags that only articles name.
 *
 * @param isBuilt whether an article is in this build; tags that only other articles name are not created
 */
export function resolveTags(
  articles: readonly ArticleFile[],
  isBuilt: (article: ArticleFile) => boolean,
  files: readonly NamedFile[],
  diagnostics: Diagnostic[],
) {
  const index = indexFiles(files);
  const { uses, placesOf, counts } = findUses(articles, isBuilt, ({ tags }) => tags);
  const slugs = new Map<string, string>();
  const report = (spellings: readonly string[], message: Message): void => {
    for (const at of spellings.flatMap((text) => placesOf(text)))
      diagnostics.push(mistake(at, message, "tags"));
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
  return { slugs, newTags };
}

/** Finds the places of each spelling of a name, and how many articles of the build use it. */
function findUses(
  articles: readonly ArticleFile[],
  isBuilt: (article: ArticleFile) => boolean,
  written: (article: ArticleFile) => readonly TextAt[],
) {
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
export function resolveSections(
  articles: readonly ArticleFile[],
  isBuilt: (article: ArticleFile) => boolean,
  listed: readonly SectionSettings[],
  diagnostics: Diagnostic[],
) {
  const { placesOf, counts } = findUses(articles, isBuilt, ({ section }) => (section ? [section] : []));
  for (const text of counts.keys()) {
    const message = addressMessages.sectionMakesNoAddress({ name: quote(text) });
    for (const at of slugify(text) === "" ? placesOf(text, 1) : [])
      diagnostics.push(mistake(at, message, "section"));
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
