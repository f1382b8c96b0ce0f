import type { MarkdownIt } from "markdown-it";
import { z } from "zod";
import { type OwnComponents, replaceableNames, setComponents } from "../_includes/own-components.ts";
import { setOwnStyles } from "../_includes/styles/stylesheet.ts";
import { type OwnWords, setWords } from "../_includes/words/words.ts";
import type { Language } from "./messages/message.ts";
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
  /** Words of the interface, by language. */
  words?: Partial<Record<Language, OwnWords>>;
  /** Adds rules to the Markdown parser of all texts: `(md) => md.use(plugin)`. */
  markdown?: (md: MarkdownIt) => unknown;
}

const aFunction = z.custom((value) => typeof value === "function", "Write a function.");

const schema = z.strictObject({
  folder: z
    .string()
    .regex(/^[\w-]+(?:\/[\w-]+)*$/, "Write the folder's name, without slashes around it.")
    .optional(),
  components: z
    .strictObject(Object.fromEntries(replaceableNames.map((name) => [name, aFunction.optional()])))
    .optional(),
  styles: z.array(z.string()).optional(),
  words: z.strictObject({ id: z.object().optional(), en: z.object().optional() }).optional(),
  markdown: aFunction.optional(),
});

/**
 * Puts a site's options into effect, and takes back those of an earlier call.
 *
 * @throws if an option is unknown or of a wrong type, a file of styles has a mistake, or a word is unknown
 */
export function applyOptions(options: WartaOptions = {}): void {
  const reading = schema.safeParse(options);
  if (!reading.success) {
    const names = `Components: ${replaceableNames.join(", ")}.`;
    throw new Error(`Wrong options of the plugin warta:\n${z.prettifyError(reading.error)}\n${names}`);
  }
  const { components = {}, styles = [], words = {}, markdown = () => {} } = options;
  setComponents(components);
  setOwnStyles(styles);
  setWords(words);
  setMarkdown(markdown);
}
