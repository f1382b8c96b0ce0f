import { didYouMean, memoize, quote, together } from "../../messages/message.ts";
import { articleMessages } from "../../messages/messages.ts";
import { groupBy, ownerOf } from "../../news/group-by.ts";
import { collapseName, foldName } from "../../news/names.ts";
import { createNameSuggester, editDistance } from "../../news/nearest.ts";
import { type Diagnostic, mistake, notice } from "../diagnostic.ts";
import type { TextAt } from "../front-matter/yaml.ts";
import type { ArticleFile } from "../read-article.ts";
import type { NamedFile } from "../read-file.ts";
import { namesIn } from "../resolve-names.ts";
import type { SectionSettings } from "../settings.ts";

/**
 * Finds probable typos: sections, series, authors and tags named by a single published article, a letter or two away from a name that
 * others use. A typo creates an unwanted page and menu entry. These are notices, because the name may be right. A section similar to
 * one in the settings is a mistake, however many articles use it, because typos are copied with articles. So are two parts of a series
 * with the same number.
 *
 * @param listed the sections in the settings @param described the authors with a file @param tags the spellings of tags without mistakes
 */
export function findLikelyTypos(
  articles: readonly ArticleFile[],
  listed: readonly SectionSettings[],
  described: readonly NamedFile[],
  tags: ReadonlyMap<string, unknown>,
): Diagnostic[] {
  const sections = listed.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  return [
    ...findTypos("section", articles, ({ section }) => (section ? [section] : []), sections),
    ...findTypos("series", articles, ({ series }) => (series ? [series] : []), []),
    ...findDuplicateParts(articles),
    ...findTypos("authors", articles, ({ authors }) => authors, described.flatMap(namesIn)),
    ...findTypos("tags", articles, ({ tags: written }) => written.filter(({ text }) => tags.has(text)), []),
  ];
}

function findTypos(
  key: "section" | "series" | "authors" | "tags",
  articles: readonly ArticleFile[],
  written: (article: ArticleFile) => readonly TextAt[],
  validNames: readonly string[],
): Diagnostic[] {
  const keyOf = memoize(collapseName);
  const published = articles.filter(({ status }) => status === "published");
  const names = published.flatMap((one) => written(one).map((name) => ({ ...name, file: one.file })));
  /** The uses of each name, ignoring case, spaces and hyphens. */
  const uses = groupBy(names, ({ text }) => [keyOf(text)]);
  const known = new Map(validNames.map((text) => [collapseName(text), text]));
  const listed = createNameSuggester(key === "section" ? [...known.values()] : [], collapseName, true);
  // A name that two articles have is considered intended.
  const used = [...uses.values()].flatMap(([one, other]) => (one && other ? one.text : []));
  const suggest = createNameSuggester([...known.values(), ...used], collapseName);
  return [...uses].flatMap(([short, [first, second]]) => {
    if (!first || known.has(short)) return [];
    const { text, place, file } = first;
    const [at, written, section] = [{ file, ...place }, quote(text), listed(text)];
    if (section) {
      const unlisted = together(articleMessages.isNoListedSection({ written }), didYouMean(quote(section)));
      return [mistake(at, together(unlisted, articleMessages.listItsSection()), key)];
    }
    const guess = second ? undefined : suggest(text);
    // Malang and Magelang are two letters apart.
    const isFar = key === "tags" && editDistance(collapseName(text), collapseName(guess ?? "")) > 1;
    if (guess === undefined || isFar) return [];
    const message =
      key === "tags"
        ? articleMessages.isNearTopic({ name: text, meant: guess })
        : together(articleMessages.isNameOfNoOther({ written }), didYouMean(quote(guess)));
    return [notice(at, message, key)];
  });
}

/** Finds parts of series with the number of another part. Ignores withdrawn articles, which may have been rewritten. */
function findDuplicateParts(articles: readonly ArticleFile[]): Diagnostic[] {
  const owners = new Map<string, string>();
  return articles.flatMap(({ file, series: name, values: { series, lang, retracted } }) => {
    if (!name || !series || retracted) return [];
    const { part } = series;
    const owner = ownerOf(owners, `${lang} ${foldName(series.name)} ${part}`, file);
    if (!owner) return [];
    return [mistake({ file, ...name.place }, articleMessages.isPartAlready({ part, owner }), "series")];
  });
}
