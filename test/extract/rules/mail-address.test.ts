import { describe, expect, test } from "vitest";
import { paragraphs, readHead, readLines } from "../read-lines.ts";

const reason = "address or greeting of a letter";
const header = ["Perihal: Warga Tanam Seribu Pohon", "Tanggal: 12 Mei 2025", ""];

describe("the address of a letter is dropped, and no one in it the author", () => {
  test.each([
    ["Kepada Yth.", "Redaksi Kabar Kota", "di tempat"],
    ["Kepada Yth. Bapak Lina Marlina", "Pemimpin Redaksi", "(di tempat)", "", "Dengan hormat,"],
    ["Yth. Redaksi,", "", "Salam sejahtera,"],
    ["Yang terhormat", "Rekan Media", "", "di – Tempat"],
  ])("%s", (...address) => {
    for (const above of [header, ["Warga Tanam Seribu Pohon", "12 Mei 2025 08.15 WIB", ""]]) {
      const { authors, body, lines, proposedTags, title } = readHead(...above, ...address, "");
      expect({ authors, body, proposedTags, title }).toEqual({
        authors: [],
        body: paragraphs,
        proposedTags: [],
        title: "Warga Tanam Seribu Pohon",
      });
      const dropped = lines.filter((line) => line.reason === reason).map(({ text }) => text);
      expect(dropped).toEqual(address.filter((line) => line !== ""));
    }
  });
});

describe("what is none stays", () => {
  test("the headline below a greeting", () => {
    expect(readHead("Yth. Redaksi,", "Warga Tanam Seribu Pohon", "", "12 Mei 2025 08.15 WIB").title).toBe(
      "Warga Tanam Seribu Pohon",
    );
  });

  test("the same words in the text", () => {
    const said = "Kepada Yth. Lurah Sukamaju";
    expect(readLines("12 Mei 2025 08.15 WIB", ...paragraphs, said, ...paragraphs)[said]).toBe("body by body");
  });
});
