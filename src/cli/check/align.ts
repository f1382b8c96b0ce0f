/** A stretch in which two lists differ: `[start, end)` of each; one of the two may be empty. */
export interface Difference {
  before: [start: number, end: number];
  after: [start: number, end: number];
}

/** Above so many comparisons the whole stretch counts as different: no article is a tenth as long. */
const mostCells = 16_000_000;

/**
 * Where two lists differ, by their longest common subsequence: the fewest entries taken out and put in that make one the
 * other.
 */
export function align(before: readonly string[], after: readonly string[]): Difference[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let beforeEnd = before.length;
  let afterEnd = after.length;
  while (beforeEnd > start && afterEnd > start && before[beforeEnd - 1] === after[afterEnd - 1]) {
    beforeEnd--;
    afterEnd--;
  }
  const rows = beforeEnd - start;
  const columns = afterEnd - start;
  if (rows === 0 && columns === 0) return [];
  if (rows === 0 || columns === 0 || rows * columns > mostCells)
    return [{ before: [start, beforeEnd], after: [start, afterEnd] }];

  // Length of the longest common subsequence of what follows each pair of places.
  const width = columns + 1;
  const common = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      common[row * width + column] =
        before[start + row] === after[start + column]
          ? (common[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(common[(row + 1) * width + column] ?? 0, common[row * width + column + 1] ?? 0);

  const differences: Difference[] = [];
  let row = 0;
  let column = 0;
  while (row < rows || column < columns) {
    const from: [number, number] = [row, column];
    while (row < rows || column < columns) {
      if (row < rows && column < columns && before[start + row] === after[start + column]) break;
      const down = row < rows ? (common[(row + 1) * width + column] ?? 0) : -1;
      const right = column < columns ? (common[row * width + column + 1] ?? 0) : -1;
      if (down >= right) row++;
      else column++;
    }
    if (row > from[0] || column > from[1])
      differences.push({
        before: [start + from[0], start + row],
        after: [start + from[1], start + column],
      });
    while (row < rows && column < columns && before[start + row] === after[start + column]) {
      row++;
      column++;
    }
  }
  return differences;
}
