import { availableParallelism } from "node:os";
import path from "node:path";
import { drawnFonts } from "../../../_includes/drawn-text.ts";
import { type Asset, openMadeFiles } from "../../assets/made-files.ts";
import { inParallel } from "../../content/content-files.ts";
import { catalog } from "../../messages/catalog.ts";
import type { Language } from "../../messages/message.ts";
import { progress } from "../../messages/terminal.ts";
import type { SiteModel } from "../../site/model.ts";
import { type CardText, cardSize, drawCard, smallestWithSummary, titleSizes, wordsEnd } from "./card.tsx";
import texts from "./messages.json" with { type: "json" };
import { shareCards } from "./share-card.ts";

export const cardMessages = catalog(texts);

/** Draws the share cards of a site, except those that an earlier build drew and kept: an address has a hash of its drawing. */
export async function makeCards(
  site: SiteModel,
  { cache, language, draw = cardPng }: { cache: string; language: Language; draw?: typeof cardPng },
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
async function layOut(text: CardText, size: number): Promise<{ svg: string; fits: boolean }> {
  // Imported here because most builds draw no cards, and it takes 0.1 s.
  const { default: satori } = await import("satori");
  let end = Number.POSITIVE_INFINITY;
  const svg = await satori(drawCard(text, size) as never, {
    ...cardSize,
    fonts: drawnFonts,
    onNodeDetected: ({ key, top }) => {
      if (key === "end") end = top;
    },
  });
  return { svg, fits: end <= wordsEnd };
}

/**
 * Finds the layout with the largest headline at which everything fits: with the summary if the headline stays large, else without
 * it. Where nothing fits, as with names of wide letters alone, the smallest has to do: a build does not fail for that.
 */
export async function fitCard(text: CardText): Promise<{ svg: string; size: number; text: CardText }> {
  const { summary, ...bare } = text;
  let sizes = summary ? titleSizes.filter((size) => size >= smallestWithSummary) : titleSizes;
  while (sizes.length > 1) {
    const half = sizes.length >> 1;
    const { fits } = await layOut(text, sizes[half - 1] ?? 0);
    sizes = fits ? sizes.slice(0, half) : sizes.slice(half);
  }
  const [size = 0] = sizes;
  const { svg, fits } = await layOut(text, size);
  return fits || !summary ? { svg, size, text } : fitCard(bare);
}

/** Draws a card. @returns PNG of 1,200 × 630 pixels */
async function cardPng(text: CardText): Promise<Uint8Array> {
  const { svg } = await fitCard(text);
  const { renderAsync } = await import("@resvg/resvg-js");
  // Letters are outlines, so no fonts are needed.
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return image.asPng();
}
