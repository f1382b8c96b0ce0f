import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, BrowserContext, Locator, Page, Request } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { desktop, openBrowser } from "../support/browser.ts";
import { type FolderInBrowser, openScreen } from "../support/folder-in-browser.ts";
import { png } from "../support/png.ts";
import { type PreviewServer, startPreview } from "../support/preview-server.ts";
import { serve } from "../support/serve.ts";
import { buildSite, createSite, ownContent, type TestSite } from "../support/site.ts";
import { tablesOf } from "../support/tables.ts";

const tables = tablesOf<{ commented: string }>(import.meta.url);

/** An editor at `npm start`: the screen at /admin/, and the folder of the site on the same computer. */
let site: TestSite;
let preview: PreviewServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let folder: FolderInBrowser;
/** What was asked of other hosts. */
const elsewhere: Request[] = [];
const errors: string[] = [];

const plain = "content/articles/2020-01-24-kominfo-punya-akun-tiktok.md";
const commented = "content/articles/2020-02-03-pasar.md";
const pasar = tables.commented;

beforeAll(async () => {
  [site, browser] = await Promise.all([createSite(), openBrowser()]);
  await ownContent(site);
  await site.write({ [commented]: pasar, "content/articles/lorong.png": png(48, 64) });
  for (const name of ["Beras", "Cabai", "Garam", "Gula", "Kopi", "Teh"])
    await site.write({ [`content/tags/${name.toLowerCase()}.md`]: `---\nname: ${name}\n---\n` });
  preview = await startPreview(site);
  // Far from the newsroom, whose clock still counts.
  context = await browser.newContext({ viewport: desktop, timezoneId: "America/New_York", locale: "id-ID" });
  page = await context.newPage();
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(preview.origin)) elsewhere.push(request);
  });
  folder = await openScreen(page, site.root, preview.origin);
});
afterAll(async () => {
  await browser?.close();
  await preview?.stop();
});

/**
 * Ticks a box and brings what it adds into sight, as the screen draws a field only once it is in sight. A click during the
 * animation that opens a form is tried again by Playwright with the box at the lower edge, and what it adds is below that.
 */
async function tick(name: string, added: Locator): Promise<void> {
  const box = page.getByRole("checkbox", { name });
  await box.check();
  await box.evaluate((element) => element.scrollIntoView());
  await added.waitFor();
}

const field = (label: string) => page.getByRole("textbox", { name: label, exact: true }).first();
/** Opens a form and waits until what it is about stands in one of its fields. */
async function open(place: string, label: string, value: string | RegExp): Promise<void> {
  await page.goto(`${preview.origin}/admin/#/collections/${place}`);
  await expect.poll(() => field(label).inputValue()).toMatch(value);
}
/** A form that is done with leads back to its list a moment later: what is opened before then would be taken away again. */
const closed = async () => {
  await page.waitForURL(({ hash }) => !/\/(?:entries|new)(?:\/|$)/.test(hash));
  await page.getByRole("treeitem", { name: "Berita" }).waitFor();
};
/** Saves, and waits until a file is other than it was. */
async function save(file: string): Promise<string> {
  const before = await folder.read(file).catch(() => "");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect.poll(() => folder.read(file).catch(() => "")).not.toBe(before);
  await closed();
  return folder.read(file);
}
/** Puts a file from the browser's folder where the site is built from, as picking that folder itself would have. */
const bringBack = async (file: string) => writeFile(path.join(site.root, file), await folder.read(file));
const shownTitle = async (address: string) =>
  /<h1[^>]*>(.*?)<\/h1>/s.exec(await (await fetch(preview.origin + address)).text())?.[1];

test("the screen opens, in the newsroom's words, without a request to another host", async () => {
  const collections = await page.getByRole("tree", { name: "Collection List" }).textContent();
  for (const name of ["Berita", "Topik", "Halaman", "Situs"]) expect(collections).toContain(name);
  // By the newsroom's clock, wherever the editor is.
  await page.getByText(/ di TikTok · 24 Jan 2020, 10\.49/).waitFor();
  // What the page's policy forbids does not leave the browser.
  const left = () => elsewhere.filter((request) => request.failure()?.errorText !== "csp");
  await expect.poll(() => left().map((request) => request.url())).toEqual([]);
  expect(errors).toEqual([]);
});

