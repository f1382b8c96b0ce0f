import MarkdownIt, { type MarkdownIt as Parser, type Token } from "markdown-it";
import { blocks } from "../../features/blocks/read.ts";
import { headings } from "./headings.ts";
import { pageHtml } from "./tokens.ts";

/**
 * Makes the Markdown parser for all texts of a site, from which checks, pages, feeds and links read the same tokens.
 *
 * Raw HTML and template syntax are plain text. Quotes become typographic. markdown-it's other replacements are off: they turn
 * the `(c)` of a list into a copyright sign.
 *
 * @param own adds the site's own rules: a markdown-it plugin
 */
export function createMarkdown(own: (markdown: Parser) => unknown = () => {}): Parser {
  const markdown = new MarkdownIt({ html: false, linkify: true, typographer: true, quotes: "“”‘’" })
    .disable("replacements")
    .use(pageHtml)
    .use(dashes)
    .use(headings);
  // Link only addresses with a scheme: "Medcom.id" is as often the name of a newsroom.
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false }).add("//", null);
  own(markdown);
  // Last: a block that the site's own rules know is not unknown.
  blocks(markdown);
  return markdown;
}

/** The parser of a site without rules of its own. */
export const usualMarkdown = createMarkdown();

/** A parser that leaves quotes, dashes and addresses as typed, for imports. */
export const markdownAsTyped = createMarkdown()
  .set({ linkify: false, typographer: false })
  .disable(["blocks", "dashes"]);

/**
 * A markdown-it plugin: two or three hyphens between words become a dash (—), if there are spaces on both sides or none.
 * Options of commands (`--force`) and addresses keep their hyphens.
 */
function dashes(md: Parser): void {
  md.core.ruler.after("smartquotes", "dashes", ({ src, tokens }) => {
    if (src.includes("--")) for (const { children } of tokens) if (children) setDashes(children);
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
