import type { Place } from "../../content/front-matter/yaml-source.ts";
import type { ArticleFile } from "../../content/read-article.ts";
import type { FindPlace } from "./places.ts";
import type { Sentence } from "./published-text.ts";

/**
 * Where a sentence stands in its article's file: its first word; in front matter its value. What a sentence says is known without
 * its markup, so it is looked for by its words.
 *
 * @param find finds places in the front matter
 */
export function placeOfSentence(
  { at, text }: Sentence,
  { body, bodyLine }: Pick<ArticleFile, "body" | "bodyLine">,
  find: FindPlace,
): Place {
  if (typeof at !== "number") return find(at);
  const lines = body.split("\n").slice(at - bodyLine);
  const block = lines.join("\n");
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  // The address of a link may stand between any two: the more words that are found together, the better.
  for (const many of [12, 6, 3, 1]) {
    const pattern = words.slice(0, many).join("[^\\p{L}\\p{M}\\p{N}]+");
    const start = pattern === "" ? -1 : block.search(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}`, "u"));
    if (start < 0) continue;
    const before = block.slice(0, start).split("\n");
    return { line: at + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
  }
  return { line: at, column: (lines[0]?.search(/\S/) ?? 0) + 1 };
}
