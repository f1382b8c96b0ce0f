import { replaceControls } from "../content/content-files.ts";
import { literalMarkdown as markdown } from "../content/markdown/parser.ts";
import { fold } from "./shape.ts";
import type { Line } from "./state.ts";
import { isPlace, isSectionName } from "./words/known-names.ts";

/**
 * Invisible characters: zero-width spaces, soft hyphens, direction marks, byte order marks. Joiners only after Latin letters
 * and symbols: in emoji, Persian and Hindi they are part of the word.
 */
const invisible =
  /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]|(?<![^\0-\u02ff\u1e00-\u206f])[\u200c\u200d]/g;

/** The characters of Windows-1252 from 0x80 on, where ISO 8859-1 has control characters; a space where it has none. */
const windows1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Corrects a text that was read as ISO 8859-1 but is Windows-1252. */
export const asWindows1252 = (text: string): string =>
  text.replace(/[\x80-\x9f]/g, (sign) => windows1252[sign.charCodeAt(0) - 0x80] ?? " ");

/** Removes invisible characters, decodes entities once (`&amp;` → `&`), and restores signs of Windows-1252 that were misread as ISO 8859-1. */
export function decoded(text: string): string {
  return replaceControls(asWindows1252(text.replace(invisible, ""))).replace(/&#?\w{2,31};/g, (entity) =>
    markdown.utils.unescapeAll(entity).replace("\u00a0", " "),
  );
}

/** Returns a line as a reader sees it: decoded, runs of whitespace collapsed, trimmed. */
export function readable(line: string): string {
  const text = decoded(line);
  return (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, " ") : text).trim();
}

/** Syllables that are no words, so that only a hyphen at the end of a line stands behind them. */
const prefixAtEnd = /(?<!\p{L})(?:ber|ter|per|me[mn]|meng|meny|pe[mn]|peng|peny)-$/iu;

/** Checks whether a word is hyphenated across two lines, `menge-` and `luarkan`, and is not a reduplicated word. */
export function isSplitWord(above: string, below: string): boolean {
  const [, first = ""] = /(?<!\p{L})(\p{L}+)-\s*$/u.exec(above) ?? [];
  const [second = ""] = /^\p{Ll}+/u.exec(readable(below)) ?? [];
  // `anak-` and `anaknya`
  return first !== "" && second !== "" && !second.startsWith(first.toLowerCase().slice(0, 3));
}

/**
 * Joins lines into one text. A compound split after its hyphen is joined again: `Undang-` and `Undang`.
 *
 * @param isHyphenated the text hyphenates words at line ends, as print does: then `menge-` and `luarkan` lose the hyphen
 */
export const joinedText = (lines: readonly string[], isHyphenated = false): string =>
  lines
    .map((line, index) => {
      const text = readable(line);
      const [above = "", below] = [lines[index - 1], lines[index + 1]];
      // A hyphen, or a drop cap.
      const goesOn = index > 0 && /^\p{Lu}$|\p{L}-\s*$/u.test(above) && /^\p{L}/u.test(text);
      const isSplit = below !== undefined && isSplitWord(text, below);
      const word = isSplit && (isHyphenated || prefixAtEnd.test(text)) ? text.slice(0, -1) : text;
      return index === 0 || goesOn ? word : ` ${word}`;
    })
    .join("");

/** Returns the lines of a text that are not blank, numbered. */
export function linesFrom(all: readonly string[]): Line[] {
  let afterBlank = true;
  return all.flatMap((raw, index) => {
    const line = { n: index + 1, raw, text: readable(raw), paragraph: false, afterBlank };
    afterBlank = raw.trim() === "";
    return afterBlank ? [] : { ...line, roles: [], rule: "", findings: [] };
  });
}

/** Quote marks at the start of a line, nested or not: `> `, `>> `, `> > `. */
const quoteMarks = /^\s*(?:> ?)+/;

/** Removes the quote marks from a line. */
export const unquoted = (text: string): string => text.replace(quoteMarks, "");

/** Removes the `>` before each line of a forwarded mail. If fewer than half of the lines have it, the text is left as it was typed. */
export function withoutQuoteMarks(lines: Line[]): Line[] {
  const quoted = lines.filter(({ text }) => quoteMarks.test(text));
  // Fewer lines may start with `>` for another reason.
  if (quoted.length < 3 || quoted.length < lines.length / 2) return lines;
  return lines.map((line, index) => ({
    ...line,
    text: unquoted(line.text),
    // A quote mark alone is a blank line of the mail.
    afterBlank: line.afterBlank || unquoted(lines[index - 1]?.text ?? "-") === "",
  }));
}

const emphasis = /(?<=^|[\s("“‘'*_])([*_]{1,2})(?=[^\s*_])([^*_]*[^\s*_])\1(?=$|[\s.,;:!?…)"”’'*_])/gu;

/** Removes the signs that a chat shows as bold or italic, `*Judul*`, `_Ani Budi_`, `*_Judul_*`, and the marks of comments on a shared document, `[a]`. */
export const withoutEmphasis = (text: string): string =>
  text
    .replace(emphasis, "$2")
    .replace(emphasis, "$2")
    .replace(/(?<=[.,!?"”\p{L}])\[[a-z]\](?=\s|$)/gu, "");

/** Removes emoji at the start of a line, as in chats and social networks: `📌 Judul`. */
export const withoutEmoji = (text: string): string =>
  text.replace(/^(?:(?:[\p{Extended_Pictographic}\p{So}\p{Emoji_Modifier}]|\ufe0f)+ ?)+/u, "");

/** Checks whether a text is the name or domain of the importing site. */
export type IsOwnName = (text: string) => boolean;

/** `Kabar Tanjung`, `KABARTANJUNG.com` and `www.kabartanjung.com` are one name. */
const keyOf = (name: string): string =>
  fold(name.toLowerCase().replace(/^www\.|\.(?:(?:co|or|go|web|ac|my)\.)?[a-z]{2,}$/g, ""));

/** Returns a test for the names and domains of a site. A name that is also a place or a section does not count. */
export function ownNameTest(names: readonly string[]): IsOwnName {
  const isOther = (name: string): boolean => name === "" || isPlace(name) || isSectionName(name);
  const keys = new Set(names.map(keyOf).filter((key, at) => !isOther(key) && !isOther(names[at] ?? "")));
  return (text) => keys.size > 0 && keys.has(keyOf(text.trim()));
}
