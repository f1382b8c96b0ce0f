import { sentenceOpeners } from "./capitalised-names.ts";

/** A long name and the short form the text gives for it. */
export interface ShortForm {
  long: string;
  short: string;
}

const bracketed = /\(([\p{L}\d][\p{L}\d.&/-]{1,14}(?: [\p{L}\d]{1,8})?)\)/gu;
const joining = /^(?:dan|dengan|untuk|di|pada|atas|serta|of|and|the|for|&)$/iu;

/**
 * Pairs like `Kementerian Komunikasi dan Informatika (Kominfo)`: a short form in brackets whose letters come, in order,
 * from the words before it, the first letter at the start of one (after Schwartz and Hearst, 2003). Indonesian short
 * forms take whole syllables (`Kominfo`, `Polri`) and pass over leading words (`Kementerian`), so the long name reaches
 * back as far as capitalised words do.
 */
export function shortForms(text: string): ShortForm[] {
  if (!text.includes("(")) return [];
  const pairs: ShortForm[] = [];
  for (const match of text.matchAll(bracketed)) {
    const short = match[1] ?? "";
    if (!/\p{Lu}/u.test(short)) continue;
    const words = text
      .slice(Math.max(0, match.index - 160), match.index)
      .trim()
      .split(/\s+/);
    const long = longForm(words, short);
    if (long) pairs.push({ long, short });
  }
  return pairs;
}

function longForm(words: string[], short: string): string | undefined {
  let start = words.length;
  while (start > 0) {
    const word = words[start - 1] ?? "";
    if (start < words.length && /[.,;:!?)]$/.test(word)) break;
    if (!/^["“'(]?\p{Lu}/u.test(word) && !joining.test(word)) break;
    start--;
    if (words.length - start > 10) break;
  }
  while (start < words.length && !/^\p{Lu}/u.test(words[start] ?? "")) start++;
  const letters = short.toLowerCase().replace(/[^\p{L}\d]/gu, "");
  // `Menurut Otoritas Jasa Keuangan (OJK)`: what begins the sentence is none of the name, if the letters do without it.
  while (
    sentenceOpeners.has((words[start] ?? "").toLowerCase()) &&
    comesFrom(letters, words.slice(start + 1))
  )
    start++;
  while (start < words.length && !/^\p{Lu}/u.test(words[start] ?? "")) start++;
  const name = words.slice(start);
  if (name.length < 2) return undefined;
  return comesFrom(letters, name) ? name.join(" ") : undefined;
}

/** How many leading words a short form may pass over: `Kementerian` in Kominfo. */
const passedOver = 2;

/**
 * Whether the letters can be found in order in the words: each in the word of the one before it, or at the start of a
 * later one. The first stands at the start of a word; a form that is said as a word may begin inside one (`Polri` ←
 * `Kepolisian`), if it takes three letters in a row from there.
 */
function comesFrom(letters: string, words: string[]): boolean {
  const lower = words.map((word) => word.toLowerCase());
  const ends = new Set<string>();
  for (const [word, text] of lower.slice(0, passedOver + 1).entries()) {
    if (text.startsWith(letters[0] ?? "")) ends.add(`${word} 0`);
    const inside = text.indexOf(letters.slice(0, 3), 1);
    if (letters.length >= 4 && inside > 0) ends.add(`${word} ${inside}`);
  }
  let reached = ends;
  for (const letter of letters.slice(1)) {
    const next = new Set<string>();
    for (const place of reached) {
      const [word = 0, at = 0] = place.split(" ").map(Number);
      const text = lower[word] ?? "";
      for (let later = text.indexOf(letter, at + 1); later >= 0; later = text.indexOf(letter, later + 1)) {
        next.add(`${word} ${later}`);
      }
      for (let other = word + 1; other < lower.length; other++) {
        if (lower[other]?.startsWith(letter)) next.add(`${other} 0`);
      }
    }
    reached = next;
  }
  // A long name ends with the word that its short form ends in.
  return [...reached].some((place) => Number(place.split(" ")[0]) >= lower.length - 1);
}
