// @ts-check
import { isFormOf, wordPattern, wordsOf } from "./roots.js";

/** In words. */
const length = 36;
/** Words before the first that was found, where its sentence began too long before it. */
const before = 6;
/** Words that an excerpt may go back to begin with a sentence. */
const reach = 16;

/**
 * Tells whether a word of a text is a form of one that was looked for.
 *
 * @param {string} query
 * @param {boolean} isIndonesian the text
 * @returns {(word: string) => boolean}
 */
function seek(query, isIndonesian) {
  const sought = wordsOf(query);
  return (word) => sought.some((one) => isFormOf(word, one, isIndonesian));
}

/**
 * A text cut at what is marked: the forms of words that were looked for, without the signs around them.
 *
 * @param {string} text
 * @param {string} query
 * @param {boolean} isIndonesian the text
 * @returns {{ text: string, marked: boolean }[]}
 */
export function withMarks(text, query, isIndonesian) {
  const isSought = seek(query, isIndonesian);
  return text.split(/([^\S\uFEFF]+)/).flatMap((piece) => cut(piece, isSought));
}

/**
 * What stands between two blanks, cut at what is marked: from the first word in it that was looked for to the last, as in
 * `(Judol,` and `anak-anak`.
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
 * The part of a text that has most of what was looked for.
 *
 * @param {string} text
 * @param {number[]} found places of words in it, as Pagefind counts them: those of a phrase
 * @param {string} query nothing where `found` says it all
 * @param {boolean} isIndonesian the text
 * @returns {{ text: string, marked: boolean }[]}
 */
export function excerpt(text, found, query, isIndonesian) {
  const isSought = seek(query, isIndonesian);
  const ofPhrase = new Set(found);
  const words = text.split(/[^\S\uFEFF]+/).map((text, place) => {
    const parts = cut(text, ofPhrase.has(place) ? () => true : isSought);
    return { text, parts, marked: parts.some(({ marked }) => marked) };
  });
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
  const parts = shown.flatMap((word) => [...word.parts, { text: " ", marked: false }]);
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
