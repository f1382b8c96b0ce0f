import { isoDate } from "../../news/dates/iso-date.ts";
import { findDate } from "../../news/dates/printed-date.ts";
import { slugify } from "../../news/slug.ts";
import { isPersonName, namesIn } from "../bylines/names.ts";
import { decoded, type IsOwnName, readable } from "../lines.ts";
import { isHome, sectionOfAddress } from "../rules/sections-and-tags.ts";
import { fold, sharedWords, wordCount } from "../shape.ts";
import { isSectionName, isSiteName } from "../words/known-names.ts";
import { visibleLines, wordsIn } from "./visible-lines.ts";

/** A page's metadata about its article, which readers do not see: JSON-LD and meta elements. Dates are ISO 8601. */
export type PageMeta = ReturnType<typeof readMeta>;

/** Names of meta elements with the publication date. */
const dateNames =
  "article:published_time datePublished pubdate content_PublishedDate publishdate date published".split(" ");

/** Elements with the site's name, and a headline that links to the home page. No name has more words. */
const logos = "[class*=logo i], [id*=logo i], [class*=site-title i], [class*=brand i], h1 a[href='/']";

/** Elements with the writer's name, by their marks and classes. */
const bylines =
  ":is([rel~=author], [itemprop~=author], a[href*='/author'], a[href*='/penulis/'], [class*=author i], [class*=byline i]):not(aside *, nav *, footer *, li *)";

/** The parts of a page's breadcrumb, by its class or mark. */
const crumbs = ":is([class*=breadcrumb i], [id*=breadcrumb i], [itemtype*=BreadcrumbList]) :is(a, li, span)";

/** Reads the first non-empty meta element of each name, or another element with such a machine-readable value. */
function metaElements(document: Document): Map<string, string> {
  const contents = new Map<string, string>();
  for (const meta of Array.from(document.querySelectorAll("meta, [itemprop], abbr.published"))) {
    const attributes = ["content", "datetime", ...(meta.nodeName === "ABBR" ? ["title"] : [])];
    const content = readable(decoded(attributes.map((name) => meta.getAttribute(name)).find(Boolean) ?? ""));
    for (const key of ["property", "name", "itemprop", "class"]) {
      const name = meta.getAttribute(key);
      if (name && content !== "" && !contents.has(name)) contents.set(name, content);
    }
  }
  return contents;
}

/** Reads JSON-LD first, then meta elements for what is missing. Names of sites are not authors. */
export function readMeta(document: Document, timeZone: string, isOwnName: IsOwnName) {
  const node = findArticle(document);
  const contents = metaElements(document);
  const elementOf = (names: readonly string[]): string => names.find((name) => contents.has(name)) ?? "";
  const read = (key: string, ...names: string[]) => textsOf(node[key])[0] ?? contents.get(elementOf(names));
  const publisher = read("publisher", "og:site_name", "publisher");
  const address =
    document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? read("", "og:url") ?? "";
  const contentsOf = (...names: string[]): string[] => names.flatMap((name) => contents.get(name) ?? []);
  const named = [...textsOf(node.publisher), ...contentsOf("og:site_name", "application-name")];
  const isShort = (name: string): boolean => wordCount(name) < 6;
  named.push(...Array.from(document.querySelectorAll(logos), wordsIn).filter(isShort));
  const isSite = siteTest(named, address);
  const isOther = (name: string): boolean => !isSiteName(name) && !isOwnName(name) && !isSite(name);
  const people = (key: string, ...names: string[]): string[] => {
    const persons = [node[key]].flat().filter((one) => !isNode(one) || one["@type"] !== "Organization");
    const places = [textsOf(persons), ...names.map((name) => contentsOf(name))];
    const found = places.map((texts) => texts.flatMap(namesOf)).find((some) => some.length > 0) ?? [];
    return [...new Set(found)].filter(isOther);
  };
  /** Dates in meta elements that were not taken because JSON-LD has them too. */
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
  const marked = Array.from(document.querySelectorAll(bylines)).filter((one) => !one.querySelector(bylines));
  const called = marked.flatMap((one) => namesOf(wordsIn(one)));
  const names = called.filter((name) => isPersonName(name) && isOther(name));
  const sectionOfPath = (): string | undefined => {
    const path = Array.from(document.querySelectorAll(crumbs), wordsIn).filter(
      (text) => text !== "" && wordCount(text) <= 3 && !isHome(text) && !isSite(text),
    );
    return path.find(isSectionName) ?? path[0] ?? sectionOfAddress(address);
  };
  const listed = textsOf(node.keywords);
  const keywords = listed.length > 0 ? listed : [read("", "news_keywords", "keywords") ?? ""];
  return {
    address,
    /** The declared headlines. A network's own counts only if there is no other. */
    titles: [...textsOf(node.headline), ...contentsOf(elementOf(["og:title", "twitter:title"]))],
    tab: readable(document.querySelector("title")?.textContent ?? ""),
    isSite,
    isName: siteTest(named.filter(isShort), ""),
    // A truncated description says less than the text.
    description:
      read("description", "og:description", "description")?.replace(/^.*(?:…|\.\.\.)\W*$/s, "") || undefined,
    authors: people("author", "article:author", "author", "content_author"),
    /** The one name that the page's markup calls its author's; several may be those of other articles. */
    writers: new Set(names).size === 1 ? names.slice(0, 1) : [],
    /** Whether an agency or another paper is named beside the authors. */
    hasAgency: textsOf(node.author).some((name) => isSiteName(name) && !isSite(name) && !isOwnName(name)),
    editors: people("editor", "content_editor"),
    published,
    /** Whether its time has no zone. */
    isLocal: findDate(read("datePublished", ...dateNames) ?? "")?.date.offset === undefined,
    updated: updated === published ? undefined : updated,
    section: read("articleSection", "article:section", "content_category"),
    /** Finds the section in the page's breadcrumb, or in its own URL. */
    sectionOfPath,
    keywords: keywords.flatMap((list) => list.split(",").flatMap((word) => word.trim() || [])),
    publisher: publisher && isOwnName(publisher) ? undefined : publisher,
    /** The article's text, which may only be shown by a script. */
    text: typeof node.articleBody === "string" ? node.articleBody : "",
    others,
  };
}

