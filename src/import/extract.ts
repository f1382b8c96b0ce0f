import { readLines } from "./chain.ts";
import { fieldsFromLines } from "./fields-from-lines.ts";
import { reportLines } from "./left-out.ts";
import { ownNameTest } from "./own-names.ts";
import type { ExtractedArticle, Mark } from "./result.ts";
import type { KnownTag } from "./tags/known-tags.ts";

export type { Reason } from "./messages.ts";
export type * from "./result.ts";
export type { KnownTag } from "./tags/known-tags.ts";

export interface ExtractOptions {
  /** IANA name of the zone that is meant where a time is printed without one. Default: `Asia/Jakarta`. */
  timeZone?: string;
  /** Tags that the site knows: they are found in the text by name and alias. Default: none. */
  tags?: readonly KnownTag[];
  /** Names and domains of the site that the text is read for: sites in bylines, but never its source. Default: none. */
  ownNames?: readonly string[];
  /** What Markdown or HTML says of the lines, by their 1-based number. Default: nothing, as in a plain text. */
  marks?: ReadonlyMap<number, Mark>;
}

/**
 * Reads a raw Indonesian news text: gives every line a role, and takes title, date, authors and the rest from them.
 * The same text gives the same result; nothing is read or written.
 *
 * @param text a pasted or scraped article, any string at all
 * @returns what was found, each value with its confidence and line numbers, and every line that is not blank
 * @throws RangeError if a printed time needs `timeZone`, and that is not the name of one
 */
export function extractArticle(text: string, options: ExtractOptions = {}): ExtractedArticle {
  const { timeZone = "Asia/Jakarta", tags = [], ownNames = [], marks } = options;
  const isOwn = ownNameTest(ownNames);
  const lines = readLines(text, isOwn, marks);
  const article = fieldsFromLines(lines, timeZone, tags);
  return { ...article, lines: reportLines(lines, article, timeZone, tags) };
}
