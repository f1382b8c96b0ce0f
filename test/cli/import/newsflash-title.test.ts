import { describe, expect, test } from "vitest";
import { newsflashTitle } from "../../../src/cli/import/first-sentence.ts";

describe("a newsflash without a headline is named by", () => {
  test("its first sentence", () => {
    expect(newsflashTitle(["Listrik di Sukamaju padam sejak pagi. Petugas memperbaikinya."])).toBe(
      "Listrik di Sukamaju padam sejak pagi",
    );
  });

  test("the first words of a long one", () => {
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
