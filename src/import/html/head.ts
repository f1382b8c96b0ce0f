import { monthPattern } from "../../news/dates/names.ts";
import { slugify } from "../../news/slug.ts";
import { isPersonName, roleAfter } from "../bylines/names.ts";
import { fold } from "../shape.ts";
import type { PageLine } from "./page-text.ts";
import { namesOf } from "./read-meta.ts";

/** What parts a headline from the name of its site: ` - `, ` | `, ` » `. */
const parting = /(\s+(?:[-–—|»•·]|::?)\s+)/u;

/** A headline as a browser's tab shows it, without its site: `Judul - Contoh.com` → `Judul`. None if it is but that. */
function withoutSite(title: string, isSite: (text: string) => boolean): string[] {
  const pieces = title.split(parting);
  while (pieces.length > 2 && isSite(pieces.at(-1) ?? "")) pieces.splice(-2);
  while (pieces.length > 2 && isSite(pieces[0] ?? "")) pieces.splice(0, 2);
  return [pieces.join("")].filter((own) => own !== "" && !isSite(own));
}

const wordsOf = (title: string): string[] => slugify(title).split("-");

/** Which part of the words of a title other texts have, 0 to 1. */
export function sharedWords(title: string, others: readonly string[]): number {
  const [words, known] = [wordsOf(title), new Set(others.flatMap(wordsOf))];
  return words.filter((word) => known.has(word)).length / words.length;
}

/**
 * Settles the headline: the one that readers see, confirmed by another place; without it, what two of these say. Where JSON-LD
 * and meta elements differ, nobody can know which is meant. A tab, which is for search engines, contradicts neither.
 *
 * @param heading what stands over the text; `undefined` if nothing is sure to
 * @param said what JSON-LD and meta elements say, best first
 * @param tab its text; `""` if it has none
 * @returns whether it is sure, unless nothing else says any, and the `other` headline of a place that says another
 */
export function settleHeadline(
  heading: string | undefined,
  said: readonly string[],
  tab: string,
  isSite: (text: string) => boolean,
): { value: string; sure?: boolean; other?: string } | undefined {
  const claims = said.flatMap((title) => withoutSite(title, isSite));
  const tabs = withoutSite(tab, isSite);
  const others = [...claims, ...tabs];
  const [first = ""] = others;
  const printed = heading?.replace(/^[\s:|–—-]+/u, "") ?? first;
  if (others.length === 0) return printed === "" ? undefined : { value: printed };
  const key = fold(printed);
  // `Judul Berita yang Panjang | Dapur Ani`, or `Dapur Ani - Judul`, and over the text `Dapur Ani`: that is the site.
  const own = others.flatMap((title) => withoutSite(title, (one) => fold(one) === key || isSite(one)));
  const headline = own.find((one) => wordsOf(one).length > wordsOf(printed).length && !others.includes(one));
  if (headline !== undefined) return { value: headline, sure: false };
  // All others say the end of what is printed: before that stands a kicker.
  const hasKicker = others.length > 1 && key !== fold(first) && key.endsWith(fold(first));
  if (hasKicker && others.every((title) => says(title, fold(first)))) return { value: first, sure: true };
  // One place may have a kicker before it; a tab, where nothing else says one, less of it.
  const isCut = claims.length === 0 && key.startsWith(fold(first.split(parting)[0] ?? ""));
  const isAlmost = (title: string): boolean => fold(title).endsWith(key) || isCut;
  const different = (claims.length > 0 ? claims : tabs).filter((title) => !says(title, key));
  const mayDiffer = heading === undefined || claims.length === 0;
  const same = others.filter((title) => says(title, key) || (mayDiffer && isAlmost(title)));
  if (same.length > Number(heading === undefined) && different.length <= Number(different.every(isAlmost)))
    return { value: printed, sure: true };
  // Two headlines of one article share words; a heading that shares none is the page's own.
  const [other] = different;
  if (other !== undefined && sharedWords(printed, others) < 0.3) return { value: other, sure: false };
  return { value: printed, sure: false, ...(heading !== undefined && other !== undefined && { other }) };
}

