import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { IANAZone } from "luxon";
import { filesBelow } from "../../content/files.ts";
import { together } from "../../messages/message.ts";
import { isoDate } from "../../news/dates/iso-date.ts";
import { folderMessages } from "../messages.ts";
import * as data from "./folder-text.ts";
import type { NoPost, OldSite, Post } from "./post.ts";

/** What the files of a site share. */
interface Site {
  isHugo: boolean;
  config: data.Values;
  /** Authors by the keys that posts use. */
  authors: data.Values;
  /** IANA zone of dates in addresses. */
  zone: string;
  /** Start of all addresses: `/blog`. */
  prefix: string;
}

const configs = (...names: string[]): string[] =>
  names.flatMap((name) => ["toml", "yaml", "yml", "json"].map((ending) => `${name}.${ending}`));
const hugoConfigs = configs("hugo", "config", "config/_default/hugo", "config/_default/config");
/** Paths that contain no posts: layouts, build output, packages. */
const ignoredPath = /(?:^|\/)(?:[._](?!posts|drafts|index)|node_modules\/|vendor\/)/i;
/** Texts that can be read, and those in other formats of Jekyll or Hugo, which cannot. */
const isText = /\.(?:md|mkdn?|mkdown|markdown|html?)$/i;
const isOther = /\.(?:adoc|asciidoc|org|rst|pandoc|pdc|textile)$/i;

/**
 * Opens the folder of a Jekyll or Hugo site.
 *
 * @param timeZone of dates in addresses, if the site sets none
 * @returns undefined if it is not such a site
 * @throws LocalizedError if its configuration cannot be read
 */
export function openFolder(folder: string, timeZone: string): OldSite | undefined {
  const find = (...names: string[]): string | undefined =>
    names.map((name) => path.join(folder, name)).find((file) => existsSync(file));
  const isHugo = find("_posts", "_config.yml") === undefined;
  if (isHugo && find("content", ...hugoConfigs) === undefined) return undefined;
  const config = data.readData(isHugo ? find(...hugoConfigs) : find("_config.yml"));
  const named = data.textIn(config.timeZone ?? config.timezone);
  const siteZone = IANAZone.isValidZone(named) ? named : undefined;
  const base = data.textIn(config.baseURL ?? config.baseurl);
  const home = isHugo ? base : `${data.textIn(config.url)}${base}`;
  const texts = isHugo ? path.join(folder, data.textIn(config.contentDir) || "content") : folder;
  const site: Site = {
    ...{ isHugo, config },
    authors: data.readData(find("_data/authors.yml")),
    zone: siteZone ?? timeZone,
    prefix: URL.canParse(home) ? new URL(home).pathname.replace(/\/$/, "") : base,
  };
  const posts = function* () {
    for (const inside of existsSync(texts) ? filesBelow(texts) : []) {
      const post = filePost(texts, inside, site);
      if (post) yield { ...post, folder: path.relative(folder, path.join(texts, path.dirname(inside))) };
    }
  };
  return { system: isHugo ? "hugo" : "jekyll", home, folder, timeZone: siteZone, posts };
}

/** In bytes. */
const maxSize = 2 << 20;
/** Hugo folders that are not sections. */
const plainFolder = /^(?:posts?|blog|articles?|berita|artikel)$/i;

