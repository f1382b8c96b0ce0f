import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { DateTime, IANAZone } from "luxon";
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import { filesBelow } from "../../content/files.ts";
import { tooDeepAt } from "../../content/front-matter/edit-yaml.js";
import { LocalizedError, together } from "../../messages/message.ts";
import { groupBy } from "../../news/group-by.ts";
import { slugify } from "../../news/slug.ts";
import { isoDate } from "../html/read-meta.ts";
import { folderMessages, sourceMessages } from "../messages.ts";
import { withoutTemplates } from "./old-markdown.ts";
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
  /** The folder of all texts. */
  folder: string;
  config: Values;
  /** Authors by what posts call them. */
  authors: Values;
  /** IANA zone of days in addresses. */
  zone: string;
  /** What all addresses begin with: `/blog`. */
  prefix: string;
  /** Files by their names as links have them, small: `berita/beras`, and by the last part alone. */
  byName: ReadonlyMap<string, readonly string[]>;
}

const configs = ["hugo", "config"].flatMap((name) =>
  ["toml", "yaml", "yml", "json"].map((ending) => `${name}.${ending}`),
);
/** What no post is: layouts, what was built from them, packages. */
const noPost = /(?:^|\/)(?:[._](?!posts|drafts|index)|node_modules\/|vendor\/)/i;
/** Texts that are read, and those in other formats that Jekyll or Hugo may read. */
const isText = /\.(?:md|mkdn?|mkdown|markdown|html?)$/i;
const isOther = /\.(?:adoc|asciidoc|org|rst|pandoc|pdc|textile)$/i;

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
  const named = textIn(config.timeZone ?? config.timezone);
  const ownZone = IANAZone.isValidZone(named) ? named : undefined;
  const below = path.join(folder, isHugo ? textIn(config.contentDir) || "content" : ".");
  const all = existsSync(below) ? filesBelow(below) : [];
  const files = all.filter((file) => !noPost.test(file) && (isText.test(file) || isOther.test(file)));
  const site: Site = {
    ...{ isHugo, folder: below, config },
    authors: readData(find("_data/authors.yml")),
    zone: ownZone ?? timeZone,
    prefix: URL.canParse(home) ? new URL(home).pathname.replace(/\/$/, "") : base,
    byName: groupBy(files, (file) =>
      [nameOf(file), path.posix.basename(nameOf(file))].map((name) => name.toLowerCase()),
    ),
  };
  const posts = function* () {
    for (const file of files) {
      const post = filePost(file, site);
      if (post) yield { ...post, folder: path.relative(folder, path.join(below, path.dirname(file))) };
    }
  };
  return { system: isHugo ? "hugo" : "jekyll", home, folder, timeZone: ownZone, posts };
}

/** A file's name without its ending; of a folder with its text in index.md, that of the folder. */
const nameOf = (file: string): string => file.replace(/\.\w+$/, "").replace(/(?<=[^/])\/index$/, "");

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

