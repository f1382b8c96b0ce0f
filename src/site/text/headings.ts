import type { MarkdownIt, StateCore, Token } from "markdown-it";
import anchor from "markdown-it-anchor";
import { slugify } from "../../content/addresses/slug.ts";

/**
 * A markdown-it plugin: fits a text's headings under the page's only `<h1>`, and gives each an id from its words,
 * `bagian-kronologi`. The prefix avoids conflicts with other ids on the page; a number (`bagian-kronologi-2`) distinguishes
 * headings with the same words.
 */
export function headings(md: MarkdownIt): void {
  md.core.ruler.push("heading_levels", fitLevels);
  md.use(anchor, {
    getTokensText: (tokens: Token[]) => tokens.map(({ content }) => content).join(" "),
    slugify: (words) => `bagian-${slugify(words) || "tanpa-nama"}`,
    uniqueSlugStartIndex: 2,
    tabIndex: false,
  });
}

/** Makes the highest heading `<h2>` and closes gaps between levels, whatever number of `#` the editor used. */
function fitLevels({ tokens }: StateCore): void {
  const open: number[] = [];
  let tag = "";
  for (const token of tokens) {
    if (token.type === "heading_open") {
      const level = Number(token.tag.slice(1));
      while ((open.at(-1) ?? 0) >= level) open.pop();
      open.push(level);
      tag = `h${Math.min(open.length + 1, 6)}`;
      token.tag = tag;
    } else if (token.type === "heading_close") token.tag = tag;
  }
}
