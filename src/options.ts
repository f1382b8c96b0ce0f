import type { MarkdownIt } from "markdown-it";
import { type OwnComponents, setComponents } from "../_includes/own-components.ts";
import { setOwnStyles } from "../_includes/styles/stylesheet.ts";
import { type OwnWords, pageLanguages, setWords } from "../_includes/words/words.ts";
import { checkOptions } from "./check-options.ts";
import type { ContentOptions } from "./content/content-options.ts";
import type { PageLanguage } from "./messages/message.ts";
import type { MakeOwnShape } from "./news/own-keys.ts";
import type { Switches } from "./news/settings/templates.ts";
import { setMarkdown } from "./site/text/markdown.ts";

/** What a site changes in its configuration: `eleventyConfig.addPlugin(warta, { … })`. */
export interface WartaOptions {
  /**
   * A folder of the output for all of Warta's pages, `berita`, where they are a part of another Eleventy site. That site stays
   * as it is: its home page, layouts, filters and Markdown.
   */
  folder?: string;
  /** Components of its own in place of Warta's, by name. Each gets the props, and Warta's own component. */
  components?: OwnComponents;
  /** Files of CSS, from the project's root. They come last in the stylesheet of every page. */
  styles?: readonly string[];
  /** Words of the interface, by language: those of `id` and `en` that change, and those of further languages. */
  words?: Readonly<Record<PageLanguage, OwnWords>>;
  /** Adds rules to the Markdown parser of all texts: `(md) => md.use(plugin)`. */
  markdown?: (md: MarkdownIt) => unknown;
  /** Keys of its own in the front matter of articles: `({ z, date, address }) => ({ photographer: z.string().optional() })`. */
  frontMatter?: MakeOwnShape;
  /** Kinds of pages and files that it does without, whatever `_data/site.yaml` says: `{ authors: false }`. */
  templates?: Switches;
}

/** Types the options of a site in JavaScript. */
export const defineConfig = (options: WartaOptions): WartaOptions => options;

/**
 * Puts a site's options into effect, and takes back those of an earlier call.
 *
 * @returns what they say of the content, and the names of words that each further language lacks
 * @throws if an option is unknown or of a wrong type, a file of styles has a mistake, or a word is unknown
 */
export function applyOptions(options: WartaOptions = {}): {
  content: ContentOptions;
  missing: Map<PageLanguage, string[]>;
} {
  checkOptions(options);
  const { components = {}, styles = [], words = {}, markdown = () => {}, frontMatter, templates } = options;
  setComponents(components);
  setOwnStyles(styles);
  const missing = setWords(words);
  setMarkdown(markdown);
  return { content: { languages: pageLanguages(), frontMatter, templates }, missing };
}
