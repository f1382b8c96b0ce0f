/**
 * How many single-letter edits lie between two words: a letter more, less or other, or two neighbours swapped
 * (optimal string alignment distance). Gives up beyond `limit` and then returns `limit + 1`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let twoUp: number[] = [];
  let up = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let distance = Math.min(
        (up[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (up[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        distance = Math.min(distance, (twoUp[column - 2] ?? 0) + 1);
      }
      current.push(distance);
      if (distance < least) least = distance;
    }
    if (least > limit) return limit + 1;
    twoUp = up;
    up = current;
  }
  return Math.min(up[b.length] ?? 0, limit + 1);
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
    const distance = editDistance(wanted, candidate.toLowerCase(), limit);
    if (distance > limit) continue;
    best = candidate;
    limit = distance - 1;
    if (limit < 0) break;
  }
  return best;
}
