import { distance } from "fastest-levenshtein";

/** The number of single-letter edits between two words: insert, delete or replace a letter, or swap two neighbours. */
export function editDistance(a: string, b: string): number {
  const edits = distance(a, b);
  // Levenshtein counts swapped letters as two edits, but they are one typo.
  return edits === 2 && areSwapped(a, b) ? 1 : edits;
}

function areSwapped(a: string, b: string): boolean {
  let at = 0;
  while (a[at] === b[at]) at++;
  return b === `${a.slice(0, at)}${a[at + 1]}${a[at]}${a.slice(at + 2)}`;
}

/**
 * Finds the known word that was probably meant, if any is near: `desciption` → `description`. Ignores case.
 *
 * @param most the maximum number of edits
 */
export function nearest(word: string, known: Iterable<string>, most = 3): string | undefined {
  const wanted = word.toLowerCase();
  let limit = Math.min(most, Math.max(1, Math.floor(wanted.length / 2)));
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
 * Makes a function that finds the known name for a typo: one wrong letter in a name of at least five letters, two in at least
 * nine (`Kominffo` → `Kominfo`). Names with different numbers (`Pemilu 2019`, `Pemilu 2024`) are different.
 *
 * @param shorten normalises names for comparing: in lower case, without spaces and hyphens
 * @param areAll whether the names are a complete list: then in names of four letters, too, an extra, missing or swapped letter
 *   is a typo (`Kotta` → `Kota`), but a replaced letter is not (`Kata`)
 */
export function createLikelyName(
  names: readonly string[],
  shorten: (name: string) => string,
  areAll = false,
): (written: string) => string | undefined {
  const known = names.map((text) => ({ text, short: shorten(text), digits: digitsOf(shorten(text)) }));
  return (written) => {
    const short = shorten(written);
    const digits = digitsOf(short);
    let best: string | undefined;
    let most = 2;
    for (const name of known) {
      const length = Math.min(short.length, name.short.length);
      const isOfFour = areAll && length < 5 && name.short.length >= 4;
      const limit = Math.min(most, length >= 9 ? 2 : length >= 5 || isOfFour ? 1 : 0);
      if (limit === 0 || Math.abs(short.length - name.short.length) > limit) continue;
      if (digits !== name.digits) continue;
      const isSame = short.length === name.short.length && !hasOtherLetter(short, name.short);
      // Of a complete list, one that has all letters, one of them elsewhere, is a typo too: `Costa` → `Coast`.
      const edits = editDistance(short, name.short) - (areAll && length >= 5 && isSame ? 1 : 0);
      if (edits > limit || (isOfFour && hasOtherLetter(short, name.short))) continue;
      best = name.text;
      most = edits - 1;
    }
    return best;
  };
}

const digitsOf = (short: string): string => short.replace(/\P{Nd}+/gu, "");

const hasOtherLetter = (a: string, b: string): boolean =>
  a.length === b.length && [...a].sort().join("") !== [...b].sort().join("");
