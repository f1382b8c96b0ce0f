import { monthNames, weekdayNames } from "../../news/dates/names.ts";
import type { ExtractedArticle, ProposedTag } from "../result.ts";
import { headsLinks } from "../rules/links.ts";
import { isPlace, isSectionName, isSiteName, wordList } from "../words/known-names.ts";
import * as inTexts from "./names-in-texts.ts";

type KnownTag = inTexts.KnownTag;

/** Words that start sentences or accompany names, but are not names. */
const common: ReadonlySet<string> = new Set([...inTexts.sentenceOpeners, ...wordList("beside-names")]);

/** A name that is prominent in texts. */
interface Candidate {
  /** Its spellings with their counts. */
  forms: Map<string, number>;
  /** Its acronyms. */
  short: Set<string>;
  /** How often it occurs in texts; more for a long name with its acronym. */
  points: number;
  /** The number of texts that contain it. */
  texts: number;
}

/** Adds the known tags that an article mentions, and proposes others. @param printed tags as the page printed them */
export function takeTags(article: ExtractedArticle, printed: readonly string[], known: readonly KnownTag[]) {
  const texts = [article.title ?? "", ...article.body];
  article.tags = inTexts.knownTagsIn([...texts, article.dateline ?? ""], printed, known);
  article.proposedTags = proposeTags(texts, printed, known, article.tags);
  // A place that is a tag of the site confirms the dateline.
  const places = known.filter(({ kind }) => kind === "Place");
  if (article.dateline && inTexts.isKnownTag(article.dateline, places)) article.confidence.dateline = "high";
  if (article.tags.length === 0) return;
  article.confidence.tags = "high";
  article.provenance.tags = [];
}

/**
 * Proposes names that are prominent in a text but are not known tags, best first: long names with the acronym that the text gives
 * for them, tags that the page printed and the text mentions, and capitalised names by how often they occur.
 *
 * @param whole title and paragraphs
 * @param printed tags as the page printed them
 * @param named the known tags that the text mentions
 */
export function proposeTags(
  whole: readonly string[],
  printed: readonly string[],
  known: readonly KnownTag[],
  named: readonly string[],
): ProposedTag[] {
  const found = candidatesIn(whole, printed, inTexts.smallWords(whole), 2, known);
  const title = asWords(whole[0] ?? "");
  // Tags that the page itself printed, and the text mentions, come first.
  const printedKeys = new Set(printed.map(keyOf));
  for (const [key, one] of found) {
    const isInTitle = [...one.forms.keys(), ...one.short].some((form) => title.includes(asWords(form)));
    one.points += (printedKeys.has(key) ? 20 : 0) + (isInTitle ? 2 : 0);
  }
  // `Informatika` is part of `Kementerian Komunikasi dan Informatika`, if that is a known tag.
  const names = known
    .filter(({ name }) => named.includes(name))
    .flatMap(({ name, aliases }) => [name, ...aliases]);
  const text = whole.join("\n");
  const isMinor = ([key, { forms }]: [string, Candidate]): boolean =>
    !printedKeys.has(key) &&
    [...forms.keys()].every((form) => isMinorIn(text, form, title.includes(asWords(form))));
  const candidates = [...found].flatMap((one) =>
    (one[1].points >= 2 || one[1].short.size > 0) && !isMinor(one) ? one[1] : [],
  );
  return toTags(candidates, known, names).flatMap(([, tag], index) => (index < 8 ? tag : []));
}

/** Recognises `Rp500`, and, outside the headline, a quoted person's single name: `kata Ani`, `Ani (44)`, `Ani mengaku`. */
const isMinorIn = (text: string, name: string, isInTitle: boolean): boolean =>
  /^Rp\d/.test(name) ||
  (!isInTitle &&
    /^\p{L}+$/u.test(name) &&
    new RegExp(
      `(?:kata|ujar|ucap|tutur|jelas|ungkap|[Mm]enurut|said) ${name}(?!\\p{L})|(?<!\\p{L})${name},? (?:\\(?\\d|me(?:ngata|nutur|nyebut|njelas|ngaku|nambah|ngungkap)|berharap|said)`,
      "u",
    ).test(text));

/** A tag that many texts would have. */
export interface SharedTag extends ProposedTag {
  /** The number of texts that mention it. */
  texts: number;
}

/**
 * Proposes tags for all texts of a site, by how many mention them: those in at least two texts, or prominent in one.
 *
 * @param texts each with title and paragraphs, and the tags proposed for it before
 */
export function proposeSharedTags(
  texts: readonly { whole: readonly string[]; printed: readonly string[] }[],
  known: readonly KnownTag[],
): SharedTag[] {
  const [only, ...others] = texts;
  if (only && others.length === 0)
    return proposeTags(only.whole, only.printed, known, []).map((tag) => ({ ...tag, texts: 1 }));
  const small = new Set(texts.flatMap(({ whole }) => [...inTexts.smallWords(whole)]));
  const all = new Map<string, Candidate>();
  for (const { whole, printed } of texts)
    for (const [key, one] of candidatesIn(whole, printed, small, 1, known)) {
      const candidate = all.get(key) ?? { ...one, forms: new Map(), points: 0, texts: 0 };
      all.set(key, candidate);
      candidate.points += one.points;
      candidate.texts++;
      for (const [form, count] of one.forms) add(candidate.forms, form, count);
      for (const form of one.short) candidate.short.add(form);
    }
  // Adds the texts that use an acronym without explaining it.
  for (const candidate of all.values())
    for (const form of candidate.short) {
      const alone = all.get(keyOf(form));
      if (!alone || alone === candidate) continue;
      candidate.points += alone.points;
      candidate.texts += alone.texts;
      all.delete(keyOf(form));
    }
  const isProminent = ({ texts, points, short }: Candidate) => texts > 1 || points >= 3 || short.size > 0;
  return toTags([...all.values()].filter(isProminent), known, [])
    .sort(([a], [b]) => b.texts - a.texts || b.points - a.points)
    .map(([{ texts }, tag]) => ({ ...tag, texts }));
}

