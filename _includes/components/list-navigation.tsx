import type { AuthorPage, ListPage, TagPage } from "../../src/site/model.ts";
import { replaceable } from "../own-components.ts";
import { longDate } from "../shown-dates.ts";
import type { View } from "../view.ts";

/**
 * Links to the newer and older pages of a list. It does not show the number of pages: that would change all pages each time
 * one is added.
 */
export const ListNavigation = replaceable("ListNavigation", ({ view, list }) => {
  if (!list.newerPath && !list.olderPath) return null;
  const { words, site } = view;
  return (
    <nav class="list-navigation" aria-label={words.pageNavigation}>
      {list.newerPath && (
        <a rel="prev" href={site.addresses.href(list.newerPath)}>
          ← {words.newer}
        </a>
      )}
      {list.number !== null && <span class="label">{words.pageOf(list.number)}</span>}
      {list.olderPath && (
        <a rel="next" href={site.addresses.href(list.olderPath)}>
          {words.older} →
        </a>
      )}
    </nav>
  );
});

/** Gives each page of a list its own title: `TikTok`, `TikTok – Halaman 3`. */
export const numberedTitle = ({ words }: View, title: string, { number }: ListPage<unknown>): string =>
  number === null ? title : `${title} – ${words.pageOf(number)}`;

/** How much there is under a topic or by an author: `34 berita sejak 3 Mei 2020`. Undefined if there is nothing yet. */
export function articleCount(
  { words, language }: View,
  { list: { total = 0 }, since }: Pick<AuthorPage | TagPage, "list" | "since">,
): string | undefined {
  if (!since) return undefined;
  return total > 1 ? words.articlesSince(total, longDate(since, language)) : words.articleCount(total);
}
