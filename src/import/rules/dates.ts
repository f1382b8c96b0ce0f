import { isMessage, type Message } from "../../messages/message.ts";
import { isWeekday, monthNames, monthPattern, weekdayNames } from "../../news/dates/names.ts";
import { addTimeFromLine, clock, findDate } from "../../news/dates/printed-date.ts";
import { readMoment } from "../../news/dates/read-date.ts";
import { withoutColon } from "../bylines/forms.ts";
import { readLabels } from "../bylines/labels.ts";
import { isPersonName, namesIn, readAnonymous } from "../bylines/names.ts";
import { readDatelineAlone } from "../dateline.ts";
import { endsSentence, likelyLanguage } from "../shape.ts";
import { dateFinding, decide, drop, type Finding, isOpen, type Rule, toFindings } from "../state.ts";
import * as known from "../words/known-names.ts";
import { commentsBelow } from "./below-text.ts";
import { isBareDate } from "./body-start.ts";
import { headsLinks } from "./links.ts";

const updateWord = known.contains("update-words");
/** Words beside a date that add nothing. */
const dateWords = known.contains("beside-dates", "\\b", "\\b", "giu");

const weekday = [...weekdayNames.keys()].join("|");
/** `20 September 2015 (Minggu)`; `22 Ramadan 1446 H`, the same day in the Islamic calendar; and the `M` after a Gregorian year. */
const sameDay = new RegExp(
  `\\((?:${weekday})\\)|(?:(?:${weekday}),? )?\\d{1,2} \\p{L}[\\p{L}’' -]{3,20} 1[34]\\d\\d ?H\\b\\.?|^ ?M(?= *(?:$|[/(]))`,
  "giu",
);

/** Numbers that are no dates: reads, `21.43k`, `134 Kali Dibaca`; relative times, `3 hours ago`; page and issue, `Halaman 9`, `Issue No. 12`. */
const notDates = known.contains("not-dates", "", "", "giu");

/** The maximum length of a line of dates and what surrounds them. */
const maxLength = 200;

/** Reads lines with the article's date, surrounded only by labels, names, a section, a place or counts. A sentence does not count. */
export const dates: Rule = ({ lines, zoneLetters }) => {
  const last = lines.findLastIndex(({ paragraph }) => paragraph);
  const first = lines.findIndex(({ paragraph }) => paragraph);
  const heads = (text: string, index: number): boolean =>
    (index > last && headsLinks(text)) || (index > first && commentsBelow.test(text));
  const list = last < 0 ? -1 : lines.findIndex(({ text }, index) => heads(text, index));
  const isEnglish = likelyLanguage(lines.map(({ text }) => text)) === "en";
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const label = above && isOpen(above) && above.text.length < 30 ? above.text : "";
    // `11/05/2026` may be either of two days.
    const swapped = withMonthFirst(line.text);
    const isEither = isEnglish && swapped !== line.text && !wrongDay(swapped) && !wrongDay(line.text);
    const found = isOpen(line) ? readDateLine(isEither ? swapped : line.text, zoneLetters, label) : undefined;
    for (const one of (isEither && found) || []) one.sure &&= !one.date;
    // `31 Februari 2026`: the editor is shown why that is no date.
    const isWrong = line.text.length < 80 && (wrongDay(line.text) || withoutYear.test(line.text));
    if (!found && index < 20 && isOpen(line) && isWrong && !endsSentence(line.text)) decide(line, ["date"]);
    // `Komoditas	9 Maret	16 Maret` is the header of a table.
    if (!found || line.raw.trim().split("\t").length > 2) continue;
    // In a list below the text, what stands beside a date is a headline: `Cabai Turun, Bawang Naik Rabu, 18 Juni 2025 10:08`.
    // `Sukaraya, 28 November 2026` below `Oleh Ani Budi`: where the text was written.
    const isPlaced = dayLine.test(line.text) && above && (readLabels(above.text) ?? withoutColon(above.text));
    const taken = (list >= 0 && index > list ? found.filter(({ date }) => date) : found).map((one) =>
      isPlaced && isAuthor(one) ? { ...one, field: "dateline" as const, sure: false } : one,
    );
    const signed = taken.some(({ field }) => field === "authors" || field === "editors");
    decide(line, signed ? ["byline", "date"] : ["date"], taken);
    // A time on the line below belongs to a date without one.
    const date = found.find((one) => one.date)?.date;
    const next = lines[index + 1];
    if (!date || date.hour !== undefined || !next || !isOpen(next) || next.text.length > 20) continue;
    if (addTimeFromLine(next.text, date, zoneLetters)) decide(next, ["date"]);
  }
};

