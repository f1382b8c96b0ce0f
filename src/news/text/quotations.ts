import MarkdownIt from "markdown-it";
import type { SentenceSpan } from "./sentences.ts";

/** An apostrophe at the start of a word: `'90s`, `'Tis`. */
export const leadingApostrophe = /(?<![\p{L}\p{N}])'(?=(?:\d\ds|tis|twas)(?!\p{L}))/giu;

const typographer = new MarkdownIt("zero", { typographer: true, quotes: "“”‘’" }).enable("smartquotes");

/** Makes quotation marks and apostrophes in plain text typographic, as in Markdown. */
export function smartQuotes(text: string): string {
  if (!/["']/.test(text)) return text;
  const [inline] = typographer.parseInline(text.replace(leadingApostrophe, "’"), {});
  return (inline?.children ?? []).map(({ content }) => content).join("");
}

/** A quotation, including its marks. */
export interface Quotation extends SentenceSpan {
  /** It has both marks, and no mark between them makes its extent ambiguous. */
  isWhole: boolean;
  /** It is a name or single words: `film “Laskar Pelangi” diputar`. Speech ends with punctuation inside the marks. */
  isName: boolean;
}

const mark = /["“”„«»'‘’]/g;
const letter = /\p{L}/u;
const letterOrDigit = /[\p{L}\p{N}]/u;
/** What may precede a closing single mark. */
const closesAfter = /[\p{L}\p{N}.,?!…]/u;
/** What may precede an opening mark, if the mark itself does not tell. */
const opensAfter = /[\s([{–—/-]$/;
/** What may follow a closing mark. */
const closesBefore = /^[\s)\]},.;:?!…–—-]/;
const namePattern = /^.[^"“”]*[^,.?!…"“”].$/su;

/**
 * Finds the quotations in a text, in text order. An unpaired mark makes a quotation too: up to the end of the text, or back to
 * the previous mark. Single marks count only in pairs (`Jum'at` has none), and not within double marks.
 */
export function findQuotations(text: string): Quotation[] {
  const quotations: Quotation[] = [];
  const add = (start: number, end: number, isWhole: boolean): void => {
    quotations.push({ start, end, isWhole, isName: isWhole && namePattern.test(text.slice(start, end)) });
  };
  let open: number | undefined;
  let single: number | undefined;
  let isUnambiguous = true;
  for (const { 0: sign, index } of text.matchAll(mark)) {
    const end = index + 1;
    if (sign === "'" || sign === "‘" || sign === "’") {
      if (open !== undefined || !isSingleMark(text, sign, index)) continue;
      if (isOpeningMark(text, sign, index, false)) single = index;
      else if (single !== undefined) {
        add(single, end, true);
        single = undefined;
      }
      continue;
    }
    single = undefined;
    if (isOpeningMark(text, sign, index, open !== undefined)) {
      if (open === undefined) open = index;
      else isUnambiguous = false;
    } else {
      add(open ?? quotations.at(-1)?.end ?? 0, end, open !== undefined && isUnambiguous);
      open = undefined;
      isUnambiguous = true;
    }
  }
  const last = open ?? (text[single ?? -1] === "‘" ? single : undefined);
  if (last !== undefined) add(last, text.length, false);
  return quotations;
}

/** Whether a single mark is at the start or end of a word, not inside one: `Jum'at`. */
function isSingleMark(text: string, sign: string, index: number): boolean {
  const before = characterBefore(text, index);
  const after = String.fromCodePoint(text.codePointAt(index + 1) ?? 0);
  if (sign !== "’" && !letterOrDigit.test(before) && letter.test(after)) return true;
  return sign !== "‘" && closesAfter.test(before) && !letterOrDigit.test(after);
}

/** Returns both halves of a surrogate pair. */
const characterBefore = (text: string, index: number): string =>
  text.slice(Math.max(0, index - (/[\uDC00-\uDFFF]/.test(text[index - 1] ?? "") ? 2 : 1)), index);

/** Whether a mark opens a quotation. A straight mark opens after a space, and closes before a space or punctuation. */
function isOpeningMark(text: string, sign: string, index: number, isOpen: boolean): boolean {
  if (/[“„«‘]/.test(sign)) return true;
  if (/[”»’]/.test(sign)) return false;
  const canOpen = index === 0 || opensAfter.test(text[index - 1] ?? "");
  const canClose = index === text.length - 1 || closesBefore.test(text[index + 1] ?? "");
  return canOpen === canClose ? !isOpen : canOpen;
}

/**
 * Completes the quotation marks of a sentence if a quotation begins before it or continues after it. Returns undefined if the
 * quotation has no clear beginning or end. `“Ramai. Kami senang,” kata Ani.` has the sentences `“Ramai.”` and `“Kami senang,” kata Ani.`
 */
export function withQuotationMarks(
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
 * Whether a sentence contains no speech. Half a quotation would turn a claim into the site's own statement, and the day on which
 * somebody spoke is not an event. Names in quotation marks do not count as speech.
 */
export const isUnquoted = ({ start, end }: SentenceSpan, quotations: readonly Quotation[]): boolean =>
  quotations.every(
    (quotation) =>
      quotation.end <= start ||
      quotation.start >= end ||
      (quotation.isName && quotation.start >= start && quotation.end <= end),
  );