test("the headline of an article is changed, and the site has it", async () => {
  await open("articles/entries/2020-01-24-kominfo-punya-akun-tiktok", "Judul", /Kominfo/);
  await field("Judul").fill("Kominfo: Akun Baru #1");
  const before = await readFile(path.join(site.root, plain), "utf8");
  expect(await save(plain)).toBe(before.replace(/^title: .*$/m, 'title: "Kominfo: Akun Baru #1"'));
  await bringBack(plain);
  await expect.poll(() => shownTitle("/2020/01/24/kominfo-punya-akun-tiktok/")).toBe("Kominfo: Akun Baru #1");
});

test("a build while someone writes does not take the screen away", async () => {
  await open("articles/entries/2020-01-24-kominfo-punya-akun-tiktok", "Judul", /Kominfo/);
  await field("Judul").fill("Baru setengah");
  await site.write({ [plain]: (await folder.read(plain)).replace("#1", "#2") });
  await expect.poll(() => shownTitle("/2020/01/24/kominfo-punya-akun-tiktok/")).toContain("#2");
  expect(await field("Judul").inputValue()).toBe("Baru setengah");
  await page.getByRole("button", { name: "Cancel Editing" }).click();
  await closed();
});

test("comments, order, spellings and dates that an editor wrote by hand are as they were", async () => {
  await open("articles/entries/2020-02-03-pasar", "Judul", /^Harga/);
  await expect.poll(() => field("Terbit").inputValue()).toBe("2020-02-03T07:15");
  expect(await page.getByRole("grid", { name: "Selected Options" }).textContent()).toContain("Kominfo");
  await field("Judul").fill("Harga Cabai Naik");
  expect(await save(commented)).toBe(pasar.replace(`'Harga "Cabai" Turun'`, "'Harga Cabai Naik'"));
});

test("a tag is found by another of its names, and only the tags change", async () => {
  await open("articles/entries/2020-01-24-kominfo-punya-akun-tiktok", "Judul", /Kominfo/);
  await page.getByRole("button", { name: "Remove ⁨Kominfo⁩" }).click();
  await page.getByRole("combobox", { name: "Topik" }).click();
  await page.getByRole("searchbox", { name: "Filter Options" }).fill("kementerian komunikasi");
  await page.getByRole("option").first().click();
  const before = await folder.read(plain);
  expect(await save(plain)).toBe(
    before.replace("  - Kominfo\n", "").replace("  - ByteDance\n", "  - ByteDance\n  - Kominfo\n"),
  );
});

test("a new article is a draft with the day in its file's name, and the site takes it", async () => {
  await open("articles/new", "Judul", /^$/);
  await field("Judul").fill("Pasar Melati Dibuka: Ramai!");
  await field("Terbit").fill("2020-03-04T05:06");
  await page.getByRole("combobox", { name: "Rubrik" }).click();
  await page.getByRole("option", { name: "Ekonomi" }).click();
  await page.getByRole("combobox", { name: "Topik" }).click();
  await page.getByRole("option", { name: "TikTok" }).click();
  const file = "content/articles/2020-03-04-pasar-melati-dibuka-ramai.md";
  expect(await save(file)).toBe(`---
title: "Pasar Melati Dibuka: Ramai!"
date: 2020-03-04T05:06:00+07:00
section: Ekonomi
tags:
  - TikTok
draft: true
---
`);
  await page.getByText(/^Pasar Melati Dibuka: Ramai! · 4 Mar 2020, 5\.06\b.* · Draf$/).waitFor();
  await bringBack(file);
  await expect
    .poll(() => shownTitle("/2020/03/04/pasar-melati-dibuka-ramai/"))
    .toBe("Pasar Melati Dibuka: Ramai!");
});

test("a draft leads to its page in the preview, and one without a page says so", async () => {
  await open("articles/entries/2020-03-04-pasar-melati-dibuka-ramai", "Judul", /^Pasar Melati/);
  const opened = context.waitForEvent("page");
  await page.getByText("View on Live Site").click();
  const shown = await opened;
  await expect.poll(() => shown.url()).toBe(`${preview.origin}/2020/03/04/pasar-melati-dibuka-ramai/`);
  expect(await shown.getByRole("heading", { level: 1 }).textContent()).toBe("Pasar Melati Dibuka: Ramai!");
  await shown.goto(`${preview.origin}/admin/?2020-03-04/2020-03-04-belum-ada`);
  await shown.getByText("belum punya halaman").waitFor();
  await shown.close();
});

