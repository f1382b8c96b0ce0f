import type { Language } from "../messages/message.ts";
import { slugify } from "../news/slug.ts";
import { contains, wordList } from "./words/known-names.ts";

/** Short words that headlines leave in lower case. */
export const smallWords = wordList("small-words");

/** Counts the words in the first 2,000 characters of a text. Digits and punctuation alone do not count. */
export const wordCount = (text: string): number => text.slice(0, 2000).match(word)?.length ?? 0;

/** Returns the words of at least four letters, in lower case. */
export const longWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? [];

const word = /\p{L}\S*/gu;

/** Returns the share of a title's words that other texts contain, 0 to 1. */
export function sharedWords(title: string, others: readonly string[]): number {
  const [words = [], ...known] = [title, ...others].map((one) => slugify(one).split("-"));
  const all = new Set(known.flat());
  return words.filter((word) => all.has(word)).length / words.length;
}

/** Reduces a text to its letters and digits in lower case, with ligatures such as `ﬁ` split. */
export const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** The share of capitalised words among the first 40 longer ones, 0 to 1: near 1 in an Indonesian headline, below 0.5 in a sentence. */
export function capitalShare(text: string): number {
  const words = text.slice(0, 400).match(longWord)?.slice(0, 40) ?? [];
  const counted = words.filter((word) => !smallWords.has(word)).length;
  const isCapital = (one: string): boolean => /^[\p{Lu}\d]/u.test(one) && !smallWords.has(one.toLowerCase());
  return counted === 0 ? 0 : words.filter(isCapital).length / counted;
}

const longWord = /[\p{L}\d][\p{L}\d.'’-]{3,}/gu;

/** Checks for the end of a sentence: a full stop or the like, perhaps a closing quote or bracket, or a post's number in its thread, `3/9`. */
export const endsSentence = (text: string): boolean =>
  /[.!?…。！？।]["”’'»)\]」』]{0,3}(?: ?[([]?\*{1,3}[)\]]?| \d{1,2}\/\d{0,2})?$/.test(text.slice(-12));

/** Counts the letters of Chinese, Japanese and Thai, which are written without spaces: about two to a word. */
export const lettersWithoutSpaces = (text: string): number =>
  text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;

/** Checks whether a line reads like running text: long enough, the end of a sentence, most words in lower case. */
export function isParagraph(text: string): boolean {
  if (text.length < 40) return false;
  if (text.length >= 220 || (endsSentence(text) && lettersWithoutSpaces(text) > 11)) return true;
  if (wordCount(text) < 7) return false;
  const share = capitalShare(text);
  if (endsSentence(text)) return share < 0.7 || text.length > 140;
  if (text.endsWith(":")) return text.length > 80 && share < 0.6;
  // Damaged or truncated paragraphs lack their full stop; headlines are shorter.
  return text.length >= 130 && share < 0.5;
}

/** What a chat prints before a message: `[12/03/25 08.15] Ani Budi: `, `12/03/25 08.15 - Ani Budi: `, `[08.15, 12/3/2025] Ani Budi: `. */
export const chatStamp =
  /^(?:\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[.:]\d{2}[^\]-]{0,10}(?:\]| [-–])|\[\d{1,2}[.:]\d{2}[^\]\d/]{0,6}, \d{1,2}[/.]\d{1,2}[/.]\d{2,4}\]) [^:]{1,40}: /;

/** Checks whether a line could be an article's headline: three to 24 words that do not end like a sentence. */
export function isHeadline(text: string): boolean {
  if (text.length < 15 || text.length > 170) return false;
  const count = wordCount(text);
  return count >= 3 && count <= 24 && (!/[.,:;]$/.test(text) || text.endsWith("..."));
}

/** Splits a list into runs wherever two neighbours do not belong together. */
export function splitRuns<One>(all: readonly One[], isSameRun: (one: One, next: One) => boolean): One[][] {
  const runs: One[][] = [];
  for (const [index, one] of all.entries()) {
    if (index > 0 && isSameRun(all[index - 1] as One, one)) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** Returns the leading items that match, up to the first that does not. */
export function takeWhile<One>(all: readonly One[], matches: (one: One) => boolean): readonly One[] {
  const end = all.findIndex((one) => !matches(one));
  return end < 0 ? all : all.slice(0, end);
}

/** Checks for a row of signs that separates two parts of a text: `***`, `-----`. */
export const isRowOfSigns = (text: string): boolean => /^[-*_#=~ ]+$/.test(text);

const mail = /[^\s<>()@,;:]+@[^\s<>()@,;:]+\.\p{L}{2,}/gu;
/** A phone number in groups of digits: `0812-3456-7890`, `+62 812 3456 7890`, `(021) 555 0123`. It counts only with enough digits. */
const phone = /(?<![\p{L}\d])\(?(?:\+\d|0)[\d\s().-]{6,20}\d(?![\p{L}\d])/gu;
const address = /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\d])@[\w.]{3,30}/giu;
/** A label before a phone number or an address. */
const label = contains("contact-labels", "\\b", "\\b", "giu");

/** Checks whether a text contains an e-mail address or a phone number. */
export const hasContact = (text: string): boolean => text.length <= 400 && withoutContacts(text) !== text;

/** Checks whether a line contains only phone numbers and e-mail addresses: `HP: 0812-3456-7890`, `ani@contoh.example`. */
export function isContact(text: string): boolean {
  if (text.length > 200) return false;
  const rest = withoutContacts(text);
  return rest !== text && !/[\p{L}\d]/u.test(rest.replace(address, " ").replace(label, " "));
}

/** A phone number has at least 8 digits with its area code, and at most 15 with its country code. */
const withoutContacts = (text: string): string =>
  text
    .replace(mail, " ")
    .replace(phone, (number) => (/^\d{8,15}$/.test(number.replace(/\D/g, "")) ? " " : number));

/** Checks for the time above an entry of live coverage: `08.15`, `19:30 BST`. */
export const isHour = (text: string): boolean => /^(?:[01]?\d|2[0-3])[.:][0-5]\d(?: [A-Z]{3,4})?$/.test(text);

/** Words that nearly every text of a language contains, and no text of the other. */
const commonWords: readonly (readonly [Language, RegExp])[] = [
  ["id", /(?<!\p{L})(?:yang|dan|di|dengan|untuk|dari|itu|ini|tidak|pada|akan)(?!\p{L})/giu],
  ["en", /(?<!\p{L})(?:the|of|and|to|in|was|that|with|for|said|has)(?!\p{L})/giu],
];
/** Returns the language of a text; undefined if it has fewer such words than the `least`, or is mixed. */
export function likelyLanguage(paragraphs: readonly string[], least = 5): Language | undefined {
  const text = paragraphs.join("\n").slice(0, 20_000);
  const [first, second] = commonWords
    .map(([language, words]) => ({ language, count: text.match(words)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const isClear = first && second && first.count >= least && first.count > second.count * 3;
  return isClear ? first.language : undefined;
}
