const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** Letters and digits of ASCII by code: nearly all that is asked about. */
const asciiWord = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Whether the character at a place belongs to a word: a letter, a digit or a mark upon one. */
export function isWordCharacter(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code < 0x80 ? asciiWord[code] === 1 : isWordCharacterBeyondAscii(text, index, code);
}

function isWordCharacterBeyondAscii(text: string, index: number, code: number): boolean {
  // General punctuation (quotes, dashes, ellipsis) is what news text has most of beyond ASCII.
  if (!(code >= 0xa0) || (code >= 0x2010 && code <= 0x206f)) return false;
  // The second half of a letter beyond U+FFFF is read from its first.
  const from = code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
  return wordCharacter.test(String.fromCodePoint(text.codePointAt(from) ?? code));
}

/** Whether a word may start at a place: no letter before it, nor a dot or apostrophe that joins it to one (UAX #29). */
export function startsWord(text: string, index: number): boolean {
  if (index === 0) return true;
  if (isWordCharacter(text, index - 1) || text[index - 1] === "_") return false;
  return !(joins(text[index - 1]) && index > 1 && isWordCharacter(text, index - 2));
}

/** Whether a word may end before a place. An English `’s` belongs to no name. */
export function endsWord(text: string, index: number): boolean {
  if (index >= text.length) return true;
  if (isWordCharacter(text, index) || text[index] === "_") return false;
  if (!joins(text[index]) || index + 1 >= text.length || !isWordCharacter(text, index + 1)) return true;
  return text[index] !== "." && text[index + 1] === "s" && !isWordCharacter(text, index + 2);
}

/** `Medcom.id`, `Ma’ruf`, `10.49` are one word each. */
function joins(character: string | undefined): boolean {
  return character === "." || character === "’" || character === "'";
}

/** Where the next run of letters and digits starts, from a place on; the text's length if there is none. */
export function wordStart(text: string, from: number): number {
  // `isWordCharacter`, written out here and below: every character of every text comes through, and asking costs twice as much.
  let index = from;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80 ? asciiWord[code] === 1 : isWordCharacterBeyondAscii(text, index, code)) break;
  }
  return index;
}

/** Where the run of letters and digits that goes through a place ends. */
export function wordEnd(text: string, from: number): number {
  let index = from;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80 ? asciiWord[code] !== 1 : !isWordCharacterBeyondAscii(text, index, code)) break;
  }
  return index;
}
