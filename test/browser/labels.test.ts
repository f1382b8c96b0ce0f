import { expect, test } from "vitest";
import { addAxe, faultsIn, ofColours, ofSizes } from "../support/axe.ts";
import { desktop, phone } from "../support/browser.ts";
import { browserSite } from "../support/browser-site.ts";
import { validateHtml } from "../support/html-validate.ts";
import { png } from "../support/png.ts";
import { siteYaml } from "../support/site.ts";

const written = (keys: string[], date: string, title: string): string =>
  [
    "---",
    `title: ${title}`,
    `date: ${date} 08:00`,
    "authors: [Sari Contoh]",
    "section: Ekonomi",
    "tags: [Jembatan]",
    ...keys,
    "---",
    "",
    "Jembatan itu dibuka pada pagi hari. Warga menunggu sejak subuh di kedua sisinya.",
  ].join("\n");

/** Everything that an article may owe its readers, in two articles, and what a site may say. */
const here = browserSite({
  "_data/site.yaml": `${siteYaml}oldAfter: 12\nrights: reserved\nrepublish: CC BY-ND 4.0\ninvitations: { google: true }\n`,
  "content/authors/sari.md": '---\nname: Sari Contoh\nfediverse: "@sari@pers.example"\n---\n',
  "content/articles/pasar.png": png(1200, 800),
  "content/articles/2024-01-02-jembatan.md": written(
    [
      "kind: opinion",
      "unverified: true",
      "ai: edited",
      "image: { src: pasar.png, alt: Jembatan, caption: Jembatan malam hari., credit: Redaksi, ai: made }",
      "series: { name: Sungai yang Hilang, part: 1, of: 3 }",
      "credits: [{ role: Fotografer, name: Rina Contoh }, { role: Infografik, name: Budi Misal }]",
      "factCheck: { claim: Jembatan itu retak., claimant: Unggahan berantai, date: 2024-01-01, rating: Salah }",
    ],
    "2024-01-02",
    "Jembatan Itu Tidak Retak",
  ),
  "content/articles/2024-01-03-jawab.md": written(
    ["replyTo: 2024-01-02-jembatan.md", "series: { name: Sungai yang Hilang, part: 2 }"],
    "2024-01-03",
    "Penjelasan Pengelola",
  ),
  "content/articles/2024-01-04-iklan.md": written(["kind: advertorial"], "2024-01-04", "Belanja Hemat"),
  "content/articles/2024-01-05-lain.md": written([], "2024-01-05", "Berita Lain"),
});

test("pages with all of it are valid HTML", async () => {
  expect(await validateHtml(`${here.site.root}/_site`, await here.site.files())).toEqual([]);
});

test.each(["", "2024/01/02/jembatan/", "2024/01/03/jawab/", "tag/jembatan/", "penulis/rina-contoh/"])(
  "/%s can be read by everyone, on a phone in the dark and on a desk, and fits the screen",
  async (path) => {
    const looks = [
      { viewport: phone, colorScheme: "dark" as const },
      { viewport: desktop, rules: [...ofColours, ...ofSizes] },
    ];
    for (const { rules, ...look } of looks) {
      const page = await here.tab(look);
      await page.goto(here.server.url + path);
      for (const fold of await page.locator("details").all())
        await fold.evaluate((element) => element.setAttribute("open", ""));
      await addAxe(page);
      expect(await faultsIn(page, rules)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(look.viewport.width);
    }
  },
);
