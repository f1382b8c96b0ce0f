import { capitalShare, endsSentence } from "../shape.ts";

/** A longer run of capitals is no name. */
const mostWords = 5;

/** How often a run of capitalised words stands where only a name has a capital, and where any word has one. */
interface Places {
  inside: number;
  atStart: number;
}

/**
 * Names inside the sentences of a text, one to five capitalised words in a row, and how often each stands. At the start
 * of a sentence, an item or a quotation, and anywhere in a heading, a capital says nothing: what has one only there is no
 * name, nor is a word that the text also has in small letters, or that a number or a letter alone follows (`Langkah 2`).
 *
 * @param texts paragraphs
 * @param common words in small letters that begin sentences or go with names, and are none themselves
 */
export function capitalisedNames(texts: readonly string[], common: ReadonlySet<string>): Map<string, number> {
  const places = new Map<string, Places>();
  const small = new Set(texts.flatMap((text) => text.match(smallWord) ?? []));
  const isSmall = (word: string): boolean => small.has(word.toLowerCase());
  for (const text of texts) {
    const isHeading = text.length < 120 && !endsSentence(text) && capitalShare(text) >= 0.6;
    let run: string[] = [];
    let runStarts = false;
    let starts = true;
    const close = (): void => {
      const [first, ...others] = run;
      const starting = runStarts;
      run = [];
      if (first === undefined || others.length >= mostWords) return;
      // `Menurut Rahmat`: the first word has its capital from the sentence.
      const words = starting && others.length > 0 && isSmall(first) ? others : [first, ...others];
      const name = words.join(" ");
      const place = places.get(name) ?? { inside: 0, atStart: 0 };
      if (isHeading || (starting && others.length === 0)) place.atStart++;
      else place.inside++;
      places.set(name, place);
    };
    for (const token of text.split(" ")) {
      const first = token.charCodeAt(0);
      if (first > 96 && first < 123) {
        // Most words by far: in small letters.
        close();
        const last = token.charCodeAt(token.length - 1);
        starts = last === 46 || last === 33 || last === 63 || last === 58;
        continue;
      }
      const word = token.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, "");
      // The sign of an item, or a dash: what was a start is one still.
      if (word === "") {
        close();
        continue;
      }
      const capital = word.length > 1 && /^\p{Lu}[\p{L}\d'’-]*$/u.test(word);
      if (/^["“('‘]/.test(token)) close();
      if (/^["“][^"”]*$/.test(token)) starts = true;
      const numbered = run.length === 1 && /^(?:\p{Lu}|\d{1,3}|[IVX]{1,4})$/u.test(word);
      if (numbered) run = [];
      // The first word of a sentence has a capital whatever it is.
      else if (capital && !(starts && run.length === 0 && common.has(word.toLowerCase()))) {
        if (run.length === 0) runStarts = starts;
        run.push(word);
      } else close();
      if (/[.,;:!?)"”]$/.test(token)) close();
      starts = /[.!?:]["”]?$/.test(token);
    }
    close();
  }
  const names = new Map<string, number>();
  for (const [name, { inside, atStart }] of places)
    if (inside > 0 && !isSmall(name)) names.set(name, inside + atStart);
  return names;
}

const smallWord = /(?<![\p{L}\d])\p{Ll}[\p{L}\d'’-]*/gu;
