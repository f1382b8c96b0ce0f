import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import { endsSentence, lettersWithoutSpaces } from "../shape.ts";
import { tableOf, type VisibleLine } from "./visible-lines.ts";

/** What is known about a line before it is decided whether it is text. */
type LineInfo = ReturnType<typeof describe>;

/**
 * Finds the lines of a page that are its text: those that both extractors take, and, of those that only one takes, paragraphs
 * in elements named like the rest of the text. Captions and links to other pages are excluded.
 *
 * @param headings the page's `h1` elements
 * @returns the indexes of these lines, empty if neither extractor found any; and the indexes, kept or not, that only one took
 */
export function textLines(shown: readonly VisibleLine[], witnesses: Witnesses, headings: readonly Element[]) {
  // What is left out is no line of the text, wherever it stands.
  const seen = shown.map(describe).filter(({ nodes }) => nodes.length > 0);
  const isHeading = ({ element }: LineInfo): boolean => headings.some((heading) => heading.contains(element));
  const chosen = agreedLines(seen, witnesses, seen.find(isHeading)?.index ?? -1);
  const core = seen.filter(({ index, isText }) => isText && chosen.has(index));
  const total = countWords(core);
  const byShape = new Map<string, number>();
  for (const line of core) byShape.set(line.shape, (byShape.get(line.shape) ?? 0) + countWords([line]));
  const isLikeText = ({ shape }: LineInfo): boolean => (byShape.get(shape) ?? 0) >= total * 0.3;
  const [first = 0, last = 0] = [core[0]?.index, core.at(-1)?.index];
  const isQuoted = (line: LineInfo): boolean =>
    line.element.closest("blockquote") !== null && line.index > first && line.index < last;
  const votes = ({ index }: LineInfo): number =>
    Number(witnesses.defuddle.has(index)) + Number(witnesses.readability.has(index));
  const isKept = (line: LineInfo): boolean =>
    chosen.has(line.index) || (votes(line) > 0 && line.isText && isLikeText(line)) || isQuoted(line);
  const mayBeText = seen.filter((line) => !isHeading(line) && !isCaption(line) && !isLink(line));
  const text = new Set(mayBeText.filter(isKept));
  // A last paragraph unlike the others, below a line that is no text, may be in a box. What stands in a button opens one.
  const end = seen.findLast((line) => text.has(line) && line.words >= 12);
  const mayBeBox = (line: LineInfo): boolean =>
    (line === end && !isLikeText(end) && !text.has(seen[seen.indexOf(end) - 1] as LineInfo)) ||
    line.element.closest("button, summary, [role=button]") !== null;
  const doubtful = mayBeText.filter((line) =>
    text.has(line) ? votes(line) < 2 || mayBeBox(line) : votes(line) === 1 && line.isText,
  );
  // A row without one of its cells would be a different row.
  const tables = new Set(Array.from(text, ({ table }) => table));
  const kept = seen.filter((line) => text.has(line) || (line.table && tables.has(line.table)));
  return { kept: indexesOf(kept), doubtful: indexesOf(doubtful) };
}

const indexesOf = (lines: readonly LineInfo[]): Set<number> => new Set(lines.map(({ index }) => index));

function describe(line: VisibleLine, index: number) {
  const { text, element, links } = line;
  const words = (text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0) + lettersWithoutSpaces(text) / 2;
  const linked = links.join("").length / Math.max(1, text.length);
  const name = (of: Element | null): string => `${of?.nodeName}.${of?.getAttribute("class") ?? ""}`;
  return {
    ...line,
    index,
    words,
    /** The share of its letters inside links, 0 to 1. */
    linked,
    /** Whether it reads like a paragraph and is not a link. */
    isText: words >= 12 && endsText(text) && linked < 0.5,
    table: tableOf(element),
    /** The names and classes of its element and parent. Paragraphs of one text have the same. */
    shape: `${name(element)} < ${name(element.parentElement)}`,
  };
}

