import type { z } from "zod";
import type { tagSchema } from "../tag-author-page.ts";
import { wordEnd, wordStart } from "./words.ts";

/** A tag whose names are searched for in texts. It has no file if only articles name it. */
export type NamedTag = z.output<typeof tagSchema> & { slug: string; file?: string };

/** A name or alias of a tag to search for. */
export interface TagName {
  tag: NamedTag;
  /** The name as it must appear in texts, with curly apostrophes. */
  text: string;
  /** The number of characters before its first word: 1 for `@kominfo`. */
  wordOffset: number;
  /** Whether it counts only at the start of a sentence: `Pajak` for the tag `pajak`. */
  onlyAtSentenceStart: boolean;
}

/** All names of all tags, by first word. */
export type MentionIndex = ReturnType<typeof compileNames>;
/** The names to search for in one text. */
export type NameSearch = ReturnType<typeof createNameSearch>;

/**
 * Selects the names to search for in an article: those of tags with a file, and of the article's own tags. A tag without a file
 * may be a common word such as `harga`, so other articles are not searched for it.
 *
 * @param ownTags slugs of the article's tags
 */
export function createNameSearch(index: MentionIndex, ownTags: readonly string[]) {
  const ownSlugs = new Set(ownTags);
  /** First letters and lengths of words that can start a name: most words are ruled out without a look-up. */
  const hints = index.commonHints.slice();
  for (const slug of ownSlugs) for (const slot of index.hintsBySlug.get(slug) ?? []) hints[slot] = 1;
  return {
    byFirstWord: index.byFirstWord,
    hints,
    /** Whether this tag is searched for. */
    includes: (tag: NamedTag): boolean => tag.file !== undefined || ownSlugs.has(tag.slug),
  };
}

/** Indexes the names and aliases of all tags, once per site. */
export function compileNames(tags: readonly NamedTag[]) {
  const byFirstWord = new Map<string, TagName[]>();
  /** Hints (see `createNameSearch`) for the names of each tag, and for those of all tags with a file, which every text is searched for. */
  const hintsBySlug = new Map<string, number[]>(tags.map(({ slug }) => [slug, []]));
  const commonHints = new Uint8Array(hintSlots);
  for (const tag of tags) {
    for (const written of new Set([tag.name, ...tag.aliases])) {
      const name = normaliseCharacters(written.trim());
      add({ tag, text: name, wordOffset: 0, onlyAtSentenceStart: false });
      const upper = capitalise(name);
      if (upper !== name) add({ tag, text: upper, wordOffset: 0, onlyAtSentenceStart: true });
    }
  }
  // Longest first. Among equal names, those for the start of a sentence come last.
  for (const names of byFirstWord.values())
    names.sort(
      (a, b) =>
        b.text.length - a.text.length ||
        Number(a.onlyAtSentenceStart) - Number(b.onlyAtSentenceStart) ||
        (a.tag.slug < b.tag.slug ? -1 : 1),
    );
  return { byFirstWord, hintsBySlug, commonHints };

  function add(name: TagName): void {
    const start = wordStart(name.text, 0);
    const word = name.text.slice(start, wordEnd(name.text, start));
    if (!word) return;
    const names = byFirstWord.get(word) ?? [];
    byFirstWord.set(word, names);
    names.push({ ...name, wordOffset: start });
    const slot = hintSlot(word.charCodeAt(0), word.length);
    hintsBySlug.get(name.tag.slug)?.push(slot);
    if (name.tag.file !== undefined) commonHints[slot] = 1;
  }
}

/** Whether two words name an office: `Wali Kota Palu` is the mayor, not the topic `Kota Palu`. */
export const isOffice = (before: string | undefined, word: string): boolean =>
  word.toLowerCase() === "kota" && before?.toLowerCase() === "wali";

/** Normalises apostrophes and white space for comparing names. Positions stay the same. */
export const normaliseCharacters = (text: string): string =>
  text.replace(/['\u00a0\n\t]/g, (character) => (character === "'" ? "’" : " "));

const hintSlots = 1 << 11;

/** Returns the index in `hints` for words with a given first character and length. Different words may share an index. */
export const hintSlot = (firstCharacter: number, length: number): number =>
  ((firstCharacter << 5) + Math.min(length, 31)) & (hintSlots - 1);

/** Makes the first letter of a name or word upper case. */
export const capitalise = (name: string): string => name.replace(/^./su, (first) => first.toUpperCase());
