import type { MarkdownIt } from "markdown-it";
import { z } from "zod";
import { type OwnComponents, replaceableNames, setComponents } from "../_includes/own-components.ts";
import { setOwnStyles } from "../_includes/styles/stylesheet.ts";
import { type OwnWords, pageLanguages, setWords } from "../_includes/words/words.ts";
import type { ContentOptions } from "./content/content-options.ts";
import { isOurKey } from "./content/schema/article.ts";
import { type MakeOwnShape, type OwnShape, ownShape } from "./content/schema/own-keys.ts";
import { type Switches, switchNames } from "./content/schema/templates.ts";
import { fieldsOf } from "./editor/schema-fields.ts";
import type { PageLanguage } from "./messages/message.ts";
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
  words: z.record(z.string(), z.looseObject({})).optional(),
  markdown: aFunction.optional(),
  frontMatter: aFunction.optional(),
  templates: z
    .strictObject(Object.fromEntries(switchNames.map((name) => [name, z.boolean().optional()])))
    .optional(),
});

/**
 * Puts a site's options into effect, and takes back those of an earlier call.
 *
 * @returns what they say of the content, and the names of words that a further language lacks
 * @throws if an option is unknown or of a wrong type, a file of styles has a mistake, or a word is unknown
 */
export function applyOptions(options: WartaOptions = {}): { content: ContentOptions; missing: string[] } {
  const reading = schema.safeParse(options);
  if (!reading.success) {
    const names = `Components: ${replaceableNames.join(", ")}.`;
    throw new Error(`Wrong options of the plugin warta:\n${z.prettifyError(reading.error)}\n${names}`);
  }
  const { components = {}, styles = [], words = {}, markdown = () => {}, frontMatter, templates } = options;
  checkShape(ownShape(frontMatter, "UTC"));
  setComponents(components);
  setOwnStyles(styles);
  const missing = setWords(words);
  setMarkdown(markdown);
  return { content: { languages: pageLanguages(), frontMatter, templates }, missing };
}

/** @throws if an own key has a name that it cannot have, or a type that cannot be read from YAML or shown on a form */
function checkShape(shape: OwnShape): void {
  for (const [key, type] of Object.entries(shape)) {
    if (!/^[a-z][A-Za-z0-9]*$/.test(key))
      throw new Error(`frontMatter.${key}: write a name of letters and digits, a small letter first.`);
    if (isOurKey(key)) throw new Error(`frontMatter.${key}: Warta itself has this key. Choose another name.`);
    if (!(type instanceof z.ZodType))
      throw new Error(`frontMatter.${key}: write a type of the z that the function gets.`);
  }
  const form = { schema: z.object(shape), words: {}, special: {}, timeZone: "UTC", languages: {} };
  try {
    fieldsOf(form);
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new Error(
      `frontMatter: ${reason} There are z.string(), z.number(), z.boolean(), z.enum([…]), date(), address(), and z.array() and z.object() of these.`,
    );
  }
}
