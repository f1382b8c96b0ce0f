import { monthPattern } from "../../news/dates/names.ts";
import { isPersonName } from "../bylines/names.ts";
import type { PageLine } from "./page-text.ts";
import { namesOf } from "./read-meta.ts";

/** A line between a headline and its text that says who wrote that. */
export interface Byline {
  text: string;
  names: string[];
  n: number;
  /** It says itself what it is: `By Ani Budi`, `Von Ani Budi`. */
  isLabelled: boolean;
  /** It has an agency beside them, or anything else. */
  hasAgency: boolean;
  hasMore: boolean;
}

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

function readByline({ text, mark }: PageLine, n: number, known: readonly string[]): Byline[] {
  if (mark !== "head" || text.length > longest) return [];
  const { index = 0, 0: over = "" } = inside.exec(text) ?? {};
  const own = text.slice(index + over.length);
  const [before = ""] = label.exec(own) ?? [];
  const [value = ""] = own.slice(before.length).split(behind);
  const named = value.split(/, ?| & | (?:und|and|dan|et|og|och|y) /).filter((part) => /\p{L}/u.test(part));
  const isPerson = (name: string): boolean =>
    known.includes(name) || (isPersonName(name.replace(/^(?:(?:Prof|Dr)\. )+/, ""), 2) && !joined.test(name));
  const people = named.flatMap(namesOf).filter(isPerson);
  // `Ani Budi, KABAR MUARA`
  const areCapitals = people.every((name) => name === name.toUpperCase());
  const names = people.filter((name) => areCapitals || name !== name.toUpperCase() || known.includes(name));
  const isLabelled = before !== "";
  const hasAgency = named.some((part) => /^\p{Lu}{2,6}$/u.test(part));
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
