// @ts-check
import { isFormOf, wordPattern, wordsOf } from "./roots.js";

/** In words. */
const length = 36;
/** Words before the first match. */
const before = 6;

/**
 * Makes a function that tests whether a word matches the query.
 *
 * @param {string} query
 * @param {boolean} isIndonesian whether the text is
 * @returns {(word: string) => boolean}
 */
function matcher(query, isIndonesian) {
  const sought = wordsOf(query);
  return (word) => sought.some((one) => isFormOf(word, one, isIndonesian));
}

/**
 * Cuts a text at the words that match the query; marks do not include punctuation.
 *
 * @param {string} text
 * @param {string} query
 * @param {boolean} isIndonesian the text
 * @returns {{ text: string, marked: boolean }[]}
 */
export function withMarks(text, query, isIndonesian) {
  const isSought = matcher(query, isIndonesian);
  return text.split(/([^\S\uFEFF]+)/).flatMap((piece) => cut(piece, isSought));
}

/**
 * Cuts a piece without spaces, such as `(Judol,` or `anak-anak`, at its match: from the first matching word to the last.
 *
 * @param {string} piece
 * @param {(word: string) => boolean} isSought
 */
function cut(piece, isSought) {
  const words = [...piece.matchAll(wordPattern)];
  const found = words.filter(([word]) => wordsOf(word).some(isSought));
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return [{ text: piece, marked: false }];
  const end = last.index + last[0].length;
  return [
    { text: piece.slice(0, first.index), marked: false },
    { text: piece.slice(first.index, end), marked: true },
    { text: piece.slice(end), marked: false },
  ].filter(({ text }) => text !== "");
}

/**
 * The part of a text with the most matches.
 *
 * @param {string} text
 * @param {number[]} found places of a phrase's words, as Pagefind counts them
 * @param {string} query empty if `found` is enough
 * @param {boolean} isIndonesian whether the text is
 * @returns {{ text: string, marked: boolean }[]}
 */
export function excerpt(text, found, query, isIndonesian) {
  const isSought = matcher(query, isIndonesian);
  const ofPhrase = new Set(found);
  const words = text.split(/[^\S\uFEFF]+/).map((text, place) => {
    const parts = cut(text, ofPhrase.has(place) ? () => true : isSought);
    return { text, parts, marked: parts.some(({ marked }) => marked) };
  });
  const places = words.flatMap(({ marked }, place) => (marked ? [place] : []));
  let start = 0;
  let most = 0;
  for (const [nth, place] of places.entries()) {
    const from = Math.max(0, Math.min(place - before, words.length - length));
    const count = places.slice(nth).filter((other) => other < from + length).length;
    if (count <= most) continue;
    most = count;
    start = from;
  }
  const shown = words.slice(start, start + length);
  const parts = shown.flatMap((word) => [...word.parts, { text: " ", marked: false }]);
  if (start > 0) parts.unshift({ text: "… ", marked: false });
  // The dots never begin a line of their own.
  if (start + length < words.length) parts.splice(-1, 1, { text: "\u00a0…", marked: false });
  return parts;
}
