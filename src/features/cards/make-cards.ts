import { availableParallelism } from "node:os";
import path from "node:path";
import { drawnFonts } from "../../../_includes/drawn-text.ts";
import { type Asset, openMadeFiles } from "../../assets/made-files.ts";
import { inParallel } from "../../content/content-files.ts";
import { catalog } from "../../messages/catalog.ts";
import type { Language } from "../../messages/message.ts";
import { progress } from "../../messages/terminal.ts";
import type { SiteModel } from "../../site/model.ts";
import { type CardNode, type CardText, cardSize, drawCard, smallestWithSummary, titleSizes } from "./card.ts";
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

/** Lays a card out. @returns the drawing, and whether everything fits */
async function layOut(tree: CardNode): Promise<{ svg: string; fits: boolean }> {
  // Imported here because most builds draw no cards, and it takes 0.1 s.
  const { default: satori } = await import("satori");
  let foot = Number.POSITIVE_INFINITY;
  const svg = await satori(tree as never, {
    ...cardSize,
    fonts: drawnFonts,
    onNodeDetected: ({ key, top, height }) => {
      if (key === "foot") foot = top + height;
    },
  });
  return { svg, fits: foot <= cardSize.height + 0.5 };
}

/**
 * Finds the layout with the largest headline at which everything fits: with the summary while the headline is large, then without
 * it. Where nothing fits, as with names of wide letters alone, the smallest has to do: a build does not fail for that.
 */
export async function fitCard(text: CardText): Promise<{ svg: string; size: number; text: CardText }> {
  const { summary, ...bare } = text;
  const large = summary ? titleSizes.filter((size) => size >= smallestWithSummary) : [];
  const attempts = [
    ...large.map((size) => ({ text, size })),
    ...titleSizes.map((size) => ({ text: bare as CardText, size })),
  ];
  for (const [at, attempt] of attempts.entries()) {
    const isLast = at === attempts.length - 1;
    if (!isLast && isHopeless(attempt.text.title, attempt.size)) continue;
    const { svg, fits } = await layOut(drawCard(attempt.text, attempt.size));
    if (fits || isLast) return { svg, ...attempt };
  }
  throw new Error("There are sizes to try.");
}

/** Skips sizes that cannot fit: letters are on average at least a third as wide as high, and the headline has 1,040 × 420 pixels. */
const isHopeless = (title: string, size: number): boolean =>
  Math.ceil((title.length * size * 0.3) / 1040) * size * 1.12 > 420;

/** Draws a card. @returns PNG of 1,200 × 630 pixels */
async function cardPng(text: CardText): Promise<Uint8Array> {
  const { svg } = await fitCard(text);
  const { renderAsync } = await import("@resvg/resvg-js");
  // Letters are outlines, so no fonts are needed.
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return image.asPng();
}
