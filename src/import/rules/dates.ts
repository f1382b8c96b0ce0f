import { isMessage, type Message } from "../../messages/message.ts";
import { isWeekday, monthNames, monthPattern, weekdayNames } from "../../news/dates/names.ts";
import { addTimeFromLine, clock, findDate } from "../../news/dates/printed-date.ts";
import { readMoment } from "../../news/dates/read-date.ts";
import { withoutColon } from "../bylines/forms.ts";
import { readLabels } from "../bylines/labels.ts";
import { isPersonName, namesIn, withoutName } from "../bylines/names.ts";
import { readDatelineAlone } from "../dateline.ts";
import { endsSentence } from "../shape.ts";
import { decide, drop, type Finding, findingOfDate, findings, isOpen, type Rule } from "../state.ts";
import * as known from "../words/known-names.ts";
import { headsLinks } from "./links.ts";

const updateWord =
  /(?:di)?(?:perbarui|perbaharui|update)|updated|last modified|pembaruan|terakhir diubah|diubah|dimutakhirkan|pemutakhiran|^upd\b/i;
/** Words that stand beside a date and say nothing more. */
const dateWords = new RegExp(
  `\\b(?:${known.alternatives(new URL("../words/beside-dates.txt", import.meta.url))})\\b`,
  "gi",
);

/** `22 Ramadan 1446 H`: the same day in another calendar. */
const hijri = /\d{1,2} \p{Lu}[\p{L}’' -]{3,20} 1[34]\d\d ?H\b\.?/gu;

/** `21.43k`, `134 Kali Dibaca`: how often something was read; `3 hours ago`; `Halaman 9`, `Issue No. 12`: where it stood in print. */
const counted =
  /(?<=\s)[\w.-]+@[\w-]+\.[\w.]+(?=\s)|\d[\d.,]{0,8} ?(?:[kx]\b|(?=(?:kali|hits|views?)\b))|\b\d{1,3} [a-z]{3,7}(?: yang)? (?:lalu|ago)\b|\b(?:halaman|hal\.?|page|edisi|issue|no\.?|vol\.?)(?: no\.?)?:? ?\d{1,4}\b/gi;

/** How long a line may be at most to be one of dates and what stands around them. */
const longest = 200;

/** Lines with the date of the article, and around it nothing but labels, names, a section, a place or counts. A sentence is none. */
export const dates: Rule = ({ lines, ownZone }) => {
  const last = lines.findLastIndex(({ paragraph }) => paragraph);
  const list = last < 0 ? -1 : lines.findIndex(({ text }, index) => index > last && headsLinks(text));
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const label = above && isOpen(above) && above.text.length < 30 ? above.text : "";
    const found = isOpen(line) ? readDateLine(line.text, ownZone, label) : undefined;
    // `31 Februari 2026`: an editor is told why that is none.
    if (!found && index < 20 && isOpen(line) && line.text.length < 80 && wrongDay(line.text))
      decide(line, ["date"]);
    // `Komoditas	9 Maret	16 Maret` heads a table.
    if (!found || line.raw.trim().split("\t").length > 2) continue;
    // What stands with a date in a list below the text is a headline: `Cabai Turun, Bawang Naik Rabu, 18 Juni 2025 10:08`.
    const isListed = list >= 0 && index > list && !readLabels(line.text);
    // `Sukaraya, 28 November 2026` below `Oleh Ani Budi`: where it was written.
    const isPlaced = placed.test(line.text) && above && (readLabels(above.text) ?? withoutColon(above.text));
    const own = (isListed ? found.filter(({ date }) => date) : found).map((one) =>
      isPlaced && isAuthor(one) ? { ...one, field: "dateline" as const, sure: false } : one,
    );
    const signed = own.some(({ field }) => field === "authors" || field === "editors");
    decide(line, signed ? ["byline", "date"] : ["date"], own);
    // A time on the line below belongs to a date that has none.
    const date = found.find((one) => one.date)?.date;
    const next = lines[index + 1];
    if (!date || date.hour !== undefined || !next || !isOpen(next) || next.text.length > 20) continue;
    if (addTimeFromLine(next.text, date, ownZone)) decide(next, ["date"]);
  }
};

