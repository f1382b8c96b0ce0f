/** Fewer are done before anyone wonders. */
const worthTelling = 50;

/**
 * Tells how far a long piece of work is, a line each tenth of it: `[warta] share cards: 300 of 1000`.
 *
 * @param what is made
 * @param total how many
 * @returns to be called after each
 */
export function progress(
  what: string,
  total: number,
  print: (line: string) => void = console.log,
): () => void {
  let done = 0;
  return () => {
    done++;
    if (total < worthTelling) return;
    const isTenth = Math.floor((done * 10) / total) > Math.floor(((done - 1) * 10) / total);
    if (isTenth) print(`[warta] ${what}: ${done} of ${total}`);
  };
}
