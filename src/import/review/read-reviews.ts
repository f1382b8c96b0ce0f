import path from "node:path";
import { folders, listMarkdown, readEach } from "../../content/content-files.ts";
import { relativePath } from "../../content/files.ts";
import { readArticle } from "../../content/read-article.ts";
import type { Project } from "../../content/read-settings.ts";
import type { Language } from "../../messages/message.ts";
import { articleSchema } from "../../news/article.ts";
import { groupBy } from "../../news/group-by.ts";
import { isUntouched } from "../files/notes.ts";
import { reviewMessages } from "../messages.ts";
import { fieldOf, withoutSettled } from "./answer.ts";

/** An article that an editor has to check. Its file is relative to the project's root. */
export type Review = Awaited<ReturnType<typeof readReviews>>[number];

/**
 * Returns the articles with keys under `review`, by file.
 *
 * @param files paths as an editor gives them; all articles if there are none
 * @param onSettled called for files with proposals for a key that an editor has removed from `review`
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

/** Returns the keys to check of each article. */
export const keysOf = (reviews: readonly Review[]): string[][] =>
  reviews.map(({ doubts }) => doubts.map(({ key }) => key));

/** `40 articles to check: section in 28, title in 5.` @param reviews the keys of each article */
export function leftToCheck(reviews: readonly (readonly string[])[], language: Language): string {
  const each = [...groupBy(reviews.flat(), (key) => [key])]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([key, { length }]) => reviewMessages.count({ field: fieldOf(key), articles: length })[language]);
  const summary = reviewMessages.toCheck({ articles: reviews.length, counts: each.join(", ") });
  return `${summary[language]} ${reviewMessages.oneByOne()[language]}`;
}
