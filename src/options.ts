import type { MarkdownIt } from "markdown-it";
import { z } from "zod";
import { type OwnComponents, type OwnLayouts, replaceableNames } from "../_includes/own-components.ts";
import { ownStyles } from "../_includes/styles/stylesheet.ts";
import { type OwnWords, withOwnWords } from "../_includes/words/words.ts";
import type { GiveArticles } from "./content/given-articles.ts";
import { createMarkdown } from "./content/markdown/parser.ts";
import type { ContentOptions } from "./content/settings.ts";
import { callNamed, type PageLanguage } from "./messages/message.ts";
import { isWartaKey } from "./news/article.ts";
import { nearest } from "./news/nearest.ts";
import { canBeWritten, type MakeOwnShape, ownShape, withLayouts } from "./news/own-keys.ts";
import { type Switches, switchNames } from "./news/settings/switches.ts";
import type { SiteContext } from "./site/model.ts";
import { collections, type OwnCollections } from "./templates/collections.ts";

/** The options in a site's configuration: `eleventyConfig.addPlugin(warta, { … })`. */
export interface WartaOptions {
  /**
   * A folder of the output for all of Warta's pages, `berita`, if they are part of another Eleventy site. That site stays as it
   * is: its home page, layouts, filters and Markdown.
   */
  folder?: string;
  /** Components that replace Warta's, by name. Each gets the props, and Warta's own component. */
  components?: OwnComponents;
  /**
   * More layouts for articles, by name. An article uses one if its front matter says so, `layout: longform`, or if its section has
   * that name.
   */
  layouts?: OwnLayouts;
  /** CSS files, from the project's root. They come last in the stylesheet of every page. */
  styles?: readonly string[];
  /** Words of the interface, by language: changes to those of `id` and `en`, and the words of other languages. */
  words?: Readonly<Record<PageLanguage, OwnWords>>;
  /** Adds rules to the Markdown parser of all texts: `(md) => md.use(plugin)`. */
  markdown?: (md: MarkdownIt) => unknown;
  /** The site's own keys in the front matter of articles: `({ z, date, address }) => ({ photographer: z.string().optional() })`. */
  frontMatter?: MakeOwnShape;
  /**
   * Articles that are not files, from a CMS, an API or a database: `async () => [{ id, title, date, section, tags, body }]`. They
   * are checked like files.
   */
  articles?: GiveArticles;
  /** Collections of articles, by name: `{ long: (stories) => stories.filter(({ readingMinutes }) => readingMinutes > 9) }`. */
  collections?: OwnCollections;
  /** Kinds of pages and files to turn off, whatever `_data/site.yaml` says: `{ authors: false }`. */
  templates?: Switches;
}

/** Adds types to the options of a site in JavaScript. */
export const defineConfig = (options: WartaOptions): WartaOptions => options;

/** A site's configuration, created once when the plugin is added, and passed down to all parts of Warta. */
export interface WartaContext extends ContentOptions, Pick<SiteContext, "design"> {
  root: string;
  /** The folder of the output for all pages: "" or `/berita`. */
  folder: string;
  markdown: MarkdownIt;
  /** The names of the missing words of each additional language. */
  missingWords: ReadonlyMap<PageLanguage, readonly string[]>;
}

/** @throws if an option is unknown or has a wrong type, a CSS file has a mistake, or a word is unknown */
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
    markdown: callNamed("markdown", () => createMarkdown(options.markdown)),
    design: Object.freeze({ components, layouts, styles: ownStyles(root, styles), words }),
    missingWords: missing,
  };
}

const functionSchema = z.custom((value) => typeof value === "function", "write a function.");

/** Allows any names, even those of `Object.prototype`. */
const functionsByName = z.custom<object>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => typeof one === "function"),
  "write an object with a function for each name.",
);

const anObject = "write an object.";

/** An object with some of these names. */
const anyOf = (names: readonly string[], value: z.ZodType) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, value.optional()])), anObject).optional();

/** The names of collections that Eleventy and Warta make. */
const takenNames = ["all", ...Object.keys(collections)];

const schema = z.strictObject({
  folder: z
    .string("write a text.")
    .regex(/^[\w-]+(?:\/[\w-]+)*$/, "write the folder's name, without slashes around it.")
    .optional(),
  components: anyOf(replaceableNames, functionSchema),
  layouts: functionsByName.optional(),
  styles: z.array(z.string("write a text."), "write a list.").optional(),
  words: z.record(z.string(), z.looseObject({}, anObject), anObject).optional(),
  markdown: functionSchema.optional(),
  frontMatter: functionSchema.optional(),
  articles: functionSchema.optional(),
  collections: functionsByName
    .refine(
      (own) => !takenNames.some((name) => Object.hasOwn(own, name)),
      `choose other names than ${takenNames.join(", ")}, which are there already.`,
    )
    .optional(),
  templates: anyOf(switchNames, z.boolean("write true or false.")),
});

/** Checks the options of a site, except words and styles. @throws Error that names each wrong option, and what to write instead */
function checkOptions(options: { frontMatter?: MakeOwnShape; layouts?: object }): void {
  const reading = schema.safeParse(options);
  const problems = reading.success ? findWrongKeys(options) : reading.error.issues.flatMap(describeIssue);
  if (problems.length > 0) throw new Error(`Wrong options of the plugin warta:\n${problems.join("\n")}`);
}

function describeIssue(issue: z.core.$ZodIssue): string[] {
  const place = issue.path.join(".");
  if (issue.code !== "unrecognized_keys") return [`${place}: ${issue.message}`];
  const names = knownNames(String(issue.path[0] ?? ""));
  return issue.keys.map((key) => {
    const guess = nearest(key, names);
    const hint = guess ? `Did you mean "${guess}"?` : `There are ${names.join(", ")}.`;
    return `${[...issue.path, key].join(".")}: there is no such option. ${hint}`;
  });
}

function knownNames(option: string): readonly string[] {
  if (option === "components") return replaceableNames;
  return option === "templates" ? switchNames : Object.keys(schema.shape);
}

/** Lists what is wrong with a site's own keys: reserved names, and types that no form can show. */
function findWrongKeys({ frontMatter, layouts }: { frontMatter?: MakeOwnShape; layouts?: object }): string[] {
  const shape: unknown = callNamed("frontMatter", () => ownShape(frontMatter, "UTC"));
  if (shape instanceof Promise) return ["frontMatter: the function must not be async."];
  if (typeof shape !== "object" || shape === null || shape instanceof z.ZodType)
    return ["frontMatter: give back an object with a shape for each key."];
  if (layouts && Object.hasOwn(shape, "layout"))
    return ["frontMatter.layout: the option layouts makes this key. Choose another name."];
  return Object.entries(shape).flatMap(([key, type]: [string, unknown]) => {
    const problem = checkKey(key, type);
    return problem ? [`frontMatter.${key}: ${problem}`] : [];
  });
}

function checkKey(key: string, type: unknown): string | undefined {
  if (!/^[a-z][A-Za-z0-9]*$/.test(key)) return "write a name of letters and digits, a small letter first.";
  if (isWartaKey(key)) return "Warta itself has this key. Choose another name.";
  if (typeof type === "function") return "call the function, as in date().";
  if (!(type instanceof z.ZodType)) return "write a shape of the z that the function gets.";
  if (canBeWritten(type)) return undefined;
  return "the editor's screen has no form for this. There are z.string(), z.number(), z.boolean(), z.enum() of texts, date(), address(), and z.array() and z.object() of these.";
}
