import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { drawnFonts } from "../../../_includes/drawn-text.ts";
import { colours } from "../../../_includes/styles/colours.ts";

/** The text of a card. */
export interface CardText {
  siteName: string;
  /** The section, or the kind of thing the page is about. */
  kicker?: string;
  title: string;
  /** A tag's description; left out if there is no room. */
  summary?: string | undefined;
  /** As shown: `24 Januari 2020`. */
  date?: string;
  /** The colour of stroke, kicker and knot, if it is not the thread's. */
  accent?: string;
}

/** In pixels: a size that Facebook, WhatsApp, X and LinkedIn show uncropped. */
export const cardSize = { width: 1200, height: 630 } as const;

/** A node for Satori: https://github.com/vercel/satori#jsx */
export interface CardNode {
  type: string;
  key?: string;
  props: { style: Record<string, string | number>; children?: string | CardNode[] };
}

/** Changes with this file, the fonts and the colours, so that cards are drawn again when their look changes. */
export const cardVersion: string = [
  readFileSync(fileURLToPath(import.meta.url)),
  JSON.stringify(colours.light),
  ...drawnFonts.map(({ data }) => data),
]
  .reduce((hash, part) => hash.update(part), createHash("sha256"))
  .digest("hex");

/** Headline sizes in pixels; the largest that fits is used. At the smallest, 600 letters fit. */
export const titleSizes = [92, 82, 73, 65, 58, 52, 46, 41, 36, 32, 28, 24, 20, 16];
/** If the headline would have to be smaller than this, the summary is left out. */
export const smallestWithSummary = 58;

const { paper, ink, quiet, rule, thread } = colours.light;
const margin = 80;

const part = (
  style: Record<string, string | number>,
  children?: string | CardNode[],
  key?: string,
): CardNode => ({
  type: "div",
  ...(key && { key }),
  // Nothing shrinks, so that text that does not fit pushes the foot down and can be detected.
  props: { style: { display: "flex", flexShrink: 0, ...style }, ...(children !== undefined && { children }) },
});

/**
 * Draws a card as docs/look.md describes: the masthead with its stroke and hairline, kicker, headline, and the date after a knot.
 *
 * @param titleSize in pixels
 */
export function drawCard(
  { siteName, kicker, title, summary, date, accent = thread }: CardText,
  titleSize: number,
): CardNode {
  const foot = date
    ? [
        part({ width: 22, height: 22, borderRadius: 11, background: accent, marginRight: 20, marginTop: 9 }),
        part({ fontSize: 30 }, date),
      ]
    : [];
  return part(
    {
      flexDirection: "column",
      width: cardSize.width,
      height: cardSize.height,
      boxSizing: "border-box",
      padding: `0 ${margin}px 0`,
      background: paper,
      color: ink,
      fontFamily: "Text, Text Ext",
      wordBreak: "break-word",
    },
    [
      part({ width: 96, height: 14, background: accent }),
      part(
        { fontSize: 44, fontWeight: 700, letterSpacing: "-0.02em", lineHeight: 1.2, marginTop: 26 },
        siteName,
      ),
      part({ height: 2, background: rule, margin: `24px -${margin}px 40px` }),
      ...(kicker
        ? [
            part(
              {
                fontSize: 26,
                fontWeight: 700,
                lineHeight: 1.3,
                letterSpacing: "0.06em",
                textTransform: "uppercase",
                color: accent,
                marginBottom: 14,
              },
              kicker,
            ),
          ]
        : []),
      part(
        {
          fontSize: titleSize,
          fontWeight: 700,
          lineHeight: 1.12,
          letterSpacing: "-0.015em",
          textWrap: "balance",
        },
        title,
      ),
      ...(summary ? [part({ fontSize: 34, lineHeight: 1.4, color: quiet, marginTop: 22 }, summary)] : []),
      part({ marginTop: "auto", paddingTop: 24, paddingBottom: 48, color: quiet }, foot, "foot"),
    ],
  );
}
