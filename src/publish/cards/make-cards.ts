import { mkdir, readdir, rename, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { inParallel } from "../../content/in-parallel.ts";
import type { ShareCard } from "../../pages/share-card.ts";
import { progress } from "../progress.ts";
import { cardPng } from "./draw-card.ts";

/**
 * Draws share cards, but for those that an earlier build drew: a card's address holds the hash of what is on it and of how it
 * is drawn.
 *
 * @param root the project's folder
 * @param cache folder of the cards drawn, from the root
 * @param draw gives a card's PNG
 * @returns where each lies, from the root, and its address
 */
export async function makeCards(
  cards: readonly ShareCard[],
  { root, cache, draw = cardPng }: { root: string; cache: string; draw?: typeof cardPng },
): Promise<{ file: string; path: string }[]> {
  const there = new Set(await readdir(path.join(root, cache)).catch(() => []));
  const files = cards.map((card) => ({ ...card, file: path.join(cache, path.posix.basename(card.path)) }));
  const missing = files.filter(({ file }) => !there.has(path.basename(file)));
  if (missing.length > 0) await mkdir(path.join(root, cache), { recursive: true });
  const tell = progress("share cards", missing.length);
  // Laying out is for this thread, turning into pixels for others.
  await inParallel(missing, availableParallelism() + 1, async ({ file, text }) => {
    const target = path.join(root, file);
    await writeFile(`${target}.${process.pid}`, await draw(text));
    await rename(`${target}.${process.pid}`, target);
    tell();
  });
  return files.map(({ file, path: address }) => ({ file, path: address }));
}
