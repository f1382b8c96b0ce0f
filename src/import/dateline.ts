import { isWeekday, monthPattern } from "../news/dates/names.ts";
import { findDate } from "../news/dates/printed-date.ts";
import { takeWhile } from "./shape.ts";
import * as names from "./words/known-names.ts";

export interface Dateline {
  /** In ordinary casing; absent where only the site stands before the text (`Contoh.com - …`). */
  city?: string;
  publisher?: string | undefined;
  /** True if the place is known, or a site or agency stands beside it. Otherwise only the form suggests a dateline. */
  sure: boolean;
  /** The separator has other uses too: only the rest of the text shows whether this is a dateline. */
  weak?: true | undefined;
  /** The paragraph without the dateline. */
  rest: string;
}

/** Ends a dateline: dashes of any length, a colon, `.-`, a vertical bar, a middle dot, an emoji; a full stop; a bracket. */
const separator =
  /\.? ?(?:[-\u2010-\u2015\u2212]{1,4}|[:|·•~]|\p{Extended_Pictographic}\ufe0f?) ?|\. |(?<=\)),? /gu;
const dash = /[-\u2010-\u2015\u2212]/;
const maxLength = 90;
/** A date between two dashes: `BRISTOL, England – November 10, 2026 – Text`. */
const dateAfter = /^(?:\p{L}+ \d{1,2}, |\d{1,2} \p{L}+ )\d{4} ?[-–—]{1,2} /u;

/**
 * Reads the dateline at the start of a paragraph: `Jakarta: …`, `JAKARTA – …`, `JAKARTA, Contoh.com - …`,
 * `CONTOH.CO.ID, JAKARTA -- …`, `Mataram, NTB (AGENCY) - …`, `JAKARTA. …`, `(Palu) …`.
 *
 * @returns undefined if there is none
 */