const endsText = (text: string): boolean => endsSentence(text) || /[:;]["”’»)\]]?$/.test(text);
const countWords = (lines: readonly LineInfo[]): number => lines.reduce((sum, { words }) => sum + words, 0);

/**
 * Returns the lines that both extractors take. If they have less than half of the text in common, or only a lead (60 words),
 * returns one extractor's lines: of the one whose text starts below the headline, or if both do, of the one that found more.
 */
function agreedLines(seen: readonly LineInfo[], { defuddle, readability }: Witnesses, headline: number) {
  const both = new Set([...defuddle].filter((index) => readability.has(index)));
  const measure = (lines: ReadonlySet<number>) => {
    const text = seen.filter(({ index, isText }) => isText && lines.has(index));
    return { weight: countWords(text), isBelow: (text[0]?.index ?? -1) > headline };
  };
  const [one, other, { weight }] = [measure(defuddle), measure(readability), measure(both)];
  const [less = 0, more = 0] = [one.weight, other.weight].sort((a, b) => a - b);
  if (less > 0 && weight >= less / 2 && weight >= Math.min(60, more / 4)) return both;
  if (one.isBelow !== other.isBelow) return one.isBelow ? defuddle : readability;
  return one.weight > other.weight ? defuddle : readability;
}

/** Recognises a picture's caption or credit by its element or by the page's class names. */
export function isCaption({ element, text }: VisibleLine): boolean {
  const isNamed = (of: Element | null): boolean => {
    const name = `${of?.className ?? ""} ${of?.id ?? ""}`;
    // Right below a picture, a credit belongs to it; elsewhere it is the writer's.
    const beside = [of, of?.previousElementSibling];
    const isCredit = (): boolean =>
      beside.some((one) => one?.nodeName === "IMG" || one?.querySelector("img, picture, video"));
    return /caption/i.test(name) || (/credit/i.test(name) && isCredit());
  };
  return (
    element.closest("figure:not(blockquote *, :has(table)), figcaption") !== null ||
    [element, element.parentElement].some(isNamed) ||
    /\((?:image|photo|foto|picture|credit)s?: ?[^()]{1,60}\)$/i.test(text)
  );
}

/** Recognises a link to another page: in a list, or a text that does not end like a sentence. */
function isLink({ text, words, linked, element }: LineInfo): boolean {
  if (linked <= 0.8) return false;
  return element.closest("li") ? words >= 3 : words >= 4 && !endsText(text) && !element.closest("blockquote");
}

/** Numbers the lines of a page for the extractors, which rewrite it. */
export const lineAttribute = "data-line";

/** The indexes of the lines that each of the two extractors takes for the page's text; empty if it finds none. */
type Witnesses = Awaited<ReturnType<typeof askWitnesses>>;

/** Returns the HTML of a page with numbered lines, for the extractors. @param document is left unchanged */
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

/** Options for Defuddle. Its patterns for English pages would remove short lists as clutter. */
const options = { useAsync: false, removeImages: true, standardize: false, removeContentPatterns: false };

/** Asks two extractors which lines of a page are its text. Neither fetches anything, or warns about relative URLs: `/news/1`. @param html with numbered lines */
export async function askWitnesses(html: string) {
  const copy = (): Document => parseHTML(html).document;
  // A short report is below the default threshold of 500 characters.
  const read = async () => new Readability(copy(), { charThreshold: 250 }).parse()?.content ?? "";
  return {
    defuddle: await linesOf(async () => (await Defuddle(copy(), "https://page.invalid/", options)).content),
    readability: await linesOf(read),
  };
}

/** Returns the line numbers in an extractor's HTML. If a broken page makes it fail, it has found none. */
async function linesOf(read: () => Promise<string>): Promise<ReadonlySet<number>> {
  try {
    const found = (await read()).matchAll(new RegExp(`${lineAttribute}="(\\d+)"`, "g"));
    return new Set(Array.from(found, ([, number]) => Number(number)));
  } catch {
    return new Set();
  }
}
