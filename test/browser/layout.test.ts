import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { desktop, loadPictures, openBrowser, phone } from "../support/browser.ts";
import { browserSite } from "../support/browser-site.ts";
import { newsSite } from "../support/news-site.ts";
import { richPaths, richSite } from "../support/rich-site.ts";

const others =
  "/ /tag/kota-umpama/ /tag/ /rubrik/ekonomi/1/ /penulis/tono-misal/ /arsip/ /arsip/2025/02/ /koreksi/ /tentang/ /cari/ /404.html";
const pages = [...Object.values(richPaths), ...others.split(" ")];

const here = browserSite(richSite);
const news = browserSite(newsSite);

type Options = Parameters<typeof here.tab>[0] & { javaScriptEnabled?: false };

/** Shows a page. */
async function open(address: string, options: Options): Promise<Page> {
  const { javaScriptEnabled, ...rest } = options;
  const page = await (javaScriptEnabled === false ? here.browser.newPage(options) : here.tab(rest));
  await page.goto(here.server.url + address.slice(1));
  return page;
}

/** Looks at several pages, one after the other. */
async function visit(
  addresses: string[],
  options: Options,
  look: (page: Page, address: string) => Promise<void>,
): Promise<void> {
  for (const address of addresses) await look(await open(address, options), address);
}

test("on every page name and footer begin at one place, the footer stands at the screen's foot or below, nothing scrolls sideways at 320 pixels, and a date and a time of day stand on one line each", async () => {
  const widths = [1680, 320];
  const begins = new Map(widths.map((width) => [width, new Set<number>()]));
  const seen: string[] = [];
  const broken: string[] = [];
  await visit(pages, {}, async (page, address) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 2000 });
      const [name, foot, footName] = await page
        .locator(".masthead-name, .colophon-name, .colophon")
        .evaluateAll((all) => all.map((part) => part.getBoundingClientRect().toJSON()));
      for (const { left } of [name, footName]) begins.get(width)?.add(left);
      expect(foot.top, address).toBeGreaterThan(1500);
      expect(foot.bottom, address).toBeGreaterThanOrEqual(2000);
    }
    expect(await page.evaluate("document.documentElement.scrollWidth"), address).toBe(320);
    const times = await page.locator("main time").evaluateAll((found) =>
      found.map((time) => {
        const lines = new Map<number, string>();
        const texts = document.createTreeWalker(time, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode())
          for (const [at, letter] of [...(text.nodeValue ?? "")].entries()) {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            const top = Math.round([...range.getClientRects()].at(-1)?.top ?? 0);
            lines.set(top, (lines.get(top) ?? "") + letter);
          }
        return [...lines.values()].map((line) => line.trim()).filter(Boolean);
      }),
    );
    for (const lines of times) {
      seen.push(...lines);
      // Whole, or the day on one line and the time of day on the next.
      const [first = "", second, ...more] = lines;
      const isWhole =
        second === undefined || (/^\S+, .+\s\d{4}$/.test(first) && /^(?:pukul|at) /.test(second));
      if (!isWhole || more.length > 0) broken.push(`${address}: ${lines.join(" | ")}`);
    }
  });
  expect([...begins.values()].map(({ size }) => size)).toEqual([1, 1]);
  expect(broken).toEqual([]);
  expect(seen).toEqual(expect.arrayContaining([expect.stringMatching(/^pukul \d\d\.\d\d WIB$/)]));
});

test.each([24, 32])(
  "with letters of %i pixels on the narrowest screen nothing is cut off, and the headline is the largest",
  async (size) => {
    const browser = await openBrowser(`--blink-settings=defaultFontSize=${size}`);
    const page = await browser.newPage({ viewport: { width: 320, height: 600 } });
    for (const address of ["/", richPaths.blocks]) {
      await page.goto(here.server.url + address.slice(1));
      expect(await page.evaluate("document.documentElement.scrollWidth"), address).toBe(320);
    }
    const [headline = 0, ...others] = await page
      .locator("h1, .standfirst, main h2")
      .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
    expect(headline).toBeGreaterThan(Math.max(...others));
    await browser.close();
  },
);