const embargoed = new RegExp(
  `^\\W{0,4}(?:${known.alternatives(new URL("../words/embargoes.txt", import.meta.url))})\\b[\\s:;.,|–—-]*`,
  "i",
);
const dayWords = new RegExp(`\\b(?:${[...monthNames.keys(), ...weekdayNames.keys()].join("|")})\\b`, "gi");

/** When a text may be published: its date, never for sure. What names no day of the calendar is a note that asks about the text. */
export const embargoes: Rule = ({ lines, ownZone }) => {
  for (const line of lines) {
    const [said = ""] = (isOpen(line) && line.text.length < longest && embargoed.exec(line.text)) || [];
    if (said === "") continue;
    const date = findDate(line.text, said.length, ownZone);
    const rest = withoutDateWords(line.text.slice(said.length, date?.start)).replace(dayWords, "");
    if (/\p{L}/u.test(rest.replace(anyTime, "").replace(/\b[A-Z]{3,4}\b/, ""))) continue;
    if (date) decide(line, ["date"], [findingOfDate("published", date, false)]);
    else drop(line, "note for the newsroom", true);
  }
};

const anyTime = new RegExp(clock, "i");
const printedDay = new RegExp(
  `(?:(\\p{L}[\\p{L}'’]{2,8}) ?,? ?)?(\\d{1,2}(?: (?:${monthPattern})\\.? |[/.-]\\d{1,2}[/.-])(?:19|20)\\d\\d)(?!\\d)`,
  "iu",
);

/** Why the day that a line prints cannot be meant: no calendar has it, or it was another day of the week. */
export function wrongDay(text: string): Message | undefined {
  const [, name = "", day = ""] = printedDay.exec(text) ?? [];
  const [, date, number, year] = /^(\d+)\W(\d+)\W(\d+)$/.exec(day) ?? [];
  const [month] = [...monthNames].find(([, one]) => one === Number(number)) ?? [];
  const written = month ? `${date} ${month} ${year}` : day;
  const read = readMoment(isWeekday(name) ? `${name}, ${written}` : written, "UTC");
  return day !== "" && isMessage(read) ? read : undefined;
}

/** Whether a line, by its words alone, is a date with nothing but labels, names and the like around it. */
export const isDateLine = (text: string): boolean => readDateLine(text, []) !== undefined;

