import lists from "./clause-words.json" with { type: "json" };

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

/** A word of a sentence, with its place. */
export interface ClauseWord {
  text: string;
  start: number;
  end: number;
  role: Role | undefined;
}

/** The words of a sentence with what they do. Goes by the forms of words: Indonesian has its verbs' in their prefixes. */
export function readWords(sentence: string): ClauseWord[] {
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
