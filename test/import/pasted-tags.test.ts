import { expect, test } from "vitest";
import { extractArticle } from "../../src/import/extract.ts";
import { paragraphs } from "./read-lines.ts";

test("HTML that was pasted as a text is read without its tags, and in doubt", () => {
  const article = extractArticle(
    [
      "<h1>Warga Tanam Seribu Pohon di Tepi Sungai</h1>",
      '<div class="author">Ani Lestari</div>',
      "<time>28 Feb 2024, 15:45 WIB</time>",
      `<p><strong>PALU</strong> - ${paragraphs[0]}</p>`,
      "<script>push(function () { show('ad-1'); });</script>",
      `<p>${paragraphs[1]}</p>`,
    ].join("\n"),
  );
  expect(article).toMatchObject({
    title: "Warga Tanam Seribu Pohon di Tepi Sungai",
    authors: ["Ani Lestari"],
    dateline: "Palu",
    body: paragraphs,
    confidence: { body: "low" },
  });
});

test("a text about tags keeps them", () => {
  const line = "<p> adalah tanda yang membuka satu paragraf pada halaman web, kata pengajar kelas itu.";
  expect(extractArticle([...paragraphs, line].join("\n")).body).toContain(line);
});
