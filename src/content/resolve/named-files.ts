import { asIs, didYouMean, quote, together } from "../../messages/message.ts";
import { addressMessages, articleMessages } from "../../messages/messages.ts";
import { collapseName, foldName, indexNames, type NameIndex } from "../../news/names.ts";
import { createLikelyName } from "../../news/nearest.ts";
import { type Diagnostic, mistake, notice } from "../diagnostic.ts";
import type { ArticleFile } from "../read-article.ts";
import type { NamedFile } from "../read-tag-author-page.ts";

/** The names and aliases in a file of a tag or an author. */
export const namesIn = ({ name, aliases }: NamedFile): string[] =>
  [...(name ? [name] : []), ...aliases].map(({ text }) => text);

/** Indexes the files of tags, or of authors. */
export const indexFiles = <File extends NamedFile>(files: readonly File[]): NameIndex<File> =>
  indexNames(files, namesIn);

/**
 * Finds names, aliases and addresses that two files share.
 *
 * @param files of tags, or of authors, in order
 * @param folder of their pages: `/tag/`
 */
export function sharedNames(files: readonly NamedFile[], folder: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  const owners = new Map<string, NamedFile>();
  for (const one of files) {
    const { file, slug, name, aliases } = one;
    const address = `${folder}${slug}/`;
    /** The file that has a name already; if none has, this one has it from now on. */
    const ownerOf = (key: string): NamedFile | undefined => {
      const owner = owners.get(key);
      if (!owner && key !== "") owners.set(key, one);
      return owner === one ? undefined : owner;
    };
    const owner = ownerOf(slug);
    // A name that makes the address is reported once, at the name unless both files have the address.
    const isOfName = name !== undefined && foldName(name.text) === slug;
    const isReported = owner !== undefined && (owner.slug === slug || !isOfName);
    if (owner && isReported) {
      const same = addressMessages.hasSameAddress({ owner: asIs(owner.file), address });
      const message =
        owner.slug === slug
          ? together(same, addressMessages.renameOrKeepOne())
          : addressMessages.hasNameForAddress({ address, owner: owner.file });
      found.push(mistake({ file }, message));
    }
    const written = aliases.map((alias) => ({ key: "aliases", ...alias }));
    for (const { key, text, place } of [...(name ? [{ key: "name", ...name }] : []), ...written]) {
      const other = ownerOf(foldName(text));
      if (!other || (key === "name" && isOfName && isReported)) continue;
      const message = addressMessages.nameIsOfOther({ name: quote(text), owner: other.file });
      found.push(mistake({ file, ...place }, message, key));
    }
  }
  return found;
}

/** A notice for each author's file that no byline leads to. @param articles all of them, drafts too */
export function unsignedAuthors(
  articles: readonly ArticleFile[],
  authors: readonly NamedFile[],
  index: NameIndex<NamedFile>,
): Diagnostic[] {
  const bylines = [...new Set(articles.flatMap(({ values }) => values.authors ?? []))];
  const signing = new Set(bylines.map(index.find));
  const likely = createLikelyName(bylines, collapseName);
  return authors.flatMap((author) => {
    const { file, name } = author;
    if (!name || signing.has(author)) return [];
    const meant = likely(name.text);
    const hint = meant === undefined ? undefined : didYouMean(quote(meant));
    const message = together(articleMessages.signsNoArticle({ name: quote(name.text) }), hint);
    return [notice({ file, ...name.place }, message, "name")];
  });
}
