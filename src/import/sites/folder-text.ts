import { readFileSync } from "node:fs";
import { DateTime } from "luxon";
import MarkdownIt from "markdown-it";
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import { tooDeepAt } from "../../content/front-matter/edit-yaml.js";
import { LocalizedError } from "../../messages/message.ts";
import { isoDate } from "../../news/dates/iso-date.ts";
import { slugify } from "../../news/slug.ts";
import { sourceMessages } from "../messages.ts";
import type { Post } from "./post.ts";
import systems from "./systems.json" with { type: "json" };

export type Values = Readonly<Record<string, unknown>>;

/** Returns a value that is an object; an empty one otherwise. */
export const valuesIn = (value: unknown): Values =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Values) : {};

/** Returns a front matter value as text; empty if it is none. */
export function textIn(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return ["string", "number"].includes(typeof value) ? String(value).trim() : "";
}

/** Returns the names in a front matter value: one, several with separators, or a list of names or of objects with names. */
export const namesIn = (value: unknown, separator = /,/): string[] =>
  (typeof value === "string" ? value.split(separator) : [value].flat())
    .map((one) => textIn(valuesIn(one).name ?? one))
    .filter((name) => name !== "");

/** Parses YAML, JSON or TOML. @throws Error if it is invalid or nested so deeply that parsing would take long */
function parsed(text: string, isToml: boolean): unknown {
  if (tooDeepAt(text) >= 0) throw new RangeError("too many levels, one inside another");
  return isToml ? parseToml(text) : parseYaml(text, { logLevel: "error" });
}

/** Reads a YAML, JSON or TOML file; empty if there is none. @throws LocalizedError */
export function readData(file: string | undefined): Values {
  if (file === undefined) return {};
  try {
    return valuesIn(parsed(readFileSync(file, "utf8"), file.endsWith(".toml")));
  } catch (error) {
    throw new LocalizedError(sourceMessages.cannotBeRead({ why: `${file}: ${String(error)}` }));
  }
}

/** Splits front matter in YAML, TOML or JSON from the text; undefined if there is none. @throws Error if it is invalid */
export function splitFrontMatter(text: string): { values: Values; body: string } | undefined {
  const [head, fence, front = "", json] =
    /^(?:(---|\+\+\+)[ \t]*\r?\n(.*?\n)??\1|(\{\s*".*?\n\}))[ \t]*(?:\r?\n|$)/s.exec(text) ?? [];
  if (head === undefined) return undefined;
  const values = json === undefined ? parsed(front, fence === "+++") : JSON.parse(json);
  return { values: valuesIn(values), body: text.slice(head.length) };
}

/** Returns the defaults that Jekyll's configuration sets for the posts of a folder. Later ones override earlier ones. */
export const defaultsOf = ({ defaults }: Values, inside: string, kind: string): Values =>
  Object.assign(
    {},
    ...[defaults].flat().map((one) => {
      const { scope, values } = valuesIn(one);
      const below = textIn(valuesIn(scope).path).replace(/^\/|\/$/g, "");
      const isFor = ["", "posts", kind.slice(1)].includes(textIn(valuesIn(scope).type));
      return (below === "" || inside.startsWith(`${below}/`)) && isFor ? valuesIn(values) : {};
    }),
  );

// Maps, since a permalink may contain `:constructor`.
const styles = new Map(Object.entries(systems.jekyllStyles));
const dateForms = new Map(Object.entries(systems.dateForms));

/** What a permalink may contain. */
interface Parts extends Pick<Post, "title" | "slug" | "date" | "categories"> {
  fileName: string;
  folders: string[];
  isHugo: boolean;
  /** IANA zone of its dates. */
  zone: string;
}

/** Builds a post's address (jekyllrb.com/docs/permalinks/, gohugo.io/configuration/permalinks/). @param form `/:year/:title/`, or the name of a style */
export function permalink(form: string, parts: Parts): string {
  const { title, slug, fileName, folders, isHugo, zone } = parts;
  const categories = [...new Set(parts.categories.map((name) => name.toLowerCase()))];
  const at = DateTime.fromISO(isoDate(parts.date, zone) ?? "", { setZone: true, locale: "en" });
  const tokens = Object.entries({
    title: isHugo ? slugify(title) : slug,
    slug: isHugo && slug !== fileName ? slug : slugify(isHugo ? title : slug),
    ...{ slugorfilename: slug, slugorcontentbasename: slug, filename: fileName, contentbasename: fileName },
    ...{ section: folders[0] ?? "", sections: folders.join("/"), categories: categories.join("/") },
    slugified_categories: categories.map(slugify).join("/"),
    output_ext: ".html",
  });
  const filled = (styles.get(form) ?? form).replace(/:(\w+)/g, (token, name: string) => {
    const dateForm = at.isValid ? dateForms.get(name) : undefined;
    return new Map(tokens).get(name) ?? (dateForm === undefined ? token : at.toFormat(dateForm));
  });
  const clean = `/${filled}`.replace(/\/{2,}/g, "/");
  return isHugo ? clean.replaceAll(" ", "-").toLowerCase() : clean.replaceAll(" ", "%20");
}

/** Reads a text with HTML in it, as Jekyll and Hugo do. */
const parser = new MarkdownIt({ html: true });

/**
 * Replaces the template tags of the old system that are known: code, figures, videos. Comments are removed; all other tags stay. Each
 * pattern ends at a brace, so an unclosed tag is skipped at once.
 *
 * @param prefix start of all addresses: `/blog`
 */
export const withoutTemplates = (text: string, prefix: string): string =>
  replaced(text, systems.templateTags).replaceAll("{prefix}", prefix);

/** Replaces patterns in a text. @param signs pairs of a pattern and its replacement */
export const replaced = (text: string, signs: readonly string[][], flags = "gm"): string =>
  signs.reduce((all, [sign = "", by = ""]) => all.replace(new RegExp(sign, flags), by), text);

/** Writes the Markdown of Jekyll or Hugo as HTML, without markup for a block's style. The title of a picture is its caption. */
export const htmlOf = (markdown: string, isKramdown: boolean): string =>
  parser
    .render(replaced(markdown, [...(isKramdown ? systems.kramdownLooks : []), ...systems.looks]))
    .replace(/(<img [^<>]*) title=/g, "$1 caption=");
