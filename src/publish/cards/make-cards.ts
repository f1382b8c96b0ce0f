import { mkdir, readdir, rename, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { inParallel } from "../../content/in-parallel.ts";
import { sayBuilds } from "../../messages/builds.ts";
import type { Language } from "../../messages/message.ts";
import type { ShareCard } from "../../pages/share-card.ts";
import { progress } from "../progress.ts";
import { cardPng } from "./draw-card.ts";

interface CardPlace {
  /** The project's folder. */
  root: string;
  /** Folder of the cards drawn, from the root. */
  cache: string;
  /** In which the editor is told how far it is. */
  language: Language;
  /** Gives a card's PNG. */
  draw?: typeof cardPng;
}

/**
 * Draws share cards, but for those that an earlier build drew: a card's address holds the hash of what is on it and of how it
 * is drawn.
 *
 * @returns where each lies, from the root, and its address
 */
export async function makeCards(
  cards: readonly ShareCard[],
  { root, cache, language, draw = cardPng }: CardPlace,
): Promise<{ file: string; path: string }[]> {
  const there = new Set(await readdir(path.join(root, cache)).catch(() => []));
  const files = cards.map((card) => ({ ...card, file: path.join(cache, path.posix.basename(card.path)) }));
  const missing = files.filter(({ file }) => !there.has(path.basename(file)));
  if (missing.length > 0) await mkdir(path.join(root, cache), { recursive: true });
  const tell = progress(sayBuilds.cardsMade, missing.length, language);
  // Laying out is for this thread, turning into pixels for others.
  await inParallel(missing, availableParallelism() + 1, async ({ file, text }) => {
    const target = path.join(root, file);
    await writeFile(`${target}.${process.pid}`, await draw(text));
    await rename(`${target}.${process.pid}`, target);
    tell();
  });
  return files.map(({ file, path: address }) => ({ file, path: address }));
}
