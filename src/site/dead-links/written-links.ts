import type { Article } from "../../content/article.ts";
import { parseMarkdown } from "../text/markdown.ts";

/** A link as an editor wrote it, and where it stands in the file, from 1; column 1 where its address stands elsewhere (`[a][b]`). */
export interface WrittenLink {
  href: string;
  line: number;
  column: number;
}

/** The links of an article's text, in its order. */
export function writtenLinks({ body, bodyLine }: Pick<Article, "body" | "bodyLine">): WrittenLink[] {
  // Most texts have none, and are not parsed for it.
  if (!/\]\(|\]:|:\/\//.test(body)) return [];
  const lines = body.split("\n");
  const links: WrittenLink[] = [];
  let line = 0;
  for (const { map, children } of parseMarkdown(body)) {
    // The cells of a table have no line of their own, but their row has.
    if (map) line = map[0];
    for (const token of children ?? []) {
      if (/^(?:soft|hard)break$/.test(token.type)) line++;
      if (token.type !== "link_open") continue;
      const encoded = String(token.attrGet("href") ?? "");
      const written = lines[line] ?? "";
      // markdown-it encodes what an editor has written in letters; an editor may have encoded it, too.
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
