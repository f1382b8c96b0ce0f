import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatMistake } from "../../src/content/format-mistake.ts";
import { findBodyPictures } from "../../src/content/pictures/body-pictures.ts";
import { parseMarkdown } from "../../src/site/text/markdown.ts";
import { article, mistakesOf, readSound } from "./temporary-project.ts";

const x = "content/articles/x.md";
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>';
const told = (body: string): string[] =>
  findBodyPictures(x, body, 1).mistakes.map((mistake) => formatMistake(mistake, "en"));

test("a picture whose file has blanks in its name is a mistake with what to write, and that is sound", async () => {
  const files = { "content/articles/foto pasar.svg": svg };
  const written = article({}, '> Pasar.\n> ![Lorong](foto pasar.svg "Lorong. Foto: Sari")');
  expect(await mistakesOf({ ...files, [x]: written })).toEqual([
    `${x}:9:3 is shown as text, not as a picture: its file name has blanks. Write ![Lorong](<foto pasar.svg> "Lorong. Foto: Sari")`,
  ]);
  const mended = article({}, '![Lorong](<foto pasar.svg> "Lorong. Foto: Sari")');
  const { articles } = await readSound({ ...files, [x]: mended });
  expect(articles[0]?.pictures).toMatchObject([{ file: "content/articles/foto pasar.svg", credit: "Sari" }]);
});

test.each([
  ["![a](WhatsApp Image 2026-11-24 at 10.15.22.jpeg)", "<WhatsApp Image 2026-11-24 at 10.15.22.jpeg>"],
  ["![a](foto pasar (1).jpg)", "<foto pasar (1).jpg>"],
  ["![a](foto 'pasar' lama.jpg)", "<foto 'pasar' lama.jpg>"],
  ["![a](foto pasar.jpg 'Judul')", '<foto pasar.jpg> "Judul"'],
  ["[a](https://contoh.example/harga beras)", "https://contoh.example/harga%20beras"],
  ["[a](https://contoh.example /harga)", "https://contoh.example/harga"],
  ["[a](https://contoh. example/harga/ beras)", "https://contoh.example/harga/beras"],
  ["[a](https://contoh.example lihat di sini)", "https://contoh.example"],
  ["[a](tel:0812 3456 789)", "tel:08123456789"],
  ["[a](mailto: sari@kabar.example)", "mailto:sari@kabar.example"],
  ["[a](Laporan Pasar.pdf)", "<Laporan Pasar.pdf>"],
])("%s", (written, better) => {
  expect(told(written)).toEqual([expect.stringMatching(/:1:1 is shown as text.* has blanks\. Write /)]);
  expect(told(written)[0]).toContain(`(${better})`);
});

test.each([
  ['![a](foto.jpg "Kata "murah" lagi")', "![a](foto.jpg \"Kata 'murah' lagi\")"],
  ["![a](foto.jpg “Pasar pagi”)", '![a](foto.jpg "Pasar pagi")'],
  ['![a](foto.jpg "Pasar)', '![a](foto.jpg "Pasar")'],
])("a caption that Markdown does not take: %s", (written, better) => {
  expect(told(written)).toEqual([expect.stringMatching(/ quotation marks .* at each end\. Write /)]);
  expect(told(written)[0]?.endsWith(better)).toBe(true);
});

test.each(["javascript:alert(1)", "JavaScript:void(0)", "file:///C:/laporan.pdf", "data:text/html,halo"])(
  "an address that Markdown refuses: %s",
  (address) => {
    expect(told(`Teks [ini](${address}) lagi.`)).toEqual([
      `${x}:1:6 is shown as text: "${address}" is no address on the web. Write one that begins with https://, or take the link out.`,
    ]);
  },
);

describe("nothing is said of", () => {
  test.each([
    ["a sound picture", '![a](foto.jpg "Judul")'],
    ["one between pointed brackets", '![a](<foto pasar.jpg> "Judul")'],
    ["one in percents", "![a](foto%20pasar.jpg)"],
    ["code", "`![a](foto pasar.jpg)`"],
    ["a block of code", "Teks.\n\n    ![a](foto pasar.jpg)\n\n```\n[a](b c.jpg)\n```"],
    ["what has a backslash in front", "\\[a](foto pasar.jpg)"],
    ["words that begin like a refused one", "Harga [1](data: lihat tabel) turun."],
    ["an address with such a word in it", "[a](https://pasar.example/javascript:x)"],
    ["words behind a word for telephones", "Harga [1](tel: lihat kontak) turun."],
    ["words between brackets", "Harga [1](lihat halaman tiga) turun."],
  ])("%s", (_, written) => {
    expect(told(written)).toEqual([]);
  });
});

test("a picture is always shown or told, whatever the file is called", () => {
  const name = fc
    .string({
      unit: fc.constantFrom("a", "B", "7", " ", ".", "-", "_", "'", "&", "*"),
      minLength: 1,
      maxLength: 12,
    })
    .map((text) => `${text.trim()}.jpg`);
  fc.assert(
    fc.property(name, (file) => {
      const written = `![a](${file})`;
      const isShown = parseMarkdown(written).some((block) => block.children?.[0]?.type === "image");
      expect(told(written)).toHaveLength(isShown ? 0 : 1);
    }),
  );
});