/** Collects candidates by letters and digits alone: `TikTok` and `#tiktok` are one, as are a name and its acronym. A single word must occur `minCount` times. */
function candidatesIn(
  whole: readonly string[],
  printed: readonly string[],
  small: ReadonlySet<string>,
  minCount: number,
  known: readonly KnownTag[],
): Map<string, Candidate> {
  // Longer texts are damaged, and their names not worth the time. Non-breaking spaces count as spaces.
  const texts = whole.map((text) => text.slice(0, 20_000).replace(/\s/g, " "));
  const all = new Map<string, Candidate>();
  const byShort = new Map<string, string>();
  const note = (name: string, points: number, count = 1): Candidate => {
    const key = byShort.get(keyOf(name)) ?? keyOf(name);
    const candidate = all.get(key) ?? { forms: new Map(), short: new Set(), points: 0, texts: 1 };
    all.set(key, candidate);
    candidate.points += points;
    if (!candidate.short.has(name)) add(candidate.forms, name, count);
    return candidate;
  };
  for (const text of texts)
    for (const { long, short } of inTexts.shortForms(text)) {
      note(long, 3).short.add(short);
      byShort.set(keyOf(short), keyOf(long));
    }
  const title = asWords(texts[0] ?? "");
  const names = inTexts.capitalisedNames(texts.slice(1), common, small, known);
  const fullName = fullNames(names);
  for (const [name, count] of names) {
    // `Budi's` is Budi if the text also mentions him without it; `Levi's` stays.
    const owner = name.replace(/['’]s$/, "");
    const full = fullName(names.has(owner) ? owner : name);
    if (count < minCount && !full.includes(" ") && !title.includes(asWords(name))) continue;
    if (!isCommon(name)) note(full, count * (name.includes(" ") ? 1.2 : 1), count);
  }
  // A printed tag that the text does not mention may be any label of the page: `Mail`, `Berita Terkait`.
  const body = asWords(texts.slice(1).join(" "));
  for (const name of printed) {
    const isLabel = isSectionName(name) || isSiteName(name) || headsLinks(name);
    if (!isLabel && !all.has(keyOf(name)) && body.includes(asWords(name))) note(name, 2.5, 0);
  }
  return all;
}

const keyOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}+]+/gu, "");

const add = (counts: Map<string, number>, name: string, count: number): Map<string, number> =>
  counts.set(name, (counts.get(name) ?? 0) + count);

/** Returns a function that completes `Rahmat` to `Rahmat Hidayat` if the text mentions only one such person. */
function fullNames(names: ReadonlyMap<string, number>): (name: string) => string {
  /** Maps a first name to the full name; to itself if there are several. */
  const full = new Map<string, string>();
  for (const name of names.keys()) {
    const first = name.split(" ", 1)[0] ?? "";
    if (first !== name) full.set(first, full.has(first) ? first : name);
  }
  return (name) => full.get(name) ?? name;
}

/** Converts candidates to tags, best first, without those that are known or part of a better one. @param names known names in the text */
function toTags(candidates: readonly Candidate[], known: readonly KnownTag[], names: readonly string[]) {
  const usedNames = names.map(asWords);
  const tags: [Candidate, ProposedTag][] = [];
  // Long names come first, so that their parts are recognised; then the more frequent.
  const sorted = candidates.toSorted((a, b) => b.short.size - a.short.size || b.points - a.points);
  for (const candidate of sorted.slice(0, 1000)) {
    const [name = "", ...others] = [...candidate.forms].sort(([, a], [, b]) => b - a).map(([form]) => form);
    const aliases = [...candidate.short, ...others].filter((one) => one.toLowerCase() !== name.toLowerCase());
    if (keyOf(name).length < 2 || usedNames.some((one) => one.includes(asWords(name)))) continue;
    if ([name, ...aliases].some((one) => inTexts.isKnownTag(one, known))) continue;
    usedNames.push(asWords(name), ...aliases.map(asWords));
    tags.push([candidate, { name, aliases }]);
  }
  return tags.sort(([a], [b]) => b.points - a.points);
}

/** Surrounds words with spaces, so that one name is found in another only as whole words. */
const asWords = (name: string): string => ` ${inTexts.wordsOf(name).join(" ").toLowerCase()} `;

function isCommon(name: string): boolean {
  const lower = name.toLowerCase();
  const isDay = weekdayNames.has(lower.replace(/s$/, ""));
  return common.has(lower) || monthNames.has(lower) || isDay || isPlace(name) || name.length < 3;
}
