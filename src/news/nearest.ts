import { distance } from "fastest-levenshtein";

/** Counts the single-letter edits between two words: insert, delete or replace a letter, or swap two neighbours. */
export function editDistance(a: string, b: string): number {
  const edits = distance(a, b);
  // Levenshtein counts swapped letters as two edits, but they are one typo.
  return edits === 2 && areNeighboursSwapped(a, b) ? 1 : edits;
}

function areNeighboursSwapped(a: string, b: string): boolean {
  let at = 0;
  while (a[at] === b[at]) at++;
  return b === `${a.slice(0, at)}${a[at + 1]}${a[at]}${a.slice(at + 2)}`;
}

/** Finds the known word that was probably meant, if any is close enough: `desciption` → `description`. Ignores case. */
export function nearest(word: string, known: Iterable<string>, maxEdits = 3): string | undefined {
  const wanted = word.toLowerCase();
  let limit = Math.min(maxEdits, Math.max(1, Math.floor(wanted.length / 2)));
  let best: string | undefined;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const edits = editDistance(wanted, candidate.toLowerCase());
    if (edits > limit) continue;
    best = candidate;
    limit = edits - 1;
    if (limit < 0) break;
  }
  return best;
}

/**
 * Makes a function that finds the known name for a typo: one wrong letter in a name of at least five letters, two in a name of
 * at least nine (`Kominffo` → `Kominfo`). Names with different numbers (`Pemilu 2019`, `Pemilu 2024`) are never typos of each other.
 *
 * @param shorten normalises names for comparison: lower case, without spaces and hyphens
 * @param isCompleteList whether no other names are valid: then an extra, missing or swapped letter is a typo in names of four
 *   letters, too (`Kotta` → `Kota`), but a replaced letter is not (`Kata`)
 */
export function createNameSuggester(
  names: readonly string[],
  shorten: (name: string) => string,
  isCompleteList = false,
): (written: string) => string | undefined {
  const known = names.map((text) => ({ text, key: shorten(text), digits: digitsOf(shorten(text)) }));
  return (written) => {
    const key = shorten(written);
    const digits = digitsOf(key);
    let best: string | undefined;
    let maxEdits = 2;
    for (const name of known) {
      const length = Math.min(key.length, name.key.length);
      const hasFourLetters = isCompleteList && length < 5 && name.key.length >= 4;
      const limit = Math.min(maxEdits, length >= 9 ? 2 : length >= 5 || hasFourLetters ? 1 : 0);
      if (limit === 0 || Math.abs(key.length - name.key.length) > limit) continue;
      if (digits !== name.digits) continue;
      const isAnagram = key.length === name.key.length && !hasOtherLetters(key, name.key);
      // In a complete list, one letter in the wrong place is a typo too: `Costa` → `Coast`.
      const edits = editDistance(key, name.key) - (isCompleteList && length >= 5 && isAnagram ? 1 : 0);
      if (edits > limit || (hasFourLetters && hasOtherLetters(key, name.key))) continue;
      best = name.text;
      maxEdits = edits - 1;
    }
    return best;
  };
}

const digitsOf = (key: string): string => key.replace(/\P{Nd}+/gu, "");

const hasOtherLetters = (a: string, b: string): boolean =>
  a.length === b.length && [...a].sort().join("") !== [...b].sort().join("");
