import MarkdownIt, { type Token } from "markdown-it";
import type { BodyPicture } from "../../content/article.ts";
import { dashes } from "./dashes.ts";
import { figures } from "./figures.ts";
import { headings } from "./headings.ts";
import { shownAddresses } from "./shown-addresses.ts";
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
