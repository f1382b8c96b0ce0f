import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import type { Article } from "../../../src/content/article.ts";
import { atomFeed } from "../../../src/outputs/feeds/atom.ts";
import { storyFeed } from "../../../src/outputs/feeds/entry.ts";
import type { SiteModel } from "../../../src/site/model.ts";
import { article as articleTemplate } from "../../../src/templates/article.tsx";
import { article, modelOf } from "../../site/newsroom.ts";
import { time } from "../../support/time.ts";

const body = `Festival layang-layang dibuka pagi ini.

- Angin cukup.
- Parkir penuh.

## 09.00 Gerbang dibuka

Pengunjung masuk.

## 10.45 Layangan pertama naik

Lihat [foto](/foto/).`;
const entries: NonNullable<Article["entries"]> = [
  { at: time("2020-01-24T09:00:00+07:00"), heading: 0 },
  { at: time("2020-01-24T10:45:00+07:00"), heading: 1 },
];
const coverage = article({
  date: "2020-01-24T08:30",
  title: "Festival Layang-Layang",
  dateline: "Solo",
  body,
});
const live = modelOf({ articles: [{ ...coverage, entries }] }, "/warta/");
const url = "https://contoh.id/warta/2020/01/24/pasar-pagi-dibuka/";

const drawn = (model: SiteModel): Document =>
  parseHTML(articleTemplate.files(model)[0]?.draw() ?? "").document;
const texts = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => (textContent ?? "").trim());

test("the page shows the key points, then the entries, newest first, each with its time and an anchor", () => {
  const page = drawn(live);
  expect(texts(page, "[aria-labelledby=poin] li")).toEqual(["Angin cukup.", "Parkir penuh."]);
  expect(texts(page, ".entry h2")).toEqual(["Layangan pertama naik", "Gerbang dibuka"]);
  expect(texts(page, ".entry time")).toEqual(["10.45 WIB", "09.00 WIB"]);
  expect(texts(page, ".entry .text")).toEqual(["Lihat foto.", "Pengunjung masuk."]);
  expect(page.querySelector(".entry .text a")?.getAttribute("href")).toBe("/warta/foto/");
  for (const link of page.querySelectorAll(".entry .label a"))
    expect(page.querySelector(`h2${link.getAttribute("href")}`)).not.toBeNull();
  expect(texts(page, "a[href='/warta/2020/01/24/pasar-pagi-dibuka/']")).toContain("Muat ulang");
});

test("times have their day where there is more than one", () => {
  const next = { at: time("2020-01-25T00:10:00+07:00"), heading: 1 };
  const model = modelOf({ articles: [{ ...coverage, entries: [...entries.slice(0, 1), next] }] });
  expect(texts(drawn(model), ".entry time")).toEqual(["25 Januari, 00.10 WIB", "24 Januari, 09.00 WIB"]);
});

test("without live it is an ordinary article, in the order it is written, with the same anchors", () => {
  const page = drawn(modelOf({ articles: [coverage] }));
  expect(texts(page, ".text > h2")).toEqual(["09.00 Gerbang dibuka", "10.45 Layangan pertama naik"]);
  const anchors = (document: Document): string[] =>
    [...document.querySelectorAll("h2[id^=bagian-]")].map(({ id }) => id).sort();
  expect(anchors(page)).toEqual(anchors(drawn(live)));
});

test("JSON-LD says that it is live coverage, with its updates", () => {
  const script = drawn(live).querySelector("script[type='application/ld+json']");
  const graph = JSON.parse(script?.textContent ?? "");
  expect(graph["@graph"][0]).toMatchObject({
    "@type": "LiveBlogPosting",
    headline: "Festival Layang-Layang",
    dateModified: "2020-01-24T10:45:00+07:00",
    coverageStartTime: "2020-01-24T09:00:00+07:00",
    liveBlogUpdate: [
      {
        "@type": "BlogPosting",
        headline: "Layangan pertama naik",
        datePublished: "2020-01-24T10:45:00+07:00",
        url: expect.stringMatching(new RegExp(`^${url}#bagian-.*layangan-pertama-naik$`)),
      },
      { headline: "Gerbang dibuka" },
    ],
  });
  expect(graph["@graph"][0]).not.toHaveProperty("dateline");
});

test("the feed's entry was updated when the newest entry was made", () => {
  const [feed] = live.feeds;
  expect(feed && atomFeed(storyFeed(feed, live), live)).toContain(
    "<updated>2020-01-24T10:45:00+07:00</updated>\n<author>",
  );
});
