import { monthNames, weekdayNames } from "../../news/dates/names.ts";
import type { ExtractedArticle, ProposedTag } from "../result.ts";
import { headsLinks } from "../rules/links.ts";
import { isPlace, isSectionName, isSiteName, wordList } from "../words/known-names.ts";
import * as inTexts from "./names-in-texts.ts";

type KnownTag = inTexts.KnownTag;

/** Words that begin sentences or go with names, and are none themselves. */
const common: ReadonlySet<string> = new Set([
  ...inTexts.sentenceOpeners,
  ...wordList(new URL("./beside-names.txt", import.meta.url)),
]);

/** A name that texts make much of. */
interface Candidate {
  /** How it is written, and how often. */
  forms: Map<string, number>;
  /** Its short forms. */
  short: Set<string>;
  /** How often it stands in texts, a long name with its short form more. */
  points: number;
  /** How many texts it stands in. */
  texts: number;
}

/** Takes for an article the known tags that it names, and proposes others. @param printed tags as the page printed them */
export function takeTags(article: ExtractedArticle, printed: readonly string[], known: readonly KnownTag[]) {
  const texts = [article.title ?? "", ...article.body];
  article.tags = inTexts.knownTagsIn([...texts, article.dateline ?? ""], printed, known);
  article.proposedTags = proposeTags(texts, printed, known, article.tags);
  // The site itself knows the place.
  const places = known.filter(({ kind }) => kind === "Place");
  if (article.dateline && inTexts.isKnownTag(article.dateline, places)) article.confidence.dateline = "high";
  if (article.tags.length === 0) return;
  article.confidence.tags = "high";
  article.provenance.tags = [];
}

/**
 * Names the text makes much of that are no known tags, best first: long names with the short form the text gives for
 * them, tags the page printed and the text names, and capitalised names by how often they stand.
 *
 * @param whole title and paragraphs
 * @param printed tags as the page printed them
 * @param named the known tags that the text names
 */
export function proposeTags(
  whole: readonly string[],
  printed: readonly string[],
  known: readonly KnownTag[],
  named: readonly string[],
): ProposedTag[] {
  const found = candidatesIn(whole, printed, inTexts.smallWords(whole), 2, known);
  const title = asWords(whole[0] ?? "");
  // What the paper itself printed, and the text names, heads them.
  const own = new Set(printed.map(keyOf));
  for (const [key, one] of found) {
    const isInTitle = [...one.forms.keys(), ...one.short].some((form) => title.includes(asWords(form)));
    one.points += (own.has(key) ? 20 : 0) + (isInTitle ? 2 : 0);
  }
  // `Informatika` is a piece of `Kementerian Komunikasi dan Informatika`, where that is known.
  const names = known
    .filter(({ name }) => named.includes(name))
    .flatMap(({ name, aliases }) => [name, ...aliases]);
  const text = whole.join("\n");
  const isMinor = ([key, { forms }]: [string, Candidate]): boolean =>
    !own.has(key) && [...forms.keys()].every((form) => isMinorIn(text, form, title.includes(asWords(form))));
  const candidates = [...found].flatMap((one) =>
    (one[1].points >= 2 || one[1].short.size > 0) && !isMinor(one) ? one[1] : [],
  );
  return best(candidates, known, names).flatMap(([, tag], index) => (index < 8 ? tag : []));
}

/** `Rp500`; and but for the headline `kata Ani`, `Ani (44)`, `Ani mengaku`: whom a text quotes, by one name alone. */
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
  /** How many of the texts name it. */
  texts: number;
}

