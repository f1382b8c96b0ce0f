import { wordEnd, wordStart } from "../../news/text/words.ts";

const wordsAMinute = 200;

/** Counts words: runs of letters and digits. Hyphens, dots, commas and apostrophes join: `undang-undang`, `10.49`, `Jum’at` are one word each. */
export function countWords(text: string): number {
  let count = 0;
  let lastEnd = -2;
  for (let start = wordStart(text, 0); start < text.length; start = wordStart(text, lastEnd)) {
    if (start !== lastEnd + 1 || !joinsWords(text.charCodeAt(lastEnd))) count++;
    lastEnd = wordEnd(text, start);
  }
  return count;
}

/** Whether a code is one of `-`, `.`, `,`, `'` and `’`. */
export const joinsWords = (code: number): boolean =>
  code === 0x2d || code === 0x2e || code === 0x2c || code === 0x27 || code === 0x2019;

/** The reading time in whole minutes, at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.ceil(words / wordsAMinute));
}
