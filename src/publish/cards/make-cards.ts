import { availableParallelism } from "node:os";
import path from "node:path";
import { openMadeFiles } from "../../cache/made-files.ts";
import { inParallel } from "../../content/in-parallel.ts";
import { sayBuilds } from "../../messages/builds.ts";
import type { Language } from "../../messages/message.ts";
import type { ShareCard } from "../../pages/share-card.ts";
import { type ReadyFile, readyMade } from "../copy-pictures.ts";
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
 * @returns where each lies, and its address
 */
export async function makeCards(
  cards: readonly ShareCard[],
  { root, cache, language, draw = cardPng }: CardPlace,
): Promise<ReadyFile[]> {
  const kept = await openMadeFiles(root, cache);
  const nameOf = (card: ShareCard): string => path.posix.basename(card.path);
  const missing = cards.filter((card) => !kept.find(nameOf(card)));
  const tell = progress(sayBuilds.cardsMade, missing.length, language);
  // Laying out is for this thread, turning into pixels for others.
  await inParallel(missing, availableParallelism() + 1, async (card) => {
    await kept.keep(nameOf(card), await draw(card.text));
    tell();
  });
  return cards.flatMap((card) => readyMade(kept, nameOf(card), card.path, () => draw(card.text)));
}
