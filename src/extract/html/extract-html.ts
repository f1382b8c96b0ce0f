import { type ExtractedArticle, type ExtractOptions, extractArticle, type FieldName } from "../extract.ts";

export interface ExtractedHtml {
  article: ExtractedArticle;
  disputes: { field: FieldName; meta: string; text: string }[];
}

export function extractHtml(html: string, options: ExtractOptions = {}): ExtractedHtml {
  return { article: extractArticle(html, options), disputes: [] };
}
