import { readFileSync } from "node:fs";
import type { Browser, Page, Route } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { article } from "../support/article.ts";
import { addAxe, faultsIn } from "../support/axe.ts";
import { desktop, openBrowser } from "../support/browser.ts";
import { png } from "../support/png.ts";
import { type PreviewServer, startPreview } from "../support/preview-server.ts";
import { createSite, rebuild, searchedYaml, type TestSite, wartaPackage } from "../support/site.ts";

/** An editor's morning with `npm start` open beside the text: it begins with a mistake. */
let site: TestSite;
let preview: PreviewServer;
let browser: Browser;
let page: Page;
const errors: string[] = [];

const style = "_includes/redaksi.css";
const file = "content/articles/2024-05-01-pasar.md";
const pathOfStory = "/2024/05/01/pasar/";
const story = (text: string, keys: Record<string, unknown> = {}) =>
  article({ title: "Pasar Dibuka", tags: ["Pasar Melati"], ...keys }, text);
const paragraphs = Array.from({ length: 60 }, (_, index) => `Kios nomor ${index + 1} buka.`).join("\n\n");

beforeAll(async () => {
  const configuration = readFileSync("starter/site/eleventy.config.js", "utf8");
  site = await createSite({
    ...wartaPackage,
    "_data/site.yaml": searchedYaml,
    "eleventy.config.js": configuration.replace("(warta)", `(warta, { styles: ["${style}"] })`),
    [style]: "body { caret-color: navy }",
    [file]: story("Belum jadi.", { date: "31 Februari 2024" }),
    "content/articles/naskah.md": article({ title: "Naskah", tags: ["Pasar Melati"], draft: true }),
    "content/articles/nanti.md": story("Nanti dibuka.", { title: "Nanti", date: "2026-06-01 08:00" }),
    "content/articles/pencuri.md": article(
      { title: "Pencuri Ayam", date: "2023-05-01 08:00" },
      "Warga menangkap pencuri. Lihat [naskah](/2024/05/01/naskah/).",
    ),
  });
  [preview, browser] = await Promise.all([startPreview(site), openBrowser()]);
  page = await (await browser.newContext({ viewport: desktop })).newPage();
  page.on("pageerror", (error) => errors.push(String(error)));
});
afterAll(async () => {
  await browser?.close();
  await preview?.stop();
});

const overlay = () => page.getByRole("dialog", { name: /^\d+ mistakes?$/ });

test("mistakes of the very first build are on every page, with file, line and what to do", async () => {
  for (const address of ["/", pathOfStory]) {
    await page.goto(preview.origin + address);
    await expect.poll(() => overlay().textContent()).toContain("1 mistake");
    const said = await overlay().textContent();
    expect(said).toContain(`${file}:3:7`);
    expect(said).toContain('date: "31 Februari 2024" is not a date: February 2024 has 29 days.');
  }
});

test("mended, the open page shows the article by itself", async () => {
  await site.write({ [file]: story(paragraphs) });
  await page.getByRole("heading", { level: 1, name: "Pasar Dibuka" }).waitFor();
  expect(await overlay().count()).toBe(0);
});

test("its search finds what is published, in any form of its words, and what is saved a moment later; no draft", async () => {
  const searched = await browser.newPage();
  const found = (query: string) => async () => {
    await searched.goto(`${preview.origin}/cari/?q=${query}`);
    await searched.getByRole("status").filter({ hasText: /\S/ }).waitFor();
    return searched.locator("#hasil h3").allTextContents();
  };
  const finds = (query: string) => expect.poll(found(query), { interval: 500 });
  await finds("tangkap").toEqual(["Pencuri Ayam"]);
  await finds("naskah").toEqual(["Pencuri Ayam"]);
  await site.write({ "content/articles/bebek.md": article({ title: "Bebek Pulang" }) });
  await finds("bebek").toEqual(["Bebek Pulang"]);
  await searched.close();
});

test("a link to a draft, which leads to it here, is reported where the preview was started", () => {
  expect(preview.printed()).toContain(
    '/pencuri.md:9:41 "/2024/05/01/naskah/" leads to content/articles/naskah.md, a draft: readers find no page there (404) until it is published.',
  );
});

test("a saved change shows in place: the reader of the preview stays where they were", async () => {
  await page.getByText("Kios nomor 55 buka.").scrollIntoViewIfNeeded();
  const before = await page.evaluate("scrollY");
  expect(before).toBeGreaterThan(0);
  await site.write({ [file]: story(paragraphs.replace("Kios nomor 55 buka.", "Kios nomor 55 tutup.")) });
  await page.getByText("Kios nomor 55 tutup.").waitFor();
  await expect.poll(() => page.evaluate("scrollY")).toBe(before);
});

test("so does what is saved while a page is still loading", async () => {
  const saveBefore = async (script: Route) => {
    await site.write({ [file]: story("Sambil dimuat.") });
    const shown = async () => (await fetch(preview.origin + pathOfStory)).text();
    await expect.poll(shown).toContain("Sambil dimuat.");
    await script.continue();
  };
  await page.route("**/reload-client.js*", saveBefore, { times: 1 });
  await page.reload();
  await page.getByText("Sambil dimuat.").waitFor();
});

