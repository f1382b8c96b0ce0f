// @ts-check
import { isFormOf, wordsOf } from "./roots.js";

/** In words. */
const length = 36;
/** Words before the first that was found, where its sentence began too long before it. */
const before = 6;
/** Words that an excerpt may go back to begin with a sentence. */
const reach = 16;

/**
 * A text cut in words and what is between them, those marked that are a form of a word that was looked for.
 *
 * @param {string} text
 * @param {string} query
 * @param {boolean} isIndonesian the text
 * @returns {{ text: string, marked: boolean }[]}
 */
export function withMarks(text, query, isIndonesian) {
  const sought = wordsOf(query);
  const isSought = (/** @type {string} */ piece) =>
    wordsOf(piece).some((word) => sought.some((one) => isFormOf(word, one, isIndonesian)));
  return text.split(/([^\S\uFEFF]+)/).map((piece) => ({ text: piece, marked: isSought(piece) }));
}

/**
 * The part of a text that has most of what was looked for.
 *
 * @param {string} text
 * @param {number[]} found places of words in it, as Pagefind counts them: those of a phrase
 * @param {string} query nothing where `found` says it all
 * @param {boolean} isIndonesian the text
 * @returns {{ text: string, marked: boolean }[]}
 */
export function excerpt(text, found, query, isIndonesian) {
  const words = withMarks(text, query, isIndonesian).filter((_, at) => at % 2 === 0);
  for (const place of found) {
    const word = words[place];
    if (word) word.marked = true;
  }
  const places = words.flatMap(({ marked }, place) => (marked ? [place] : []));
  let start = 0;
  let most = 0;
  for (const [nth, place] of places.entries()) {
    const from = startFor(words, place);
    const count = places.slice(nth).filter((other) => other < from + length).length;
    if (count <= most) continue;
    most = count;
    start = from;
  }
  const shown = words.slice(start, start + length);
  const parts = shown.flatMap((word) => [word, { text: " ", marked: false }]);
  if (start > 0) parts.unshift({ text: "… ", marked: false });
  if (start + length < words.length) parts.push({ text: "…", marked: false });
  return parts;
}

/** Where an excerpt that shows a word begins: with the sentence, if that is near. @param {{ text: string }[]} words @param {number} place */
function startFor(words, place) {
  const last = Math.max(0, words.length - length);
  const from = Math.min(place, last);
  for (let at = from; at >= Math.max(0, from - reach); at--) if (beginsSentence(words, at)) return at;
  return Math.max(0, Math.min(place - before, last));
}

/** @param {{ text: string }[]} words @param {number} at */
function beginsSentence(words, at) {
  const [previous, word] = [words[at - 1]?.text, words[at]?.text];
  if (previous === undefined || word === undefined) return at === 0;
  // `Jl.`, `dr.` and initials end none.
  const isEnd = /[.!?…][”’"')]*$/u.test(previous) && !/^\P{L}*\p{L}{1,2}\.$/u.test(previous);
  return isEnd && !/^[^\p{L}\p{N}]*\p{Ll}/u.test(word);
}
