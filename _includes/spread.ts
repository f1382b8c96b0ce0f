import type { ArticlePage } from "../src/site/model.ts";
import { shownSize } from "../src/site/pictures/renditions.ts";
import { textOfHtml } from "./xml.ts";

/** How high texts in the rail are, each with what stands over it, in pixels of a wide screen. */
const heightOf = (texts: readonly { text?: string | undefined }[], over: number): number =>
  texts.reduce((high, { text = "" }) => high + over + 23 * Math.ceil(text.length / 38), 0);

/**
 * The classes of an article by what stands beside its text: the shape of its picture, and
 * whether the rail ends before the first gallery, which may be as wide as the page then.
 *
 * @param events of the timeline beside it
 * @param stories how many are in the rail
 * @param html its text
 */
export function spreadClass(
  { story: { image, entries, tags } }: ArticlePage,
  events: readonly { text: string }[],
  stories: number,
  html: string,
): string {
  const shape = (entries ? "upright" : image && shownSize(image).class) ?? "wide";
  const topics = tags.map(({ tag }) => ({ text: tag.description }));
  const begins = shape === "upright" ? 500 : 250;
  const ends = begins + heightOf([...events, ...topics], 56) + 110 * stories;
  const above = html.slice(0, Math.max(0, html.indexOf('<figure class="gallery"')));
  const count = (pattern: RegExp): number => above.split(pattern).length - 1;
  const blocks = 25 * count(/<(?:p|h2)[ >]/) + 300 * count(/<figure|class="chart"/);
  const isOver = textOfHtml(above).length / 2 + blocks > ends;
  return `spread${image ? ` with-${shape}` : ""}${isOver ? " rail-over" : ""}`;
}
