import { availableParallelism } from "node:os";
import path from "node:path";
import type { Asset } from "../../assets/copy-assets.ts";
import { openMadeFiles } from "../../assets/made-files.ts";
import { progress } from "../../assets/progress.ts";
import { inParallel } from "../../content/content-files.ts";
import { catalog } from "../../messages/catalog.ts";
import type { Language } from "../../messages/message.ts";
import type { SiteModel } from "../../site/model.ts";
import { cardPng } from "./draw-card.ts";
import texts from "./messages.json" with { type: "json" };
import { shareCards } from "./share-card.ts";

export const cardMessages = catalog(texts);

interface CardRequest {
  /** Folder for files kept from build to build. */
  cache: string;
  /** The language of messages. */
  language: Language;
  /** Gives a card's PNG. */
  draw?: typeof cardPng;
}

/**
 * Draws the share cards of a site, except those that an earlier build drew: a card's address contains a hash of its text and
 * look.
 */
export async function makeCards(
  site: SiteModel,
  { cache, language, draw = cardPng }: CardRequest,
): Promise<Asset[]> {
  const made = openMadeFiles(path.join(cache, "cards"));
  const cards = shareCards(site).map((card) => ({ ...card, name: path.posix.basename(card.path) }));
  const missing = cards.filter(({ name }) => !made.has(name));
  const advance = progress((done, total) => cardMessages.made({ done, total }), missing.length, language);
  // Layout runs in this thread, rendering in others.
  await inParallel(missing, availableParallelism() + 1, async ({ name, text }) => {
    made.keep(name, await draw(text));
    advance();
  });
  return cards.map((card) => ({ path: card.path, file: made.file(card.name) }));
}
