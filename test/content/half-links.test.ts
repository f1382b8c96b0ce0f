import { describe, expect, test } from "vitest";
import { formatMistake } from "../../src/content/format-mistake.ts";
import { findHalfLinks } from "../../src/content/notices/half-links.ts";
import { article, readSound } from "./temporary-project.ts";

const told = (body: string): string[] =>
  findHalfLinks("x.md", body, 1).map((mistake) => formatMistake(mistake, "en"));

test("links and pictures in two halves are told in texts of every kind", async () => {
  const { notices } = await readSound({
    "content/articles/x.md": article({}, "Lihat [kios] (https://pasar.example/kios)."),
    "content/pages/tentang.md": "---\ntitle: Tentang\n---\nLihat [redaksi](/redaksi/ di sini.\n",
    "content/tags/bulog.md": "---\nname: Bulog\n---\n![Gudang] (gudang.png)\n",
  });
  expect(notices.map((mistake) => formatMistake(mistake, "id"))).toEqual([
    "content/articles/x.md:8:7 tampil sebagai tulisan, bukan sebagai tautan: ada spasi di antara ] dan (. Tulis [kios](https://pasar.example/kios)",
    "content/pages/tentang.md:4:7 tampil sebagai tulisan, bukan sebagai tautan: kurungnya tidak ditutup. Tulis [redaksi](/redaksi/)",
    "content/tags/bulog.md:4:1 tampil sebagai tulisan, bukan sebagai gambar: ada spasi di antara ] dan (. Tulis ![Gudang](gudang.png)",
  ]);
});

test.each([
  [
    "[kios](https://pasar.example/a, lalu [los](/los/)",
    "1:1",
    "its bracket is not closed. Write [kios](https://pasar.example/a)",
  ],
  [
    "> Lihat [kios](https://pasar.example/a_(kota) itu",
    "1:9",
    "Write [kios](https://pasar.example/a_(kota))",
  ],
  ["![los](los.jpg", "1:1", "its bracket is not closed. Write ![los](los.jpg)"],
  ["Satu\n[dua] (www.pasar.example)", "2:1", "Write [dua](https://www.pasar.example)"],
])("%j", (body, place, message) => {
  expect(told(body)).toEqual([expect.stringMatching(new RegExp(`^x\\.md:${place} is shown as text`))]);
  expect(told(body)[0]?.endsWith(message)).toBe(true);
});

describe("nothing is said of", () => {
  test.each([
    ["words in brackets", "Ia [Budi] (34) datang, [sic] (lihat halaman 3)."],
    ["a place with its site", "Menurut [Kompas] (kompas.example)."],
    ["the number of a source", "Harga turun [1] (https://pasar.example/)."],
    ["sound links", '[a](/a/), [b](/b_(c)/ "judul") dan [c](</d e/>) (lagi).'],
    ["a link over two lines", 'Lihat [a](/a/\n"judul").'],
    ["code", "`[a] (/a/)` dan `[b](/b/ `"],
    ["what has a backslash in front", "\\[a] (/a/)"],
    ["what is told already, as a mistake", "[a](https://pasar.example /b) ![a](foto pasar.jpg)"],
  ])("%s", (_, body) => {
    expect(told(body)).toEqual([]);
  });
});
