import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { corrections } from "../../src/features/corrections/page.tsx";
import { article as articlePages } from "../../src/templates/article.tsx";
import { tag as tagPages } from "../../src/templates/tag.tsx";
import { article, modelOf, tag } from "../site/newsroom.ts";

function draw(given: Parameters<typeof article>[0]): Document {
  const [file] = articlePages.files(modelOf({ articles: [article(given)] }));
  return parseHTML(file?.draw() ?? "").document;
}

test("a name that is written from the right, or turns what is next to it, stands by itself", () => {
  const names = ["سالم عبد الله", "Ratna\u202E Dewi"];
  const page = draw({
    title: "مرحبا",
    authors: [...names, "Budi Misal"],
    editors: names,
    source: { title: "حبر", author: "אורי", publisher: "Kantor Berita" },
  });
  const isolated = (selector: string) =>
    [...page.querySelectorAll(`${selector} bdi`)].map(({ textContent }) => textContent);
  expect(isolated("h1")).toEqual(["مرحبا"]);
  expect(isolated(".byline-authors")).toEqual(names);
  expect(isolated(".byline-editors")).toEqual(names);
  expect(isolated(".source-note")).toEqual(["حبر", "אורי"]);
});

test("other names need nothing around them", () => {
  expect(draw({ editors: ["Tuti Umpama"] }).querySelector("bdi")).toBeNull();
});

test("the page of corrections is described, also where the newsroom does not do it", () => {
  const described = (given: Parameters<typeof modelOf>[0]) => {
    const [file] = corrections.flatMap(({ files }) => files(modelOf(given)));
    return parseHTML(file?.draw() ?? "")
      .document.querySelector('meta[name="description"]')
      ?.getAttribute("content");
  };
  expect(described({})).toBe("Semua koreksi Kabar Kota, dan berita yang ditarik.");
});

describe("a name that changed", () => {
  const renamed = { to: "Dinas Niaga", since: "2024-10" };
  const site = (name: string, date: string) =>
    modelOf({
      articles: [article({ date, tags: ["dinas"], body: "Dinas Pasar membuka pasar itu." })],
      tags: [tag(name, { slug: "dinas", aliases: ["Dinas Pasar", "Dinas Niaga"], renamed })],
    });
  const inMargin = (name: string, date: string) =>
    parseHTML(articlePages.files(site(name, date))[0]?.draw() ?? "")
      .document.querySelector(".sebut")
      ?.getAttribute("data-knot");

  test.each([
    ["Dinas Pasar", "2020-01-24", "Dinas Pasar, kini Dinas Niaga"],
    ["Dinas Niaga", "2020-01-24", "kini Dinas Niaga"],
    ["Dinas Niaga", "2024-10-01", "Dinas Niaga"],
  ])("the topic %s beside an article of %s is %s", (name, date, shown) => {
    expect(inMargin(name, date)).toBe(shown);
  });

  test("its page says since when", () => {
    const [page] = tagPages.files(site("Dinas Pasar", "2020-01-24"));
    expect(page?.draw()).toContain(
      "<dt>Kini bernama</dt><dd>Dinas Niaga, sejak Oktober 2024</dd><dt>Dikenal juga sebagai</dt><dd>Dinas Pasar</dd>",
    );
  });
});
