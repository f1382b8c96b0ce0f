import { isWeekday, monthPattern } from "../news/dates/names.ts";
import { findDate } from "../news/dates/printed-date.ts";
import { takeWhile } from "./shape.ts";
import * as known from "./words/known-names.ts";

/** Whether a part of what stands before a text is a site or paper, by its name, by how that sounds, or since it is `SuaraBukit`. */
export const isSite = (text: string): boolean =>
  known.isSiteName(text) || known.soundsLikePaper(text) || glued.test(text);

/** `SuaraBukit`, `BUKITNEWS` */
const glued = /^(?:\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}{2,}|\p{Lu}{3,}(?:NEWS|POS|POST|TIMES|KINI|ONLINE|MEDIA))$/u;

/** `March 3`, `3 Maret`: a day without its year. */
const dayOfYear = new RegExp(
  `(?<=[,(] ?)(?:(?:${monthPattern})\\.? \\d{1,2}|\\d{1,2} (?:${monthPattern}))(?![\\p{L}\\d])`,
  "iu",
);

/** The comma-separated parts of what stands before the separator; brackets taken off, dates left out. */
export function partsOf(before: string): { parts?: string[]; agency: boolean } {
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
    const domain = known.findDomain(part);
    if (domain && part.startsWith(`${domain} `)) parts.push(domain, part.slice(domain.length).trim());
    else if (part.split(" ").length > 5 || part.length > 45) return { agency };
    else parts.push(part);
  }
  return { parts: parts.length > 0 ? parts : undefined, agency };
}

/** Capitalised words, four at most. */
export const looksLikePlace = (text: string): boolean =>
  text.split(" ").length <= 4 && /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|del|al|el))*$/u.test(text);

/**
 * A city as a dateline prints it: with the province, country or larger town that stands behind it, each in ordinary casing.
 *
 * @param places the parts of a dateline that are no site, in order
 * @param city one of them
 * @param agency an agency stands in brackets behind them: then what is behind the city can be no paper
 */
export function printedPlace(places: readonly string[], city: string, agency: boolean): string {
  const behind = places.slice(places.indexOf(city) + 1);
  const isPart = (part: string): boolean =>
    known.isRegion(part) || known.isPlace(part) || (agency && looksLikePlace(part));
  return [city, ...takeWhile(behind, isPart)].map(known.ordinaryCasing).join(", ");
}
