import { isDay, type PartialDate, weekdayOf, writeDate } from "../../news/dates/moment.ts";
import { type WrittenDate, weekdayBefore } from "../../news/dates/written-date.ts";
import type { SentenceSpan } from "../../news/text/sentences.ts";

/** How many days ahead a date may be if no word marks it as future. */
const soon = 60;
/**
 * How many days away a date may be if only a weekday, or a word that is not right at it, decides. Farther away, the same date
 * of another year is closer: then the weekday is probably wrong, or the word is about something else.
 */
const farthest = 300;

/**
 * Finds the day that a date without a year means; undefined in doubt, because a wrong date is worse than none. Rules, in this
 * order:
 *
 * 1. `tahun lalu`, `tahun ini`, `tahun depan` right after the date give the year; a weekday must match.
 * 2. With a weekday, it is the date of last year, this year or next year that falls on it.
 * 3. With words of the future, it is the first such date from publication on; with words of the past, the last until then.
 * 4. Otherwise it is the next such date if that is soon (on 24 November, `26 November` is the day after tomorrow), or the
 *    last. If the next is later in this year and nearer than the last, it is in doubt.
 *
 * @param sentence the place of its sentence in the text
 * @param published day of publication in the site's zone, `2020-01-24`
 */
export function dateWithoutYear(
  said: WrittenDate,
  text: string,
  sentence: SentenceSpan,
  published: PartialDate,
): PartialDate | undefined {
  const year = Number(published.slice(0, 4));
  const today = Date.parse(published) / dayLength;
  const weekday = weekdayBefore(text, said.start, said.isRange)?.weekday;
  const candidate = (ofYear: number) => candidateIn(ofYear, said, today);
  const behind = text.slice(said.end, Math.min(sentence.end, said.end + shortReach));
  const years = yearNamedIn(behind);
  if (years !== undefined) {
    const date = candidate(year + years);
    return weekday === undefined || date?.weekday === weekday ? date?.date : undefined;
  }
  // In three consecutive years, a date never falls on the same weekday twice.
  if (weekday !== undefined) {
    const date = [year - 1, year, year + 1].map(candidate).find((one) => one?.weekday === weekday);
    return date && Math.abs(date.ahead) <= farthest ? date.date : undefined;
  }

  const next = nearest(1, said, year, today);
  const last = nearest(-1, said, year, today);
  const ahead = next ? next.ahead : Number.POSITIVE_INFINITY;
  const back = last ? -last.ahead : Number.POSITIVE_INFINITY;
  const words = timeWordsAt(text, said, sentence, behind);
  if (words?.direction === "ahead" && (words.sure || ahead <= farthest)) return next?.date;
  if (words?.direction === "back" && words.sure) return last?.date;
  // On 4 October, `10 Desember` may be of this year or the last.
  const isNearer = ahead < back && next?.year === year && words?.direction !== "back";
  if (ahead > soon) return isNearer ? undefined : last?.date;
  // With `telah` somewhere in the sentence and a date that is soon, either may be meant.
  return words?.direction === "back" && back > farthest ? undefined : next?.date;
}

/** The day in one year. */
interface Candidate {
  date: PartialDate;
  year: number;
  weekday: number;
  /** In days from publication; negative before it. */
  ahead: number;
}

const dayLength = 86_400_000;

/** @returns undefined if the year has no such day */
function candidateIn(
  year: number,
  { month = 0, day = 0 }: WrittenDate,
  today: number,
): Candidate | undefined {
  if (!isDay(year, month, day)) return undefined;
  const ahead = Date.UTC(year, month - 1, day) / dayLength - today;
  return { date: writeDate(year, month, day), year, weekday: weekdayOf(year, month, day), ahead };
}

/** Searches the years from one on, forward or back; a leap day may be up to eight years away. */
function nearest(step: 1 | -1, said: WrittenDate, year: number, today: number): Candidate | undefined {
  for (let years = 0; years <= 8; years++) {
    const date = candidateIn(year + step * years, said, today);
    if (date && date.ahead * step >= 0) return date;
  }
  return undefined;
}

/** What the words around a date without a year say about its time. */
interface TimeWords {
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
 * @param behind the sentence right after the date
 */
function timeWordsAt(
  text: string,
  { start, end }: WrittenDate,
  sentence: SentenceSpan,
  behind: string,
): TimeWords | undefined {
  const before = text.slice(Math.max(sentence.start, start - shortReach), start);
  const at = rightAfter.exec(behind) ?? rightBefore.exec(before);
  if (at) return { direction: at[1] ? "ahead" : "back", sure: true };
  if (until.test(before)) return { direction: "ahead", sure: false };

  const from = Math.max(sentence.start, start - reach);
  let found: TimeWords | undefined;
  let smallestGap = Number.POSITIVE_INFINITY;
  for (const word of text.slice(from, Math.min(sentence.end, end + reach)).matchAll(inSentence)) {
    const index = from + word.index;
    const gap = index < start ? start - index - word[0].length : index - end;
    if (gap >= smallestGap) continue;
    smallestGap = gap;
    found = { direction: word[1] ? "ahead" : "back", sure: false };
  }
  return found;
}

/** The year named right after a date, relative to that of publication: −1 for `tahun lalu`, 0 for `this year`. */
function yearNamedIn(behind: string): -1 | 0 | 1 | undefined {
  const [all, last, current, , lastYear, thisYear] = yearNamed.exec(behind) ?? [];
  if (all === undefined) return undefined;
  if (last ?? lastYear) return -1;
  return (current ?? thisYear) ? 0 : 1;
}
