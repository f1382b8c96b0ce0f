import type { Tag } from "../content/tag.ts";
import { createAddresses } from "../site/addresses.ts";
import { once } from "../site/lazily.ts";
import { compileNames } from "../site/names.ts";
import {
  type ArticleText,
  readText,
  type TextReader,
  type TextRequest,
  type TextSource,
  type TextSurroundings,
} from "../site/read-text.ts";
import type { Pool } from "../threads/pool.ts";
import { asBuffer } from "./as-buffer.ts";
import { factsOf, pack, showPacked } from "./packed-text.ts";
import { keyOf, type Records } from "./records.ts";

/** The texts of a site's articles, each kept as bytes, 130 MB of 10,000; what pages show of one is unpacked as they are drawn. */
export interface KeptTexts {
  /** Reads a text, or takes what was read of the same text before. */
  read: TextReader;
  /** Reads, in several threads, those of many texts that are not known: then `read` knows them all. */
  prepare(requests: readonly TextRequest[], newsroom: Newsroom): Promise<void>;
  /** A text as it is kept, by its `textKey`. */
  packed(key: string): Buffer | undefined;
}

/** What all texts of a site are read with: plain data, so that another thread can. */
export interface Newsroom {
  tags: Tag[];
  origin: string;
  prefix: string;
}

/** @param code stands for the code that reads */
export function keepTexts(records: Records, code: string, pool: Pool): KeptTexts {
  let lastNames: unknown;
  let namesKey = "";
  // Between two builds of one process, what was unpacked stays.
  const unpacked = new Map<string, ArticleText>();
  // An article has one address and one day: its key is asked for twice in a build.
  const keys = new WeakMap<TextSource, { namesKey: string; key: string }>();

  const keyOfText = (source: TextSource, { names, addresses, url, published }: TextSurroundings): string => {
    if (names !== lastNames) {
      const spelled = [...names.byFirstWord].map(([word, found]) => [word, found.map(spell)]);
      namesKey = keyOf(code, JSON.stringify([addresses.absolute("/"), addresses.href("/"), spelled]));
      lastNames = names;
    }
    const known = keys.get(source);
    if (known?.namesKey === namesKey) return known.key;
    const { dateline = "", pictures, tags, bodyKey = keyOf(source.body) } = source;
    const shown = pictures ? JSON.stringify(pictures) : "";
    const key = keyOf(namesKey, bodyKey, url, published, tags.join(), dateline, shown);
    keys.set(source, { namesKey, key });
    return key;
  };

  return {
    read(source, surroundings) {
      const key = keyOfText(source, surroundings);
      const known = unpacked.get(key);
      if (known) return known;
      const text = unpack(key, () => {
        const kept = records.get(key);
        if (kept) return kept;
        const packed = pack(readText(source, surroundings));
        records.set(key, packed);
        return packed;
      });
      unpacked.set(key, text);
      return text;
    },
    async prepare(requests, newsroom) {
      const surroundings = surroundingsOf(newsroom);
      const unknown = new Map<string, TextRequest>();
      for (const request of requests) {
        const key = keyOfText(request.source, { ...surroundings, ...request });
        if (!records.has(key)) unknown.set(key, request);
      }
      await pool.run({
        task: "readText",
        shared: newsroom,
        pieces: unknown,
        send: ([, request]) => plain(request),
        here: ([, { source, url, published }]) => pack(readText(source, { ...surroundings, url, published })),
        take: ([key], packed) => records.set(key, asBuffer(packed)),
      });
    },
    packed: (key) => records.get(key),
  };
}

/** Reads a text in any thread. */
export function readAndPackText(newsroom: Newsroom): (request: TextRequest) => Uint8Array {
  const surroundings = surroundingsOf(newsroom);
  return ({ source, url, published }) => pack(readText(source, { ...surroundings, url, published }));
}

const surroundingsOf = ({
  tags,
  origin,
  prefix,
}: Newsroom): Pick<TextSurroundings, "names" | "addresses"> => ({
  names: compileNames(tags),
  addresses: createAddresses(origin, prefix),
});

/** Only what a text is read from, its body unpacked: another thread gets a copy. */
function plain({ source, url, published }: TextRequest): TextRequest {
  const { body, dateline, pictures, tags } = source;
  return {
    source: { body, tags, ...(dateline !== undefined && { dateline }), ...(pictures && { pictures }) },
    url,
    published,
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

function unpack(key: string, packed: () => Buffer): ArticleText {
  const facts = once(() => factsOf(packed()));
  const shown = {
    textKey: key,
    get words() {
      return facts().words;
    },
    get mentions() {
      return facts().mentions;
    },
    get said() {
      return facts().said;
    },
  };
  return showPacked(shown, key, packed);
}
