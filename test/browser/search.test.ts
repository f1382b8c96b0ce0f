import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { phone } from "../support/browser.ts";
import { browserSite } from "../support/browser-site.ts";
import { searchedSite, secrets } from "../support/rich-site.ts";
import { tablesOf } from "../support/tables.ts";

const tables = tablesOf<{
  finds: [what: string, query: string, found: string[], marked: string[]][];
  findsNot: string[][];
}>(import.meta.url);

const prefix = "/kabar/";

let page: Page;

const here = browserSite(searchedSite, prefix);
beforeAll(async () => {
  page = await (await here.browser.newContext()).newPage();
});

const open = (query = "") => page.goto(`${here.server.url}cari/${query}`);
const box = () => page.getByRole("searchbox");
/** Opens the filters, which are folded. */
const unfold = () => page.locator(".search-form details:not([open]) summary").click();
const status = () => page.getByRole("status");
const says = (text: string) => expect.poll(() => status().textContent()).toContain(text);
const titles = () => page.locator("#hasil h3").allTextContents();
/** Headlines that were found, once the search says how many. */
async function headlines(count: number): Promise<string[]> {
  await expect.poll(() => status().textContent()).toMatch(new RegExp(`^${count} `));
  return titles();
}

/** Asks without filters, on the page that is open if it has none, and waits for what the search says. */
async function ask(query: string): Promise<string> {
  if (!/\/cari\/(?:\?q=[^&]*)?$/.test(page.url())) await open();
  await status().evaluate((element) => element.replaceChildren());
  await box().fill(query);
  await expect.poll(() => status().textContent()).toMatch(/\d berita|Tidak ada/);
  return (await status().textContent()) ?? "";
}

/** Waits until the search says so. */
const shows = (count: number) => expect.poll(() => page.locator("#hasil > li").count()).toBe(count);
const ofThief = ["Pencuri Ayam di Balai Desa"];

test.each(tables.finds)("it finds %s: %s", async (_, query, found, marked) => {
  expect(await ask(query)).toContain(`${found.length} berita`);
  expect((await titles()).sort()).toEqual(found.toSorted());
  expect(await page.locator("#hasil mark").allTextContents()).toEqual(expect.arrayContaining(marked));
});

test("what has the word in its headline, or its author's name, comes first", async () => {
  await ask("blokir");
  expect((await titles())[0]).toBe("Cara Blokir Nomor");
  expect(await page.locator("#hasil").textContent()).toContain("mengaku sudah memblokir dua ratus laman");
});

test("a part of a word finds it, while it is typed; a word that goes on otherwise does not", async () => {
  await open("?q=aku&tahun=2021");
  expect((await headlines(2)).sort()).toEqual(["Akun Tukang Kayu", "Gerbang Desa Diperlebar"]);
  expect(await ask("akuntansi")).toContain("Tidak ada berita");
});

const hidden = Object.values(secrets).map((name) => ["who is not published", name, "Tidak ada"]);
test.each([...tables.findsNot, ...hidden])(
  "it finds nothing for %s: %s",
  async (_, query = "", told = "") => {
    expect(await ask(query)).toContain(told);
    expect(await page.locator("h2:has(+ #hasil)").textContent()).toBe("Berita terbaru");
    expect(await page.locator("option").allTextContents()).not.toContain(expect.stringContaining(query));
  },
);

test("the words of an article in another language are marked as of that language", async () => {
  await ask("river");
  const item = page.locator("#hasil > li");
  expect(await item.locator("h3").getAttribute("lang")).toBe("en");
  expect(await item.locator(".excerpt").getAttribute("lang")).toBe("en");
  expect(await item.locator("time").textContent()).toBe("2 Juni 2025");
  expect(await item.locator(".label").getAttribute("lang")).toBeNull();
  await open("?q=pasar&urut=terbaru&tahun=2025");
  await shows(10);
  const languages = await page
    .locator("#hasil h3")
    .evaluateAll((found) => found.map((one) => one.getAttribute("lang")));
  expect(new Set(languages)).toEqual(new Set(["en", null]));
});

