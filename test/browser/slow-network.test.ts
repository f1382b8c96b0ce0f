import { expect, test } from "vitest";
import { desktop, phone } from "../support/browser.ts";
import { browserSite } from "../support/browser-site.ts";
import { drip } from "../support/drip.ts";
import { newsSite } from "../support/news-site.ts";
import { richPaths, richSite } from "../support/rich-site.ts";

const here = browserSite(richSite);
const news = browserSite(newsSite);

/** Elements of a page that come one by one: as many as screens so high have. */
const most = (height: number): number => Math.max(90, height / 10);

/** In the page: waits until so many elements of the body are there and painted. */
const painted = (elements: number) => `new Promise((resolve) => {
  const look = () => document.body && document.body.getElementsByTagName("*").length >= ${elements}
    ? requestAnimationFrame(() => setTimeout(resolve)) : requestAnimationFrame(look);
  look();
})`;

/** In the page: what moved, and from where to where. */
const moved = `new Promise((resolve) => {
  const seen = [];
  new PerformanceObserver((list) => {
    for (const { sources } of list.getEntries())
      for (const { node, previousRect: from, currentRect: to } of sources)
        seen.push((node?.outerHTML ?? node?.data ?? "").slice(0, 60) + ": " + [from.x, from.y] + " → " + [to.x, to.y]);
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(seen), 200);
})`;

test.each([phone, desktop])("nothing moves while what is searched for comes in: %o", async (viewport) => {
  const page = await here.browser.newPage({ viewport });
  await page.route("**/pagefind.js", (route) => setTimeout(() => route.continue(), 700));
  await page.goto(`${here.server.url}cari/?q=pasar`);
  await page.locator("#hasil > li:nth-child(9) mark").first().waitFor();
  expect(await page.evaluate(moved)).toEqual([]);
  await page.close();
});

// Most of their time they wait: so all at once.
test.concurrent.each([
  ["the front page of a news site on a phone", news, "/", phone],
  ["the front page of a news site on a desktop", news, "/", desktop],
  ["a section that is late in the menu, on a phone", news, "/rubrik/pendidikan/", phone],
  ["an article on a phone", here, richPaths.market, phone],
  ["an article on a desktop", here, richPaths.market, desktop],
  ["a tag on a phone", here, richPaths.tag, phone],
  ["a tag on a desktop", here, richPaths.tag, desktop],
  ["charts, a gallery and cards on a high screen", here, richPaths.blocks, { width: 1280, height: 2800 }],
  ["a short page on a desktop", here, "/tentang/", desktop],
])(
  "wherever the network makes %s wait, what is there already stays in its place",
  async (_, { browser, site }, address, viewport) => {
    const page = await browser.newPage({ viewport });
    const stream = await drip(`${site.root}/_site${address}index.html`, most(viewport.height));
    try {
      await page.goto(stream.url, { waitUntil: "commit" });
      do await page.evaluate(painted(stream.elements));
      while (stream.next());
      await page.waitForLoadState("load");
      expect(await page.evaluate(moved)).toEqual([]);
    } finally {
      await page.close();
      await stream.close();
    }
  },
);
