import { parseHTML } from "linkedom";
import { expect, onTestFinished, test, vi } from "vitest";
import { readArticleSource } from "../../src/import/files/sources.ts";
import { extractHtml } from "../../src/import/html/extract-html.ts";

// Texts much longer than an article. How their time grows test/attack/growth.ts looks at.

const read = async (text: string, markdown: boolean) =>
  (await readArticleSource({ text, bytes: new Uint8Array(), html: false, markdown }, {})).article;
const lines = (line: string): string => `${line}\n`.repeat(2000);

test("one paragraph over all lines, with signs that open in one and close in another", async () => {
  const { body } = await read(
    `# Judul\n\n${lines("warga **menanam seribu pohon di tepi sungai\nsejak pagi** bersama para pelajar dari sekolah")}`,
    true,
  );
  expect(body).toHaveLength(1);
  expect(body[0]).not.toContain("*");
});

test("a line of signs alone takes no longer than its length", async () => {
  const { title } = await read(`Warga Tanam Pohon\nWarga menanam pohon.\n${"- ".repeat(60_000)}x`, false);
  expect(title).toBe("Warga Tanam Pohon");
}, 10_000);

const page = (inside: string): string =>
  `<html><body><h1>Warga Tanam Pohon</h1><p>Warga menanam pohon di tepi sungai sejak pagi.</p>${inside}</body></html>`;

test("the address of a player takes no longer than its length", async () => {
  const address = `https://dermaga.example/${"youtube.com/watch?".repeat(40_000)}`;
  const { lines } = await extractHtml(page(`<p><iframe src="${address}"></iframe></p>`));
  expect(lines.length).toBeGreaterThan(0);
}, 10_000);

test.each(["<a>", "<b>", "<div>", "<div><p>a", "<ul><li>a", "<table><tr><td>", "<blockquote>"])(
  "a page of %s is nested too deep, or has too much of it",
  async (element) => {
    for (const count of [3000, 20_000])
      await expect(extractHtml(page(element.repeat(count)))).rejects.toThrow(
        "has more HTML than the page of an article: over 10,000 elements, 100 levels",
      );
  },
);

test.each(["<", "<!---->", "&amp;", "A& ", ">4", "<[:", "\u00a0a"])(
  "a page of %s alone makes more nodes than any article has",
  async (sign) => {
    await expect(extractHtml(page(sign.repeat(100_000)))).rejects.toThrow("has more HTML");
  },
);

test("what stands deep, but not too deep, is read", async () => {
  const deep = `${"<div>".repeat(80)}<p>Bibitnya dari dinas pertanian, kata ketua warga setempat.</p>${"</div>".repeat(80)}`;
  expect((await extractHtml(page(deep))).article.body.at(-1)).toContain("Bibitnya");
});

test("a list of hundreds of points keeps their numbers", async () => {
  const { lines } = await extractHtml(page(`<ol>${"<li>Bibit mangga ditanam.</li>".repeat(500)}</ol>`));
  expect(lines.findLast(({ markup }) => markup)?.markup?.block).toBe("500. ");
});

test("600 lines of one paragraph, whose links are looked for once and not for each line", async () => {
  let elements = parseHTML("<p></p>").document.documentElement;
  while (!Object.hasOwn(elements, "querySelectorAll")) elements = Object.getPrototypeOf(elements);
  const search = vi.spyOn(elements, "querySelectorAll");
  onTestFinished(() => search.mockRestore());
  await extractHtml(page(`<p>${"Warga datang.<br>".repeat(600)}</p>`));
  expect(search.mock.calls.filter(([selector]) => selector === "a").length).toBeLessThan(100);
});