export function readDateline(text: string): Dateline | undefined {
  const plain = text
    .replace(/^[*_"“\s]{1,4}(?=\p{L})/u, "")
    .replace(/^[([]([^()[\]]{3,30})[)\]][ –—-]+/, (all, place) =>
      names.isPlace(place) ? `${place} – ` : all,
    );
  const head = plain.slice(0, maxLength);
  if (!/^\p{L}/u.test(head)) return undefined;
  // The hyphen in `TRIBUN-CONTOH.COM` separates nothing.
  const domain = names.findDomain(head) ?? "";
  const domainStart = domain === "" ? maxLength : head.indexOf(domain);
  for (const { 0: mark, index } of head.matchAll(separator)) {
    const before = head.slice(0, index);
    const isInDomain = index >= domainStart && index < domainStart + domain.length;
    if (isInDomain || before.split("(").length !== before.split(")").length) continue;
    const rest = plain
      .slice(index + mark.length)
      .replace(/^[*_\s]{1,4}/, "")
      .replace(dateAfter, "");
    if (rest.length < 20 || !/^[\p{L}\d"'“‘«([*]/u.test(rest)) continue;
    const dateline = readPrefix(before.replace(/[*_]+/g, ""), mark, rest);
    if (dateline) return dateline;
  }
  return head.startsWith(`${domain}, `) ? afterDomain(domain, plain) : undefined;
}

/** Reads a line that is only a dateline: `Jakarta -`, `JAKARTA, 23 Februari 2016 (Wire) --`; without a dash a known place and a site: `Jombang, NU Online`. */
export function readDatelineAlone(text: string): Dateline | undefined {
  if (text.length > 70) return undefined;
  const [, before = "", end = ""] = /^(.*?)([-\s.*\u2010-\u2015\u2212]*)$/.exec(text) ?? [];
  const parts = before.replace(/(?<!\d) \(([^()]+)\)$/, ", $1").split(", ");
  const read = readPrefix(parts.join(", "), " - ", "Text");
  if (!read?.city || dash.test(end)) return read?.city ? { ...read, rest: "" } : undefined;
  const { publisher = "" } = read;
  const isNamed =
    parts.length === 2 && publisher !== "" && (publisher !== parts[0] || names.isPaperName(publisher));
  if (!isNamed || !parts.some(names.isPlace)) return undefined;
  return { ...read, sure: names.isSiteName(publisher), rest: "" };
}

function readPrefix(before: string, mark: string, rest: string): Dateline | undefined {
  const { parts, agency, dated } = partsOf(before);
  // `KBR, Sukaraya: Text`: beside a place, capital letters alone are a broadcaster's or an agency's name. Not in `WEDA, KABARMUARA – Text`.
  const isCode = (part: string): boolean =>
    /^[A-Z]{2,5}$/.test(part) &&
    !isPlace(part) &&
    parts.some((other) => isPlace(other) || /\p{Ll}/u.test(other));
  // `PALU, kabarmuara - Text`
  const isPart = (part: string): boolean =>
    names.isSite(part) || isCode(part) || (/^\p{Ll}+$/u.test(part) && /^\p{Lu}{4}/u.test(parts[0] ?? ""));
  const sites = parts.filter(isPart);
  const places = parts.filter((part) => !isPart(part));
  const publisher = sites.find((site) => names.findDomain(site) !== undefined) ?? sites[0];
  const [first] = places;
  if (first === undefined) return publisher === undefined ? undefined : afterSite(publisher, mark, rest);
  // `Kereta melayani Solo, Semarang-Ambarawa`: places inside a sentence.
  if (!places.every((place) => isPlace(place) || names.looksLikePlace(place))) return undefined;
  const known = places.find(names.isPlace);
  // `Weru, Aceh`: the village, and the province it lies in.
  const city = known === undefined || names.isRegion(known) ? first : known;
  const startsSentence = /^[\p{Lu}"“]/u.test(rest);
  const inCapitals = city === city.toUpperCase() && city.length > 3;
  // `Solo-Yogyakarta kini …` is a road, not a dateline.
  const isRoad = !known || !startsSentence || names.isPlace(rest.split(/[ ,.]/, 1)[0] ?? "");
  if (/^[-\u2010-\u2013]$/.test(mark) && !inCapitals && isRoad) return undefined;
  const isClear = known !== undefined || sites.length > 0 || agency || places.slice(1).some(names.isRegion);
  const isStop = /^[., ]+$/.test(mark);
  // After a full stop or a bracket, `Universitas Muara (UM) Palu`, only a known place or a date makes it a dateline.
  const afterStop = known ? "clear" : dated ? "weak" : undefined;
  const byForm = startsSentence && places.length < 3 ? formOf(city, mark, inCapitals) : undefined;
  const form = isStop ? startsSentence && afterStop : isClear ? "clear" : byForm;
  if (!form) return undefined;
  // `Bali. Pulau itu …` may be how a story begins.
  const isMarked = !isStop || inCapitals || parts.length > 1 || agency;
  const sure =
    isClear && form === "clear" && isMarked && city === first && (agency || !known || known === first);
  // With the province or country behind it.
  const behind = takeWhile(places.slice(places.indexOf(city) + 1), isPlace);
  const printed = [city, ...behind].map(names.ordinaryCasing).join(", ");
  return { city: printed, publisher, sure, weak: form === "weak" || undefined, rest };
}

const isPlace = (part: string): boolean => names.isPlace(part) || names.isRegion(part);

/** Reads `Contoh.com - Text`, or a city after the site's dash: `CONTOH.CO.ID - JAKARTA. Text`. */
function afterSite(publisher: string, mark: string, rest: string): Dateline | undefined {
  const sure = names.isSiteName(publisher);
  // `SINAR PESISIR– Text`: recognised by its sound alone, so only before a dash.
  const isNamed = dash.test(mark) && names.looksLikePlace(publisher);
  if (!(sure ? /^\p{Lu}|\./u.test(publisher) : isNamed)) return undefined;
  const after = readDateline(rest);
  const isCity = after?.city && (after.sure || /^\p{Lu}{3}/u.test(rest));
  return isCity ? { ...after, publisher } : { publisher, sure, rest };
}

/** Reads `Contoh.com, Jakarta Text …`, `CONTOH.CO, Text …`. */
function afterDomain(publisher: string, text: string): Dateline | undefined {
  const rest = text.slice(publisher.length + 2);
  const city = [3, 2, 1].map((length) => rest.split(" ", length).join(" ")).find(names.isPlace);
  if (!city) return publisher === publisher.toUpperCase() ? { publisher, sure: true, rest } : undefined;
  return { city: names.ordinaryCasing(city), publisher, sure: true, rest: rest.slice(city.length + 1) };
}

/** Judges the form alone: one or two capitalised words, a dash with spaces, a new sentence. Any other separator makes it weak. */
function formOf(city: string, mark: string, inCapitals: boolean): "clear" | "weak" | undefined {
  const words = city.toLowerCase().split(" ");
  const maxWords = landscape.has(words[0] ?? "") ? 4 : 2;
  if (words.length > maxWords || words.some((word) => notPlaces.has(word))) return undefined;
  if (dash.test(mark) && /\s/.test(mark)) return "clear";
  return inCapitals || mark === "—" || /^(?::|\|) $/.test(mark.trimStart()) ? "weak" : undefined;
}

/** Words that names of villages, islands and bays begin with. */
export const landscape = names.wordList("landscape");

const notPlaces = names.wordList("not-places");

/** Matches a day without its year: `March 3`, `3 Maret`. */
const dayOfYear = new RegExp(
  `(?<=[,(] ?)(?:(?:${monthPattern})\\.? \\d{1,2}|\\d{1,2} (?:${monthPattern}))(?![\\p{L}\\d])`,
  "iu",
);

/** Splits what stands before the separator at commas, without brackets and dates. */
function partsOf(before: string) {
  const date = findDate(before);
  // `Sidang 12 Maret 2024 - …`: without a comma or bracket before it, the date belongs to the words.
  const dated = date !== undefined && /[,(] ?$/.test(before.slice(0, date.start));
  const { start, end } = dated ? date : { start: before.length, end: before.length };
  const undated = before.slice(0, start).replace(/\($/, "") + before.slice(end).replace(/^\)/, "");
  const plain = undated
    .replace(dayOfYear, "")
    .replace(bracketed, (part) => (names.isSiteName(part.slice(1, -1)) ? `,${part.slice(1, -1)},` : ","));
  const parts: string[] = [];
  for (const piece of plain.split(/[,|/]/)) {
    const part = piece.replace(/^[\s.]+|[\s]+$|(?<!\p{Lu})\.$/gu, "").trim();
    if (part === "" || /^\d{1,2}$/.test(part) || isWeekday(part)) continue;
    const domain = names.findDomain(part);
    if (domain && part.startsWith(`${domain} `)) parts.push(domain, part.slice(domain.length).trim());
    else parts.push(part);
  }
  // A date in brackets is evidence of a dateline, as an agency is.
  return { parts, agency: before[start - 1] === "(" || undated.search(bracketed) >= 0, dated };
}
const bracketed = /\([^()]{1,40}\)|(?<= )\/[^/]{2,40}\/(?= |$)/g;
