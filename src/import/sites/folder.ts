import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { IANAZone } from "luxon";
import { filesBelow } from "../../content/files.ts";
import { oncePer, together } from "../../messages/message.ts";
import { groupBy } from "../../news/group-by.ts";
import { folderMessages } from "../messages.ts";
import { isoDate } from "../print-date.ts";
import {
  defaultsOf,
  frontMatter,
  namesIn,
  permalink,
  readData,
  textIn,
  type Values,
  valuesIn,
  withoutTemplates,
} from "./folder-text.ts";
import { type NoPost, type OldSite, type Post, spoken } from "./post.ts";

/** What the files of a site have in common. */
interface Site {
  isHugo: boolean;
  config: Values;
  /** Its languages by their codes in small letters, the main one first; none if it has but one. */
  languages: ReadonlyMap<string, Values>;
  /** Authors by what posts call them. */
  authors: Values;
  /** IANA zone of days in addresses. */
  zone: string;
  /** What all addresses begin with: `/blog`. */
  prefix: string;
  /** Files by their names as links have them, small: `berita/beras`, and by the last part alone. */
  byName: ReadonlyMap<string, readonly TextFile[]>;
  /** The ids of posts in the main language, by the keys that their translations have too. */
  byKey: Map<string, string>;
  /** The first address of a post, by its file; read once, however many link to it. */
  addressOf: (file: TextFile) => string;
}

/** A file that may be a post. */
interface TextFile {
  file: string;
  /** Its name from the folder of all texts. */
  inside: string;
  /** The same, with the language before it if only the folder says that: tells it from all others of the site. */
  id: string;
  /** `inside` without ending and language; of a folder with its text in index.md, that of the folder. */
  name: string;
  lang: string | undefined;
}

const configs = (...names: string[]): string[] =>
  names.flatMap((name) => ["toml", "yaml", "yml", "json"].map((ending) => `${name}.${ending}`));
const ofHugo = configs("hugo", "config", "config/_default/hugo", "config/_default/config");
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
  if (isHugo && find("content", ...ofHugo) === undefined) return undefined;
  const config = readData(isHugo ? find(...ofHugo) : find("_config.yml"));
  const base = textIn(config.baseURL ?? config.baseurl);
  const home = isHugo ? base : `${textIn(config.url)}${base}`;
  const named = textIn(config.timeZone ?? config.timezone);
  const ownZone = IANAZone.isValidZone(named) ? named : undefined;
  const ofSite = config.languages ?? readData(find(...configs("config/_default/languages")));
  const languages = languagesIn(isHugo ? valuesIn(ofSite) : {}, config);
  const files = isHugo ? filesOfHugo(folder, config, languages) : filesIn(folder, "", languages);
  const site: Site = {
    ...{ isHugo, config, languages, byKey: new Map() },
    authors: readData(find("_data/authors.yml")),
    zone: ownZone ?? timeZone,
    prefix: URL.canParse(home) ? new URL(home).pathname.replace(/\/$/, "") : base,
    byName: groupBy(files, ({ name }) => [name, path.posix.basename(name)].map((one) => one.toLowerCase())),
    addressOf: oncePer((file) => {
      const post = filePost(file, site, false);
      return (post && "addresses" in post && post.addresses[0]) || "";
    }),
  };
  const posts = function* () {
    for (const file of files) {
      const post = filePost(file, site);
      if (post) yield { ...post, folder: path.relative(folder, path.dirname(file.file)) };
    }
  };
  return { system: isHugo ? "hugo" : "jekyll", home, folder, timeZone: ownZone, posts };
}

/** The languages that a site of Hugo names. */
function languagesIn(named: Values, { defaultContentLanguage }: Values): Site["languages"] {
  const main = textIn(defaultContentLanguage).toLowerCase() || "en";
  const all = Object.entries(named).map(([code, values]) => [code.toLowerCase(), valuesIn(values)] as const);
  return new Map(all.toSorted(([one], [other]) => Number(other === main) - Number(one === main)));
}

