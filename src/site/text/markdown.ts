import MarkdownIt, { type MarkdownIt as Parser, type Token } from "markdown-it";
import type { BodyPicture } from "../../content/article.ts";
import { figures } from "./figures.ts";
import { headings } from "./headings.ts";
import { tables } from "./tables.ts";

/**
 * One reader of Markdown for all texts of a site.
 *
 * Raw HTML is text, and so is everything a template language would run. Quotes are set as Indonesian (and English) print
 * them. markdown-it's other replacements are off: they turn `(c)` of a list into a sign of copyright.
 */
const markdown = new MarkdownIt({ html: false, linkify: true, typographer: true, quotes: "“”‘’" })
  .disable("replacements")
  .use(dashes)
  .use(headings)
  .use(figures)
  .use(tables)
  .use(shownAddresses);

// Only what starts with a scheme is an address: "Medcom.id" is the name of a newsroom as often as an address.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false }).add("//", null);

/**
 * Reads Markdown. The tokens are fresh: a step may change them.
 *
 * @param pictures the text's own, measured; one that is not among them is shown as it is
 */
export function parseMarkdown(text: string, pictures: readonly BodyPicture[] = []): Token[] {
  return markdown.parse(text, { pictures });
}

/** Writes tokens as HTML, every text escaped. */
export function renderTokens(tokens: Token[]): string {
  return markdown.renderer.render(tokens, markdown.options, {});
}

/**
 * A plugin for markdown-it: two or three hyphens as typewriters set a dash become one (—), between words with blanks on both
 * sides or on none. An option of a command (`--force`) keeps its hyphens, and so does an address.
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

/** The class of a link whose text is its address: on paper, where addresses are written out, it is not written twice. */
export const shownAddressClass = "address";

/**
 * A plugin for markdown-it: gives links that show where they lead their class, whether they were written as bare addresses or
 * as links with one for a text.
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
