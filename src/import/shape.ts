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

/** How many letters a text has of Chinese, Japanese or Thai, which write words without spaces, some two to a word. */
export const lettersWithoutSpaces = (text: string): number =>
  text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;

/** Whether a line reads like a paragraph of running text: some length, a sentence's end, words mostly in lower case. */
export function isParagraph(text: string): boolean {
  if (text.length < 40) return false;
  if (text.length >= 220 || (endsSentence(text) && lettersWithoutSpaces(text) > 11)) return true;
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

const mail = /[^\s<>()@,;:]+@[^\s<>()@,;:]+\.\p{L}{2,}/gu;
/** `0812-3456-7890`, `+62 812 3456 7890`, `(021) 555 0123`: digits in groups, read as a number only if there are enough. */
const phone = /(?<![\p{L}\d])\(?(?:\+\d|0)[\d\s().-]{6,20}\d(?![\p{L}\d])/gu;
const address = /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\d])@[\w.]{3,30}/giu;
/** What stands before a number or an address to say what it is. */
const label =
  /\b(?:hp|h\.p|handphone|ponsel|seluler|telp|tlp|telepon|tel|phone|mobile|cell|wa|whatsapp|no|nomor|kontak|contact|call|sms|fax|faks|faksimile|e-?mail|surel|pos-?el|web|website|situs|ig|instagram|twitter|facebook|m|t|p|f|e|w|dan|atau|or|and)\b/giu;

/** Whether a text names an e-mail address or a telephone number. */
export const hasContact = (text: string): boolean => text.length <= 400 && withoutContacts(text) !== text;

/** Whether a line holds telephone numbers and e-mail addresses and nothing else: `HP: 0812-3456-7890`, `ani@contoh.example`. */
export function isContact(text: string): boolean {
  if (text.length > 200) return false;
  const rest = withoutContacts(text);
  return rest !== text && !/[\p{L}\d]/u.test(rest.replace(address, " ").replace(label, " "));
}

/** A telephone number has 8 digits at least, with its area, and 15 at most, with its country. */
const withoutContacts = (text: string): string =>
  text
    .replace(mail, " ")
    .replace(phone, (number) => (/^\d{8,15}$/.test(number.replace(/\D/g, "")) ? " " : number));

/** The hour over an entry of live coverage: `08.15`, `19:30 BST`. */
export const isHour = (text: string): boolean => /^(?:[01]?\d|2[0-3])[.:][0-5]\d(?: [A-Z]{3,4})?$/.test(text);

/** What an account of a network is called: `@anibudi`. */
export const isHandle = (text: string): boolean => /^@[\w.]{3,30}$/.test(text);
