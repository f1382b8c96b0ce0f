import { isWeekday, monthPattern } from "../news/dates/names.ts";
import { findDate } from "../news/dates/printed-date.ts";
import { isPersonName } from "./bylines/names.ts";
import { isParagraph, takeWhile } from "./shape.ts";
import { sentenceOpeners } from "./tags/names-in-texts.ts";
import * as names from "./words/known-names.ts";

export interface Dateline {
  /** In ordinary casing; absent where only the site stands before the text (`Contoh.com - …`). */
  city?: string;
  publisher?: string;
  /** The place is known, or a site or agency stands beside it; otherwise only its form speaks for it. */
  sure: boolean;
  /** A sign that parts other things as often: only what the text says elsewhere tells whether it is one. */
  weak?: true | undefined;
  /** The paragraph without it. */
  rest: string;
  /** A place that nobody has heard of behind the site, for what the text says elsewhere to tell. */
  behind?: { city: string; publisher: string; rest: string };
}

/** A line that is a dateline and nothing else: `Jakarta -`, `Jakarta, Contoh --`, `JAKARTA, 23 Februari 2016 (Wire) --`, `Jombang, NU Online`, `Palu (Kabar Muara)`. */
export function readDatelineAlone(text: string): Dateline | undefined {
  if (text.length > 70) return undefined;
  const before = text.replace(/[-\s.*\u2010-\u2015\u2212]+$/, "").replace(/(?<!\d) \(([^()]+)\)$/, ", $1");
  const { parts = [], agency } = partsOf(before);
  const known = parts.find((part) => names.isPlace(part));
  const site = parts.find(
    (part) => part !== known && (names.isSite(part) || (known && names.looksLikePlace(part))),
  );
  if (!/[-\u2010-\u2015\u2212]$/.test(text)) {
    // Without a dash, a known place and a site or the paper's letters, `Palu, KM`, and no more; a site may stand first
    // before a stroke.
    if (known === undefined || parts.length !== 2) return undefined;
    const letters = parts[0] === known ? /^[^,]+, (\p{Lu}{2,4})$/u.exec(before)?.[1] : undefined;
    const isPair = parts[0] === known || (parts[0] === site && /\p{L}\/\p{Lu}/u.test(before));
    const publisher = letters ?? (isPair && site && names.isSite(site) ? site : undefined);
    if (publisher === undefined) return undefined;
    return { city: names.ordinaryCasing(known), publisher, sure: names.isSiteName(publisher), rest: "" };
  }
  // A place that nobody has heard of is one word or two.
  const [first = ""] = parts;
  const byForm =
    names.looksLikePlace(first) && before === first && first.split(" ").length < 3 && !names.isSite(first);
  // Nor is it a person's name with a date and an agency behind it.
  const byAgency = parts.length === 1 && names.looksLikePlace(first) && /\d{4} ?\([^()]+\)$/.test(before);
  const city = known ?? ((byForm && !isPersonName(first)) || byAgency ? first : undefined);
  if (city === undefined) return undefined;
  const places = parts.filter((part) => part !== site);
  return { city: printedPlace(places, city, agency), publisher: site, sure: known !== undefined, rest: "" };
}

/** Where a dateline ends: dashes of any length, a colon, `.-`, an upright stroke, a dot in the middle. */
const separator = /\.? ?(?:[-\u2010-\u2015\u2212]{1,4}|[:|·•~]) ?/g;
const dash = /[-\u2010-\u2015\u2212]/;
const longest = 90;

/**
 * The dateline a paragraph begins with: `Jakarta: …`, `JAKARTA – …`, `JAKARTA, Contoh.com - …`,
 * `CONTOH.CO.ID, JAKARTA -- …`, `Mataram, NTB (AGENCY) - …`, `Contoh.com, Jakarta Text`.
 *
 * @returns undefined if it begins with none
 */
