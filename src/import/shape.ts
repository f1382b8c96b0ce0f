import { wordList } from "./words/known-names.ts";

/** Short words that headlines leave in lower case. */
export const smallWords = wordList(new URL("./words/small-words.txt", import.meta.url));

/** How many words a text has, of its first 2,000 characters; digits and signs alone do not count. */
export const wordCount = (text: string): number => text.slice(0, 2000).match(word)?.length ?? 0;

/** The words of a text that say something, in small letters. */
export const longWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? [];

const word = /\p{L}\S*/gu;

/** A text by its letters and digits alone, in small letters; what is one letter in print, `ﬁ`, is the letters it stands for. */
export const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** The share of the first 40 longer words with a capital, 0 to 1: near 1 in a headline of the Indonesian web, below 0.5 in a sentence. */
export function capitalShare(text: string): number {
  const words = text.slice(0, 400).match(longWord)?.slice(0, 40) ?? [];
  const counted = words.filter((word) => !smallWords.has(word)).length;
  const isCapital = (one: string): boolean => /^[\p{Lu}\d]/u.test(one) && !smallWords.has(one.toLowerCase());
  return counted === 0 ? 0 : words.filter(isCapital).length / counted;
}

const longWord = /[\p{L}\d][\p{L}\d.'’-]{3,}/gu;

/** Ends as a sentence does: a mark, maybe a closing quote or bracket behind it, or the number of a post in its thread, `3/9`. */
export const endsSentence = (text: string): boolean =>
  /[.!?…。！？।]["”’'»)\]」』]{0,3}(?: ?[([]?\*{1,3}[)\]]?| \d{1,2}\/\d{0,2})?$/.test(text.slice(-12));

/** Chinese, Japanese, Thai: words follow one another without spaces. */
const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{12}/u;

/** Whether a line reads like a paragraph of running text: some length, a sentence's end, words mostly in lower case. */
export function isParagraph(text: string): boolean {
  if (text.length < 40) return false;
  if (text.length >= 220 || (withoutSpaces.test(text) && endsSentence(text))) return true;
  const count = wordCount(text);
  if (count < 7) return false;
  const share = capitalShare(text);
  if (endsSentence(text)) return share < 0.7 || text.length > 140;
  if (text.endsWith(":")) return text.length > 80 && share < 0.6;
  // Damaged or cut paragraphs lack their full stop; headlines are shorter.
  return text.length >= 130 && share < 0.5;
}

/** What a chat puts before a message: `[12/03/25 08.15] Ani Budi: `, `12/03/25 08.15 - Ani Budi: `, `[08.15, 12/3/2025] Ani Budi: `. */
export const chatStamp =
  /^(?:\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[.:]\d{2}[^\]-]{0,10}(?:\]| [-–])|\[\d{1,2}[.:]\d{2}[^\]\d/]{0,6}, \d{1,2}[/.]\d{1,2}[/.]\d{2,4}\]) [^:]{1,40}: /;

/** Whether a line could stand over an article: a few words to two lines of print, no sentence's end. */
export function isHeadline(text: string): boolean {
  if (text.length < 15 || text.length > 170) return false;
  const count = wordCount(text);
  if (count < 3 || count > 24) return false;
  return !(/[.,:;]$/.test(text) && !/\.\.\.$/.test(text));
}

/** Parts a list wherever one does not go on in the next. */
export function runsIn<One>(all: readonly One[], goesOn: (one: One, next: One) => boolean): One[][] {
  const runs: One[][] = [];
  for (const [index, one] of all.entries()) {
    if (index > 0 && goesOn(all[index - 1] as One, one)) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** The first of some things, up to one that is not such. */
export function takeWhile<One>(all: readonly One[], isSuch: (one: One) => boolean): readonly One[] {
  const end = all.findIndex((one) => !isSuch(one));
  return end < 0 ? all : all.slice(0, end);
}

/** `***`, `-----`: a row of signs that parts two pieces of text. */
export const isRowOfSigns = (text: string): boolean => /^[-*_#=~ ]+$/.test(text);
