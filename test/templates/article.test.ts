import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { spreadClass } from "../../_includes/components/article-header.tsx";
import type { Story } from "../../src/site/model.ts";
import { article as articlePages } from "../../src/templates/article.tsx";
import { article, modelOf, tag } from "../site/newsroom.ts";
import { type PageCases, testPages } from "../support/pages.ts";
import { tablesOf } from "../support/tables.ts";
import { full } from "./sample-model.ts";

const market = tag("Pasar Melati");
const town = tag("Kota Umpama", { description: "Kota di tepi sungai." });

/** A story a day, the first the oldest. */
const daily = (count: number, tags: string[], keys = {}) =>
  Array.from({ length: count }, (_, day) => {
    const date = `2020-01-${String(day + 1).padStart(2, "0")}`;
    return article({ slug: `hari-${day + 1}`, title: `Hari ke-${day + 1}`, date, tags, ...keys });
  });

function draw(slug: string, articles: ReturnType<typeof article>[]) {
  const model = modelOf({ articles, tags: [market, town] });
  const file = articlePages.files(model).find(({ path }) => path.endsWith(`/${slug}/`));
  const { document } = parseHTML(file?.draw() ?? "");
  const texts = (selector: string) =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => textContent?.replace(/\u2060/g, ""));
  return { texts, document };
}

test("without a timeline the rail has the earlier stories of a topic, which do not stand below again", () => {
  const { texts } = draw("hari-8", daily(12, ["pasar-melati"]));
  expect(texts(".rail h2")).toEqual(["Dalam berita ini", "Sebelumnya: Pasar Melati"]);
  const beside = texts(".rail h3");
  expect(beside).toEqual(["Hari ke-7", "Hari ke-6", "Hari ke-5", "Hari ke-4", "Hari ke-3"]);
  const below = texts(".related h3");
  expect(below.length).toBeGreaterThan(0);
  expect(below.filter((title) => beside.includes(title))).toEqual([]);
});

test("no other story stands twice on an article's page", () => {
  for (const name of ["hari-1", "hari-3", "hari-8", "hari-12"]) {
    const titles = draw(name, daily(12, ["pasar-melati"])).texts(":is(.rail, .related, .turn) a[href*=hari]");
    expect(titles.length).toBeGreaterThan(0);
    expect(new Set(titles).size).toBe(titles.length);
  }
  // Where nothing else leads to them, the one before and the next do.
  const alone = draw("hari-2", [...daily(1, [], { section: "Desa" }), ...daily(3, []).slice(1)]);
  expect(alone.texts(".turn a")).toEqual(["Hari ke-1", "Hari ke-3"]);
  // A site may be without an archive.
  const label = alone.document.querySelector(".turn")?.getAttribute("aria-label");
  expect(label).toBe("Berita sebelumnya dan berikutnya");
});

testPages("of an article,", tablesOf<PageCases>(import.meta.url));

test("a long read is set wider, unless its picture is upright", () => {
  const opens = (readingMinutes: number, size: object) =>
    spreadClass({ ...full, readingMinutes, image: { ...full.image, ...size } as Story["image"] });
  expect(opens(8, {})).toBe("spread with-wide long-read");
  expect(opens(7, {})).toBe("spread with-wide");
  expect(opens(8, { width: 800, height: 1200 })).toBe("spread with-upright");
  expect(spreadClass({ ...full, readingMinutes: 8, image: undefined })).toBe("spread long-read");
});
