import { drawnFonts } from "../../../_includes/drawn-text.ts";
import { type CardNode, type CardText, cardSize, drawCard, smallestWithSummary, titleSizes } from "./card.ts";

/** A card after layout: the drawing, and whether everything fits. */
interface Layout {
  svg: string;
  fits: boolean;
}

async function layOut(tree: CardNode): Promise<Layout> {
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

/** The layouts to try, in order: with summary and large headline, then without summary and ever smaller headline. */
function* attempts(text: CardText): Generator<{ text: CardText; size: number }> {
  const { summary, ...bare } = text;
  if (summary) for (const size of titleSizes) if (size >= smallestWithSummary) yield { text, size };
  for (const size of titleSizes) yield { text: bare, size };
}

/**
 * Finds the layout with the largest headline at which everything fits. Where nothing does, as with names of wide letters alone,
 * the smallest has to do: a build does not fail for that.
 */
export async function fitCard(text: CardText): Promise<{ svg: string; size: number; text: CardText }> {
  for (const attempt of attempts(text)) {
    if (isHopeless(attempt.text.title, attempt.size)) continue;
    const { svg, fits } = await layOut(drawCard(attempt.text, attempt.size));
    if (fits) return { svg, ...attempt };
  }
  const smallest = { text: { ...text, summary: undefined }, size: titleSizes.at(-1) as number };
  const { svg } = await layOut(drawCard(smallest.text, smallest.size));
  return { svg, ...smallest };
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
