import { didYouMean, type Message, quote, together } from "../../messages/message.ts";
import { addressMessages, articleMessages } from "../../messages/messages.ts";
import { groupBy } from "../../news/group-by.ts";
import { collapseName, indexNames, type NameIndex, usualSpellings } from "../../news/names.ts";
import { createNameSuggester, editDistance } from "../../news/nearest.ts";
import { slugify } from "../../news/slug.ts";
import { tagSchema } from "../../news/tag-author-page.ts";
import type { Tag } from "../content.ts";
import { type Diagnostic, mistake, notice, type Place } from "../diagnostic.ts";
import type { Written } from "../front-matter/yaml.ts";
import { usualMarkdown } from "../markdown/parser.ts";
import { ParsedText } from "../markdown/text.ts";
import type { ArticleFile } from "../read-article.ts";
import type { NamedFile } from "../read-file.ts";
import type { SectionSettings } from "../settings.ts";
import { indexFiles } from "./named-files.ts";

/**
 * Finds the tag for each spelling in articles. Spellings without a file become new tags; spellings that differ only in case,
 * spaces and hyphens become one tag.
 *
 * @param isBuilt whether an article is in this build; tags that only other articles name are not made
 * @returns the slug of the tag that each spelling means, if it means one; and the tags that only articles name
 */
export function resolveTags(
  articles: readonly ArticleFile[],
  isBuilt: (article: ArticleFile) => boolean,
  files: readonly NamedFile[],
  diagnostics: Diagnostic[],
) {
  const index = indexFiles(files);
  const { uses, placesOf, counts } = usesOf(articles, isBuilt, ({ tags }) => tags);
  const slugs = new Map<string, string>();
  const wrong = (spellings: readonly string[], message: Message): void => {
    for (const at of spellings.flatMap((text) => placesOf(text)))
      diagnostics.push(mistake(at, message, "tags"));
  };
  const withoutFile: string[] = [];
  for (const text of uses.keys()) {
    const known = index.find(text);
    const hint = known ? undefined : otherwiseWritten(text, index);
    if (known) slugs.set(text, known.slug);
    else if (hint) wrong([text], together(articleMessages.isUnknownTopic({ written: quote(text) }), hint));
    else withoutFile.push(text);
  }

  const made: Tag[] = [];
  const owners = new Map(files.map(({ slug, file }) => [slug, file]));
  const usual = usualSpellings(counts, collapseName);
  let firstUse: string | undefined;
  for (const [key, spellings] of groupBy(withoutFile, (text) => [collapseName(text)])) {
    const name = usual.get(key) ?? key;
    const slug = slugify(name);
    const owner = owners.get(slug);
    if (slug === "") wrong(spellings, addressMessages.topicMakesNoAddress({ name: quote(name) }));
    else if (owner) wrong(spellings, addressMessages.topicMakesSameAddress({ name: quote(name), owner }));
    else {
      owners.set(slug, quote(name));
      for (const text of spellings) slugs.set(text, slug);
      if (!spellings.some((text) => counts.get(text))) continue;
      const text = new ParsedText(usualMarkdown, "", "id");
      // A name that is too long is a mistake where it is read.
      const { data } = tagSchema.safeParse({ name });
      if (data) made.push({ ...data, slug, text });
      firstUse ??= spellings[0];
    }
  }
  // One notice for all, so that it does not hide others: tags need no file.
  const named = made.slice(0, 3).map(({ name }) => quote(name));
  const more = made.length - named.length;
  const others = more > 0 ? articleMessages.otherTopics({ count: more }) : "";
  const [names, slug] = [named.join(", "), made[0]?.slug ?? ""];
  for (const at of firstUse === undefined ? [] : placesOf(firstUse, 1))
    diagnostics.push(notice(at, articleMessages.topicsHaveNoFile({ names, others, slug }), "tags"));
  diagnostics.push(...nearTags());
  return { slugs, made };

  /**
   * Finds tags that at most one article has, a letter away from one that others have: with or without a file, its page
   * is one that nobody wants. A notice, because the name may be right.
   */
  function nearTags(): Diagnostic[] {
    const spelled = groupBy([...slugs.keys()], (text) => [slugs.get(text)]);
    const tagOf = (slug: string, name = "", at?: { file: string } & Partial<Place>) => {
      const spellings = spelled.get(slug) ?? [];
      const count = spellings.reduce((sum, text) => sum + (counts.get(text) ?? 0), 0);
      return { name, count, at: at ?? placesOf(spellings[0] ?? "", 1)[0] };
    };
    const all = [
      ...files.map(({ file, slug, name }) => tagOf(slug, name?.text, { file, ...name?.place })),
      ...made.map(({ slug, name }) => tagOf(slug, name)),
    ];
    const usual = all.filter(({ count }) => count > 1).map(({ name }) => name);
    const likely = createNameSuggester(usual, collapseName);
    return all.flatMap(({ name, count, at }) => {
      const meant = count > 1 ? undefined : likely(name);
      // Malang and Magelang are two letters apart.
      const isNear = meant !== undefined && editDistance(collapseName(name), collapseName(meant)) === 1;
      return at && isNear ? [notice(at, articleMessages.isNearTopic({ name, meant }))] : [];
    });
  }
}

