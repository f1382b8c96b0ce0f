import MarkdownIt, { type MarkdownIt as Parser, type Token } from "markdown-it";
import type { BodyPicture } from "../../content/article.ts";
import { blocks } from "../../features/blocks/draw-blocks.ts";
import { embeds } from "../../features/blocks/embeds.ts";
import { type TextWords, textWordsIn, usualTextWords } from "../../features/blocks/words.ts";
import type { PageLanguage } from "../../messages/message.ts";
import { figures } from "./figures.ts";
import { headings } from "./headings.ts";
import { tables } from "./tables.ts";
import type { TextEnv } from "./text-env.ts";
import { pageHtml } from "./tokens.ts";

/** Reads and draws all texts of a site. */
export interface Markdown {
  /**
   * The tokens are new, so they may be changed.
   *
   * @param pictures the text's pictures with their sizes; others are shown unchanged
   * @param language of the text
   */
  parse(text: string, pictures?: readonly BodyPicture[], language?: PageLanguage): Token[];
  /** Gives HTML; all text is escaped. */
  render(tokens: Token[]): string;
}

/**
 * Raw HTML and template syntax are plain text. Quotes become typographic. markdown-it's other replacements are off: they turn
 * the `(c)` of a list into a copyright sign.
 *
 * @param own rules of the site, a markdown-it plugin
 * @param words of cards and charts, by language
 */
export function createMarkdown(
  own: (parser: Parser) => unknown = () => {},
  words: Readonly<Record<PageLanguage, TextWords>> = usualTextWords,
): Markdown {
  const parser = new MarkdownIt({ html: false, linkify: true, typographer: true, quotes: "“”‘’" })
    .disable("replacements")
    .use(pageHtml)
    .use(blocks)
    .use(dashes)
    .use(headings)
    .use(embeds)
    .use(figures)
    .use(tables)
    .use(shownAddresses)
    .use(unlinked);
  // Link only addresses with a scheme: "Medcom.id" is as often the name of a newsroom.
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false }).add("//", null);
  own(parser);
  return {
    parse: (text, pictures = [], language = "id") =>
      parser.parse(text, { pictures, language, words: textWordsIn(words, language) } satisfies TextEnv),
    render: (tokens) => parser.renderer.render(tokens, parser.options, {}),
  };
}

/**
 * A markdown-it plugin: two or three hyphens between words become a dash (—), if there are spaces on both sides or none.
 * Options of commands (`--force`) and addresses keep their hyphens.
 */
export function dashes(md: Parser): void {
  md.core.ruler.after("smartquotes", "dashes", ({ tokens }) => {
    for (const { children } of tokens) if (children) setDashes(children);
  });
}

const typedDash = /(?<=\S )-{2,3}(?= \S)|(?<=[\p{L}\p{N}”’)])-{2,3}(?=[\p{L}\p{N}“‘(])/gu;

function setDashes(tokens: Token[]): void {
  let insideAddress = false;
  for (const token of tokens) {
    if (token.type === "link_open") insideAddress = token.info === "auto";
    if (token.type === "link_close") insideAddress = false;
    if (token.type === "text" && !insideAddress) token.content = token.content.replace(typedDash, "—");
  }
}

/** Whether an address leads nowhere but in the browser that made it, or holds itself what it leads to. */
export const isOfOneBrowser = (address: string): boolean => /^(?:blob|data|filesystem):/i.test(address);

/** A markdown-it plugin: leaves the words of links to such addresses without a link. */
export function unlinked(md: Parser): void {
  md.core.ruler.push("unlinked", ({ tokens }) => {
    for (const { children } of tokens) {
      let isHidden = false;
      for (const token of children ?? []) {
        if (token.type === "link_open") isHidden = isOfOneBrowser(String(token.attrGet("href")));
        if (token.type === "link_open" || token.type === "link_close") token.hidden = isHidden;
      }
    }
  });
}

/** The class of a link whose text is its address: in print, its address is not repeated. */
export const shownAddressClass = "address";

/**
 * A markdown-it plugin: adds this class to links whose text is an address, written as bare address or as link.
 */
export function shownAddresses(md: Parser): void {
  md.core.ruler.push("shown_addresses", ({ tokens }) => {
    for (const { children } of tokens)
      children?.forEach((token, index) => {
        const address = token.type === "link_open" ? String(token.attrGet("href")) : "";
        const isShown = token.info === "auto" || children[index + 1]?.content === address;
        if (address.includes("://") && isShown) token.attrJoin("class", shownAddressClass);
      });
  });
}
