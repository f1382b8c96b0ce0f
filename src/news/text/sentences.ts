import abbreviations from "./abbreviations.json" with { type: "json" };
import { sentenceEnds } from "./sentence-ends.ts";
import { isWordCharacter } from "./words.ts";

/** The position of a sentence in its text: from `start` up to but not including `end`, without spaces at either end. */
export interface SentenceSpan {
  start: number;
  end: number;
}

/**
 * Splits a text into sentences by Unicode's rules (UAX #29), but not after an abbreviation or initial (`No. 7`, `Dr. Budi`,
 * `Joko S. Utomo`), or before a lower-case letter (`“Apa?” tanya dia`). Without a space, splits only where two sentences were
 * glued together: `dibuka.Warga datang`, not `Medcom.id` or `Detik.Com`. When in doubt, does not split.
 */
export function splitSentences(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  const glued = gluedEnds(text);
  const ends = glued.size > 0 ? [...sentenceEnds(text), ...glued].sort((a, b) => a - b) : sentenceEnds(text);
  for (const end of ends) {
    if (end < text.length && !glued.has(end) && continuesAfter(text, start, end)) continue;
    let from = start;
    while (from < end && isBlank(text, from)) from++;
    let to = end;
    while (to > from && isBlank(text, to - 1)) to--;
    if (to > from) spans.push({ start: from, end: to });
    start = end;
  }
  return spans;
}

const gluedEnd = /[.?!]["”]?(?=["“]?\p{Lu}\p{Ll})/gu;
/** How the text before the end of a sentence ends: in a lower-case word, a year or a bracket. */
const sentenceBefore = /(?:\p{Ll}{2}|\d{4}|\))$/u;
const domainEnding = /^(?:Com|Co|Id|Net|Org|Tv)(?!\p{L})/u;

/** Finds where a sentence directly follows another without a space, for example because a link or a line break was lost. */
export function gluedEnds(text: string): ReadonlySet<number> {
  const ends = [...text.matchAll(gluedEnd)].filter(({ index }) => {
    const before = text.slice(Math.max(0, index - maxAbbreviationLength - 2), index);
    const word = /\p{L}*$/u.exec(before)?.[0] ?? "";
    return sentenceBefore.test(before) && !beforeNames.has(word) && !domainEnding.test(text.slice(index + 1));
  });
  return new Set(ends.map(({ 0: mark, index }) => index + mark.length));
}

/** A lower-case letter after punctuation and spaces. Limits their number: a page full of them would be scanned to its end again and again. */
const lowerCaseNext = /[\p{P}\s]{0,50}\p{Ll}/uy;
const digitNext = /\d/y;
/** In letters. */
const maxAbbreviationLength = 8;

/** Whether a sentence continues after `end`, where the segmenter would end it. */
function continuesAfter(text: string, start: number, end: number): boolean {
  if (!isBlank(text, end - 1)) return true;
  if (!startsWithCapital(text, end) && matchesAt(lowerCaseNext, text, end)) return true;
  const word = wordBeforeDot(text, start, end);
  if (word === undefined) return false;
  // `s.d.` and `a.n.` end with a single lower-case letter.
  if (beforeNumbers.has(word.toLowerCase()) || /^\p{Ll}$/u.test(word)) return matchesAt(digitNext, text, end);
  return isInitial(word) || beforeNames.has(word);
}

function isInitial(word: string): boolean {
  if (word.length > 2) return false;
  return word.length === 1 && word < "\x80" ? startsWithCapital(word, 0) : /^\p{Lu}$/u.test(word);
}

/** Whether the character at an index is A–Z: a fast path for nearly every sentence. */
function startsWithCapital(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0x41 && code <= 0x5a;
}

/** White space as in `\s` and `trim`. */
function isBlank(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 0x20 || ((code < 0x20 || code > 0x7e) && /\s/.test(text[index] ?? ""));
}

/** Returns the word before the dot and spaces at the end of a text, if it is short enough to be an abbreviation. */
function wordBeforeDot(text: string, start: number, end: number): string | undefined {
  let dot = end - 1;
  while (dot > start && isBlank(text, dot)) dot--;
  if (text[dot] !== ".") return undefined;
  let first = dot;
  while (first > start && dot - first <= maxAbbreviationLength && isWordCharacter(text, first - 1)) first--;
  return first === dot || dot - first > maxAbbreviationLength ? undefined : text.slice(first, dot);
}

function matchesAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}

/** Abbreviations before a name: titles, ranks, companies, places. Case matters: `kol` is a cabbage. */
const beforeNames: ReadonlySet<string> = new Set(abbreviations.beforeNames.join(" ").split(" "));

/** Abbreviations before a number, in any case. Elsewhere some of them are words (`dalam berbagai hal.`). */
const beforeNumbers: ReadonlySet<string> = new Set(abbreviations.beforeNumbers.join(" ").split(" "));
