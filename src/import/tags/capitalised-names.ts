import { capitalShare, endsSentence } from "../shape.ts";
import { wordList } from "../words/known-names.ts";

/** Words that begin sentences with a capital and are part of no name: lower case. */
export const sentenceOpeners = wordList(new URL("./sentence-openers.txt", import.meta.url));

/** A longer run of capitals is no name. */
const mostWords = 5;
/** Capitalised words in a row, in the name of an institution also `dan`; what stands before and behind them. */
const run =
  /(?<=^|[\s"“”'‘(])(?:(?:Kementerian|Dinas|Badan|Direktorat|Komisi|Lembaga|Departemen|Fakultas|Kantor)(?: (?:dan )?\p{Lu}[\p{L}\d'’-]+)+|\p{Lu}[\p{L}\d'’-]+(?: \p{Lu}[\p{L}\d'’-]+)*)(?=[^\p{L}\d]*(?:\s|$))/gu;
const start = /(?:^|[.!?:]["”]?\s|["“])[^\p{L}\d]*$/u;
const numbered = /^ (?:\p{Lu}|\d{1,3}|[IVX]{1,4})(?![\p{L}\d])/u;
const smallWord = /(?<![\p{L}\d])\p{Ll}[\p{L}\d'’-]*/gu;

/** The words that texts have in small letters somewhere. */
export const smallWords = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => text.match(smallWord) ?? []));

/**
 * Names inside the sentences of a text, one to five capitalised words in a row, and how often each stands. At the start
 * of a sentence, an item or a quotation, and anywhere in a heading, a capital says nothing: what has one only there is no
 * name, nor is a word that the text also has in small letters, or that a number or a letter alone follows (`Langkah 2`).
 *
 * @param texts paragraphs
 * @param common words in small letters that begin sentences or go with names, and are none themselves
 * @param small those that a text, maybe another, has in small letters
 */
export function capitalisedNames(
  texts: readonly string[],
  common: ReadonlySet<string>,
  small: ReadonlySet<string>,
): Map<string, number> {
  const isSmall = (word: string): boolean => small.has(word.toLowerCase());
  const names = new Map<string, number>();
  const inside = new Set<string>();
  for (const text of texts) {
    const isHeading = text.length < 120 && !endsSentence(text) && capitalShare(text) >= 0.6;
    for (const { 0: found, index } of text.matchAll(run)) {
      let words = found.split(" ");
      let starts = start.test(text.slice(Math.max(0, index - 6), index));
      // The first word of a sentence has a capital whatever it is: `Menurut Rahmat`.
      const [first = ""] = words;
      if (starts && (common.has(first.toLowerCase()) || (words.length > 1 && isSmall(first)))) {
        words = words.slice(1);
        starts = false;
      }
      const name = words.join(" ");
      if (words.length === 0 || words.length > mostWords) continue;
      if (words.length === 1 && numbered.test(text.slice(index + found.length))) continue;
      names.set(name, (names.get(name) ?? 0) + 1);
      if (!isHeading && !(starts && words.length === 1)) inside.add(name);
    }
  }
  return new Map([...names].filter(([name]) => inside.has(name) && !isSmall(name)));
}
