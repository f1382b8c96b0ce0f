import { edge } from "./browser/ask.js";

/** The most words of a list: some 160 KB, a third of it compressed. */
const mostWords = 20_000;

/** A word in a record of the search index, between its marks. Figures and words of one or two letters are no suggestions. */
const indexedWord = new RegExp(`${edge}([\\p{L}\\p{M}]{3,})${edge}`, "gu");

/**
 * The words of all stories, one a line, the most frequent first. The search page proposes the nearest of them to readers who
 * found nothing.
 *
 * @param pages records of the search index
 */
export function wordList(pages: readonly { html: string }[]): string {
  const counts = new Map<string, number>();
  for (const { html } of pages) {
    const words = new Set(Array.from(html.matchAll(indexedWord), ([, word = ""]) => word));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, mostWords)
    .map(([word]) => word)
    .join("\n");
}
