import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { corrections } from "../../src/features/corrections/page.tsx";
import { article as articlePages } from "../../src/templates/article.tsx";
import { article, modelOf } from "../site/newsroom.ts";

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