/** What stands above a text in YAML, TOML or JSON, and the text; undefined if there is none. @throws Error if it cannot be read */
function frontMatter(text: string): { values: Values; body: string } | undefined {
  const [head, fence, front = ""] = /^(---|\+\+\+)[ \t]*\r?\n(.*?\n)??\1[ \t]*(?:\r?\n|$)/s.exec(text) ?? [];
  if (head !== undefined)
    return { values: valuesIn(parsed(front, fence === "+++")), body: text.slice(head.length) };
  if (!/^\{\s*["}]/.test(text)) return undefined;
  let level = 0;
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gs)) {
    level += sign === "{" ? 1 : sign === "}" ? -1 : 0;
    if (level === 0)
      return { values: valuesIn(JSON.parse(text.slice(0, index + 1))), body: text.slice(index + 1) };
  }
  throw new SyntaxError("}");
}

/** What the configuration of Jekyll gives the posts of a folder: the closer one counts. */
function defaultsOf({ defaults }: Values, inside: string, kind: string): Values {
  const fitting = [defaults].flat().flatMap((one) => {
    const { scope, values } = valuesIn(one);
    const below = textIn(valuesIn(scope).path).replace(/^\/|\/$/g, "");
    const isHere = below === "" || inside.startsWith(`${below}/`);
    const isFor = ["", "posts", kind.slice(1)].includes(textIn(valuesIn(scope).type));
    return isHere && isFor ? { depth: below.length, values: valuesIn(values) } : [];
  });
  const sorted = fitting.toSorted((one, other) => one.depth - other.depth);
  return Object.assign({}, ...sorted.map(({ values }) => values));
}

/** Reads a file as a post. @param inside its name from the folder of all texts @param withText false for its head alone; undefined if it is no text of the site */
function filePost(inside: string, site: Site, withText = true): Post | NoPost | undefined {
  const { isHugo, authors, zone, prefix } = site;
  const file = path.join(site.folder, inside);
  const parts = nameOf(inside).split("/");
  const [name = "", kind = ""] = [parts.at(-1), parts.find((part) => /^_(?:posts|drafts)$/.test(part))];
  const folders = parts.slice(0, isHugo ? -1 : parts.indexOf(kind));
  const { size, mtime } = statSync(file);
  const fails = (why: keyof typeof folderMessages, reason?: string): Post | undefined => {
    const none = { title: name, slug: name, authors: [], categories: [], addresses: [] };
    const text = { wrong: together(folderMessages[why](), reason) };
    const date = mtime.toISOString();
    return isHugo || kind ? { ...none, id: inside, date, state: "draft", text } : undefined;
  };
  if (!isText.test(file)) return fails("otherFormat");
  if (size > largest) return fails("tooLarge");
  let read: ReturnType<typeof frontMatter>;
  try {
    read = frontMatter(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    return fails("unreadable", `(${String(error).split("\n", 1)[0]})`);
  }
  if (read === undefined) return fails("withoutFrontMatter");
  if (isHugo ? name === "_index" || folders.length === 0 : kind === "") return { leftOut: "page" };
  const values = isHugo ? read.values : { ...defaultsOf(site.config, inside, kind), ...read.values };
  const value = (...keys: string[]) => keys.map((key) => values[key]).find((one) => one !== undefined);

  const [, day = "", fileName = name] = isHugo ? [] : (/^(\d{4}-\d{1,2}-\d{1,2})-(.+)$/.exec(name) ?? []);
  const sections = folders.flatMap((folder) => (anyFolder.test(folder) ? [] : folder.replaceAll("-", " ")));
  const between = isHugo ? /,/ : /[\s,]+/;
  const own = [...namesIn(values.category), ...namesIn(values.categories, between)];

  const ofFile = kind === "_drafts" ? mtime.toISOString() : "";
  const date = textIn(value("publishDate", "publishdate", "date")) || day || ofFile;
  const title = textIn(values.title) || fileName.replaceAll("-", " ");
  const slug = textIn(values.slug) || fileName;
  const fields = { title, slug, fileName, folders, categories: [...folders, ...own] };
  // YAML has it in UTC, so Jekyll shows it, and makes its address, some hours later than it was typed.
  const isUtc = !isHugo && /^\d{4}-\d\d?-\d\d? \d\d?:\d\d:\d\d$/.test(date);
  const dates = isUtc ? [date, `${date.replace(" ", "T")}Z`] : [date];
  const addresses = dates.map((at) => permalink({ ...fields, date: at }, values, site));
  const expires = Date.parse(isoDate(textIn(values.expiryDate), zone) ?? "");
  const isDraft = kind === "_drafts" || values.published === false || values.draft === true;
  const [picture] = [value("image", "featured_image", "cover", "thumbnail", "images")].flat();
  const { src, url, image = src ?? url ?? picture, alt, caption } = valuesIn(picture);
  const find = (one: string): string | undefined => addressOfFile(one, inside.toLowerCase(), site);
  const body = withText ? withoutTemplates(read.body.replaceAll("\r\n", "\n"), prefix, find) : "";
  const besides = isHugo
    ? [...new Set([path.posix.dirname(addresses[0] ?? ""), `/${folders.join("/")}`])]
    : [""];
  const aliases = namesIn(value("aliases", "redirect_from")).flatMap((one) =>
    (one.startsWith("/") ? [""] : besides).map((folder) => path.posix.join("/", folder, one)),
  );
  return {
    ...{ id: inside, title, slug, date, keys: Object.keys(read.values) },
    updated: textIn(value("lastmod", "last_modified_at", "modified", "updated")),
    authors: namesIn(value("authors", "author")).map((key) => textIn(valuesIn(authors[key]).name) || key),
    categories: isHugo ? (own.length > 0 ? own : sections.slice(0, 1)) : [...sections, ...own],
    tags: namesIn(value("tags", "tag", "keywords"), between),
    description: textIn(value("description", "summary", "excerpt")),
    addresses: [...(kind === "_drafts" ? [] : new Set(addresses)), ...aliases].map((one) => prefix + one),
    state: isDraft ? "draft" : expires < Date.now() ? "expired" : "published",
    picture: textIn(image) ? { src: textIn(image), alt: textIn(alt), caption: textIn(caption) } : undefined,
    text: /\.html?$/i.test(file) ? { html: body } : { markdown: body },
  };
}

/**
 * The address of the post that a link names by its file: `2024-05-01-satu` in Jekyll, `/berita/satu.md#atas` or `satu` in Hugo,
 * which looks beside the text first.
 */
function addressOfFile(named: string, from: string, site: Site): string | undefined {
  const [, file = "", place = ""] = /^\s*([^#]*?)\/?\s*(#.*)?$/s.exec(named) ?? [];
  if (file === "") return place || undefined;
  const key = file.toLowerCase().replace(/\.(?:md|markdown|html)$|\/index$|\/index\.md$/, "");
  const beside = [from, nameOf(from)].map((one) => path.posix.join(path.posix.dirname(one), key));
  const keys = key.startsWith("/") ? [key.slice(1)] : [...beside, key, path.posix.basename(key)];
  const [target] = keys.flatMap((one) => site.byName.get(one) ?? []);
  const post = target && filePost(target, site, false);
  return post && "addresses" in post && post.addresses[0] ? post.addresses[0] + place : undefined;
}

// Maps: an address may be made of `:constructor`.
const styles = new Map(Object.entries(systems.jekyllStyles));
const forms = new Map(Object.entries(systems.dateForms));

/** What addresses are made of. */
type Parts = Pick<Post, "title" | "slug" | "date" | "categories"> & { fileName: string; folders: string[] };

/** The address of a post: https://jekyllrb.com/docs/permalinks/, https://gohugo.io/configuration/permalinks/ */
function permalink(parts: Parts, values: Values, { isHugo, config, zone }: Site): string {
  const { title, slug, fileName, folders } = parts;
  const categories = [...new Set(parts.categories.map((name) => name.toLowerCase()))];
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
    slug: isHugo && slug !== fileName ? slug : slugify(isHugo ? title : slug),
    ...{ slugorfilename: slug, slugorcontentbasename: slug, filename: fileName, contentbasename: fileName },
    ...{ section, sections: folders.join("/"), categories: categories.join("/") },
    slugified_categories: categories.map(slugify).join("/"),
    output_ext: ".html",
  });
  const filled = (styles.get(written) ?? written).replace(/:(\w+)/g, (token, name: string) => {
    const form = at.isValid ? forms.get(name) : undefined;
    return new Map(tokens).get(name) ?? (form === undefined ? token : at.toFormat(form));
  });
  const clean = `/${filled}`.replace(/\/{2,}/g, "/");
  return isHugo ? clean.replaceAll(" ", "-").toLowerCase() : clean.replaceAll(" ", "%20");
}
