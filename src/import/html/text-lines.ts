import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import { oncePer } from "../../messages/message.ts";
import { endsSentence, lettersWithoutSpaces } from "../shape.ts";
import { tableOf, type VisibleLine } from "./visible-lines.ts";

/** What is known of a line before it is known whether it is text. */
type Seen = ReturnType<typeof lookAt>;

/**
 * Which lines of a page are its text: those that both witnesses take for it, and of those that one takes, the paragraphs
 * that are named like the rest of the text. Captions, and lines that are links to something else, are none.
 *
 * @param headings those of the first order
 * @returns the indexes of these lines, none if neither witness found any, and of those that not both take, kept or not
 */
export function textLines(shown: readonly VisibleLine[], witnesses: Witnesses, headings: readonly Element[]) {
  /** How many letters of an element are links: one may hold thousands of lines. */
  const inLinks = oncePer(lettersInLinks);
  const seen = shown.map((line, index) => lookAt(line, index, inLinks));
  const isHeading = ({ element }: Seen): boolean => headings.some((heading) => heading.contains(element));
  const chosen = agreed(seen, witnesses, seen.findIndex(isHeading));
  const core = seen.filter(({ index, isText }) => isText && chosen.has(index));
  const total = weigh(core);
  const byShape = new Map<string, number>();
  for (const line of core) byShape.set(line.shape, (byShape.get(line.shape) ?? 0) + weigh([line]));
  const isLikeText = ({ shape, isText }: Seen): boolean => isText && (byShape.get(shape) ?? 0) >= total * 0.3;
  const [first = 0, last = 0] = [core[0]?.index, core.at(-1)?.index];
  const isQuoted = (line: Seen): boolean =>
    line.element.closest("blockquote") !== null && line.index > first && line.index < last;
  const votes = ({ index }: Seen): number =>
    Number(witnesses.defuddle.has(index)) + Number(witnesses.readability.has(index));
  const isKept = (line: Seen): boolean =>
    chosen.has(line.index) || (votes(line) > 0 && isLikeText(line)) || isQuoted(line);
  const mayBeText = seen.filter((line) => !isHeading(line) && !isCaption(line) && !leadsAway(line));
  const text = new Set(mayBeText.filter(isKept));
  const doubtful = mayBeText.filter((line) =>
    text.has(line) ? votes(line) < 2 : votes(line) === 1 && line.isText,
  );
  // A row that lacks a cell would be another row.
  const tables = new Set(Array.from(text, ({ table }) => table));
  const kept = seen.filter((line) => text.has(line) || (line.table && tables.has(line.table)));
  return { kept: indexesOf(kept), doubtful: indexesOf(doubtful) };
}

const indexesOf = (lines: readonly Seen[]): Set<number> => new Set(lines.map(({ index }) => index));

function lookAt(line: VisibleLine, index: number, inLinks: typeof lettersInLinks) {
  const { text, element } = line;
  const words = (text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0) + lettersWithoutSpaces(text) / 2;
  const linked = element.closest("a") ? 1 : Math.min(1, inLinks(element) / Math.max(1, text.length));
  const name = (of: Element | null): string => `${of?.nodeName}.${of?.getAttribute("class") ?? ""}`;
  const isText = words >= 12 && endsText(text) && linked < 0.5;
  return {
    ...line,
    index,
    words,
    /** Which part of its letters are links, 0 to 1. */
    linked,
    /** Reads like a paragraph, and is no link. */
    isText,
    /** The table of values that it is a cell of. */
    table: tableOf(element),
    /** How its element and the one around it are named: paragraphs of one text are named alike. */
    shape: `${name(element)} < ${name(element.parentElement)}`,
  };
}

/** How many letters of an element are links. */
export const lettersInLinks = (element: Element): number =>
  Array.from(element.querySelectorAll("a"), ({ textContent }) => textContent?.trim()).join("").length;

