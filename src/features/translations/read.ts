import { type Article, originalOf } from "../../content/content.ts";
import { mistake, notice } from "../../content/diagnostic.ts";
import type { ArticleFile } from "../../content/read-article.ts";
import type { ArticleIndex } from "../../content/resolve-names.ts";
import { catalog } from "../../messages/catalog.ts";
import { type Message, type PageLanguage, quote } from "../../messages/message.ts";
import { groupBy } from "../../news/group-by.ts";
import texts from "./messages.json" with { type: "json" };

/** Messages about `translationOf`. `written` is its value, in quotation marks. */
const translationMessages = catalog(texts);

/**
 * Finds the original of each translation. Checks drafts too, so that mistakes are reported before publication.
 *
 * @param siteLanguage the language of articles without `lang`
 * @returns the original's file, by the translation's
 */
export function resolveTranslations(index: ArticleIndex, siteLanguage: PageLanguage) {
  const { articles, find, unknown, diagnostics } = index;
  const originals = new Map<string, string>();
  const languageOf = ({ lang }: ArticleFile): PageLanguage => lang ?? siteLanguage;
  /** Files by original and language. */
  const versions = new Map<string, string>();
  for (const article of articles) {
    const { file, translationOf } = article;
    if (!translationOf) continue;
    const original = find(translationOf.text);
    const version = `${original?.file} ${languageOf(article)}`;
    const wrong = findMistake(article, original, versions.get(version));
    const at = { file, ...translationOf.place };
    if (wrong) diagnostics.push(mistake(at, wrong, "translationOf"));
    if (wrong || !original) continue;
    versions.set(version, file);
    originals.set(file, original.file);
    const message = translationMessages.isWithdrawn({ written: quote(translationOf.text) });
    if (original.values.retracted && !article.values.retracted)
      diagnostics.push(notice(at, message, "translationOf"));
  }
  return originals;

  /** @param other the file of another translation into the same language */
  function findMistake(article: ArticleFile, original?: ArticleFile, other?: string): Message | undefined {
    const { text = "" } = article.translationOf ?? {};
    const written = quote(text);
    const language = languageOf(article);
    if (!original) return unknown(text);
    const { file } = original;
    if (original === article) return translationMessages.isThisArticle({ written });
    if (original.translationOf)
      return translationMessages.isTranslation({ written, original: quote(original.translationOf.text) });
    if (languageOf(original) === language) {
      const wanted = language === "id" ? "en" : "id";
      return translationMessages.hasSameLanguage({ written, language: quote(language), other: wanted, file });
    }
    return other === undefined ? undefined : translationMessages.hasTranslation({ written, file: other });
  }
}

/** What identifies the version of an article. */
type Version = Pick<Article, "file" | "translationOf" | "language">;

const versionsOf = <One extends Version>(stories: readonly One[]): Map<string, One[]> =>
  groupBy(stories, (story) => [originalOf(story)]);

const isOriginal = ({ translationOf }: Version): boolean => translationOf === undefined;

/**
 * Returns the other versions of each article that has any, its original first. A version that is not among the stories (a draft,
 * scheduled or withdrawn) does not count.
 */
export function otherVersions<One extends Version>(stories: readonly One[]) {
  const others = new Map<One, readonly { story: One; isOriginal: boolean }[]>();
  if (stories.every(isOriginal)) return others;
  for (const versions of versionsOf(stories).values()) {
    if (versions.length < 2) continue;
    const rank = (story: One): string => `${isOriginal(story) ? 0 : 1} ${story.language}`;
    const sorted = versions.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
    const all = sorted.map((story) => ({ story, isOriginal: isOriginal(story) }));
    const without = (story: One) => all.filter((one) => one.story !== story);
    for (const { story } of all) others.set(story, without(story));
  }
  return others;
}

/**
 * Keeps one version of each article that is in a list in several languages: the one in the page's language, or else its
 * original. A version whose counterparts are not in the list stays, whatever its language: its original may be unpublished or
 * have another topic. The order is kept.
 */
export function dedupeTranslations<One extends Version>(language: PageLanguage, stories: readonly One[]) {
  if (stories.every(isOriginal)) return stories;
  const best = (versions: One[]) =>
    versions.find((story) => story.language === language) ?? versions.find(isOriginal) ?? versions[0];
  const shown = new Set([...versionsOf(stories).values()].map(best));
  return shown.size === stories.length ? stories : stories.filter((story) => shown.has(story));
}
