import type { Token } from "markdown-it";
import type { Article, BodyPicture } from "../../content/article.ts";
import { cutLive } from "../../features/live/text.ts";
import { findSaidEvents, type SaidEvent } from "../../features/timeline/said-events.ts";
import type { PageLanguage } from "../../messages/message.ts";
import type { Addresses } from "../../news/addresses.ts";
import { type NameIndex, searchFor } from "../../news/text/names.ts";
import type { LiveText, Mention, Paragraph } from "../model.ts";
import { BodyAddresses, isSitePath } from "./body-addresses.ts";
import { openWithDateline } from "./dateline.ts";
import { linkFirstMentions } from "./links.ts";
import type { Markdown } from "./markdown.ts";
import { findNames, listMentions } from "./mentions.ts";
import { numberParagraphs, plainText, type TextBlock } from "./paragraphs.ts";
import { countWords } from "./reading-time.ts";

/** Everything computed from an article's text and the names of tags. */
export interface ArticleText {
  /** For the page: paragraphs with ids, first mentions linked, dateline in front; addresses with the site's prefix. */
  html: string;
  /** For feeds: absolute addresses, no ids, classes or styles. */
  feedHtml: string;
  /** For the page of live coverage. */
  live: LiveText | undefined;
  paragraphs: Paragraph[];
  mentions: Mention[];
  /** Events dated in the text, in text order. */
  said: SaidEvent[];
  /** Number of words, including headings, without code and dateline. */
  words: number;
}

/** The context that a text is read in. */
export interface TextContext {
  names: NameIndex;
  addresses: Addresses;
  markdown: Markdown;
  /** Absolute address of the article's page. */
  url: string;
  /** Day of publication in the site's zone, `2020-01-24`. */
  published: string;
}

/** The properties of an article that affect its text. */
export type TextSource = Pick<Article, "body" | "dateline" | "entries" | "language" | "pictures" | "tags">;

/** Reads an article's text: parses its Markdown once, extracts what the site needs, and renders it as HTML. */
export function readText(
  article: TextSource,
  { names, addresses, markdown, url, published }: TextContext,
): ArticleText {
  const tokens = markdown.parse(article.body, article.pictures, article.language);
  const blocks = numberParagraphs(tokens);
  const words = countTextWords(tokens, blocks);

  const places = findNames(blocks, searchFor(names, article.tags));
  const mentions = listMentions(places);
  const said = findSaidEvents(blocks, places, published);

  linkFirstMentions(tokens, places, addresses);
  openWithDateline(tokens, article.dateline);
  const written = write(tokens, article.entries, { addresses, markdown, url });
  return { ...written, paragraphs: blocks.map(({ paragraph }) => paragraph), mentions, said, words };
}

/** Renders the text of a page or tag: headings fitted to the page, addresses with the site's prefix. */
export function readPlainText(
  { body, pictures, language }: { body: string; pictures?: BodyPicture[]; language?: PageLanguage },
  { addresses, markdown }: Pick<TextContext, "addresses" | "markdown">,
): string {
  const tokens = markdown.parse(body, pictures, language);
  new BodyAddresses(tokens).set((written) => (isSitePath(written) ? addresses.href(written) : written));
  return markdown.render(tokens);
}

/** @param blocks in the order of their tokens; their text is reused */
function countTextWords(tokens: Token[], blocks: TextBlock[]): number {
  let words = 0;
  let next = 0;
  for (const token of tokens) {
    if (token.type !== "inline") continue;
    const block = blocks[next];
    const isBlock = block?.inline === token;
    if (isBlock) next++;
    words += countWords(isBlock ? block.text : plainText(token));
  }
  return words;
}

function write(
  tokens: Token[],
  entries: Article["entries"],
  { addresses, markdown, url }: Pick<TextContext, "addresses" | "markdown" | "url">,
): Pick<ArticleText, "html" | "feedHtml" | "live"> {
  const links = new BodyAddresses(tokens);
  links.set((written) => (isSitePath(written) ? addresses.href(written) : written));
  const html = markdown.render(tokens);
  const live = entries && cutLive(tokens, entries, markdown);

  links.set((written) => (isSitePath(written) ? addresses.absolute(written) : absolute(written, url)));
  for (const token of tokens) stripMarks(token);
  return { html, live, feedHtml: markdown.render(tokens) };
}

/** Resolves an address relative to the article's page, as browsers do; leaves invalid addresses as they are. */
function absolute(written: string, url: string): string {
  return URL.canParse(written, url) ? new URL(written, url).href : written;
}

const onPageOnly: ReadonlySet<string> = new Set([
  "id",
  "class",
  "style",
  "tabindex",
  "aria-labelledby",
  "data-player",
]);

const onPageOnlyElements: ReadonlySet<string> = new Set([
  "dateline_open",
  "dateline_close",
  "page_html",
  "embed_title_open",
  "embed_title_close",
  "quote_open",
  "quote_close",
  "chart_open",
  "chart_close",
  "picture_open",
  "picture_source",
  "picture_close",
  "table_box_open",
  "table_box_close",
]);

/**
 * Removes what only the page needs: ids, classes, styles, the dateline's element, picture formats and the scrolling elements
 * around tables.
 */
function stripMarks(token: Token): void {
  if (token.attrs) token.attrs = token.attrs.filter(([name]) => !onPageOnly.has(name));
  if (onPageOnlyElements.has(token.type)) token.hidden = true;
  if (token.children) for (const child of token.children) stripMarks(child);
}
