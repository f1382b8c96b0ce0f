import type { z } from "zod";
import type { tagSchema } from "../tag-author-page.ts";
import { wordEnd, wordStart } from "./words.ts";

/** A tag whose names are found in texts. One that only articles name has no file. */
export type NamedTag = z.output<typeof tagSchema> & { slug: string; file?: string };

/** A name or alias of a tag, to be found in texts. */
export interface TagName {
  tag: NamedTag;
  /** The name as texts must have it, with curly apostrophes. */
  text: string;
  /** The number of characters before its first word: 1 for `@kominfo`. */
  lead: number;
  /** It counts only at the start of a sentence: `Pajak` for the tag `pajak`. */
  onlyOpensSentence: boolean;
}

/** All names of all tags, by their first word. */
export type MentionIndex = ReturnType<typeof compileNames>;
/** The names to search one text for. */
export type NameSearch = ReturnType<typeof searchFor>;

/**
 * The names to search an article for: those of tags that have a file, and of the article's own tags. A tag without a file may
 * be a common word such as `harga`, so other articles are not searched for it.
 *
 * @param ownTags slugs of the article's tags
 */
export function searchFor(index: MentionIndex, ownTags: readonly string[]) {
  const own = new Set(ownTags);
  /** First letters and lengths of words that can start a name, so that most words need no look-up. */
  const hints = index.commonHints.slice();
  for (const slug of own) for (const slot of index.hintsBySlug.get(slug) ?? []) hints[slot] = 1;
  return {
    byFirstWord: index.byFirstWord,
    hints,
    /** Whether the text is searched for this tag. */
    counts: (tag: NamedTag): boolean => tag.file !== undefined || own.has(tag.slug),
  };
}

/** Indexes the names and aliases of all tags, once for a site. */
export function compileNames(tags: readonly NamedTag[]) {
  const byFirstWord = new Map<string, TagName[]>();
  /** Hints for the names of each tag, see `searchFor`; and for all tags that have a file: every text is searched for them. */
  const hintsBySlug = new Map<string, number[]>(tags.map(({ slug }) => [slug, []]));
  const commonHints = new Uint8Array(hintSlots);
  for (const tag of tags) {
    for (const written of new Set([tag.name, ...tag.aliases])) {
      const name = sameCharacters(written.trim());
      add({ tag, text: name, lead: 0, onlyOpensSentence: false });
      const opening = capitalised(name);
      if (opening !== name) add({ tag, text: opening, lead: 0, onlyOpensSentence: true });
    }
  }
  // Longest first. Of equal names, one that only opens a sentence goes last.
  for (const names of byFirstWord.values())
    names.sort(
      (a, b) =>
        b.text.length - a.text.length ||
        Number(a.onlyOpensSentence) - Number(b.onlyOpensSentence) ||
        (a.tag.slug < b.tag.slug ? -1 : 1),
    );
  return { byFirstWord, hintsBySlug, commonHints };

  function add(name: TagName): void {
    const start = wordStart(name.text, 0);
    const word = name.text.slice(start, wordEnd(name.text, start));
    if (!word) return;
    const names = byFirstWord.get(word) ?? [];
    byFirstWord.set(word, names);
    names.push({ ...name, lead: start });
    const slot = hintSlot(word.charCodeAt(0), word.length);
    hintsBySlug.get(name.tag.slug)?.push(slot);
    if (name.tag.file !== undefined) commonHints[slot] = 1;
  }
}

/** Whether two words are an office: `Wali Kota Palu` names the mayor, and not the topic `Kota Palu`. */
export const isOffice = (before: string | undefined, word: string): boolean =>
  word.toLowerCase() === "kota" && before?.toLowerCase() === "wali";

/** Normalises apostrophes and white space, so that names can be compared; positions stay the same. */
export const sameCharacters = (text: string): string =>
  text.replace(/['\u00a0\n\t]/g, (character) => (character === "'" ? "’" : " "));

const hintSlots = 1 << 11;

/** The index in `hints` for words of a first character and length. Different words may share an index. */
export const hintSlot = (firstCharacter: number, length: number): number =>
  ((firstCharacter << 5) + Math.min(length, 31)) & (hintSlots - 1);

/** A name or word with a capital at its beginning. */
export const capitalised = (name: string): string => name.replace(/^./su, (first) => first.toUpperCase());