test("a mistake comes over the open page; the last text stays below; it can be put away", async () => {
  await site.write({ [file]: story("Salah.", { tags: ["Pasar Melati"], athors: "Sari Contoh" }) });
  await overlay().waitFor();
  expect(await overlay().textContent()).toContain('"athors" is not a known key. Did you mean "authors"?');
  expect(await page.getByText("Sambil dimuat.").count()).toBe(1);
  await addAxe(page);
  expect(await faultsIn(page, undefined, "#warta-mistakes")).toEqual([]);

  await page.getByRole("button", { name: "Close" }).click();
  await overlay().waitFor({ state: "hidden" });
});

test("and goes away when it is mended", async () => {
  await page.reload();
  await overlay().waitFor();
  await site.write({ [file]: story("Sudah dibetulkan.") });
  await page.getByText("Sudah dibetulkan.").waitFor();
  expect(await overlay().count()).toBe(0);
});

test("shows several mistakes of several files at once, and removes each as it is corrected", async () => {
  const tag = "content/tags/pasar-melati.md";
  await site.write({
    [file]: story("Salah.", { tags: ["Pasar Melati"], athors: "Sari", date: "31 Februari 2024" }),
    [tag]: "---\nname: Pasar Melati\nkind: Plase\n---\n",
  });
  const places = () => overlay().locator("code").allTextContents();
  await expect.poll(places).toEqual([`${file}:3:7`, expect.stringContaining(`${file}:`), `${tag}:3:7`]);
  expect(await overlay().getByRole("heading").textContent()).toBe("3 mistakes");

  await site.write({ [file]: story("Sudah dibetulkan lagi.") });
  await expect.poll(places).toEqual([`${tag}:3:7`]);
  await site.write({ [tag]: "---\nname: Pasar Melati\nkind: Place\n---\n" });
  await page.getByText("Sudah dibetulkan lagi.").waitFor();
  expect(await overlay().count()).toBe(0);
});

test("a file that is deleted takes its mistakes with it", async () => {
  const broken = "content/articles/2024-05-02-rusak.md";
  await site.write({ [broken]: "---\ntitle: Rusak\n---\n" });
  await overlay().waitFor();
  await site.write({ [broken]: null });
  await expect.poll(() => overlay().count()).toBe(0);
});

test("and one that is needed leaves a mistake: a picture of an article", async () => {
  const picture = "content/articles/kios.png";
  await site.write({ [picture]: png(40, 30) });
  await site.write({ [file]: story("Kios baru.", { image: { src: "kios.png", alt: "Kios" } }) });
  await page.getByRole("img", { name: "Kios" }).waitFor();
  await site.write({ [picture]: null });
  await overlay().waitFor();
  expect(await overlay().textContent()).toContain("kios.png");
  await site.write({ [file]: story("Sudah dibetulkan lagi.") });
  await page.getByText("Sudah dibetulkan lagi.").waitFor();
});

test("a change of style comes to the open page too, and so does a mistake after it", async () => {
  await site.write({ [style]: "body { caret-color: teal }" });
  await expect.poll(() => page.content()).toContain("caret-color:teal");
  await site.write({ [file]: story("Salah lagi.", { date: "besok" }) });
  await overlay().waitFor();
  await site.write({ [file]: story("Betul lagi.") });
  await page.getByText("Betul lagi.").waitFor();
});

test("drafts and scheduled articles are marked, on their page and in lists", async () => {
  await page.goto(`${preview.origin}/tag/pasar-melati/`);
  for (const [title, mark, note] of [
    ["Naskah", "Draf", "Draf: hanya terlihat di pratinjau ini, belum terbit."],
    ["Nanti", "Terjadwal", "Terjadwal: hanya terlihat di pratinjau ini sampai waktunya tiba."],
  ] as const) {
    const link = page.getByRole("link", { name: title, exact: true });
    const item = page.getByRole("listitem").filter({ has: link }).first();
    expect(await item.textContent()).toContain(mark);
    await item.getByRole("link", { name: title, exact: true }).click();
    await page.getByText(note).waitFor();
    await page.goBack();
  }
});

test("so is the one that leads the front page", async () => {
  const file = "content/articles/nanti.md";
  const later = (keys: object) => ({ [file]: story("Nanti dibuka.", { title: "Nanti", ...keys }) });
  const kicker = () => page.locator(".lead .kicker").textContent();
  await page.goto(preview.origin);
  expect(await page.locator(".lead h2").textContent()).toBe("Nanti");
  expect(await kicker()).toBe("Terjadwal · Ekonomi");
  await site.write(later({ date: "2026-06-01 08:00", draft: true }));
  await expect.poll(kicker).toBe("Draf · Ekonomi");
  await site.write(later({ date: "2025-06-01 08:00" }));
  await expect.poll(kicker).toBe("Ekonomi");
});

test("a build after it has nothing of all this, and no script ran into an error", async () => {
  await preview.stop();
  await rebuild(site);
  const files = await site.files();
  expect(files.filter((file) => file.includes("naskah"))).toEqual([]);
  for (const name of files.filter((found) => found.endsWith(".html")))
    expect(await site.read(name), name).not.toMatch(/warta-mistakes|reload-client|<dialog/);
  expect(errors).toEqual([]);
});
