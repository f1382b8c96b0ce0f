import { withoutControls } from "../content/content-files.ts";
import { markdownAsTyped as markdown } from "../content/markdown/parser.ts";
import { fold } from "./shape.ts";
import { drop, type Line } from "./state.ts";
import { isPlace, isSectionName, isSite, looksLikePlace } from "./words/known-names.ts";

/**
 * Characters that show nothing: zero-width blanks, soft hyphen, marks of direction, byte order mark; joiners behind letters of
 * Latin and signs, but not those of emoji, Persian or Hindi, where they are part of the word.
 */
const invisible =
  /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]|(?<![^\0-\u02ff\u1e00-\u206f])[\u200c\u200d]/g;

/** What Windows-1252 has where ISO 8859-1 has controls, from 0x80 on; a blank where it has nothing. */
const ofWindows = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** A text that was read as ISO 8859-1 and is Windows-1252. */
export const asWindows1252 = (text: string): string =>
  text.replace(/[\x80-\x9f]/g, (sign) => ofWindows[sign.charCodeAt(0) - 0x80] ?? " ");

/**
 * A text without characters that show nothing, and with entities decoded once: `&amp;` → `&`. Controls that no text has are
 * the quotation marks and dashes of Windows, read by a program that knew no others than those of ISO 8859-1.
 */
export function decoded(text: string): string {
  return withoutControls(asWindows1252(text.replace(invisible, ""))).replace(/&#?\w{2,31};/g, (entity) =>
    markdown.utils.unescapeAll(entity).replace("\u00a0", " "),
  );
}

/** A line as a reader sees it: decoded, every run of blanks one blank, ends trimmed. */
export function readable(line: string): string {
  const text = decoded(line);
  return (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, " ") : text).trim();
}

const hyphenAtEnd = /(?<!\p{L})(\p{L}+)-\s*$/u;

/** A word that ends a line at a hyphen and goes on in small letters, and is no word said twice: `menge-` and `luarkan`. */
export function isParted(above: string, below: string): boolean {
  const [, first = ""] = hyphenAtEnd.exec(above) ?? [];
  const [second = ""] = /^\p{Ll}+/u.exec(readable(below)) ?? [];
  if (first === "" || second === "") return false;
  // `anak-` and `anaknya`, `sayur-` and `mayur`
  const said = first.toLowerCase();
  return !second.startsWith(said.slice(0, 3)) && said.slice(-3) !== second.slice(0, said.length).slice(-3);
}

/**
 * What lines say as one. A word that was parted at its hyphen is whole again: `Undang-` and `Undang`.
 *
 * @param isHyphenated the text parts words where a line ends, as print does: then `menge-` and `luarkan` lose the hyphen
 */
export const joinedText = (lines: readonly string[], isHyphenated = false): string =>
  lines
    .map((line, index) => {
      const text = readable(line);
      const [above = "", below] = [lines[index - 1], lines[index + 1]];
      // A hyphen, or a letter that was set large.
      const goesOn = index > 0 && /^\p{Lu}$|\p{L}-\s*$/u.test(above) && /^\p{L}/u.test(text);
      const own = isHyphenated && below !== undefined && isParted(text, below) ? text.slice(0, -1) : text;
      return index === 0 || goesOn ? own : ` ${own}`;
    })
    .join("");

/** The lines of a text that are not blank, numbered. */
export function linesFrom(all: readonly string[]): Line[] {
  let afterBlank = true;
  return all.flatMap((raw, index) => {
    const line = { n: index + 1, raw, text: readable(raw), paragraph: false, afterBlank };
    afterBlank = raw.trim() === "";
    return afterBlank ? [] : { ...line, roles: [], rule: "", found: [] };
  });
}

/** The signs of a line that was quoted, once or several times over: `> `, `>> `, `> > `. */
const quoteMarks = /^\s*(?:> ?)+/;

/** A line without the signs that say it was quoted. */
export const unquoted = (text: string): string => text.replace(quoteMarks, "");

/**
 * The lines of a mail that was passed on as a quotation, without the `>` that its program put before each. A text in which
 * fewer than half of the lines have it is left as it was typed.
 */
export function withoutQuoteMarks(lines: Line[]): Line[] {
  const quoted = lines.filter(({ text }) => quoteMarks.test(text));
  // Fewer may begin so for a reason of their own.
  if (quoted.length < 3 || quoted.length < lines.length / 2) return lines;
  return lines.map((line, index) => ({
    ...line,
    text: unquoted(line.text),
    // A sign alone is a blank line of the mail.
    afterBlank: line.afterBlank || unquoted(lines[index - 1]?.text ?? "-") === "",
  }));
}

