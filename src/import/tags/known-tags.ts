import type { Tag } from "../../content/content.ts";
import { type Message, oncePer } from "../../messages/message.ts";
import { newMessages } from "../../messages/messages.ts";
import { groupBy } from "../../news/group-by.ts";
import { collapseName } from "../../news/names.ts";
import { slugify } from "../../news/slug.ts";
import { isOffice } from "../../news/text/names.ts";

/** What of a tag the extractor needs. */
export type KnownTag = Pick<Tag, "name" | "aliases"> & Partial<Pick<Tag, "kind">>;

/**
 * The names of tags, found once for a list of them: an import reads thousands of texts with the same one. `byWord`: by the first
 * word of a name or alias, as written, all its words, and whose they are.
 */
const indexOf = oncePer((tags: readonly KnownTag[]) => {
  const names = tags.flatMap((tag) => [tag.name, ...tag.aliases].map((name) => ({ name, tag })));
  // Of two with one name, the first has it.
  const byKey = new Map(names.toReversed().map(({ name, tag }) => [collapseName(name), tag]));
  byKey.delete("");
  const read = names.map(({ name, tag }) => ({ words: wordsOf(name), tag }));
  return { byWord: groupBy(read, ({ words: [first = ""] }) => [first]), byKey };
}, new WeakMap());

/** The words of a text, without what stands between them. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The known tags a text names, by name or alias on word boundaries, casing as the tag writes it.
 *
 * @param texts title and paragraphs in order
 * @param printed tags as the page printed them; any casing counts, with or without blanks
 * @returns names, those of the running text in the order of first mention, then the printed ones
 */
export function knownTagsIn(texts: readonly string[], printed: readonly string[], tags: readonly KnownTag[]) {
  if (tags.length === 0) return [];
  const { byWord, byKey } = indexOf(tags);
  const found = new Set<string>();
  for (const text of texts) {
    const inText = wordsOf(text);
    for (const [index, word] of inText.entries())
      for (const { words, tag } of isOffice(inText[index - 1], word) ? [] : (byWord.get(word) ?? []))
        if (words.every((one, at) => inText[index + at] === one)) found.add(tag.name);
  }
  const tagged = printed.flatMap((name) => byKey.get(collapseName(name))?.name ?? []);
  return [...new Set([...found, ...tagged])];
}

/** Whether a name is one of the known tags, by name or alias, in any casing and with or without spaces. */
export const isKnownTag = (name: string, tags: readonly KnownTag[]): boolean =>
  indexOf(tags).byKey.has(collapseName(name));

/** A topic or an author. */
type Named = Pick<Tag, "name" | "aliases" | "slug" | "file">;

/**
 * The file of a new topic or author.
 *
 * @param known those that have a name already
 * @returns its path, or why there can be none: no address, or one that is taken
 */
export function fileForName(
  name: string,
  known: readonly Named[],
  folder: string,
): { ok: true; file: string } | { ok: false; message: Message } {
  const slug = slugify(name);
  if (slug === "") return { ok: false, message: newMessages.makesNoAddress({ text: name }) };
  const owner = known.find((named) => named.file && slugsOf(named).has(slug));
  if (owner?.file) return { ok: false, message: newMessages.isNameOf({ name, file: owner.file }) };
  return { ok: true, file: `${folder}/${slug}.md` };
}

/** All addresses that its names would have. */
export const slugsOf = ({ name, aliases, slug }: Named): Set<string> =>
  new Set([slug, slugify(name), ...aliases.map(slugify)].filter(Boolean));
