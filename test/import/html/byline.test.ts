import { expect, test } from "vitest";
import { extractHtml } from "../../../src/import/html/extract-html.ts";
import { headByline } from "../../../src/import/html/head.ts";
import { page } from "../html-pages.ts";

/** Who wrote a page whose head has these lines, and whom metadata name. */
const byline = (lines: string[], ...known: string[]) => {
  const { names, isLabelled } =
    headByline(
      lines.map((text) => ({ text, mark: "head" })),
      known,
    ) ?? {};
  return { names, isLabelled };
};

test.each([
  ["By Ani Lestari@anilestari Mar 12, 2024, 10:20am", ["Ani Lestari"]],
  ["Byby ANI LESTARI, BUDI LAKSANA and CITRA DEWI", ["ANI LESTARI", "BUDI LAKSANA", "CITRA DEWI"]],
  ["Von Ani Lestari und Budi Laksana, Palu", ["Ani Lestari", "Budi Laksana"]],
  ["March 12, 2024 by Ani Lestari 5 Comments", ["Ani Lestari"]],
  ["von Ani Lestari, KABAR MUARA", ["Ani Lestari"]],
  ["Oleh: Ani Lestari", ["Ani Lestari"]],
])("a byline with a label names people: %s", (line, names) => {
  expect(byline(["Dengarkan", line])).toEqual({ names, isLabelled: true });
});

test("without a label it has someone whom metadata name, and whoever stands above", () => {
  expect(byline(["Budi Laksana", "Ani Lestari", "Palu"], "Ani Lestari").names).toEqual([
    "Budi Laksana",
    "Ani Lestari",
  ]);
  expect(byline(["Ani Lestari"])).toEqual({});
});

test.each([
  ["Oleh Sinta Dewi", "Sinta Dewi", "high"],
  ["Oleh Budi Laksana", "Sinta Dewi", "low"],
  ["Sinta Dewi dan AP", "Sinta Dewi", "low"],
])("over a text, %s beside metadata that say %s: %s", async (line, author, sure) => {
  const html = page("<p>A</p><p>B</p><p>C</p>").replace("<div>Sinta Dewi</div>", `<div>${line}</div>`);
  const { article } = await extractHtml(
    html.replace("<title>", `<meta name="author" content="${author}"><title>`),
  );
  expect(article).toMatchObject({ authors: [author], confidence: { authors: sure } });
});

test.each([
  '<div class="credit"><div><a href="/sinta">Sinta Dewi</a></div></div>',
  '<div><img src="a.jpg"><a href="/sinta">Sinta Dewi</a><span>Reporter</span></div>',
])("a name alone below the date is one, whatever the page calls it: %s", async (line) => {
  const html = page("<p>A</p><p>B</p><p>C</p>").replace("<div>Sinta Dewi</div>", line);
  expect((await extractHtml(html)).article.authors).toEqual(["Sinta Dewi"]);
});
