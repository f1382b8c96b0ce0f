import { sharedGetters } from "../site/lazily.ts";
import type { Paragraph } from "../site/model.ts";
import type { ArticleText } from "../site/text/read-text.ts";

// No text has these: control characters do not come through the reading of a file.
const betweenParts = "\0";
const betweenSentences = "\u0001";

/** A text as bytes: what the site as a whole is made from, and what only pages show. */
export interface PackedText {
  facts: Buffer;
  shown: Buffer;
}

/** @returns a text as bytes, all of it: `factsOf` and `showPacked` give it back */
export function pack({ words, mentions, said, html, feedHtml, paragraphs }: ArticleText): PackedText {
  // A sentence that names three tags and a date is kept, and unpacked, once.
  const spoken = new Map<string, number>();
  const numberOf = (sentence: string): number => {
    if (!spoken.has(sentence)) spoken.set(sentence, spoken.size);
    return spoken.get(sentence) ?? 0;
  };
  const packed: PackedFacts = {
    words,
    mentions: mentions.map(({ tag, paragraph, sentence, name }) => [
      tag,
      paragraph,
      numberOf(sentence),
      name,
    ]),
    said: said.map(({ date, sentence, paragraph }) => [date, numberOf(sentence), paragraph]),
    spoken: [...spoken.keys()],
  };
  const sentences = paragraphs.map((paragraph) => paragraph.sentences.join(betweenSentences));
  return {
    facts: Buffer.from(JSON.stringify(packed)),
    shown: Buffer.from([html, feedHtml, ...sentences].join(betweenParts)),
  };
}

type Facts = Pick<ArticleText, "words" | "mentions" | "said">;

interface PackedFacts {
  words: number;
  mentions: [tag: string, paragraph: string, sentence: number, name: string][];
  said: [date: string, sentence: number, paragraph: string][];
  /** The sentences that are meant by number. */
  spoken: string[];
}

/** @param facts what `pack` made */
export function factsOf(facts: Buffer): Facts {
  const { words, mentions, said, spoken } = JSON.parse(facts.toString()) as PackedFacts;
  return {
    words,
    mentions: mentions.map(([tag, paragraph, number, name]) => {
      const sentence = spoken[number] ?? "";
      return { tag: shared(tag), paragraph: shared(paragraph), sentence, name: shared(name) };
    }),
    said: said.map(([date, number, paragraph]) => ({
      date,
      sentence: spoken[number] ?? "",
      paragraph: shared(paragraph),
    })),
  };
}

/** One string for all that say the same: names of tags and paragraphs come by the ten thousand. */
function shared(text: string): string {
  const known = strings.get(text);
  if (known !== undefined) return known;
  strings.set(text, text);
  return text;
}
const strings = new Map<string, string>();

/**
 * Gives an object what a page shows of a text, unpacked when it is asked for: it is most of what a site is.
 *
 * @param key of the text
 * @param packed gives its packed `shown`
 */
export function showPacked<Shown extends object>(
  shown: Shown,
  key: string,
  packed: () => Buffer,
): Shown & ShownText {
  return withShown(shown, { key, packed });
}

type ShownText = Pick<ArticleText, "html" | "feedHtml" | "paragraphs">;

interface PackedShown {
  key: string;
  packed: () => Buffer;
}

const withShown = sharedGetters<PackedShown, ShownText>({
  html: (packed) => partsOf(packed)[0] ?? "",
  feedHtml: (packed) => partsOf(packed)[1] ?? "",
  paragraphs: (packed) => partsOf(packed).slice(2).map(paragraphOf),
});

function partsOf({ key, packed }: PackedShown): string[] {
  if (last?.key !== key) last = { key, parts: packed().toString().split(betweenParts) };
  return last.parts;
}

/** A page asks for several parts of one text in a row. */
let last: { key: string; parts: string[] } | undefined;

function paragraphOf(joined: string, index: number): Paragraph {
  const sentences = joined.split(betweenSentences);
  return { id: `p${index + 1}`, text: sentences.join(" "), sentences };
}

/** Whether two texts, by their packed facts, name the same tags in the same sentences and say the same dates: all that other pages take from them. */
export function sameSayings(one: Buffer | undefined, other: Buffer | undefined): boolean {
  if (!one || !other) return false;
  const sayings = (facts: Buffer): string => {
    const { mentions, said } = factsOf(facts);
    return JSON.stringify([mentions, said]);
  };
  return sayings(one) === sayings(other);
}
