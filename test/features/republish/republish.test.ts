import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { article as articlePages } from "../../../src/templates/article.tsx";
import { article, content, modelOf, shownText } from "../../site/newsroom.ts";

/** What other newsrooms may copy from the page of an article, if anything. */
function offered(keys: Parameters<typeof article>[0], republish?: string) {
  const settings = { ...content().settings, ...(republish && { republish }) };
  const [page] = articlePages.files(modelOf({ articles: [article(keys)], settings }));
  const details = parseHTML(page?.draw() ?? "").document.querySelector("details");
  const copied = details?.querySelector("textarea")?.innerHTML;
  return { terms: details?.querySelector("p")?.textContent, copy: copied && shownText(copied) };
}

test("the text is offered with its headline, authors, original address and licence, without pictures", () => {
  const keys = {
    title: "Beras & Cabai",
    authors: ["Ratna Dewi", "Budi Misal"],
    body: "Harga [turun](/tag/beras/).\n\n![Kios](https://lain.example/kios.jpg)\n\nSelesai.",
  };
  const { terms, copy } = offered(keys, "CC BY-ND 4.0");
  expect(terms).toMatch(/Lisensi: CC BY-ND 4\.0\.$/);
  const url = "https://contoh.id/2020/01/24/pasar-pagi-dibuka/";
  expect(copy?.split("\n")).toEqual([
    `<link rel="canonical" href="${url}">`,
    "<h1>Beras &amp; Cabai</h1>",
    "<p>Ratna Dewi, Budi Misal</p>",
    '<p>Harga <a href="https://contoh.id/tag/beras/">turun</a>.</p>',
    expect.not.stringContaining("<img"),
    "<p>Selesai.</p>",
    `<p>Pertama kali terbit di <a href="${url}">Kabar Kota</a>. Lisensi: CC BY-ND 4.0.</p>`,
  ]);
});

test("nothing is offered of what is paid for or another's, nor where the site does not say so", () => {
  const none = { terms: undefined, copy: undefined };
  expect(offered({ kind: "advertorial" }, "CC BY 4.0")).toEqual(none);
  expect(offered({ source: { title: "Pasar" } }, "CC BY 4.0")).toEqual(none);
  expect(offered({})).toEqual(none);
});
