import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { article } from "../support/article.ts";
import { openBrowser } from "../support/browser.ts";
import { richSite, secrets } from "../support/rich-site.ts";
import { type Server, serve } from "../support/serve.ts";
import { buildSite, type TestSite } from "../support/site.ts";

const prefix = "/kabar/";
const story = (title: string, date: string, text: string, keys: object = {}) =>
  article({ title, date, ...keys }, text);

let site: TestSite;
let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await buildSite(
    {
      ...richSite,
      "content/articles/situs-judi.md": story(
        "Kementerian Menutup Situs Judi",
        "2023-08-01 08:00",
        "Kementerian mengaku sudah memblokir dua ratus situs.",
        { section: "Teknologi", tags: ["Situs Judi"] },
      ),
      "content/articles/keberatan.md": story(
        "Pemilik Situs Keberatan",
        "2024-09-01 08:00",
        "Menurut mereka, pemblokiran itu keliru. Templat <mark>bukan</mark> tanda.",
        { section: "Teknologi", tags: ["Situs Judi", "Kementerian"] },
      ),
      "content/articles/blokir.md": story(
        "Cara Blokir Nomor",
        "2022-01-05 08:00",
        "Tekan nomor itu lama, di pasar pun bisa.",
        {
          section: "Olahraga",
          tags: ["Telepon"],
        },
      ),
      "content/articles/pencuri.md": story(
        "Pencuri Ayam di Balai Desa",
        "2022-02-05 08:00",
        "Warga pasar menangkap seorang pencuri. Penangkapan itu berjalan tenang.",
        { tags: ["Telepon"] },
      ),
    },
    { arguments: [`--pathprefix=${prefix}`] },
  );
  server = await serve(`${site.root}/_site`, prefix);
  browser = await openBrowser();
  page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(15_000);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await site?.remove();
});

const open = (query = "") => page.goto(`${server.url}cari/${query}`);
const status = () => page.getByRole("status");
/** Headlines that were found, once the search tells how many. */
async function headlines(count: number): Promise<string[]> {
  await expect.poll(() => status().textContent(), { timeout: 15_000 }).toMatch(new RegExp(`^${count} `));
  return page.locator("#hasil h3").allTextContents();
}

describe("a root finds its forms", () => {
  test("blokir finds memblokir and pemblokiran, in the text as in the headline", async () => {
    await open();
    await page.getByRole("searchbox").fill("blokir");
    expect((await headlines(3)).sort()).toEqual([
      "Cara Blokir Nomor",
      "Kementerian Menutup Situs Judi",
      "Pemilik Situs Keberatan",
    ]);
  });

  test("and each shows the words in which it was found", async () => {
    await open("?q=blokir");
    await headlines(3);
    expect(await page.locator("mark").allTextContents()).toEqual(
      expect.arrayContaining(["memblokir", "pemblokiran"]),
    );
    expect(await page.locator("#hasil").textContent()).toContain("mengaku sudah memblokir dua ratus situs");
  });

  test("tangkap finds menangkap and penangkapan, which have lost the t", async () => {
    await open("?q=tangkap");
    expect(await headlines(1)).toEqual(["Pencuri Ayam di Balai Desa"]);
  });
});

test("markup in a text is shown as it is written", async () => {
  await open("?q=templat");
  await headlines(2);
  expect(await page.locator("#hasil").textContent()).toContain("<mark>bukan</mark> tanda");
  expect(await page.locator("#hasil").textContent()).toContain("<script>alert(1)</script>");
  expect(await page.locator("#hasil script").count()).toBe(0);
});

