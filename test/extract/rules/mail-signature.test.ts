import { describe, expect, test } from "vitest";
import { extractArticle } from "../../../src/extract/extract.ts";
import { paragraphs } from "../read-lines.ts";

const header = ["Dari: Lina Marlina <lina@desa.example>", "Perihal: Warga Tanam Seribu Pohon", ""];
const head = ["Warga Tanam Seribu Pohon", "Rabu, 18 Jun 2025 09:33 WIB", ""];
const read = (...lines: string[]) => extractArticle(lines.join("\n"));
const card = ["Lina Marlina", "Humas Desa", "HP: +62 812 3456 7890", "lina@desa.example"];

describe("the signature of a mail is no text and no tag", () => {
  test.each([
    ["below two hyphens", ["-- ", ...card]],
    ["below a closing", ["Terima kasih.", "", "Salam,", "", ...card, "", "Dikirim dari ponsel saya"]],
    ["below a closing, without a way to reach anyone", ["Hormat kami,", "Lina Marlina"]],
    [
      "with a notice of the firm",
      ["--", ...card, "Surel ini rahasia dan hanya untuk penerima yang dituju oleh pengirimnya."],
    ],
    ["over two hyphens", ["Salam hormat,", ...card.slice(0, 2), "--", "Pesan ini rahasia."]],
    ["below nothing", card],
    ["written by the telephone alone", ["Sent from my iPhone"]],
  ])("%s", (_, signature) => {
    const { body, proposedTags, lines } = read(...header, ...paragraphs, "", ...signature);
    expect({ body, proposedTags }).toEqual({ body: paragraphs, proposedTags: [] });
    const below = lines.filter(({ n }) => n > header.length + paragraphs.length);
    expect(below).toHaveLength(signature.filter((line) => line !== "").length);
    expect(new Set(below.map(({ reason }) => reason))).toEqual(new Set(["signature of a mail"]));
  });

  test.each([
    ["below two hyphens", ["--", ...card]],
    ["a name and a number", ["Lina Marlina", "0812-3456-7890"]],
  ])("also where the header was not pasted: %s", (_, signature) => {
    const { body, proposedTags } = read(...head, ...paragraphs, "", ...signature);
    expect({ body, proposedTags }).toEqual({ body: paragraphs, proposedTags: [] });
  });
});

describe("what is not one stays", () => {
  test.each([
    ["a number that the text announces", ["Pendaftaran kelas menanam:", "0812-3456-7890"]],
    ["where, when and whom to ask", ["Tempat: tepi sungai", "Waktu: Senin pagi", "Kontak: 0812-3456-7890"]],
    ["text below two hyphens", ["--", ...paragraphs]],
    ["a list of several dates and places", ["Jadwal menanam:", "Senin: tepi sungai", "Selasa: bukit"]],
  ])("%s", (_, more) => {
    for (const above of [head, header])
      expect(read(...above, ...paragraphs, "", ...more).body).toEqual([...paragraphs, ...more]);
  });

  test("the editor's name below it", () => {
    const { editors } = read(...head, ...paragraphs, "--", "Editor: Budi Laksana", "redaksi@kabar.example");
    expect(editors).toEqual(["Budi Laksana"]);
  });
});

test.each([["0812-3456-7890"], ["081234567890"], ["lina@desa.example"]])(
  "%s below the text is dropped as what it is, and no tag",
  (contact) => {
    const { body, proposedTags, lines } = read(...head, ...paragraphs, contact, "tepi sungai");
    expect({ body, tags: proposedTags.map(({ name }) => name), reason: lines.at(-2)?.reason }).toEqual({
      body: paragraphs,
      tags: ["tepi sungai"],
      reason: "contact below the text",
    });
  },
);
