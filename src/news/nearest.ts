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
