import { diffArrays } from "diff";
import type { Token } from "markdown-it";
import type { Path } from "../../content/front-matter/yaml-path.ts";
import { editDistance } from "../../content/nearest.ts";
import type { ArticleFile } from "../../content/read-article.ts";
import { parseMarkdown } from "../../site/text/markdown.ts";
import { cutSentences } from "../../site/text/sentences.ts";

/** A sentence that readers see. */
export interface Sentence {
  text: string;
  /** Its words, numbers and signs, without white space and punctuation. */
  words: string[];
  /** The key of the front matter that it stands in, or the line of the file that its paragraph begins on, from 1. */
  at: Path | number;
}

/** Sentences that were replaced, and those in their place. One of the two may be empty. */
export interface Change {
  before: string;
  after: string;
  /** Where the new sentences stand, or what follows on the old ones; undefined in an article without a word. */
  at: Sentence["at"] | undefined;
}

/**
 * All that an article says: headline, description, dateline, the words at its picture, the text with its headings, lists,
 * tables, captions and code, and the timeline, if an editor wrote one.
 */
export function publishedSentences({ values, body, bodyLine }: ArticleFile): Sentence[] {
  const { title, description, dateline, image, timeline } = values;
  const above: [Path, string | undefined][] = [
    [["title"], title],
    [["description"], description],
    [["dateline"], dateline],
    [["image", "alt"], image?.alt],
    [["image", "caption"], image?.caption],
    [["image", "credit"], image?.credit],
  ];
  return [
    ...above.flatMap(([path, text]) => sentencesOf(text ?? "", path)),
    ...bodySentences(body, bodyLine),
    ...(timeline || []).flatMap(({ date, text }, index) =>
      sentencesOf(`${date} ${text}`, ["timeline", index]),
    ),
  ];
}

function bodySentences(body: string, bodyLine: number): Sentence[] {
  let line = bodyLine;
  return parseMarkdown(body).flatMap((token) => {
    // The cells of a table have no line of their own, but their row has.
    if (token.map) line = bodyLine + token.map[0];
    if (token.type === "inline") return sentencesOf(shownText(token), line);
    return token.type === "fence" || token.type === "code_block" ? sentencesOf(token.content, line) : [];
  });
}

/** What a reader sees of a paragraph, and hears of its pictures. */
const shownText = ({ children }: Token): string =>
  (children ?? [])
    .map((token) => {
      if (token.type === "image") return ` ${token.content} ${token.attrGet("title") ?? ""} `;
      return token.type === "softbreak" || token.type === "hardbreak" ? " " : token.content;
    })
    .join("");

/** @param at where the text stands */
export function sentencesOf(text: string, at: Sentence["at"] = []): Sentence[] {
  return cutSentences(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const words = wordsOf(sentence);
    return words.length > 0 ? [{ text: sentence, words, at }] : [];
  });
}

/** Words, numbers with their minus, and the signs that change a number. A dash between two numbers is no minus. */
const word = /(?:(?<![\p{L}\p{N}])[-+])?\p{Nd}+(?:[.,:]\p{Nd}+)*|\p{L}[\p{L}\p{M}]*|[%‰\p{Sc}\p{Sm}°&@#]/gu;

/** The words of a sentence as they are compared: apostrophes, kinds of dashes and Unicode's look-alikes are set aside. */
const wordsOf = (sentence: string): string[] =>
  sentence
    .normalize("NFKC")
    .replace(/['’‘ʼ]/g, "")
    .replace(/[−–]/g, "-")
    .match(word) ?? [];

/**
 * Where a text says something else than it said: where sentences differ by more than corrected spelling. The order of
 * sentences counts: who “he” is depends on what comes before.
 *
 * @returns the changes in the order of the text; none if it says the same
 */
export function changesOfSubstance(before: readonly Sentence[], after: readonly Sentence[]): Change[] {
  // A headline is compared with the headline, though the text may say the same.
  const key = ({ words, at }: Sentence): string =>
    [typeof at === "number" ? "" : at[0], ...words].join(" ").toLowerCase();
  return differences(before, after, key).flatMap(({ removed, added, next }) => {
    const words = (sentences: Sentence[]): string[] => sentences.flatMap(({ words }) => words);
    const spelling = differences(words(removed), words(added), (one) => one.toLowerCase());
    if (spelling.every(isSpelling)) return [];
    const text = (sentences: Sentence[]): string => sentences.map(({ text }) => text).join(" ");
    return [{ before: text(removed), after: text(added), at: (added[0] ?? next ?? after.at(-1))?.at }];
  });
}

/** A stretch in which two lists differ. */
interface Difference<Item> {
  removed: Item[];
  added: Item[];
  /** What both go on with. */
  next?: Item;
}

/** @param key what items are compared by */
function differences<Item>(
  before: readonly Item[],
  after: readonly Item[],
  key: (item: Item) => string,
): Difference<Item>[] {
  const found: Difference<Item>[] = [];
  let open: Difference<Item> | undefined;
  const comparator = (a: Item, b: Item): boolean => key(a) === key(b);
  for (const { removed, added, value } of diffArrays([...before], [...after], { comparator })) {
    if (removed || added) {
      if (!open) {
        open = { removed: [], added: [] };
        found.push(open);
      }
      (removed ? open.removed : open.added).push(...value);
    } else {
      if (open) open.next = value[0];
      open = undefined;
    }
  }
  return found;
}

/**
 * Whether words only correct the spelling of those they replace: they are written together or apart (`dimana`, `di mana`), or
 * in each a letter is mended. Numbers and signs are never spelling.
 */
function isSpelling({ removed, added }: Difference<string>): boolean {
  if (![...removed, ...added].every((one) => /^\p{L}/u.test(one))) return false;
  if (removed.join("").toLowerCase() === added.join("").toLowerCase()) return true;
  return removed.length === added.length && removed.every((one, index) => isTypo(one, added[index] ?? ""));
}

/** Shorter are nearly all words of number and negation (`tujuh`, `bukan`). */
const shortestTypo = 6;

/**
 * Whether one letter is other, missing, too many or swapped with its neighbour. Not in a short word (`naik`, `baik`), not the
 * first letter (`melapor`, `dilapor`), and not in a word with a capital: that may be a name.
 */
const isTypo = (before: string, after: string): boolean =>
  /^\p{Ll}/u.test(before) &&
  before[0] === after[0] &&
  Math.min(before.length, after.length) >= shortestTypo &&
  editDistance(before, after) <= 1;