/**
 * Returns a test for the names that a page uses for its own site: those in its metadata, or any that contains the label of its host,
 * `Contoh Online` on contoh.com.
 *
 * @param names from the metadata
 * @param address URL of the page; empty if unknown
 */
export function siteTest(names: readonly string[], address: string): (text: string) => boolean {
  const known = new Set(names.map(fold).filter((name) => name !== ""));
  // `www.berita.contoh.co.id` → `contoh`
  const labels = (URL.canParse(address) ? new URL(address).hostname : "").split(".").slice(0, -1);
  const label = labels.findLast((one) => !genericLabels.test(one))?.replaceAll("-", "") ?? "";
  return (text) => {
    const slug = slugify(text);
    const isWithin = label.length > 4 && slug.replaceAll("-", "").includes(label);
    return known.has(fold(text)) || isWithin || (label !== "" && slug.split("-").includes(label));
  };
}

/** Host labels that do not name a site. */
const genericLabels = /^(?:www|com|co|org|or|net|go|gov|ac|web|my|news|info|online)$/;

/** Splits `Oleh Ani Budi und Citra Dewi` into two names. A URL is not a name, nor is a text followed by one in brackets. */
export function namesOf(text: string): string[] {
  return text
    .replace(/^(?:oleh|by|von|par|por|av|af|door|text|foto)[ :]+(?=\p{Lu})/iu, "")
    .split(/\s+(?:und|et|og|och|ve|en|y|e)\s+(?=\p{Lu})/u)
    .filter((part) => !/^https?:|\([^\s()]{1,80}\.[^\s()]{1,80}\)/.test(part))
    .flatMap((part) => (isPersonName(part, 1) ? [part] : namesIn(part)));
}

/** Adds the text of the metadata to the page if readers without scripts see less than half of it. @returns whether it was added */
export function addHiddenText(document: Document, text: string): boolean {
  const shown = visibleLines(document.body).reduce((sum, line) => sum + line.text.length, 0);
  if (text.length <= shown * 2) return false;
  for (const words of text.split(/<\/?(?:p|br)\b[^<>]*>|[\r\n]/i, 1000)) {
    const textContent = decoded(words.replace(/<[^<>]*>/g, ""));
    document.body.append(Object.assign(document.createElement("p"), { textContent }));
  }
  return true;
}

type Node = Record<string, unknown>;

/**
 * Returns the first article in the page's JSON-LD, with its authors resolved by `@id`; an empty node if there is none. If the tab
 * confirms the page's headline, of an article with another headline only that counts: it casts doubt on the page's.
 */
function findArticle(document: Document): Node {
  const shown = Array.from(document.querySelectorAll("title, h1"), ({ textContent }) => textContent ?? "");
  const [tab = "", ...headings] = shown;
  const isSettled = headings.some((one) => wordCount(one) > 3 && sharedWords(one, [tab]) > 0.6);
  const isOther = ({ headline }: Node): boolean =>
    isSettled && textsOf(headline).some((one) => wordCount(one) > 2 && sharedWords(one, shown) < 0.3);
  let other: Node = {};
  for (const script of Array.from(document.querySelectorAll('script[type="application/ld+json"]'))) {
    try {
      // Line breaks inside strings are a common mistake, and invalid JSON.
      const data: unknown = JSON.parse((script.textContent ?? "").replace(/[\r\n\t]+/g, " "));
      const all = [data].flat().flatMap((node) => (isNode(node) ? [node, node["@graph"]].flat() : []));
      const nodes = all.filter(isNode);
      const isArticle = (node: Node) => /article|reportage|blogposting/i.test(textsOf(node["@type"]).join());
      const articles = nodes.filter(isArticle);
      const article = articles.find((node) => !isOther(node));
      if (articles[0]) other = { headline: articles[0].headline };
      const byId = new Map(nodes.map((node) => [node["@id"], node]));
      const named = (one: unknown) => (isNode(one) && one["@id"] && !one.name && byId.get(one["@id"])) || one;
      if (article) return { ...article, author: [article.author].flat().map(named) };
    } catch {
      // Broken JSON is ignored.
    }
  }
  return other;
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** Returns the texts of a JSON-LD value: itself, its name, or those of a list. */
const textsOf = (value: unknown): string[] =>
  [value].flat().flatMap((one) => {
    const text: unknown = isNode(one) ? (one.name ?? [one.givenName, one.familyName].join(" ")) : one;
    // JSON-LD is not HTML, but often contains entities: `K&uuml;hlt&uuml;rme`.
    return typeof text === "string" && text.trim() !== "" ? [readable(decoded(text))] : [];
  });