/** Whether a title is a headline, or that and more behind a sign: a site by a name that nothing else says, a day, a section. */
export function says(title: string, key: string): boolean {
  const [first = "", ...rest] = title.split(parting).map(fold);
  return rest.reduce((said, piece) => (said.length < key.length ? said + piece : said), first) === key;
}

/** A line between a headline and its text that says who wrote that. */
export type Byline = ReturnType<typeof readByline>[number];

const label =
  /^\W*(?:by(?=by ))?(?:(?:written|posted|words|text|texte|story|report|published) )?(?:(?:by|von|par|por|door|av|af|oleh|autor(?:in)?|author)(?: ?: ?| (?=\p{L})|$))+/iu;
/** `July 24, 2024 by Ani Budi`, `Kabar Muara | Oleh Ani Budi` */
const inside = /(?:\d{4},?|[|·•–—]) (?=(?:[Bb]y|[Vv]on|[Pp]ar|[Oo]leh) \p{Lu})/u;
/** What may stand behind the names: a day, an account, a degree. */
const behind = new RegExp(
  ` ?[|•·@(\\d:]| [-–—] | (?:on )?(?:${monthPattern})\\.? \\d|, (?:Ph\\.?D|M\\.?D|Dr)\\b`,
  "iu",
);
/** `KabarMuara`: the name of a site, which no person has. */
export const joined = /\p{Ll}{3}\p{Lu}\p{Ll}/u;
/** Names of that form which pages print over a byline. */
const notWriter = /^(?:published|posted|updated|getty)\b/i;
/** Longer lines are no bylines, and without a name shorter ones. */
const [longest, longestUnnamed] = [160, 40];

function readByline({ text, mark }: PageLine, n: number, known: readonly string[]) {
  if (mark !== "head" || text.length > longest) return [];
  const { index = 0, 0: over = "" } = inside.exec(text) ?? {};
  const own = text.slice(index + over.length);
  const [before = ""] = label.exec(own) ?? [];
  const [value = ""] = own.slice(before.length).replace(roleAfter, "").split(behind);
  const named = value.split(/, ?| & | (?:und|and|dan|et|og|och|y) /).filter((part) => /\p{L}/u.test(part));
  const isPerson = (name: string): boolean =>
    known.includes(name) || (isPersonName(name.replace(/^(?:(?:Prof|Dr)\. )+/, ""), 2) && !joined.test(name));
  const people = named.flatMap(namesOf).filter(isPerson);
  // `Ani Budi, KABAR MUARA`
  const areCapitals = people.every((name) => name === name.toUpperCase());
  const names = people.filter((name) => areCapitals || name !== name.toUpperCase() || known.includes(name));
  /** It says itself what it is: `By Ani Budi`, `Von Ani Budi`. */
  const isLabelled = before !== "";
  /** It has an agency beside them that metadata do not name, or anything else. */
  const hasAgency = named.some((part) => /^\p{Lu}{2,6}$/u.test(part) && !known.includes(part));
  const hasMore = names.length < named.length || /, ?$/.test(value);
  const isOne = isLabelled
    ? names.length > 0 || (value !== "" && value.length <= longestUnnamed)
    : names.length > 0 && (!hasMore || hasAgency);
  return isOne ? [{ text, names, n, isLabelled, hasAgency, hasMore }] : [];
}

/**
 * The byline between a headline and its text: the first with a label and names, else the one with an author whom metadata name,
 * and whoever stands on a line above, else one that has a label and names none of them.
 */
export function headByline(lines: readonly PageLine[], known: readonly string[]): Byline | undefined {
  const found = lines.flatMap((line, index) => readByline(line, index + 1, known));
  const isKnown = ({ text }: Byline): boolean => known.some((name) => text.includes(name));
  const labelled = found.find(({ isLabelled, names }) => isLabelled && names.length > 0);
  const own = labelled ?? found.find((one) => !one.isLabelled && isKnown(one));
  if (!own) return found.find((one) => known.length > 0 && !isKnown(one) && one.isLabelled);
  const above = found.find(({ n, isLabelled }) => n === own.n - 1 && !isLabelled && !own.isLabelled);
  const areTwo = above && own.names.every((name) => known.includes(name)) && !notWriter.test(above.text);
  return { ...own, names: [...(areTwo ? above.names : []), ...own.names] };
}
