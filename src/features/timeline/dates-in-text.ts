import { isDay, type PartialDate, writeDate } from "../../news/dates/moment.ts";
import { type WrittenDate, writtenDateAt } from "../../news/dates/written-date.ts";
import type { SentenceSpan } from "../../news/text/sentences.ts";
import { dateWithoutYear } from "./missing-year.ts";

/**
 * Finds the dates in a text, in text order: `3 Juli 2018`, `5 November`, `3-5 Juli 2018` (its first day),
 * `Jumat (12/2/2016)`, `Kamis (5/11)`, `Oktober 2018`, `tahun 2018`, `January 12, 2024`, `on Nov. 17`, each with its own
 * precision. In numeric dates the day always comes before the month. For a date without a year, see `dateWithoutYear`.
 * Leaves out dates that do not exist, years that news does not report on, and dates that are part of a name.
 *
 * @param published day of publication in the site's zone, `2020-01-24`
 * @param sentences the places of the text's sentences, in text order; by default the text is one sentence
 */
export function datesInText(
  text: string,
  published: PartialDate,
  sentences: readonly SentenceSpan[] = [],
): (SentenceSpan & { date: PartialDate })[] {
  const dates: (SentenceSpan & { date: PartialDate })[] = [];
  let free = 0;
  let sentence = 0;
  for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
    if (index < free || digits.length === 3 || digits.length > 4 || !standsAlone(text, index)) continue;
    const found = writtenDateAt(text, index, digits.length, true);
    if (!found || (digits.length <= 2 && isFalseDay(text, index))) continue;
    free = found.end;
    if (isFalseDate(text, found)) continue;
    while (index >= (sentences[sentence]?.end ?? text.length)) sentence++;
    const { start, end, year } = found;
    const date =
      year === undefined
        ? dateWithoutYear(found, text, sentences[sentence] ?? { start: 0, end: text.length }, published)
        : complete(found, year, published);
    if (date) dates.push({ start, end, date });
  }
  return dates;
}

/** Whether a number is not part of a larger number, sum, time or score: `10.49`, `1.000`, `2-1`, `F-16`. */
function standsAlone(text: string, start: number): boolean {
  if (start === 0 || text[start - 1] === " ") return true;
  return !/[\p{L}\p{N}_]$|[\p{L}\p{N}][.,:/-]$/u.test(text.slice(Math.max(0, start - 3), start));
}

function complete({ month, day }: WrittenDate, year: number, published: PartialDate) {
  const isOfNews = year >= 1900 && year <= Number(published.slice(0, 4)) + 50;
  return isOfNews && isDay(year, month ?? 1, day ?? 1) ? writeDate(year, month, day) : undefined;
}

/** In characters: how far before a date a name that contains it may start. */
const reach = 96;
/** The same for words right at a date. */
const shortReach = 32;

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
/**
 * Something named after a date: `Jalan 28 Oktober`, `Universitas 17 Agustus 1945`. In lower case, `jalan` may be a verb.
 */
const placeBefore =
  /(?<!\p{L})(?:Universitas|Institut|Politeknik|Akademi|Kampus|Jalan|Jln?\.?|Gang|Gg\.?|Gedung|Stadion|Gelora|Lapangan|Alun-[Aa]lun|Taman|Monumen|Tugu|Museum|Masjid|Jembatan|Terminal|Perumahan|Kompleks|(?:SD|SMP|SMA|SMK)N?|MTs|Yayasan)\s(?:(?:Negeri|Swasta|Raya)\s)?$/u;
const placeBehind =
  /^\s(?:University|Street|Road|Stadium|Square|Monument|Field|Building|Mosque|Bridge)(?!\p{L})/u;

/** Without a year, `Gerakan 30 September` is a name; with a year, it is the day when it happened. */
const movement = /(?<!\p{L})Gerakan\s$/u;

/** `pada 1950 poin`. Not `orang` or `rupiah`, which may be a subject: `Pada 2018 rupiah melemah`. */
const measure =
  /^\s(?:poin|persen|mdpl|derajat|[mck]m|kg|(?:(?:senti|mili|kilo)?meter|(?:kilo)?gram|ton|hektare?|liter)|points?|percent)(?!\p{L})/u;

/**
 * Whether something that looks like a date is part of a name (a law's year, a street named after a day) or a measure.
 * `UU ITE yang disahkan pada 2008` has a date, `Undang-Undang Nomor 11 Tahun 2008` does not.
 */
function isFalseDate(text: string, { start, end, year, month, day }: WrittenDate): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + shortReach);
  if (month === undefined) return numberedWork.test(before) || namedLaw.test(before) || measure.test(after);
  if (day === undefined) return false;
  if (placeBefore.test(before) || placeBehind.test(after)) return true;
  return year === undefined && movement.test(before);
}

/** Words before a number that is not a day: `Pasal 3`, `Liga 1`, `nomor perkara 12/11/2025`. */
const numbered =
  /(?<!\p{L})(?:(?:(?:ber)?nomor|nomer|no|number)(?:\.?\s(?:surat|perkara|laporan|berkas|registrasi|register|seri|urut|induk))?|pasal|ayat|bab|halaman|lampiran|kamar|lantai|blok|kavling|kav|km|kilometer|rt|rw|kelas|liga|formula|article|chapter|page|room)\.?:?\s$/iu;
/** `dua pertiga (`, `tiga perempat (`: a fraction in words, before the same in numbers. */
const fraction =
  /(?<!\p{L})(?:setengah|seper\p{L}+|per(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)|half|thirds?|quarters?|fifths?)\s\($/iu;

/**
 * Whether a number that looks like a day is the number of something, or a fraction. The text after it may be a date: `Liga 1
 * Mei 2018` has a month.
 */
function isFalseDay(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - shortReach), start);
  return numbered.test(before) || fraction.test(before);
}