/** The texts of Hugo, those of the main language first: each language may have a folder, which may lie in that of another. */
function filesOfHugo(folder: string, config: Values, languages: Site["languages"]): TextFile[] {
  const usual = textIn(config.contentDir) || "content";
  const roots = new Map<string, string>();
  for (const [code, { contentDir }] of languages.size > 0 ? languages : [["", config] as const]) {
    const root = path.posix.normalize(textIn(contentDir) || usual);
    if (!roots.has(root)) roots.set(root, code);
  }
  const outerFirst = [...roots].toSorted(([one], [other]) => one.length - other.length);
  const files = outerFirst.flatMap(([root, code]) => filesIn(path.join(folder, root), code, languages));
  const each = [...new Map(files.map((one) => [one.file, one])).values()];
  const [main] = languages.keys();
  return each.toSorted((one, other) => Number(other.lang === main) - Number(one.lang === main));
}

/** The files of a folder that may be posts. @param usual the language of those whose name says none; may be empty */
function filesIn(folder: string, usual: string, languages: Site["languages"]): TextFile[] {
  const [main] = languages.keys();
  return (existsSync(folder) ? filesBelow(folder) : []).flatMap((inside) => {
    if (noPost.test(inside) || !(isText.test(inside) || isOther.test(inside))) return [];
    const plain = inside.replace(/\.\w+$/, "");
    const code = path.extname(plain).slice(1).toLowerCase();
    const isNamed = languages.has(code);
    const name = (isNamed ? plain.slice(0, -code.length - 1) : plain).replace(/(?<=[^/])\/index$/, "");
    const lang = (isNamed ? code : usual) || undefined;
    const id = isNamed || lang === main ? inside : `${lang}/${inside}`;
    return { file: path.join(folder, inside), inside, id, name, lang };
  });
}

/** In bytes. */
const largest = 2 << 20;
/** Folders of Hugo that are no section. */
const anyFolder = /^(?:posts?|blog|articles?|berita|artikel)$/i;

