import type { Paragraph } from "../site/model.ts";
import { type ArticleText, readText, type TextReader } from "../site/read-text.ts";
import { declareFingerprint } from "./fingerprint.ts";
import { keyOf, type Records } from "./records.ts";

/**
 * Reads texts, or takes what was read of the same text before. A text is kept packed, as bytes: 10,000 take 140 MB so, and
 * three times that as strings; what is shown of it is unpacked when a page is drawn.
 *
 * @param code stands for the code that reads
 */
export function keepTexts(records: Records, code: string): TextReader {
  let lastNames: unknown;
  let namesKey = "";
  const unpacked = new Map<string, ArticleText>();
  return (source, surroundings) => {
    const { names, addresses, url, published } = surroundings;
    if (names !== lastNames) {
      namesKey = keyOf(
        JSON.stringify([...names.byFirstWord].map(([word, found]) => [word, found.map(spell)])),
      );
      lastNames = names;
    }
    const { body, dateline, pictures, tags } = source;
    const around = [dateline, pictures, tags, url, published, addresses.href("/"), addresses.absolute("/")];
    const key = keyOf(code, namesKey, body, JSON.stringify(around));
    const known = unpacked.get(key);
    if (known) return known;

    let packed = records.get(key);
    if (!packed) {
      packed = pack(readText(source, surroundings));
      records.set(key, packed);
    }
    const text = unpack(key, packed);
    unpacked.set(key, text);
    return text;
  };
}

/** All of a tag's name that has a part in reading a text. */
const spell = ({ tag, text, lead, onlyOpensSentence }: NameOfTag): unknown[] => [
  tag.slug,
  tag.file !== undefined,
  tag.autolink,
  text,
  lead,
  onlyOpensSentence,
];

type NameOfTag =
  Parameters<TextReader>[1]["names"]["byFirstWord"] extends ReadonlyMap<string, (infer Name)[]>
    ? Name
    : never;

// No text has these: control characters do not come through the reading of a file.
const betweenParts = "\0";
const betweenSentences = "\u0001";

/** What the site as a whole is made from first, then what only pages need. */
function pack({ words, mentions, said, html, feedHtml, paragraphs }: ArticleText): Buffer {
  const facts = JSON.stringify({ words, mentions, said });
  const sentences = paragraphs.map((paragraph) => paragraph.sentences.join(betweenSentences));
  return Buffer.from([facts, html, feedHtml, ...sentences].join(betweenParts));
}

function unpack(key: string, packed: Buffer): ArticleText {
  const end = packed.indexOf(betweenParts);
  const facts = JSON.parse(packed.toString("utf8", 0, end)) as Pick<
    ArticleText,
    "words" | "mentions" | "said"
  >;
  // They stand on pages of tags, too, and are most of what is on them.
  for (const [index, mention] of facts.mentions.entries()) declareFingerprint(mention, `${key}${index}`);
  declareFingerprint(facts.mentions, `${key}mentions`);
  const parts = (): string[] => packed.toString("utf8", end + 1).split(betweenParts);
  // Not enumerable: who goes through all of a model, to freeze or to compare it, need not unpack every text.
  return Object.defineProperties({ ...facts, textKey: key } as ArticleText, {
    html: { get: () => parts()[0] },
    feedHtml: { get: () => parts()[1] },
    paragraphs: { get: () => parts().slice(2).map(paragraphOf) },
  });
}

function paragraphOf(joined: string, index: number): Paragraph {
  const sentences = joined.split(betweenSentences);
  return { id: `p${index + 1}`, text: sentences.join(" "), sentences };
}
