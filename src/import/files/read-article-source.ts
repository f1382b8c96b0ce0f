import { type ExtractedArticle, type ExtractOptions, extractArticle } from "../extract.ts";
import type { Dispute } from "../html/extract-html.ts";
import { bodyMarkdown } from "../markdown/body-markdown.ts";
import { readMarkdown } from "../markdown/read-markdown.ts";
import type { Source } from "./source-files.ts";

/** What a source says, and where its two halves disagree. */
export interface ReadArticle {
  article: ExtractedArticle;
  /** The paragraphs as Markdown, where the source says more of them than their words. */
  markdown?: string;
  /** HTML only: fields that two places of the page say differently, both as they are. */
  disputes: Dispute[];
}

/**
 * Reads an article out of a source: plain text by the rules, Markdown by its words and then with its signs again, HTML by its meta data and then by the rules.
 *
 * @throws LocalizedError if it is HTML that cannot be read
 */
export async function readArticleSource(source: Source, options: ExtractOptions): Promise<ReadArticle> {
  if (source.markdown) return readMarkdownSource(source.text, options);
  if (!source.html) return { article: extractArticle(source.text, options), disputes: [] };
  // Loaded only for HTML: a parser and defuddle take a moment.
  const { extractHtml } = await import("../html/extract-html.ts");
  const { article, markup, disputes } = await extractHtml(source.text, options);
  return { article, markdown: bodyMarkdown(article, markup), disputes };
}

function readMarkdownSource(text: string, options: ExtractOptions): ReadArticle {
  const { text: words, marks, markup, wrapped } = readMarkdown(text);
  const article = extractArticle(words, { ...options, marks });
  const markdown = bodyMarkdown(article, markup, wrapped);
  // The lines are listed as they stand in the source.
  const lines = article.lines.map((line) => {
    const { block = "", inline = line.text } = markup.get(line.n) ?? {};
    return { ...line, text: block + inline };
  });
  return { article: { ...article, lines }, markdown, disputes: [] };
}
