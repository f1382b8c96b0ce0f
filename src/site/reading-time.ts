import { wordEnd, wordStart } from "./words.ts";

const wordsAMinute = 200;

/** Counts words: runs of letters and digits. What hyphens, dots, commas or apostrophes join (`undang-undang`, `10.49`, `Jum’at`) is one. */
export function countWords(text: string): number {
  let count = 0;
  let lastEnd = -2;
  for (let start = wordStart(text, 0); start < text.length; start = wordStart(text, lastEnd)) {
    if (start !== lastEnd + 1 || !"-.,’'".includes(text[lastEnd] ?? " ")) count++;
    lastEnd = wordEnd(text, start);
  }
  return count;
}

/** How long reading takes, in whole minutes, at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.ceil(words / wordsAMinute));
}
