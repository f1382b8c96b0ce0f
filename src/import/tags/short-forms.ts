import { sentenceOpeners } from "./capitalised-names.ts";

const bracketed = /\(([\p{L}\d][\p{L}\d.&/-]{1,14}(?: [\p{L}\d]{1,8})?)\)/gu;
const joining = /^(?:dan|dengan|untuk|di|pada|atas|serta|of|and|the|for|&)$/iu;

/**
 * Pairs like `Kementerian Komunikasi dan Informatika (Kominfo)`: a short form in brackets whose letters come, in order,
 * from the words before it, the first letter at the start of one (after Schwartz and Hearst, 2003). Indonesian short
 * forms take whole syllables (`Kominfo`, `Polri`) and pass over leading words (`Kementerian`), so the long name reaches
 * back as far as capitalised words do.
 */
export function shortForms(text: string): { long: string; short: string }[] {
  return Array.from(text.matchAll(bracketed)).flatMap(({ index, 1: short = "" }) => {
    const before = text.slice(Math.max(0, index - 160), index).trim();
    const long = /\p{Lu}/u.test(short) ? longForm(before.split(/\s+/), short) : undefined;
    return long === undefined ? [] : { long, short };
  });
}

function longForm(words: readonly string[], short: string): string | undefined {
  // Back as far as capitalised words and those that join them reach, or to where a sentence ends.
  const breaks = words.findLastIndex(
    (word, at) =>
      at < words.length - 11 ||
      !(/^["“'(]?\p{Lu}/u.test(word) || joining.test(word)) ||
      (at < words.length - 1 && /[.,;:!?)]$/.test(word)),
  );
  const letters = short.toLowerCase().replace(/[^\p{L}\d]/gu, "");
  const begins = (name: readonly string[]): readonly string[] => {
    const first = name.findIndex((word) => /^\p{Lu}/u.test(word));
    return first < 0 ? name : name.slice(first);
  };
  let name = begins(words.slice(breaks + 1));
  // `Menurut Otoritas Jasa Keuangan (OJK)`: what begins the sentence is none of the name, if the letters do without it.
  while (sentenceOpeners.has((name[0] ?? "").toLowerCase()) && comesFrom(letters, name.slice(1)))
    name = begins(name.slice(1));
  return name.length > 1 && comesFrom(letters, name) ? name.join(" ") : undefined;
}

/**
 * Whether the letters can be found in order in the words: each in the word of the one before it, or at the start of a
 * later one. The first stands at the start of a word; a form that is said as a word may begin inside one (`Polri` ←
 * `Kepolisian`), if it takes three letters in a row from there. The last stands in the last word.
 */
function comesFrom(letters: string, words: readonly string[]): boolean {
  const lower = words.map((word) => word.toLowerCase());
  /** For each word the first place in it where the letters so far may end, or -1. */
  let ends = lower.map((text, word) => {
    // It may pass over leading words: `Kementerian` in Kominfo.
    if (word > 2) return -1;
    if (text.startsWith(letters[0] ?? "")) return 0;
    return letters.length >= 4 ? text.indexOf(letters.slice(0, 3), 1) : -1;
  });
  for (const letter of letters.slice(1)) {
    let isLater = false;
    ends = lower.map((text, word) => {
      const end = ends[word] ?? -1;
      const starts = isLater && text.startsWith(letter);
      isLater ||= end >= 0;
      if (starts) return 0;
      return end < 0 ? -1 : text.indexOf(letter, end + 1);
    });
  }
  return (ends.at(-1) ?? -1) >= 0;
}
