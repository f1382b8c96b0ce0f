import live from "../../src/features/live/keys.json" with { type: "json" };
import ninjs from "../../src/features/ninjs/keys.json" with { type: "json" };
import search from "../../src/features/search/keys.json" with { type: "json" };
import type { Language } from "../../src/messages/message.ts";
import { articleSchema } from "../../src/news/article.ts";
import news from "../../src/news/keys.json" with { type: "json" };
import { siteSchema } from "../../src/news/settings/site.ts";
import { authorSchema, pageSchema, tagSchema } from "../../src/news/tag-author-page.ts";

/** Every schema that editors write by. */
export const schemas = {
  article: articleSchema("Asia/Jakarta"),
  tag: tagSchema,
  author: authorSchema,
  page: pageSchema(),
  site: siteSchema(),
};

/** Label, hint and example of each key in one language, by group: of `article`, of `image`. */
export const keyWords = (language: Language): Record<string, object> =>
  Object.fromEntries(
    Object.entries<Record<string, { id?: object; en?: object; docs?: string }>>({
      ...news,
      live,
      ninjs,
      search,
    }).map(([group, keys]) => [
      group,
      Object.fromEntries(Object.entries(keys).map(([key, words]) => [key, words[language] ?? {}])),
    ]),
  );
