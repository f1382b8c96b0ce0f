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
 * @param published day of publication in the site's zone, `2020-01-24`
 */
export function dateWithoutYear(
  said: WrittenDate,
  text: string,
  sentence: SentenceSpan,
  published: PartialDate,
): PartialDate | undefined {
  const { month = 0, day = 0 } = said;
  const year = Number(published.slice(0, 4));
  const today = Date.parse(published) / dayLength;
  // A leap day may be up to eight years away.
  const days = Array.from({ length: 17 }, (_, index) => year - 8 + index)
    .filter((ofYear) => isDay(ofYear, month, day))
    .map((ofYear) => ({ year: ofYear, ahead: Date.UTC(ofYear, month - 1, day) / dayLength - today }));
  const dateOf = (found: { year: number } | undefined) => found && writeDate(found.year, month, day);

  const weekday = weekdayBefore(text, said.start, said.isRange)?.weekday;
  const fits = (ofYear: number) => weekday === undefined || weekdayOf(ofYear, month, day) === weekday;
  const behind = text.slice(said.end, Math.min(sentence.end, said.end + shortReach));
  const years = yearNamedIn(behind);
  if (years !== undefined) return dateOf(days.find((one) => one.year === year + years && fits(one.year)));
  // In three consecutive years, a date never falls on the same weekday twice.
  if (weekday !== undefined) {
    const date = days.find((one) => Math.abs(one.year - year) <= 1 && fits(one.year));
    return date && Math.abs(date.ahead) <= farthest ? dateOf(date) : undefined;
  }

  const next = days.find(({ ahead }) => ahead >= 0);
  const last = days.findLast(({ ahead }) => ahead <= 0);
  const ahead = next?.ahead ?? Infinity;
  const back = last ? -last.ahead : Infinity;
  const words = timeWordsAt(text, said, sentence, behind);
  if (words?.isAhead && (words.sure || ahead <= farthest)) return dateOf(next);
  const isBack = words?.isAhead === false;
  if (isBack && words.sure) return dateOf(last);
  // On 4 October, `10 Desember` may be of this year or the last.
  const isNearer = ahead < back && next?.year === year && !isBack;
  if (ahead > soon) return isNearer ? undefined : dateOf(last);
  // With `telah` somewhere in the sentence and a date that is soon, either may be meant.
  return isBack && back > farthest ? undefined : dateOf(next);
}

const dayLength = 86_400_000;

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
const yearNamed = /^\)?\s(?:tahun\s(lalu|silam|kemarin|ini|depan)|(last|this|next)\syear)(?!\p{L})/iu;
/** From the year of publication. */
const yearsAway: Partial<Record<string, number>> = { ini: 0, this: 0, depan: 1, next: 1 };

/**
 * Finds words of future or past, Indonesian or English: right at a date, or else the nearest in its sentence. `sure`: they are
 * right at the date (`26 November mendatang`), not just somewhere in its sentence (`akan`).
 *
 * @param behind the sentence right after the date
 */
function timeWordsAt(
  text: string,
  { start, end }: WrittenDate,
  sentence: SentenceSpan,
  behind: string,
): { isAhead: boolean; sure: boolean } | undefined {
  const before = text.slice(Math.max(sentence.start, start - shortReach), start);
  const at = rightAfter.exec(behind) ?? rightBefore.exec(before);
  if (at) return { isAhead: at[1] !== undefined, sure: true };
  if (until.test(before)) return { isAhead: true, sure: false };

  const from = Math.max(sentence.start, start - reach);
  const found = [...text.slice(from, Math.min(sentence.end, end + reach)).matchAll(inSentence)].map(
    ({ 0: word, 1: future, index }) => {
      const place = from + index;
      return {
        isAhead: future !== undefined,
        gap: place < start ? start - place - word.length : place - end,
      };
    },
  );
  const [nearest] = found.sort((a, b) => a.gap - b.gap);
  return nearest && { isAhead: nearest.isAhead, sure: false };
}

/** The year named right after a date, relative to that of publication: −1 for `tahun lalu`, 0 for `this year`. */
function yearNamedIn(behind: string): number | undefined {
  const [all, indonesian, english = ""] = yearNamed.exec(behind) ?? [];
  return all === undefined ? undefined : (yearsAway[(indonesian ?? english).toLowerCase()] ?? -1);
}
