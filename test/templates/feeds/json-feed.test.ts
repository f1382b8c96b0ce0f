import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Feed } from "../../../src/site/model.ts";
import { entryHtml } from "../../../src/templates/feeds/entry-html.ts";
import { entryId } from "../../../src/templates/feeds/feed-facts.ts";
import { jsonFeed } from "../../../src/templates/feeds/json-feed.ts";
import { bare, full, model } from "../sample-model.ts";

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

const read = (feed: Feed) => schema.parse(JSON.parse(JSON.stringify(jsonFeed(feed, model))));

describe("jsonFeed", () => {
  test("says what the feed is and where it belongs", () => {
    expect(read(siteFeed)).toMatchObject({
      title: `Warta & "Kawan"`,
      home_page_url: "https://warta.example:8443/warta/",
      feed_url: "https://warta.example:8443/warta/feed.json",
      language: "id",
      authors: [{ name: "Redaksi Contoh", url: "https://warta.example:8443/warta/" }],
    });
  });

  test("gives an item everything the article has", () => {
    expect(read(siteFeed).items[0]).toEqual({
      id: entryId(full, model),
      url: full.url,
      title: full.title,
      content_html: entryHtml(full, model),
      summary: full.description,
      image: "https://warta.example:8443/warta/gambar/kopi-1a2b3c4d-1200.jpg",
      date_published: "2024-03-11T00:30:00+09:00",
      date_modified: "2024-03-12T08:00:00+07:00",
      authors: [
        { name: "Budi Misal", url: "https://warta.example:8443/warta/penulis/budi-misal/" },
        { name: "Redaksi Contoh", url: "https://warta.example:8443/warta/penulis/redaksi-contoh/" },
      ],
      tags: ["Badan Kopi", "Gunung Api"],
      language: "id",
    });
  });

  test("says of a bare article only what is known", () => {
    expect(Object.keys(read(siteFeed).items[1] ?? {})).toEqual(
      "id url title content_html date_published date_modified tags language".split(" "),
    );
    expect(read(siteFeed).items[1]).toMatchObject({ url: bare.url, tags: [], language: "en" });
  });
});
