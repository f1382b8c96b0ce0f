import { diffArrays } from "diff";
import type { Token } from "markdown-it";
import type { Path } from "../../../content/front-matter/yaml.ts";
import { onlyLink } from "../../../content/markdown/text.ts";
import type { ArticleFile } from "../../../content/read-article.ts";
import { editDistance } from "../../../news/nearest.ts";
import { splitSentences } from "../../../news/text/sentences.ts";
import { bidiControls } from "../../../news/text/words.ts";

export interface Sentence {
  text: string;
  /** Its words, numbers and signs, without punctuation; the URL of a card. */
  words: string[];
  /** Its key in the front matter, or the first line of its paragraph in the file, from 1. */
  at: Path | number;
}

/**
 * Removed sentences and those that replace them; one of the two may be empty. And the place of the new ones or, if there are none, of what
 * follows the old ones; undefined in an empty article.
 */
export type Change = ReturnType<typeof changesOfSubstance>[number];

/**
 * Returns all published sentences of an article: headline, description, dateline, initials, the texts of its picture, the body with
 * headings, lists, tables, captions, cards and code, and the timeline, if an editor wrote one.
 */
export function publishedSentences({ values, text, bodyLine }: ArticleFile): Sentence[] {
  const { image, timeline } = values;
  const keys = ["title", "description", "dateline", "initials"] as const;
  const imageKeys = ["alt", "caption", "credit"] as const;
  return [
    ...keys.flatMap((key) => sentencesOf(values[key] ?? "", [key])),
    ...imageKeys.flatMap((key) => sentencesOf(image?.[key] ?? "", ["image", key])),
    ...bodySentences(text.tokens(), bodyLine),
    ...(Array.isArray(timeline) ? timeline : []).flatMap(({ date, text }, index) =>
      sentencesOf(`${date} ${text}`, ["timeline", index]),
    ),
  ];
}

function bodySentences(tokens: readonly Token[], bodyLine: number): Sentence[] {
  const sentences: Sentence[] = [];
  let row = 0;
  let at = bodyLine;
  for (const [index, token] of tokens.entries()) {
    const { type, content, info } = token;
    // Table cells have no line, but rows have.
    if (token.map) at = bodyLine + token.map[0];
    if (type === "inline") {
      const [first, ...others] = sentencesOf(shownText(token), at);
      // A heading means something else as a line of the text.
      const isHeading = tokens[index - 1]?.type === "heading_open";
      if (first) sentences.push(isHeading ? { ...first, words: ["#", ...first.words] } : first);
      sentences.push(...others);
      // URLs are case-sensitive, and a corrected letter is another target, so the URL of a card is compared in hex.
      const address = String(onlyLink(token)?.attrGet("href") ?? "");
      const words = [`@${Buffer.from(address).toString("hex")}`];
      if (address) sentences.push({ text: address, words, at });
    }
    if (type === "fence" || type === "code_block") sentences.push(...sentencesOf(content, at));
    // A row is one sentence: a number means something else in another column, or if a chart reads it differently.
    if (type === "tr_open") row = sentences.length;
    const cell = info ? `| (${info})` : "|";
    if (/^t[hd]_open$/.test(type)) sentences.push({ text: cell, words: ["|", info], at });
    if (type === "tr_close") sentences.push({ ...joinSentences(sentences.splice(row)), at });
  }
  return sentences;
}

const joinSentences = (sentences: readonly Sentence[]): { text: string; words: string[] } => ({
  text: sentences.map(({ text }) => text).join(" "),
  words: sentences.flatMap(({ words }) => words),
});

/** Marks of text that would mean something else without them: strikethrough, superscript. */
const marks: Record<string, string> = { s: "~", del: "~", sup: "^" };

/** Returns the visible text of a paragraph, with the alternative texts of its pictures. */
const shownText = ({ children }: Token): string =>
  (children ?? [])
    .map((token) => {
      if (token.type === "image") return ` ${token.content} ${token.attrGet("title") ?? ""} `;
      return /^(?:soft|hard)break$/.test(token.type) ? " " : (marks[token.tag] ?? token.content);
    })
    .join("");

/** Cuts a text into sentences. @param at the place of the text */
export function sentencesOf(text: string, at: Sentence["at"] = []): Sentence[] {
  return splitSentences(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const words = wordsOf(sentence);
    return words.length > 0 ? [{ text: sentence, words, at }] : [];
  });
}

const currency = String.raw`(?:Rp|IDR|USD?|SGD|MYR|EUR|AUD|JPY|CNY|GBP)\.?|\p{Sc}`;
/**
 * Words, numbers with sign and decimal point, and signs with a meaning: `²`, `▲`, `€`, a stroke through a number, a question mark,
 * the letters of a flag. A dash between two numbers is not a minus; one before an amount is, `-$5`, and so is one after a rating,
 * `BBB-`. Bidirectional controls count because they make another number visible than is written.
 */
