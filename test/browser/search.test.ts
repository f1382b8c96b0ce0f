import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { article, markdownFile } from "../support/article.ts";
import { phone } from "../support/browser.ts";
import { browserSite } from "../support/browser-site.ts";
import { richSite, secrets } from "../support/rich-site.ts";

const prefix = "/kabar/";
const story = (title: string, date: string, text: string, keys: object = {}) =>
  article({ title, date, ...keys }, text);

let page: Page;

const here = browserSite(
  {
    ...richSite,
    "content/tags/situs-judi.md": markdownFile({ name: "Situs Judi", aliases: ["Judol", "Laman Taruhan"] }),
    "content/articles/situs-judi.md": story(
      "Kementerian Menutup Situs Judi",
      "2023-08-01 08:00",
      "Kementerian mengaku sudah memblokir dua ratus laman.",
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
      { section: "Olahraga", tags: ["Telepon"] },
    ),
    "content/articles/pencuri.md": story(
      "Pencuri Ayam di Balai Desa",
      "2022-02-05 08:00",
      "Warga pasar menangkap seorang pencuri. Penangkapan itu berjalan tenang. Pak Adi meminta ini dicatat.",
      { tags: ["Telepon"] },
    ),
    "content/articles/gerbang.md": story(
      "Gerbang Desa Diperlebar",
      "2021-03-05 08:00",
      "Warga memperbesar gerbang. Mereka mengakuinya perlu. Tukang itu sibuk.",
      { tags: ["Telepon"], authors: ["Wulan Purnama", "Bayu O’Neil"] },
    ),
    "content/articles/tukang.md": story(
      "Akun Tukang Kayu",
      "2021-04-05 08:00",
      "Pak Tukang membuka akun baru; Wulan pembeli pertamanya.",
      { tags: ["Telepon"], authors: ["Wulan Purnama"] },
    ),
  },
  prefix,
);
beforeAll(async () => {
  page = await (await here.browser.newContext()).newPage();
  page.setDefaultTimeout(15_000);
});

const open = (query = "") => page.goto(`${here.server.url}cari/${query}`);
const status = () => page.getByRole("status");
/** Headlines that were found, once the search says how many. */
async function headlines(count: number): Promise<string[]> {
  await expect.poll(() => status().textContent(), { timeout: 15_000 }).toMatch(new RegExp(`^${count} `));
  return page.locator("#hasil h3").allTextContents();
}

/** Waits until the search says so. */
const nothingIsFound = () => expect.poll(() => status().textContent()).toContain("Tidak ada berita");
const shows = (count: number) => expect.poll(() => page.locator("#hasil > li").count()).toBe(count);
const ofSites = ["Kementerian Menutup Situs Judi", "Pemilik Situs Keberatan"];

