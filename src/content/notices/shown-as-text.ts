import { type Message, together } from "../../messages/message.ts";
import { sayTexts } from "../../messages/texts.ts";
import { type Mistake, quote } from "../mistake.ts";
import { searchText } from "./search-text.ts";

/**
 * What editors know from elsewhere and readers see here as it is written: HTML, each element's first, and footnotes, the
 * first of them; and links whose address is to stand further below and does not. Nothing of it is wrong (a text may be about
 * HTML), so these are notices.
 *
 * @param bodyLine line of the file that the text begins on
 */
export function findShownAsText(file: string, body: string, bodyLine: number): Mistake[] {
  // Most texts have none, and are not parsed for it.
  if (!likely.test(body)) return [];
  const told = new Set<string>();
  return searchText(body, signs, bodyLine).flatMap(({ match, place }) => {
    const [written, element, label, reference] = match;
    if (label !== undefined) {
      const message = withoutAddress(written, label, reference || label);
      return message ? [{ file, ...place, message }] : [];
    }
    const name = element?.toLowerCase() ?? (written.startsWith("<") ? "!--" : "[^");
    if (told.has(name) || (element !== undefined && !isElement(name))) return [];
    told.add(name);
    const say = name === "[^" ? sayTexts.makesNoFootnote : sayTexts.isHtml;
    return { file, ...place, message: together(say(quote(written)), insteadOf(name)) };
  });
}

const likely = /<[a-z!]|\[\^|\]\[/i;

/** An element that begins, a comment, a footnote's number, a link or picture by the name of its address. */
const signs =
  /<([a-z][a-z0-9-]*)(?=[\s/>])[^<>]*>|<!--.*?(?:-->|$)|\[\^[^\]\s]+\]|(?:!|(?<![\]!]))\[(?!\^)([^[\]]{1,200})\]\[(?!\^)([^[\]]{0,200})\]/isy;

/** `[kios][pasar]`, where no line `[pasar]: …` says the address: CommonMark, 6.3. `[1][2]` are mostly numbers. */
function withoutAddress(written: string, label: string, reference: string): Message | undefined {
  if (/^\d+$/.test(label) && /^\d+$/.test(reference)) return undefined;
  const say = written.startsWith("!") ? sayTexts.pictureHasNoAddress : sayTexts.linkHasNoAddress;
  const inOneLine = (text: string): string => text.replace(/\s+/g, " ");
  return say(quote(`[${reference}]: …`), inOneLine(label));
}

/** `<Enter>` is a key to press. Names with a hyphen are those that pages make up. */
const isElement = (name: string): boolean => name.includes("-") || elements.has(name);

const elements: ReadonlySet<string> = new Set(
  `a abbr address article aside audio b big blockquote body br button canvas caption center cite code dd del details dfn div dl dt
  em embed figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link main
  mark meta nav noscript object ol option p param picture pre q s samp script section select small source span strike strong style
  sub summary sup svg table tbody td textarea tfoot th thead title tr tt u ul var video`.split(/\s+/),
);

function insteadOf(name: string): Message {
  for (const [names, advice] of instead) if (names.includes(name)) return advice;
  return sayTexts.takeItOut;
}

const instead: readonly (readonly [readonly string[], Message])[] = [
  [["b", "strong"], sayTexts.forBold],
  [["i", "em", "cite"], sayTexts.forItalics],
  [["a"], sayTexts.forLink],
  [["img", "picture", "figure"], sayTexts.forPicture],
  [["iframe", "embed", "object", "audio", "video", "script"], sayTexts.forEmbedding],
  [["h1", "h2", "h3", "h4", "h5", "h6"], sayTexts.forHeading],
  [["blockquote", "q"], sayTexts.forQuotation],
  [["ul", "ol", "li"], sayTexts.forList],
  [["p", "div", "br"], sayTexts.forParagraph],
  [["table", "tr", "td", "th"], sayTexts.forTable],
  [["!--"], sayTexts.forRemark],
  [["[^"], sayTexts.forFootnote],
];
