import MarkdownIt from "markdown-it";
import type { SentenceSpan } from "./sentences.ts";

/** The apostrophe that begins a word: `'90s`, `'Tis`. */
export const firstApostrophe = /(?<![\p{L}\p{N}])'(?=(?:\d\ds|tis|twas)(?!\p{L}))/giu;

const typographer = new MarkdownIt("zero", { typographer: true, quotes: "“”‘’" }).enable("smartquotes");

/** A text that is no Markdown, with the quotation marks and apostrophes that it would have there. */
export function typographic(text: string): string {
  if (!/["']/.test(text)) return text;
  const [inline] = typographer.parseInline(text.replace(firstApostrophe, "’"), {});
  return (inline?.children ?? []).map(({ content }) => content).join("");
}

/** What stands between two quotation marks, with the marks. */
export interface Quotation extends SentenceSpan {
  /** Both marks are there, with none between them that leaves in doubt what is quoted. */
  isWhole: boolean;
  /** A name or single words: `film “Laskar Pelangi” diputar`. What somebody says ends with a sign of its own. */
  isName: boolean;
}

const mark = /["“”„«»'‘’]/g;
const letter = /\p{L}/u;
const letterOrDigit = /[\p{L}\p{N}]/u;
/** What a single mark that closes stands behind. */
const closesAfter = /[\p{L}\p{N}.,?!…]/u;
/** What may stand right before a mark that opens, where the mark itself does not tell. */
const opensAfter = /[\s([{–—/-]$/;
/** What may stand right behind a mark that closes. */
const closesBefore = /^[\s)\]},.;:?!…–—-]/;
const name = /^.[^"“”]*[^,.?!…"“”].$/su;

/**
 * Finds the quotations in a text, in text order. A mark that opens none and closes none makes a quotation too: up to the end
 * of the text, or back to the last mark. Single marks count only in pairs (`Jum'at` has none), and not within double ones.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  const add = (start: number, end: number, isWhole: boolean): void => {
    found.push({ start, end, isWhole, isName: isWhole && name.test(text.slice(start, end)) });
  };
  let open: number | undefined;
  let single: number | undefined;
  let isClear = true;
  for (const { 0: sign, index } of text.matchAll(mark)) {
    const end = index + 1;
    if (sign === "'" || sign === "‘" || sign === "’") {
      if (open !== undefined || !isSingleMark(text, sign, index)) continue;
      if (opens(text, sign, index, false)) single = index;
      else if (single !== undefined) {
        add(single, end, true);
        single = undefined;
      }
      continue;
    }
    single = undefined;
    if (opens(text, sign, index, open !== undefined)) {
      if (open === undefined) open = index;
      else isClear = false;
    } else {
      add(open ?? found.at(-1)?.end ?? 0, end, open !== undefined && isClear);
      open = undefined;
      isClear = true;
    }
  }
  const last = open ?? (text[single ?? -1] === "‘" ? single : undefined);
  if (last !== undefined) add(last, text.length, false);
  return found;
}

/** Whether a single mark stands before or behind a word, not in one: `Jum'at`. */
function isSingleMark(text: string, sign: string, index: number): boolean {
  const before = characterBefore(text, index);
  const after = String.fromCodePoint(text.codePointAt(index + 1) ?? 0);
  if (sign !== "’" && !letterOrDigit.test(before) && letter.test(after)) return true;
  return sign !== "‘" && closesAfter.test(before) && !letterOrDigit.test(after);
}

/** Both halves of one beyond the basic plane. */
const characterBefore = (text: string, index: number): string =>
  text.slice(Math.max(0, index - (/[\uDC00-\uDFFF]/.test(text[index - 1] ?? "") ? 2 : 1)), index);

/** Whether a mark opens a quotation. A straight one does after a space, and closes before a space or a sign. */
function opens(text: string, sign: string, index: number, isOpen: boolean): boolean {
  if (/[“„«‘]/.test(sign)) return true;
  if (/[”»’]/.test(sign)) return false;
  const canOpen = index === 0 || opensAfter.test(text[index - 1] ?? "");
  const canClose = index === text.length - 1 || closesBefore.test(text[index + 1] ?? "");
  return canOpen === canClose ? !isOpen : canOpen;
}

/**
 * A sentence with the marks of a quotation that begins before it or goes on after it; undefined if it cannot be told where
 * that begins or ends. `“Ramai. Kami senang,” kata Ani.` has the sentences `“Ramai.”` and `“Kami senang,” kata Ani.`
 */
export function withMarks(
  text: string,
  { start, end }: SentenceSpan,
  quotations: readonly Quotation[],
): string | undefined {
  let before = "";
  let after = "";
  for (const quotation of quotations) {
    if (quotation.end <= start || quotation.start >= end) continue;
    if (!quotation.isWhole) return undefined;
    if (quotation.start < start) before = text[quotation.start] ?? "";
    if (quotation.end > end) after = text[quotation.end - 1] ?? "";
  }
  return before + text.slice(start, end) + after;
}

/**
 * Whether nothing in a sentence is what somebody says. Half a quotation would turn a claim into the site's own statement, and
 * the day on which somebody spoke is no event. Names in quotation marks are no quotations.
 */
export const isUnquoted = ({ start, end }: SentenceSpan, quotations: readonly Quotation[]): boolean =>
  quotations.every(
    (quotation) =>
      quotation.end <= start ||
      quotation.start >= end ||
      (quotation.isName && quotation.start >= start && quotation.end <= end),
  );