describe("a root finds its forms", () => {
  test("blokir finds memblokir and pemblokiran in a text, shows them, and puts first what has it in the headline", async () => {
    await open();
    await page.getByRole("searchbox").fill("blokir");
    const [first, ...others] = await headlines(3);
    expect(first).toBe("Cara Blokir Nomor");
    expect(others.sort()).toEqual(ofSites);
    expect(await page.locator("mark").allTextContents()).toEqual(
      expect.arrayContaining(["memblokir", "pemblokiran"]),
    );
    expect(await page.locator("#hasil").textContent()).toContain("mengaku sudah memblokir dua ratus laman");
  });

  test.each([
    ["tangkap pencuri", "beside another word", ["menangkap", "pencuri", "Penangkapan"]],
    [
      "penangkap seorang",
      "though nothing has the form that was typed",
      ["menangkap", "seorang", "Penangkapan"],
    ],
  ])("%s finds the forms of a root, %s, and shows them", async (query, _, marked) => {
    await open(`?q=${query}`);
    expect(await headlines(1)).toEqual(["Pencuri Ayam di Balai Desa"]);
    expect(await page.locator("#hasil mark").allTextContents()).toEqual(marked);
  });

  test("a part of a word finds it, while it is typed; a word that goes on otherwise does not", async () => {
    await open("?q=aku&tahun=2021");
    expect((await headlines(2)).sort()).toEqual(["Akun Tukang Kayu", "Gerbang Desa Diperlebar"]);
    await page.getByRole("searchbox").fill("akuntansi");
    await nothingIsFound();
  });

  test("words between quotation marks are found only as they stand", async () => {
    await open('?q="menangkap seorang"');
    expect(await headlines(1)).toEqual(["Pencuri Ayam di Balai Desa"]);
    expect(await page.locator("#hasil mark").allTextContents()).toEqual(["menangkap", "seorang"]);
    for (const phrase of ['"seorang menangkap"', '"menangkap zzzz"']) {
      await page.getByRole("searchbox").fill(phrase);
      await nothingIsFound();
    }
  });

  test("several words are all to be found: one in the text, one in the headline", async () => {
    await open("?q=blokir situs");
    expect((await headlines(2)).sort()).toEqual(ofSites);
  });

  test.each([
    ["pencuri zzzz", "“zzzz”"],
    ["zzzz pencuri qqqq", "“zzzz” atau “qqqq”"],
    // With a filter too: the word is not only missing behind it.
    ["pencuri zzzz&tahun=2022", "“zzzz”"],
  ])("%s finds nothing, for nothing has %s, and says so", async (query, lack) => {
    await open(`?q=${query}`);
    await expect
      .poll(() => status().textContent())
      .toBe(`Tidak ada berita yang memuat ${lack}. Periksa ejaannya, atau cari tanpa kata itu.`);
    expect(await page.locator("#hasil > li").count()).toBe(0);
  });

  test.each(["kini", "tadi", "Tang"])("and no word that only looks like one: %s", async (query) => {
    await open(`?q=${query}`);
    await nothingIsFound();
  });
});

describe("an author", () => {
  test("is found by a part of the name, shown with each article and marked there, before who is only named in a text", async () => {
    await open("?q=wulan");
    const found = await headlines(2);
    expect(new Set(found)).toEqual(new Set(["Akun Tukang Kayu", "Gerbang Desa Diperlebar"]));
    const label = page.locator("#hasil > li", { hasText: "Gerbang" }).locator(".label");
    expect(await label.textContent()).toBe("Ekonomi · Wulan Purnama, Bayu O’Neil · 5 Maret 2021");
    expect(await label.locator("mark").allTextContents()).toEqual(["Wulan"]);
  });

  test("and by the whole of it, with a word of the text", async () => {
    await open("?q=bayu o’neil");
    expect(await headlines(1)).toEqual(["Gerbang Desa Diperlebar"]);
    await open("?q=wulan purnama akun");
    expect(await headlines(1)).toEqual(["Akun Tukang Kayu"]);
  });
});

describe("a topic's alias", () => {
  test("finds its articles, though none says it, and shows why", async () => {
    await open("?q=judol");
    expect((await headlines(2)).sort()).toEqual(ofSites);
    const label = page.locator("#hasil > li", { hasText: "Keberatan" }).locator(".label");
    expect(await label.textContent()).toBe(
      "Teknologi · Situs Judi (Judol, Laman Taruhan) · 1 September 2024",
    );
    expect(await label.locator("mark").allTextContents()).toEqual(["Judol"]);
  });

  test("goes with a word of the text, as the topic's own name does", async () => {
    for (const query of ["judol dua ratus", "judol menutup", "taruhan memblokir mengaku"]) {
      await open(`?q=${query}`);
      expect(await headlines(1), query).toEqual(["Kementerian Menutup Situs Judi"]);
    }
  });

  test("is not shown with an article that was found by something else", async () => {
    await open("?q=keliru");
    await headlines(1);
    expect(await page.locator("#hasil .label").textContent()).toBe("Teknologi · 1 September 2024");
  });
});