const emphasis = /(?<=^|[\s("“‘'*_])([*_]{1,2})(?=[^\s*_])([^*_]*[^\s*_])\1(?=$|[\s.,;:!?…)"”’'*_])/gu;

/** A line without the signs that a chat shows as bold or slanted: `*Judul*`, `_Ani Budi_`, `*_Judul_*`. */
export const withoutEmphasis = (text: string): string => text.replace(emphasis, "$2").replace(emphasis, "$2");

const pictures = /^(?:(?:[\p{Extended_Pictographic}\p{So}\p{Emoji_Modifier}]|\ufe0f)+ ?)+/u;

/** A line without the pictures of a chat or network that stand before it: `📌 Judul`. */
export const withoutPictures = (text: string): string => text.replace(pictures, "");

/** Whether a text is the name or domain of the site that is read for. */
export type IsOwnName = (text: string) => boolean;

/** `Kabar Tanjung`, `KABARTANJUNG.com` and `www.kabartanjung.com` are one name. */
const keyOf = (name: string): string =>
  fold(name.toLowerCase().replace(/^www\.|\.(?:(?:co|or|go|web|ac|my)\.)?[a-z]{2,}$/g, ""));

/** Tells the names and domains of a site from others. One that is a place or a section, too, stays that. */
export function ownNameTest(names: readonly string[]): IsOwnName {
  const isOther = (name: string): boolean => name === "" || isPlace(name) || isSectionName(name);
  const keys = new Set(names.map(keyOf).filter((key, at) => !isOther(key) && !isOther(names[at] ?? "")));
  return (text) => keys.size > 0 && keys.has(keyOf(text.trim()));
}

/** What parts names in a head; what may stand before them. */
const parting = /(\s*[,|•·/]\s*|\s+[-–—]+\s*|\s*[-–—]+\s+)/;
const label = /^(?:(?:laporan|wartawan|jurnalis|reporter|kontributor|oleh|by|penulis)[ :]+)*/i;
/** What stands before the text of a paragraph, and the sign behind it. */
const opening = /^([^–—:]{2,60}?)(\s*(?:[–—:]|--?(?!\S))[–—:\s-]*)/;
const inBrackets = /\s*\(([^()]{2,40})\)/g;
/** An address, and what a browser prints over a page. */
const printed = /:\/\/|^\d{1,2}\/\d{1,2}\/\d\d, /;
/** A longer line is no part of a head. */
const longest = 100;

/**
 * Takes the site's own name off bylines, datelines and what else stands in a head, `Ani Budi - Kabar Tanjung`: there it says
 * nothing, and looks like a person's or a place's.
 */
export function takeOwnNamesOff(lines: readonly Line[], isOwn: IsOwnName): void {
  for (const line of lines) {
    const [all = line.text, before = line.text, end = ""] = (line.paragraph && opening.exec(line.text)) || [];
    if (before.length > longest || (line.mark ?? "head") !== "head" || printed.test(before)) continue;
    const cut: string[] = [];
    const isCut = (name: string): boolean => !/[()]/.test(name) && isOwn(name) && cut.push(name) > 0;
    const head = before.replace(inBrackets, (whole, name: string) => (isCut(name) ? "" : whole));
    const pieces = head.split(parting);
    const names = pieces.filter((_, index) => index % 2 === 0);
    // In a sentence the name is a word; `KABAR TANJUNG - …` is known as a site before a text without this.
    const isDateline = names.every((name) => isOwn(name) || isPlace(name) || looksLikePlace(name));
    if (line.paragraph && (!isDateline || isSite(before))) continue;
    let rest = "";
    for (const [index, name] of names.entries()) {
      const role = label.exec(name)?.[0] ?? "";
      const kept = isCut(name.slice(role.length)) ? role.trim() : name;
      if (kept !== "") rest += (rest === "" ? "" : pieces[index * 2 - 1]) + kept;
    }
    if (cut.length === 0) continue;
    line.left = cut.join(", ");
    line.reason = "fits no field of the article";
    line.text = (rest && rest + end) + line.text.slice(all.length);
    if (line.text !== "") continue;
    drop(line, line.reason);
    line.rule = "own-names";
  }
}
