import type { Token } from "markdown-it";
import type { Design } from "../../../_includes/own-components.ts";
import type { Article } from "../../content/content.ts";
import { blockToken, newToken, textToken } from "../../content/markdown/text.ts";
import { drawBlocks } from "../../features/blocks/model.ts";
import { type Addresses, dayOfArticle } from "../../news/addresses.ts";
import { groupBy } from "../../news/group-by.ts";
import { createNameSearch, type MentionIndex } from "../../news/text/names.ts";
import type { SiteModel, Story } from "../model.ts";
import { addressSetter, isSitePath, linkFirstMentions, markLinks } from "./addresses.ts";
import { placeFigures } from "./figures.ts";
import { findNames, listMentions } from "./mentions.ts";
import pageOnly from "./on-page-only.json" with { type: "json" };
import { countWords, numberParagraphs, plainText } from "./paragraphs.ts";

export type ArticleText = Pick<
  Story,
  "html" | "feedHtml" | "paragraphs" | "mentions" | "datedSentences" | "words"
>;

export type PageContext = Pick<SiteModel, "addresses"> & { design: Pick<Design, "words"> };

export type StoryContext = PageContext & Pick<SiteModel, "timelines" | "volumes">;

/** Reads an article's text: takes its tokens, extracts what the site needs, and renders HTML. */
export function readText(
  article: Pick<Article, "path" | "dateline" | "language" | "kind" | "pictures" | "tags" | "text">,
  context: StoryContext & { names: MentionIndex },
): ArticleText {
  const { names, addresses, timelines } = context;
  // Links in advertorials: https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links
  const tokens = tokensForPage(article, context, article.kind === "advertorial" ? "sponsored" : undefined);
  const blocks = numberParagraphs(tokens);
  const places = findNames(blocks, createNameSearch(names, article.tags));
  const inlines = tokens.filter(({ type }) => type === "inline");
  const words = inlines.reduce((sum, inline) => sum + countWords(plainText(inline)), 0);
  const mentions = listMentions(places);
  const datedSentences = timelines.find(blocks, places, dayOfArticle(article.path));

  linkFirstMentions(tokens, places, addresses);
  insertDateline(tokens, article.dateline);
  const paragraphs = blocks.map(({ paragraph }) => paragraph);
  return { ...renderAll(tokens, article, addresses), paragraphs, mentions, datedSentences, words };
}

/** Renders the text of a page, tag or author, with the site's prefix in addresses. */
export function readPlainText(page: PageText, context: PageContext): string {
  const { addresses } = context;
  const tokens = tokensForPage(page, context);
  addressSetter(tokens)((written) => (isSitePath(written) ? addresses.href(written) : written));
  return page.text.render(tokens);
}

type PageText = Pick<Article, "text" | "pictures" | "language">;

/** Takes the tokens of a text, and adds what pages show: charts, cards, pictures in several sizes, scrollable tables. */
function tokensForPage(
  { text, pictures = [], language }: PageText,
  { addresses, design }: PageContext,
  rel?: "sponsored",
): Token[] {
  const taken = text.take();
  drawBlocks(taken, pictures, language, design.words);
  const tokens = placeFigures(taken, pictures);
  wrapTables(tokens, addresses.ids.table);
  markLinks(tokens, rel);
  return tokens;
}

function renderAll(tokens: Token[], { path, text }: Pick<Article, "path" | "text">, addresses: Addresses) {
  const setAddresses = addressSetter(tokens);
  setAddresses((written) => (isSitePath(written) ? addresses.href(written) : written));
  const html = text.render(tokens);

  const url = addresses.absolute(path);
  setAddresses((written) => (isSitePath(written) ? addresses.absolute(written) : absolute(written, url)));
  for (const token of tokens) stripMarks(token);
  return { html, feedHtml: text.render(tokens) };
}

/** Resolves an address relative to the article's page, as browsers do. Keeps invalid addresses. */
const absolute = (written: string, url: string): string =>
  URL.canParse(written, url) ? new URL(written, url).href : written;

const pageOnlyAttributes = new Set(pageOnly.attributes);
const pageOnlyElements = new Set(pageOnly.elements);

/** Removes what only the page needs: ids, classes, styles, picture formats, and elements such as those around tables. */
function stripMarks(token: Token): void {
  if (token.attrs) token.attrs = token.attrs.filter(([name]) => !pageOnlyAttributes.has(name));
  if (pageOnlyElements.has(token.type)) token.hidden = true;
  if (token.children) for (const child of token.children) stripMarks(child);
}

/** Inserts the dateline into the first paragraph outside lists and quotations: `<span class="dateline">Jakarta</span> — Pemerintah …`. */
function insertDateline(tokens: Token[], dateline: string | undefined): void {
  const first = tokens.findIndex((token) => token.type === "paragraph_open" && token.level === 0);
  const open = newToken("dateline_open", "span", 1, { class: "dateline" });
  const close = newToken("dateline_close", "span", -1);
  if (dateline && first >= 0)
    tokens[first + 1]?.children?.unshift(open, textToken(dateline), close, textToken(" — "));
}

/** Cells of up to this many letters stay on one line: `Rp1.250.000`, `Kecamatan Umpama`. Longer cells wrap at about this width. */
const shortCell = 16;

/** A number in a table: `Rp1.250.000`, `−0,5%`; or a dash for none. */
const numberPattern = /^(?:[-−–+]?(?:Rp|US\$|[$€£])?\s?\d[\d.,]*\s?%?|[-–—]?)$/;

/**
 * Wraps each table in an element that scrolls if the table is wider than the screen. (Some screen readers do not recognise a table that
 * scrolls itself.) It is focusable, so that arrow keys scroll it (WCAG 2.2, success criterion 2.1.1), and therefore needs a label: the
 * table's column names. Marks long cells, which may wrap, and those of numeric columns except the first. @param prefix of the ids
 */
function wrapTables(tokens: Token[], prefix: string): void {
  let number = 0;
  let tag = "";
  let cells: { token: Token; words: string; column: number }[] = [];
  let column = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.type === "tr_open") column = 0;
    if (token?.type === "th_open" || token?.type === "td_open") {
      const words = tokens[at + 1]?.content ?? "";
      if (words.length > shortCell) token.attrSet("class", "long");
      cells.push({ token, words, column: column++ });
    } else if (token?.type === "table_close") {
      for (const [column, columnCells] of groupBy(cells, ({ column }) => [column])) {
        const values = columnCells.slice(1).map(({ words }) => words);
        if (column > 0 && values.every((words) => numberPattern.test(words)) && /\d/.test(values.join("")))
          for (const { token } of columnCells) token.attrJoin("class", "number");
      }
      tokens.splice(++at, 0, blockToken("table_box_close", tag, -1));
    } else if (token?.type === "table_open") {
      cells = [];
      const id = `${prefix}-${++number}`;
      const end = tokens.findIndex(({ type }, index) => index > at && type === "thead_close");
      const isNamed = tokens.slice(at, end).some(({ type, content }) => type === "inline" && content !== "");
      tag = isNamed ? "section" : "div";
      if (isNamed) tokens[at + 1]?.attrSet("id", id);
      const attributes = { class: "table", tabindex: "0", ...(isNamed && { "aria-labelledby": id }) };
      tokens.splice(at++, 0, blockToken("table_box_open", tag, 1, attributes));
    }
  }
}
