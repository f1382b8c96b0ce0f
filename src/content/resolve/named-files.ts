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

/** Returns the name and aliases in the file of a tag or author. */
export const namesIn = ({ name, aliases }: NamedFile): string[] =>
  [...(name ? [name] : []), ...aliases].map(({ text }) => text);

export const indexFiles = <File extends NamedFile>(files: readonly File[]): NameIndex<File> =>
  indexNames(files, namesIn);

/** Finds names, aliases and addresses that two files of tags or authors share. @param folder the address of their pages: `/tag/` */
export function findSharedNames(files: readonly NamedFile[], folder: string): Diagnostic[] {
  const owners = new Map<string, NamedFile>();
  return files.flatMap((one) => {
    const { file, slug, name, aliases } = one;
    const otherOwner = (key: string): NamedFile | undefined => {
      const owner = key === "" ? one : ownerOf(owners, key, one);
      return owner === one ? undefined : owner;
    };
    const owner = otherOwner(slug);
    const written = aliases.map((alias) => ({ key: "aliases", ...alias }));
    const shared = [...(name ? [{ key: "name", ...name }] : []), ...written].flatMap(
      ({ key, text, place }) => {
        const other = otherOwner(foldName(text));
        const message = other && addressMessages.nameIsOfOther({ name: quote(text), owner: other.file });
        return message ? [mistake({ file, ...place }, message, key)] : [];
      },
    );
    // A name that makes the address is reported once, at the name.
    if (!owner || shared.length > 0) return shared;
    const address = `${folder}${slug}/`;
    const same = addressMessages.hasSameAddress({ owner: asIs(owner.file), address });
    return owner.slug === slug
      ? [mistake({ file }, together(same, addressMessages.renameOrKeepOne()))]
      : [mistake({ file }, addressMessages.hasNameForAddress({ address, owner: owner.file }))];
  });
}

/** Finds articles by the references that editors write: a file name, with or without `.md`, or an address, including old ones. */
export type ArticleNames = ReturnType<typeof indexArticles>;

/** @param files of all articles, including those that could not be read */
export function indexArticles(articles: readonly ArticleFile[], files: readonly string[]) {
  const read = new Set(articles.map(({ file }) => file));
  const unread = files.filter((file) => !read.has(file));
  const failed = new Set(unread.flatMap((file) => [normaliseName(file), articleSlug(file).slug]));
  const byName = new Map<string, ArticleFile>();
  for (const article of articles) for (const { text } of article.aliases) byName.set(text, article);
  for (const article of articles) {
    if (article.path) byName.set(article.path, article);
    byName.set(normaliseName(article.file), article);
  }
  return {
    find: (written: string): ArticleFile | undefined => byName.get(normaliseName(written)),
    /** Makes the message about a name that no article has; undefined if the file exists but could not be read, which is reported already. */
    unknown: (written: string): Message | undefined => {
      const names = [...byName.keys()];
      const name = normaliseName(URL.canParse(written) ? new URL(written).pathname : written);
      // An address ends in the slug.
      if (failed.has(name) || (name.startsWith("/") && failed.has(basename(name)))) return undefined;
      // `/2026/02/03/pasar-lama/`, possibly after a path prefix, or `2026-02-03-pasar-lama-dibuka` for `pasar-lama`.
      const same = names.find((one) => one.startsWith("/") && name.endsWith(one));
      const matches = names.filter((one) => !one.startsWith("/") && one.includes(name));
      const guess = same ?? nearest(name, names) ?? (matches.length === 1 ? matches[0] : undefined);
      const hint = guess ? didYouMean(quote(guess)) : articleMessages.howToNameArticle();
      return together(articleMessages.isNoArticle({ written: quote(written) }), hint);
    },
  };
}

/** Normalises a reference: `content/articles/2020-01-24-judul.md` → `2020-01-24-judul`; addresses end in a slash or extension. */
function normaliseName(asWritten: string): string {
  const written = asWritten.replaceAll("\\", "/");
  const isFile = written.endsWith(".md") || !written.startsWith("/");
  if (isFile) return written.replace(/^.*\//, "").replace(/\.md$/, "");
  return /\/$|\.[^/]*$/.test(written) ? written : `${written}/`;
}
