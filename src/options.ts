import type { MarkdownIt } from "markdown-it";
import type { OwnComponents, OwnLayouts } from "../_includes/own-components.ts";
import { ownStyles } from "../_includes/styles/stylesheet.ts";
import { type OwnWords, withOwnWords } from "../_includes/words/words.ts";
import { checkOptions, withNameOf } from "./check-options.ts";
import type { GiveArticles } from "./content/given-articles.ts";
import { createMarkdown } from "./content/markdown/parser.ts";
import type { ContentOptions } from "./content/settings.ts";
import type { PageLanguage } from "./messages/message.ts";
import { type MakeOwnShape, withLayouts } from "./news/own-keys.ts";
import type { Switches } from "./news/settings/switches.ts";
import type { SiteOptions } from "./site/model.ts";
import type { OwnCollections } from "./templates/collections.ts";

/** What a site changes in its configuration: `eleventyConfig.addPlugin(warta, { … })`. */
export interface WartaOptions {
  /**
   * A folder of the output for all of Warta's pages, `berita`, where they are a part of another Eleventy site. That site stays
   * as it is: its home page, layouts, filters and Markdown.
   */
  folder?: string;
  /** Components of its own in place of Warta's, by name. Each gets the props, and Warta's own component. */
  components?: OwnComponents;
  /**
   * Further pages for articles, by name. An article has one if its front matter says so, `layout: longform`, or if its section
   * has that name.
   */
  layouts?: OwnLayouts;
  /** Files of CSS, from the project's root. They come last in the stylesheet of every page. */
  styles?: readonly string[];
  /** Words of the interface, by language: those of `id` and `en` that change, and those of further languages. */
  words?: Readonly<Record<PageLanguage, OwnWords>>;
  /** Adds rules to the Markdown parser of all texts: `(md) => md.use(plugin)`. */
  markdown?: (md: MarkdownIt) => unknown;
  /** Keys of its own in the front matter of articles: `({ z, date, address }) => ({ photographer: z.string().optional() })`. */
  frontMatter?: MakeOwnShape;
  /**
   * Articles that are no files, from a CMS, an API or a database: `async () => [{ id, title, date, section, tags, body }]`. They
   * are checked as files are.
   */
  articles?: GiveArticles;
  /** Collections of articles, by name: `{ long: (stories) => stories.filter(({ readingMinutes }) => readingMinutes > 9) }`. */
  collections?: OwnCollections;
  /** Kinds of pages and files that it does without, whatever `_data/site.yaml` says: `{ authors: false }`. */
  templates?: Switches;
}

/** Types the options of a site in JavaScript. */
export const defineConfig = (options: WartaOptions): WartaOptions => options;

/** What all of Warta knows of a site's configuration: made once when the plugin is added, and passed down. */
export interface WartaContext extends ContentOptions, SiteOptions {
  /** The project's folder. */
  root: string;
  /** The folder of the output that all pages are written to: "" or `/berita`. */
  folder: string;
  markdown: MarkdownIt;
  /** The names of words that each further language lacks. */
  missingWords: ReadonlyMap<PageLanguage, readonly string[]>;
}

/**
 * @param root the project's folder
 * @throws if an option is unknown or of a wrong type, a file of styles has a mistake, or a word is unknown
 */
export function createContext(root: string, options: WartaOptions = {}): WartaContext {
  checkOptions(options);
  const { components = {}, layouts = {}, styles = [], articles, templates } = options;
  const { words, missing } = withOwnWords(options.words ?? {});
  return {
    root,
    folder: options.folder === undefined ? "" : `/${options.folder}`,
    languages: Object.keys(words),
    frontMatter: withLayouts(options.frontMatter, Object.keys(layouts)),
    articles,
    templates,
    markdown: withNameOf("markdown", () => createMarkdown(options.markdown)),
    design: Object.freeze({ components, layouts, styles: ownStyles(root, styles), words }),
    missingWords: missing,
  };
}
