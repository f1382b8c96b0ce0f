import type { ComponentChildren, JSX } from "preact";
import { colours } from "../../../_includes/styles/colours.ts";

export interface CardText {
  siteName: string;
  /** The section, or the kind of thing the page is about. */
  kicker?: string;
  title: string;
  /** The standfirst, or a description; left out if there is no room. */
  summary?: string | undefined;
  /** As shown: `24 Januari 2020`. */
  date?: string;
  /** In place of the kicker, as a sign: that it is live coverage, and how new. */
  live?: string;
  /** Names of what the page is connected with, or other names of its topic; as many are shown as there is room for. */
  topics?: string[];
  /** The colour of the thread and the kicker, if it is not red. */
  accent?: string;
}

/** In pixels: a size that Facebook, WhatsApp, X and LinkedIn show uncropped. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Headline sizes in pixels; the largest that fits is used. At the smallest, 600 letters fit. */
export const titleSizes = [190, 168, 150, 134, 120, 107, 96, 86, 77, 69, 62, 55, 49, 44, 39, 34, 28, 22, 16];
/** If the headline would have to be smaller than this, the summary is left out. */
export const smallestWithSummary = 96;
/** Where the words end, and the place of the thread below them. */
export const wordsEnd = 482;
/** The size of labels: a chat shows a card a quarter as wide. */
const labelSize = 38;

const { paper, ink, quiet, thread } = colours.light;
const headline = { fontWeight: 700, letterSpacing: "-0.015em", lineHeight: 1.1, textWrap: "balance" };
const label = { fontSize: labelSize, lineHeight: 1.2, alignItems: "center" };
const capitals = { letterSpacing: "0.04em", textTransform: "uppercase" };
/** Where the words begin and end, and where the thread is. */
const [left, right, line] = [112, 80, 52];

/** A box for Satori: https://github.com/vercel/satori#css. It does not shrink, so that what does not fit can be detected. */
const Box = ({ children, ...style }: { children?: ComponentChildren; [property: string]: unknown }) => (
  <div style={{ display: "flex", flexShrink: 0, boxSizing: "border-box", ...style }}>{children}</div>
);

/** The size at which the words of a headline stay whole: a letter is two thirds as wide. Addresses and the like may break. */
export const wholeWordSize = (title: string): number =>
  1500 / Math.max(...title.split(/\s+/).map(({ length }) => Math.min(30, length)));

/** Draws a card as docs/look.md describes. */
export function drawCard(
  { siteName, kicker, live, title, summary, date, topics = [], accent = thread }: CardText,
  titleSize: number,
): JSX.Element {
  const stroke = { width: 30, height: 10, background: accent };
  const knot = { width: 30, height: 30, borderRadius: 15, background: accent };
  const sign = { fontSize: 50, background: accent, color: paper, padding: "4px 32px", borderRadius: 40 };
  const breaks = /\S{31}/.test(title) ? "break-word" : "normal";
  const hung = date || topics.length === 0 ? [date ?? "", ...topics] : topics;
  return (
    <Box
      {...cardSize}
      position="relative"
      flexDirection="column"
      padding={`0 ${right}px 0 ${left}px`}
      background={paper}
      color={ink}
      fontFamily="Text, Text Ext"
      wordBreak="break-word"
    >
      <Box
        position="absolute"
        left={line}
        top={0}
        width={cardSize.width}
        height={522}
        border={`6px solid ${accent}`}
        borderTopWidth={0}
        borderRightWidth={0}
        borderBottomLeftRadius={36}
      />
      <Box position="absolute" left={line} top={0} width={112} height={14} background={accent} />
      <Box fontSize={40} fontWeight={700} letterSpacing="-0.02em" lineHeight={1.2} marginTop={34}>
        {siteName}
      </Box>
      {(live ?? kicker) && (
        <Box position="relative" marginTop={14}>
          <Box position="absolute" {...stroke} left={line - left - 12} top={live ? 35 : 18} />
          <Box
            {...label}
            fontWeight={700}
            {...capitals}
            {...(live ? sign : { color: accent, width: "100%" })}
          >
            {live && <Box {...knot} background={paper} marginRight={20} />}
            {live ?? kicker}
          </Box>
        </Box>
      )}
      <Box marginTop={8} {...headline} fontSize={titleSize} wordBreak={breaks}>
        {title}
      </Box>
      {summary && (
        <Box fontSize={labelSize} lineHeight={1.3} color={quiet} marginTop={18} textWrap="balance">
          {summary}
        </Box>
      )}
      <div key="end" style={{ display: "flex" }} />
      {/* What does not fit is in a row below the card. */}
      <Box
        position="absolute"
        left={left}
        top={504}
        width={cardSize.width - left}
        flexWrap="wrap"
        rowGap={80}
      >
        {hung.map((name, at) => (
          <Box key={name} flexDirection="column" marginRight={52}>
            <Box {...knot} {...(date && at === 0 ? {} : { border: `5px solid ${paper}` })} />
            <Box {...label} marginTop={6}>
              {name}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
