/** Characters that embed, override or isolate the text direction: https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters */
export const bidiControls = /[\u202A-\u202E\u2066-\u2069]/;
/** The same in Markdown, also as entity references (`&#x202e;`) unless they are escaped with a backslash. */
export const bidiControlsInMarkdown =
  /[\u202A-\u202E\u2066-\u2069]|(?<!(?<!\\)(?:\\\\)*\\)&#(?:x0*(?:202[a-e]|206[6-9])|0*(?:823[4-8]|829[4-7]));/i;
/** Percent-encodes these characters again in a decoded address: `%E2%80%AE`. */
export const encodeBidiControls = (decoded: string): string =>
  decoded.replace(new RegExp(bidiControls, "g"), (sign) => encodeURIComponent(sign));

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** Which ASCII codes are letters or digits: a fast path for nearly all characters. */
const asciiWord = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Whether the character at an index belongs to a word: a letter, digit or combining mark. */
export function isWordCharacter(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code < 0x80 ? asciiWord[code] === 1 : isNonAsciiWordCharacter(text, index, code);
}

function isNonAsciiWordCharacter(text: string, index: number, code: number): boolean {
  // General punctuation (quotes, dashes, ellipsis) is the most common non-ASCII text.
  if (!(code >= 0xa0) || (code >= 0x2010 && code <= 0x206f)) return false;
  // In the second half of a surrogate pair, read from the first half.
  const start = code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
  return wordCharacter.test(String.fromCodePoint(text.codePointAt(start) ?? code));
}

/** Whether a word may start at an index: no letter precedes it, and no dot or apostrophe joins it to one (UAX #29). */
export function startsWord(text: string, index: number): boolean {
  if (index === 0) return true;
  if (isWordCharacter(text, index - 1) || text[index - 1] === "_") return false;
  return !(joinsWords(text[index - 1]) && index > 1 && isWordCharacter(text, index - 2));
}

/** Whether a word may end before an index. An English `’s` is not part of a name. */
export function endsWord(text: string, index: number): boolean {
  if (index >= text.length) return true;
  if (isWordCharacter(text, index) || text[index] === "_") return false;
  if (!joinsWords(text[index]) || index + 1 >= text.length || !isWordCharacter(text, index + 1)) return true;
  return text[index] !== "." && text[index + 1] === "s" && !isWordCharacter(text, index + 2);
}

/** Whether a character joins two words: `Medcom.id`, `Ma’ruf`, `10.49` are one word each. */
const joinsWords = (character: string | undefined): boolean =>
  character === "." || character === "’" || character === "'";

/** Returns where the next run of letters and digits starts; the text's length if there is none. */
export function wordStart(text: string, start: number): number {
  // `isWordCharacter` is inlined here and below: this runs for every character of every text, and a call takes twice as long.
  let index = start;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80 ? asciiWord[code] === 1 : isNonAsciiWordCharacter(text, index, code)) break;
  }
  return index;
}

/** Returns where the run of letters and digits around an index ends. */
export function wordEnd(text: string, start: number): number {
  let index = start;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80 ? asciiWord[code] !== 1 : !isNonAsciiWordCharacter(text, index, code)) break;
  }
  return index;
}

/** Cuts a text between words to at most this many characters, with an ellipsis. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  // Leaves room for the ellipsis. A text without a space is cut anywhere except inside a surrogate pair.
  const head = text.slice(0, most);
  const blank = head.lastIndexOf(" ");
  const cut = blank > 0 ? head.slice(0, blank) : head.slice(0, -1).replace(/[\uD800-\uDBFF]$/, "");
  return `${cut.replace(/[\s,;:–—-]+$/, "")}…`;
}
