import type { Mistake } from "../content/mistake.ts";
import type { NamedFile } from "../content/read-entry.ts";
import { addressMessages } from "../messages/addresses.ts";
import { asIs, type Message, quote, together } from "../messages/message.ts";
import { createLikelyName } from "./nearest.ts";

/** Finds tags or authors that have a file. */
export interface NameIndex {
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
 * @param files of tags, or of authors, in order
 * @param folder of their pages: `/tag/`
 * @returns the index, and a mistake for each name, alias or slug that two files share
 */
export function indexNames(
  files: readonly NamedFile[],
  folder: string,
): { index: NameIndex; mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  const owners = new Map<string, Owner>();
  const collapsed = new Map<string, Set<string>>();
  const names: { text: string; short: string }[] = [];

  for (const named of files) {
    const { file, slug } = named;
    const claim = (
      key: string,
      isAlias: boolean,
      mistakeFor: (owner: Owner) => Omit<Mistake, "file">,
    ): void => {
      const owner = owners.get(key);
      if (!owner) {
        if (key !== "") owners.set(key, { named, isAlias });
      } else if (owner.named !== named) mistakes.push({ file, ...mistakeFor(owner) });
    };
    const written = [
      ...(named.name ? [{ ...named.name, key: "name" }] : []),
      ...named.aliases.map((alias) => ({ ...alias, key: "aliases" })),
    ];
    // If the slug comes from the name, report a conflict only once, for the name.
    const isOfName = named.name !== undefined && foldName(named.name.text) === slug;
    if (!isOfName || owners.get(slug)?.named.slug === slug)
      claim(slug, false, (owner) => ({ line: 1, column: 1, message: sharedSlug(slug, folder, owner) }));
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
        owners.get(foldName(spelling))?.named.slug ?? only(collapsed.get(collapseName(spelling))),
      likely: (spelling) => likely(collapseName(spelling)),
    },
    mistakes,
  };
}

/** The first file with a name. */
interface Owner {
  named: NamedFile;
  /** Whether it has the name as an alias, not as name or slug. */
  isAlias: boolean;
}

function sharedSlug(slug: string, folder: string, { named }: Owner): Message {
  const address = `${folder}${slug}/`;
  if (named.slug !== slug) return addressMessages.hasNameForAddress(address, named.file);
  return together(addressMessages.hasSameAddress(asIs(named.file), address), addressMessages.renameOrKeepOne);
}

function sharedName(text: string, isAlias: boolean, owner: Owner): Message {
  const { file } = owner.named;
  if (isAlias)
    return owner.isAlias
      ? addressMessages.aliasIsOfOther(quote(text), file)
      : addressMessages.aliasIsNameOfOther(quote(text), file);
  return owner.isAlias
    ? addressMessages.nameIsAliasOfOther(quote(text), file)
    : addressMessages.nameIsOfOther(quote(text), file);
}
