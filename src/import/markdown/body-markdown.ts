import { literalMarkdown as markdown } from "../../content/markdown/parser.ts";
import { isSubhead, returnsIn } from "../body-doubt.ts";
import { isPersonName } from "../bylines/names.ts";
import { readable } from "../lines.ts";
import type { ExtractedArticle } from "../result.ts";
import { capitalShare, endsSentence, fold, isParagraph, splitRuns } from "../shape.ts";
import * as markup from "./markup.ts";

type Body = Pick<ExtractedArticle, "body" | "provenance">;

/**
 * Writes the paragraphs of an article as one Markdown text, with the markup of their lines in the source. What the rules took
 * off a line, such as its dateline or initials, is also taken off its Markdown. If the markup would change the visible words,
 * all of it is omitted.
 *
 * @param source a line without markup is plain text
 */
export function bodyMarkdown(article: Body, source: readonly markup.SourceLine[]): string {
  const text = joinParagraphs(article, source);
  const isSame = fold(readable(visibleText(text))) === fold(article.body.join(""));
  return isSame ? text : joinParagraphs(article, []);
}

/** The start of a list item in plain text: `1.`, `a)`, `•`. */
const itemSign = /^(?:(?:(\d{1,2})|(\p{Ll}))[.)]|[-•*]) (?=\S)/u;

/** Writes the paragraphs of a plain text as Markdown: items as a list, rows with tabs as a table, a few words between two paragraphs as a subheading. */
export function plainMarkdown(body: readonly string[]): string {
  // Among subheadings, `Pameran Tahun Depan` is one too, and no name.
  const orders = new Set(body.map(orderOf).filter(Boolean));
  const hasSubheads = body.some((one) => !endsSentence(one) && isSubhead(one, 5) && !isPersonName(one));
  const areBullets = (...all: string[]): boolean => all.every((one) => /^[-•*] \S/.test(one));
  const areRows = (one: string, next: string): boolean =>
    one.includes("\t") && one.split("\t").length === next.split("\t").length;
  const areOne = (one: string, next: string): boolean =>
    orderOf(one) + 1 === orderOf(next) || areBullets(one, next) || areRows(one, next);
  return splitRuns(body, areOne)
    .map(([text = "", ...others], at, runs) => {
      if (text.includes("\t"))
        return tableMarkdown([text, ...others].map((row) => row.split("\t").map(markup.escapeMarkdown)));
      if (others.length > 0) return [text, ...others].map(asItem).join("\n");
      const [below = ""] = runs[at + 1] ?? [];
      const isBetween = endsSentence(runs[at - 1]?.at(-1) ?? "") && isParagraph(below);
      // More words that are all capitalised are the headline of another article.
      // `1. Kopi Malam`, over a paragraph of a list.
      const isNumbered = [1, -1].some((step) => orders.has(orderOf(text) + step));
      const title = isNumbered ? text.replace(itemSign, "") : text;
      const isSubheading =
        isSubhead(title, capitalShare(title) < 0.7 ? 8 : 5) &&
        (isNumbered || hasSubheads || !isPersonName(text) || returnsIn(below, text));
      const isAsked = text.endsWith("?") && body.filter((one) => /^.{9,60}\?$/.test(one)).length > 1;
      const isComplete = isAsked || !endsSentence(text);
      // `Sabtu, 28 November 2026`, over what is on that day.
      const isOverList = (runs[at + 1]?.length ?? 0) > 1 && text.length < 60 && /[\p{L}\d)]$/u.test(text);
      const isHeading = isOverList || (isBetween && isSubheading && isComplete);
      return (isHeading ? "## " : "") + text.split("\n").map(markup.escapeMarkdown).join("\\\n");
    })
    .join("\n\n");
}

/** Writes cells as a Markdown table. It needs a header, so the first row becomes one. All rows have the same width. */
export function tableMarkdown([head = [], ...others]: readonly string[][]): string {
  const asRow = (row: readonly string[]): string =>
    `| ${row.map((cell) => cell.replace(/(?<!\\)((?:\\\\)*)\|/g, "$1\\|")).join(" | ")} |`;
  return [head, head.map(() => "---"), ...others].map(asRow).join("\n");
}

/** Returns the number of a list item. Letters count from 1000, beyond all numbers. NaN if it is not numbered. */
function orderOf(text: string): number {
  const [, number, letter] = itemSign.exec(text) ?? [];
  return number === undefined ? 1000 + (letter?.charCodeAt(0) ?? Number.NaN) : Number(number);
}

/** Markdown only counts in numbers: letters stay as words of the item. */
function asItem(text: string): string {
  const [sign = "", number, letter] = itemSign.exec(text) ?? [];
  const words = markup.escapeMarkdown(text.slice(letter ? 0 : sign.length));
  return number === undefined ? `- ${words}` : sign + words;
}

/** Returns the text that readers see of a Markdown text, without text that was indented so far that it became code. */
const visibleText = (text: string): string =>
  markdown
    .parse(text, {})
    .flatMap((one) => (one.type === "fence" ? one.content : one.children?.map(({ content }) => content)))
    .join("");

function joinParagraphs({ body, provenance }: Body, source: readonly markup.SourceLine[]): string {
  const lines = provenance.body ?? [];
  let text = "";
  let hasItem = false;
  for (const [index, words] of body.entries()) {
    const n = lines[index] ?? 0;
    const own = source[n - 1]?.markup;
    const isIndented = own !== undefined && markup.indentOnly.test(own.block);
    // If an item was dropped, its further paragraphs are not indented.
    const block: string = isIndented && !hasItem ? "" : (own?.block ?? "");
    hasItem = isIndented ? hasItem : markup.itemSigns.test(block);
    const paragraph = own ? block + inlineOf(words, own) : markup.escapeMarkdown(words);
    const join = (lines[index - 1] === n - 1 && own?.join) || "\n\n";
    text += (index === 0 ? "" : join) + paragraph + (own?.below === undefined ? "" : `\n${own.below}`);
  }
  return text;
}

/** Returns a line's Markdown without what the rules took off its ends, character by character. */
function inlineOf(words: string, { inline }: markup.Markup): string {
  const shown = readable(markup.wordsOf(inline)) || readable(inline);
  if (shown === words || inline === words) return inline;
  // Something was taken out of the middle: cutting the ends cannot give these words.
  if (!shown.includes(words)) return markup.escapeMarkdown(words);
  const cuts = Array.from({ length: Math.min(160, inline.length) + 1 }, (_, length) => length);
  const firstThatShows = (wanted: string, cut: (length: number) => string): string | undefined =>
    cuts.map((length) => cut(length).trim()).find((text) => readable(markup.wordsOf(text)) === wanted);
  const start = firstThatShows(shown.slice(shown.indexOf(words)), (length) => inline.slice(length)) ?? "";
  const both = firstThatShows(words, (length) => start.slice(0, start.length - length));
  // What stood inside the line must not start a block now: `PALU - 1. Warga`.
  return both !== undefined && markup.splitBlock(both)[0] === "" ? both : markup.escapeMarkdown(words);
}
