import { parseHTML } from "linkedom";
import { beforeAll, expect, test } from "vitest";
import { runWarta } from "../cli/run-warta.ts";
import { article } from "../support/article.ts";
import { checkLinks } from "../support/links.ts";
import { createSite, now, sampleSite, type TestSite } from "../support/site.ts";
import { tablesOf } from "../support/tables.ts";

const { configuration } = tablesOf<{ configuration: string }>(import.meta.url);

/** A newsroom in Javanese, with one article in Indonesian. */
let site: TestSite;
let printed: string;

beforeAll(async () => {
  site = await createSite({
    ...sampleSite("in-javanese"),
    ".eleventy.ts": configuration,
  });
  const { code, output } = await site.build();
  expect(code, output).toBe(0);
  printed = output;
});

const check = () => runWarta(site.root, ["check"], { SOURCE_DATE_EPOCH: now, WARTA_LANG: undefined });

test("its pages say what it has words for, in Indonesian what it has not, with dates in its language", async () => {
  const { document } = parseHTML(await site.read("2024/05/01/pasar/index.html"));
  expect(document.documentElement.lang).toBe("jv");
  expect(document.querySelector('meta[property="og:locale"]')?.getAttribute("content")).toBe("jv_ID");
  expect(document.querySelector(".byline time")?.textContent).toContain("1 Mei 2024, 08:00 WIB");
  expect(document.querySelector("main")?.textContent).toMatch(/Dianyari/);
  expect(document.querySelector("details summary")?.textContent).toBe("Delengen angkane");
  // Its words for the menu, and Warta's for the foot.
  expect(document.querySelector("header")?.textContent).toContain("Bab");
  expect(document.querySelector("footer.colophon")?.textContent).toContain("Koreksi");
  expect(await site.read("feed.json")).toContain('"language":"jv"');
  expect(await site.read("arsip/index.html")).toContain("2 warta");
});

test("an article in another language is marked as such, on its page and in lists", async () => {
  const { document } = parseHTML(await site.read("2024/05/01/banjir/index.html"));
  expect(document.documentElement.lang).toBe("id");
  expect(document.querySelector(".byline time")?.textContent).toContain("1 Mei 2024, 08.00 WIB");
  expect(await site.read("rubrik/desa/index.html")).toMatch(/lang="id"[^>]*>Banjir Surut/);
});

test("an article in three languages leads to the two others from each page, and stands once on the front page", async () => {
  const said = async (slug: string) => {
    const { document } = parseHTML(await site.read(`2024/05/01/${slug}/index.html`));
    return {
      links: [...document.querySelectorAll("header.head a[hreflang]")].map((link) => link.textContent),
      languages: [...document.querySelectorAll("head link[hreflang]")].map((link) =>
        link.getAttribute("hreflang"),
      ),
    };
  };
  const languages = ["en", "id", "jv", "x-default"];
  const [javanese, indonesian, english] = [
    "Waca nganggo basa Jawa",
    "Baca dalam bahasa Indonesia",
    "Read in English",
  ];
  expect(await said("pasar")).toEqual({ links: [english, indonesian], languages });
  expect(await said("pasar-id")).toEqual({ links: [javanese, english], languages });
  expect(await said("market")).toEqual({ links: [javanese, indonesian], languages });
  const home = await site.read("index.html");
  expect(home).toContain("Pasar Anyar Dibukak");
  expect(home).not.toMatch(/New Market Opens|Pasar Baru Dibuka/);
});

test("no link is dead, the check knows its language, and a build says what it has no words for", async () => {
  expect(checkLinks(`${site.root}/_site`, { origin: "https://kabar-desa.example", prefix: "/" })).toEqual([]);
  expect(await check()).toMatchObject({
    code: 0,
    err: "",
    out: expect.stringContaining("tidak ada kesalahan"),
  });
  expect(printed).toMatch(
    /\[warta\] words\.jv lacks \d+ words, which pages show in Indonesian: skipToContent, menu,/,
  );
});

test("a language that it has no words for is a mistake, and the ones it has are named", async () => {
  await site.write({ "content/articles/salah.md": article({ lang: "su" }) });
  expect((await check()).out).toContain(
    'lang: harus id, en, atau jv, bukan "su". Bahasa lain perlu kata-katanya dulu',
  );
});
