import type { ComponentChildren, JSX } from "preact";
import { monthPattern } from "../../news/dates/names.ts";
import { palette } from "../../news/settings/palette.ts";
import layoutJson from "./layout.json" with { type: "json" };

export interface CardText {
  siteName: string;
  /** The section, or the kind of page. */
  kicker?: string;
  title: string;
  /** The standfirst, or a description; omitted if there is no room. */
  summary?: string | undefined;
  /** An author's portrait, or the story's picture beside the words: its name, or its content when the card is drawn (`data:`). */
  portrait?: string;
  photo?: string;
  /** In pixels. */
  photoWidth?: number;
  /** As shown: `24 Januari 2020`. */
  date?: string | undefined;
  /** Replaces the kicker, after a dot: that it is live coverage, and how recent. */
  live?: string;
  fontStyle?: "italic" | undefined;
  /** Names of related pages, or other names of the topic. As many are shown as fit. */
  topics?: string[];
  /** The accent colour of the line and the kicker, if it is not red. */
  accent?: string;
}

/** In pixels: a size that Facebook, WhatsApp, X and LinkedIn show uncropped. */
export const cardSize = { width: 1200, height: 630 } as const;

/**
 * The layout, in pixels; it is also part of a card's address. `sizes` of headlines: the largest that fits is used, one of the first three
 * unless the headline is long or stands beside a photo. `high`: the maximum height of the words, 36 above the line. `besides`: the size
 * that a headline keeps beside a summary. What does not fit on the line lies outside the card.
 */
export const layout = layoutJson;
const { paper, ink, quiet, thread } = palette.light;

/** Returns the width of the words, left of a picture. */
const widthOf = ({ portrait, photoWidth }: CardText): number =>
  layout.width -
  (photoWidth ? photoWidth + layout.photo.gap - layout.margin : portrait ? -layout.portrait.right : 0);

/** Returns the maximum height of the words. Without anything on the line, that is lower. */
export const maxHeight = ({ date, topics = [] }: CardText): number =>
  date || topics.length > 0 ? layout.high.usual : layout.high.alone;

const beforeMonth = new RegExp(`(?<=\\d) (?=(?:${monthPattern})\\b)`, "gi");
type BoxProps = {
  children?: ComponentChildren;
  id?: string;
  src?: string | undefined;
  [style: string]: unknown;
};
const boxStyle = { display: "flex", position: "relative", flexShrink: 0, boxSizing: "border-box" } as const;
/** A box for Satori: https://github.com/vercel/satori#css. It does not shrink, so that overflow is detected, and covers the previous one. */
const Box = ({ children, id, ...style }: BoxProps) => (
  <div key={id} style={{ ...boxStyle, ...style }}>
    {children}
  </div>
);
const Picture = ({ src, children: _, ...style }: BoxProps) =>
  src ? <img src={src} alt="" style={{ position: "absolute", ...style }} /> : null;

/** Returns the size at which no word of a headline breaks: a letter's width is two thirds of it. URLs and the like may break. */
export const wholeWordSize = (text: CardText): number =>
  (1.488 * widthOf(text)) / Math.max(...text.title.split(/\s+/).map(({ length }) => Math.min(30, length)));

/** Draws a card as described in docs/look.md. */
export function drawCard(text: CardText, titleSize: number): JSX.Element {
  const { siteName, live, kicker, title, summary, date, portrait, photo, photoWidth } = text;
  const { accent = thread, topics = [] } = text;
  const width = widthOf(text);
  const disc = { ...layout.disc, background: accent };
  const dot = `radial-gradient(circle, ${accent} 47%, ${paper} 50%)`;
  const line = { border: `6px solid ${accent}`, borderTopWidth: 0, borderRightWidth: 0 };
  const italic = text.fontStyle && layout.italic;
  // A compound like layang-layang is not broken at its hyphen, nor `12 Januari` at its space.
  const unbroken = title.replace(/(?<=\p{L}-)(?=[\p{L}\d])/gu, "\ufeff").replace(beforeMonth, "\u00a0");
  const breaks = /\S{31}/.test(title) ? "break-word" : "normal";
  const nameSize = Math.max(28, Math.min(layout.nameSize, (1.7 * width) / siteName.length));
  return (
    <Box {...cardSize} {...layout.font} color={ink} background={paper}>
      <Box {...layout.thread} bottom={cardSize.height - maxHeight(text) - 42} {...line} />
      <Box {...layout.start} background={accent} />
      <Picture src={photo} width={photoWidth} height={layout.photo.height} right={0} top={0} />
      <Box id="words" {...layout.words} width={width}>
        <Box {...layout.name} fontSize={nameSize}>
          {siteName}
        </Box>
        {(live ?? kicker) && (
          <Box {...layout.label} {...layout.capitals} {...layout.kicker} color={accent}>
            <Box {...layout.stroke} background={accent} />
            {live && <Box {...disc} marginRight={16} />}
            <Box flexShrink={1}>{live ?? kicker}</Box>
          </Box>
        )}
        <Box {...layout.headline} {...italic} fontSize={titleSize} wordBreak={breaks}>
          {unbroken}
        </Box>
        {summary && (
          <Box {...layout.summary} color={quiet} marginTop={kicker ? 18 : 36}>
            {summary}
          </Box>
        )}
        <Picture src={portrait} {...layout.portrait} />
      </Box>
      <Box position="absolute" {...layout.list}>
        {[...(date ? [date] : []), ...topics].map((name, at) => (
          <Box key={name} {...layout.hung}>
            <Box {...disc} {...(date && at === 0 ? {} : { background: dot })} />
            <Box {...layout.label} marginTop={6}>
              {name}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