test("markup in a text is shown as it is written", async () => {
  await ask("templat");
  expect(await page.locator("#hasil").textContent()).toContain("<mark>bukan</mark> tanda");
  expect(await page.locator("#hasil").textContent()).toContain("<script>alert(1)</script>");
  expect(await page.locator("#hasil script").count()).toBe(0);
});

describe("the address", () => {
  test("keeps what is typed and chosen, and brings it back", async () => {
    await open();
    await box().fill("blokir");
    await headlines(3);
    await unfold();
    await page.getByLabel("Rubrik").selectOption("Teknologi");
    await headlines(2);
    expect(new URL(page.url()).search).toBe("?q=blokir&rubrik=Teknologi");
    expect(await page.title()).toMatch(/^blokir · Cari · /);
    await page.reload();
    expect(await box().inputValue()).toBe("blokir");
    expect(await page.getByLabel("Rubrik").inputValue()).toBe("Teknologi");
    await headlines(2);
    await page.goBack();
    await headlines(3);
    expect(await page.getByLabel("Rubrik").inputValue()).toBe("");
  });

  test("what is sent is one step back, what is typed takes the place of what was typed before", async () => {
    await open();
    await box().pressSequentially("blokir", { delay: 300 });
    await headlines(3);
    await box().fill("pencuri");
    await expect.poll(() => new URL(page.url()).search).toBe("?q=pencuri");
    const send = (input: HTMLInputElement) => Object.assign(input, { value: "judol" }).form?.requestSubmit();
    await box().evaluate(send);
    await headlines(2);
    await page.goBack();
    await headlines(1);
    expect(await box().inputValue()).toBe("pencuri");
    await page.goForward();
    await headlines(2);
    expect(await box().inputValue()).toBe("judol");
  });

  test("of a result leads to its article, and back to the question", async () => {
    await open("?q=pasar");
    await shows(10);
    expect(await page.evaluate("scrollY")).toBe(0);
    // Pagefind lets go of what it found once nobody holds it any more.
    await page.requestGC();
    await page.locator("#lagi").click();
    // The last of ten more: their upper half is drawn first.
    const found = Number.parseInt((await status().textContent()) ?? "", 10);
    await shows(Math.min(20, found));
    const last = page.locator("#hasil > li h3 a").last();
    const title = (await last.textContent()) ?? "";
    await last.click();
    await page.waitForURL((address) => address.href.startsWith(`${here.server.url}20`));
    expect(await page.locator("h1").textContent()).toBe(title);
    await page.goBack();
    await says("“pasar”");
    // Another question begins at its first ten.
    await box().fill("melati");
    await page.keyboard.press("Enter");
    await says("melati");
    await shows(10);
    await page.goBack();
    await says("“pasar”");
  });
});

describe("filters and order", () => {
  test("newest first, with the years of what was found to choose from, the latest first", async () => {
    await open("?q=blokir&urut=terbaru");
    expect(await headlines(3)).toEqual([
      "Pemilik Situs Keberatan",
      "Kementerian Menutup Situs Judi",
      "Cara Blokir Nomor",
    ]);
    const years = await page.getByLabel("Tahun").locator("option").allTextContents();
    expect(years).toEqual(["Semua", "2024", "2023", "2022"]);
    await says("3 berita untuk “blokir”");
    // As a browser sends the form before the script is there.
    await open("?q=blokir&tahun=&urut=");
    await says("3 berita untuk “blokir”");
  });

  test("opening the filters keeps what was found in its place", async () => {
    await open("?q=pasar");
    await shows(10);
    const before = await titles();
    await unfold();
    await expect.poll(() => page.getByLabel("Rubrik").locator("option").count()).toBeGreaterThan(1);
    expect(await titles()).toEqual(before);
  });

  test("a topic, a year, an author, with no word typed", async () => {
    await open();
    await unfold();
    await page.getByLabel("Topik", { exact: true }).selectOption("Situs Judi");
    expect(await headlines(2)).toEqual(["Pemilik Situs Keberatan", "Kementerian Menutup Situs Judi"]);
    await page.getByLabel("Tahun").selectOption("2023");
    expect(await headlines(1)).toEqual(["Kementerian Menutup Situs Judi"]);
    await open("?tahun=2021");
    await page.getByLabel("Penulis").selectOption("Bayu O’Neil");
    expect(await headlines(1)).toEqual(["Gerbang Desa Diperlebar"]);
    expect(new URL(page.url()).searchParams.get("penulis")).toBe("Bayu O’Neil");
  });
});

