import type { Article } from "../content/article.ts";
import type { Addresses } from "./addresses.ts";
import type { RetractedPage } from "./model.ts";

/** The notices that stand where articles were withdrawn. @param articles in the site's order */
export function retractedPages(
  articles: readonly { article: Article; path: string }[],
  addresses: Addresses,
): RetractedPage[] {
  return articles.flatMap(({ article: { title, date, retracted, language, corrections }, path }) => {
    if (!retracted) return [];
    const { date: since, reason } = retracted;
    const page = { path, url: addresses.absolute(path), title, date, retracted: since, reason, language };
    return [{ ...page, corrections: corrections.filter((one) => one.date.at >= since.at) }];
  });
}
