import { weekdayNames } from "../content/month-names.ts";

/** As far back as a weekday starts, with all that may stand between it and its date. */
const reach = 64;
const weekday = String.raw`\p{L}[\p{L}’']{2,8}`;
/** How weekdays begin. Most dates have none, which this tells sooner than the pattern. */
const anyWeekday = new RegExp(
  [...new Set([...weekdayNames.keys()].map((name) => name.slice(0, 3)))].join("|"),
  "i",
);
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

/**
 * The weekday that is named right before a date, 1 (Monday) to 7 (Sunday). `malam Minggu` names none: it is the evening
 * before. Short names and `minggu`, which are also words (`min`, a week), have to start with a capital.
 *
 * @param range whether the date is the first of several days: `Kamis-Sabtu, 26-28 November` then names Thursday
 */
export function weekdayBefore(text: string, start: number, range: boolean): number | undefined {
  const before = text.slice(Math.max(0, start - reach), start);
  const found = anyWeekday.test(before) ? pattern.exec(before) : null;
  if (!found) return undefined;
  const [, eve, first, last] = found;
  return (range ? numberOf(first) : undefined) ?? (eve && !first ? undefined : numberOf(last));
}

function numberOf(name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  if ((name.length <= 3 || name === "minggu") && !/^\p{Lu}/u.test(name)) return undefined;
  return weekdayNames.get(name.toLowerCase());
}
