import { expect, test } from "vitest";
import { formatMistake } from "../../src/content/format-mistake.ts";
import { article, readSound } from "./temporary-project.ts";

/** What an editor is told of an article in which words are read as something else. */
async function noticesOf(front: Record<string, string>, language: "id" | "en" = "en"): Promise<string[]> {
  const { notices } = await readSound({ "content/articles/x.md": article(front) });
  return notices
    .map((mistake) => formatMistake(mistake, language))
    .filter((line) => /remark|catatan:/.test(line));
}

test("a hashtag, at which YAML ends a headline", async () => {
  expect(await noticesOf({ title: "Warga Serukan #JagaTerumbu Lagi" })).toEqual([
    'content/articles/x.md:2:22 "#JagaTerumbu" begins a remark: from there on the line is not read. If it belongs to the text, put quotation marks around the whole value.',
  ]);
  expect(await noticesOf({ description: "Tagar #Jaga ramai." }, "id")).toEqual([
    expect.stringContaining('"#Jaga" memulai catatan: dari situ sampai akhir baris tidak dibaca.'),
  ]);
});

test("between quotation marks it is text, and with a blank after its sign a remark", async () => {
  expect(await noticesOf({ title: '"Warga Serukan #JagaTerumbu"' })).toEqual([]);
  expect(await noticesOf({ title: "Warga Berseru # dari rilis" })).toEqual([]);
  expect(await noticesOf({ title: "Nomor C#7 Dijual" })).toEqual([]);
});
