import { markdownAsTyped as markdown } from "../../content/markdown/parser.ts";
import { isSubhead } from "../body-doubt.ts";
import { isPersonName } from "../bylines/names.ts";
import { readable } from "../lines.ts";
import type { ExtractedArticle } from "../result.ts";
import { capitalShare, endsSentence, fold, isParagraph, splitRuns } from "../shape.ts";
import {
  escapeMarkdown,
  hanging,
  itemSigns,
  type Markup,
  type SourceLine,
  splitBlock,
  wordsOf,
} from "./markup.ts";

type Body = Pick<ExtractedArticle, "body" | "provenance">;

/**
 * The paragraphs of an article as one Markdown text, with the markup that their lines had in the source. What the rules
 * took off a line, its dateline or initials, is taken off its Markdown. Where the signs of the source would show other
 * words than those, they are left out: first those of lists and quotations, then all.
 *
 * @param source a line without markup is plain text
 */
export function bodyMarkdown(article: Body, source: readonly SourceLine[]): string {
  const signs = source.map(({ markup }) => markup);
  const flat = signs.map((own) => (own?.block ? { block: "", inline: own.inline } : own));
  const words = fold(article.body.join(""));
  for (const markup of [signs, flat]) {
    const text = joined(article, markup);
    if (fold(readable(shownBy(text))) === words) return text;
  }
  return joined(article, []);
}

/** What an item of a list begins with in a plain text: `1.`, `a)`, `•`. */
const itemSign = /^(?:(?:(\d{1,2})|(\p{Ll}))[.)]|[-•*]) (?=\S)/u;

/** Paragraphs of a plain text as Markdown: items are a list, rows with tabs a table, a few words between two paragraphs a subheading. */
export const plainMarkdown = (body: readonly string[]): string =>
  splitRuns(
    body,
    (one, next) => countOf(one) + 1 === countOf(next) || [one, next].every(isBullet) || isNextRow(one, next),
  )
    .map(([text = "", ...others], at, runs) => {
      if (text.includes("\t"))
        return tableMarkdown([text, ...others].map((row) => row.split("\t").map(escapeMarkdown)));
      if (others.length > 0) return [text, ...others].map(asItem).join("\n");
      const isBetween = endsSentence(runs[at - 1]?.at(-1) ?? "") && isParagraph(runs[at + 1]?.[0] ?? "");
      // Of more words that all begin with a capital, the headline of another article is made.
      const isSubheading = isSubhead(text, capitalShare(text) < 0.7 ? 8 : 5) && !isPersonName(text);
      const isAsked = text.endsWith("?") && body.filter((one) => /^.{9,60}\?$/.test(one)).length > 1;
      const isOwn = isAsked || !endsSentence(text);
      return (isBetween && isSubheading && isOwn ? "## " : "") + escapeMarkdown(text);
    })
    .join("\n\n");

const isNextRow = (row: string, next: string): boolean =>
  row.includes("\t") && row.split("\t").length === next.split("\t").length;

/** Cells as a table of Markdown, which knows none without a head: the first row is it. Rows have the same width. */
export function tableMarkdown([head = [], ...others]: readonly string[][]): string {
  const asRow = (row: readonly string[]): string =>
    `| ${row.map((cell) => cell.replace(/(?<!\\)((?:\\\\)*)\|/g, "$1\\|")).join(" | ")} |`;
  return [head, head.map(() => "---"), ...others].map(asRow).join("\n");
}

const isBullet = (text: string): boolean => /^[-•*] \S/.test(text);

/** Which item of a list a text is; letters count from far above all numbers. Not a number if it is none that is counted. */
function countOf(text: string): number {
  const [, number, letter] = itemSign.exec(text) ?? [];
  return number === undefined ? 1000 + (letter?.charCodeAt(0) ?? Number.NaN) : Number(number);
}

/** Markdown counts in numbers alone: letters are kept as words of the item. */
function asItem(text: string): string {
  const [sign = "", number, letter] = itemSign.exec(text) ?? [];
  const words = escapeMarkdown(text.slice(letter ? 0 : sign.length));
  return number === undefined ? `- ${words}` : sign + words;
}

/** What readers see of a Markdown text; not what is set in so far that it became code. */
const shownBy = (text: string): string =>
  markdown
    .parse(text, {})
    .flatMap(({ type, content, children }) =>
      type === "fence" ? content : children?.map((one) => one.content),
    )
    .join("");

/** @param markup by line */
function joined({ body, provenance }: Body, markup: readonly (Markup | undefined)[]): string {
  const lines = provenance.body ?? [];
  let text = "";
  let hung = false;
  for (const [index, words] of body.entries()) {
    const n = lines[index] ?? 0;
    const own = markup[n - 1];
    const hangs = own !== undefined && hanging.test(own.block);
    // A paragraph whose item was dropped hangs below nothing.
    const block: string = hangs && !hung ? "" : (own?.block ?? "");
    hung = hangs ? hung : itemSigns.test(block);
    const paragraph = own ? block + inlineOf(words, own) : escapeMarkdown(words);
    const join = (lines[index - 1] === n - 1 && own?.join) || "\n\n";
    text += (index === 0 ? "" : join) + paragraph + (own?.below === undefined ? "" : `\n${own.below}`);
  }
  return text;
}

/** A line's Markdown without what the rules took off its ends, sign by sign. */
function inlineOf(words: string, { inline }: Markup): string {
  const shown = readable(wordsOf(inline)) || readable(inline);
  if (shown === words) return inline;
  // Something was taken out of the middle: no cut at its ends shows these words.
  if (!shown.includes(words)) return escapeMarkdown(words);
  const cuts = Array.from({ length: Math.min(160, inline.length) + 1 }, (_, length) => length);
  const firstThatShows = (wanted: string, cut: (length: number) => string): string | undefined =>
    cuts.map((length) => cut(length).trim()).find((text) => readable(wordsOf(text)) === wanted);
  const start = firstThatShows(shown.slice(shown.indexOf(words)), (length) => inline.slice(length)) ?? "";
  const both = firstThatShows(words, (length) => start.slice(0, start.length - length));
  // What stood inside the line must not open a block now: `PALU - 1. Warga`.
  return both !== undefined && splitBlock(both)[0] === "" ? both : escapeMarkdown(words);
}
