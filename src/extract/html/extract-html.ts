import { slugify } from "../../content/addresses/slug.ts";
import { agree, isDay } from "../dates/print-date.ts";
import type { ExtractedArticle, ExtractOptions, FieldName, Mark } from "../extract.ts";
import { withLeftOut } from "../left-out.ts";
import { readText } from "../read-text.ts";
import { knownTagsIn } from "../tags/known-tags.ts";
import { proposeTags } from "../tags/proposed-tags.ts";
import { parseDocument } from "./dom.ts";
import { pageText } from "./page-text.ts";
import { isoDate, type PageMeta, readMeta } from "./read-meta.ts";
import type { PageLine } from "./text-on-page.ts";

/** A field that two places of a page say differently. What its meta data says is taken. */
export type Dispute = TextDispute | ElementDispute;

/** Meta data and the text that readers see. */
export interface TextDispute {
  field: FieldName;
  meta: string;
  text: string;
}

/** JSON-LD, which is taken, and a meta element. */
export interface ElementDispute {
  field: FieldName;
  meta: string;
  /** The element's name, `article:published_time`, and what it says. */
  element: string;
  says: string;
}

/** What a line is beside its words: a heading, an item; how they are set; the cells of a row; a term or what explains it. */
export type HtmlMarkup = Pick<PageLine, "block" | "items" | "runs" | "cells" | "head" | "part">;

export interface ExtractedHtml {
  /** Line numbers are those of the page's visible text. */
  article: ExtractedArticle;
  /** By line number, what it is beside its words. Lines that are paragraphs have none. */
  markup: Map<number, HtmlMarkup>;
  disputes: Dispute[];
}

/**
 * Reads an article out of an HTML page: its visible text by the rules for plain text, and what JSON-LD and meta elements
 * say. Meta data goes first; where the text says something else, or JSON-LD and a meta element date it differently, the
 * field is `low` and both are told.
 *
 * @throws RangeError if `timeZone` is not the name of a time zone
 */
export async function extractHtml(html: string, options: ExtractOptions = {}): Promise<ExtractedHtml> {
  const { timeZone = "Asia/Jakarta", tags = [] } = options;
  const document = parseDocument(html);
  const meta = readMeta(document, timeZone);
  const lines = await pageText(document, html, meta.published !== undefined);
  const marks = new Map<number, Mark>();
  const markup = new Map<number, HtmlMarkup>();
  for (const [index, { text, mark, ...own }] of lines.entries()) {
    if (mark) marks.set(index + 1, mark);
    if (own.block !== "" || own.items || own.runs || own.cells || own.part) markup.set(index + 1, own);
  }
  const article = readText(lines.map(({ text }) => text).join("\n"), timeZone, tags, marks);
  if (meta.published === undefined) dateByPlace(article, lines, timeZone);
  const disputes: Dispute[] = [];
  const settle = (
    field: FieldName,
    value: string | undefined,
    text: string | null,
    same: boolean,
  ): string | null => {
    if (value === undefined) return text;
    if (text !== null && !same) disputes.push({ field, meta: value, text });
    article.confidence[field] = text !== null && !same ? "low" : "high";
    if (text === null) article.provenance[field] = [];
    return value;
  };
  const title = withoutSite(meta.title, article.title);
  article.title = settle("title", title, article.title, sameWords(title, article.title));
  article.published = settle(
    "published",
    meta.published,
    article.published,
    sameTime(meta.published, article.published),
  );
  article.updated = settle("updated", meta.updated, article.updated, sameTime(meta.updated, article.updated));
  if (
    article.updated !== null &&
    article.published !== null &&
    sameTime(article.updated, article.published)
  ) {
    article.updated = null;
    delete article.confidence.updated;
    delete article.provenance.updated;
  }
  for (const { field, element, date } of meta.others) {
    const taken = article[field];
    if (taken === null || sameTime(taken, date)) continue;
    disputes.push({ field, meta: taken, element, says: date });
    article.confidence[field] = "low";
  }
  article.section = settle(
    "section",
    meta.section,
    article.section,
    sameWords(meta.section, article.section),
  );
  article.description = settle("description", meta.description, article.description, true);
  article.publisher = settle("publisher", meta.publisher, article.publisher, true);
  for (const field of ["authors", "editors"] as const)
    article[field] = settlePeople(field, meta, article, settle);

  const texts = [article.title ?? "", ...article.body];
  article.tags = knownTagsIn(texts, meta.keywords, tags);
  if (article.tags.length > 0) article.confidence.tags = "high";
  article.proposedTags = proposeTags(texts, meta.keywords, tags, article.tags);
  const said = disputes.flatMap((dispute) => ("text" in dispute ? dispute.text.split(", ") : []));
  article.lines = withLeftOut(article, timeZone, tags, said);
  return { article, markup, disputes };
}

/**
 * Where neither JSON-LD nor a meta element dates a page: the `<time>` between its headline and its text, unless another
 * day is printed or a time beside it. It is doubtful, as is a day without a time that stands over the headline: pages
 * print that of the visit there.
 */
function dateByPlace(article: ExtractedArticle, lines: readonly PageLine[], timeZone: string): void {
  const { published, confidence, provenance } = article;
  const [n = 0] = provenance.published ?? [];
  if (published && isDay(published) && lines[n - 1]?.over) confidence.published = "low";
  const first = provenance.body?.[0] ?? lines.length + 1;
  const headline = provenance.title?.[0] ?? lines.length;
  for (const [index, { time, mark, over }] of lines.slice(0, first - 1).entries()) {
    const inHead = mark !== "aside" && (over === true || index + 1 >= headline);
    const date = inHead ? isoDate(time, timeZone) : undefined;
    if (date === undefined || provenance.updated?.includes(index + 1)) continue;
    if (published !== null && (!isDay(published) || !agree(date, published) || isDay(date))) continue;
    article.published = date;
    confidence.published = "low";
    provenance.published = [index + 1];
    return;
  }
}

function settlePeople(
  field: "authors" | "editors",
  meta: PageMeta,
  article: ExtractedArticle,
  settle: (field: FieldName, value: string | undefined, text: string | null, same: boolean) => string | null,
): string[] {
  const [said, read] = [meta[field], article[field]];
  if (said.length === 0) return read;
  const key = (names: string[]): string =>
    names
      .map((name) => slugify(name))
      .sort()
      .join();
  settle(field, said.join(", "), read.length > 0 ? read.join(", ") : null, key(said) === key(read));
  return said;
}

const sameWords = (a: string | undefined, b: string | null): boolean =>
  a !== undefined && b !== null && slugify(a) === slugify(b);

/** Equal, or one of them only says the day. */
const sameTime = (a: string | undefined, b: string | null): boolean =>
  a !== undefined && b !== null && agree(a, b);

/** `Judul - Contoh.com` where the text has `Judul`: a browser tab's title, not another one. */
function withoutSite(title: string | undefined, read: string | null): string | undefined {
  if (title === undefined || read === null) return title;
  return title.startsWith(read) && /^\s*[-–—|»:]/.test(title.slice(read.length)) ? read : title;
}
