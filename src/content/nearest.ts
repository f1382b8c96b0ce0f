import { distance } from "fastest-levenshtein";

/** How many single-letter edits lie between two words: a letter more, less or other, or two neighbours swapped. */
export function editDistance(a: string, b: string): number {
  const edits = distance(a, b);
  // To Levenshtein two letters that changed places are two edits, to who types them one slip.
  return edits === 2 && areSwapped(a, b) ? 1 : edits;
}

function areSwapped(a: string, b: string): boolean {
  let at = 0;
  while (a[at] === b[at]) at++;
  return b === `${a.slice(0, at)}${a[at + 1]}${a[at]}${a.slice(at + 2)}`;
}

/**
 * The known word that one was probably meant to be, if any is near: `desciption` → `description`. Any case.
 *
 * @param most edits that lie between the two
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
