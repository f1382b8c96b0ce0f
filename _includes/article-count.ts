import type { AuthorPage, TagPage } from "../src/site/model.ts";
import { longDate } from "./dates.ts";
import type { View } from "./view.ts";

/** How much there is under a topic or by an author: `34 berita sejak 3 Mei 2020`. Undefined if there is nothing yet. */
export function articleCount(
  { words, language }: View,
  { list: { total = 0 }, since }: Pick<AuthorPage | TagPage, "list" | "since">,
): string | undefined {
  if (!since) return undefined;
  return total > 1 ? words.articlesSince(total, longDate(since, language)) : words.articleCount(total);
}
