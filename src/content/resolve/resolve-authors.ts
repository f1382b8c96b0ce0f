import { articleMessages } from "../../messages/articles.ts";
import { didYouMean, quote, together } from "../../messages/message.ts";
import { collapseName, type NameIndex } from "../../news/names.ts";
import { createLikelyName } from "../../news/nearest.ts";
import type { Mistake } from "../mistake.ts";
import type { ArticleFile } from "../read-article.ts";
import type { NamedFile } from "../read-entry.ts";

/**
 * Finds the author for each spelling in bylines: the name of a file of `content/authors/`, or as written.
 *
 * @param articles all of them, drafts too
 * @param authors the files, and the index of them
 * @returns `nameOf`, which gives the name for a spelling, and a notice for each file that no byline leads to
 */
export function resolveAuthors(
  articles: readonly ArticleFile[],
  authors: readonly NamedFile[],
  index: NameIndex,
): { nameOf: (spelling: string) => string; notices: Mistake[] } {
  const names = new Map(authors.flatMap(({ slug, name }) => (name ? [[slug, name.text]] : [])));
  const bylines = new Set(articles.flatMap(({ values }) => values.authors ?? []));
  const named = new Set([...bylines].map(index.find));
  const likely = createLikelyName([...bylines].map((text) => ({ text, short: collapseName(text) })));
  return {
    nameOf: (spelling) => names.get(index.find(spelling) ?? "") ?? spelling,
    notices: authors.flatMap(({ file, slug, name }) => {
      if (!name || named.has(slug)) return [];
      const meant = likely(collapseName(name.text));
      const what = articleMessages.signsNoArticle(quote(name.text));
      const message = meant === undefined ? what : together(what, didYouMean(quote(meant)));
      return [{ file, ...name.place, key: "name", message }];
    }),
  };
}
