import type { ComponentChildren, JSX } from "preact";
import { palette } from "../../news/settings/palette.ts";
import written from "./layout.json" with { type: "json" };

export interface CardText {
  siteName: string;
  /** The section, or the kind of thing the page is about. */
  kicker?: string;
  title: string;
  /** The standfirst, or a description; left out if there is no room. */
  summary?: string | undefined;
  /** The newest headline of what the page is about; left out if there is no room. */
  news?: string | undefined;
  /** An author's portrait, or the story's picture, under the words or beside them: its name, or when it is drawn itself (`data:`). */
  portrait?: string;
  photo?: string;
  upright?: string;
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
 * What stands where, in pixels, also part of a card's address. `sizes` of headlines: the largest that fits, one of three unless it is
 * long; `high`: how high the words may be at each size, 36 over the thread, and on a photo so that most of that is seen. A photo is as
 * large as the card, and `seen` over a sheet; an upright one stands beside the words. Both leave the words in the square that chats
 * cut out of the middle, the thread at its edge. Of a form: where the words begin, how far `before` them the thread is, the size that
 * a headline keeps `besides` a summary and news, and what hangs on the thread, of which what does not fit is outside the card.
 */
export const layout = written;
const { forms, shared } = layout;
const { paper, ink, quiet, rule, thread } = palette.light;
const onPhoto = { background: paper, borderTop: `2px solid ${rule}`, borderRight: `2px solid ${rule}` };

export const formOf = ({ photo, upright }: CardText) => (photo ? "photo" : upright ? "upright" : "plain");
const widthOf = (text: CardText) => forms[formOf(text)].width - (text.portrait ? -shared.portrait.right : 0);
/** How high the words of a headline's size may be. */
export function roomFor(text: CardText, size: number): number {
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
/** A box for Satori: https://github.com/vercel/satori#css. It does not shrink, to detect what does not fit, and lies over the last. */
const Box = ({ children, id, ...style }: BoxProps) => (
  <div key={id} style={{ ...boxStyle, ...style }}>
    {children}
  </div>
);
const Picture = ({ src, children: _, ...style }: BoxProps) =>
  src ? <img src={src} alt="" style={{ position: "absolute", ...style }} /> : null;

/** The size at which the words of a headline stay whole: a letter is two thirds as wide. Addresses and the like may break. */
export const wholeWordSize = (text: CardText): number =>
  (1.488 * widthOf(text)) / Math.max(...text.title.split(/\s+/).map(({ length }) => Math.min(30, length)));

/** Draws a card as docs/look.md describes. */
export function drawCard(text: CardText, titleSize: number): JSX.Element {
  const { siteName, live, kicker, title, summary, date, news, portrait, photo, upright } = text;
  const { accent = thread, topics = [] } = text;
  const form = forms[formOf(text)];
  const width = widthOf(text);
  const stroke = { width: 30, height: 10, background: accent };
  const knot = { width: 30, height: 30, borderRadius: 15, background: accent };
  const dot = `radial-gradient(circle, ${accent} 47%, ${paper} 50%)`;
  const line = { border: `6px solid ${accent}`, borderTopWidth: 0, borderRightWidth: 0 };
  const breaks = /\S{31}/.test(title) ? "break-word" : "normal";
  // A photo has no room for topics, and the margin beside an upright one none for the longest words.
  const hung = topics.filter((name) => !photo && !(upright && /\S{15}/.test(name)));
  const foot = form === forms.plain ? cardSize.height - roomFor(text, titleSize) - 42 : 28;
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
                {live && <Box {...knot} marginRight={16} />}
                <Box flexShrink={1}>{live ?? kicker}</Box>
              </Box>
            )}
          </Box>
          <Box marginTop={form.gap} width={width} flexDirection="column">
            <Box {...shared.headline} fontSize={titleSize} wordBreak={breaks}>
              {title}
            </Box>
            {summary && (
              <Box {...shared.standfirst} {...form.summary} color={quiet} marginTop={kicker ? 18 : 36}>
                {summary}
              </Box>
            )}
            {news && (
              <Box {...shared.label} alignItems="flex-start" marginTop={24}>
                <Box {...knot} margin="8px 18px 0 0" />
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
        {[...(date ? [date] : []), ...hung].map((name, at) => (
          <Box key={name} {...form.hung}>
            <Box {...knot} {...(date && at === 0 ? {} : { background: dot })} />
            <Box {...shared.label} {...form.label}>
              {name}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