const embargoed = known.startsLike("embargoes", "\\W{0,4}", "\\b[\\s:;.,|–—-]*");
const dayWords = new RegExp(`\\b(?:${[...monthNames.keys(), ...weekdayNames.keys()].join("|")})\\b`, "gi");

/** Reads when a text may be published: its date, never sure. An embargo without a date is a note that the editor must check. */
export const embargoes: Rule = ({ lines, zoneLetters }) => {
  for (const line of lines) {
    const [opening = ""] = (isOpen(line) && line.text.length < maxLength && embargoed.exec(line.text)) || [];
    if (opening === "") continue;
    const date = findDate(line.text, opening.length, zoneLetters);
    const rest = withoutDateWords(line.text.slice(opening.length, date?.start)).replace(dayWords, "");
    if (/\p{L}/u.test(rest.replace(anyTime, "").replace(/\b[A-Z]{3,4}\b/, ""))) continue;
    if (date) decide(line, ["date"], [dateFinding("published", date, false)]);
    else drop(line, "note for the newsroom", true);
  }
};

const anyTime = new RegExp(clock, "i");
/** `Minggu Kliwon, 22/11 - 09:30`, `27 Nov, 22.10 WIB` */
const withoutYear =
  /^(?:\p{L}+,? ){0,2}\d\d?(?:\/\d\d?| \p{L}{3,9}\.?)[^\p{L}\d]{1,4}\d\d?[.:]\d\d(?: \p{Lu}{3,4})?$/u;
const printedDay = new RegExp(
  `(?:(\\p{L}[\\p{L}'’]{2,8}) ?,? ?)?(\\d{1,2}(?: (?:${monthPattern})\\.? |[/.-]\\d{1,2}[/.-])(?:19|20)\\d\\d)(?!\\d)`,
  "iu",
);

/** Explains why a printed day cannot be right: it is not in the calendar, or it was another day of the week. */
export function wrongDay(text: string): Message | undefined {
  const [, name = "", day = ""] = printedDay.exec(text) ?? [];
  const [, date, number, year] = /^(\d+)\W(\d+)\W(\d+)$/.exec(day) ?? [];
  const [month] = [...monthNames].find(([, one]) => one === Number(number)) ?? [];
  const written = month ? `${date} ${month} ${year}` : day;
  const read = readMoment(isWeekday(name) ? `${name}, ${written}` : written, "UTC");
  return day !== "" && isMessage(read) ? read : undefined;
}

/** Checks whether a line, by its words alone, is a date with only labels, names and the like around it. */
export const isDateLine = (text: string): boolean => readDateLine(text, []) !== undefined;

