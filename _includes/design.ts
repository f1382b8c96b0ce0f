import type { OwnComponents } from "./own-components.ts";
import type { Dictionaries } from "./words/words.ts";

/** What a site's configuration changes in how its pages look. The model carries it to every component. */
export interface Design {
  components: OwnComponents;
  /** Minified CSS that comes last on every page. */
  styles: string;
  words: Dictionaries;
}
