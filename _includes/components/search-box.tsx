import type { View } from "../view.ts";

/** The search box with its label and button, for a form that leads to the search page. */
export const SearchBox = ({ view: { words } }: { view: View }) => (
  <div class="search-words">
    <label for="cari-kata">{words.searchBox.label}</label>
    <input
      id="cari-kata"
      name="q"
      type="search"
      autocomplete="off"
      spellcheck={false}
      enterkeyhint="search"
      maxlength={200}
    />
    <button type="submit">{words.searchBox.submit}</button>
  </div>
);
