import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { article as articlePages } from "../../../src/templates/article.tsx";
import { article, modelOf } from "../../site/newsroom.ts";

const part = (number: number, date: string, keys: Parameters<typeof article>[0] = {}) =>
  article({
    slug: `bagian-${number}`,
    title: `Hulu ke-${number}`,
    date,
    series: { name: "Sungai yang Hilang", part: number },
    ...keys,
  });
// The second came out last.
const parts = [
  part(1, "2020-01-20", { series: { name: "sungai yang hilang", part: 1, of: 5 } }),
  part(3, "2020-01-22"),
  part(2, "2020-01-24", { kind: "opinion" }),
  article({ slug: "lain", title: "Berita Lain", date: "2020-01-23" }),
  part(1, "2020-01-25", { slug: "river", title: "The River", language: "en" }),
];

function draw(slug: string) {
  const file = articlePages
    .files(modelOf({ articles: parts }))
    .find(({ path }) => path.endsWith(`/${slug}/`));
  const { document } = parseHTML(file?.draw() ?? "");
  const texts = (selector: string) =>
    [...document.querySelectorAll(selector)].map(({ textContent }) =>
      textContent?.replace(/\s+/g, " ").trim(),
    );
  const [node] = JSON.parse(
    document.querySelector("script[type='application/ld+json']")?.textContent ?? "{}",
  )["@graph"];
  return { texts, node };
}

test("an article says which part it is, and leads to the others, in their order", () => {
  const { texts, node } = draw("bagian-2");
  expect(texts(".fold summary")).toEqual(["Sungai yang Hilang, bagian 2 dari 5"]);
  expect(texts(".fold li")).toEqual(["Hulu ke-1", "Hulu ke-2", "Hulu ke-3"]);
  expect(texts(".fold [aria-current]")).toEqual(["Hulu ke-2"]);
  expect(texts(".fold a")).toEqual(["Hulu ke-1", "Hulu ke-3"]);
  expect(node).toMatchObject({
    position: 2,
    isPartOf: [
      { "@id": "https://contoh.id/#website" },
      { "@type": "CreativeWorkSeries", name: "Sungai yang Hilang" },
    ],
  });
});

test("at its end it leads to the part before and the next, with what readers must know of them", () => {
  expect(draw("bagian-2").texts(".turn p")).toEqual([
    "Bagian sebelumnyaHulu ke-1",
    "Bagian berikutnyaHulu ke-3",
  ]);
  expect(draw("bagian-3").texts(".turn p")).toEqual(["Bagian sebelumnyaOpini Hulu ke-2"]);
});

test("a series is of one language, and other articles are in none", () => {
  expect(draw("river").texts(".fold summary")).toEqual(["Sungai yang Hilang, part 1 of 1"]);
  expect(draw("lain").texts(".fold")).toEqual([]);
});
