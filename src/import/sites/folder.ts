import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { DateTime } from "luxon";
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import { filesBelow } from "../../content/files.ts";
import { tooDeepAt } from "../../content/front-matter/edit-yaml.js";
import { LocalizedError } from "../../messages/message.ts";
import { slugify } from "../../news/slug.ts";
import { isoDate } from "../html/read-meta.ts";
import { sourceMessages } from "../messages.ts";
import type { NoPost, OldSite, Post } from "./post.ts";
import systems from "./systems.json" with { type: "json" };

type Values = Readonly<Record<string, unknown>>;
const valuesIn = (value: unknown): Values =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Values) : {};

/** A value of front matter as text; empty if it is none. */
function textIn(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return ["string", "number"].includes(typeof value) ? String(value).trim() : "";
}

/** Names in front matter: one, several with signs between them, or a list of names or of objects with names. */
const namesIn = (value: unknown, between = /,/): string[] =>
  (typeof value === "string" ? value.split(between) : [value].flat())
    .map((one) => textIn(valuesIn(one).name ?? one))
    .filter((name) => name !== "");

/** What the files of a site have in common. */
interface Site {
  isHugo: boolean;
  config: Values;
  /** Authors by what posts call them. */
  authors: Values;
  /** IANA zone of days in addresses. */
  zone: string;
  /** What all addresses begin with: `/blog`. */
  prefix: string;
}

const configs = ["hugo", "config"].flatMap((name) =>
  ["toml", "yaml", "yml", "json"].map((ending) => `${name}.${ending}`),
);
/** What no post is: layouts, what was built from them, packages. */
const noPost = /(?:^|\/)(?:[._](?!posts|drafts)|node_modules\/|vendor\/)|(?<!\.(?:md|markdown|html))$/i;

/**
 * Opens the folder of a site of Jekyll or Hugo.
 *
 * @param timeZone of days in addresses, if the site names none
 * @returns undefined if it is none
 * @throws LocalizedError if its configuration cannot be read
 */
export function openFolder(folder: string, timeZone: string): OldSite | undefined {
  const find = (...names: string[]): string | undefined =>
    names.map((name) => path.join(folder, name)).find((file) => existsSync(file));
  const isHugo = find("_posts", "_config.yml") === undefined;
  if (isHugo && find("content", ...configs) === undefined) return undefined;
  const config = readData(isHugo ? find(...configs) : find("_config.yml"));
  const base = textIn(config.baseURL ?? config.baseurl);
  const home = isHugo ? base : `${textIn(config.url)}${base}`;
  const site: Site = {
    isHugo,
    config,
    authors: readData(find("_data/authors.yml")),
    zone: textIn(config.timeZone ?? config.timezone) || timeZone,
    prefix: URL.canParse(home) ? new URL(home).pathname.replace(/\/$/, "") : base,
  };
  const below = path.join(folder, isHugo ? "content" : ".");
  const posts = function* () {
    for (const file of filesBelow(below)) {
      const post = noPost.test(file) ? undefined : filePost(path.join(below, file), file, site);
      if (post) yield { ...post, folder: path.relative(folder, path.join(below, path.dirname(file))) };
    }
  };
  return { system: isHugo ? "hugo" : "jekyll", home, folder, posts };
}

/** Values in YAML, JSON or TOML; none without a file. @throws LocalizedError */
function readData(file: string | undefined): Values {
  if (file === undefined) return {};
  try {
    return valuesIn(parsed(readFileSync(file, "utf8"), file.endsWith(".toml")));
  } catch (error) {
    throw new LocalizedError(sourceMessages.cannotBeRead({ why: `${file}: ${String(error)}` }));
  }
}

function parsed(text: string, isToml: boolean): unknown {
  if (tooDeepAt(text) >= 0) throw new RangeError("too many levels, one inside another");
  return isToml ? parseToml(text) : parseYaml(text, { logLevel: "error" });
}

/** In bytes. */
const largest = 2 << 20;
/** Folders of Hugo that are no section. */
const anyFolder = /^(?:posts?|blog|articles?|berita|artikel)$/i;

