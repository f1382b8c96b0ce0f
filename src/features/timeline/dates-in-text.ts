import { isDay, type PartialDate, weekdayOf, writeDate } from "../../news/dates/moment.ts";
import { type WrittenDate, weekdayBefore, writtenDateAt } from "../../news/dates/written-date.ts";
import type { SentenceSpan } from "../../news/text/sentences.ts";

/**
 * Finds the dates in a text, in text order: `3 Juli 2018`, `5 November`, `3-5 Juli 2018` (its first day),
 * `Jumat (12/2/2016)`, `Kamis (5/11)`, `Oktober 2018`, `tahun 2018`, `January 12, 2024`, `on Nov. 17`, each with its own
 * precision. In numeric dates the day always comes before the month. For a date without a year, see `yearOf`.
 * Excludes dates that do not exist, years outside the range of news, and dates that are part of a name.
 *
 * @param published day of publication in the site's zone, `2020-01-24`
 * @param sentences the places of the text's sentences, in text order; by default the text is one sentence
 */
export function datesInText(text: string, published: PartialDate, sentences: readonly SentenceSpan[] = []) {
  const dates: (SentenceSpan & { date: PartialDate })[] = [];
  let nextFree = 0;
  let sentence = 0;
  for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
    if (index < nextFree || digits.length === 3 || digits.length > 4 || !standsAlone(text, index)) continue;
    const found = writtenDateAt(text, index, digits.length, true);
    if (!found || (digits.length <= 2 && isFalseDay(text, index))) continue;
    nextFree = found.end;
    if (isFalseDate(text, found)) continue;
    while (index >= (sentences[sentence]?.end ?? text.length)) sentence++;
    const { start, end, year, month = 1, day = 1 } = found;
    const whole = { start: 0, end: text.length };
    const inYear = year ?? yearOf(found, text, sentences[sentence] ?? whole, published) ?? 0;
    const isOfNews = inYear >= 1900 && inYear <= Number(published.slice(0, 4)) + 50;
    if (isOfNews && isDay(inYear, month, day))
      dates.push({ start, end, date: writeDate(inYear, found.month, found.day) });
  }
  return dates;
}

/** Checks that a number is not part of a larger number, sum, time or score: `10.49`, `1.000`, `2-1`, `F-16`. */
function standsAlone(text: string, start: number): boolean {
  if (start === 0 || text[start - 1] === " ") return true;
  return !/[\p{L}\p{N}_]$|[\p{L}\p{N}][.,:/-]$/u.test(text.slice(Math.max(0, start - 3), start));
}

/** How far before a date a name that contains it may start, in characters. */
const nameReach = 96;
/** The same for words directly before a date. */
const wordReach = 32;

/** `11`, `PM 12`, `188.45/12/Kpts`, `XI`. */
const number = String.raw`(?:\p{Lu}{2,8}\.?\s)?(?:[\p{L}\p{N}./-]*\d[\p{L}\p{N}/-]*|[IVXL]+(?!\p{L}))`;
const decree =
  "UU|PP|PMK|PKPU|(?:SE|P)OJK|PBI|SE|SKB?|T[Aa][Pp] MPRS?|Undang-Undang|Qanun|Inpres|Instruksi|Surat Edaran|Putusan|" +
  String.raw`Per(?:aturan|pp?u|pres|men\p{L}*|da|gub|bup|wali|wako|des|ma)|Kep(?:utusan|pres|men\p{L}*|gub|bup|wali)`;
/**
 * A law, decree, ruling or letter with its number: `Nomor 11 Tahun 2008`, `No. PM 12 Tahun 2020`, `PP 21 Tahun 2021`. The year
 * must follow the number directly: in `rumah nomor 3 sejak tahun 2018` it is a date.
 */
const numberedWork = new RegExp(
  String.raw`(?<!\p{L})(?:(?:ber)?[Nn]om[oe]r|NOMOR|N[oO]|no|(?:${decree})(?:\s\p{Lu}[\p{L}-]*){0,5})(?:\.:?\s?|:?\s)` +
    String.raw`(?:${number},?\s(?:dan\s)?){0,2}${number}[\s/](?:[Tt]ahun|TAHUN)\s$`,
  "u",
);
/** A law with its name: `Undang-Undang Dasar Negara Republik Indonesia Tahun 1945`. */
const namedLaw = /(?<!\p{L})(?:UUD?|Undang-Undang)(?:\s\p{Lu}[\p{L}-]*){0,6}\sTahun\s$/u;
/** Something named after a date: `Jalan 28 Oktober`, `Universitas 17 Agustus 1945`. In lower case, `jalan` may be a verb. */
const placeBefore =
  /(?<!\p{L})(?:Universitas|Institut|Politeknik|Akademi|Kampus|Jalan|Jln?\.?|Gang|Gg\.?|Gedung|Stadion|Gelora|Lapangan|Alun-[Aa]lun|Taman|Monumen|Tugu|Museum|Masjid|Jembatan|Terminal|Perumahan|Kompleks|(?:SD|SMP|SMA|SMK)N?|MTs|Yayasan)\s(?:(?:Negeri|Swasta|Raya)\s)?$/u;
const placeAfter =
  /^\s(?:University|Street|Road|Stadium|Square|Monument|Field|Building|Mosque|Bridge)(?!\p{L})/u;

/** Without a year, `Gerakan 30 September` is a name; with a year, it is the day when it happened. */
const movement = /(?<!\p{L})Gerakan\s$/u;

/** `pada 1950 poin`. Excludes `orang` and `rupiah`, which may be a subject: `Pada 2018 rupiah melemah`. */
const measure =
  /^\s(?:poin|persen|mdpl|derajat|[mck]m|kg|(?:(?:senti|mili|kilo)?meter|(?:kilo)?gram|ton|hektare?|liter)|points?|percent)(?!\p{L})/u;

