import type { Tag } from "../content/tag.ts";
import { createAddresses } from "../site/addresses.ts";
import { once, sharedGetters } from "../site/lazily.ts";
import { compileNames, type NameIndex, type TagName } from "../site/text/names.ts";
import {
  type ArticleText,
  readText,
  type TextReader,
  type TextRequest,
  type TextSource,
  type TextSurroundings,
} from "../site/text/read-text.ts";
import type { Pool } from "../threads/pool.ts";
import { factsOf, type PackedText, pack, showPacked } from "./packed-text.ts";
import { keyOf, type Records } from "./records.ts";
import { type Kept, openSegments } from "./segments.ts";

/** The texts of a site's articles, each kept as bytes, 130 MB of 10,000; what pages show of one is unpacked as they are drawn. */
export interface KeptTexts {
  /** Reads a text, or takes what was read of the same text before. */
  read: TextReader;
  /** Reads, in several threads, those of many texts that are not known: then `read` knows them all. */
  prepare(requests: readonly TextRequest[], newsroom: Newsroom): Promise<void>;
  /** Where what pages show of a text is kept, by the text's `textKey`. */
  shown(key: string): Kept | undefined;
  /** The folder it is kept in. */
  folder: string;
}

/** What pages show of a text is kept beside what the site is made from. */
export const shownKeyOf = (key: string): string => `${key}.shown`;

/** What all texts of a site are read with: plain data, so that another thread can. */
export interface Newsroom {
  tags: Tag[];
  origin: string;
  prefix: string;
}

/**
 * @param readings what articles were read as: their texts are read there
 * @param code stands for the code that reads
 */
export function keepTexts(records: Records, readings: Records, code: string, pool: Pool): KeptTexts {
  let lastNames: unknown;
  let namesKey = "";
  // What stands for the names of each tag that has no file, by its slug: only texts of its own articles are searched for them.
  let ownNames: ReadonlyMap<string, string> = new Map();
  // Between two builds of one process, what was unpacked stays.
  const unpacked = new Map<string, ArticleText>();
  // An article has one address and one day: its key is asked for twice in a build.
  const keys = new WeakMap<TextSource, { namesKey: string; key: string }>();

  const keyOfText = (source: TextSource, { names, addresses, url, published }: TextSurroundings): string => {
    if (names !== lastNames) {
      const spelled = spellNames(names);
      namesKey = keyOf(code, addresses.absolute("/"), addresses.href("/"), spelled.common);
      ownNames = spelled.own;
      lastNames = names;
    }
    const known = keys.get(source);
    if (known?.namesKey === namesKey) return known.key;
    const { dateline = "", pictures, tags, body } = source;
    const shown = pictures ? JSON.stringify(pictures) : "";
    const named = tags.map((slug) => ownNames.get(slug) ?? slug).join();
    const key = keyOf(namesKey, keyOf(body), url, published, named, dateline, shown);
    keys.set(source, { namesKey, key });
    return key;
  };

  return {
    folder: records.folder,
    read(source, surroundings) {
      const key = keyOfText(source, surroundings);
      const known = unpacked.get(key);
      if (known) return known;
      const again = (): PackedText => {
        const packed = pack(readText(source, surroundings));
        records.set(key, packed.facts);
        records.set(shownKeyOf(key), packed.shown);
        return packed;
      };
      const text = unpack(
        key,
        () => records.get(key) ?? again().facts,
        () => records.get(shownKeyOf(key)) ?? again().shown,
      );
      unpacked.set(key, text);
      return text;
    },
    async prepare(requests, newsroom) {
      const surroundings = surroundingsOf(newsroom);
      const unknown = new Map<string, TextRequest>();
      for (const request of requests) {
        const key = keyOfText(request.source, { ...surroundings, ...request });
        if (!records.has(key) || !records.has(shownKeyOf(key))) unknown.set(key, request);
      }
      const places = { folder: records.folder, bodies: readings.folder };
      const keepHere = keepTextIn(records.folder);
      await pool.run({
        task: "readText",
        shared: { ...newsroom, ...places },
        pieces: unknown,
        send: ([key, request]) => ({ key, ...bodyElsewhere(request) }),
        here: ([key, { source, url, published }]) =>
          keepHere(key, readText(source, { ...surroundings, url, published })),
        take([key], { facts, shown }) {
          records.add(key, facts);
          records.add(shownKeyOf(key), shown);
        },
      });
    },
    shown: (key) => records.find(shownKeyOf(key)),
  };
}

