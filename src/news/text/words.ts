/** Signs that embed, override or isolate a direction of writing: https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters */
export const directionSigns = /[\u202A-\u202E\u2066-\u2069]/;
/** The same in Markdown, which shows `&#x202e;` as the sign, but not behind a backslash. */
export const codedDirection =
  /[\u202A-\u202E\u2066-\u2069]|(?<!(?<!\\)(?:\\\\)*\\)&#(?:x0*(?:202[a-e]|206[6-9])|0*(?:823[4-8]|829[4-7]));/i;
/** What an address says, with these signs as the address has them: `%E2%80%AE`. */
export const withoutDirections = (decoded: string): string =>
  decoded.replace(new RegExp(directionSigns, "g"), (sign) => encodeURIComponent(sign));

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** ASCII letters and digits by code: a fast path for nearly all characters. */
const asciiWord = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Whether the character at an index belongs to a word: a letter, digit or combining mark. */
export function isWordCharacter(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code < 0x80 ? asciiWord[code] === 1 : isWordCharacterBeyondAscii(text, index, code);
}

function isWordCharacterBeyondAscii(text: string, index: number, code: number): boolean {
  // General punctuation (quotes, dashes, ellipsis) is the most common text beyond ASCII.
  if (!(code >= 0xa0) || (code >= 0x2010 && code <= 0x206f)) return false;
  // For the second half of a surrogate pair, read from the first.
  const from = code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
  return wordCharacter.test(String.fromCodePoint(text.codePointAt(from) ?? code));
}

/** Whether a word may start at an index: there is no letter before it, nor a dot or apostrophe that joins it to one (UAX #29). */
export function startsWord(text: string, index: number): boolean {
  if (index === 0) return true;
  if (isWordCharacter(text, index - 1) || text[index - 1] === "_") return false;
  return !(joins(text[index - 1]) && index > 1 && isWordCharacter(text, index - 2));
}

/** Whether a word may end before an index. An English `’s` is not part of a name. */
export function endsWord(text: string, index: number): boolean {
  if (index >= text.length) return true;
  if (isWordCharacter(text, index) || text[index] === "_") return false;
  if (!joins(text[index]) || index + 1 >= text.length || !isWordCharacter(text, index + 1)) return true;
  return text[index] !== "." && text[index + 1] === "s" && !isWordCharacter(text, index + 2);
}

/** Whether a character joins two words: `Medcom.id`, `Ma’ruf`, `10.49` are one word each. */
const joins = (character: string | undefined): boolean =>
  character === "." || character === "’" || character === "'";

/** Where the next run of letters and digits starts; the text's length if there is none. */
export function wordStart(text: string, from: number): number {
  // Inlined `isWordCharacter`, here and below: this runs for every character of every text, and a call takes twice as long.
  let index = from;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80 ? asciiWord[code] === 1 : isWordCharacterBeyondAscii(text, index, code)) break;
  }
  return index;
}

/** Where the run of letters and digits around an index ends. */
export function wordEnd(text: string, from: number): number {
  let index = from;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80 ? asciiWord[code] !== 1 : !isWordCharacterBeyondAscii(text, index, code)) break;
  }
  return index;
}
