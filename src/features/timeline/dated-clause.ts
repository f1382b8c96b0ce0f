import { weekdayNames } from "../../news/dates/names.ts";
import type { SentenceSpan } from "../../news/text/sentences.ts";
import lists from "./clause-words.json" with { type: "json" };

/**
 * Checks whether a date says when the event of its sentence happened. It does not if it says
 *
 * - when somebody said it: `…, kata Rina, Selasa (12/5)`, `Rina mengatakan, Selasa (12/5), …`;
 * - which one is meant: `banjir yang terjadi pada Mei 2019`, `gempa 27 Mei 2006`, `(dibuat pada 1996)`;
 * - when something else was that the sentence only refers to: `setelah ditutup pada 2018`, `daripada Mei 2020`.
 *
 * In doubt the answer is no: a wrong date costs more trust than a missing one.
 *
 * @param sentence without a quotation
 */
export function datesAnEvent(sentence: string, { start, end }: SentenceSpan): boolean {
  const words = readWords(sentence);
  const anchor = anchorOf(sentence, words, start);
  // `(dibuat pada 1996)`: in brackets with other words.
  if (/\([^)]*\p{L}[^)]*$/u.test(sentence.slice(0, anchor.start))) return false;
  if (sinceSuperlative.test(sentence.slice(0, start))) return false;
  const before = words.filter((word) => word.end <= anchor.start);
  const after = words.filter((word) => word.start >= end && word.role);
  // Without preposition, it may belong to the noun before it: `gempa 27 Mei 2006`, `setiap 21 April`.
  const last = before.at(-1);
  const isModifier = anchor.isBare && last && !last.role && !forms.closesNoun.test(last.text);
  if (isModifier && !anchor.isSetOff) return false;

  const roles = before.filter(({ role }) => role);
  if (roles.length === 0) {
    // The date opens the sentence, or follows a verbless phrase: then it dates what follows.
    const next = after.find(({ role }) => role === "verb" || role === "says");
    return next ? next.role !== "says" : !anchor.isSetOff;
  }
  if (!anchor.isSetOff) return isInOwnClause(cutSegments(sentence, before, anchor.start), roles);
  // Set off by a comma, it dates the main clause, if that reports more than that somebody said something.
  return (
    roles.every(({ role }) => role !== "says") && [...roles, ...after].some(({ role }) => role === "verb")
  );
}

/** `terendah sejak 2001`, `the first since 2001`: a comparison with that time. */
const sinceSuperlative =
  /(?<!\p{L})(?:ter(?:tinggi|rendah|besar|kecil|banyak|buruk)|paling|pertama(?:nya)?|most|first|worst)(?!\p{L})[^,;.]*\s(?:sejak|since)\s[^,;]*$/iu;

/**
 * Returns where a date starts, including its weekday and preposition. `isSetOff`: a comma or a dash precedes it, so it belongs to the
 * main clause. `isBare`: neither preposition nor weekday precedes it, so it may belong to the noun there.
 */
