import { expect, test } from "vitest";
import { article, markdownFile } from "../support/article.ts";
import { browserSite } from "../support/browser-site.ts";
import { png } from "../support/png.ts";
import { searchedYaml } from "../support/site.ts";

/** A word as long as nobody writes, unless a blank was forgotten in each place where one belongs. */
const long = (start: string): string => `${start}${"perekonomiandaerah".repeat(5)}`;

const picture = { src: "pasar.png", alt: "Pasar", caption: long("Keterangan"), credit: long("Pemotret") };
const story = (number: number): string =>
  article(
    {
      title: long(`Judul${number}`),
      description: long("Ringkasan"),
      section: long("Rubrik"),
      tags: [long("Topik")],
      authors: [long("Penulis")],
      editors: [long("Penyunting")],
      dateline: long("Kota"),
      image: picture,
      source: { title: long("Sumber"), publisher: long("Penerbit"), author: long("Asal") },
      corrections: [{ date: "2024-05-02", text: long("Koreksi") }],
    },
    `${long("Isi")} pada 3 Mei 2019 dibuka.\n\n![Pasar](pasar.png "${picture.caption}. Foto: ${picture.credit}")\n\n## ${long("Bagian")}\n\n::: kotak ${long("Kotak")}\n${long("Kotak")}\n:::\n\n::: kutipan ${long("Pembicara")}\n${long("Kutipan")}\n:::`,
  );

const here = browserSite({
  "_data/site.yaml": `${searchedYaml}menu:\n  - name: ${long("Menu")}\n    path: /tentang/\n`,
  ...Object.fromEntries([1, 2].map((n) => [`content/articles/a${n}.md`, story(n)])),
  "content/articles/pasar.png": png(1200, 800),
  "content/tags/topik.md": markdownFile({ name: long("Topik"), description: long("Ringkasan") }, long("Isi")),
  "content/authors/penulis.md": markdownFile(
    { name: long("Penulis"), jobTitle: long("Jabatan") },
    long("Isi"),
  ),
  "content/pages/tentang.md": markdownFile({ title: long("Tentang") }, long("Isi")),
});

test("words without a blank break on the narrowest screen, wherever they stand", async () => {
  const page = await here.browser.newPage({ viewport: { width: 320, height: 568 } });
  const wide: string[] = [];
  // A page of an old address leads away at once.
  const shown = /^(?!admin\/|tag\/topikpere|penulis\/penulispere).*\.html$/;
  const pages = (await here.site.files()).filter((file) => shown.test(file));
  for (const file of pages) {
    await page.goto(here.server.url + file);
    const width = await page.evaluate("document.documentElement.scrollWidth");
    if (width !== 320) wide.push(`${file}: ${width}`);
  }
  expect(wide).toEqual([]);
});
