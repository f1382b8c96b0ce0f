import { describe, expect, test } from "vitest";
import { atomFeed } from "../../../src/outputs/feeds/atom.ts";
import { storyFeed } from "../../../src/outputs/feeds/entry.ts";
import type { Feed } from "../../../src/site/model.ts";
import { moment } from "../../support/time.ts";
import { bare, full, model, nasty } from "../../templates/sample-model.ts";
import { all, one, parseXml } from "../parse-xml.ts";

const base = "https://warta.example:8443/warta";
const [siteFeed] = model.feeds as [Feed];
const atom = (feed: Feed, site = model) => atomFeed(storyFeed(feed, site), site);
const read = (feed: Feed) => parseXml(atom(feed));
const links = (of: ReturnType<typeof read>, rel: string) =>
  all(of, "link").filter(({ attributes }) => attributes.rel === rel);

describe("atomFeed", () => {
  test("says what the feed is and where it belongs", () => {
    const feed = read(siteFeed);
    expect(feed.attributes).toEqual({ xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "id" });
    expect(one(feed, "title").text).toBe(`Warta & "Kawan"`);
    expect(one(feed, "subtitle").text).toBe(nasty);
    expect(one(feed, "id").text).toBe(`${base}/feed.xml`);
    expect(links(feed, "self").map(({ attributes }) => attributes.href)).toEqual([`${base}/feed.xml`]);
    expect(links(feed, "alternate").map(({ attributes }) => [attributes.type, attributes.href])).toEqual([
      ["text/html", `${base}/`],
      ["application/feed+json", `${base}/feed.json`],
    ]);
    expect(one(feed, "icon").text).toBe(`${base}/ikon.svg`);
    expect(one(one(feed, "author"), "name").text).toBe("Redaksi Contoh");
  });

  test("is dated by the latest change of an entry, whatever the order", () => {
    const turned = { ...siteFeed, stories: [bare, full] };
    expect(one(read(turned), "updated").text).toBe("2024-03-12T08:00:00+07:00");
    expect(one(read({ ...siteFeed, stories: [bare] }), "updated").text).toBe("2024-03-09T00:00:00+07:00");
  });

  test("of nothing is valid, and dated without asking the clock", () => {
    const later = { ...model, now: moment("2030-01-01T00:00:00Z").at };
    const empty = { ...siteFeed, stories: [] };
    expect(atom(empty, later)).toBe(atom(empty));
    expect(one(read(empty), "updated").text).toBe("1970-01-01T00:00:00Z");
  });

  // What an entry says as every other output does is tested with those: agreement.test.ts.
  test("gives an entry its summary, its source, its whole text, and a place for each of its topics", () => {
    const [entry] = all(read(siteFeed), "entry");
    if (!entry) throw new Error("no entry");
    expect(entry.attributes).toEqual({});
    expect(one(entry, "summary").text).toBe(full.description);
    expect(links(entry, "alternate")[0]?.attributes).toMatchObject({ href: full.url, hreflang: "id" });
    expect(links(entry, "via")[0]?.attributes.href).toBe("https://sample.example/coffee?x=1&y=2");
    const schemes = all(entry, "category").map(({ attributes }) => attributes.scheme);
    expect(schemes).toEqual([`${base}/tag/`, `${base}/tag/`, undefined]);
    expect(one(entry, "content").attributes).toEqual({ type: "html" });
    expect(one(entry, "content").text).toContain(full.feedHtml);
  });

  test("leaves an entry without byline to the feed's author, and names its other language", () => {
    const entry = all(read(siteFeed), "entry")[1];
    if (!entry) throw new Error("no entry");
    expect(entry.attributes).toEqual({ "xml:lang": "en" });
    expect(all(entry, "author")).toEqual([]);
    expect(all(entry, "summary")).toEqual([]);
  });
});
