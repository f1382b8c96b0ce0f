import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { entryHtml } from "../../../src/outputs/feeds/entry.ts";
import { storyRss } from "../../../src/outputs/feeds/rss.ts";
import type { Feed } from "../../../src/site/model.ts";
import { bare, full, model, nasty } from "../../templates/sample-model.ts";
import { all, type Element, one, parseXml } from "../parse-xml.ts";

const [siteFeed, tagFeed] = model.feeds as [Feed, Feed];
const read = (feed: Feed) => one(parseXml(storyRss(feed, model)), "channel");
const item = (at: number): Element => all(read(siteFeed), "item")[at] as Element;

describe("storyRss", () => {
  test("says what the feed is and where it belongs", () => {
    const channel = read(siteFeed);
    expect(one(channel, "title").text).toBe(`Warta & "Kawan"`);
    expect(one(channel, "description").text).toBe(nasty);
    expect(one(channel, "link").text).toBe("https://warta.example:8443/warta/");
    expect(one(channel, "language").text).toBe("id");
    expect(one(channel, "lastBuildDate").text).toBe("Tue, 12 Mar 2024 08:00:00 +0700");
    expect(one(channel, "atom:link").attributes).toEqual({
      rel: "self",
      type: "application/rss+xml",
      href: "https://warta.example:8443/warta/rss.xml",
    });
  });

  test("of a tag is named for it and belongs to its page", () => {
    const channel = read(tagFeed);
    expect(one(channel, "title").text).toBe(`Badan Kopi · Warta & "Kawan"`);
    expect(one(channel, "description").text).toBe(nasty);
    expect(one(channel, "link").text).toBe("https://warta.example:8443/warta/tag/badan-kopi/");
    expect(one(channel, "atom:link").attributes.href).toBe(
      "https://warta.example:8443/warta/tag/badan-kopi/rss.xml",
    );
  });

  // What an item says as every other output does is tested with those: agreement.test.ts.
  test("gives an item its summary, its whole text, a lasting id, and its picture with size, words and credit", () => {
    const of = item(0);
    expect(one(of, "link").text).toBe(full.url);
    expect(one(of, "guid").attributes).toEqual({ isPermaLink: "true" });
    expect(one(of, "description").text).toBe(full.description);
    expect(one(of, "content:encoded").text).toBe(entryHtml(full, model));
    const picture = one(of, "media:content");
    const { url: _, ...shape } = picture.attributes;
    expect(shape).toEqual({ type: "image/jpeg", medium: "image", width: "1200", height: "800" });
    expect(one(picture, "media:description").text).toBe(`Karung kopi ${nasty}`);
    expect(one(picture, "media:credit").text).toBe("Foto & Kawan");
  });

  test("dates it as RFC 822 does, with the zone it was written in", () => {
    const { text } = one(item(0), "pubDate");
    expect(text).toBe("Mon, 11 Mar 2024 00:30:00 +0900");
    expect(DateTime.fromRFC2822(text).toMillis()).toBe(full.date.at.toMillis());
  });

  test("says of a bare article only what is known, and its other language", () => {
    expect(item(1).children.map(({ name }) => name)).toEqual(
      "title link guid pubDate dc:language content:encoded category dcterms:modified".split(" "),
    );
    expect(one(item(1), "link").text).toBe(bare.url);
    expect(one(item(1), "dc:language").text).toBe("en");
  });

  test("of nothing is valid, and not dated", () => {
    const channel = read({ ...siteFeed, stories: [] });
    expect([...all(channel, "item"), ...all(channel, "lastBuildDate")]).toEqual([]);
  });
});