// Other pages: slow-network.test.ts, and pictures: picture-sizes.test.ts.
test.each([phone, desktop])(
  "nothing moves while an article with blocks and cards loads, at $width pixels",
  async (viewport) => {
    const page = await open(richPaths.blocks, { viewport });
    const shift = await page.evaluate(() => {
      scrollTo(0, 1e6);
      return new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 300);
      });
    });
    expect(shift).toBe(0);
  },
);

describe("the front page of a news site", () => {
  const look = async <Seen>(width: number, seen: (page: Page) => Promise<Seen>): Promise<Seen> => {
    // So high that the lead's picture is whole, and not cut for the sake of its headline.
    const page = await news.tab({ viewport: { width, height: 1000 } });
    await page.goto(news.server.url);
    return seen(page);
  };

  test("has its menu in one row on a phone, which scrolls in itself", async () => {
    await look(320, async (page) => {
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
      const menu = page.locator(".masthead .menu");
      const tops = await menu
        .locator("li")
        .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().top));
      expect(tops.length).toBeGreaterThan(8);
      expect(new Set(tops).size).toBe(1);
      await menu.locator("a").last().focus();
      expect(await menu.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(100);
      expect((await page.locator(".masthead").boundingBox())?.height).toBeLessThan(110);
    });
  });

  test("has in its menu on a phone the section of the page in sight, though it is one of the last", async () => {
    await look(375, async (page) => {
      await page.goto(`${news.server.url}rubrik/pendidikan/`);
      const box = await page.locator(".masthead [aria-current]").boundingBox();
      expect(box?.x).toBeGreaterThan(20);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(335);
      expect(await page.evaluate("scrollY")).toBe(0);
    });
  });

  test.each([360, 768, 1280, 1680])("says how wide its pictures are shown, at %i pixels", async (width) => {
    const wrong = await look(width, async (page) => {
      await loadPictures(page);
      // Of files that differ in width, a picture counts as wide as `sizes` says.
      return page
        .locator("main img")
        .evaluateAll((images) =>
          (images as HTMLImageElement[])
            .map(({ naturalWidth, width, height }) => ({ naturalWidth, width, height }))
            .filter(
              ({ naturalWidth, width, height }) =>
                Math.abs(naturalWidth / width - 1) > 0.08 || Math.abs(width / height - 16 / 9) > 0.02,
            ),
        );
    });
    expect(wrong).toEqual([]);
  });

  test("leads to a story, whose section is marked in the menu, as the section is on its own page", async () => {
    const marked = (page: Page) =>
      page
        .locator(".masthead [aria-current]")
        .evaluateAll((links) => links.map((link) => [link.textContent, link.getAttribute("aria-current")]));
    await look(1280, async (page) => {
      expect(await marked(page)).toEqual([["Kabar Uji", "page"]]);
      await page.locator(".lead h2 a").click();
      expect(await marked(page)).toEqual([["Lingkungan", "true"]]);
      await page.locator(".masthead [aria-current]").click();
      expect(await marked(page)).toEqual([["Lingkungan", "page"]]);
    });
  });

  test("aligns its columns: what stands next to the lead and in the strips begins at the same three lines", async () => {
    const lefts = await look(1280, (page) =>
      page
        .locator(
          ".cards > .card, .rail > section, .strip-stories > .card, .strip-stories > .card:first-child > div",
        )
        .evaluateAll((parts) => parts.map((part) => Math.round(part.getBoundingClientRect().left))),
    );
    expect(new Set(lefts).size).toBe(3);
  });

  test("has each time straight under its headline or standfirst", async () => {
    for (const width of [768, 1280]) {
      const gaps = await look(width, (page) =>
        page.locator(".strip .label").evaluateAll((labels) =>
          labels.map((label) => {
            const above = label.previousElementSibling?.getBoundingClientRect().bottom ?? 0;
            return Math.round(label.getBoundingClientRect().top - above);
          }),
        ),
      );
      expect(gaps.length).toBeGreaterThan(0);
      expect(Math.max(...gaps)).toBeLessThan(24);
    }
  });
});

