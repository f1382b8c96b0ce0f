import { didYouMean, quote, together } from "../../messages/message.ts";
import { articleMessages } from "../../messages/messages.ts";
import { dayOfArticle } from "../../news/addresses.ts";
import { groupBy, ownerOf } from "../../news/group-by.ts";
import { collapseName, foldName } from "../../news/names.ts";
import { createNameSuggester } from "../../news/nearest.ts";
import type { Article } from "../content.ts";
import { type Diagnostic, mistake, notice } from "../diagnostic.ts";
import type { Written } from "../front-matter/yaml.ts";
import type { ArticleFile } from "../read-article.ts";
import type { NamedFile } from "../read-file.ts";
import { namesIn } from "../resolve/named-files.ts";
import type { SectionSettings } from "../settings.ts";

/** A name in this many articles is taken as intended. */
const established = 2;

/**
 * Finds probable typos: sections, series and authors that only one article names, a letter or two away from a name that others use.
 * A typo makes an unwanted page and menu entry. These are notices, because the name may be right. A section that is near to
 * one of the settings is a mistake, however many articles have it: typos are copied with articles. So are two parts of a series
 * with one number.
 *
 * @param articles of which only published ones count
 * @param listed the sections of the settings, which are always right
 * @param described the authors with a file, whose names are always right
 */
export function likelySlips(
  articles: readonly ArticleFile[],
  listed: readonly SectionSettings[],
  described: readonly NamedFile[],
): Diagnostic[] {
  const sections = listed.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  return [
    ...slipsIn("section", articles, ({ section }) => (section ? [section] : []), sections),
    ...slipsIn("series", articles, ({ series }) => (series ? [series] : []), []),
    ...sameParts(articles),
    ...slipsIn("authors", articles, ({ authors }) => authors, described.flatMap(namesIn)),
  ];
}

function slipsIn(
  key: "section" | "series" | "authors",
  articles: readonly ArticleFile[],
  written: (article: ArticleFile) => readonly Written[],
  right: readonly string[],
): Diagnostic[] {
  const names = articles
    .filter(({ status }) => status === "published")
    .flatMap((article) => written(article).map((name) => ({ ...name, file: article.file })));
  /** By name without case, spaces and hyphens. */
  const uses = groupBy(names, ({ text }) => [collapseName(text)]);
  const known = new Map(right.map((text) => [collapseName(text), text]));
  const listed = createNameSuggester(key === "section" ? [...known.values()] : [], collapseName, true);
  const others = [...uses.values()].filter(({ length }) => length >= established);
  const used = others.flatMap(([first]) => first?.text ?? []);
  const likely = createNameSuggester([...known.values(), ...used], collapseName);
  return [...uses].flatMap(([short, [first, ...others]]) => {
    if (!first || known.has(short)) return [];
    const { text, file, place } = first;
    const [at, written, ofListed] = [{ file, ...place }, quote(text), listed(text)];
    if (ofListed) {
      const unlisted = together(articleMessages.isNoListedSection({ written }), didYouMean(quote(ofListed)));
      return [mistake(at, together(unlisted, articleMessages.listItsSection()), key)];
    }
    const meant = others.length + 1 < established ? likely(text) : undefined;
    const lonely = articleMessages.isNameOfNoOther({ written });
    return meant ? [notice(at, together(lonely, didYouMean(quote(meant))), key)] : [];
  });
}

/** Finds parts of series that have the number of another part. One that is withdrawn may have been written anew. */
function sameParts(articles: readonly ArticleFile[]): Diagnostic[] {
  const owners = new Map<string, string>();
  return articles.flatMap(({ file, series: name, values: { series, lang, retracted } }) => {
    if (!name || !series || retracted) return [];
    const { part } = series;
    const owner = ownerOf(owners, `${lang} ${foldName(series.name)} ${part}`, file);
    if (!owner) return [];
    return [mistake({ file, ...name.place }, articleMessages.isPartAlready({ part, owner }), "series")];
  });
}

/** Finds articles of one day with one headline: mostly a text that was brought in twice. @param articles newest first */
export function sameHeadlines(articles: readonly Article[]): Diagnostic[] {
  const owners = new Map<string, string>();
  return articles.toReversed().flatMap(({ file, path, title, language }) => {
    const owner = ownerOf(owners, `${dayOfArticle(path)} ${language} ${foldName(title)}`, file);
    return owner ? [notice({ file }, articleMessages.hasSameHeadline({ owner }), "title")] : [];
  });
}
