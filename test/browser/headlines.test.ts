import { describe, expect, test } from "vitest";
import { article, markdownFile } from "../support/article.ts";
import { browserSite } from "../support/browser-site.ts";

/** Words as long as headlines have them, and longer. */
const titles = {
  jawab: "Pertanggungjawaban Dana Pasar Melati",
  imbang: "Soal “Ketidakseimbangan”, Pedagang Diminta Sabar",
  lebih: "Ketidakbertanggungjawaban Pengelola dan Penyelenggaraannya",
  akhir: "Warga Minta Pertanggungjawaban",
};

const here = browserSite({
  ...Object.fromEntries(
    Object.entries(titles).map(([name, title], index) => [
      `content/articles/${name}.md`,
      article({ title, date: `2024-05-0${index + 1} 08:00`, tags: ["Ketidakseimbangan Perekonomian"] }),
    ]),
  ),
  "content/articles/ditarik.md": article({
    title: "Mempertanggungjawabkan Berita",
    retracted: { date: "2024-05-09", reason: "Salah." },
  }),
  "content/pages/halaman.md": markdownFile({ title: "Penyelenggaraan Pertanggungjawaban" }, "Ada."),
});

const pages = [
  "",
  "2024/05/01/jawab/",
  "2024/05/02/imbang/",
  "2024/05/03/lebih/",
  "2024/05/04/akhir/",
  "2024/05/01/ditarik/",
  "tag/ketidakseimbangan-perekonomian/",
  "halaman/",
];

/** What of a page's headlines is wider than its column, and which words are cut without a hyphen. */
async function faults(address: string, width: number): Promise<string[]> {
  const page = await here.browser.newPage({ viewport: { width, height: 700 } });
  try {
    await page.goto(here.server.url + address);
    return await page.evaluate(() => {
      const found: string[] = [];
      const { scrollWidth } = document.documentElement;
      if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} wide`);
      for (const headline of document.querySelectorAll(":is(h1, h2, h3):not(.visually-hidden)")) {
        if (headline.scrollWidth > headline.clientWidth) found.push(`too wide: ${headline.textContent}`);
        const texts = document.createTreeWalker(headline, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          const letters = [...(text.nodeValue ?? "")].map((letter, at) => {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            // The first of a line has a place of no width at the end of the one before.
            return { letter, top: [...range.getClientRects()].at(-1)?.top ?? 0 };
          });
          for (const [at, { letter, top }] of letters.entries()) {
            const last = letters[at - 1];
            // A soft hyphen has no place of its own where no line breaks at it.
            if (!last || /[\s\u00ad-]/.test(last.letter) || /[\s\u00ad]/.test(letter)) continue;
            if (Math.abs(top - last.top) > 5) found.push(`cut before “${letter}”: ${headline.textContent}`);
          }
        }
      }
      return found;
    });
  } finally {
    await page.close();
  }
}

describe.each([320, 360, 390, 1280])("on a screen of %i pixels", (width) => {
  test("no headline is wider than its column, and no word is cut without a hyphen", async () => {
    const found: string[] = [];
    for (const address of pages)
      found.push(...(await faults(address, width)).map((fault) => `/${address} ${fault}`));
    expect(found).toEqual([]);
  });
});

/** The lines of the headline of a page, as a reader sees them. */
async function lines(address: string, width: number): Promise<number> {
  const page = await here.browser.newPage({ viewport: { width, height: 700 } });
  await page.goto(here.server.url + address);
  const count = await page
    .locator("h1 .long-word")
    .first()
    .evaluate((word) =>
      Math.round(word.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(word).lineHeight)),
    );
  await page.close();
  return count;
}

test("a word that fits a line is not hyphenated, though it does not fit what is left of the one before", async () => {
  expect(await lines("2024/05/04/akhir/", 480)).toBe(1);
  expect(await lines("2024/05/01/jawab/", 480)).toBe(1);
});

test("a word that is wider than a line is, and only then", async () => {
  expect(await lines("2024/05/03/lebih/", 320)).toBe(2);
  expect(await lines("2024/05/03/lebih/", 1280)).toBe(1);
});
