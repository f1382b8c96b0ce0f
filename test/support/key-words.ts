import age from "../../src/features/age/keys.json" with { type: "json" };
import ai from "../../src/features/ai/keys.json" with { type: "json" };
import credits from "../../src/features/credits/keys.json" with { type: "json" };
import factCheck from "../../src/features/fact-check/keys.json" with { type: "json" };
import labels from "../../src/features/labels/keys.json" with { type: "json" };
import live from "../../src/features/live/keys.json" with { type: "json" };
import ninjs from "../../src/features/ninjs/keys.json" with { type: "json" };
import replies from "../../src/features/replies/keys.json" with { type: "json" };
import republish from "../../src/features/republish/keys.json" with { type: "json" };
import rights from "../../src/features/rights/keys.json" with { type: "json" };
import search from "../../src/features/search/keys.json" with { type: "json" };
import series from "../../src/features/series/keys.json" with { type: "json" };
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
      age,
      ai,
      credits,
      factCheck,
      labels,
      replies,
      republish,
      rights,
      live,
      ninjs,
      search,
      series,
    }).map(([group, keys]) => [
      group,
      Object.fromEntries(Object.entries(keys).map(([key, words]) => [key, words[language] ?? {}])),
    ]),
  );
