const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** Whether the character at a place belongs to a word: a letter, a digit or a mark upon one. */
export function isWordCharacter(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0x80) return isAsciiWord(code);
  // General punctuation (quotes, dashes, ellipsis) is what news text has most of beyond ASCII.
  if (!(code >= 0xa0) || (code >= 0x2010 && code <= 0x206f)) return false;
  // The second half of a letter beyond U+FFFF is read from its first.
  const from = code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
  return wordCharacter.test(String.fromCodePoint(text.codePointAt(from) ?? code));
}

function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
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

/** The first run of letters and digits at or after `from`; empty at the end of the text if there is none. */
export function wordFrom(text: string, from: number): { start: number; end: number } {
  let start = from;
  while (start < text.length && !isWordCharacter(text, start)) start++;
  let end = start;
  while (end < text.length && isWordCharacter(text, end)) end++;
  return { start, end };
}
