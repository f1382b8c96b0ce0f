import { describe, expect, test } from "vitest";
import { z } from "zod";
import { entryHtml, storyFeed } from "../../../src/outputs/feeds/entry.ts";
import { jsonFeed } from "../../../src/outputs/feeds/json-feed.ts";
import type { Feed } from "../../../src/site/model.ts";
import { bare, full, model } from "../../templates/sample-model.ts";

const base = "https://warta.example:8443/warta";
const [siteFeed] = model.feeds as [Feed];

/** https://www.jsonfeed.org/version/1.1/, the keys used here; any other is a slip. */
const author = z.strictObject({ name: z.string().min(1), url: z.url() });
const schema = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string().optional(),
  icon: z.url(),
  authors: z.array(author).min(1),
  language: z.string(),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string().min(1),
      content_html: z.string(),
      summary: z.string().optional(),
      image: z.url().optional(),
      date_published: z.iso.datetime({ offset: true }),
      date_modified: z.iso.datetime({ offset: true }),
      authors: z.array(author).min(1).optional(),
      tags: z.array(z.string()),
      language: z.string(),
    }),
  ),
});

const read = (feed: Feed) =>
  schema.parse(JSON.parse(JSON.stringify(jsonFeed(storyFeed(feed, model), model))));

describe("jsonFeed", () => {
  test("says what the feed is and where it belongs", () => {
    expect(read(siteFeed)).toMatchObject({
      title: `Warta & "Kawan"`,
      home_page_url: `${base}/`,
      feed_url: `${base}/feed.json`,
      language: "id",
      authors: [{ name: "Redaksi Contoh", url: `${base}/` }],
    });
  });

  // What an item says as every other output does is tested with those: agreement.test.ts.
  test("gives an item its summary, its whole text, and a page for each author", () => {
    const [item] = read(siteFeed).items;
    expect(item).toMatchObject({ summary: full.description, content_html: entryHtml(full, model) });
    const pages = ["budi-misal", "redaksi-contoh"].map((slug) => `${base}/penulis/${slug}/`);
    expect(item?.authors?.map(({ url }) => url)).toEqual(pages);
  });

  test("says of a bare article only what is known", () => {
    expect(Object.keys(read(siteFeed).items[1] ?? {})).toEqual(
      "id url title content_html date_published date_modified tags language".split(" "),
    );
    expect(read(siteFeed).items[1]).toMatchObject({ url: bare.url, tags: [], language: "en" });
  });
});
