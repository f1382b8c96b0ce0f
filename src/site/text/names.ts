import type { Tag } from "../../content/tag.ts";
import { wordEnd, wordStart } from "./words.ts";

/** A name a text may call a tag by. */
export interface TagName {
  tag: Tag;
  /** As the text has to have it, apostrophes curly. */
  text: string;
  /** How many characters stand before its first word: 1 for `@kominfo`. */
  lead: number;
  /** It is written small elsewhere: `Pajak` of the tag `pajak`. */
  onlyOpensSentence: boolean;
}

/** All names of all tags, by the word each starts with. */
export interface NameIndex {
  /** Longest name first. */
  byFirstWord: ReadonlyMap<string, TagName[]>;
  /** Hints for the names of each tag by its slug, see `NameSearch`. */
  hintsBySlug: ReadonlyMap<string, number[]>;
  /** The same for all tags that have a file, which every text is searched for. */
  commonHints: Uint8Array;
}

/** What one text is searched for. */
export interface NameSearch {
  byFirstWord: ReadonlyMap<string, TagName[]>;
  /** Which first letters and lengths of words can start a name, so that most words of a text cost no look-up. */
  hints: Uint8Array;
  /** Whether the text is searched for a tag. */
  counts: (tag: Tag) => boolean;
}

/**
 * What to search a text for: tags that have a file, and the article's own. A tag that only articles name may be a word as
 * common as `harga`: elsewhere it says nothing.
 *
 * @param ownTags slugs of the article's tags
 */
export function searchFor(index: NameIndex, ownTags: readonly string[]): NameSearch {
  const own = new Set(ownTags);
  const hints = index.commonHints.slice();
  for (const slug of own) for (const slot of index.hintsBySlug.get(slug) ?? []) hints[slot] = 1;
  return {
    byFirstWord: index.byFirstWord,
    hints,
    counts: (tag) => tag.file !== undefined || own.has(tag.slug),
  };
}

/** Compiles the names and aliases of tags, once for a site. */
export function compileNames(tags: Tag[]): NameIndex {
  const byFirstWord = new Map<string, TagName[]>();
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
  // Of names of one length a text cannot mean two, unless one may only open a sentence: the plain one goes first.
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

/** A text with one kind of apostrophe and one kind of blank, so that names can be compared; positions stay. */
export function sameCharacters(text: string): string {
  return text.replace(/['\u00a0\n\t]/g, (character) => (character === "'" ? "’" : " "));
}

const hintSlots = 1 << 11;

/** Where `hints` notes words of a first character and a length. Two kinds of words may share a place. */
export function hintSlot(firstCharacter: number, length: number): number {
  return ((firstCharacter << 5) + Math.min(length, 31)) & (hintSlots - 1);
}

function capitalised(name: string): string {
  const first = String.fromCodePoint(name.codePointAt(0) ?? 0x20);
  return first.toUpperCase() + name.slice(first.length);
}
