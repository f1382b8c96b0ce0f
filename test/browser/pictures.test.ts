import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { article } from "../support/article.ts";
import { desktop, openBrowser, phone } from "../support/browser.ts";
import { png } from "../support/png.ts";
import { type Server, serve } from "../support/serve.ts";
import { buildSite, type TestSite } from "../support/site.ts";

const prefix = "/kabar/";
const paragraphs = Array.from({ length: 60 }, (_, n) => `Paragraf ke-${n + 1} tentang pasar.`).join("\n\n");

let site: TestSite;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  site = await buildSite(
    {
      "content/articles/pasar.png": png(2400, 1600),
      "content/articles/lorong.png": png(1300, 700),
      "content/articles/bagan.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>',
      "content/articles/pasar.md": article(
        {
          image: {
            src: "pasar.png",
            alt: "Pintu timur pasar",
            caption: "Pintu timur.",
            credit: "Wati Andai",
          },
        },
        `${paragraphs}\n\n![Lorong](lorong.png)\n\n![Bagan](bagan.svg)\n\nSelesai.`,
      ),
    },
    { arguments: [`--pathprefix=${prefix}`] },
  );
  server = await serve(`${site.root}/_site`, prefix);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await site?.remove();
});

const address = "2024/05/01/pasar/";
async function open(path: string, viewport = desktop): Promise<Page> {
  const page = await browser.newPage({ viewport });
  await page.goto(`${server.url}${path}`, { waitUntil: "load" });
  return page;
}
const shown = (page: Page, selector: string) =>
  page.locator(selector).evaluate((image) => {
    const { currentSrc, complete, naturalWidth } = image as HTMLImageElement;
    return { file: currentSrc.replace(/^.*-[0-9a-f]{8}-?/, ""), isThere: complete && naturalWidth > 0 };
  });

describe("the picture over an article", () => {
  test.each([
    ["a desk", desktop, "1200.avif"],
    ["a phone", phone, "400.avif"],
  ])("comes as AVIF, as wide as %s needs", async (_, viewport, file) => {
    const page = await open(address, viewport);
    expect(await shown(page, ".lead-picture img")).toEqual({ file, isThere: true });
    await page.close();
  });

  test("is fetched before other pictures, and nothing moves when it comes", async () => {
    const page = await browser.newPage({ viewport: desktop });
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/*.avif", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${server.url}${address}`, { waitUntil: "domcontentloaded" });
    const image = page.locator(".lead-picture img");
    const before = await image.boundingBox();
    expect(before?.height).toBeGreaterThan(300);
    release();
    await expect.poll(() => shown(page, ".lead-picture img")).toMatchObject({ isThere: true });
    expect(await image.boundingBox()).toEqual(before);
    expect(await image.getAttribute("fetchpriority")).toBe("high");
    expect(await image.getAttribute("loading")).toBeNull();
    await page.close();
  });

  test("is the same on the front page, in the right size too", async () => {
    const page = await open("");
    expect(await shown(page, ".lead-image img")).toEqual({ file: "1200.avif", isThere: true });
    await page.close();
  });
});

describe("pictures in the text", () => {
  test("are not fetched before a reader comes near", async () => {
    server.requests();
    const page = await open(address);
    const lorong = () => server.requests().filter((path) => path.includes("lorong"));
    expect(lorong()).toEqual([]);
    await page.locator(".text img").first().scrollIntoViewIfNeeded();
    await expect.poll(() => shown(page, ".text img >> nth=0")).toEqual({ file: "800.avif", isThere: true });
    expect(lorong()).toHaveLength(1);
    await page.close();
  });

  test("a drawing is shown as it is", async () => {
    const page = await open(address);
    await page.locator(".text img").nth(1).scrollIntoViewIfNeeded();
    await expect.poll(() => shown(page, ".text img >> nth=1")).toEqual({ file: ".svg", isThere: true });
    await page.close();
  });
});

test("what is said of a picture to search engines, feeds and social networks is there", async () => {
  const html = await site.read(`${address}index.html`);
  const files = await site.files();
  const named = [
    ...html.matchAll(/https:\/\/kabar\.example\/kabar\/(gambar\/[^"\\ ]+)/g),
    ...(await site.read("feed.xml")).matchAll(/https:\/\/kabar\.example\/kabar\/(gambar\/[^"&\\ ]+)/g),
  ].map(([, file]) => file);
  expect(new Set(named.map((file) => file?.replace(/^.*-[0-9a-f]{8}-?/, "")))).toEqual(
    new Set(["1200.jpg", "16x9.jpg", "4x3.jpg", "1x1.jpg", ".svg"]),
  );
  for (const file of named) expect(files).toContain(file);
});
