import type { Paragraph } from "../site/model.ts";
import { type ArticleText, readText, type TextReader } from "../site/read-text.ts";
import { declareFingerprint, fingerprint } from "./fingerprint.ts";
import { keyOf, type Records } from "./records.ts";

/**
 * Reads texts, or takes what was read of the same text before. A text is kept packed, as bytes, 130 MB
 * of 10,000 articles; what is shown of it is unpacked when a page is drawn.
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

    // The text is most of an article, and its key says all of it.
    const { body: _, ...rest } = source;
    declareFingerprint(source, key + fingerprint(rest));

    const packed = records.get(key);
    const text = packed ? unpack(key, packed) : readAndPack();
    unpacked.set(key, text);
    return text;

    function readAndPack(): ArticleText {
      const read = readText(source, surroundings);
      const packed = pack(read);
      records.set(key, packed);
      return keptText(key, read, packed);
    }
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
  return keptText(key, JSON.parse(packed.toString("utf8", 0, end)) as Facts, packed);
}

type Facts = Pick<ArticleText, "words" | "mentions" | "said">;

function keptText(key: string, { words, mentions, said }: Facts, packed: Buffer): ArticleText {
  // They stand on pages of tags, too, and are most of what is on them.
  for (const [index, mention] of mentions.entries()) declareFingerprint(mention, `${key}${index}`);
  declareFingerprint(mentions, `${key}mentions`);
  // Not enumerable: who goes through all of a model, to freeze or to compare it, need not unpack every text.
  return Object.defineProperties({ words, mentions, said, textKey: key } as ArticleText, {
    html: { get: () => partsOf(packed)[1] },
    feedHtml: { get: () => partsOf(packed)[2] },
    paragraphs: { get: () => partsOf(packed).slice(3).map(paragraphOf) },
  });
}

let last: { packed: Buffer; parts: string[] } | undefined;

/** A page asks for several parts of one text in a row. */
function partsOf(packed: Buffer): string[] {
  if (last?.packed !== packed) last = { packed, parts: packed.toString().split(betweenParts) };
  return last.parts;
}

function paragraphOf(joined: string, index: number): Paragraph {
  const sentences = joined.split(betweenSentences);
  return { id: `p${index + 1}`, text: sentences.join(" "), sentences };
}
