import type { MarkdownIt } from "markdown-it";
import { z } from "zod";
import { type OwnComponents, type OwnLayouts, replaceableNames } from "../_includes/own-components.ts";
import { ownStyles } from "../_includes/styles/stylesheet.ts";
import { type OwnWords, withOwnWords } from "../_includes/words/words.ts";
import type { GiveArticles } from "./content/given-articles.ts";
import { createMarkdown } from "./content/markdown/parser.ts";
import type { ContentOptions } from "./content/settings.ts";
import type { PageLanguage } from "./messages/message.ts";
import { isWartaKey } from "./news/article.ts";
import { nearest } from "./news/nearest.ts";
import { canBeWritten, type MakeOwnShape, ownShape, withLayouts } from "./news/own-keys.ts";
import { type Switches, switchNames } from "./news/settings/switches.ts";
import type { SiteOptions } from "./site/model.ts";
import { collections, type OwnCollections } from "./templates/collections.ts";

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
  root: string;
  /** The folder of the output that all pages are written to: "" or `/berita`. */
  folder: string;
  markdown: MarkdownIt;
  /** The names of words that each further language lacks. */
  missingWords: ReadonlyMap<PageLanguage, readonly string[]>;
}

/** @throws if an option is unknown or of a wrong type, a file of styles has a mistake, or a word is unknown */
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

const aFunction = z.custom((value) => typeof value === "function", "write a function.");

/** By any names, those that objects have of their own too. */
const functions = z.custom<object>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => typeof one === "function"),
  "write an object with a function for each name.",
);

const schema = z.strictObject({
  folder: z
    .string()
    .regex(/^[\w-]+(?:\/[\w-]+)*$/, "write the folder's name, without slashes around it.")
    .optional(),
  components: z
    .strictObject(Object.fromEntries(replaceableNames.map((name) => [name, aFunction.optional()])))
    .optional(),
  layouts: functions.optional(),
  styles: z.array(z.string()).optional(),
  words: z.record(z.string(), z.looseObject({})).optional(),
  markdown: aFunction.optional(),
  frontMatter: aFunction.optional(),
  articles: aFunction.optional(),
  collections: functions
    .refine(
      (own) => !["all", ...Object.keys(collections)].some((name) => Object.hasOwn(own, name)),
      "all, articles, topics, sections and authors are there already. Choose another name.",
    )
    .optional(),
  templates: z
    .strictObject(Object.fromEntries(switchNames.map((name) => [name, z.boolean().optional()])))
    .optional(),
});

/**
 * Checks the options of a site, but for their words and styles.
 *
 * @throws Error that names each wrong one, and what to write instead
 */
export function checkOptions(options: { frontMatter?: MakeOwnShape; layouts?: object }): void {
  const reading = schema.safeParse(options);
  const wrong = reading.success ? wrongKeys(options) : reading.error.issues.flatMap(sentences);
  if (wrong.length > 0) throw new Error(`Wrong options of the plugin warta:\n${wrong.join("\n")}`);
}

const kinds = new Map([
  ["array", "a list"],
  ["boolean", "true or false"],
  ["object", "an object"],
  ["record", "an object"],
  ["string", "a text"],
]);

function sentences(issue: z.core.$ZodIssue): string[] {
  const place = issue.path.join(".");
  if (issue.code === "invalid_type") return [`${place}: write ${kinds.get(issue.expected)}.`];
  if (issue.code !== "unrecognized_keys") return [`${place}: ${issue.message}`];
  const names = namesIn(String(issue.path[0] ?? ""));
  return issue.keys.map((key) => {
    const meant = nearest(key, names);
    const hint = meant ? `Did you mean "${meant}"?` : `There are ${names.join(", ")}.`;
    return `${[...issue.path, key].join(".")}: there is no such option. ${hint}`;
  });
}

function namesIn(option: string): readonly string[] {
  if (option === "components") return replaceableNames;
  return option === "templates" ? switchNames : Object.keys(schema.shape);
}

/** @throws what a site's own function for an option throws, with the option's name */
export function withNameOf<T>(option: string, call: () => T): T {
  try {
    return call();
  } catch (cause) {
    throw new Error(`${option}: the function fails: ${(cause as Error).message}`, { cause });
  }
}

/** What is wrong with keys of the site's own: names that they cannot have, types that no form can show. */
function wrongKeys({ frontMatter, layouts }: { frontMatter?: MakeOwnShape; layouts?: object }): string[] {
  const shape: unknown = withNameOf("frontMatter", () => ownShape(frontMatter, "UTC"));
  if (shape instanceof Promise) return ["frontMatter: the function must not be async."];
  if (typeof shape !== "object" || shape === null || shape instanceof z.ZodType)
    return ["frontMatter: give back an object with a shape for each key."];
  if (layouts && Object.hasOwn(shape, "layout"))
    return ["frontMatter.layout: the option layouts makes this key. Choose another name."];
  return Object.entries(shape).flatMap(([key, type]: [string, unknown]) => {
    const wrong = wrongKey(key, type);
    return wrong ? [`frontMatter.${key}: ${wrong}`] : [];
  });
}

function wrongKey(key: string, type: unknown): string | undefined {
  if (!/^[a-z][A-Za-z0-9]*$/.test(key)) return "write a name of letters and digits, a small letter first.";
  if (isWartaKey(key)) return "Warta itself has this key. Choose another name.";
  if (typeof type === "function") return "call the function, as in date().";
  if (!(type instanceof z.ZodType)) return "write a shape of the z that the function gets.";
  if (canBeWritten(type)) return undefined;
  return "the editor's screen has no form for this. There are z.string(), z.number(), z.boolean(), z.enum() of texts, date(), address(), and z.array() and z.object() of these.";
}