function anchorOf(sentence: string, words: readonly ClauseWord[], date: number) {
  const before = words.filter((word) => word.end <= date);
  let start = date;
  let isBare = true;
  let word = before.pop();
  while (word && /^[\s(,]*$/.test(sentence.slice(word.end, start))) {
    const written = word.text.toLowerCase();
    const isWeekday = weekdayNames.has(written);
    if (!isWeekday && !(forms.datedBy.test(written) && /^\s*\(?$/.test(sentence.slice(word.end, start))))
      break;
    if (isWeekday) isBare = false;
    start = word.start;
    word = before.pop();
  }
  const isPreposition = forms.prepositions.test(word?.text.toLowerCase() ?? "");
  if (word && isPreposition && /^\s\(?$/.test(sentence.slice(word.end, start))) {
    isBare = false;
    start = word.start;
  }
  const isSetOff = /[,–—)(]\s?$|\s-\s$/.test(sentence.slice(0, start));
  return { start, isSetOff, isBare };
}

/** Splits the words before a date at commas and the like. The last segment is next to the date and may be empty. */
function cutSegments(sentence: string, words: readonly ClauseWord[], until: number): ClauseWord[][] {
  const segments: ClauseWord[][] = [[]];
  words.forEach((word, index) => {
    segments.at(-1)?.push(word);
    if (/[,;:–—]|\s-\s/.test(sentence.slice(word.end, words[index + 1]?.start ?? until))) segments.push([]);
  });
  return segments;
}

/**
 * For a date within a clause: checks whether that is the main clause, or one of the same time, and does not just report that somebody
 * said something. A word that opens another clause (`yang`, `setelah`) makes the date belong to that clause only.
 */
function isInOwnClause(segments: readonly ClauseWord[][], roles: readonly ClauseWord[]): boolean {
  const clause = segments.findLast((segment) => segment.some(({ role }) => role)) ?? [];
  const opener = clause.findLast(({ role }) => role && role !== "says" && role !== "verb");
  const governing = clause.findLast(({ role, start }) => role && (!opener || start > opener.start)) ?? opener;
  if (opener) {
    const above = roles.findLast(({ start }) => start < opener.start);
    // `yang kabur itu ditangkap pada …`: after the relative clause of the subject, the main clause continues.
    if (opener.role === "names" && isClosed(clause.slice(clause.indexOf(opener) + 1)))
      return (above ?? governing)?.role === "verb";
    return opener.role === "during" && above?.role !== "says" && governing?.role !== "says";
  }
  return governing?.role === "verb";
}

/** Checks whether a clause after `yang` ends before the date: `yang hilang itu`. In `yang melanda kota itu` only a noun phrase ends. */
const isClosed = (clause: readonly ClauseWord[]): boolean =>
  clause.some(
    ({ text }, at) => /^(?:itu|ini|tersebut)$/.test(text) && (at === 1 || clause[at - 1]?.role === "verb"),
  );

/**
 * The role of a word in its sentence, as far as it matters for the clause of a date:
 *
 * - `says`: reports speech (`mengatakan`, `kata`, `said`), or how something was said (`dalam keterangan`);
 * - `verb`: any other verb;
 * - `names`: opens a clause that says which one is meant (`yang`, `who`);
 * - `depends`: opens a clause with another time than the main one (`setelah`, `karena`, `after`), or a comparison (`daripada`,
 *   `than`);
 * - `during`: opens a clause with the same time (`saat`, `when`).
 */
export type Role = "says" | "verb" | "names" | "depends" | "during";

type ClauseWord = ReturnType<typeof readWords>[number];

/** Returns the words of a sentence with their roles. Uses the forms of words: Indonesian marks verbs by prefixes. */
function readWords(sentence: string) {
  return [...sentence.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'./-]*(?<![./-])/gu)].map(({ 0: text, index }) => {
    const end = index + text.length;
    return { text, start: index, end, role: roleOf(text, sentence.slice(0, index), sentence.slice(end)) };
  });
}

function roleOf(written: string, before: string, after: string): Role | undefined {
  // A capitalised word within a sentence is a name.
  if (/^\p{Lu}/u.test(written) && /[\p{L}\p{N}]/u.test(before)) return undefined;
  const word = written.toLowerCase();
  if (forms.names.test(word)) return "names";
  if (forms.during.test(word)) return "during";
  if (forms.depends.test(word)) return "depends";
  if (word === "dari" || word === "from") return fromNumber.test(after) ? "depends" : undefined;
  if (forms.says.test(word) || toPress.test(word + after)) return "says";
  if (forms.saidBy.test(word) && afterWords.test(before)) return "says";
  return (prefixed.test(word) && !forms.noVerb.test(word)) || forms.plain.test(word) ? "verb" : undefined;
}

/**
 * Patterns for words with a role, by list. Besides those of the roles: `saidBy` follow what is said (`…, kata Rina`, `…, ujarnya`),
 * `noVerb` only look like verbs with a prefix; `plain` are verbs without one.
 * Roots of verbs with -kan lose their first letter after a nasal: `menyampaikan`.
 */
const forms = Object.fromEntries(
  Object.entries(lists).map(([name, words]) => [name, new RegExp(`^(?:${words.join("|")})$`, "u")]),
) as Record<keyof typeof lists, RegExp>;

/** `dari 1.850`. `dari 3 Maret` and `dari 2018` may be dates. */
const fromNumber = /^\s(?:Rp\s?)?(?!(?:19|20)\d\d(?![\d.,]))\d[\d.,]*(?!\s\p{Lu})/u;
const afterWords = /(?:^|[,"”’'?!.]\s?)$/;
/** How something was said: `dalam keterangan tertulis`, `kepada wartawan`. */
const toPress =
  /^(?:(?:dalam|lewat|melalui) (?:sebuah )?(?:keterangan|pernyataan|siaran pers|jumpa pers|konferensi pers|rilis|wawancara)|kepada (?:para |awak )?(?:wartawan|media|pers)|statement|interview|news conference)/u;
const prefixed = /^(?:me[mnlrwy]|di|ter|ber)\p{L}{3,}$/u;
