import { editDistance } from "../../content/nearest.ts";
import { type Word, wordsOf } from "./words.ts";

/** Whether a word is written in small letters somewhere on the site as it is now. */
export type Lexicon = (word: string) => boolean;

/** Reads the site's words when first asked for one: most comparisons never ask. @param texts of all articles as they are now */
export function createLexicon(texts: () => Iterable<string>): Lexicon {
  let known: Set<string> | undefined;
  return (word) => {
    if (!known) {
      known = new Set();
      for (const text of texts())
        for (const [found] of text.normalize("NFKC").matchAll(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]{3,}/gu))
          known.add(found.toLowerCase());
    }
    return known.has(word);
  };
}

/**
 * Whether words that took the place of others only mend their spelling: written together or apart (`dimana`, `di mana`),
 * or each a slip of a letter or two (`pemetintah`, `pemerintah`).
 *
 * @param before @param after the words that differ, without the equal ones around them
 */
export function isSpelling(before: readonly Word[], after: readonly Word[], lexicon: Lexicon): boolean {
  if ([...before, ...after].some(isSubstance)) return false;
  if (joined(before) === joined(after)) return true;
  return (
    before.length === after.length &&
    before.every((word, index) => {
      const other = after[index];
      return other !== undefined && isSlip(word, other, lexicon);
    })
  );
}

const joined = (words: readonly Word[]): string => words.map(({ key }) => key).join("");

/** What never changes by a slip: numbers in digits or words, signs, names, negations. */
const isSubstance = ({ key, kind, isName }: Word): boolean => kind !== "word" || isName || weighty.has(key);

/**
 * One letter wrong in a word of four to seven, up to two in a longer one; the first is right; and the word that was
 * replaced stands nowhere on the site: else it is a word, and another one took its place (`membeli`, `memberi`).
 */
function isSlip(before: Word, after: Word, lexicon: Lexicon): boolean {
  if (before.key === after.key) return true;
  const length = Math.min(before.key.length, after.key.length);
  const limit = length >= 8 ? 2 : length >= 4 ? 1 : 0;
  if (limit === 0 || before.key[0] !== after.key[0]) return false;
  if (editDistance(before.key, after.key) > limit) return false;
  // "Pemerintah" opens a sentence; the site writes "pemerintah" too, so it is no name.
  if ((before.mayBeName || after.mayBeName) && !lexicon(after.key)) return false;
  return !lexicon(before.key);
}

/** Small words that turn a sentence around, and numbers in words, in Indonesian and English. */
const weighty: ReadonlySet<string> = new Set(
  wordsOf(
    `tidak tak bukan bukanlah jangan belum tanpa tiada takkan enggan kecuali hanya
    not no never none nor neither without cannot cant couldnt didnt doesnt dont hadnt hasnt havent isnt arent wasnt werent
    wont wouldnt shouldnt nobody nothing only except
    nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh seratus ratus seribu ribu ribuan
    juta jutaan miliar triliun setengah separuh persen pertama kedua ketiga keempat kelima
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion half percent
    first second third fourth fifth`,
  ).map(({ key }) => key),
);
