import { replaceable } from "../own-components.ts";
import type { View } from "../view.ts";

/** Draws the search field, with an invisible label, and its button, for a form that leads to the search page. */
export const SearchBox = replaceable("SearchBox", ({ view: { words, ids } }) => (
  <div class="search-words">
    <input
      id={ids.query}
      name="q"
      type="search"
      aria-label={words.searchBox.label}
      autocomplete="off"
      spellcheck={false}
      enterkeyhint="search"
      maxlength={200}
    />
    <button type="submit">{words.searchBox.submit}</button>
  </div>
));

/** Draws a form that leads to the search page, for a masthead; nothing if the site has no search. Its field's id differs from that page's own. */
export function SearchForm({ view }: { view: View }) {
  const { settings, addresses } = view.site;
  const ids = { ...view.ids, query: `${view.ids.query}-top` };
  return settings.templates.search ? (
    <search>
      <form class="search-form" action={addresses.href(addresses.search)}>
        <SearchBox view={{ ...view, ids }} />
      </form>
    </search>
  ) : null;
}
