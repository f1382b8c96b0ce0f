import { sayTexts } from "../../messages/texts.ts";
import { type Mistake, quote } from "../mistake.ts";

/**
 * Finds hashtags in front matter: to YAML ` #` begins a remark, so a headline would end before it and nobody be told. A remark
 * that an editor writes on purpose has a blank after the sign.
 *
 * @param text of the whole file
 * @param bodyLine line that its text begins on
 */
export function findHashtags(file: string, text: string, bodyLine: number): Mistake[] {
  if (!text.includes(" #")) return [];
  return text.split("\n", bodyLine - 1).flatMap((line, index) => {
    const [, before = "", tag] = hashtag.exec(line) ?? [];
    if (tag === undefined) return [];
    const message = sayTexts.beginsRemark(quote(tag));
    return [{ file, line: index + 1, column: before.length + 1, message }];
  });
}

/** A key, a value without quotation marks or brackets or none at all, and a word behind a sign. */
const hashtag = /^(\s*(?:- +)?[\w-]+: +(?:[^"'|>[{\s#].*? )?)(#[\p{L}\p{N}]\S*)/u;
