import type { Article } from "../content/article.ts";
import type { Redirect } from "./model.ts";

/**
 * From the addresses articles had before to those they have. An old address that a page of an article has taken, or that
 * an earlier one in the list has claimed, is left out: one address, one page.
 *
 * @param articles in the site's order
 */
export function listRedirects(articles: readonly { article: Article; path: string }[]): Redirect[] {
  const taken = new Set(articles.map(({ path }) => path));
  const redirects: Redirect[] = [];
  for (const { article, path } of articles)
    for (const from of article.aliases) {
      if (taken.has(from)) continue;
      taken.add(from);
      redirects.push({ from, to: path, title: article.title });
    }
  return redirects;
}
