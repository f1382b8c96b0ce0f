import { replaceable } from "../own-components.ts";

/** The search box with its label and button, for a form that leads to the search page. */
export const SearchBox = replaceable("SearchBox", ({ view: { words, ids } }) => (
  <div class="search-words">
    <label for={ids.query}>{words.searchBox.label}</label>
    <input
      id={ids.query}
      name="q"
      type="search"
      autocomplete="off"
      spellcheck={false}
      enterkeyhint="search"
      maxlength={200}
    />
    <button type="submit">{words.searchBox.submit}</button>
  </div>
));
