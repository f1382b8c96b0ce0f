import { expect, test } from "vitest";
import { formatDiagnostic } from "../../src/content/diagnostic.ts";
import type { Language } from "../../src/messages/message.ts";
import { article, readSound } from "./temporary-project.ts";

const file = "content/articles/x.md";
const told = async (keys: Record<string, string>, language: Language = "en"): Promise<string[]> => {
  const { articles } = await readSound({ [file]: article(keys) }, { preview: true });
  return (articles[0]?.doubts ?? []).map((doubt) => formatDiagnostic(doubt, language));
};

test("what an import was unsure of is told at the value, with the line of the source", async () => {
  const review = `
  - section # baris 3: Beranda > Ekonomi
  - authors # baris 4, 7: Oleh Ani / Red: Budi
  - source
  - updated
  - body # baris 9: Dari hulu ke hilir`;
  const keys = { authors: "[Ani, Budi]", source: "{ publisher: Antara }", draft: "true", review };
  const lines = await told(keys);
  expect(lines).toEqual([
    `${file}:4:10 section: is written as "Ekonomi". Line 3 of the source: "Beranda > Ekonomi"`,
    `${file}:6:10 authors: is written as "Ani, Budi". Lines 4, 7 of the source: "Oleh Ani / Red: Budi"`,
    `${file}:7:9 source: is written as "Antara".`,
    `${file}:1:1 updated: is missing.`,
    `${file}:17:1 body: the text needs a look. Line 9 of the source: "Dari hulu ke hilir"`,
  ]);
  expect((await told(keys, "id"))[0]).toBe(
    `${file}:4:10 section: tertulis "Ekonomi". Baris 3 naskah: "Beranda > Ekonomi"`,
  );
});

test("a list in brackets has no lines, and an article that was checked has nothing", async () => {
  expect(await told({ draft: "true", review: "[section]" })).toEqual([
    `${file}:4:10 section: is written as "Ekonomi".`,
  ]);
  expect(await told({})).toEqual([]);
});
