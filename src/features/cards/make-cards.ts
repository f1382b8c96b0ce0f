import { availableParallelism } from "node:os";
import path from "node:path";
import type { Asset } from "../../assets/copy-assets.ts";
import { openMadeFiles } from "../../assets/made-files.ts";
import { progress } from "../../assets/progress.ts";
import { inParallel } from "../../content/in-parallel.ts";
import { buildMessages } from "../../messages/builds.ts";
import type { Language } from "../../messages/message.ts";
import { cardPng } from "./draw-card.ts";
import type { ShareCard } from "./share-card.ts";

interface CardRequest {
  /** Folder for cards kept from build to build. */
  folder: string;
  /** The language of messages. */
  language: Language;
  /** Gives a card's PNG. */
  draw?: typeof cardPng;
}

/**
 * Draws share cards, except those that an earlier build drew: a card's address contains a hash of its text and look.
 */
export async function makeCards(
  cards: readonly ShareCard[],
  { folder, language, draw = cardPng }: CardRequest,
): Promise<Asset[]> {
  const made = openMadeFiles(folder);
  const nameOf = (card: ShareCard): string => path.posix.basename(card.path);
  const missing = cards.filter((card) => !made.has(nameOf(card)));
  const advance = progress(buildMessages.cardsMade, missing.length, language);
  // Layout runs in this thread, rendering in others.
  await inParallel(missing, availableParallelism() + 1, async (card) => {
    made.keep(nameOf(card), await draw(card.text));
    advance();
  });
  return cards.map((card) => ({ path: card.path, file: made.file(nameOf(card)) }));
}