/** Reads a file with front matter; undefined if it has none. @param inside its name from the folder of all texts */
function filePost(file: string, inside: string, site: Site): Post | NoPost | undefined {
  const { isHugo, authors, zone, prefix } = site;
  if (statSync(file).size > largest) return { leftOut: "unreadable" };
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  const [head, fence, front = ""] = /^(---|\+\+\+)[ \t]*\r?\n(.*?\n)??\1[ \t]*(?:\r?\n|$)/s.exec(text) ?? [];
  if (head === undefined) return undefined;
  let values: Values;
  try {
    values = valuesIn(parsed(front, fence === "+++"));
  } catch {
    return { leftOut: "unreadable" };
  }
  const value = (...keys: string[]) => keys.map((key) => values[key]).find((one) => one !== undefined);

  const parts = inside.replace(/\.\w+$/, "").split("/");
  // A folder of Hugo with pictures has its text in index.md.
  if (isHugo && parts.at(-1) === "index") parts.pop();
  const [name = "", kind] = [parts.at(-1), parts.find((part) => /^_(?:posts|drafts)$/.test(part))];
  const folders = parts.slice(0, isHugo ? -1 : parts.indexOf(kind ?? ""));
  if (isHugo ? name === "_index" || folders.length === 0 : kind === undefined) return { leftOut: "page" };
  const [, day = "", fileName = name] = isHugo ? [] : (/^(\d{4}-\d{1,2}-\d{1,2})-(.+)$/.exec(name) ?? []);
  const sections = folders.flatMap((folder) => (anyFolder.test(folder) ? [] : folder.replaceAll("-", " ")));
  const between = isHugo ? /,/ : /[\s,]+/;
  const own = [...namesIn(values.category), ...namesIn(values.categories, between)];

  const date = textIn(value("publishDate", "publishdate", "date")) || day;
  const title = textIn(values.title) || fileName.replaceAll("-", " ");
  const slug = textIn(values.slug) || fileName;
  const address = permalink(
    { title, slug, fileName, folders, date, categories: [...folders, ...own] },
    values,
    site,
  );
  const expires = Date.parse(isoDate(textIn(values.expiryDate), zone) ?? "");
  const isDraft = kind === "_drafts" || values.published === false || values.draft === true;
  const [picture] = [value("image", "featured_image", "cover", "thumbnail", "images")].flat();
  const { src, url, image = src ?? url ?? picture, alt, caption } = valuesIn(picture);
  const body = text.slice(head.length).replaceAll("\r\n", "\n");
  return {
    ...{ id: inside, title, slug, date, keys: Object.keys(values) },
    updated: textIn(value("lastmod", "last_modified_at", "modified", "updated")),
    authors: namesIn(value("authors", "author")).map((key) => textIn(valuesIn(authors[key]).name) || key),
    categories: isHugo ? (own.length > 0 ? own : sections.slice(0, 1)) : [...sections, ...own],
    tags: namesIn(value("tags", "tag", "keywords"), between),
    description: textIn(value("description", "summary", "excerpt")),
    addresses: [...(kind === "_drafts" ? [] : [address]), ...namesIn(value("aliases", "redirect_from"))].map(
      (one) => prefix + (one.startsWith("/") ? one : path.posix.join("/", ...(isHugo ? folders : []), one)),
    ),
    state: isDraft ? "draft" : expires < Date.now() ? "expired" : "published",
    picture: textIn(image) ? { src: textIn(image), alt: textIn(alt), caption: textIn(caption) } : undefined,
    text: /\.html$/i.test(file) ? { html: body } : { markdown: body },
  };
}

/** What addresses are made of. */
type Parts = Pick<Post, "title" | "slug" | "date" | "categories"> & { fileName: string; folders: string[] };

// Maps: an address may be made of `:constructor`.
const styles = new Map(Object.entries(systems.jekyllStyles));
const forms = new Map(Object.entries(systems.dateForms));

/** The address of a post: https://jekyllrb.com/docs/permalinks/, https://gohugo.io/configuration/permalinks/ */
function permalink(parts: Parts, values: Values, { isHugo, config, zone }: Site): string {
  const { title, slug, fileName, folders, categories } = parts;
  const [section = ""] = folders;
  const ofHugo = valuesIn(config.permalinks);
  const written = isHugo
    ? textIn(values.url) ||
      textIn(ofHugo[section] ?? valuesIn(ofHugo.page)[section]) ||
      "/:sections/:slugorfilename/"
    : textIn(values.permalink ?? config.permalink) || "date";
  const at = DateTime.fromISO(isoDate(parts.date, zone) ?? "", { setZone: true, locale: "en" });
  const tokens = Object.entries({
    title: isHugo ? slugify(title) : slug,
    slug: isHugo && slug === fileName ? slugify(title) : slug,
    ...{ slugorfilename: slug, slugorcontentbasename: slug, filename: fileName, contentbasename: fileName },
    ...{ section, sections: folders.join("/"), categories: categories.map(slugify).join("/") },
    output_ext: ".html",
  });
  const filled = (styles.get(written) ?? written).replace(/:(\w+)/g, (token, name: string) => {
    const form = at.isValid ? forms.get(name) : undefined;
    return new Map(tokens).get(name) ?? (form === undefined ? token : at.toFormat(form));
  });
  const clean = `/${filled}`.replace(/\/{2,}/g, "/").replaceAll(" ", "-");
  return isHugo ? clean.toLowerCase() : clean;
}