/** Reads a line of dates and what surrounds them; undefined if it is none, or a sentence: `Entries close on 12/31/2026.` @param label the line above, if it is short */
function readDateLine(line: string, zoneLetters: readonly string[], label = ""): Finding[] | undefined {
  const text = line.replace(besideLabel, "|");
  if (text.length > maxLength || !/\d/.test(text) || readDatelineAlone(text)) return undefined;
  // `Wed, 11/04/2026`: the day of the week shows that the month comes first.
  const swapped = withMonthFirst(text);
  if (wrongDay(text) && !wrongDay(swapped)) return readDateLine(swapped, zoneLetters);
  const found: Finding[] = [];
  let rest = 0;
  const isSentence = endsSentence(text);
  if (isSentence && !/ (?:by|oleh) /i.test(text) && /\p{Ll} \p{Ll}{3}/u.test(withoutDateWords(text)))
    return undefined;
  for (let count = 0; count < 4; count++) {
    const one = findDate(text, rest, zoneLetters);
    if (!one) break;
    const { date, start, end } = one;
    const between = text.slice(rest, start);
    // `10:22 a.m. ET`: a time in an unknown zone.
    const isForeign = date.hour !== undefined && /^ ?\(?\p{Lu}{2,4}(?!\p{L})/u.test(text.slice(end));
    const around = readAround(between, date.hour !== undefined && !isSentence);
    if (!around) return undefined;
    // `Prakiraan Cuaca Malang Rabu, 18 Juni 2025`: without a time, there must be a separator between a name and its date.
    const isBare =
      !/(?:[-–—|•●·,:/]|\b(?:on|pada|tanggal|published))\s*$/i.test(between) && !labelled.test(between);
    if (isBare && around.filter(isAuthor).length > Number(date.hour !== undefined)) return undefined;
    const isUpdate =
      updateWord.test(between.split(/[|•·]/).at(-1) ?? "") ||
      (between.trim() === "" && !/\p{L}/u.test(withoutDateWords(label)) && updateWord.test(label));
    // `Edisi 23–29 November 2026` says when the issue was sold.
    const isSpan = /\d ?[-–—] ?\d{1,2} \p{L}/u.test(text.slice(start, end));
    // `12 midnight` could be either of two days. Also a time next to the date that was not read: `0715`, `6:30 AM ET,`
    const isLost = date.hour === undefined && anyTime.test(`${between} ${text.slice(end, end + 16)}`);
    // `Waktu: Sabtu, 21 November 2026`, `Sabtu (21/11/2026)`: when something happens, as texts write it.
    const isEvent = eventLabel.test(text) || /\(\d+[/.-]\d+[/.-]\d+\)/.test(text);
    const isUnclear = isForeign || isSpan || isLost || isEvent || /midnight/i.test(text.slice(start, end));
    const isSure = !isUnclear && !wrongDay(text.slice(start, end));
    found.push(...around, dateFinding(isUpdate ? "updated" : "published", one, isSure));
    rest = end;
  }
  const after = found[0] ? readAround(text.slice(rest), !isSentence) : undefined;
  if (!after) return undefined;
  // `Ani Budi - Citra Dewi - Jumat, …`: the second may be the editor.
  const writers = found.filter(isAuthor);
  if (writers.length > 1 && / - .+ - /.test(text)) for (const one of writers) one.sure = false;
  if (!after.some(isAuthor) || !found.some(isAuthor)) return [...found, ...after];
  // `Kabar Muara, 20 November 2026 — Penulis: Ani Budi`
  if (readLabels(text.slice(rest))) return [...found.filter((one) => !isAuthor(one)), ...after];
  // Words on both sides make it a sentence or headline with a date in it. After labelled names, the other words are a place.
  if (!readLabels(text.slice(0, findDate(text)?.start))) return undefined;
  return [...found, ...after.filter((one) => !isAuthor(one))];
}

const withMonthFirst = (text: string): string => text.replace(/(\d\d?)\/(\d\d?)(?=\/\d{4})/, "$2/$1");
const eventLabel = /^(?:acara|kegiatan|waktu|hari|jadwal|pelaksanaan|when|time|event)\b[^:\d]{0,20}:/i;
/** One name, a comma and a day, without a time. */
const dayLine = /^[\p{Lu}][\p{L} ]{2,40}, (?:\p{L}+,? )?\(?\d{1,2}[ /.-](?:\p{L}+|\d{1,2})[ /.-]\d{2,4}\)?$/u;
const isAuthor = ({ field }: Finding): boolean => field === "authors";
const labelled = /^\s*(?:(?:\p{L}+ )?(?:oleh|by)|penulis|reporter)\b/iu;

const withoutDateWords = (text: string): string => text.replace(notDates, " ").replace(dateWords, " ");

const separator = /\s@\s|[|•●·»>/]|\s[-–—]+|[-–—]+\s|,|[-–—]$|\bJurnalis\b/u;

/** `Wanakarta, West Java / Tue, July 9, 2019`: the place of writing, which is nobody's name. */
const placeInRegion = /^(\p{Lu}[\p{L}’' -]{2,30}), (\p{Lu}[\p{L} ]{2,25}?)(?= ?(?:[|/•·–—,-]|$))/u;

/** `Oleh: Ani Budi | Tanggal: 14 Nov 2026 | Kategori: Kota | Dibaca: 87 kali` */
const labelOfDate = /[|•·] ?(?:tanggal|tgl\.?|date) ?[:：]? ?$/iu;
const labelsAfter = /[|•·] ?(?:kategori|category|dibaca|dilihat|views|hits|komentar) ?[:：][^|•·]*/giu;
/** `28-10-2025 09:41 Kategori: Kota Oleh: Ani Budi`, without separators. */
const besideLabel = / (?=(?:kategori|category|oleh|penulis|editor) ?: )/gi;

/**
 * Reads what stands beside a date: nothing of weight, or names, a site, a section. Undefined if it is a sentence or a headline.
 *
 * @param lenient whether there is a time, which makes any short text that is no sentence acceptable
 */
function readAround(beside: string, lenient: boolean): Finding[] | undefined {
  const text = beside.replace(sameDay, " ").replace(labelOfDate, "").replace(labelsAfter, "");
  // `Wawancara oleh Ani Budi, 5 April 2026`, `Ditulis oleh Ani Budi · Diperbarui 5/4/2026`
  const [first = ""] = text.split(/ [|•·] /);
  const labelled = readLabels(text) ?? (/\S (?:oleh|by) /i.test(first) ? withoutColon(first) : undefined);
  if (labelled) return labelled;
  const domain = known.findDomain(text);
  const found = domain ? toFindings("publisher", domain, true) : [];
  // `Ani Budi, Jurnalis-Jumat`: the label follows its name. `Posted by Ani Budi in Daerah on`
  const plainText = text
    .replace(placeInRegion, (both, _, where: string) => (known.isRegion(where) ? "" : both))
    .replace(/ (?:in|dalam) (?=\p{Lu})/u, " | ")
    // `By Our Correspondent, Kilifi | `
    .replace(/^\s*(?:by|oleh) ([^|•·]{3,60}?) ?(?=[|•·])/i, (all, who: string) =>
      readAnonymous(who) ? "" : all,
    );
  let isPlaced = false;
  for (const part of plainText.split(separator)) {
    const site = known.findDomain(part);
    const plain = withoutDateWords(site ? part.replace(site, " ") : part)
      .replace(/^[^\p{L}\d]+|[\s:.,;(*_-]+$| (?:di|on|pada) ?$/gu, "")
      .replace(/\s+/g, " ");
    if (!/\p{L}/u.test(plain)) continue;
    // `SUARA PESISIR` on a printed page, `PALU, MUARA KITA`. In other casing, people have such names too.
    const isPaper = plain === plain.toUpperCase() && (isPlaced || known.soundsLikePaper(plain));
    if (known.isSectionName(plain)) found.push(...toFindings("section", known.ordinaryCasing(plain), false));
    else if (known.isSiteName(plain) || known.isPaperName(plain) || isPaper)
      found.push(...(domain ? [] : toFindings("publisher", plain, false)));
    else if (known.isPlace(plain)) isPlaced = true;
    else if (/^admin\b/i.test(plain) || readAnonymous(plain)) continue;
    // Only another line shows that `Suara Muara`, or `Medan Kita`, named after its city, is not a person.
    else if (isPersonName(plain, 2)) {
      const mayBePaper = known.soundsLikePaper(plain) || known.isPlace(plain.split(" ", 1)[0] ?? "");
      found.push(...toFindings("authors", plain, !mayBePaper));
    } else if (/ (?:dan|and|&) /.test(plain) && namesIn(plain).filter((one) => isPersonName(one)).length > 0)
      found.push(...toFindings("authors", namesIn(plain), true));
    else if (isPersonName(plain, 1) && /[•·|]|, ?Jurnalis\b/.test(text))
      found.push(...toFindings("authors", plain, false));
    else if (
      !(lenient && plain.length < 30 && /^(?:\p{Lu}\S*(?: (?:& )?\p{Lu}\S*){0,2}|\p{Ll}+)$/u.test(plain))
    )
      return undefined;
  }
  return found;
}

/** Takes a bare date between two paragraphs as the heading of a part of the text. Right below a link it is the linked article's. */
export const datesInText: Rule = ({ lines, bodyStart, bodyEnd }) => {
  if (!lines.slice(0, bodyStart + 1).some(({ roles }) => roles.includes("date"))) return;
  for (const [index, line] of lines.entries()) {
    const isInText = index > bodyStart && index < bodyEnd - 1 && line.mark !== "below";
    const isOfLink = lines[index - 1]?.reason === "headline of another article";
    if (isInText && isBareDate(line) && !isOfLink && line.rule !== "embargo") decide(line, ["body"]);
  }
};