describe("the address", () => {
  test("keeps what is typed and chosen, and brings it back", async () => {
    await open();
    await page.getByRole("searchbox").fill("blokir");
    await headlines(3);
    await page.getByLabel("Rubrik").selectOption("Teknologi");
    await headlines(2);
    expect(new URL(page.url()).search).toBe("?q=blokir&rubrik=Teknologi");
    await page.reload();
    expect(await page.getByRole("searchbox").inputValue()).toBe("blokir");
    expect(await page.getByLabel("Rubrik").inputValue()).toBe("Teknologi");
    await headlines(2);
    await page.goBack();
    await headlines(3);
    expect(await page.getByLabel("Rubrik").inputValue()).toBe("");
  });

  test("leads from a result to its article, below the site's prefix", async () => {
    await open("?q=memblokir");
    await headlines(3);
    await page.getByRole("link", { name: "Kementerian Menutup Situs Judi" }).click();
    await page.waitForURL(`${server.url}2023/08/01/situs-judi/`);
    expect(await page.locator("h1").textContent()).toBe("Kementerian Menutup Situs Judi");
  });
});

describe("filters and order", () => {
  test("newest first", async () => {
    await open("?q=blokir&urut=terbaru");
    expect(await headlines(3)).toEqual([
      "Pemilik Situs Keberatan",
      "Kementerian Menutup Situs Judi",
      "Cara Blokir Nomor",
    ]);
  });

  test("a topic, a section, a year, with no word typed", async () => {
    await open();
    await page.getByLabel("Topik").selectOption("Situs Judi");
    expect(await headlines(2)).toEqual(["Pemilik Situs Keberatan", "Kementerian Menutup Situs Judi"]);
    await page.getByLabel("Tahun").selectOption("2023");
    expect(await headlines(1)).toEqual(["Kementerian Menutup Situs Judi"]);
  });

  test("offer the years of what was found, the latest first", async () => {
    await open("?q=blokir");
    await headlines(3);
    expect(await page.getByLabel("Tahun").locator("option").allTextContents()).toEqual([
      "Semua",
      "2024",
      "2023",
      "2022",
    ]);
  });
});

test("by keyboard alone: type, find, ask for more, and be where the new results begin", async () => {
  await open();
  await page.keyboard.press("Tab");
  while ((await page.evaluate(() => document.activeElement?.id)) !== "cari-kata")
    await page.keyboard.press("Tab");
  await page.keyboard.type("pasar");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("#hasil > li").count()).toBe(10);
  await page.locator("#lagi").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("#hasil > li").count()).toBeGreaterThan(10);
  expect(await page.evaluate(() => document.activeElement?.matches("#hasil > li:nth-child(11) a"))).toBe(
    true,
  );
});

test("what is found is told, and that nothing is", async () => {
  await open("?q=blokir");
  await headlines(3);
  expect(await status().textContent()).toBe("3 berita memuat “blokir”.");
  await page.getByRole("searchbox").fill("zebra");
  await expect.poll(() => status().textContent()).toContain("Tidak ada berita yang memuat “zebra”");
});

test.each(Object.values(secrets))("%s, who is not published, is not found", async (name) => {
  await open(`?q=${name}`);
  await expect.poll(() => status().textContent()).toContain("Tidak ada berita");
  expect(await page.locator("option").allTextContents()).not.toContain(expect.stringContaining(name));
});

test("menus, topics' rows and related articles are not what is searched", async () => {
  await open("?q=langganan");
  await expect.poll(() => status().textContent()).toContain("Tidak ada berita");
});

test("nothing is asked of another host, and no other page has a script", async () => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await open("?q=blokir");
  await headlines(3);
  expect(asked.filter((address) => !address.startsWith(server.url))).toEqual([]);
  const pages = (await site.files()).filter((file) => file.endsWith(".html") && file !== "cari/index.html");
  for (const file of pages) expect(await site.read(file), file).not.toMatch(/<script(?! type="application)/);
});

test("without JavaScript the way to topics and archive is shown, and no form that does nothing", async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const quiet = await plain.newPage();
  await quiet.goto(`${server.url}cari/?q=blokir`);
  expect(await quiet.locator(".note").textContent()).toContain("memerlukan JavaScript");
  expect(await quiet.locator("form").isVisible()).toBe(false);
  await quiet.getByRole("link", { name: "Arsip →" }).click();
  expect(await quiet.locator("h1").textContent()).toBe("Arsip");
  await plain.close();
});

test.each(["light", "dark"] as const)("axe finds nothing against results in the %s", async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  await open("?q=pasar");
  await expect.poll(() => page.locator("#hasil > li").count()).toBe(10);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
});
