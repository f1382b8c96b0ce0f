import type { MarkdownIt, StateCore } from "markdown-it";
import { slugify } from "../../news/slug.ts";

/**
 * A markdown-it plugin: fits a text's headings under the page's only `<h1>`, and gives each an id from its words,
 * `bagian-kronologi`. The prefix avoids conflicts with other ids on the page; a number (`bagian-kronologi-2`) distinguishes
 * headings with the same words.
 */
export function headings(md: MarkdownIt): void {
  md.core.ruler.push("heading_levels", fitLevels);
  md.core.ruler.push("heading_ids", setIds);
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

function setIds({ tokens }: StateCore): void {
  const used = new Set<string>();
  /** By words, the number that their last heading got. */
  const numbers = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "heading_open") continue;
    const words = tokens[index + 1]?.children?.map(({ content }) => content).join(" ") ?? "";
    const slug = `bagian-${slugify(words) || "tanpa-nama"}`;
    let number = numbers.get(slug) ?? 0;
    let id: string;
    do id = ++number === 1 ? slug : `${slug}-${number}`;
    while (used.has(id));
    numbers.set(slug, number);
    used.add(id);
    token.attrSet("id", id);
  }
}
