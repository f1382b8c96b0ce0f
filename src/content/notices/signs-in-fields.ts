import { sayTexts } from "../../messages/texts.ts";
import type { Fields } from "../front-matter/read-fields.ts";
import { keyName, type Path } from "../front-matter/yaml-path.ts";
import { type Mistake, quote } from "../mistake.ts";
import type { ArticleSchema } from "../schema/article.ts";

/**
 * Finds Markdown and HTML in what front matter says to readers: there it is no markup, and they see each sign. Of each text the
 * first is told.
 *
 * @param text of the whole file
 * @param bodyLine line that its text begins on
 */
export function findSignsInFields(
  file: string,
  fields: Fields<ArticleSchema>,
  text: string,
  bodyLine: number,
): Mistake[] {
  if (!text.split("\n", bodyLine - 1).some((line) => signs.test(line))) return [];
  return [...single, ...entriesOf("corrections"), ...entriesOf("timeline")].flatMap((path) => {
    const [written] = signs.exec(fields.text(path) ?? "") ?? [];
    if (written === undefined) return [];
    const key = keyName(path);
    return [{ file, ...fields.place(path), key, message: sayTexts.signsAreShown(quote(written)) }];
  });

  function entriesOf(key: string): Path[] {
    return Array.from({ length: fields.count([key]) }, (_, index) => [key, index, "text"]);
  }
}

const single: readonly Path[] = [
  ["title"],
  ["description"],
  ["image", "alt"],
  ["image", "caption"],
  ["image", "credit"],
  ["retracted", "reason"],
];

/** Bold, italics, a link or picture, an element of HTML that texts have. */
const signs =
  /(?<![\p{L}\p{N}*_])(\*{1,3}|__)(?=[\p{L}\p{N}“"‘'(])[^*_]*[^\s*_]\1(?![\p{L}\p{N}*_])|!?\[[^[\]]+\]\([^\s()]+\)|<(b|i|u|em|strong|a|p|span)(?:\s[^<>]*)?>.*?<\/\2>|<br ?\/?>/iu;
