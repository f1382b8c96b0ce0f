import type { BlogPostingLeaf, LiveBlogPostingLeaf, NewsArticleLeaf } from "schema-dts";
import { isoTime } from "../../../_includes/dates.ts";
import type { Story } from "../../site/model.ts";
import type { LiveText } from "./model.ts";

export type LiveBlog = LiveBlogPostingLeaf;

/**
 * Live coverage as schema.org LiveBlogPosting, as Google recommends
 * (https://developers.google.com/search/docs/appearance/structured-data/article): an article with its entries, newest first.
 * Their texts stand on the page, where `url` leads.
 */
export function liveBlog(article: NewsArticleLeaf, { url, date }: Story, { entries }: LiveText): LiveBlog {
  const { dateline: _, ...rest } = article;
  return {
    ...rest,
    "@type": "LiveBlogPosting",
    coverageStartTime: isoTime(entries.at(-1)?.at ?? date.at),
    liveBlogUpdate: entries.map(
      ({ id, headline, at }): BlogPostingLeaf => ({
        "@type": "BlogPosting",
        url: `${url}#${id}`,
        headline,
        datePublished: isoTime(at),
      }),
    ),
  };
}
