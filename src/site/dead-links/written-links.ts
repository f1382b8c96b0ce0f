import type { Article } from "../../content/article.ts";
import { parseMarkdown } from "../text/markdown.ts";

/** A link as an editor wrote it. */
export interface WrittenLink {
  href: string;
  /** Where its address stands in the file, from 1; where it is not found, the line its paragraph begins on. */
  line: number;
  column: number;
}

/** Counted from 0. */
interface Found {
  line: number;
  column: number;
}

/** The links of an article's text, in its order. */
export function writtenLinks({ body, bodyLine }: Pick<Article, "body" | "bodyLine">): WrittenLink[] {
  // Most texts have none, and are not parsed for it.
  if (!/\]\(|\]:|:\/\//.test(body)) return [];
  const lines = body.split("\n");
  const links: WrittenLink[] = [];
  let at = { line: 0, column: 0 };
  let blockLine = 0;
  for (const block of parseMarkdown(body)) {
    // The cells of a table have no line of their own, but their row has.
    if (block.map) blockLine = block.map[0];
    for (const token of block.children ?? []) {
      if (token.type !== "link_open") continue;
      const encoded = String(token.attrGet("href") ?? "");
      if (at.line < blockLine) at = { line: blockLine, column: 0 };
      let href = readable(encoded);
      let found = href === "" ? findEmpty(lines, at) : find(lines, href, at);
      // An editor may have encoded it, too.
      if (!found && encoded !== href) {
        found = find(lines, encoded, at);
        if (found) href = encoded;
      }
      links.push({ href, line: bodyLine + (found?.line ?? blockLine), column: (found?.column ?? 0) + 1 });
      if (found) at = { line: found.line, column: found.column + href.length };
    }
  }
  return links;
}

/** markdown-it percent-encodes what an editor has written in letters. */
function readable(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

/** Where a link without an address has its brackets for one. */
function findEmpty(lines: string[], from: Found): Found | undefined {
  for (let line = from.line; line < lines.length; line++) {
    const start = line === from.line ? from.column : 0;
    const column = (lines[line] ?? "").slice(start).search(/(?<=\])\(\s*(?:<>)?\s*\)/);
    if (column >= 0) return { line, column: start + column + 1 };
  }
  return undefined;
}

/** Where an address stands, at or after a place, as a whole; lines and columns from 0. */
function find(lines: string[], href: string, from: Found): Found | undefined {
  for (let line = from.line; line < lines.length; line++) {
    const text = lines[line] ?? "";
    let column = text.indexOf(href, line === from.line ? from.column : 0);
    while (column >= 0 && /[\w/#-]/.test(text[column + href.length] ?? ""))
      column = text.indexOf(href, column + 1);
    if (column >= 0) return { line, column };
  }
  return undefined;
}
