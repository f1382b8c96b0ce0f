import { monthPattern } from "../../news/dates/names.ts";
import { camelCase, isPersonName, roleAfter } from "../bylines/names.ts";
import { fold, sharedWords, wordCount } from "../shape.ts";
import type { PageLine } from "./page-text.ts";
import { namesOf } from "./read-meta.ts";

/** Separates a headline from the name of its site: ` - `, ` | `, ` » `. */
const separator = /(\s+(?:[-–—|»•·]|::?)\s+)/u;

/** Which page of its article it is: `Judul Halaman all`, `Judul - Halaman 2`. */
const pageNumber = /\s+(?:[-–—|] )?(?:halaman|page) (?:all|\d{1,2})(?=$|\s+[-–—|])/i;

/** Removes the site from a headline in a browser's tab: `Judul - Contoh.com` → `Judul`. Returns none if only the site is left. No headline has more than 1,000 characters. */
function withoutSite(title: string, isSite: (text: string) => boolean): string[] {
  const pieces = title.slice(0, 1000).split(separator);
  while (pieces.length > 2 && isSite(pieces.at(-1) ?? "")) pieces.splice(-2);
  while (pieces.length > 2 && isSite(pieces[0] ?? "")) pieces.splice(0, 2);
  return [pieces.join("").replace(pageNumber, "")].filter((rest) => rest !== "" && !isSite(rest));
}

/**
 * Chooses the headline: the visible one if another place confirms it; otherwise one that two other places agree on. If JSON-LD
 * and meta elements differ, nobody can know which is meant. The tab's title is written for search engines and contradicts neither.
 *
 * @param heading the heading above the text; `undefined` if none is certain
 * @param declared the headlines in JSON-LD and meta elements, best first
 * @param tab the tab's title; `""` if there is none
 * @param opening the first paragraphs of the text
 * @returns the headline, whether it is sure (unless there is no other source), and the `other` headline that differs
 */
export function settleHeadline(
  heading: string | undefined,
  declared: readonly string[],
  tab: string,
  isSite: (text: string) => boolean,
  opening: readonly string[] = [],
): { value: string; sure?: boolean; other?: string } | undefined {
  const claims = declared.flatMap((title) => withoutSite(title, isSite));
  const tabs = withoutSite(tab, isSite);
  const others = [...claims, ...tabs];
  const [first = ""] = others;
  const printed = heading?.replace(/^[\s:|–—-]+/u, "") ?? first;
  if (others.length === 0) return printed === "" ? undefined : { value: printed };
  const key = fold(printed);
  // `Judul Berita yang Panjang | Dapur Ani`, or `Dapur Ani - Judul`, above the text `Dapur Ani`: that is the site's name.
  const rest = others.flatMap((title) => withoutSite(title, (one) => fold(one) === key || isSite(one)));
  const headline = rest.find((one) => wordCount(one) > wordCount(printed) && !others.includes(one));
  if (headline !== undefined) return { value: headline, sure: false };
  // If all others match the end of the printed headline, it starts with a kicker.
  const hasKicker = others.length > 1 && key !== fold(first) && key.endsWith(fold(first));
  if (hasKicker && others.every((title) => matches(title, fold(first)))) return { value: first, sure: true };
  // One place may have a kicker before the headline, and the tab alone a shortened one.
  const isCut = claims.length === 0 && key.startsWith(fold(first.split(separator)[0] ?? ""));
  const isSimilar = (title: string): boolean =>
    isCut || [title, ...title.split(separator)].some((one) => fold(one).endsWith(key));
  const different = (claims.length > 0 ? claims : tabs).filter((title) => !matches(title, key));
  const mayDiffer = heading === undefined || claims.length === 0;
  const same = others.filter((title) => matches(title, key) || (mayDiffer && isSimilar(title)));
  if (same.length > Number(heading === undefined) && different.length <= Number(different.every(isSimilar)))
    return { value: printed, sure: true };
  // Two headlines of one article share words. A heading that shares none is the page's own, unless the text has its words: the other is in another language.
  const [other] = different;
  const isOwn = other !== undefined && sharedWords(printed, others) < 0.3;
  if (isOwn && sharedWords(printed, opening) <= sharedWords(other, opening))
    return { value: other, sure: false };
  return { value: printed, sure: false, ...(heading !== undefined && other !== undefined && { other }) };
}