test.each([1024, 1366])(
  "what follows an article is not under its rail, which stays in sight beside it, at %i pixels",
  async (width) => {
    const page = await open(richPaths.market, { viewport: { width, height: 600 } });
    const seen = await page.evaluate(() => {
      const boxesOf = (selector: string) =>
        [...document.querySelectorAll(selector)].map((part) => part.getBoundingClientRect());
      const places: { top: number; foot: number; below: number[] }[] = [];
      for (let at = 0; at < document.body.scrollHeight; at += 150) {
        scrollTo({ top: at, behavior: "instant" });
        const [{ top, bottom } = new DOMRect()] = boxesOf(".rail > :last-child");
        places.push({ top, foot: bottom, below: boxesOf(".rail ~ *").map((box) => box.top) });
      }
      return places;
    });
    for (const { foot, below } of seen) {
      expect(below.length).toBeGreaterThan(0);
      expect(foot).toBeLessThanOrEqual(Math.min(...below));
    }
    expect(seen.map(({ top }) => top)).toContain(32);
  },
);

test("an article without a picture is one request, the icon apart", async () => {
  here.server.requests();
  await (await open(richPaths.bare, {})).waitForLoadState("networkidle");
  expect(here.server.requests().filter((path) => path !== "/ikon.svg" && path !== "/favicon.ico")).toEqual([
    richPaths.bare,
  ]);
});