/**
 * Checks whether something that looks like a date is part of a name (a law's year, a street named after a day) or a measure.
 * `UU ITE yang disahkan pada 2008` has a date, `Undang-Undang Nomor 11 Tahun 2008` does not.
 */
function isFalseDate(text: string, { start, end, year, month, day }: WrittenDate): boolean {
  const before = text.slice(Math.max(0, start - nameReach), start);
  const after = text.slice(end, end + wordReach);
  if (month === undefined) return numberedWork.test(before) || namedLaw.test(before) || measure.test(after);
  if (day === undefined) return false;
  if (placeBefore.test(before) || placeAfter.test(after)) return true;
  return year === undefined && movement.test(before);
}

/** Words before a number that is not a day: `Pasal 3`, `Liga 1`, `nomor perkara 12/11/2025`. */
const numbered =
  /(?<!\p{L})(?:(?:(?:ber)?nomor|nomer|no|number)(?:\.?\s(?:surat|perkara|laporan|berkas|registrasi|register|seri|urut|induk))?|pasal|ayat|bab|halaman|lampiran|kamar|lantai|blok|kavling|kav|km|kilometer|rt|rw|kelas|liga|formula|article|chapter|page|room)\.?:?\s$/iu;
/** `dua pertiga (`, `tiga perempat (`: a fraction in words, before the same in numbers. */
const fraction =
  /(?<!\p{L})(?:setengah|seper\p{L}+|per(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)|half|thirds?|quarters?|fifths?)\s\($/iu;

/**
 * Checks whether a number that looks like a day is the number of something, or a fraction. The text after it may still be a date:
 * `Liga 1 Mei 2018` contains a month.
 */
function isFalseDay(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - wordReach), start);
  return numbered.test(before) || fraction.test(before);
}

/** How many days in the future a date may be if no word marks it as future. */
const soon = 60;
/** How many days away a date with a weekday may be. Farther away, the same date of another year is closer: the weekday is probably wrong. */
const maxDistance = 300;

/**
 * Finds the year of a date without one; undefined in doubt, because a wrong date is worse than none. Rules, in this order:
 *
 * 1. `tahun lalu`, `tahun ini`, `tahun depan` directly after the date give the year; a weekday must match.
 * 2. With a weekday, it is the date of last year, this year or next year that falls on it.
 * 3. `mendatang`, `lalu` and the like directly at the date: the first such date from publication on, or the last until then.
 * 4. Otherwise it is the next such date if that is soon (on 24 November, `26 November` is the day after tomorrow), or the
 *    last. If the next is not soon but nearer than the last, it is in doubt.
 *
 * @param published day of publication in the site's zone, `2020-01-24`
 */
function yearOf(written: WrittenDate, text: string, sentence: SentenceSpan, published: PartialDate) {
  const { month = 0, day = 0 } = written;
  const year = Number(published.slice(0, 4));
  const today = Date.parse(published) / dayLength;
  // A leap day may be up to eight years away.
  const days = Array.from({ length: 17 }, (_, index) => year - 8 + index)
    .filter((ofYear) => isDay(ofYear, month, day))
    .map((ofYear) => ({ year: ofYear, ahead: Date.UTC(ofYear, month - 1, day) / dayLength - today }));

  const weekday = weekdayBefore(text, written.start, written.isRange)?.weekday;
  const fits = (ofYear: number) => weekday === undefined || weekdayOf(ofYear, month, day) === weekday;
  const after = text.slice(written.end, Math.min(sentence.end, written.end + wordReach));
  if (everyYear.test(after)) return undefined;
  const [named, indonesian, english = ""] = yearNamed.exec(after) ?? [];
  const years = yearOffsets[(indonesian ?? english).toLowerCase()] ?? -1;
  if (named) return days.find((one) => one.year === year + years && fits(one.year))?.year;
  // In three consecutive years, a date never falls on the same weekday twice.
  if (weekday !== undefined) {
    const date = days.find((one) => Math.abs(one.year - year) <= 1 && fits(one.year));
    return date && Math.abs(date.ahead) <= maxDistance ? date.year : undefined;
  }

  const next = days.find(({ ahead }) => ahead >= 0);
  const last = days.findLast(({ ahead }) => ahead <= 0);
  const before = text.slice(Math.max(sentence.start, written.start - wordReach), written.start);
  const word = rightAfter.exec(after) ?? rightBefore.exec(before);
  if (word) return (word[1] ? next : last)?.year;
  const [ahead = Infinity, ago = Infinity] = [next?.ahead, last && -last.ahead];
  if (ahead <= soon) return next?.year;
  return ahead < ago ? undefined : last?.year;
}

const dayLength = 86_400_000;

const rightBefore = /(?<!\p{L})(?:(upcoming|next)|last)\s$/iu;
const rightAfter = /^\)?\s(?:yang\s)?(?:(mendatang|nanti|depan|akan datang)|lalu|silam|kemarin)(?!\p{L})/iu;
const yearNamed = /^\)?\s(?:tahun\s(lalu|silam|kemarin|ini|depan)|(last|this|next)\syear)(?!\p{L})/iu;
/** `Pada 23 Januari setiap tahun`: of no year. */
const everyYear = /^\s(?:setiap|tiap|saban|every|each)\s(?:tahun|year)/iu;
/** Relative to the year of publication: 0 for `this year`; −1 for any other word, such as `tahun lalu`. */
const yearOffsets: Partial<Record<string, number>> = { ini: 0, this: 0, depan: 1, next: 1 };
