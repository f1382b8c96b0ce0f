import path from "node:path";
import { folders, listMarkdown, readEach } from "../../content/content-files.ts";
import { formatDiagnostic } from "../../content/diagnostic.ts";
import { relativePath } from "../../content/files.ts";
import { readArticle } from "../../content/read-article.ts";
import type { Project } from "../../content/read-settings.ts";
import { asIs, type Language, type Message } from "../../messages/message.ts";
import { articleSchema } from "../../news/article.ts";
import { frontMatterKeys } from "../files/article-file.ts";
import { isUntouched } from "../files/notes.ts";
import { reviewMessages, roleMessages } from "../messages.ts";
import { withoutSettled } from "./edit-text.ts";

/** An article that an editor has to check: its file from the project's root. */
export type Review = Awaited<ReturnType<typeof readReviews>>[number];

/**
 * The articles that have something under `review`, by file.
 *
 * @param files paths as an editor calls them; all articles if there are none
 * @param onSettled is told of files that hold proposals for a key that an editor has taken from `review`
 */
export function readReviews(
  { root, settings: { timeZone } }: Project,
  files: readonly string[] = [],
  onSettled?: (file: string) => void,
) {
  const schema = articleSchema(timeZone);
  const named = files.map((file) => relativePath(root, path.resolve(root, file)));
  const all = named.length > 0 ? named : listMarkdown(root, folders.articles);
  const { results } = readEach(root, all, (file, bytes) => {
    const { values, doubts } = readArticle(file, bytes, { schema, timeZone }).article ?? {};
    const text = onSettled && values ? new TextDecoder().decode(bytes) : "";
    if (text !== "" && !isUntouched(text) && withoutSettled(text) !== text) onSettled?.(file);
    return doubts ? [{ file, title: values?.title ?? "", doubts }] : [];
  });
  return results.flat();
}

/** Articles beyond this are counted, and listed when those before them are done. */
export const mostListed = 100;

/** A line for each thing to check, and how much there is in all. */
export function reviewList(reviews: readonly Review[], language: Language): string[] {
  if (reviews.length === 0) return [reviewMessages.nothingToCheck()[language]];
  const lines = reviews
    .slice(0, mostListed)
    .flatMap(({ doubts }) => doubts.map((doubt) => formatDiagnostic(doubt, language)));
  const more = reviews.length - mostListed;
  if (more > 0) lines.push(`… ${reviewMessages.more({ articles: more })[language]}`);
  return [...lines, "", leftToCheck(keysOf(reviews), language)];
}

/** The keys to check of each article. */
export const keysOf = (reviews: readonly Review[]): string[][] =>
  reviews.map(({ doubts }) => doubts.map(({ key }) => key));

/** `40 articles to check: section in 28, title in 5.` @param reviews the keys of each article */
export function leftToCheck(reviews: readonly (readonly string[])[], language: Language): string {
  const counts = new Map<string, number>();
  for (const key of reviews.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const each = [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([key, articles]) => reviewMessages.count({ field: fieldOf(key), articles })[language]);
  const what = reviewMessages.toCheck({ articles: reviews.length, counts: each.join(", ") });
  return `${what[language]} ${reviewMessages.oneByOne()[language]}`;
}

/** What editors call a key. */
export function fieldOf(key: string): Message {
  const field = frontMatterKeys.find(([, name]) => name === key)?.[0];
  return field ? roleMessages[field]() : asIs(key);
}
