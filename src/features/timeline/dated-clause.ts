import { weekdayNames } from "../../news/dates/names.ts";
import type { SentenceSpan } from "../../news/text/sentences.ts";
import lists from "./clause-words.json" with { type: "json" };

/**
 * Whether a date says when something happened that its sentence tells. It does not if it says
 *
 * - when somebody said it: `…, kata Rina, Selasa (12/5)`, `Rina mengatakan, Selasa (12/5), …`;
 * - which one is meant: `banjir yang terjadi pada Mei 2019`, `gempa 27 Mei 2006`, `(dibuat pada 1996)`;
 * - when something else was, that the sentence only refers to: `setelah ditutup pada 2018`, `daripada Mei 2020`.
 *
 * In doubt it does not: a wrong date costs more trust than a missing one.
 *
 * @param sentence without a quotation
 */
export function datesAnEvent(sentence: string, { start, end }: SentenceSpan): boolean {
  const words = readWords(sentence);
  const anchor = anchorOf(sentence, words, start);
  const around = bracketsAround(sentence, { start: anchor.start, end });
  // `(dibuat pada 1996)`: in brackets with other words.
  if (/\p{L}/u.test(around?.replace(sentence.slice(anchor.start, end), "") ?? "")) return false;
  if (sinceBest.test(sentence.slice(0, start))) return false;
  const before = words.filter((word) => word.end <= anchor.start && !bracketsAround(sentence, word));
  const after = words.filter((word) => word.start >= end && word.role);
  const segments = cutSegments(sentence, before, anchor.start);
  if (anchor.isBare && !anchor.isSetOff && isModifier(segments.at(-1) ?? [], before)) return false;

  const told = before.filter(({ role }) => role);
  if (told.length === 0) {
    // The date opens the sentence, or follows a verbless phrase: what comes next is dated. Not by `…, missing since 1986, …`.
    const phrase = segments.length > 1 && /^\)?,/.test(sentence.slice(end)) ? segments.at(-1) : undefined;
    if (phrase?.some(({ text }) => !whole.namely.test(text.toLowerCase()))) return false;
    const next = after.find(
      ({ role, text }) => role === "verb" || (role === "says" && !onlyNames.test(text)),
    );
    return next ? next.role !== "says" : !anchor.isSetOff;
  }
  return anchor.isSetOff ? isOfMainClause(told, after) : isOfOwnClause(sentence, segments, told, after, end);
}

/** `terendah sejak 2001`, `the first since 2001`: what is compared with that time. */
const sinceBest =
  /(?<!\p{L})(?:ter(?:tinggi|rendah|besar|kecil|banyak|sedikit|kuat|lemah|baik|buruk|cepat|lama|parah)|paling|pertama|most|first|worst|best|\p{L}{2,}est)(?!\p{L})[^,;.]*\s(?:sejak|since)\s[^,;]*$/iu;

/**
 * Where a date begins, with its weekday and preposition. `isSetOff`: a comma or a dash is before it, so it belongs to the main
 * clause. `isBare`: neither preposition nor weekday is before it, so it may belong to the noun there.
 */
