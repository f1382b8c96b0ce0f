/** In a headline, words this long may be wider than a phone's column. */
const longWord = /\p{L}{14,}/gu;
/** A long word, a compound such as `layang-layang`, `alun-alun`, `ke-40`, or figures around a dash. */
const longOrCompound = /\p{L}{14}|\p{L}-[\p{L}\d]|\d–\d/u;
/** Shown as a hyphen only where a line breaks. */
const softHyphen = "\u00ad";

/** A piece of a text: a word to keep on one line, with soft hyphens in its long parts; or what is between such words. */
export interface Piece {
  text: string;
  isWhole: boolean;
}

/**
 * Finds the words of a headline that should not be broken if they fit on a line. A word includes its punctuation: a comma must not
 * move to the next line alone. Indonesian words get soft hyphens, by the rules of EYD V on pemenggalan kata; other languages are
 * left to the browser.
 */
export const wholeWords = (text: string, isIndonesian: boolean): Piece[] =>
  text.split(/(\s+)/).map((piece) => {
    const isWhole = longOrCompound.test(piece);
    return { isWhole, text: isWhole && isIndonesian ? piece.replace(longWord, hyphenate) : piece };
  });

const isVowel = (sound = ""): boolean => /^[aiueo]$/i.test(sound);
const isConsonant = (sound = ""): boolean => sound !== "" && !isVowel(sound);
/** Two consonants that start a syllable together: de-kla-rasi, pro-gram. */
const cluster = /^(?:[bcdfgkpt]r|[bfgkp]l|[dkst]w)$/i;

/** Inserts soft hyphens. A break leaves at least three letters before it and four after. */
function hyphenate(word: string): string {
  const sounds = word.match(/ng|ny|sy|kh|./giu) ?? [];
  let [done, hyphenated] = [0, ""];
  for (const [index, sound] of sounds.entries()) {
    const rest = word.slice(done);
    if (done > 2 && rest.length > 3 && isBoundary(sounds, index, rest)) hyphenated += softHyphen;
    hyphenated += sound;
    done += sound.length;
  }
  return hyphenated;
}

/**
 * Checks whether a word may be broken before a sound: at the end of a syllable, but never so that the last letter of a prefix or
 * root is split off: ber-angkat, meng-ambil, jawab-an.
 */
function isBoundary(sounds: string[], index: number, rest: string): boolean {
  const [before, last, sound = "", next] = [-2, -1, 0, 1].map((step) => sounds[index + step]);
  // tang-gung, in-stru-men
  if (isVowel(before) && isConsonant(last) && isConsonant(sound))
    return !(isVowel(next) && cluster.test(`${last}${sound}`));
  // keti-dak
  const isOpen = isVowel(last) && isConsonant(sound) && isVowel(next) && !/^n[gy]$/i.test(sound);
  const endsPrefix =
    sound.toLowerCase() === "r" && index === 2 && /^[bpt]e$/i.test(sounds.slice(0, 2).join(""));
  return isOpen && !endsPrefix && !/^.(?:an|i)(?:nya)?$/iu.test(rest);
}