/**
 * The same for all texts of a site, by how many name them: those that two do, or one that makes much of it.
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
  // A short form that one text explains, in the texts that do not.
  for (const candidate of all.values())
    for (const form of candidate.short) {
      const alone = all.get(keyOf(form));
      if (!alone || alone === candidate) continue;
      candidate.points += alone.points;
      candidate.texts += alone.texts;
      all.delete(keyOf(form));
    }
  const isMuch = ({ texts, points, short }: Candidate): boolean => texts > 1 || points >= 3 || short.size > 0;
  return best([...all.values()].filter(isMuch), known, [])
    .sort(([a], [b]) => b.texts - a.texts || b.points - a.points)
    .map(([{ texts }, tag]) => ({ ...tag, texts }));
}

/** By letters and digits alone: `TikTok` and `#tiktok` are one, as are a name and its short form. A single word stands `least` times. */
function candidatesIn(
  whole: readonly string[],
  printed: readonly string[],
  small: ReadonlySet<string>,
  least: number,
  known: readonly KnownTag[],
): Map<string, Candidate> {
  // Longer than any paragraph: damage, whose names are not worth the time. A blank that breaks no line is one, too.
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
    // `Budi's` is Budi, where he is named without it, too; `Levi's` stays.
    const owner = name.replace(/['’]s$/, "");
    const full = fullName(names.has(owner) ? owner : name);
    if (count < least && !full.includes(" ") && !title.includes(asWords(name))) continue;
    if (!isCommon(name)) note(full, count * (name.includes(" ") ? 1.2 : 1), count);
  }
  // A printed tag that the text does not name may be any label of the page: `Mail`, `Berita Terkait`.
  const inText = printed.length > 0 ? formsIn(texts.slice(1)) : undefined;
  for (const name of printed) {
    // `Pantai Losari` where the text has `Anjungan Losari`
    const last = inText?.get(keyOf(name.split(" ").at(-1) ?? "")) ?? "";
    const isOwn = /^\p{Lu}\S* \p{Lu}/u.test(name) && /^\p{Lu}/u.test(last);
    const form = inText?.get(keyOf(name)) ?? (isOwn ? name : undefined);
    if (form === undefined || isSectionName(name) || isSiteName(name) || headsLinks(name)) continue;
    if (/^\p{Ll}/u.test(form)) note(form, 2, 0);
    // `Petani` at the start of a sentence alone is no name.
    else if (isOwn || names.has(form) || isPlace(form) || /\S\p{Lu}/u.test(form)) note(form, 2.5, 0);
  }
  return all;
}

/** Up to four words in a row as the texts write them, by their letters; in small letters where they have those, too. */
function formsIn(texts: readonly string[]): Map<string, string> {
  const forms = new Map<string, string>();
  for (const text of texts) {
    const words = inTexts.wordsOf(text);
    for (const index of words.keys())
      for (let length = 1; length <= 4 && index + length <= words.length; length++) {
        const form = words.slice(index, index + length).join(" ");
        const key = keyOf(form);
        if (!forms.has(key) || /^\p{Ll}/u.test(form)) forms.set(key, form);
      }
  }
  return forms;
}

const keyOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}+]+/gu, "");

const add = (counts: Map<string, number>, name: string, count: number): Map<string, number> =>
  counts.set(name, (counts.get(name) ?? 0) + count);

/** Gives `Rahmat Hidayat` for `Rahmat`, where the text names one such person; else the name itself. */
function fullNames(names: ReadonlyMap<string, number>): (name: string) => string {
  /** Of a first name, the one that goes on; itself if several do. */
  const full = new Map<string, string>();
  for (const name of names.keys()) {
    const first = name.split(" ", 1)[0] ?? "";
    if (first !== name) full.set(first, full.has(first) ? first : name);
  }
  return (name) => full.get(name) ?? name;
}

/** Candidates as tags, best first, without those that are known or a piece of a better one. @param known names */
function best(candidates: readonly Candidate[], known: readonly KnownTag[], names: readonly string[]) {
  const taken = names.map(asWords);
  const tags: [Candidate, ProposedTag][] = [];
  // Long names first, so that they are there when their pieces come; of those alike, the more frequent.
  const sorted = candidates.toSorted((a, b) => b.short.size - a.short.size || b.points - a.points);
  for (const candidate of sorted.slice(0, 1000)) {
    const [name = "", ...others] = [...candidate.forms].sort(([, a], [, b]) => b - a).map(([form]) => form);
    const aliases = [...candidate.short, ...others].filter((one) => one.toLowerCase() !== name.toLowerCase());
    const isPiece = taken.some((one) => one.includes(asWords(name)));
    if (keyOf(name).length < 2 || isPiece) continue;
    if ([name, ...aliases].some((one) => inTexts.isKnownTag(one, known))) continue;
    taken.push(asWords(name), ...aliases.map(asWords));
    tags.push([candidate, { name, aliases }]);
  }
  return tags.sort(([a], [b]) => b.points - a.points);
}

/** So that one name is found in another by whole words. */
const asWords = (name: string): string => ` ${inTexts.wordsOf(name).join(" ").toLowerCase()} `;

function isCommon(name: string): boolean {
  const lower = name.toLowerCase();
  const isDay = weekdayNames.has(lower.replace(/s$/, ""));
  return common.has(lower) || monthNames.has(lower) || isDay || isPlace(name) || name.length < 3;
}