describe("an article in another language than the site's", () => {
  test("is found, and its words are marked as of that language", async () => {
    await open("?q=river");
    expect(await headlines(1)).toEqual(["Night Market Finds New Home"]);
    const item = page.locator("#hasil > li");
    expect(await item.locator("h3").getAttribute("lang")).toBe("en");
    expect(await item.locator(".excerpt").getAttribute("lang")).toBe("en");
    expect(await item.locator("mark").allTextContents()).toEqual(["river"]);
    expect(await item.locator("time").textContent()).toBe("2 Juni 2025");
    expect(await item.locator(".label").getAttribute("lang")).toBeNull();
  });

  test("a singular finds its plural, and words of both languages stand in one list", async () => {
    await open("?q=stall");
    expect(await headlines(1)).toEqual(["Night Market Finds New Home"]);
    await open("?q=pasar&urut=terbaru&tahun=2025");
    await shows(10);
    const languages = await page
      .locator("#hasil h3")
      .evaluateAll((found) => found.map((one) => one.getAttribute("lang")));
    expect(new Set(languages)).toEqual(new Set(["en", null]));
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

  test("each question is one step back, however many letters it has, and forward again", async () => {
    const text = () => page.getByRole("searchbox").inputValue();
    await open();
    await page.getByRole("searchbox").pressSequentially("blokir", { delay: 300 });
    await headlines(3);
    await page.keyboard.press("Enter");
    await page.getByRole("searchbox").fill("");
    await page.keyboard.type("penc");
    await expect.poll(() => page.url()).toContain("?q=penc");
    await page.keyboard.type("uri");
    await expect.poll(() => new URL(page.url()).search).toBe("?q=pencuri");
    await headlines(1);
    await page.goBack();
    await headlines(3);
    expect(await text()).toBe("blokir");
    await page.goForward();
    await headlines(1);
    expect(await text()).toBe("pencuri");
  });

  test("of a result leads to its article, and back to the question", async () => {
    await open("?q=pasar");
    await shows(10);
    await page.locator("#lagi").click();
    await expect.poll(() => page.locator("#hasil > li").count()).toBeGreaterThan(10);
    const last = page.locator("#hasil > li h3 a").last();
    const title = (await last.textContent()) ?? "";
    await last.click();
    await page.waitForURL((address) => address.href.startsWith(`${here.server.url}20`));
    expect(await page.locator("h1").textContent()).toBe(title);
    await page.goBack();
    await expect.poll(() => status().textContent()).toContain("“pasar”");
    // Another question begins at its first ten.
    await page.getByRole("searchbox").fill("melati");
    await expect.poll(() => status().textContent()).toContain("melati");
    await shows(10);
    await page.goBack();
    await expect.poll(() => status().textContent()).toContain("“pasar”");
  });

  test("opened anew the list begins at its beginning", async () => {
    await open("?q=pasar");
    await shows(10);
    expect(await page.evaluate("scrollY")).toBe(0);
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
  });

  test("a topic, a year, an author, with no word typed", async () => {
    await open();
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
  await expect.poll(() => status().textContent(), { timeout: 15_000 }).toContain("“pasar”");
  await shows(10);
  await page.locator("#lagi").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("#hasil > li").count()).toBeGreaterThan(10);
  expect(await page.evaluate(() => document.activeElement?.matches("#hasil > li:nth-child(11) a"))).toBe(
    true,
  );
});

test("a reader who has read for a while is still shown more", async () => {
  await open("?q=pasar");
  await shows(10);
  // Pagefind lets go of what it found once nobody holds it any more.
  await page.requestGC();
  await page.locator("#lagi").click();
  await expect.poll(() => page.locator("#hasil > li").count()).toBeGreaterThan(10);
});

test("a screen reader finds names for each control, and the results", async () => {
  await open("?q=pencuri");
  await headlines(1);
  const form = await page.getByRole("search").ariaSnapshot();
  const choices = ["Topik", "Rubrik", "Penulis", "Tahun", "Urutkan"].map((name) => `combobox "${name}"`);
  for (const control of ['searchbox "Kata kunci"', 'button "Cari"', ...choices])
    expect(form).toContain(control);
  const results = page.getByRole("region", { name: "Hasil pencarian" });
  expect(await results.getByRole("status").textContent()).toBe("1 berita memuat “pencuri”.");
  expect(await results.getByRole("listitem").getByRole("heading", { level: 3 }).count()).toBe(1);
});

test("suggests to loosen a filter only where one is set", async () => {
  const loosen = "Tidak ada berita yang memuat “pencuri”. Coba kata lain, atau kurangi filternya.";
  await open("?q=pencuri&tahun=2024");
  await expect.poll(() => status().textContent()).toBe(loosen);
  await page.getByLabel("Tahun").selectOption("");
  expect(await headlines(1)).toEqual(["Pencuri Ayam di Balai Desa"]);
  await open("?q=zebra&urut=terbaru");
  await expect
    .poll(() => status().textContent())
    .toBe("Tidak ada berita yang memuat “zebra”. Coba kata lain.");
});

test.each(Object.values(secrets))("%s, who is not published, is not found", async (name) => {
  await open(`?q=${name}`);
  await nothingIsFound();
  expect(await page.locator("option").allTextContents()).not.toContain(expect.stringContaining(name));
});

test("menus, topics' rows and related articles are not what is searched", async () => {
  await open("?q=langganan");
  await nothingIsFound();
});

test("an address that is not there offers the search, which goes on from what is typed there", async () => {
  await page.goto(`${here.server.url}2020/01/01/tidak-ada/`);
  await page.getByRole("searchbox", { name: "Kata kunci" }).fill("blokir");
  await page.keyboard.press("Enter");
  await headlines(3);
  expect(new URL(page.url()).pathname).toBe(`${prefix}cari/`);
});

describe("a question that finds nothing", () => {
  test("is met with the nearest words of the stories, which lead to them, and with the newest stories", async () => {
    await open("?q=pencri+ayam&tahun=2022");
    await expect.poll(() => status().textContent()).toContain("Tidak ada berita yang memuat “pencri”");
    const proposal = page.getByRole("link", { name: "pencuri ayam" });
    await proposal.waitFor();
    expect(await page.getByRole("heading", { name: "Berita terbaru" }).isVisible()).toBe(true);
    await proposal.click();
    expect(await headlines(1)).toEqual(["Pencuri Ayam di Balai Desa"]);
    expect(new URL(page.url()).search).toBe("?q=pencuri+ayam&tahun=2022");
    expect(await page.getByRole("heading", { name: "Berita terbaru" }).isVisible()).toBe(false);
  });

  test("of words that are spelt right is met with no other words", async () => {
    await open("?q=pencuri+gerbang");
    await expect.poll(() => status().textContent()).toContain("Tidak ada berita");
    await page.waitForLoadState("networkidle");
    expect(await page.locator("#saran").textContent()).toBe("");
  });

  test("loads the list of words, which no other question does", async () => {
    here.server.requests();
    await open("?q=pencuri");
    await headlines(1);
    await page.waitForLoadState("networkidle");
    const list = `${prefix}cari/indeks/kata.txt`;
    expect(here.server.requests()).not.toContain(list);
    await page.getByRole("searchbox").fill("pencri");
    await page.getByRole("link", { name: "pencuri", exact: true }).waitFor();
    expect(here.server.requests()).toContain(list);
  });
});

test("nothing is asked of another host, and no other page loads a script", async () => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await open("?q=blokir");
  await headlines(3);
  expect(asked.filter((address) => !address.startsWith(here.server.url))).toEqual([]);
  const pages = (await here.site.files()).filter(
    (file) => file.endsWith(".html") && file !== "cari/index.html",
  );
  for (const file of pages) expect(await here.site.read(file), file).not.toMatch(/<script[^>]* src=/);
});

test("without JavaScript the way to topics and archive is shown, and no form that does nothing", async () => {
  const plain = await here.browser.newContext({ javaScriptEnabled: false });
  const quiet = await plain.newPage();
  await quiet.goto(`${here.server.url}cari/?q=blokir`);
  expect(await quiet.locator(".note").textContent()).toContain("memerlukan JavaScript");
  expect(await quiet.locator("main form").isVisible()).toBe(false);
  // One below the other on a phone, with no more between them than between other parts of a page.
  await quiet.setViewportSize(phone);
  const [note, browse] = [
    await quiet.locator(".note").boundingBox(),
    await quiet.locator(".rail").boundingBox(),
  ];
  expect((browse?.y ?? 0) - (note?.y ?? 0) - (note?.height ?? 0)).toBe(40);
  await quiet.getByRole("link", { name: "Arsip →" }).click();
  expect(await quiet.locator("h1").textContent()).toBe("Arsip");
  await plain.close();
});

test.each(["light", "dark"] as const)("axe finds nothing against results in the %s", async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  await open("?q=pasar");
  await shows(10);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
});
