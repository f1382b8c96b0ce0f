import { isWeekday, monthPattern } from "../news/dates/names.ts";
import { findDate } from "../news/dates/printed-date.ts";
import { isParagraph, takeWhile } from "./shape.ts";
import { sentenceOpeners } from "./tags/names-in-texts.ts";
import * as names from "./words/known-names.ts";

export interface Dateline {
  /** In ordinary casing; absent where only the site stands before the text (`Contoh.com - …`). */
  city?: string;
  publisher?: string;
  /** True if the place is known, or a site or agency stands beside it. Otherwise only the form suggests a dateline. */
  sure: boolean;
  /** The separator has other uses too: only the rest of the text shows whether this is a dateline. */
  weak?: true | undefined;
  /** The paragraph without the dateline. */
  rest: string;
}

/** Reads a line that holds only a dateline: `Jakarta -`, `Jakarta, Contoh --`, `JAKARTA, 23 Februari 2016 (Wire) --`, `Jombang, NU Online`, `Palu (Kabar Muara)`. */
export function readDatelineAlone(text: string): Dateline | undefined {
  if (text.length > 70) return undefined;
  const before = text.replace(/[-\s.*\u2010-\u2015\u2212]+$/, "").replace(/(?<!\d) \(([^()]+)\)$/, ", $1");
  const { parts = [] } = partsOf(before);
  const known = parts.find((part) => names.isPlace(part));
  const site = parts.find(
    (part) => part !== known && (names.isSite(part) || (known && names.looksLikePlace(part))),
  );
  if (!/[-\u2010-\u2015\u2212]$/.test(text)) {
    // Without a dash, only a known place and a site or the paper's initials, `Palu, KM`. The site may come first if it ends as a paper's name does.
    if (known === undefined || parts.length !== 2) return undefined;
    const letters = parts[0] === known ? /^[^,]+, (\p{Lu}{2,4})$/u.exec(before)?.[1] : undefined;
    const isNamed = site && names.isSite(site) && (parts[0] === known || names.isPaperName(site));
    const publisher = letters ?? (isNamed ? site : undefined);
    if (publisher === undefined) return undefined;
    return { city: names.ordinaryCasing(known), publisher, sure: names.isSiteName(publisher), rest: "" };
  }
  // An unknown place has one word or two.
  const [first = ""] = parts;
  const isPlaceLike =
    names.looksLikePlace(first) && before === first && first.split(" ").length < 3 && !names.isSite(first);
  const isWire = parts.length === 1 && names.looksLikePlace(first) && /\d{4} ?\([^()]+\)$/.test(before);
  const city = known ?? (isPlaceLike || isWire ? first : undefined);
  if (city === undefined) return undefined;
  const places = parts.filter((part) => part !== site);
  return { city: printedPlace(places, city), publisher: site, sure: known !== undefined, rest: "" };
}

/** Ends a dateline: dashes of any length, a colon, `.-`, a vertical bar, a middle dot. */
const separator = /\.? ?(?:[-\u2010-\u2015\u2212]{1,4}|[:|·•~]) ?/g;
const dash = /[-\u2010-\u2015\u2212]/;
const maxLength = 90;

/**
 * Reads the dateline at the start of a paragraph: `Jakarta: …`, `JAKARTA – …`, `JAKARTA, Contoh.com - …`,
 * `CONTOH.CO.ID, JAKARTA -- …`, `Mataram, NTB (AGENCY) - …`, `Contoh.com, Jakarta Text`.
 *
 * @returns undefined if there is none
 */
