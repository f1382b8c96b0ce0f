import MarkdownIt, { type MarkdownIt as Parser, type StateCore } from "markdown-it";
import { blocks } from "../../features/blocks/read.ts";
import { idsIn } from "../../news/addresses.ts";
import { slugify } from "../../news/slug.ts";
import { leadingApostrophe } from "../../news/text/quotations.ts";
import { encodeBidiControls } from "../../news/text/words.ts";
import { pageHtml, type TextEnv } from "./text.ts";

/**
 * Makes the Markdown parser for all texts of a site. Checks, pages, feeds and links all use its tokens. Raw HTML and template syntax
 * are plain text. Quotes become typographic; markdown-it's other replacements would turn the `(c)` of a list into a copyright sign.
 *
 * @param extend a markdown-it plugin that adds the site's own rules
 */
export function createMarkdown(extend: (markdown: Parser) => unknown = () => {}): Parser {
  const markdown = new MarkdownIt({ html: false, linkify: true, typographer: true, quotes: "“”‘’" })
    .disable("replacements")
    .use(pageHtml)
    .use(dashes)
    .use(headings);
  // Link only addresses with a scheme: "Medcom.id" is often just the name of a newsroom.
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false }).add("//", null);
  const normalizeLinkText = markdown.normalizeLinkText;
  markdown.normalizeLinkText = (address) => encodeBidiControls(normalizeLinkText(address));
  extend(markdown);
  // Articles are data: no rule of a site may enable HTML in them.
  markdown.set({ html: false });
  // Last, so that blocks of the site's own rules do not count as unknown.
  blocks(markdown);
  return markdown;
}

export const defaultMarkdown = createMarkdown();

/** A parser that leaves quotes, dashes and addresses as typed, for imports. */
export const literalMarkdown = createMarkdown()
  .set({ linkify: false, typographer: false })
  .disable(["blocks", "dashes"]);

/**
 * A markdown-it plugin: turns two or three hyphens between words into a dash (—), if there are spaces on both sides or none, and keeps
 * leading apostrophes from becoming quotation marks. Command-line options (`--force`) and addresses keep their hyphens.
 */
function dashes(md: Parser): void {
  md.core.ruler.after("smartquotes", "dashes", ({ src, tokens }) => {
    let isInAddress = false;
    for (const token of /--|'/.test(src) ? tokens.flatMap(({ children }) => children ?? []) : []) {
      if (token.type.startsWith("link_")) isInAddress = token.nesting > 0 && token.info === "auto";
      if (token.type === "text" && !isInAddress)
        token.content = token.content.replace(typedDash, "—").replace(leadingApostrophe, "’");
    }
  });
}

const typedDash = /(?<=\S )-{2,3}(?= \S)|(?<=[\p{L}\p{N}”’)])-{2,3}(?=[\p{L}\p{N}“‘(])/gu;

/**
 * A markdown-it plugin: adjusts heading levels to follow the page's only `<h1>`, and gives each heading an id from its words:
 * `bagian-kronologi`, or `section-timeline` on an English site. The prefix avoids conflicts with other ids on the page; a
 * number (`bagian-kronologi-2`) distinguishes headings with the same words.
 */
function headings(md: Parser): void {
  md.core.ruler.push("heading_levels", fitLevels);
  md.core.ruler.push("heading_ids", setIds);
}

/** Makes the highest heading `<h2>` and closes gaps between levels, whatever number of `#` signs the editor used. */
function fitLevels({ tokens }: StateCore): void {
  const open: number[] = [];
  let tag = "";
  for (const token of tokens) {
    if (token.type === "heading_open") {
      const level = Number(token.tag.slice(1));
      while ((open.at(-1) ?? 0) >= level) open.pop();
      open.push(level);
      tag = `h${Math.min(open.length + 1, 6)}`;
    }
    if (token.type.startsWith("heading_")) token.tag = tag;
  }
}

function setIds({ tokens, env }: StateCore): void {
  const { siteLanguage = "id" }: TextEnv = env;
  const { heading, unnamed } = idsIn(siteLanguage);
  const used = new Set<string>();
  /** The number of the last heading, by slug. */
  const numbers = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "heading_open") continue;
    const words = tokens[index + 1]?.children?.map(({ content }) => content).join(" ") ?? "";
    const slug = `${heading}-${slugify(words) || unnamed}`;
    let number = numbers.get(slug) ?? 0;
    let id: string;
    do id = ++number === 1 ? slug : `${slug}-${number}`;
    while (used.has(id));
    numbers.set(slug, number);
    used.add(id);
    token.attrSet("id", id);
  }
}