/** @param label what stands right above, if that is short */
function readDateLine(text: string, ownZone: readonly string[], label = ""): Finding[] | undefined {
  if (text.length > longest || !/\d/.test(text) || readDatelineAlone(text)) return undefined;
  // `Wed, 11/04/2026`: the day of the week tells that the month stands first.
  const turned = text.replace(/(\d\d?)\/(\d\d?)(?=\/\d{4})/, "$2/$1");
  if (wrongDay(text) && !wrongDay(turned)) return readDateLine(turned, ownZone);
  const found: Finding[] = [];
  let rest = 0;
  // The dot of `8.15 p.m.` ends no sentence.
  const isSentence = endsSentence(text) && !/[ap]\. ?m\.$/i.test(text);
  let labelAbove = label;
  for (let count = 0; count < 4; count++) {
    const one = findDate(text, rest, ownZone);
    if (!one) break;
    const { date, start, end } = one;
    const between = text.slice(rest, start);
    // `10:22 a.m. ET`: an hour of a zone that nobody here knows.
    const isForeign = date.hour !== undefined && /^ ?\(?\p{Lu}{2,4}(?!\p{L})/u.test(text.slice(end));
    const around = readAround(between, date.hour !== undefined && !isSentence);
    if (!around) return undefined;
    // `Prakiraan Cuaca Malang Rabu, 18 Juni 2025`: without a time, a name needs something between it and its date.
    const bare =
      !/(?:[-–—|•●·,:/]|\b(?:on|pada|tanggal|published))\s*$/i.test(between) && !labelled.test(between);
    if (bare && around.filter(isAuthor).length > Number(date.hour !== undefined)) return undefined;
    const last = between.split(/[|•·]/).at(-1) ?? "";
    const isUpdate =
      updateWord.test(last) ||
      (between.trim() === "" && onlyDateWords(labelAbove) && updateWord.test(labelAbove));
    // `Edisi 23–29 November 2026` says when it was sold.
    const isSpan = /\d ?[-–—] ?\d{1,2} \p{L}/u.test(text.slice(start, end));
    // `12 midnight`: of which of two days? And a time beside it that was not read: `0715`, `6:30 AM ET,`
    const isLost = date.hour === undefined && anyTime.test(`${between} ${text.slice(end, end + 16)}`);
    const isUnclear = isForeign || isSpan || isLost || /midnight/i.test(text.slice(start, end));
    const isSure = !isUnclear && !wrongDay(text.slice(start, end));
    found.push(...around, findingOfDate(isUpdate ? "updated" : "published", one, isSure));
    rest = end;
    labelAbove = "";
  }
  const behind = found[0] ? readAround(text.slice(rest), !isSentence, found.some(isAuthor)) : undefined;
  if (!behind) return undefined;
  // `Ani Budi - Citra Dewi - Jumat, …`: the second may be the editor.
  const writers = found.filter(isAuthor);
  if (writers.length > 1 && / - .+ - /.test(text)) for (const one of writers) one.sure = false;
  if (!behind.some(isAuthor) || !found.some(isAuthor)) return [...found, ...behind];
  // `Kabar Muara, 20 November 2026 — Penulis: Ani Budi`
  if (readLabels(text.slice(rest))) return [...found.filter((one) => !isAuthor(one)), ...behind];
  // Words on both sides are a sentence or headline with a date in it; behind names with labels stands a place.
  return readLabels(text.slice(0, findDate(text)?.start))
    ? [...found, ...behind.filter((one) => !isAuthor(one))]
    : undefined;
}

/** One name, a comma and a day, without a time. */
const placed = /^[\p{Lu}][\p{L} ]{2,40}, (?:\p{L}+,? )?\(?\d{1,2}[ /.-](?:\p{L}+|\d{1,2})[ /.-]\d{2,4}\)?$/u;
const isAuthor = ({ field }: Finding): boolean => field === "authors";
const labelled = /^\s*(?:oleh|by|penulis|reporter)\b/i;

const withoutDateWords = (text: string): string =>
  text.replace(hijri, " ").replace(counted, " ").replace(dateWords, " ");
const onlyDateWords = (text: string): boolean => text !== "" && !/\p{L}/u.test(withoutDateWords(text));

const parting = /\s@\s|[|•●·»>/]|\s[-–—]+|[-–—]+\s|,|[-–—]$|\bJurnalis\b/u;
/** `20 September 2015 (Minggu)` */
const weekdayBehind = /\((?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)\)/i;
/** `Wanakarta, West Java / Tue, July 9, 2019`: where it was written, which is no one's name. */
const placeInRegion = /^(\p{Lu}[\p{L}’' -]{2,30}), (\p{Lu}[\p{L} ]{2,25}?)(?= ?(?:[|/•·–—,-]|$))/u;

/**
 * What stands beside a date: nothing of weight, or names, a site, a section. Undefined: a sentence or a headline.
 *
 * @param lenient a time makes it a date line whatever stands beside it, as long as it is short and no sentence
 * @param signed the line has given a name: one word more is none
 */
function readAround(beside: string, lenient: boolean, signed = false): Finding[] | undefined {
  const text = beside.replace(weekdayBehind, " ");
  // `Wawancara oleh Ani Budi, 5 April 2026`
  const labelled = readLabels(text) ?? (/\S (?:oleh|by) /i.test(text) ? withoutColon(text) : undefined);
  if (labelled) return labelled;
  const domain = known.findDomain(text);
  const found = domain ? findings("publisher", domain, true) : [];
  // `Ani Budi, Jurnalis-Jumat`: the label stands behind its name.
  // `Posted by Ani Budi in Daerah on`
  const plainText = text
    .replaceAll("_", " ")
    .replace(placeInRegion, (both, _, where: string) => (known.isRegion(where) ? "" : both))
    .replace(/ in (?=\p{Lu})/u, " | ")
    // `By Our Correspondent, Kilifi | `
    .replace(/^\s*(?:by|oleh) ([^|•·]{3,60}?) ?(?=[|•·])/i, (all, who: string) =>
      withoutName(who) ? "" : all,
    );
  for (const part of plainText.split(parting)) {
    const site = known.findDomain(part);
    const plain = withoutDateWords(site ? part.replace(site, " ") : part)
      .replace(/\(\s*\)/g, " ")
      .replace(/^[^\p{L}\d]+|[\s:.,;(*_-]+$| (?:di|on|pada) ?$/gu, "")
      .replace(/\s+/g, " ");
    if (!/\p{L}/u.test(plain)) continue;
    const isLoud = plain === plain.toUpperCase();
    if (known.isSectionName(plain)) found.push(...findings("section", known.ordinaryCasing(plain), false));
    // `SUARA PESISIR`, over a page of print; in other letters people have such names, too.
    else if (known.isSiteName(plain) || known.isPaperName(plain) || (isLoud && known.soundsLikePaper(plain)))
      found.push(...(domain ? [] : findings("publisher", plain, false)));
    else if (known.isPlace(plain) || /^(?:admin\b|redaksi$)/i.test(plain)) continue;
    else if (isPersonName(plain, 2)) found.push(...findings("authors", plain, !isPaperOf(plain)));
    else if (/\s(?:dan|&)\s/.test(plain) && namesIn(plain).filter((one) => isPersonName(one)).length > 0)
      found.push(...findings("authors", namesIn(plain), true));
    else if (!signed && isPersonName(plain, 1) && /[•·|]|, ?Jurnalis\b/.test(text))
      found.push(...findings("authors", plain, false));
    else if (
      !(lenient && plain.length < 30 && /^(?:\p{Lu}\S*(?: (?:& )?\p{Lu}\S*){0,2}|\p{Ll}+)$/u.test(plain))
    )
      return undefined;
  }
  return found;
}

/** `Suara Muara`, or `Medan Kita`, which is named for its city: only another line tells it from a person. */
const isPaperOf = (name: string): boolean =>
  known.soundsLikePaper(name) || known.isPlace(name.split(" ", 1)[0] ?? "");

/** `Diterbitkan: 28-11-2026 18:33`, at the foot of a page. */
const saysPublished = /^(?:di(?:terbitkan|posting|unggah)|(?:tanggal )?(?:tayang|terbit)|published) ?:/i;

/** Dates that are not the article's: a bare one between two paragraphs heads a part of them, one below the text is of something else. */
export const datesInText: Rule = ({ lines, bodyStart, bodyEnd }) => {
  if (!lines.slice(0, bodyStart).some(({ roles }) => roles.includes("date"))) return;
  const last = lines.findLastIndex(({ roles }) => roles[0] === "body");
  for (let index = bodyStart + 1; index < lines.length; index++) {
    const line = lines[index];
    if (line?.roles.join() !== "date" || line.rule === "embargo" || line.found.some(({ date }) => !date))
      continue;
    if (saysPublished.test(line.text)) line.rule = "dates-in-text";
    if (line.rule === "dates-in-text") continue;
    const timed = line.found.some(({ date }) => date?.hour !== undefined);
    // Right below a link it is that article's.
    const isOfLink = lines[index - 1]?.reason === "headline of another article";
    const inText =
      !isOfLink && index < bodyEnd - 1 && index <= Math.max(last, bodyEnd - 1) && line.mark !== "below";
    if (inText && !timed) decide(line, ["body"]);
    else drop(line, "date of something else than this article");
  }
};