test("without JavaScript a reader comes from the front page to an article and its tag", async () => {
  const page = await open("/", { javaScriptEnabled: false });
  await page.getByRole("main").getByRole("link", { name: "Pasar Melati Dibuka Lagi" }).first().click();
  expect(page.url()).toBe(here.server.url + richPaths.market.slice(1));
  await page.locator(".text a.sebut", { hasText: "Pasar Melati" }).click();
  expect(page.url()).toBe(here.server.url + richPaths.tag.slice(1));
  await page.locator(".mentions a").first().click();
  expect(new URL(page.url()).hash).toMatch(/^#p\d+$/);
});

test("on paper there is the article, and no way to click elsewhere", async () => {
  const page = await open(richPaths.market, {});
  await page.emulateMedia({ media: "print" });
  // Not even empty: what comes after the text may not ask for one more sheet.
  for (const part of [
    "nav:not(.breadcrumbs)",
    ".breadcrumbs li:first-child",
    ".masthead-search",
    ".skip",
    ".rail",
    ".related",
    ".turn",
    ".timeline-fold",
  ])
    for (const element of await page.locator(part).all())
      expect(await element.evaluate((one) => one.checkVisibility()), part).toBe(false);
  for (const part of ["h1", ".byline", ".breadcrumbs", ".text", ".source-note", ".story-address"])
    expect(await page.locator(part).first().isVisible(), part).toBe(true);
  // The names and dates of the text stand in its margin.
  const name = await page
    .locator(".text .sebut")
    .first()
    .evaluate((one) => getComputedStyle(one, "::after").content);
  expect(name).toContain("Pasar Melati");
  expect(await page.locator("body").evaluate(backgroundOf)).toBe("rgb(255, 255, 255)");
});

test("on paper a long name is whole in the margin, or ends with an ellipsis over another one", async () => {
  const page = await open(richPaths.market, {});
  await page.emulateMedia({ media: "print" });
  const places = await page.locator(".text p:has(> .sebut)").evaluateAll((paragraphs) =>
    paragraphs.map((paragraph) => {
      const names = [...paragraph.querySelectorAll<HTMLElement>(":scope > .sebut")];
      for (const name of names) name.dataset.knot = "Kementerian Lingkungan Hidup dan Kehutanan";
      return names.map((name) => {
        const { height, overflow, webkitLineClamp } = getComputedStyle(name, "::after");
        return { height: Number.parseFloat(height), overflow, webkitLineClamp };
      });
    }),
  );
  for (const names of places)
    for (const [at, { height, overflow, webkitLineClamp }] of names.entries())
      if (at < names.length - 1) expect([overflow, webkitLineClamp]).toEqual(["hidden", "2"]);
      else expect([overflow, height > 35]).toEqual(["visible", true]);
});

test("on paper each address stands once: that of a link beside its text, or in place of it", async () => {
  const page = await open(richPaths.market, {});
  await page.emulateMedia({ media: "print" });
  const written = await page.locator(".story-body a[href^=http]:visible").evaluateAll((links) =>
    links.map((link) => {
      const { content } = getComputedStyle(link, "::after");
      return [link.textContent, content === "none" ? "" : content.replaceAll('"', "")];
    }),
  );
  expect(written).toEqual([
    [expect.stringMatching(/^https:\/\/pasar\.example\//), ""],
    ["Market Reopens", " (https://sample.example/market)"],
    ["https://creativecommons.org/licenses/by/4.0/", ""],
  ]);
  expect(await page.getByText(here.server.url.slice(0, -1)).count()).toBe(0);
  expect(await page.getByText("https://kabar.example").allTextContents()).toEqual([
    `https://kabar.example${richPaths.market}`,
  ]);
});

test("a wide table scrolls sideways in itself, by keyboard too, and its short cells keep to a line", async () => {
  const page = await open(richPaths.market, { viewport: phone });
  const table = page.getByRole("region", { name: "Kios Sewa sebulan" });
  const widths = await table.evaluate(({ clientWidth, scrollWidth }) => [clientWidth, scrollWidth]);
  expect(widths).toEqual([350, expect.any(Number)]);
  expect(widths[1]).toBeGreaterThan(650);
  const heights = await table.locator("tbody tr").evaluateAll((rows) => rows.map((row) => row.clientHeight));
  expect(Math.max(...heights)).toBeLessThan(45);
  await table.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});

test("an article's long timeline is folded over its text on a phone, and before its last six, unfolds without JavaScript, and is whole on paper", async () => {
  const page = await open(richPaths.long, { javaScriptEnabled: false, viewport: phone });
  const last = page.locator(".thread > li").last();
  const shown = () =>
    page
      .locator(".thread > li")
      .evaluateAll((events) => events.filter((one) => one.checkVisibility()).length);
  expect([await shown(), await last.isVisible()]).toEqual([0, false]);
  // Over the text, not under it.
  await page.getByText("Kronologi: 30 peristiwa").click();
  expect([await shown(), await last.isVisible()]).toEqual([6, true]);
  await page.emulateMedia({ media: "print" });
  expect([await shown(), await last.isVisible()]).toEqual([30, true]);
  await page.emulateMedia({ media: "screen" });
  await page.getByText("24 peristiwa sebelumnya").click();
  expect([await shown(), await last.isVisible()]).toEqual([30, true]);
});

test("in the dark, paper is dark; a reader who wants no motion has none", async () => {
  // The line fills as one reads.
  const motion = (page: Page) =>
    page.evaluate("getComputedStyle(document.querySelector('main'), '::after').animationName");
  const page = await open(richPaths.market, { colorScheme: "dark", reducedMotion: "reduce" });
  expect(await page.locator("body").evaluate(backgroundOf)).toBe("rgb(22, 20, 18)");
  expect(await motion(page)).toBe("none");
  await page.emulateMedia({ reducedMotion: "no-preference" });
  expect(await motion(page)).toBe("fill");
});

const backgroundOf = (element: Element): string => getComputedStyle(element).backgroundColor;
