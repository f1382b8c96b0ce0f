import { addressMessages } from "../../messages/addresses.ts";
import { type Message, together } from "../../messages/message.ts";
import { type Mistake, quote } from "../mistake.ts";
import { createLikelyName } from "../notices/likely-name.ts";
import type { TagFile } from "../read-tag.ts";

/** Finds tags that have a file. */
export interface TagIndex {
  /** Gives the slug for a name, alias or slug in any case; if none matches, also ignores spaces and hyphens, if that is unambiguous. */
  find(spelling: string): string | undefined;
  /** Suggests a name or alias for a misspelling. */
  likely(spelling: string): string | undefined;
}

/** Normalises case, accents, spaces and hyphens of a name. `C++` and `C` stay different. */
function foldName(name: string): string {
  const folded = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#&]+/gu, "-")
    .replace(/^[-#]+|-$/g, "");
  return folded || name;
}

/** The same without blanks and hyphens: `Tik Tok` → `tiktok`. */
export function collapseName(name: string): string {
  return foldName(name).replaceAll("-", "") || name;
}

/**
 * @param tagFiles in the order of their files
 * @returns the index, and a mistake for each name, alias or slug that two tags share
 */
export function indexTags(tagFiles: TagFile[]): { index: TagIndex; mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  const owners = new Map<string, Owner>();
  const collapsed = new Map<string, Set<string>>();
  const names: { text: string; short: string }[] = [];

  for (const tagFile of tagFiles) {
    const { file, slug } = tagFile;
    const claim = (
      key: string,
      isAlias: boolean,
      mistakeFor: (owner: Owner) => Omit<Mistake, "file">,
    ): void => {
      const owner = owners.get(key);
      if (!owner) {
        if (key !== "") owners.set(key, { tagFile, isAlias });
      } else if (owner.tagFile !== tagFile) mistakes.push({ file, ...mistakeFor(owner) });
    };
    const written = [
      ...(tagFile.name ? [{ ...tagFile.name, key: "name" }] : []),
      ...tagFile.aliases.map((alias) => ({ ...alias, key: "aliases" })),
    ];
    // If the slug comes from the name, report a conflict only once, for the name.
    const isOfName = tagFile.name !== undefined && foldName(tagFile.name.text) === slug;
    if (!isOfName || owners.get(slug)?.tagFile.slug === slug)
      claim(slug, false, (owner) => ({ line: 1, column: 1, message: sharedSlug(slug, owner) }));
    for (const { text, place, key } of written) {
      const isAlias = key === "aliases";
      claim(foldName(text), isAlias, (owner) => ({
        ...place,
        key,
        message: sharedName(text, isAlias, owner),
      }));
      const short = collapseName(text);
      names.push({ text, short });
      collapsed.set(short, (collapsed.get(short) ?? new Set()).add(slug));
    }
    const short = slug.replaceAll("-", "");
    collapsed.set(short, (collapsed.get(short) ?? new Set()).add(slug));
  }

  const likely = createLikelyName(names);
  const only = (slugs: Set<string> | undefined): string | undefined =>
    slugs?.size === 1 ? [...slugs][0] : undefined;
  return {
    index: {
      find: (spelling) =>
        owners.get(foldName(spelling))?.tagFile.slug ?? only(collapsed.get(collapseName(spelling))),
      likely: (spelling) => likely(collapseName(spelling)),
    },
    mistakes,
  };
}

/** The first tag with a name. */
interface Owner {
  tagFile: TagFile;
  /** Whether it has the name as an alias, not as name or slug. */
  isAlias: boolean;
}

function sharedSlug(slug: string, { tagFile }: Owner): Message {
  const { file } = tagFile;
  if (tagFile.slug !== slug) return addressMessages.topicHasNameForAddress(slug, file);
  return together(addressMessages.topicHasSameAddress(file, slug), addressMessages.renameOrKeepOne);
}

function sharedName(text: string, isAlias: boolean, owner: Owner): Message {
  const { file } = owner.tagFile;
  if (isAlias)
    return owner.isAlias
      ? addressMessages.aliasIsOfOther(quote(text), file)
      : addressMessages.aliasIsNameOfOther(quote(text), file);
  return owner.isAlias
    ? addressMessages.nameIsAliasOfOther(quote(text), file)
    : addressMessages.nameIsOfOther(quote(text), file);
}
