import type { ComponentChildren, JSX } from "preact";
import { palette } from "../../news/settings/palette.ts";
import layoutJson from "./layout.json" with { type: "json" };

export interface CardText {
  siteName: string;
  /** The section, or the kind of page. */
  kicker?: string;
  title: string;
  /** The standfirst, or a description; omitted if there is no room. */
  summary?: string | undefined;
  /** The newest headline about the page's topic; omitted if there is no room. */
  news?: string | undefined;
  /** An author's portrait, or the story's picture below or beside the words: its name, or its content when the card is drawn (`data:`). */
  portrait?: string;
  photo?: string;
  upright?: string;
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
 * unless the headline is long. `high`: the maximum height of the words at each size, 36 above the line, and low enough on a photo that most
 * of it is visible. A photo fills the card, `seen` above a sheet; an upright one stands beside the words. Either way the words stay in the
 * square that chats crop from the middle, with the line at its edge. Of a form: where the words start, how far `before` them the line is,
 * the size that a headline keeps `besides` a summary and news, and what hangs on the line; what does not fit lies outside the card.
 */
export const layout = layoutJson;
const { forms, shared } = layout;
const { paper, ink, quiet, rule, thread } = palette.light;
const onPhoto = { background: paper, borderTop: `2px solid ${rule}`, borderRight: `2px solid ${rule}` };

export const formOf = ({ photo, upright }: CardText) => (photo ? "photo" : upright ? "upright" : "plain");
const widthOf = (text: CardText) => forms[formOf(text)].width - (text.portrait ? -shared.portrait.right : 0);
/** Returns the maximum height of the words for a size of headline. */
export function maxHeight(text: CardText, size: number): number {
  const isAlone = formOf(text) === "plain" && !text.date && !text.topics?.length;
  return layout.high[isAlone ? "alone" : formOf(text)][layout.sizes.indexOf(size)] ?? 0;
}

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
  const { siteName, live, kicker, title, summary, date, news, portrait, photo, upright } = text;
  const { accent = thread, topics = [] } = text;
  const form = forms[formOf(text)];
  const width = widthOf(text);
  const stroke = { width: 30, height: 10, background: accent };
  const disc = { width: 30, height: 30, borderRadius: 15, background: accent };
  const dot = `radial-gradient(circle, ${accent} 47%, ${paper} 50%)`;
  const line = { border: `6px solid ${accent}`, borderTopWidth: 0, borderRightWidth: 0 };
  const italic = text.fontStyle && shared.italic;
  // A compound like layang-layang is not broken at its hyphen.
  const unbroken = title.replace(/(?<=\p{L}-)(?=[\p{L}\d])/gu, "\ufeff");
  const breaks = /\S{31}/.test(title) ? "break-word" : "normal";
  // A photo leaves no room for topics, and the margin beside an upright one none for the longest words.
  const shownTopics = topics.filter((name) => !photo && !(upright && /\S{15}/.test(name)));
  const foot = form === forms.plain ? cardSize.height - maxHeight(text, titleSize) - 42 : 28;
  const nameSize = Math.max(28, Math.min(form.nameSize, (1.7 * form.width) / siteName.length));
  return (
    <Box {...cardSize} {...shared.font} color={ink} background={paper}>
      <Picture src={photo} {...cardSize} />
      <Picture src={upright} {...layout.photos.upright} right={0} />
      <Box {...shared.sheet} left={form.left - form.before - 16} {...form.sheet} {...(photo && onPhoto)}>
        <Box {...shared.thread} bottom={foot} {...line} />
        <Box {...shared.start} background={accent} />
        <Box id="words" {...shared.words} marginLeft={form.before + 16}>
          <Box flexWrap="wrap" alignItems="center" marginTop={form.top} width={form.width}>
            <Box {...shared.name} fontSize={nameSize} {...form.name}>
              {siteName}
            </Box>
            {(live ?? kicker) && (
              <Box {...shared.label} {...shared.capitals} {...form.kicker} color={accent}>
                {!(photo && live) && <Box {...stroke} {...form.stroke} />}
                {live && <Box {...disc} marginRight={16} />}
                <Box flexShrink={1}>{live ?? kicker}</Box>
              </Box>
            )}
          </Box>
          <Box marginTop={form.gap} width={width} flexDirection="column">
            <Box {...shared.headline} {...italic} fontSize={titleSize} wordBreak={breaks}>
              {unbroken}
            </Box>
            {summary && (
              <Box {...shared.standfirst} {...form.summary} color={quiet} marginTop={kicker ? 18 : 36}>
                {summary}
              </Box>
            )}
            {news && (
              <Box {...shared.label} alignItems="flex-start" marginTop={24}>
                <Box {...disc} margin="8px 18px 0 0" />
                <Box flexShrink={1} textWrap="balance">
                  {news}
                </Box>
              </Box>
            )}
            <Picture src={portrait} {...shared.portrait} />
          </Box>
        </Box>
      </Box>
      <Box position="absolute" {...form.list} {...(photo && onPhoto)}>
        {photo && <Box position="absolute" left={0} bottom={28} width={289} height={6} background={accent} />}
        {[...(date ? [date] : []), ...shownTopics].map((name, at) => (
          <Box key={name} {...form.hung}>
            <Box {...disc} {...(date && at === 0 ? {} : { background: dot })} />
            <Box {...shared.label} {...form.label}>
              {name}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
