import type { Article } from "../../content/article.ts";
import type { Markdown } from "../text/markdown.ts";

/** A link as written, with its line and column in the file, from 1. The column is 1 if the address is elsewhere (`[a][b]`). */
export interface WrittenLink {
  href: string;
  line: number;
  column: number;
}

/** The links of an article's text, in order. */
export function writtenLinks(
  { body, bodyLine }: Pick<Article, "body" | "bodyLine">,
  markdown: Markdown,
): WrittenLink[] {
  // Most texts have no links: do not parse them.
  if (!/\]\(|\]:|:\/\/|<\w+:/.test(body)) return [];
  const lines = body.split("\n");
  const links: WrittenLink[] = [];
  let line = 0;
  for (const { map, children } of markdown.parse(body)) {
    // Table cells have no line, but rows have.
    if (map) line = map[0];
    for (const token of children ?? []) {
      if (/^(?:soft|hard)break$/.test(token.type)) line++;
      if (token.type !== "link_open") continue;
      const encoded = String(token.attrGet("href") ?? "");
      const written = lines[line] ?? "";
      // markdown-it encodes addresses; the editor may have written them encoded or not.
      const href = written.includes(encoded) ? encoded : decoded(encoded);
      links.push({ href, line: bodyLine + line, column: written.indexOf(href) + 1 || 1 });
    }
  }
  return links;
}

function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
