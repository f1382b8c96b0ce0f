import MarkdownIt, { type Token } from "markdown-it";
import { readPlainTextSooner } from "./plain-markdown.ts";

export { newToken, textToken } from "./tokens.ts";

/**
 * One reader of Markdown for all texts of a site.
 *
 * Raw HTML is text, and so is everything a template language would run. Quotes are set as Indonesian (and English) print
 * them. markdown-it's other replacements are off: they turn `(c)` of a list into a sign of copyright.
 */
const markdown = new MarkdownIt({ html: false, linkify: true, typographer: true, quotes: "“”‘’" });
markdown.disable("replacements");
readPlainTextSooner(markdown);
// Only what starts with a scheme is an address: "Medcom.id" is the name of a newsroom as often as an address.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
// Its search costs a sixth of all parsing; most texts have nothing for it to find.
const findsAddress = markdown.linkify.test.bind(markdown.linkify);
markdown.linkify.test = (text) => text.includes("://") && findsAddress(text);
markdown.core.ruler.after("smartquotes", "dashes", (state) => {
  for (const block of state.tokens) {
    if (block.type === "inline" && block.content.includes("--")) setDashes(block.children ?? []);
  }
});

/** Reads Markdown. The tokens are fresh: a step may change them. */
export function parseMarkdown(text: string): Token[] {
  return markdown.parse(text, {});
}

/** Writes tokens as HTML, every text escaped. */
export function renderTokens(tokens: Token[]): string {
  return markdown.renderer.render(tokens, markdown.options, {});
}

/**
 * Two or three hyphens as typewriters set a dash: between words with blanks on both sides or on none. An option of a
 * command (`--force`) keeps its hyphens.
 */
const typedDash = /(?<=\S )-{2,3}(?= \S)|(?<=[\p{L}\p{N}”’)])-{2,3}(?=[\p{L}\p{N}“‘(])/gu;

function setDashes(tokens: Token[]): void {
  let insideAddress = false;
  for (const token of tokens) {
    if (token.type === "link_open") insideAddress = token.info === "auto";
    if (token.type === "link_close") insideAddress = false;
    if (token.type === "text" && !insideAddress) token.content = token.content.replace(typedDash, "—");
  }
}