/** Reads a file as a post. @param inside its path relative to the folder of all texts @returns undefined if it is no text of the site */
function filePost(texts: string, inside: string, site: Site): Post | NoPost | undefined {
  if (ignoredPath.test(inside) || !(isText.test(inside) || isOther.test(inside))) return undefined;
  const { isHugo, authors, zone, prefix } = site;
  const file = path.join(texts, inside);
  // A text in `index.md` has the name of its folder.
  const parts = inside.replace(/(?<=[^/])\/index(?=\.\w+$)|\.\w+$/g, "").split("/");
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
  if (size > maxSize) return fails("tooLarge");
  let read: ReturnType<typeof data.splitFrontMatter>;
  try {
    read = data.splitFrontMatter(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    return fails("unreadable", `(${String(error).split("\n", 1)[0]})`);
  }
  if (read === undefined) return fails("withoutFrontMatter");
  if (isHugo ? name === "_index" || folders.length === 0 : kind === "") return { leftOut: "page" };
  const values = isHugo ? read.values : { ...data.defaultsOf(site.config, inside, kind), ...read.values };
  const value = (...keys: string[]) => keys.map((key) => values[key]).find((one) => one !== undefined);

  const [, day = "", fileName = name] = isHugo ? [] : (/^(\d{4}-\d{1,2}-\d{1,2})-(.+)$/.exec(name) ?? []);
  const sections = folders.flatMap((folder) => (plainFolder.test(folder) ? [] : folder.replaceAll("-", " ")));
  const separator = isHugo ? /,/ : /[\s,]+/;
  const given = [...data.namesIn(values.category), ...data.namesIn(values.categories, separator)];

  const fileDate = kind === "_drafts" ? mtime.toISOString() : "";
  const date = data.textIn(value("publishDate", "publishdate", "date")) || day || fileDate;
  const title = data.textIn(values.title) || fileName.replaceAll("-", " ");
  const slug = data.textIn(values.slug) || fileName;
  const fields = { title, slug, fileName, folders, categories: [...folders, ...given], isHugo, zone };
  // YAML parses the time as UTC, so Jekyll shows it, and builds the address, some hours later than typed.
  const isUtc = !isHugo && /^\d{4}-\d\d?-\d\d? \d\d?:\d\d:\d\d$/.test(date);
  const dates = isUtc ? [date, `${date.replace(" ", "T")}Z`] : [date];
  const form = addressForm(values, folders, site);
  const addresses = dates.map((at) => data.permalink(form, { ...fields, date: at }));
  const expires = Date.parse(isoDate(data.textIn(values.expiryDate), zone) ?? "");
  const isDraft = kind === "_drafts" || values.published === false || values.draft === true;
  const [picture] = [value("image", "featured_image", "cover", "thumbnail", "images")].flat();
  const { src, url, image = src ?? url ?? picture, alt, caption } = data.valuesIn(picture);
  const body = data.withoutTemplates(read.body.replaceAll("\r\n", "\n"), prefix);
  const aliases = data
    .namesIn(value("aliases", "redirect_from"))
    .map((one) => path.posix.join("/", ...(one.startsWith("/") || !isHugo ? [] : folders), one));
  return {
    ...{ id: inside, title, slug, date, keys: Object.keys(read.values) },
    updated: data.textIn(value("lastmod", "last_modified_at", "modified", "updated")),
    authors: data
      .namesIn(value("authors", "author"))
      .map((key) => data.textIn(data.valuesIn(authors[key]).name) || key),
    categories: isHugo ? (given.length > 0 ? given : sections.slice(0, 1)) : [...sections, ...given],
    tags: data.namesIn(value("tags", "tag", "keywords"), separator),
    description: data.textIn(value("description", "summary", "excerpt")),
    addresses: [...(kind === "_drafts" ? [] : new Set(addresses)), ...aliases].map((one) => prefix + one),
    state: isDraft ? "draft" : expires < Date.now() ? "expired" : "published",
    picture: data.textIn(image)
      ? { src: data.textIn(image), alt: data.textIn(alt), caption: data.textIn(caption) }
      : undefined,
    text: { html: /\.html?$/i.test(file) ? body : data.htmlOf(body, !isHugo) },
  };
}

/** Returns the permalink form of a post: its own, or that of its section or of all posts. */
function addressForm(values: data.Values, [section = ""]: string[], { isHugo, config }: Site) {
  if (!isHugo) return data.textIn(values.permalink ?? config.permalink) || "date";
  const forms = data.valuesIn(config.permalinks);
  const sectionForm = data.textIn(forms[section] ?? data.valuesIn(forms.page)[section]);
  return data.textIn(values.url) || sectionForm || "/:sections/:slugorfilename/";
}