const endsText = (text: string): boolean => endsSentence(text) || /[:;]["”’»)\]]?$/.test(text);
const weigh = (lines: readonly Seen[]): number => lines.reduce((sum, { words }) => sum + words, 0);

/**
 * The lines that both witnesses take. Where they have less than half of a text in common, those of one: of that whose text
 * begins below the headline, and if both do, of that which found more.
 */
function agreed(seen: readonly Seen[], { defuddle, readability }: Witnesses, headline: number) {
  const both = new Set([...defuddle].filter((index) => readability.has(index)));
  const found = (lines: ReadonlySet<number>) => {
    const text = seen.filter(({ index, isText }) => isText && lines.has(index));
    return { weight: weigh(text), isBelow: (text[0]?.index ?? -1) > headline };
  };
  const [one, other] = [found(defuddle), found(readability)];
  const less = Math.min(one.weight, other.weight);
  if (less > 0 && found(both).weight >= less / 2) return both;
  if (one.isBelow !== other.isBelow) return one.isBelow ? defuddle : readability;
  return one.weight > other.weight ? defuddle : readability;
}

/** Words under or over a picture, by their element or by how the page names it. */
export function isCaption({ element, text }: VisibleLine): boolean {
  const isNamed = (of: Element | null): boolean => {
    const name = `${of?.className ?? ""} ${of?.id ?? ""}`;
    // Right below a picture a credit is its; elsewhere the writer's.
    const beside = [of, of?.previousElementSibling];
    const isCredit = (): boolean =>
      beside.some((one) => one?.nodeName === "IMG" || one?.querySelector("img, picture, video"));
    return /caption/i.test(name) || (/credit/i.test(name) && isCredit());
  };
  return (
    element.closest("figure:not(blockquote *), figcaption") !== null ||
    [element, element.parentElement].some(isNamed) ||
    /\((?:image|photo|foto|picture|credit)s?: ?[^()]{1,60}\)$/i.test(text)
  );
}

/** A line that is a link to something else: in a list, or without a sentence's end. */
function leadsAway({ text, words, linked, element }: Seen): boolean {
  if (linked <= 0.8) return false;
  if (element.closest("li")) return words >= 3;
  return words >= 4 && !endsText(text) && !element.closest("blockquote");
}

/** What numbers the lines of a page for those who rewrite it. */
export const lineAttribute = "data-line";

/** The indexes of the lines that each of two programs takes for the text of a page; none where it finds no text. */
export type Witnesses = Awaited<ReturnType<typeof askWitnesses>>;

/**
 * The HTML of a page whose lines are numbered, for those who rewrite it.
 *
 * @param document is left as it was
 */
export function numberLines(document: Document, lines: readonly VisibleLine[]): string {
  const spans = lines.flatMap(({ nodes }, index) =>
    nodes.map((node) => {
      const span = document.createElement("span");
      span.setAttribute(lineAttribute, String(index));
      node.replaceWith(span);
      span.append(node);
      return span;
    }),
  );
  const html = document.toString();
  for (const span of spans) span.replaceWith(...Array.from(span.childNodes));
  return html;
}

/** Of Defuddle. Its patterns for pages in English take short lists for clutter. */
const options = { useAsync: false, removeImages: true, standardize: false, removeContentPatterns: false };

/**
 * Asks two programs which lines of a page are its text. Neither fetches anything, or warns of a page's own address: `/news/1`.
 *
 * @param html numbered
 */
export async function askWitnesses(html: string) {
  const copy = (): Document => parseHTML(html).document;
  // A short report has fewer letters than the 500 that it looks for first.
  const read = async () => new Readability(copy(), { charThreshold: 250 }).parse()?.content ?? "";
  return {
    defuddle: await linesOf(async () => (await Defuddle(copy(), "https://page.invalid/", options)).content),
    readability: await linesOf(read),
  };
}

/** The numbers of the lines in the HTML of a text. A program that a broken page stops has found none. */
async function linesOf(read: () => Promise<string>): Promise<ReadonlySet<number>> {
  try {
    const found = (await read()).matchAll(new RegExp(`${lineAttribute}="(\\d+)"`, "g"));
    return new Set(Array.from(found, ([, number]) => Number(number)));
  } catch {
    return new Set();
  }
}