test("a picture that is put in lies where the site finds it", async () => {
  await open("articles/entries/2020-02-03-pasar", "Judul", /^Harga/);
  const browse = page.getByRole("button", { name: "Browse" });
  await tick("Add ⁨Gambar utama⁩", browse);
  await browse.click();
  const dialog = page.getByRole("dialog", { name: "Select Image" });
  const asked = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "Upload" }).click();
  const picture = Buffer.from(png(64, 48));
  await (await asked).setFiles({ name: "Foto Pasar.png", mimeType: "image/png", buffer: picture });
  await dialog.getByRole("button", { name: "Insert" }).click();
  await page.getByRole("button", { name: "Replace Image" }).waitFor();
  await field("Keterangan bagi yang tidak melihat").fill("Lorong pasar");
  const before = await folder.read(commented);
  expect(await save(commented)).toBe(
    before.replace(
      "\n# Dari mana",
      "image:\n  src: /gambar/foto-pasar.png\n  alt: Lorong pasar\n\n# Dari mana",
    ),
  );
  expect(await folder.files()).toContain("content/gambar/foto-pasar.png");
  await site.write({ "content/gambar/foto-pasar.png": picture });
  await bringBack(commented);
  await expect
    .poll(async () => (await fetch(`${preview.origin}/2020/02/03/pasar/`)).text())
    .toContain('alt="Lorong pasar"');
});

test("pictures beside articles are offered, too", async () => {
  await open("articles/entries/2020-02-03-pasar", "Judul", /^Harga/);
  const image = page.getByRole("group", { name: "Gambar utama" });
  const expand = image.getByRole("button", { name: "Expand" }).first();
  const replace = page.getByRole("button", { name: "Replace Image" });
  // Drawn once it is in sight, and then folded or not; a click may come before that.
  await expect
    .poll(async () => {
      await image.evaluate((one) => one.scrollIntoView(), null, { timeout: 1000 }).catch(() => undefined);
      if (await expand.isVisible()) await expand.click({ timeout: 1000 }).catch(() => undefined);
      return replace.isVisible();
    })
    .toBe(true);
  await replace.click();
  const dialog = page.getByRole("dialog", { name: "Select Image" });
  await dialog.getByText("Di samping berita").click();
  await dialog.getByText("lorong.png").click();
  await dialog.getByRole("button", { name: "Insert" }).click();
  const before = await folder.read(commented);
  expect(await save(commented)).toBe(before.replace("/gambar/foto-pasar.png", "/articles/lorong.png"));
  await bringBack(commented);
  await expect
    .poll(async () => (await fetch(`${preview.origin}/2020/02/03/pasar/`)).text())
    .toContain("/gambar/lorong-");
});

test("the settings keep their comments; articles and sections of the front page are picked from what there is", async () => {
  await open("site/entries/site", "Nama situs", "Warta");
  await field("Keterangan").fill("Keterangan baru.");
  await tick("Halaman depan", page.getByText("Berita pilihan").first());
  await page.getByRole("checkbox", { name: "Teknologi" }).check();
  // The form is drawn again after a tick: a list that was opened before may be closed by that.
  const cabai = page.getByRole("option", { name: "Cabai" });
  const isOffered = async () => {
    if (!(await cabai.isVisible())) await page.getByText("Select an option").first().click();
    return cabai.isVisible();
  };
  await expect.poll(isOffered).toBe(true);
  await cabai.click();
  const before = await readFile(path.join(site.root, "_data/site.yaml"), "utf8");
  const front = "front:\n  pinned:\n    - 2020-02-03-pasar\n  sections:\n    - Teknologi\n  timeline: true\n";
  const saved = await save("_data/site.yaml");
  expect(saved).toContain(front);
  expect(saved.replace(front, "").trim()).toBe(
    before.replace(/^description: .*$/m, "description: Keterangan baru.").trim(),
  );
});

test("under a path prefix it works as well, and no page or sitemap leads to it", async () => {
  const hosted = await buildSite({
    "content/tags/tiktok.md": "---\nname: TikTok\n---\n",
    "_data/site.yaml":
      "name: Kabar\nurl: https://kabar.example/uji/\npublisher:\n  name: Redaksi\nshareCards: false\ntemplates: { search: false }\nadmin:\n  backend: gitea\n  repo: redaksi/kabar\n",
  });
  const server = await serve(`${hosted.root}/_site`, "/uji/");
  try {
    // In a language whose words the screen asks for as it opens.
    const vietnamese = await browser.newPage({ locale: "vi-VN" });
    await vietnamese.goto(`${server.url}admin/`);
    await vietnamese.getByRole("button", { name: "Đăng nhập bằng mã truy cập" }).waitFor();
    expect(server.requests().filter((address) => !address.startsWith("/uji/"))).toEqual([]);
    // Hosts read `_headers`, and do not show it.
    for (const file of (await hosted.files()).filter((name) => !/^admin\/|^_headers$/.test(name)))
      expect(await hosted.read(file), file).not.toContain("/admin/");
  } finally {
    await server.close();
  }
});