/** The articles that use each spelling of a name, how many of them are in the build, and where they use it. */
function usesOf(
  articles: readonly ArticleFile[],
  isBuilt: (article: ArticleFile) => boolean,
  written: (article: ArticleFile) => readonly Written[],
) {
  const uses = groupBy(articles, (article) => [...new Set(written(article).map(({ text }) => text))]);
  const placesOf = (spelling: string, most?: number) =>
    (uses.get(spelling) ?? []).slice(0, most).flatMap((article) => {
      const own = written(article).filter(({ text }) => text === spelling);
      return own.map(({ place }) => ({ file: article.file, ...place }));
    });
  const counts = new Map(Array.from(uses, ([text, own]) => [text, own.filter(isBuilt).length]));
  return { uses, placesOf, counts };
}

/** What an unknown tag may mean, if it is no tag without a file. */
function otherwiseWritten(text: string, index: NameIndex<NamedFile>): Message | undefined {
  const likely = index.suggest(text);
  if (likely !== undefined) return didYouMean(quote(likely));
  if (!/[,;]/.test(text)) return undefined;
  const names = text.split(/[,;]/).flatMap((name) => name.replace(/^[\s[(]+|[\s\])]+$/g, "") || []);
  return articleMessages.writeTopicsAsList({ text: names.join(", ") });
}

export type SectionNames = ReturnType<typeof resolveSections>;

/**
 * Finds one name for each section: the spelling in `_data/site.yaml` or, without one, in most articles of the build.
 * Spellings with the same slug are one section.
 */
export function resolveSections(
  articles: readonly ArticleFile[],
  isBuilt: (article: ArticleFile) => boolean,
  listed: readonly SectionSettings[],
  diagnostics: Diagnostic[],
) {
  const { placesOf, counts } = usesOf(articles, isBuilt, ({ section }) => (section ? [section] : []));
  for (const text of counts.keys()) {
    const message = addressMessages.sectionMakesNoAddress({ name: quote(text) });
    for (const at of slugify(text) === "" ? placesOf(text, 1) : [])
      diagnostics.push(mistake(at, message, "section"));
  }
  const names = usualSpellings(counts, slugify);
  const listedName = listedSections(listed);
  return {
    /** Gives the name for a spelling; undefined if neither the settings nor an article have it. */
    find: (spelling: string): string | undefined => listedName(spelling) ?? names.get(slugify(spelling)),
    /** Every name, each once. */
    all: (): string[] => {
      const all = [...names.values(), ...listed.map(({ name }) => name)];
      return [...new Set(all.map((name) => listedName(name) ?? name))];
    },
  };
}

/**
 * Finds the section of `_data/site.yaml` that a spelling means, by name, slug or alias.
 *
 * @returns a function that gives its name; undefined if none is meant
 */
export function listedSections(listed: readonly SectionSettings[]): (spelling: string) => string | undefined {
  const { find } = indexNames(listed, ({ name, aliases = [] }) => [name, ...aliases], slugify);
  return (spelling) => find(spelling)?.name;
}