function anchorOf(sentence: string, words: readonly ClauseWord[], date: number) {
  const before = words.filter((word) => word.end <= date);
  let start = date;
  let isBare = true;
  let word = before.pop();
  while (word && /^[\s(,]*$/.test(sentence.slice(word.end, start))) {
    const written = word.text.toLowerCase();
    const isWeekday = weekdayNames.has(written);
    if (!isWeekday && !(whole.datedBy.test(written) && /^\s*\(?$/.test(sentence.slice(word.end, start))))
      break;
    if (isWeekday) isBare = false;
    start = word.start;
    word = before.pop();
  }
  const isPreposition = whole.prepositions.test(word?.text.toLowerCase() ?? "");
  if (word && isPreposition && /^\s\(?$/.test(sentence.slice(word.end, start))) {
    isBare = false;
    start = word.start;
  }
  const isSetOff = /[,–—)(]\s?$|\s-\s$/.test(sentence.slice(0, start));
  return { start, isSetOff, isBare };
}

/** What stands in the brackets around a place in a sentence, with it. */
function bracketsAround(sentence: string, { start, end }: SentenceSpan): string | undefined {
  const open = sentence.lastIndexOf("(", start);
  if (open < 0 || sentence.slice(open, start).includes(")")) return undefined;
  const close = sentence.indexOf(")", end);
  return close < 0 ? undefined : sentence.slice(open + 1, close);
}

/** Words before a date by commas and the like, those next to the date last; the last may be empty. */
function cutSegments(sentence: string, words: readonly ClauseWord[], until: number): ClauseWord[][] {
  const segments: ClauseWord[][] = [[]];
  words.forEach((word, index) => {
    segments.at(-1)?.push(word);
    const gap = sentence.slice(word.end, words[index + 1]?.start ?? until);
    if (/[,;:–—]|\s-\s/.test(gap)) segments.push([]);
  });
  return segments;
}

/** Whether a date without preposition belongs to the noun before it: `gempa 27 Mei 2006`, `setiap 21 April`. */
function isModifier(segment: readonly ClauseWord[], before: readonly ClauseWord[]): boolean {
  const last = before.at(-1);
  if (!last || last.role || whole.closesNoun.test(last.text)) return false;
  // `tiba di Solo 3 Mei`: a place ends what comes before.
  const place = segment.findLastIndex(({ text }) => whole.places.test(text.toLowerCase()));
  const name = place < 0 ? [] : segment.slice(place + 1);
  return name.length === 0 || !name.every(({ text }) => /^\p{Lu}/u.test(text));
}

const onlyNames = /^(?:menurut|according)/i;

/** For a date that a comma sets off: whether the main clause tells more than that somebody said something. */
function isOfMainClause(told: readonly ClauseWord[], after: readonly ClauseWord[]): boolean {
  if (told.some(({ role, text }) => role === "says" && !onlyNames.test(text))) return false;
  if (told.some(({ role }) => role === "verb")) return told.at(-1)?.role !== "says";
  return !told.some(({ role }) => role === "says") && after.some(({ role }) => role === "verb");
}

/**
 * For a date within a clause: whether that clause is the main one, or one of the same time, and not that somebody said
 * something. What begins another clause (`yang`, `setelah`) dates that one only.
 */
function isOfOwnClause(
  sentence: string,
  segments: readonly ClauseWord[][],
  told: readonly ClauseWord[],
  after: readonly ClauseWord[],
  end: number,
): boolean {
  const own = segments.findLast((segment) => segment.some(({ role }) => role)) ?? [];
  const opener = own.findLast(({ role }) => role && role !== "says" && role !== "verb");
  const governing = own.findLast(({ role, start }) => role && (!opener || start > opener.start)) ?? opener;
  if (opener) {
    const above = told.findLast(({ start }) => start < opener.start);
    // `yang kabur itu ditangkap pada …`: after the clause of a subject, the main clause goes on.
    if (opener.role === "names" && isClosed(own.slice(own.indexOf(opener) + 1)))
      return (above ?? governing)?.role === "verb";
    return opener.role === "during" && above?.role !== "says" && governing?.role !== "says";
  }
  return governing?.role === "verb" && !isShortened(sentence, segments, after, end);
}

/** Whether a clause after `yang` ends before the date: `yang hilang itu`. In `yang melanda kota itu` only a noun does. */
const isClosed = (clause: readonly ClauseWord[]): boolean =>
  clause.some(
    ({ text }, at) => /^(?:itu|ini|tersebut)$/.test(text) && (at === 1 || clause[at - 1]?.role === "verb"),
  );

/** Whether a clause says which one is meant, without a word that opens it: `The trail, closed since 2020, reopens.` */
function isShortened(
  sentence: string,
  segments: readonly ClauseWord[][],
  after: readonly ClauseWord[],
  end: number,
): boolean {
  const [subject = [], own = []] = segments;
  return (
    segments.length === 2 &&
    !subject.some(({ role }) => role) &&
    /^(?:di|ter)|ed$/.test(own[0]?.text ?? "") &&
    own[0]?.role === "verb" &&
    after.some(({ role, start }) => role === "verb" && sentence.slice(end, start).includes(","))
  );
}

/**
 * What a word does in its sentence, as far as a date's clause is told by it:
 *
 * - `says`: what somebody says hangs on it (`mengatakan`, `kata`, `said`), or how it was told (`dalam keterangan`);
 * - `verb`: any other verb;
 * - `names`: begins a clause that says which one is meant (`yang`, `who`);
 * - `depends`: begins a clause of another time than the main one (`setelah`, `karena`, `after`), or what something is compared
 *   with (`daripada`, `than`);
 * - `during`: begins a clause of the same time (`saat`, `when`).
 */
export type Role = "says" | "verb" | "names" | "depends" | "during";

type ClauseWord = ReturnType<typeof readWords>[number];

/** The words of a sentence with what they do. Goes by the forms of words: Indonesian has its verbs' in their prefixes. */
export function readWords(sentence: string) {
  return [...sentence.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'./-]*(?<![./-])/gu)].map(({ 0: text, index }) => {
    const end = index + text.length;
    return { text, start: index, end, role: roleOf(text, sentence.slice(0, index), sentence.slice(end)) };
  });
}

function roleOf(written: string, before: string, after: string): Role | undefined {
  // A capital within a sentence is a name's.
  if (/^\p{Lu}/u.test(written) && /[\p{L}\p{N}]/u.test(before)) return undefined;
  const word = written.toLowerCase();
  if (whole.names.test(word)) return word === "that" && afterSaying.test(before) ? undefined : "names";
  if (whole.during.test(word)) return "during";
  if (whole.depends.test(word)) return /^\s(?:itu|ini)(?!\p{L})/u.test(after) ? undefined : "depends";
  if (word === "dari" || word === "from") return fromNumber.test(after) ? "depends" : undefined;
  if (whole.says.test(word) || toldIn.test(word + after)) return "says";
  if (whole.saidBy.test(word) && afterWords.test(before)) return "says";
  if (whole.words.test(word) && speaker.test(after)) return "says";
  return (prefixed.test(word) && !whole.noVerb.test(word)) || whole.plain.test(word) ? "verb" : undefined;
}

/**
 * Words that do something in a sentence, as patterns. Besides those of roles: `saidBy` stand after what is said (`…, kata Rina`,
 * `…, ujarnya`), `words` also without a comma (`Demikian kata Rina`); `noVerb` only look like verbs with a prefix, `plain` are
 * verbs without one. Roots of verbs with -kan lose their first letter after a nasal: `menyampaikan`.
 */
const whole = Object.fromEntries(
  Object.entries(lists).map(([name, words]) => [name, new RegExp(`^(?:${words.join("|")})$`, "u")]),
) as Record<keyof typeof lists, RegExp>;

/** `dari 1.850`; `dari 3 Maret` and `dari 2018` may be dates. */
const fromNumber = /^\s(?:Rp\s?)?(?!(?:19|20)\d\d(?![\d.,]))\d[\d.,]*(?!\s\p{Lu})/u;
const afterSaying = /\b(?:sa(?:id|ys?)|told|tell|add(?:s|ed)|confirmed|noted|stated)(?:\s\p{L}+){0,2}\s$/u;
const speaker = /^\s(?:dia|ia|beliau|mereka|\p{Lu})/u;
const afterWords = /(?:^|[,"”’'?!.]\s?)$/;
/** How something was told: `dalam keterangan tertulis`, `kepada wartawan`. */
const toldIn =
  /^(?:(?:dalam|lewat|melalui) (?:sebuah )?(?:keterangan|pernyataan|siaran pers|jumpa pers|konferensi pers|rilis|wawancara)|kepada (?:para |awak )?(?:wartawan|media|pers)|statement|interview|news conference)/u;
const prefixed = /^(?:me[mnlrwy]|di|ter|ber)\p{L}{3,}$/u;
