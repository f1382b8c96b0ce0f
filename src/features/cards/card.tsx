import type { ComponentChildren, JSX } from "preact";
import { palette } from "../../news/settings/palette.ts";

export interface CardText {
  siteName: string;
  /** The section, or the kind of thing the page is about. */
  kicker?: string;
  title: string;
  /** The standfirst, or a description; left out if there is no room. */
  summary?: string | undefined;
  /** The newest headline of what the page is about; left out if there is no room. */
  news?: string | undefined;
  /** An author's portrait, or the story's picture beside the words: its name, or when it is drawn itself (`data:`). */
  portrait?: string;
  photo?: string;
  /** As shown: `24 Januari 2020`. */
  date?: string | undefined;
  /** In place of the kicker, behind a knot: that it is live coverage, and how new. */
  live?: string;
  /** Names of what the page is connected with, or other names of its topic; as many are shown as there is room for. */
  topics?: string[];
  /** The colour of the thread and the kicker, if it is not red. */
  accent?: string;
}

/** In pixels: a size that Facebook, WhatsApp, X and LinkedIn show uncropped. */
export const cardSize = { width: 1200, height: 630 } as const;

/**
 * Sizes of headlines in pixels: the largest that fits, one of three unless it is long; a longer one is cut. The size that it keeps
 * beside a summary and news, and that on a photo beside what hangs on the thread; the most letters of a headline and of news.
 */
export const limits = { sizes: [112, 88, 72, 60, 52, 44, 38], besides: 88, hung: 60, title: 600, news: 120 };
/** The place of a photo. The square that chats cut out of the middle has all words beside it, but for those on the thread. */
export const photoSize = { width: 390, height: cardSize.height } as const;
/** The size of labels: a chat shows a card a quarter as wide. */
const labelSize = 38;

const { paper, ink, quiet, thread } = palette.light;
const name = { fontSize: 40, fontWeight: 700, letterSpacing: "-0.02em", lineHeight: 1.2 };
const headline = { fontWeight: 700, letterSpacing: "-0.015em", lineHeight: 1.1, textWrap: "balance" };
const label = { fontSize: labelSize, lineHeight: 1.2, alignItems: "center" };
const standfirst = { fontSize: labelSize, lineHeight: 1.3, color: quiet, textWrap: "balance" };
const spaced = { letterSpacing: "0.04em", textTransform: "uppercase" };
const capitals = { ...label, ...spaced, fontWeight: 700, width: "100%" };
const font = { color: ink, fontFamily: "Text, Text Ext", wordBreak: "break-word" };
const sheet = { ...cardSize, ...font, flexDirection: "column", background: paper };
/** The thread, down and to the right; what hangs on it. */
const turning = { position: "absolute", top: 0, width: cardSize.width, borderBottomLeftRadius: 36 };
const open = { borderTopWidth: 0, borderRightWidth: 0 };
const onThread = { position: "absolute", top: 504, flexWrap: "wrap", rowGap: 80 };
/** Where the words begin and end, where the thread is, and the side of a portrait. */
const [left, right, line, side] = [112, 80, 52, 260];
/** How wide the words are, in the square beside a photo, beside a portrait or alone; and where they end, 36 pixels over the thread. */
const widthOf = ({ portrait, photo }: Partial<CardText>) =>
  photo ? 458 : cardSize.width - left - right - (portrait ? side + 48 : 0);
export const endOf = ({ date, topics = [] }: CardText): number => (date || topics.length > 0 ? 480 : 564);

/** A box for Satori: https://github.com/vercel/satori#css. It does not shrink, to detect what does not fit, and lies over the last. */
const Box = ({ children, ...style }: { children?: ComponentChildren; [property: string]: unknown }) => (
  <div style={{ display: "flex", position: "relative", flexShrink: 0, boxSizing: "border-box", ...style }}>
    {children}
  </div>
);

/** The size at which the words of a headline stay whole: a letter is two thirds as wide. Addresses and the like may break. */
export const wholeWordSize = (text: CardText): number =>
  (1.488 * widthOf(text)) / Math.max(...text.title.split(/\s+/).map(({ length }) => Math.min(30, length)));

/** Draws a card as docs/look.md describes. */
export function drawCard(
  { siteName, kicker, live, title, summary, date, accent = thread, ...more }: CardText,
  titleSize: number,
): JSX.Element {
  const { news, portrait, photo, topics = [] } = more;
  const [from, lineAt] = photo ? [photoSize.width + 52, photoSize.width + 16] : [left, line];
  const end = photo ? cardSize.width - from - widthOf(more) : right;
  const stroke = { width: 30, height: 10, background: accent };
  const knot = { width: 30, height: 30, borderRadius: 15, background: accent };
  const dot = `radial-gradient(circle, ${accent} 47%, ${paper} 50%)`;
  const breaks = /\S{31}/.test(title) ? "break-word" : "normal";
  const hung = [...(date ? [date] : []), ...topics];
  const foot = endOf({ siteName, title, date, topics }) + 42;
  return (
    <Box {...sheet} padding={`0 ${end}px 0 ${from}px`}>
      {photo && <img src={photo} alt="" {...photoSize} style={{ position: "absolute", left: 0, top: 0 }} />}
      <Box {...turning} left={lineAt} height={foot} border={`6px solid ${accent}`} {...open} />
      <Box position="absolute" left={lineAt} top={0} width={112} height={14} background={accent} />
      <Box {...name} marginTop={30}>
        {siteName}
      </Box>
      {(live ?? kicker) && (
        <Box position="relative" marginTop={24}>
          <Box position="absolute" {...stroke} left={lineAt - from - 12} top={photo ? 14 : 18} />
          <Box {...capitals} fontSize={photo ? 32 : labelSize} color={accent}>
            {live && <Box {...knot} marginRight={16} />}
            {live ?? kicker}
          </Box>
        </Box>
      )}
      <Box marginTop={20} justifyContent="space-between">
        <Box flexDirection="column" width={widthOf(more)}>
          <Box {...headline} fontSize={titleSize} wordBreak={breaks}>
            {title}
          </Box>
          {summary && (
            <Box {...standfirst} marginTop={kicker ? 18 : 36}>
              {summary}
            </Box>
          )}
          {news && (
            <Box {...label} alignItems="flex-start" marginTop={24}>
              <Box {...knot} margin="8px 18px 0 0" />
              <Box flexShrink={1} textWrap="balance">
                {news}
              </Box>
            </Box>
          )}
        </Box>
        {portrait && <img src={portrait} alt="" width={side} height={side} />}
      </Box>
      <div key="end" style={{ display: "flex" }} />
      {/* What does not fit is in a row below the card. */}
      <Box {...onThread} left={from} width={cardSize.width - from}>
        {hung.map((name, at) => (
          <Box key={name} flexDirection="column" marginRight={52}>
            <Box {...knot} {...(date && at === 0 ? {} : { background: dot })} />
            <Box {...label} marginTop={6}>
              {name}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
