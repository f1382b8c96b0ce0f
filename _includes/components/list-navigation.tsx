import type { ListPage } from "../../src/site/model.ts";
import type { View } from "../view.ts";

/**
 * Links to the newer and older pages of a list. It does not show the number of pages: that would change all pages each time
 * one is added.
 */
export function ListNavigation({ view, list }: { view: View; list: ListPage<unknown> }) {
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
}

/** Gives each page of a list its own title: `TikTok`, `TikTok – Halaman 3`. */
export const numberedTitle = ({ words }: View, title: string, { number }: ListPage<unknown>): string =>
  number === null ? title : `${title} – ${words.pageOf(number)}`;
