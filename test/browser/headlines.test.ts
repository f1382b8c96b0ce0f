import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { article, markdownFile } from "../support/article.ts";
import { browserSite } from "../support/browser-site.ts";

/** Words as long as headlines have them, and longer. */
const titles = {
  jawab: "Pertanggungjawaban Dana Pasar Melati",
  imbang: "Soal “Ketidakseimbangan”, Pedagang Diminta Sabar",
  lebih: "Ketidakbertanggungjawaban Pengelola dan Penyelenggaraannya",
  akhir: "Warga Minta Pertanggungjawaban",
  layang: "Anak-anak Kampung Menerbangkan Layang-layang di Alun-alun, Kupu-kupu Ikut",
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

const articles = Object.keys(titles).map((name, index) => `2024/05/0${index + 1}/${name}/`);
const pages = ["", ...articles, "2024/05/01/ditarik/", "tag/ketidakseimbangan-perekonomian/", "halaman/"];

/** What of a page's headlines is wider than its column, and which words are cut without a soft hyphen: compounds too. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
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
          if (!last || /[\s\u00ad]/.test(last.letter) || /[\s\u00ad]/.test(letter)) continue;
          if (Math.abs(top - last.top) > 5) found.push(`cut before “${letter}”: ${headline.textContent}`);
        }
      }
    }
    return found;
  });

test("no headline is wider than its column, and no word is cut without a hyphen, on a screen of any width", async () => {
  const page = await here.tab();
  const found: string[] = [];
  for (const address of pages) {
    await page.goto(here.server.url + address);
    for (const width of [320, 360, 390, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      found.push(...(await faults(page)).map((fault) => `/${address} at ${width}: ${fault}`));
    }
  }
  expect(found).toEqual([]);
});

/**
 * On how many lines a page's headline shows its long word, set in a size in which the word is wider than a line by some
 * share, whatever fonts there are.
 *
 * @param share 0.9: a tenth narrower than a line
 */
function lines(page: Page, share: number): Promise<number> {
  const word = page.locator("h1 .whole").first();
  return word.evaluate((word: HTMLElement, share) => {
    const headline = word.closest("h1") as HTMLElement;
    const style = getComputedStyle(word);
    const room = headline.clientWidth;
    const copy = document.body.appendChild(word.cloneNode(true) as HTMLElement);
    Object.assign(copy.style, {
      position: "absolute",
      whiteSpace: "nowrap",
      maxWidth: "none",
      font: style.font,
    });
    headline.style.fontSize = `${(Number.parseFloat(style.fontSize) * share * room) / copy.offsetWidth}px`;
    copy.remove();
    return Math.round(word.getBoundingClientRect().height / Number.parseFloat(style.lineHeight));
  }, share);
}

test("a word is hyphenated if it is wider than a line, and only then", async () => {
  const page = await here.tab();
  for (const [address, shares] of [
    ["2024/05/03/lebih/", { 1.3: 2, 0.9: 1 }],
    // Nor where it does not fit what is left of the line before.
    ["2024/05/04/akhir/", { 0.9: 1 }],
  ] as const) {
    await page.goto(here.server.url + address);
    for (const width of [320, 480, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      for (const [share, count] of Object.entries(shares))
        expect(await lines(page, Number(share)), `${address} at ${width}`).toBe(count);
    }
  }
});