/** Checks whether a title is the headline, perhaps followed by a separator and more: an unknown site name, a day, a section. */
export function matches(title: string, key: string): boolean {
  const [first = "", ...rest] = title.split(separator).map(fold);
  return rest.reduce((said, piece) => (said.length < key.length ? said + piece : said), first) === key;
}

/** A line between a headline and its text that names the writer. */
export type Byline = ReturnType<typeof readByline>[number];

const label =
  /^\W*(?:by(?=by ))?(?:(?:written|posted|words|text|texte|story|report|published) )?(?:(?:by|von|par|por|door|av|af|oleh|penulis|autor(?:in)?|author)(?: ?: ?| (?=\p{L})|$))+/iu;
/** `July 24, 2024 by Ani Budi`, `Kabar Muara | Oleh Ani Budi` */
const embedded = /(?:\d{4},?|[|·•–—]) (?=(?:[Bb]y|[Vv]on|[Pp]ar|[Oo]leh) \p{Lu})/u;
/** What may follow the names: a day, a social media handle, a degree. */
const afterNames = new RegExp(
  ` ?[|•·@(\\d:]| [-–—] | (?:on )?(?:${monthPattern})\\.? \\d|, (?:Ph\\.?D|M\\.?D|Dr)\\b`,
  "iu",
);
/** Longer lines are not bylines; lines without a name have a lower limit. */
const [maxLength, maxUnnamedLength] = [160, 40];

function readByline({ text, mark }: PageLine, n: number, known: readonly string[]) {
  if (mark !== "head" || text.length > maxLength) return [];
  const { index = 0, 0: over = "" } = embedded.exec(text) ?? {};
  const byline = text.slice(index + over.length);
  const [before = ""] = label.exec(byline) ?? [];
  const [value = ""] = byline.slice(before.length).replace(roleAfter, "").split(afterNames);
  const named = value.split(/, ?| & | (?:und|and|dan|et|og|och|y) /).filter((part) => /\p{L}/u.test(part));
  const isPerson = (name: string): boolean =>
    known.includes(name) ||
    (isPersonName(name.replace(/^(?:(?:Prof|Dr)\. )+/, ""), 2) && !camelCase.test(name));
  const people = named.flatMap(namesOf).filter(isPerson);
  // `Ani Budi, KABAR MUARA`
  const areCapitals = people.every((name) => name === name.toUpperCase());
  const names = people.filter((name) => areCapitals || name !== name.toUpperCase() || known.includes(name));
  /** Whether it has a label: `By Ani Budi`, `Von Ani Budi`. */
  const isLabelled = before !== "";
  /** Whether an agency stands beside the names that the metadata do not mention. */
  const hasAgency = named.some((part) => /^\p{Lu}{2,6}$/u.test(part) && !known.includes(part));
  const hasMore = names.length < named.length || /, ?$/.test(value);
  const isByline = isLabelled
    ? names.length > 0 || (value !== "" && value.length <= maxUnnamedLength)
    : names.length > 0 && (!hasMore || hasAgency);
  return isByline ? [{ text, names, n, isLabelled, hasAgency, hasMore }] : [];
}

/** Finds the byline between a headline and its text: the first with a label and names, else the one with an author from the metadata. */
export function headByline(lines: readonly PageLine[], known: readonly string[]): Byline | undefined {
  const found = lines.flatMap((line, index) => readByline(line, index + 1, known));
  const isKnown = ({ text }: Byline): boolean => known.some((name) => text.includes(name));
  const labelled = found.filter(({ isLabelled }) => isLabelled);
  return (
    labelled.find(({ names }) => names.length > 0) ??
    found.find((one) => !one.isLabelled && isKnown(one)) ??
    labelled.find((one) => known.length > 0 && !isKnown(one))
  );
}