/** Reads a file as a post. @param withText false for its head alone; undefined if it is no text of the site */
function filePost(entry: TextFile, site: Site, withText = true): Post | NoPost | undefined {
  const { isHugo, authors, zone, prefix, languages } = site;
  const { file, inside, id, lang } = entry;
  const parts = entry.name.split("/");
  const [name = "", kind = ""] = [parts.at(-1), parts.find((part) => /^_(?:posts|drafts)$/.test(part))];
  const folders = parts.slice(0, isHugo ? -1 : parts.indexOf(kind));
  const { size, mtime } = statSync(file);
  const fails = (why: keyof typeof folderMessages, reason?: string): Post | undefined => {
    const none = { title: name, slug: name, authors: [], categories: [], addresses: [] };
    const text = { wrong: together(folderMessages[why](), reason) };
    const date = mtime.toISOString();
    return isHugo || kind ? { ...none, id, date, state: "draft", text } : undefined;
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
  const fields = { title, slug, fileName, folders, categories: [...folders, ...own], isHugo, zone };
  const [main] = languages.keys();
  const isMain = lang === main && site.config.defaultContentLanguageInSubdir !== true;
  const ofLanguage = lang === undefined || isMain ? "" : `/${lang}`;
  // YAML has it in UTC, so Jekyll shows it, and makes its address, some hours later than it was typed.
  const isUtc = !isHugo && /^\d{4}-\d\d?-\d\d? \d\d?:\d\d:\d\d$/.test(date);
  const dates = isUtc ? [date, `${date.replace(" ", "T")}Z`] : [date];
  // One that a post has for itself may be whole.
  const before = textIn(values.url).startsWith("/") ? "" : ofLanguage;
  const form = addressForm(values, folders, lang, site);
  const addresses = dates.map((at) => before + permalink(form, { ...fields, date: at }));
  const expires = Date.parse(isoDate(textIn(values.expiryDate), zone) ?? "");
  const isDraft = kind === "_drafts" || values.published === false || values.draft === true;
  const [picture] = [value("image", "featured_image", "cover", "thumbnail", "images")].flat();
  const { src, url, image = src ?? url ?? picture, alt, caption } = valuesIn(picture);
  const find = (one: string): string | undefined => addressOfFile(one, entry, site);
  const body = withText ? withoutTemplates(read.body.replaceAll("\r\n", "\n"), prefix, find) : "";
  const besides = isHugo
    ? [...new Set([path.posix.dirname(addresses[0] ?? ""), path.posix.join("/", ofLanguage, ...folders)])]
    : [""];
  const aliases = namesIn(value("aliases", "redirect_from")).flatMap((one) =>
    (one.startsWith("/") ? [""] : besides).map((folder) => path.posix.join("/", folder, one)),
  );
  const isSpoken = lang === undefined || spoken.test(lang);
  const key = textIn(values.translationKey);
  if (key !== "" && lang === main) site.byKey.set(key, id);
  const named = (site.byName.get(entry.name.toLowerCase()) ?? []).find((one) => one.lang === main);
  return {
    ...{ id, title, slug, date, lang: isSpoken ? lang : undefined },
    keys: [...Object.keys(read.values), ...(isSpoken ? [] : [`lang: ${lang}`])],
    updated: textIn(value("lastmod", "last_modified_at", "modified", "updated")),
    authors: namesIn(value("authors", "author")).map((key) => textIn(valuesIn(authors[key]).name) || key),
    categories: isHugo ? (own.length > 0 ? own : sections.slice(0, 1)) : [...sections, ...own],
    tags: namesIn(value("tags", "tag", "keywords"), between),
    description: textIn(value("description", "summary", "excerpt")),
    addresses: [...(kind === "_drafts" ? [] : new Set(addresses)), ...aliases].map((one) => prefix + one),
    state: isDraft ? "draft" : expires < Date.now() ? "expired" : "published",
    picture: textIn(image) ? { src: textIn(image), alt: textIn(alt), caption: textIn(caption) } : undefined,
    text: /\.html?$/i.test(file) ? { html: body } : { markdown: body },
    original: isSpoken && lang !== main ? (site.byKey.get(key) ?? named?.id) : undefined,
  };
}

/**
 * The address of the post that a link names by its file: `2024-05-01-satu` in Jekyll, `/berita/satu.md#atas` or `satu` in Hugo,
 * which looks beside the text first; in the language of the text, if there is one.
 */
function addressOfFile(named: string, from: TextFile, site: Site): string | undefined {
  const [, file = "", place = ""] = /^\s*([^#]*?)\/?\s*(#.*)?$/s.exec(named) ?? [];
  if (file === "") return place || undefined;
  const key = file.toLowerCase().replace(/\.(?:md|markdown|html)$|\/index$|\/index\.md$/, "");
  const beside = [from.inside, from.name].map((one) =>
    path.posix.join(path.posix.dirname(one.toLowerCase()), key),
  );
  const keys = key.startsWith("/") ? [key.slice(1)] : [...beside, key, path.posix.basename(key)];
  const found = keys.map((one) => site.byName.get(one)).find((files) => files !== undefined);
  const target = found?.find(({ lang }) => lang === from.lang) ?? found?.[0];
  const address = target && site.addressOf(target);
  return address ? address + place : undefined;
}

/** What the address of a post is made of: its own form, or that of its section or of all. */
function addressForm(values: Values, [section = ""]: string[], lang = "", site: Site) {
  const { isHugo, config, languages } = site;
  if (!isHugo) return textIn(values.permalink ?? config.permalink) || "date";
  const forms = valuesIn(languages.get(lang)?.permalinks ?? config.permalinks);
  const ofSection = textIn(forms[section] ?? valuesIn(forms.page)[section]);
  return textIn(values.url) || ofSection || "/:sections/:slugorfilename/";
}
