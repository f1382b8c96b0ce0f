import { describe, expect, test } from "vitest";
import { correctionsFeed } from "../../../src/features/corrections/page.tsx";
import { atomFeed } from "../../../src/outputs/feeds/atom.ts";
import { jsonFeed } from "../../../src/outputs/feeds/json-feed.ts";
import { rssFeed } from "../../../src/outputs/feeds/rss.ts";
import type { SiteModel } from "../../../src/site/model.ts";
import { all, one, parseXml } from "../../outputs/parse-xml.ts";
import { full, model, retraction } from "../../templates/sample-model.ts";

const withRetraction: SiteModel = { ...model, retractedPages: [retraction] };

const atomOf = (site: SiteModel) => parseXml(atomFeed(correctionsFeed(site), site));
const titles = (site: SiteModel) => all(atomOf(site), "entry").map((entry) => one(entry, "title").text);

describe("the feed of corrections", () => {
  test("has an entry for each correction and each retraction, the newest first", () => {
    expect(titles(withRetraction)).toEqual([
      `Koreksi: ${full.title}`,
      "This story has been withdrawn: A story withdrawn",
      `Koreksi: ${full.title}`,
    ]);
    const channel = one(parseXml(rssFeed(correctionsFeed(withRetraction), withRetraction)), "channel");
    expect(all(channel, "item").map((item) => one(item, "guid").text)).toEqual(idsOf(withRetraction));
  });

  test("says what was wrong, when it was mended, and leads to the article", () => {
    const [, , entry] = all(atomOf(withRetraction), "entry");
    if (!entry) throw new Error("no entry");
    expect(one(entry, "content").text).toContain("<p>Satuan diperbaiki. &lt;/script&gt;");
    expect(one(entry, "updated").text).toBe("2024-03-11T00:00:00+07:00");
    expect(one(entry, "link").attributes.href).toBe(full.url);
  });

  test("says in which language each entry is", () => {
    const languages = all(atomOf(withRetraction), "entry").map((entry) => entry.attributes["xml:lang"]);
    expect(languages).toEqual([undefined, "en", undefined]);
  });

  test("belongs to the page of corrections and is dated by its newest entry", () => {
    const feed = atomOf(withRetraction);
    expect(one(feed, "id").text).toBe("https://warta.example:8443/warta/koreksi/feed.xml");
    expect(one(feed, "title").text).toBe(`Koreksi · Warta & "Kawan"`);
    expect(one(feed, "updated").text).toBe("2024-03-12T08:00:00+07:00");
    expect(all(feed, "link").map(({ attributes }) => attributes.href)).toEqual([
      "https://warta.example:8443/warta/koreksi/feed.xml",
      "https://warta.example:8443/warta/koreksi/",
      "https://warta.example:8443/warta/koreksi/feed.json",
    ]);
  });

  test("is valid and dated without the clock where nothing was ever corrected", () => {
    const feed = atomOf({ ...model, corrections: [] });
    expect(all(feed, "entry")).toEqual([]);
    expect(one(feed, "updated").text).toBe("1970-01-01T00:00:00Z");
  });

  test("keeps an entry's id when its wording or its article's text is mended", () => {
    const reworded = model.corrections.map((notice) => ({ ...notice, text: "Kata-kata baru." }));
    for (const notice of reworded) notice.story = { ...notice.story, title: "Judul baru" };
    expect(idsOf({ ...model, corrections: reworded })).toEqual(idsOf(model));
  });

  test("gives two corrections of one moment different ids, which a third leaves alone", () => {
    const [first] = model.corrections;
    if (!first) throw new Error("no correction");
    const two = idsOf({ ...model, corrections: [first, first] });
    expect(new Set(two).size).toBe(2);
    expect(idsOf({ ...model, corrections: [first, first, first] }).slice(1)).toEqual(two);
  });

  test("is as long as the other feeds", () => {
    const short = { ...model, settings: { ...model.settings, feedSize: 1 } };
    expect(jsonFeed(correctionsFeed(short), short).items).toHaveLength(1);
  });
});

function idsOf(site: SiteModel): string[] {
  return jsonFeed(correctionsFeed(site), site).items.map(({ id }) => id);
}