/** A text to be read in another thread: where its article is kept, the body is read there. */
interface SentRequest extends Omit<TextRequest, "source"> {
  key: string;
  source: Omit<TextRequest["source"], "body">;
  body: string | { key: string; kept: Kept };
}

function bodyElsewhere({ source, url, published }: TextRequest): Omit<SentRequest, "key"> {
  const { dateline, pictures, tags } = source;
  return {
    source: { tags, ...(dateline !== undefined && { dateline }), ...(pictures && { pictures }) },
    body: source.body,
    url,
    published,
  };
}

/** Where a text is kept. */
interface KeptText {
  facts: Kept;
  shown: Kept;
}

function keepTextIn(folder: string): (key: string, text: ArticleText) => KeptText {
  const segments = openSegments(folder);
  return (key, text) => {
    const { facts, shown } = pack(text);
    return { facts: segments.write(key, facts), shown: segments.write(shownKeyOf(key), shown) };
  };
}

/** Reads a text in any thread. @throws Error where its article's body is not where it was kept */
export function readAndKeepText({
  folder,
  bodies,
  ...newsroom
}: Newsroom & {
  /** Of the records of texts, and of those of articles. */
  folder: string;
  bodies: string;
}): (request: SentRequest) => KeptText {
  const surroundings = surroundingsOf(newsroom);
  const keep = keepTextIn(folder);
  const articles = openSegments(bodies);
  return ({ key, source, body: sent, url, published }) => {
    const body = typeof sent === "string" ? sent : articles.read(sent.key, sent.kept)?.toString();
    if (body === undefined) throw new Error("An article's text is gone from the cache.");
    return keep(key, readText({ ...source, body }, { ...surroundings, url, published }));
  };
}

const surroundingsOf = ({
  tags,
  origin,
  prefix,
}: Newsroom): Pick<TextSurroundings, "names" | "addresses"> => ({
  names: compileNames(tags),
  addresses: createAddresses(origin, prefix),
});

/**
 * What stands for the names of tags, in whatever order: of those that every text is searched for together, of the others by
 * the slug of each. A tag that a new article brings along is no reason to read 10,000 texts again.
 */
function spellNames({ byFirstWord }: NameIndex): { common: string; own: Map<string, string> } {
  const own = new Map<string, string>();
  const common: string[] = [];
  const names = [...byFirstWord.values()].flat().map((name) => ({ name, spelled: spell(name) }));
  for (const { name, spelled } of names.sort((a, b) => (a.spelled < b.spelled ? -1 : 1))) {
    const { slug, file } = name.tag;
    if (file !== undefined) common.push(spelled);
    else own.set(slug, `${own.get(slug) ?? ""}${spelled}`);
  }
  return { common: common.join(), own };
}

/** All of a tag's name that has a part in reading a text. */
const spell = ({ tag, text, lead, onlyOpensSentence }: TagName): string =>
  JSON.stringify([tag.slug, tag.autolink, text, lead, onlyOpensSentence]);

function unpack(key: string, packedFacts: () => Buffer, packedShown: () => Buffer): ArticleText {
  const facts = once(() => factsOf(packedFacts()));
  return showPacked(withFacts({ textKey: key }, facts), key, packedShown);
}

type Facts = Pick<ArticleText, "words" | "mentions" | "said">;
const withFacts = sharedGetters<() => Facts, Facts>({
  words: (facts) => facts().words,
  mentions: (facts) => facts().mentions,
  said: (facts) => facts().said,
});
