import { availableParallelism } from "node:os";
import path from "node:path";
import { inParallel } from "../../content/in-parallel.ts";
import { sayBuilds } from "../../messages/builds.ts";
import type { Language } from "../../messages/message.ts";
import type { ShareCard } from "../../templates/share-card.ts";
import type { Asset } from "../copy-assets.ts";
import { openMadeFiles } from "../made-files.ts";
import { progress } from "../progress.ts";
import { cardPng } from "./draw-card.ts";

interface CardRequest {
  /** Where cards are kept that were drawn. */
  folder: string;
  /** Of messages to the editor. */
  language: Language;
  /** Gives a card's PNG. */
  draw?: typeof cardPng;
}

/**
 * Draws share cards, but for those that an earlier build drew: a card's address holds the hash of what is on it and of how it
 * is drawn.
 */
export async function makeCards(
  cards: readonly ShareCard[],
  { folder, language, draw = cardPng }: CardRequest,
): Promise<Asset[]> {
  const made = openMadeFiles(folder);
  const nameOf = (card: ShareCard): string => path.posix.basename(card.path);
  const missing = cards.filter((card) => !made.has(nameOf(card)));
  const advance = progress(sayBuilds.cardsMade, missing.length, language);
  // Laying out is for this thread, turning into pixels for others.
  await inParallel(missing, availableParallelism() + 1, async (card) => {
    await made.keep(nameOf(card), await draw(card.text));
    advance();
  });
  return cards.map((card) => ({ path: card.path, file: made.file(nameOf(card)) }));
}
