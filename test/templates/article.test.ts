import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { article as articlePages } from "../../src/templates/article.tsx";
import { article, modelOf, tag } from "../site/newsroom.ts";

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
    [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
  return { texts, rail: document.querySelector(".rail") };
}

describe("a rail without timeline or described topics", () => {
  test("has the nearest stories of the topic, which do not stand below again", () => {
    const { texts } = draw("hari-5", daily(12, ["pasar-melati"]));
    expect(texts(".rail h2")).toEqual(["Berita tentang Pasar Melati"]);
    const beside = texts(".rail h3");
    expect(beside).toEqual(["Hari ke-8", "Hari ke-7", "Hari ke-6", "Hari ke-4", "Hari ke-3"]);
    expect(texts(".related h3").filter((title) => beside.includes(title))).toEqual([]);
  });

  test("is empty if no other story has the topic", () => {
    expect(draw("hari-1", daily(1, ["pasar-melati"])).rail?.textContent).toBe("");
  });
});

test("a topic with a description stands beside the text, one without below it, none in both places", () => {
  const { texts } = draw("hari-1", daily(2, ["pasar-melati", "kota-umpama"]));
  expect(texts(".story-foot .tag-row a")).toEqual(["Pasar Melati"]);
  expect(texts(".rail .tag-cards a")).toEqual(["Kota Umpama"]);
  expect(texts(".rail h2")).toEqual(["Dalam berita ini"]);
});

test("a timeline alone fills the rail", () => {
  const { texts } = draw(
    "hari-1",
    daily(2, ["pasar-melati"], { body: "Pasar itu ditutup pada 3 Mei 2019." }),
  );
  expect(texts(".rail h2")).toEqual(["Kronologi"]);
});
