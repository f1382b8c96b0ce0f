import { describe, expect, test } from "vitest";
import { newsflashTitle } from "../../../src/cli/import/newsflash-title.ts";

describe("a newsflash without a headline is named by", () => {
  test("its first sentence", () => {
    expect(newsflashTitle(["Listrik di Sukamaju padam sejak pagi. Petugas memperbaikinya."])).toBe(
      "Listrik di Sukamaju padam sejak pagi",
    );
  });

  test.each([
    [
      "before who says so",
      "Kereta wisata Sukamaju berjalan lagi mulai Sabtu, 5,2 kilometer menuju pantai, kata kepala stasiun lama di kota itu.",
      "Kereta wisata Sukamaju berjalan lagi mulai Sabtu, 5,2 kilometer menuju pantai",
    ],
    [
      "before why",
      "Festival layang-layang di Pantai Sukamaju diundur sepekan karena angin terlalu pelan untuk menaikkan layang-layang besar.",
      "Festival layang-layang di Pantai Sukamaju diundur sepekan",
    ],
    [
      "not in the middle of what is quoted",
      'Kereta tua Sukamaju kembali ke stasiun lama sesudah direnovasi, dan "kami senang karena kereta pulang," ujar Rina.',
      "Kereta tua Sukamaju kembali ke stasiun lama",
    ],
  ])("the clauses of a long one that fit: %s", (_, sentence, title) => {
    expect(newsflashTitle([sentence])).toBe(title);
  });

  test("its first words, where no clause fits", () => {
    const long =
      "Kereta wisata Sukamaju mulai berjalan lagi hari Sabtu besok dari stasiun lama menuju pantai dengan dua gerbong kayu.";
    expect(newsflashTitle([long])).toBe(
      "Kereta wisata Sukamaju mulai berjalan lagi hari Sabtu besok dari stasiun lama menuju pantai dengan…",
    );
  });

  test("nothing of its own, where it has two paragraphs or no words", () => {
    expect(newsflashTitle(["Listrik padam.", "Petugas datang."])).toBeUndefined();
    expect(newsflashTitle(["***"])).toBeUndefined();
  });
});
