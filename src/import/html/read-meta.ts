import { findDate } from "../../news/dates/printed-date.ts";
import { slugify } from "../../news/slug.ts";
import { isPersonName, namesIn } from "../bylines/names.ts";
import { decoded, type IsOwnName, readable } from "../lines.ts";
import { isoDate } from "../print-date.ts";
import { sectionOfAddress } from "../rules/sections-and-tags.ts";
import { fold, wordCount } from "../shape.ts";
import { isSiteName } from "../words/known-names.ts";
import { wordsIn } from "./visible-lines.ts";

/** What a page says about its article where readers do not look: JSON-LD and meta elements. Dates are ISO 8601. */
export type PageMeta = ReturnType<typeof readMeta>;

/** What meta elements call the day of publication. */
const dateNames = "article:published_time datePublished pubdate content_PublishedDate publishdate".split(" ");

/** What a page calls the element that shows its site's name; and a headline that leads to its front page. No name has more words. */
const logos = "[class*=logo i], [id*=logo i], [class*=site-title i], [class*=brand i], h1 a[href='/']";

/** What the first meta element of each name that says something says, or another element that says it to machines. */
function metaElements(document: Document): Map<string, string> {
  const contents = new Map<string, string>();
  for (const meta of Array.from(document.querySelectorAll("meta, [itemprop]"))) {
    const content = readable(decoded(meta.getAttribute("content") ?? meta.getAttribute("datetime") ?? ""));
    for (const key of ["property", "name", "itemprop"]) {
      const name = meta.getAttribute(key);
      if (name && content !== "" && !contents.has(name)) contents.set(name, content);
    }
  }
  return contents;
}

/** Reads JSON-LD first, then meta elements for what it leaves out. Names of sites are no authors. */
export function readMeta(document: Document, timeZone: string, isOwn: IsOwnName) {
  const node = findArticle(document);
  const contents = metaElements(document);
  const elementOf = (names: readonly string[]): string => names.find((name) => contents.has(name)) ?? "";
  const read = (key: string, ...names: string[]): string | undefined =>
    textsOf(node[key])[0] ?? contents.get(elementOf(names));
  const publisher = read("publisher", "og:site_name", "publisher");
  const address =
    document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? read("", "og:url") ?? "";
  const contentsOf = (...names: string[]): string[] => names.flatMap((name) => contents.get(name) ?? []);
  const named = [...textsOf(node.publisher), ...contentsOf("og:site_name", "application-name")];
  const isShort = (name: string): boolean => wordCount(name) < 6;
  named.push(...Array.from(document.querySelectorAll(logos), wordsIn).filter(isShort));
  const isSite = siteTest(named, address);
  const people = (key: string, ...names: string[]): string[] => {
    const persons = [node[key]].flat().filter((one) => !isNode(one) || one["@type"] !== "Organization");
    const places = [textsOf(persons), ...names.map((name) => contentsOf(name))];
    const found = places.map((texts) => texts.flatMap(namesOf)).find((some) => some.length > 0) ?? [];
    return [...new Set(found)].filter((name) => !isSiteName(name) && !isOwn(name) && !isSite(name));
  };
  /** Dates that meta elements say beside those of JSON-LD, which were taken. */
  const others: { field: "published" | "updated"; element: string; date: string }[] = [];
  const date = (field: "published" | "updated", key: string, ...names: string[]): string | undefined => {
    const taken = isoDate(textsOf(node[key])[0], timeZone);
    const element = elementOf(names);
    const other = isoDate(contents.get(element), timeZone);
    if (taken !== undefined && other !== undefined) others.push({ field, element, date: other });
    return taken ?? other;
  };
  const published = date("published", "datePublished", ...dateNames);
  const updated = date("updated", "dateModified", "article:modified_time", "dateModified");
  const listed = textsOf(node.keywords);
  const keywords = listed.length > 0 ? listed : [read("", "news_keywords", "keywords") ?? ""];
  return {
    /** What is said to be the headline. A network's own counts where no other is given. */
    titles: [...textsOf(node.headline), ...contentsOf(elementOf(["og:title", "twitter:title"]))],
    tab: readable(document.querySelector("title")?.textContent ?? ""),
    isSite,
    isName: siteTest(named.filter(isShort), ""),
    // One that was cut off says less than the text.
    description:
      read("description", "og:description", "description")?.replace(/^.*(?:…|\.\.\.)\W*$/s, "") || undefined,
    authors: people("author", "article:author", "author", "content_author"),
    /** An agency is named beside them, or another paper. */
    hasAgency: textsOf(node.author).some((name) => isSiteName(name) && !isSite(name) && !isOwn(name)),
    editors: people("editor", "content_editor"),
    published,
    /** Whatever time that says is of no zone. */
    isLocal: findDate(read("datePublished", ...dateNames) ?? "")?.date.offset === undefined,
    updated: updated === published ? undefined : updated,
    section: read("articleSection", "article:section", "content_category"),
    /** The section that the page's own address names. */
    sectionOfAddress: sectionOfAddress(address),
    keywords: keywords.flatMap((list) => list.split(",").flatMap((word) => word.trim() || [])),
    publisher: publisher && isOwn(publisher) ? undefined : publisher,
    others,
  };
}