test("by keyboard alone: type, find, ask for more, and be where the new results begin", async () => {
  await open();
  await page.keyboard.press("Tab");
  while ((await page.evaluate(() => document.activeElement?.id)) !== "cari-kata")
    await page.keyboard.press("Tab");
  await page.keyboard.type("pasar");
  await page.keyboard.press("Enter");
  // A slow typist is shown what begins with the first letters before.
  await says("“pasar”");
  await shows(10);
  await page.locator("#lagi").focus();
  await page.keyboard.press("Enter");
  // Once all of them are drawn.
  await page.locator("#hasil > li:nth-child(11) a:focus").waitFor();
});

test("a screen reader finds names for each control, and the results", async () => {
  await open("?q=pencuri");
  await headlines(1);
  await unfold();
  const form = await page.getByRole("search").ariaSnapshot();
  const choices = ["Topik", "Rubrik", "Penulis", "Tahun", "Urutkan"].map((name) => `combobox "${name}"`);
  for (const control of ['searchbox "Kata kunci"', 'button "Cari"', ...choices])
    expect(form).toContain(control);
  const results = page.getByRole("region", { name: "Hasil pencarian" });
  expect(await results.getByRole("status").textContent()).toBe("1 berita untuk “pencuri”");
  expect(await results.getByRole("listitem").getByRole("heading", { level: 3 }).count()).toBe(1);
});

test("suggests to loosen a filter only where one is set", async () => {
  await open("?q=pencuri&tahun=2024");
  await says("Tidak ada berita yang memuat “pencuri”. Coba kata lain, atau kurangi filternya.");
  await page.getByLabel("Tahun").selectOption("");
  expect(await headlines(1)).toEqual(ofThief);
  expect(await ask("zebra")).toBe("Tidak ada berita yang memuat “zebra”. Coba kata lain.");
});

test("an address that is not there offers the search, which goes on from what is typed there", async () => {
  await page.goto(`${here.server.url}2020/01/01/tidak-ada/`);
  await page.getByRole("searchbox", { name: "Kata kunci" }).fill("blokir");
  await page.keyboard.press("Enter");
  await headlines(3);
  expect(new URL(page.url()).pathname).toBe(`${prefix}cari/`);
});

test("nothing is asked of another host", async () => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await open("?q=blokir");
  await headlines(3);
  expect(asked.filter((address) => !address.startsWith(here.server.url))).toEqual([]);
});

test("without JavaScript the newest articles and the way to topics and archive are shown, and no form that does nothing", async () => {
  const plain = await here.browser.newContext({ javaScriptEnabled: false });
  const quiet = await plain.newPage();
  await quiet.goto(`${here.server.url}cari/?q=blokir`);
  expect(await quiet.locator(".note").textContent()).toContain("memerlukan JavaScript");
  expect(await quiet.locator("main form").isVisible()).toBe(false);
  expect(await quiet.locator("main a[href^='?q=']").isVisible()).toBe(false);
  // One below the other on a phone, with no more between them than between other parts of a page.
  await quiet.setViewportSize(phone);
  const [newest, browse] = [
    await quiet.locator("#hasil").boundingBox(),
    await quiet.locator(".rail").boundingBox(),
  ];
  expect((browse?.y ?? 0) - (newest?.y ?? 0) - (newest?.height ?? 0)).toBe(24);
  await quiet.getByRole("link", { name: "Arsip" }).click();
  expect(await quiet.locator("h1").textContent()).toBe("Arsip");
  await plain.close();
});
