import type { SentenceSpan } from "../../news/text/sentences.ts";

/** What the words around a date without a year say about its time. */
export interface TimeWords {
  /** Whether it is after or before publication. */
  direction: "ahead" | "back";
  /** The words are right at the date (`26 November mendatang`), not just somewhere in its sentence (`akan`). */
  sure: boolean;
}

/** How far from a date its sentence is searched, in characters: limits the time for texts without full stops. */
const reach = 200;
/** The same for words right at the date. */
const shortReach = 32;

const rightBefore = /(?<!\p{L})(?:(upcoming|next)|(last))\s$/iu;
const rightAfter = /^\)?\s(?:yang\s)?(?:(mendatang|nanti|depan|akan datang)|(lalu|silam|kemarin))(?!\p{L})/iu;
/** Before a date, these words say nothing about past or future: `hingga 23 November` may be over. */
const until = /(?<!\p{L})(?:hingga|sampai(?: dengan)?|until|till)\s(?:(?:pada|tanggal|on)\s)?$/iu;
/** Not `di depan`, which is a place. */
const inSentence =
  /(?<!\p{L})(?:(besok|lusa|mendatang|akan|bakal|nanti|(?<!\bdi )depan|dijadwalkan|direncanakan|rencananya|will|next|upcoming|tomorrow|scheduled)|(lalu|kemarin|silam|telah|sudah|sejak|last|ago|yesterday|since))(?!\p{L})/giu;
const yearNamed =
  /^\)?\s(?:tahun\s(?:(lalu|silam|kemarin)|(ini)|(depan))|(?:(last)|(this)|(next))\syear)(?!\p{L})/iu;

/**
 * Finds words of future or past, Indonesian or English: right at a date, or else the nearest in its sentence.
 *
 * @param start where the date starts in the text
 * @param end where it ends
 * @param sentence the place of its sentence
 */
export function timeWordsAt(
  text: string,
  start: number,
  end: number,
  sentence: SentenceSpan,
): TimeWords | undefined {
  const before = text.slice(Math.max(sentence.start, start - shortReach), start);
  const at = rightAfter.exec(justAfter(text, end, sentence)) ?? rightBefore.exec(before);
  if (at) return { direction: at[1] ? "ahead" : "back", sure: true };
  if (until.test(before)) return { direction: "ahead", sure: false };

  const from = Math.max(sentence.start, start - reach);
  let nearest: TimeWords | undefined;
  let smallestGap = Number.POSITIVE_INFINITY;
  for (const word of text.slice(from, Math.min(sentence.end, end + reach)).matchAll(inSentence)) {
    const index = from + word.index;
    const gap = index < start ? start - index - word[0].length : index - end;
    if (gap >= smallestGap) continue;
    smallestGap = gap;
    nearest = { direction: word[1] ? "ahead" : "back", sure: false };
  }
  return nearest;
}

/**
 * The year named right after a date, relative to the year of publication: −1 for `tahun lalu`, 0 for `this year`, 1 for
 * `tahun depan`.
 */
export function yearNamedAfter(text: string, end: number, sentence: SentenceSpan): -1 | 0 | 1 | undefined {
  const found = yearNamed.exec(justAfter(text, end, sentence));
  if (!found) return undefined;
  if (found[1] ?? found[4]) return -1;
  return (found[2] ?? found[5]) ? 0 : 1;
}

function justAfter(text: string, end: number, sentence: SentenceSpan): string {
  return text.slice(end, Math.min(sentence.end, end + shortReach));
}
