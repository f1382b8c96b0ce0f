// @ts-check
import { isPhrase } from "./ask.js";
import { wordPattern, wordsOf } from "./roots.js";

/** How many other questions are proposed. */
const most = 3;

/** @type {string[] | undefined} */
let loaded;
/** The words of all stories, most frequent first. @param {string} address */
async function load(address) {
  const answer = loaded ? undefined : await fetch(address);
  if (answer?.ok) loaded = (await answer.text()).split("\n");
  return loaded ?? [];
}

/**
 * Other questions for one that found nothing: misspelt words are replaced with the nearest ones of the stories.
 *
 * @param {string} address of the list of words
 * @param {string} query
 * @param {string[]} unknown words of the query that are in no story, if the search knows them
 * @returns {Promise<string[]>} best first; empty if no word is misspelt, none is near, or the list cannot be loaded
 */
export async function suggestions(address, query, unknown) {
  const asked = wordsOf(query);
  // Of several words that are all known, no story has all of them: that is no matter of spelling.
  if (unknown.length === 0 && asked.length > 1 && !isPhrase(query)) return [];
  const known = await load(address).catch(() => []);
  const suspects = unknown.length > 0 ? unknown : asked;
  const nearest = new Map(
    suspects
      .filter((word) => !known.some((other) => other.startsWith(word)))
      .map((word) => [word, nearestWords(word, known)]),
  );
  if (nearest.size === 0 || [...nearest.values()].some((words) => words.length === 0)) return [];
  const others = Array.from({ length: most }, (_, rank) =>
    query.replace(wordPattern, (word) => {
      const near = nearest.get(word.toLowerCase());
      return near?.[Math.min(rank, near.length - 1)] ?? word;
    }),
  );
  return [...new Set(others)];
}

/**
 * The words with the fewest edits, the most frequent first.
 *
 * @param {string} word
 * @param {readonly string[]} known most frequent first
 * @returns {string[]} at most three, with at most two edits; with one for a word of three or four letters
 */
export function nearestWords(word, known) {
  let limit = word.length < 3 ? 0 : word.length < 5 ? 1 : 2;
  /** @type {string[]} */
  let near = [];
  for (const other of known) {
    if (Math.abs(other.length - word.length) > limit) continue;
    const count = edits(word, other);
    if (count === 0 || count > limit) continue;
    near = count < limit ? [other] : [...near, other];
    limit = count;
  }
  return near.slice(0, most);
}

/**
 * How many letters have to be added, left out, replaced or swapped with their neighbour to make one word of another (optimal
 * string alignment distance).
 * @param {string} one @param {string} other
 */
function edits(one, other) {
  /** Edits between the beginnings of the words: rows by the letters of one, columns by those of the other. @type {number[][]} */
  const table = [];
  const at = (/** @type {number} */ row, /** @type {number} */ column) =>
    table[row]?.[column] ?? row + column;
  for (let row = 1; row <= one.length; row++) {
    table[row] = [row];
    for (let column = 1; column <= other.length; column++) {
      const replaced = one[row - 1] === other[column - 1] ? 0 : 1;
      const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const least = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + replaced,
        isSwap && row > 1 && column > 1 ? at(row - 2, column - 2) + 1 : Infinity,
      );
      table[row]?.push(least);
    }
  }
  return at(one.length, other.length);
}