export function readDateline(text: string): Dateline | undefined {
  const start = /^[*_"“\s]{0,4}(?=[\p{Lu}\p{Ll}])/u.exec(text)?.[0].length ?? 0;
  const marked = afterPublisher(text) ?? markedCity(text) ?? cityNamedAgain(text);
  if (marked) return marked;
  const head = text.slice(start, start + maxLength);
  if (!/^[\p{L}(]/u.test(head)) return undefined;
  // The hyphen in `TRIBUN-CONTOH.COM` separates nothing.
  const domain = names.findDomain(head) ?? "";
  const domainEnd = domain === "" ? 0 : head.indexOf(domain) + domain.length;
  separator.lastIndex = 0;
  for (let tries = 0; tries < 6; tries++) {
    const match = separator.exec(head);
    if (!match) break;
    if (match.index >= domainEnd - domain.length && match.index < domainEnd) continue;
    const before = head.slice(0, match.index);
    if (count(before, "(") !== count(before, ")")) continue;
    const rest = text.slice(start + match.index + match[0].length).replace(/^[*_\s]{1,4}/, "");
    // `MUSEUM LAYANG-LAYANG DIBUKA`: in a text all in capitals, a hyphen belongs to a word.
    if (match[0] === "-" && rest === rest.toUpperCase() && !names.isPlace(before)) continue;
    const dateline = readPrefix(before.replace(/[*_]+/g, ""), match[0], rest);
    if (dateline) return dateline;
  }
  return readWithoutSeparator(text.slice(start), head);
}

/** Reads `(Palu) Text …`, `[PALU] Text …`, `PALU 👉 Text …`, or `Palu, Dalam rangka …` from government offices. The place must be known. */
function markedCity(text: string): Dateline | undefined {
  const [before = "", round, square, pointed, comma, word = ""] =
    /^(?:(?:\(([^()]{3,30})\)|\[([^[\]]{3,30})\]|(\p{Lu}[\p{Lu} ]{2,28}) \p{Extended_Pictographic})[ –—-]{1,4}(?=[\p{Lu}"“])|(\p{Lu}\p{L}{2,28}), (?=(\p{Lu}\p{Ll}+) \p{Ll}))/u.exec(
      text,
    ) ?? [];
  const city = round ?? square ?? pointed ?? comma ?? "";
  if (!names.isPlace(city) || (comma && !sentenceOpeners.has(word.toLowerCase()))) return undefined;
  const rest = text.slice(before.length);
  // `Palu, Kini dan Nanti` is a headline.
  return { city: names.ordinaryCasing(city), sure: comma === undefined || isParagraph(rest), rest };
}

/** Reads `Sukaraya, Bupati Sukaraya menyerahkan …` or `Sukaraya, Warga di Sukaraya …`: government offices write of unknown places this way. */
function cityNamedAgain(text: string): Dateline | undefined {
  const [before = "", city = ""] =
    /^(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?), (?=\p{Lu}\p{Ll}+ (?![-–—])(?:(?:\p{Lu}\p{Ll}+ )?\1 (?![-–—])|(?:(?! [-–—])[^.,]){0,80}\bdi \1(?!\p{L})))/u.exec(
      text,
    ) ?? [];
  return city === "" ? undefined : { city, sure: false, rest: text.slice(before.length) };
}

/** Reads `KABARMUARA.NEWS: SUKARAYA - Text …` of an unknown publisher: both names are in capitals. */
function afterPublisher(text: string): Dateline | undefined {
  const [before = "", publisher = ""] =
    /^(\p{Lu}[\p{Lu}\d.-]{3,30}(?: \p{Lu}{3,15})?) ?[:–—-] (?=\p{Lu}{3,}(?: \p{Lu}{3,}){0,2} ?[-–—|]{1,2} ?[\p{Lu}"“])/u.exec(
      text,
    ) ?? [];
  const dateline = before === "" ? undefined : readDateline(text.slice(before.length));
  return dateline?.city && !names.isPlace(publisher)
    ? { ...dateline, publisher, weak: undefined }
    : undefined;
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

function readPrefix(before: string, mark: string, rest: string, broadcaster?: string): Dateline | undefined {
  if (rest.length < 20 || !/^[\p{L}\d"'“‘«([*]/u.test(rest)) return undefined;
  const { parts, agency } = partsOf(before);
  if (!parts || parts.length > 5) return undefined;
  const sites = parts.filter(names.isSite);
  const places = parts.filter((part) => !names.isSite(part));
  const publisher = sites.find((site) => names.findDomain(site) !== undefined) ?? sites[0];
  const [first] = places;
  if (first === undefined) {
    // `Contoh.com - Text`: a site, and perhaps the city after the dash.
    if (publisher === undefined) return undefined;
    if (names.findDomain(publisher) === undefined && !/^\p{Lu}/u.test(publisher)) return undefined;
    // `SINAR PESISIR– Text`: recognised by its sound alone, so only before a dash.
    const sure = sites.some((site) => names.isSiteName(site));
    if (!sure && !(dash.test(mark) && names.looksLikePlace(publisher))) return undefined;
    return { ...cityAfterSite(rest), publisher, sure };
  }
  // `KBR, Sukaraya: Text`: capital letters alone are a broadcaster's name.
  const [, town] = places;
  const isBroadcaster = publisher === undefined && /^\p{Lu}{2,5}$/u.test(first) && !names.isPlace(first);
  if (isBroadcaster && town) return readPrefix(town, mark, rest, first);
  // `Kereta melayani Solo, Semarang-Ambarawa`: places inside a sentence.
  if (!places.every((place) => names.isPlace(place) || names.looksLikePlace(place) || findDate(place)))
    return undefined;
  const known = places.find((place) => names.isPlace(place));
  // `Weru, Aceh`: the village, and the province it lies in.
  const city = known === undefined || names.isRegion(known) ? first : known;
  const startsSentence = /^[\p{Lu}"“]/u.test(rest);
  const inCapitals = city === city.toUpperCase() && city.length > 3;
  // `Solo-Yogyakarta kini …` is a road, not a dateline.
  const isRoad = !known || !startsSentence || names.isPlace(rest.split(/[ ,.]/, 1)[0] ?? "");
  if (/^[-\u2010-\u2013]$/.test(mark) && !inCapitals && isRoad) return undefined;
  const isClear = known !== undefined || sites.length > 0 || agency || places.slice(1).some(names.isRegion);
  const form = isClear ? "clear" : startsSentence && places.length < 3 && formOf(city, mark, inCapitals);
  if (!form) return undefined;
  // `KBRN, Palu : …`: capital letters alone are a broadcaster's name; other words may be a village or a paper.
  const isOnly = agency || known === undefined || known === first;
  const sure = isClear && (city === first ? isOnly : /^\p{Lu}{3,6}$/u.test(first));
  const place = printedPlace(places, city);
  const isWeak = form === "weak" && ({ weak: true } as const);
  return { city: place, publisher: publisher ?? broadcaster, sure, ...isWeak, rest };
}

/** Judges the form alone: one or two capitalised words, a dash with spaces, a new sentence. Any other separator makes it weak. */
function formOf(city: string, mark: string, inCapitals: boolean): "clear" | "weak" | undefined {
  const words = city.toLowerCase().split(" ");
  const maxWords = landscape.has(words[0] ?? "") ? 4 : 2;
  if (words.some((word) => notPlaces.has(word))) return undefined;
  if (words.length > maxWords)
    return inCapitals && words.length < 4 && / [-–—]+ /.test(mark) ? "weak" : undefined;
  if (dash.test(mark) && /\s/.test(mark)) return "clear";
  return inCapitals || mark === "—" || /^(?::|\|) $/.test(mark.trimStart()) ? "weak" : undefined;
}

/** Words that names of villages, islands and bays begin with. */
export const landscape = names.wordList(new URL("./words/landscape.txt", import.meta.url));

const notPlaces = names.wordList(new URL("./words/not-places.txt", import.meta.url));

/** Reads the city after the site's dash: `KONTAN-like.CO.ID - JAKARTA. Text`. */
function cityAfterSite(rest: string): Pick<Dateline, "city" | "rest"> {
  const [before = "", printed = ""] =
    /^(\p{Lu}[\p{L}. ]{2,28}?)(?: ?\. |, ?| ?[-\u2010-\u2015\u2212:|]{1,3} ?)(?=[\p{Lu}"“])/u.exec(rest) ??
    [];
  if (!names.isPlace(printed)) return { rest };
  return { city: names.ordinaryCasing(printed), rest: rest.slice(before.length) };
}

/** Reads datelines without a separator: `Contoh.com, Jakarta Text …`, `JAKARTA. Text …`, `Jakarta, DKI. Text …`. */
function readWithoutSeparator(text: string, head: string): Dateline | undefined {
  const [opening = "", place = "", province = ""] =
    /^(\p{Lu}[\p{L} ]{3,24})(?:, ([\p{L} ]{2,24}))?\. (?=[\p{Lu}"“])/u.exec(head) ?? [];
  if (names.isPlace(place)) {
    const sure = province !== "" || place === place.toUpperCase();
    return { city: printedPlace([place, province], place), sure, rest: text.slice(opening.length) };
  }
  // `Jakarta, 5 Juni 2024. Text` in press releases; `Sukaraya, KM. Text`, `Sukaraya (KM), Text`, `Sukaraya, (KM) Text` with the paper's initials.
  const [prefix = "", town = "", letters, ...inBrackets] =
    /^(\p{Lu}[\p{L} ]{2,24})(?:, (?:\d{1,2} \p{L}+ \d{4}|(?<=^(?:\p{Lu}\p{Ll}+ ?){1,2}, )(\p{Lu}{2,4}))\.| \((\p{Lu}[\p{L} ]{1,24})\)[.,]|, \((\p{Lu}{2,8})\)) (?=[\p{Lu}"“])/u.exec(
      head,
    ) ?? [];
  const letterCode = letters ?? inBrackets.find(Boolean);
  if (names.isPlace(town) || (names.looksLikePlace(town) && (letterCode || !names.isSite(town)))) {
    const weak = letterCode !== undefined && ({ publisher: letterCode, weak: true } as const);
    return {
      city: names.ordinaryCasing(town),
      sure: names.isPlace(town),
      ...weak,
      rest: text.slice(prefix.length),
    };
  }
  const [before = "", site] = /^(\S{4,40}), /.exec(head) ?? [];
  if (!site || names.findDomain(site) === undefined) return undefined;
  const words = head.slice(before.length).split(" ");
  const starts = [3, 2, 1].map((length) => words.slice(0, length).join(" "));
  const printed = starts.find((start) => names.isPlace(start.replace(/,$/, ""))) ?? "";
  const rest = text.slice(before.length + printed.length).trim();
  // `CONTOH.CO, Text …`
  if (!/^[\p{Lu}"“‘]/u.test(rest) || (printed === "" && site !== site.toUpperCase())) return undefined;
  const city = printed && { city: names.ordinaryCasing(printed.replace(/,$/, "")) };
  return { ...(city || {}), publisher: site, sure: true, rest };
}

/** Matches a day without its year: `March 3`, `3 Maret`. */
const dayOfYear = new RegExp(
  `(?<=[,(] ?)(?:(?:${monthPattern})\\.? \\d{1,2}|\\d{1,2} (?:${monthPattern}))(?![\\p{L}\\d])`,
  "iu",
);

/** Splits what stands before the separator at commas, without brackets and dates. */
function partsOf(before: string): { parts?: string[]; agency: boolean } {
  const date = findDate(before);
  // `Sidang 12 Maret 2024 - …`: without a comma or bracket before it, the date belongs to the words.
  const isApart = date !== undefined && /[,(] ?$/.test(before.slice(0, date.start));
  const { start, end } = isApart ? date : { start: before.length, end: before.length };
  // A date in brackets is evidence of a dateline, as an agency is.
  let agency = before[start - 1] === "(";
  const undated = before.slice(0, start).replace(/\($/, "") + before.slice(end).replace(/^\)/, "");
  const bracketed = /\(([^()]{1,40})\)|(?<= )\/([^/]{2,40})\/(?= |$)/g;
  const plain = undated.replace(dayOfYear, "").replace(bracketed, () => {
    agency = true;
    return ",";
  });
  const parts: string[] = [];
  for (const piece of plain.split(/[,|/]/)) {
    const part = piece.replace(/^[\s.]+|[\s]+$|(?<!\p{Lu})\.$/gu, "").trim();
    if (part === "" || /^\d{1,2}$/.test(part) || isWeekday(part)) continue;
    const domain = names.findDomain(part);
    if (domain && part.startsWith(`${domain} `)) parts.push(domain, part.slice(domain.length).trim());
    else if (part.split(" ").length > 5) return { agency };
    else parts.push(part);
  }
  return { parts: parts.length > 0 ? parts : undefined, agency };
}

/** Returns a city as a dateline prints it, with the province or country after it. @param places in order, the city among them */
function printedPlace(places: readonly string[], city: string): string {
  const after = places.slice(places.indexOf(city) + 1);
  const isPart = (part: string): boolean => names.isRegion(part) || names.isPlace(part);
  return [city, ...takeWhile(after, isPart)].map(names.ordinaryCasing).join(", ");
}
