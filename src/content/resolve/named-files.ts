import { basename } from "node:path";
import { asIs, didYouMean, type Message, quote, together } from "../../messages/message.ts";
import { addressMessages, articleMessages } from "../../messages/messages.ts";
import { ownerOf } from "../../news/group-by.ts";
import { foldName, indexNames, type NameIndex } from "../../news/names.ts";
import { nearest } from "../../news/nearest.ts";
import { articleSlug } from "../../news/slug.ts";
import { type Diagnostic, mistake } from "../diagnostic.ts";
import type { ArticleFile } from "../read-article.ts";
import type { NamedFile } from "../read-file.ts";

/** The names and aliases in a file of a tag or an author. */
export const namesIn = ({ name, aliases }: NamedFile): string[] =>
  [...(name ? [name] : []), ...aliases].map(({ text }) => text);

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
    const otherOwner = (key: string): NamedFile | undefined => {
      const owner = key === "" ? undefined : ownerOf(owners, key, one);
      return owner === one ? undefined : owner;
    };
    const owner = otherOwner(slug);
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
      const other = otherOwner(foldName(text));
      if (!other || (key === "name" && isOfName && isReported)) continue;
      const message = addressMessages.nameIsOfOther({ name: quote(text), owner: other.file });
      found.push(mistake({ file, ...place }, message, key));
    }
  }
  return found;
}

/** Finds articles by what editors call them elsewhere: by file name, with or without `.md`, or by address, old ones too. */
export type ArticleNames = ReturnType<typeof nameArticles>;

/** @param files all that there are, with those that could not be read */
export function nameArticles(articles: readonly ArticleFile[], files: readonly string[]) {
  const read = new Set(articles.map(({ file }) => file));
  const unread = files.filter((file) => !read.has(file));
  const notRead = new Set(unread.flatMap((file) => [plainName(file), articleSlug(file).slug]));
  const named = new Map<string, ArticleFile>();
  for (const article of articles) for (const { text } of article.aliases) named.set(text, article);
  for (const article of articles) {
    if (article.path) named.set(article.path, article);
    named.set(plainName(article.file), article);
  }
  return {
    find: (written: string): ArticleFile | undefined => named.get(plainName(written)),
    /**
     * The message about a name that no article has, with the one that was probably meant: the address in one copied from a
     * browser; the nearest; the only one that contains it. None where the file is there and could not be read:
     * that is said already.
     */
    unknown: (written: string): Message | undefined => {
      const names = [...named.keys()];
      const name = plainName(URL.canParse(written) ? new URL(written).pathname : written);
      // An address ends in the slug.
      if (notRead.has(name) || (name.startsWith("/") && notRead.has(basename(name)))) return undefined;
      // `/2026/02/03/pasar-lama/`, behind a path prefix too, or `2026-02-03-pasar-lama-dibuka` for `pasar-lama`.
      const same = names.find((one) => one.startsWith("/") && name.endsWith(one));
      const holding = names.filter((one) => !one.startsWith("/") && one.includes(name));
      const meant = same ?? nearest(name, names) ?? (holding.length === 1 ? holding[0] : undefined);
      const hint = meant ? didYouMean(quote(meant)) : articleMessages.howToNameArticle();
      return together(articleMessages.isNoArticle({ written: quote(written) }), hint);
    },
  };
}

/** `content/articles/2020-01-24-judul.md` → `2020-01-24-judul`; addresses are normalised. */
function plainName(asWritten: string): string {
  const written = asWritten.replaceAll("\\", "/");
  const isFile = written.endsWith(".md") || !written.startsWith("/");
  if (isFile) return written.replace(/^.*\//, "").replace(/\.md$/, "");
  return /\/$|\.[^/]*$/.test(written) ? written : `${written}/`;
}
