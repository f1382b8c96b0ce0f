import { weekdayNames } from "../../news/dates/month-names.ts";

/** In characters: how far before a date its weekday may start. */
const reach = 64;
const weekday = String.raw`\p{L}[\p{L}’']{2,8}`;
/** `pagi` of `Kamis pagi (26/11)`, `pekan lalu` of `Kamis pekan lalu (19/11)`. */
const between =
  "pagi|siang|sore|petang|malam|subuh|dini hari|morning|afternoon|evening|night|" +
  "ini|besok|kemarin|lalu|depan|mendatang|(?:pekan|minggu) (?:ini|lalu|depan)";
/** `Kamis (`, `Kamis, `, `Kamis tanggal `, `Kamis-Sabtu, `, `Thursday, `. */
const pattern = new RegExp(
  String.raw`(?<![\p{L}’'])(malam\s)?(?:(${weekday})\s?(?:[-–—/]|hingga|sampai|dan|to|and)\s?)?(?<![\p{L}’'])(${weekday})\.?` +
    String.raw`(?:\s(?:${between})){0,2},?\s{0,2}\(?(?:(?:tanggal|tgl\.?|the)\s)?$`,
  "iu",
);

/** The word before an index, and the characters between: enough for a plain date. */
const wordBefore = /(?<=(?<![\p{L}’'])([A-Za-z]+)([ (.,]{0,4}))/uy;
/** Words that may come between a weekday and its date: only then is `pattern` needed. */
const leadsOn = new RegExp(`(?:^(?:hari|${between})|tanggal|tgl|the)$`);
const toDate = /^\.?,?\s{0,2}\(?$/;
const isEve = /malam\s$/i;

/**
 * The weekday named right before a date, 1 (Monday) to 7 (Sunday). `malam Minggu` does not count: it is the evening before.
 * Short names and `minggu`, which are also words (`min`, a week), must start with a capital.
 *
 * @param range whether the date is the first of several days: `Kamis-Sabtu, 26-28 November` then names Thursday
 */
export function weekdayBefore(text: string, start: number, range: boolean): number | undefined {
  // `pattern` is slow, because it is tried at many letters: handle a plain word without it.
  const plain = range ? undefined : plainWordBefore(text, start);
  if (plain) return plain.leadsToDate ? numberOf(plain.word) : undefined;
  const found = pattern.exec(text.slice(Math.max(0, start - reach), start));
  if (!found) return undefined;
  const [, eve, first, last] = found;
  return (range ? numberOf(first) : undefined) ?? (eve && !first ? undefined : numberOf(last));
}

/** @returns undefined if more than the last word matters */
function plainWordBefore(text: string, start: number): { word: string; leadsToDate: boolean } | undefined {
  wordBefore.lastIndex = start;
  const [, word, gap] = wordBefore.exec(text) ?? [];
  if (word === undefined || gap === undefined || leadsOn.test(word.toLowerCase())) return undefined;
  const from = start - gap.length - word.length;
  return isEve.test(text.slice(Math.max(0, from - 6), from))
    ? undefined
    : { word, leadsToDate: toDate.test(gap) };
}

function numberOf(name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  if ((name.length <= 3 || name === "minggu") && !/^\p{Lu}/u.test(name)) return undefined;
  return weekdayNames.get(name.toLowerCase());
}