const word = new RegExp(
  [
    String.raw`(?:(?<=${currency}|^|[^\p{L}\p{N}])[-+])?(?:(?<![\p{L}\p{N}.,])[.,])?\p{Nd}+(?:[.,:/]\p{Nd}+)*`,
    String.raw`(?<![\p{L}\p{N}])-(?=(?:${currency})+ ?[-.,]?\p{Nd})|(?<=(?<!\p{L})[A-F]{1,3})-(?![\p{L}\p{N}])`,
    String.raw`\p{L}[\p{L}\p{M}]*|[%‰&@#?]|[\p{S}\p{M}\p{No}\p{Nl}\u{e0020}-\u{e007f}]`,
    bidiControls.source,
  ].join("|"),
  "gu",
);

/** The words of a sentence, normalised for comparing: apostrophes, dashes and Unicode look-alikes. */
const wordsOf = (sentence: string): string[] =>
  sentence
    // Unicode normalises `10²` to `102`.
    .replace(/\P{No}+/gu, (part) => part.normalize("NFKC"))
    .replace(/['’‘ʼ]/g, "")
    .replace(/[−‐-—]/g, "-")
    // A loss in a table, as accountants write it.
    .replace(/^\((?=[\p{Nd}.,]+\)$)/u, "-")
    .match(word) ?? [];

/**
 * Finds changes of meaning: sentences that differ by more than corrected spelling. The order of sentences matters: who “he” is
 * depends on the sentence before.
 *
 * @returns the changes in the order of the text
 */
export function changesOfSubstance(before: readonly Sentence[], after: readonly Sentence[]) {
  // A headline is compared with the headline, even if the text has the same sentence.
  const key = ({ words, at }: Sentence): string =>
    [typeof at === "number" ? "" : at[0], ...words].join(" ").toLowerCase();
  return differences(before, after, key).flatMap((found) => {
    const [removed, added] = [joinSentences(found.removed), joinSentences(found.added)];
    const spelling = differences(removed.words, added.words, (one) => one.toLowerCase());
    if (spelling.every(isSpelling)) return [];
    const { at } = found.added[0] ?? found.next ?? after.at(-1) ?? {};
    return [{ before: removed.text, after: added.text, at }];
  });
}

/** A section in which two lists differ, and the next item in both. */
interface Difference<Item> {
  removed: Item[];
  added: Item[];
  next?: Item | undefined;
}

/** With more edits, one list counts as replacing the other: the time to find them grows with their square. */
const maxEdits = 1000;

/** @param key returns the text by which items are compared */
function differences<Item>(before: readonly Item[], after: readonly Item[], key: (item: Item) => string) {
  const keyed = (items: readonly Item[]) => items.map((item) => ({ item, key: key(item) }));
  const parts = diffArrays(keyed(before), keyed(after), {
    comparator: (one, other) => one.key === other.key,
    maxEditLength: maxEdits,
  });
  if (!parts) return [{ removed: [...before], added: [...after] }];
  const found: Difference<Item>[] = [{ removed: [], added: [] }];
  for (const { removed, added, value } of parts) {
    const items = value.map(({ item }) => item);
    const last = found.at(-1);
    if (removed) last?.removed.push(...items);
    else if (added) last?.added.push(...items);
    else if (last) {
      [last.next] = items;
      found.push({ removed: [], added: [] });
    }
  }
  return found.filter(({ removed, added }) => removed.length + added.length > 0);
}

/**
 * Checks whether words only correct the spelling of those they replace: written as one word or two (`dimana`, `di mana`), or with one
 * letter corrected in each. Numbers and signs never count as spelling.
 */
function isSpelling({ removed, added }: Difference<string>): boolean {
  if (![...removed, ...added].every((one) => /^\p{L}+$/u.test(one))) return false;
  if (removed.join("").toLowerCase() === added.join("").toLowerCase()) return true;
  return removed.length === added.length && removed.every((one, index) => isTypo(one, added[index] ?? ""));
}

/** In letters. Nearly all numerals and negations are shorter (`tujuh`, `bukan`). */
const minTypoLength = 6;

/**
 * Checks whether one letter is wrong, missing, extra or swapped with its neighbour. Short words (`naik`, `baik`), the first letter
 * (`melapor`, `dilapor`) and capitalised words, which may be names, do not count.
 */
const isTypo = (before: string, after: string): boolean =>
  /^\p{Ll}/u.test(before) &&
  before[0] === after[0] &&
  Math.min(before.length, after.length) >= minTypoLength &&
  editDistance(before, after) <= 1;
