import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import type { Article } from "../../../src/content/content.ts";
import { atomFeed } from "../../../src/outputs/feeds/atom.ts";
import { storyFeed } from "../../../src/outputs/feeds/entry.ts";
import { home } from "../../../src/templates/home.tsx";
import { templates } from "../../../src/templates/templates.ts";
import { article, modelOf, tag } from "../../site/newsroom.ts";
import { type PageCases, testPages } from "../../support/pages.ts";
import { tablesOf } from "../../support/tables.ts";
import { time } from "../../support/time.ts";

const entries: NonNullable<Article["entries"]> = [
  { at: time("2020-01-24T09:00:00+07:00"), heading: 0, headline: "Gerbang dibuka" },
  { at: time("2020-01-24T10:45:00+07:00"), heading: 1, headline: "Layangan pertama naik" },
];
const coverage = article({
  date: "2020-01-24T08:30",
  title: "Festival Layang-Layang",
  body: "## 09.00 Gerbang dibuka\n\nRamai.\n\n## 10.45 Layangan pertama naik\n\nTinggi.",
});
const live = modelOf({ articles: [{ ...coverage, entries }] }, "/warta/");

testPages("live coverage", tablesOf<PageCases>(import.meta.url));

test("lists and the front page mark it, with the time of its newest entry", () => {
  const others = ["satu", "dua"].map((slug) => article({ slug, date: "2020-01-25", tags: ["pasar"] }));
  const model = modelOf({
    articles: [...others, { ...coverage, tags: ["pasar"], entries }],
    tags: [tag("Pasar")],
  });
  const pages = templates.flatMap(({ files }) => files(model)).filter(({ path }) => path.endsWith("/"));
  const marked = pages.flatMap(({ path, draw }) => {
    const found = [...parseHTML(draw()).document.querySelectorAll(".live")];
    const marks = found.map(({ textContent }) => textContent?.trim());
    expect(new Set(marks).size, path).toBeLessThan(2);
    return marks.some((mark) => /^Langsung(?: (?:24 Jan 2020, )?10[.]45 WIB)?$/.test(mark ?? "")) ? path : [];
  });
  expect(marked).toEqual(
    expect.arrayContaining(["/", "/tag/pasar/", "/rubrik/daerah/", "/arsip/2020/01/", "/2020/01/25/satu/"]),
  );
});

test("on the front page it is dated as what stands beside it, on one line", () => {
  const others = ["satu", "dua"].map((slug) => article({ slug, date: "2020-01-25" }));
  const { document } = parseHTML(
    home.files(modelOf({ articles: [...others, { ...coverage, entries }] }))[0]?.draw() ?? "",
  );
  const label = document.querySelector("li.card .live")?.closest(".label");
  expect(label?.textContent?.replace(/\s+/g, " ").trim()).toMatch(/^(?:Daerah )?Langsung 24 Jan, 10[.]45$/);
});

test.each([
  ["09:44", "live"],
  ["11:00", "live quiet"],
])("a day after its newest entry the mark is quiet: at %s it is %s", (hour, mark) => {
  const model = modelOf({ articles: [{ ...coverage, entries }] }, "/", `2020-01-25T${hour}:00+07:00`);
  const pages = templates
    .flatMap(({ files }) => files(model))
    .filter(({ path }) => /rubrik|2020.*pa/.test(path));
  const marks = pages.flatMap(({ draw }) => [...parseHTML(draw()).document.querySelectorAll(".live")]);
  expect(new Set(marks.map(({ className }) => className))).toEqual(new Set([mark]));
});

test("the feed's entry was updated when the newest entry was made", () => {
  const [feed] = live.feeds;
  expect(feed && atomFeed(storyFeed(feed, live), live)).toContain(
    "<updated>2020-01-24T10:45:00+07:00</updated>\n<author>",
  );
});
