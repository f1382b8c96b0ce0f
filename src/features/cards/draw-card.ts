import { drawnFonts } from "../../../_includes/drawn-text.ts";
import { type CardNode, type CardText, cardSize, drawCard, smallestWithSummary, titleSizes } from "./card.ts";

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
export async function cardPng(text: CardText): Promise<Uint8Array> {
  const { svg } = await fitCard(text);
  const { renderAsync } = await import("@resvg/resvg-js");
  // Letters are outlines, so no fonts are needed.
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return image.asPng();
}
