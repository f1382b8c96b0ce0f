import { type Mistake, quote } from "./mistake.ts";
import { searchText } from "./search-text.ts";

/**
 * What editors know from elsewhere and readers see here as it is written: HTML, each element's first, and footnotes, the
 * first of them. Nothing of it is wrong (a text may be about HTML), so these are notices.
 *
 * @param bodyLine line of the file that the text begins on
 */
export function findShownAsText(file: string, body: string, bodyLine: number): Mistake[] {
  // Most texts have none, and are not parsed for it.
  if (!likely.test(body)) return [];
  const told = new Set<string>();
  return searchText(body, signs, bodyLine).flatMap(({ match, place }) => {
    const [written, element] = match;
    const name = element?.toLowerCase() ?? (written.startsWith("<") ? "!--" : "[^");
    if (told.has(name) || (element !== undefined && !isElement(name))) return [];
    told.add(name);
    const what = name === "[^" ? "makes no footnote" : "is shown as text: HTML in a text is not run";
    return { file, ...place, message: `${quote(written)} ${what}. ${insteadOf(name)}` };
  });
}

const likely = /<[a-z!]|\[\^/i;

/** An element that begins, a comment, a footnote's number. */
const signs = /<([a-z][a-z0-9-]*)(?=[\s/>])[^<>]*>|<!--.*?(?:-->|$)|\[\^[^\]\s]+\]/isy;

/** `<Enter>` is a key to press. Names with a hyphen are those that pages make up. */
const isElement = (name: string): boolean => name.includes("-") || elements.has(name);

const elements: ReadonlySet<string> = new Set(
  `a abbr address article aside audio b big blockquote body br button canvas caption center cite code dd del details dfn div dl dt
  em embed figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link main
  mark meta nav noscript object ol option p param picture pre q s samp script section select small source span strike strong style
  sub summary sup svg table tbody td textarea tfoot th thead title tr tt u ul var video`.split(/\s+/),
);

function insteadOf(name: string): string {
  for (const [names, advice] of instead) if (names.includes(name)) return advice;
  return "Take it out.";
}

const instead: readonly (readonly [readonly string[], string])[] = [
  [["b", "strong"], "Write **words** for bold."],
  [["i", "em", "cite"], "Write *words* for italics."],
  [["a"], "Write [words](address) for a link."],
  [["img", "picture", "figure"], "Write ![what it shows](file) for a picture."],
  [["iframe", "embed", "object", "audio", "video", "script"], "Link to it: [words](address)."],
  [["h1", "h2", "h3", "h4", "h5", "h6"], "Write ## in front of a heading."],
  [["blockquote", "q"], "Write > in front of a quotation."],
  [["ul", "ol", "li"], "Write - in front of each entry of a list."],
  [["p", "div", "br"], "A blank line begins a paragraph."],
  [["table", "tr", "td", "th"], "Write a table with | between its cells."],
  [["!--"], "Readers see this remark: take it out."],
  [["[^"], "Say it in the text, or under it."],
];
