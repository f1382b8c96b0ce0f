/** A word, number or sign of a sentence. */
export interface Word {
  /** What counts of it: lower case, without apostrophes. */
  key: string;
  kind: "word" | "number" | "sign";
  /** Written with a capital in the middle of a sentence, as names are. */
  isName: boolean;
  /** Written with a capital where any word may have one: it opens its sentence, or stands in a headline. */
  mayBeName: boolean;
}

/** Dashes and hyphens before a number, not behind a word or another number: a minus. */
const piece =
  /(?:(?<![\p{L}\p{N}])[-−–+])?\p{Nd}+(?:[.,:]\p{Nd}+)*|\p{L}[\p{L}\p{M}]*(?:['’‘ʼ][\p{L}\p{M}]+)*|[%‰]|[\p{Sc}\p{Sm}°&@#]/gu;

/**
 * The words of a sentence as they are compared. White space, punctuation, quotation marks, dashes and the look of letters
 * (Unicode's compatibility forms) are no part of them; signs that change a number are (`%`, `Rp`, `−5`).
 *
 * @param isHeadline every word may have a capital
 */
export function wordsOf(sentence: string, isHeadline = false): Word[] {
  const words: Word[] = [];
  // A compatibility form may be a letter with a mark of its own.
  for (const [text] of sentence.normalize("NFKC").matchAll(piece)) {
    const opens = words.length === 0;
    if (/\p{Nd}/u.test(text)) {
      words.push({ key: text.replace(/^[−–]/, "-"), kind: "number", isName: false, mayBeName: false });
    } else if (/^\p{L}/u.test(text)) {
      const hasCapital = /^\p{Lu}/u.test(text);
      const anywhere = opens || isHeadline;
      words.push({
        key: text.toLowerCase().replace(/['’‘ʼ]/g, ""),
        kind: "word",
        isName: hasCapital && !anywhere,
        mayBeName: hasCapital && anywhere,
      });
    } else words.push({ key: text, kind: "sign", isName: false, mayBeName: false });
  }
  return words;
}