export function readDateline(text: string): Dateline | undefined {
  const start = /^[*_"“\s]{0,4}(?=[\p{Lu}\p{Ll}])/u.exec(text)?.[0].length ?? 0;
  const marked = behindPaper(text) ?? markedCity(text) ?? namedAgain(text);
  if (marked) return marked;
  const head = text.slice(start, start + longest);
  if (!/^[\p{L}(]/u.test(head)) return undefined;
  // The hyphen in `TRIBUN-CONTOH.COM` parts nothing.
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
    const read = readPrefix(before.replace(/[*_]+/g, ""), match[0], rest);
    if (read) return read;
  }
  return withoutSeparator(text.slice(start), head);
}

/** `(Palu) Text …`, `[PALU] Text …`, `PALU 👉 Text …`, or `Palu, Dalam rangka …` as offices write it: of known places alone. */
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

/** `Sukaraya, Bupati Sukaraya menyerahkan …`, `Sukaraya, Warga di Sukaraya …`, as offices write it of places that nobody has heard of. */
function namedAgain(text: string): Dateline | undefined {
  const [before = "", city = ""] =
    /^(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?), (?=\p{Lu}\p{Ll}+ (?:(?:\p{Lu}\p{Ll}+ )?\1 (?![-–—])|(?:(?! [-–—])[^.,]){0,80}\bdi \1(?!\p{L})))/u.exec(
      text,
    ) ?? [];
  return city === "" ? undefined : { city, sure: false, rest: text.slice(before.length) };
}

/** `KABARMUARA.NEWS: SUKARAYA - Text …`, of a paper that nobody has heard of: both in capitals. */
function behindPaper(text: string): Dateline | undefined {
  const [before = "", publisher = ""] =
    /^(\p{Lu}[\p{Lu}\d.-]{3,30}(?: \p{Lu}{3,15})?) ?[:–—-] (?=\p{Lu}{3,}(?: \p{Lu}{3,}){0,2} ?[-–—|]{1,2} ?[\p{Lu}"“])/u.exec(
      text,
    ) ?? [];
  const read = before === "" ? undefined : readDateline(text.slice(before.length));
  if (!read?.city || callsOut.test(publisher) || names.isPlace(publisher)) return undefined;
  return { ...read, publisher, weak: undefined };
}
/** Words in capitals that stand before a dateline and name no paper. */
const callsOut =
  /^(?:update|breaking|foto|video|berita|info|laporan|khusus|eksklusif|terkini|ralat|koreksi|sekilas)\b/i;

const count = (text: string, sign: string): number => text.split(sign).length - 1;

function readPrefix(before: string, mark: string, rest: string, broadcaster?: string): Dateline | undefined {
  if (rest.length < 20 || !/^[\p{L}\d"'“‘«([*]/u.test(rest)) return undefined;
  const { parts, agency } = partsOf(before);
  if (!parts || parts.length > 5) return undefined;
  const sites: string[] = [];
  const places: string[] = [];
  // `MUARA KITA, MUARA`: the paper is named for its city.
  const isPaper = (part: string): boolean =>
    names.isSite(part) || (!names.isPlace(part) && parts.some((other) => part.startsWith(`${other} `)));
  for (const part of parts) (isPaper(part) ? sites : places).push(part);
  const publisher = sites.find((site) => names.findDomain(site) !== undefined) ?? sites[0];
  const [first] = places;
  if (first === undefined) {
    // `Contoh.com - Text`: a site, and maybe the city behind the dash.
    if (publisher === undefined || !(dash.test(mark) || /[|:]/.test(mark))) return undefined;
    if (names.findDomain(publisher) === undefined && !/^\p{Lu}/u.test(publisher)) return undefined;
    // `SINAR PESISIR– Text`: by its sound alone, only before a dash.
    const sure = sites.some((site) => names.isSiteName(site));
    if (!sure && !(dash.test(mark) && names.looksLikePlace(publisher))) return undefined;
    return { ...cityBehindSite(rest, publisher), publisher, sure };
  }
  // `KBR, Sukaraya: Text`: letters alone are a broadcaster's.
  const [, town] = places;
  const isBroadcaster = publisher === undefined && /^\p{Lu}{2,5}$/u.test(first) && !names.isPlace(first);
  if (isBroadcaster && town && places.length === 2) return readPrefix(town, mark, rest, first);
  // `Kereta melayani Solo, Semarang-Ambarawa`: places in a sentence.
  if (!places.every((place) => names.isPlace(place) || names.looksLikePlace(place) || findDate(place)))
    return undefined;
  const known = places.find((place) => names.isPlace(place));
  // `Weru, Aceh`: the village, and where that is.
  const city = known === undefined || names.isRegion(known) ? first : known;
  const begins = /^[\p{Lu}"“]/u.test(rest);
  const inCapitals = city === city.toUpperCase() && city.length > 3;
  // `Solo-Yogyakarta kini …` is a road, not a dateline.
  const isRoad = !known || !begins || names.isPlace(rest.split(/[ ,.]/, 1)[0] ?? "");
  if (/^[-\u2010-\u2013]$/.test(mark) && !inCapitals && isRoad) return undefined;
  const backed = known !== undefined || sites.length > 0 || agency || places.slice(1).some(names.isRegion);
  const form = backed ? "clear" : begins && places.length < 3 && formOf(city, mark, inCapitals);
  if (!form) return undefined;
  // `KBRN, Palu : …`: letters alone are a broadcaster's; other words may be a village's or a paper's.
  const isOnly = agency || known === undefined || known === first;
  const sure = backed && (city === first ? isOnly : /^\p{Lu}{3,6}$/u.test(first));
  const place = printedPlace(places, city, agency);
  const isBehind = known === undefined && sites.length === 0 && town !== undefined;
  const behind = isBehind ? { city: names.ordinaryCasing(town), publisher: first, rest } : undefined;
  const isWeak = form === "weak" && ({ weak: true } as const);
  return { city: place, publisher: publisher ?? broadcaster, sure, ...isWeak, rest, behind };
}

/** By its form alone: one or two capitalised words, a dash with blanks, a new sentence; with any other sign it is weak. */
function formOf(city: string, mark: string, inCapitals: boolean): "clear" | "weak" | undefined {
  const words = city.toLowerCase().split(" ");
  const most = landscape.has(words[0] ?? "") ? 4 : 2;
  if (words.some((word) => notPlaces.has(word))) return undefined;
  if (words.length > most)
    return inCapitals && words.length < 4 && / [-–—]+ /.test(mark) ? "weak" : undefined;
  if (dash.test(mark) && /\s/.test(mark)) return "clear";
  return inCapitals || mark === "—" || /^(?::|\|) $/.test(mark.trimStart()) ? "weak" : undefined;
}

/** What the names of villages, islands and bays begin with. */
export const landscape = names.wordList(new URL("./words/landscape.txt", import.meta.url));

const notPlaces = names.wordList(new URL("./words/not-places.txt", import.meta.url));

/** `KONTAN-like.CO.ID - JAKARTA. Text`: the city may stand behind the site's dash. */
function cityBehindSite(rest: string, publisher: string): Pick<Dateline, "city" | "rest" | "behind"> {
  const [before = "", printed = ""] =
    /^(\p{Lu}[\p{L}. ]{2,28}?)(?: ?\. |, ?| ?[-\u2010-\u2015\u2212:|]{1,3} ?)(?=[\p{Lu}"“])/u.exec(rest) ??
    [];
  const found = { city: names.ordinaryCasing(printed), rest: rest.slice(before.length) };
  if (names.isPlace(printed)) return found;
  return names.looksLikePlace(printed) ? { rest, behind: { ...found, publisher } } : { rest };
}

/** `Contoh.com, Jakarta Text …`, `JAKARTA. Text …` and `Jakarta, DKI. Text …`: no separator at all. */
function withoutSeparator(text: string, head: string): Dateline | undefined {
  const [upper = "", place = "", province] =
    /^(\p{Lu}[\p{L} ]{3,24})(?:, ([\p{L} ]{2,24}))?\. (?=[\p{Lu}"“])/u.exec(head) ?? [];
  if (names.isPlace(place) && (province === undefined || names.isRegion(province))) {
    const sure = province !== undefined || place === place.toUpperCase();
    const city = printedPlace([place, province ?? ""].filter(Boolean), place, false);
    return { city, sure, rest: text.slice(upper.length) };
  }
  // `Jakarta, 5 Juni 2024. Text`, as releases begin; `Sukaraya, KM. Text`, `Sukaraya (KM), Text`, `Sukaraya, (KM) Text`, with the paper's letters.
  const [behind = "", town = "", letters, ...inBrackets] =
    /^(\p{Lu}[\p{L} ]{2,24})(?:, (?:\d{1,2} \p{L}+ \d{4}|(?<=^(?:\p{Lu}\p{Ll}+ ?){1,2}, )(\p{Lu}{2,4}))\.| \((\p{Lu}[\p{L} ]{1,24})\)[.,]|, \((\p{Lu}{2,8})\)) (?=[\p{Lu}"“])/u.exec(
      head,
    ) ?? [];
  const own = letters ?? inBrackets.find(Boolean);
  if (names.isPlace(town) || (names.looksLikePlace(town) && (own || !names.isSite(town)))) {
    const weak = own !== undefined && ({ publisher: own, weak: true } as const);
    return {
      city: names.ordinaryCasing(town),
      sure: names.isPlace(town),
      ...weak,
      rest: text.slice(behind.length),
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

/** `March 3`, `3 Maret`: a day without its year. */
const dayOfYear = new RegExp(
  `(?<=[,(] ?)(?:(?:${monthPattern})\\.? \\d{1,2}|\\d{1,2} (?:${monthPattern}))(?![\\p{L}\\d])`,
  "iu",
);

/** The comma-separated parts of what stands before the separator; brackets taken off, dates left out. */
function partsOf(before: string): { parts?: string[]; agency: boolean } {
  const date = findDate(before);
  // `Sidang 12 Maret 2024 - …`: a date that nothing parts from the words is theirs.
  const isApart = date !== undefined && /[,(] ?$/.test(before.slice(0, date.start));
  const { start, end } = isApart ? date : { start: before.length, end: before.length };
  // A date in brackets speaks for a dateline as an agency does.
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
    else if (part.split(" ").length > 5 || part.length > 45) return { agency };
    else parts.push(part);
  }
  return { parts: parts.length > 0 ? parts : undefined, agency };
}

/**
 * A city as a dateline prints it: with the province, country or larger town that stands behind it, each in ordinary casing.
 *
 * @param places the parts of a dateline that are no site, in order
 * @param city one of them
 * @param agency an agency stands in brackets behind them: then what is behind the city can be no paper
 */
function printedPlace(places: readonly string[], city: string, agency: boolean): string {
  const behind = places.slice(places.indexOf(city) + 1);
  const isPart = (part: string): boolean =>
    names.isRegion(part) || names.isPlace(part) || (agency && names.looksLikePlace(part));
  return [city, ...takeWhile(behind, isPart)].map(names.ordinaryCasing).join(", ");
}
