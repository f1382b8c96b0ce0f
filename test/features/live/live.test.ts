import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import type { Article } from "../../../src/content/content.ts";
import { atomFeed } from "../../../src/outputs/feeds/atom.ts";
import { storyFeed } from "../../../src/outputs/feeds/entry.ts";
import type { SiteModel } from "../../../src/site/model.ts";
import { article as articleTemplate } from "../../../src/templates/article.tsx";
import { templates } from "../../../src/templates/templates.ts";
import { article, modelOf, moment, tag, textOf } from "../../site/newsroom.ts";
import { tablesOf } from "../../support/tables.ts";
import { time } from "../../support/time.ts";

const tables = tablesOf<{ body: string }>(import.meta.url);

const body = tables.body;
const entries: NonNullable<Article["entries"]> = [
  { at: time("2020-01-24T09:00:00+07:00"), heading: 0, headline: "Gerbang dibuka" },
  { at: time("2020-01-24T10:45:00+07:00"), heading: 1, headline: "Layangan pertama naik" },
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
  expect(texts(page, ".head > .live")).toEqual(["Langsung ·\u00a0diperbarui 10.45 WIB"]);
  expect(texts(page, "[aria-labelledby=poin] li")).toEqual(["Angin cukup.", "Parkir penuh."]);
  expect(texts(page, ".entry h3")).toEqual(["Layangan pertama naik", "Gerbang dibuka"]);
  expect(texts(page, ".entry time")).toEqual(["10.45 WIB", "09.00 WIB"]);
  expect(texts(page, ".entry .text")).toEqual(["Lihat foto.", "Pengunjung masuk."]);
  expect(page.querySelector(".entry .text a")?.getAttribute("href")).toBe("/warta/foto/");
  for (const link of page.querySelectorAll(".entry .label a"))
    expect(page.querySelector(`h3${link.getAttribute("href")}`)).not.toBeNull();
  expect(texts(page, "a[href='/warta/2020/01/24/pasar-pagi-dibuka/']")).toContain("Muat ulang");
});

test("of a draft, too, that it is live is said once, and how many entries there are", () => {
  const page = drawn(modelOf({ articles: [{ ...coverage, entries, status: "draft" }] }));
  expect(texts(page, ".head .live")).toHaveLength(1);
  expect(texts(page, ".byline").join()).toContain("2\u00a0pembaruan");
});

test("a paragraph before the first entry is a summary", () => {
  const text = textOf(coverage.text.body.replace(/- .*\n/g, ""));
  const page = drawn(modelOf({ articles: [{ ...coverage, ...text, entries }] }));
  expect(texts(page, ".timeline-fold summary")).toEqual(["Ringkasan"]);
});

test("a bold heading is a key moment, a slanted one too is pinned: both have the address they would have without", () => {
  const marked = coverage.text.body
    .replace("## 09.00 Gerbang dibuka", "## ***09.00 Gerbang dibuka***")
    .replace("## 10.45 Layangan pertama naik", "## **10.45 Layangan pertama naik**");
  const page = drawn(modelOf({ articles: [{ ...coverage, ...textOf(marked), entries }] }));
  expect(texts(page, ".timeline-fold li a")).toEqual(["Layangan pertama naik", "Gerbang dibuka"]);
  expect(texts(page, ".entry h3")).toEqual(["Layangan pertama naik", "Gerbang dibuka"]);
  expect(texts(page, ".pinned")).toEqual(["Disematkan Gerbang dibuka Pengunjung masuk."]);
  const anchors = [...page.querySelectorAll(".entry h3")].map(({ id }) => id).sort();
  expect(anchors).toEqual([...drawn(live).querySelectorAll(".entry h3")].map(({ id }) => id).sort());
});

test("lists and the front page mark it, with the time of its newest entry", () => {
  const others = ["satu", "dua"].map((slug) => article({ slug, date: "2020-01-25", tags: ["pasar"] }));
  const model = modelOf({
    articles: [...others, { ...coverage, tags: ["pasar"], entries }],
    tags: [tag("Pasar")],
  });
  const pages = templates.flatMap(({ files }) => files(model)).filter(({ path }) => path.endsWith("/"));
  const marked = pages.flatMap(({ path, draw }) => {
    const marks = texts(parseHTML(draw()).document, ".live");
    expect(new Set(marks).size, path).toBeLessThan(2);
    return marks.includes("Langsung 24 Jan 2020, 10.45 WIB") ? path : [];
  });
  expect(marked).toEqual(
    expect.arrayContaining(["/", "/tag/pasar/", "/rubrik/daerah/", "/arsip/2020/01/", "/2020/01/25/satu/"]),
  );
});

test("corrections stand between the entries, where their time is", () => {
  const corrected = (at: string) => {
    const corrections = [{ date: moment(at), text: "Jamnya keliru." }];
    return texts(
      drawn(modelOf({ articles: [{ ...coverage, entries, corrections }] })),
      ".entry time, .note h2",
    );
  };
  expect(corrected("2020-01-24T10:00")).toEqual(["10.45 WIB", "Koreksi", "09.00 WIB"]);
  expect(corrected("2020-01-24T11:00")).toEqual(["Koreksi", "10.45 WIB", "09.00 WIB"]);
});

test("each day has its heading", () => {
  const next = { at: time("2020-01-25T00:10:00+07:00"), heading: 1, headline: "Parkir penuh" };
  const model = modelOf({ articles: [{ ...coverage, entries: [...entries.slice(0, 1), next] }] });
  expect(texts(drawn(model), ".live-day, .entry time")).toEqual([
    "Sabtu, 25 Januari 2020",
    "00.10 WIB",
    "Jumat, 24 Januari 2020",
    "09.00 WIB",
  ]);
});

test("without live it is an ordinary article, in the order it is written, with the same anchors", () => {
  const page = drawn(modelOf({ articles: [coverage] }));
  expect(texts(page, ".text > h2")).toEqual(["09.00 Gerbang dibuka", "10.45 Layangan pertama naik"]);
  const anchors = (document: Document): string[] =>
    [...document.querySelectorAll(":is(h2, h3)[id^=bagian-]")].map(({ id }) => id).sort();
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
