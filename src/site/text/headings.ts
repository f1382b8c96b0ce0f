import type { Token } from "markdown-it";
import { slugify } from "../../content/addresses/slug.ts";

/**
 * Fits a text's headings under the page's only `<h1>`: the highest is `<h2>`, and none skips a level, whatever number of
 * `#` the editor took.
 *
 * Each gets an id from its words, `bagian-kronologi`: the prefix keeps it apart from the ids of paragraphs and of the
 * page around the text, the number at the end from a heading of the same words.
 */
export function placeHeadings(tokens: Token[]): void {
  const open: number[] = [];
  const taken = new Map<string, number>();
  let tag = "";
  tokens.forEach((token, index) => {
    if (token.type === "heading_open") {
      const level = Number(token.tag.slice(1));
      while ((open.at(-1) ?? 0) >= level) open.pop();
      open.push(level);
      tag = `h${Math.min(open.length + 1, 6)}`;
      token.tag = tag;
      token.attrSet("id", freeId(headingWords(tokens[index + 1]), taken));
    } else if (token.type === "heading_close") token.tag = tag;
  });
}

function headingWords(inline: Token | undefined): string {
  return (inline?.children ?? []).map((child) => child.content).join(" ");
}

/** @param taken ids given so far, each with the last number that was put behind it */
function freeId(words: string, taken: Map<string, number>): string {
  const base = `bagian-${slugify(words) || "tanpa-nama"}`;
  let id = base;
  for (let n = (taken.get(base) ?? 0) + 1; taken.has(id); n++) {
    id = `${base}-${n}`;
    taken.set(base, n);
  }
  taken.set(id, 1);
  return id;
}
