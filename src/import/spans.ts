import type { Span } from "./state.ts";

/**
 * Where a value stands in the text that it was read out of. Its casing and the signs in it may be others there; a text that
 * is but a part of its value is all of it, as half a headline is.
 *
 * @returns an empty span at the start if the text does not have it
 */
export function spanOf(text: string, value: string): Span {
  const at = value === "" ? -1 : text.indexOf(value);
  if (at >= 0) return { from: at, to: at + value.length };
  const [inText, inValue] = [lettersOf(text), lettersOf(value)];
  const start = inValue.letters === "" ? -1 : inText.letters.indexOf(inValue.letters);
  const last = inText.places[start + inValue.letters.length - 1];
  if (start >= 0 && last !== undefined) return { from: inText.places[start] ?? 0, to: last + 1 };
  const isPart = inText.letters !== "" && inValue.letters.includes(inText.letters);
  return { from: 0, to: isPart ? text.length : 0 };
}

/** The letters and digits of a text, in small letters, and where each stands. */
function lettersOf(text: string): { letters: string; places: number[] } {
  const places: number[] = [];
  let letters = "";
  for (const { 0: sign, index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    const small = sign.toLowerCase();
    letters += small;
    for (let count = 0; count < small.length; count++) places.push(index);
  }
  return { letters, places };
}