/**
 * Tells the names that a page gives its own site: what it calls itself, or what has the label of its host in it,
 * `Contoh Online` on contoh.com.
 *
 * @param names as metadata says them
 * @param address of the page; empty if it does not say that
 */
export function siteTest(names: readonly string[], address: string): (text: string) => boolean {
  const own = new Set(names.map(fold).filter((name) => name !== ""));
  const host = URL.canParse(address) ? new URL(address).hostname : "";
  // `www.berita.contoh.co.id` → `contoh`
  const labels = host.split(".").slice(0, -1);
  const label = labels.findLast((one) => !general.test(one))?.replaceAll("-", "") ?? "";
  return (text) => {
    const slug = slugify(text);
    const isWithin = label.length > 4 && slug.replaceAll("-", "").includes(label);
    return own.has(fold(text)) || isWithin || (label !== "" && slug.split("-").includes(label));
  };
}

/** Labels of hosts that name no site. */
const general = /^(?:www|com|co|org|or|net|go|gov|ac|web|my|news|info|online)$/;

/** `Oleh Ani Budi und Citra Dewi` → two names. No address is one, nor what has one in brackets behind it. */
export function namesOf(text: string): string[] {
  return text
    .replace(/^(?:oleh|by|von|par|por|av|af|door|text|foto)[ :]+(?=\p{Lu})/iu, "")
    .split(/\s+(?:und|et|og|och|ve|en|y|e)\s+(?=\p{Lu})/u)
    .filter((part) => !/^https?:|\([^\s()]{1,80}\.[^\s()]{1,80}\)/.test(part))
    .flatMap((part) => (isPersonName(part, 1) ? [part] : namesIn(part)));
}

type Node = Record<string, unknown>;

/** The first node of any JSON-LD on the page that is an article, with its authors, where it names them by their `@id`; an empty one if there is none. */
function findArticle(document: Document): Node {
  for (const script of Array.from(document.querySelectorAll('script[type="application/ld+json"]'))) {
    try {
      // Line ends inside strings are a common slip, and forbidden.
      const data: unknown = JSON.parse((script.textContent ?? "").replace(/[\r\n\t]+/g, " "));
      const all = [data].flat().flatMap((node) => (isNode(node) ? [node, node["@graph"]].flat() : []));
      const nodes = all.filter(isNode);
      const article = nodes.find((node) =>
        /article|reportage|blogposting/i.test(textsOf(node["@type"]).join()),
      );
      const byId = new Map(nodes.map((node) => [node["@id"], node]));
      const named = (one: unknown) => (isNode(one) && one["@id"] && !one.name && byId.get(one["@id"])) || one;
      if (article) return { ...article, author: [article.author].flat().map(named) };
    } catch {
      // What is broken says nothing.
    }
  }
  return {};
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** The texts of a value of JSON-LD: itself, its name, or those of a list. */
const textsOf = (value: unknown): string[] =>
  [value].flat().flatMap((one) => {
    const text: unknown = isNode(one) ? (one.name ?? [one.givenName, one.familyName].join(" ")) : one;
    // JSON-LD is no HTML, but often filled with it: `K&uuml;hlt&uuml;rme`.
    return typeof text === "string" && text.trim() !== "" ? [readable(decoded(text))] : [];
  });
