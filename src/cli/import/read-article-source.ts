import {
  type ExtractedArticle,
  type ExtractOptions,
  extractArticle,
  type FieldName,
} from "../../extract/extract.ts";
import type { ReadSource } from "./source-files.ts";

/** What a source says, and where its two halves disagree. */
export interface ReadArticle {
  article: ExtractedArticle;
  /** HTML only: fields that meta data and text say differently, both as they are. */
  disputes: { field: FieldName; meta: string; text: string }[];
}

/** Reads an article out of a source: plain text by the rules, HTML by its meta data and then by the rules. */
export async function readArticleSource(
  source: Extract<ReadSource, { ok: true }>,
  options: ExtractOptions,
): Promise<ReadArticle> {
  if (!source.html) return { article: extractArticle(source.text, options), disputes: [] };
  // Loaded only for HTML: a parser and defuddle take a moment.
  const { extractHtml } = await import("../../extract/html/extract-html.ts");
  return extractHtml(source.text, options);
}
