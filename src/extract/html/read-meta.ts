import { z } from "zod";
import { findDate } from "../dates/find-date.ts";
import { printMachineDate } from "../dates/print-date.ts";
import { readable } from "../lines.ts";
import { isPersonName, namesIn } from "../names.ts";
import { isOwnName, isSiteName } from "../words/sites.ts";

/** What a page says about its article where readers do not look: JSON-LD and meta elements. */
export interface PageMeta {
  title?: string;
  description?: string;
  authors: string[];
  editors: string[];
  /** ISO 8601, as everywhere in an extracted article. */
  published?: string;
  updated?: string;
  section?: string;
  keywords: string[];
  publisher?: string;
  /** Dates that meta elements say beside those of JSON-LD, which were taken. */
  others: OtherDate[];
}

/** What a meta element says of a date that JSON-LD says, too. */
export interface OtherDate {
  field: "published" | "updated";
  /** The element's name: `article:published_time`. */
  element: string;
  /** ISO 8601, as everywhere in an extracted article. */
  date: string;
}

const one = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const many = z.union([z.array(z.unknown()), z.unknown().transform((value) => [value])]);
const articleNode = z.object({
  "@type": z.union([z.string(), z.array(z.string()).transform((types) => types.join(" "))]),
  headline: z.string().optional().catch(undefined),
  description: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  dateModified: z.string().optional().catch(undefined),
  author: many.optional(),
  editor: many.optional(),
  articleSection: many.optional(),
  keywords: many.optional(),
  publisher: z.unknown().optional(),
});
type ArticleNode = z.infer<typeof articleNode>;

/** Reads JSON-LD first, then meta elements for what it leaves out. Names of sites are no authors. */
export function readMeta(document: Document, timeZone: string): PageMeta {
  const node = findArticle(document);
  const element = (...names: string[]): { name: string; content: string } | undefined => {
    for (const name of names) {
      const found = document.querySelector(
        `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
      );
      const content = readable(found?.getAttribute("content") ?? "");
      if (content !== "") return { name, content };
    }
    return undefined;
  };
  const meta = (...names: string[]): string | undefined => element(...names)?.content;
  const publisher = texts([node?.publisher])[0] ?? meta("og:site_name", "publisher");
  const people = (values: unknown[] | undefined, fallback: string | undefined): string[] => {
    const named = texts(values ?? []).flatMap((value) => (isPersonName(value, 1) ? [value] : namesIn(value)));
    const found = named.length > 0 ? named : namesIn(fallback ?? "");
    return [...new Set(found)].filter(
      (name) => !isSiteName(name) && name !== publisher && !/^https?:/.test(name),
    );
  };
  const keywords = texts(node?.keywords ?? []).flatMap((list) => list.split(","));
  const title = node?.headline ?? meta("og:title", "twitter:title");
  const description = node?.description ?? meta("og:description", "description");
  const others: OtherDate[] = [];
  const date = (field: OtherDate["field"], said: string | undefined, ...names: string[]) => {
    const taken = isoDate(said, timeZone);
    const beside = element(...names);
    const other = isoDate(beside?.content, timeZone);
    if (taken !== undefined && beside && other !== undefined)
      others.push({ field, element: beside.name, date: other });
    return taken ?? other;
  };
  const published = date("published", node?.datePublished, ...publishedNames);
  const updated = date("updated", node?.dateModified, "article:modified_time", "dateModified");
  const section = texts(node?.articleSection ?? [])[0] ?? meta("article:section", "content_category");
  return {
    ...(title && { title: readable(title) }),
    ...(description && { description: readable(description) }),
    authors: people(node?.author, meta("article:author", "author", "content_author")),
    editors: people(node?.editor, meta("content_editor")),
    ...(published && { published }),
    ...(updated && updated !== published && { updated }),
    ...(section && { section }),
    keywords: (keywords.length > 0 ? keywords : (meta("news_keywords", "keywords") ?? "").split(","))
      .map((word) => readable(word))
      .filter((word) => word !== ""),
    ...(publisher && !isOwnName(publisher) && { publisher }),
    others,
  };
}

const publishedNames = [
  "article:published_time",
  "datePublished",
  "pubdate",
  "content_PublishedDate",
  "publishdate",
];

/** The first node of any JSON-LD on the page that is an article. */
function findArticle(document: Document): ArticleNode | undefined {
  for (const script of Array.from(document.querySelectorAll('script[type="application/ld+json"]'))) {
    let data: unknown;
    try {
      // Line ends inside strings are a common slip, and forbidden.
      data = JSON.parse((script.textContent ?? "").replace(/[\r\n\t]+/g, " "));
    } catch {
      continue;
    }
    for (const node of nodesOf(data)) {
      const parsed = articleNode.safeParse(node);
      if (parsed.success && /article|reportage|blogposting/i.test(parsed.data["@type"])) return parsed.data;
    }
  }
  return undefined;
}

function nodesOf(data: unknown): unknown[] {
  if (Array.isArray(data)) return data.flatMap((item) => (Array.isArray(item) ? [] : nodesOf(item)));
  const graph = z.object({ "@graph": z.array(z.unknown()) }).safeParse(data);
  return graph.success ? [data, ...graph.data["@graph"]] : [data];
}

function texts(values: readonly unknown[]): string[] {
  return values.flatMap((value) => {
    const text = one.safeParse(value);
    return text.success && text.data.trim() !== "" ? [readable(text.data)] : [];
  });
}

/** A machine's date in the same form as a printed one. UTC, which says nothing of the place, becomes the site's zone. */
export function isoDate(text: string | undefined, timeZone: string): string | undefined {
  const found = text === undefined ? undefined : findDate(readable(text));
  return found && printMachineDate(found.date, timeZone);
}
