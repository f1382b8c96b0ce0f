import type { ListPage } from "../../src/site/model.ts";
import type { View } from "../view.ts";

/**
 * The way through the pages of a list: its numbers never shift, so a bookmarked page keeps what it had. How many there are
 * is not said: it would change every page each time one is added.
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
