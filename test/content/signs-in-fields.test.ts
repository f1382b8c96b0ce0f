import { expect, test } from "vitest";
import { formatMistake } from "../../src/content/format-mistake.ts";
import { article, readSound } from "./temporary-project.ts";

const told = async (keys: Record<string, string>, language: "id" | "en" = "en"): Promise<string[]> => {
  const { notices } = await readSound({ "content/articles/x.md": article(keys, "Harga **turun**.") });
  return notices.map((mistake) => formatMistake(mistake, language));
};

test("Markdown in the lines of a timeline, a correction and a headline is shown as it is", async () => {
  const timeline =
    '\n  - { date: 2018, text: "Pasar **direnovasi**, kata [dinas](/dinas/)." }\n  - { date: 2019, text: Dibuka. }';
  expect(await told({ timeline }, "id")).toEqual([
    'content/articles/x.md:7:25 timeline.text: "**direnovasi**" tampil persis begitu: di sini Markdown dan HTML tidak berlaku. Tulis kata-katanya saja.',
  ]);
  const corrections = "\n  - { date: 2024-05-02, text: 'Lihat [dinas](/dinas/).' }";
  expect(await told({ title: "Harga <i>Cabai</i> Turun", corrections })).toEqual([
    'content/articles/x.md:2:8 title: "<i>Cabai</i>" is shown just so: Markdown and HTML are not read here. Write the words alone.',
    'content/articles/x.md:7:31 corrections.text: "[dinas](/dinas/)" is shown just so: Markdown and HTML are not read here. Write the words alone.',
  ]);
});

test.each([
  ["[FOTO] Harga Cabai (Rp5.000) Turun"],
  ["Harga* Turun, *) Sementara"],
  ["Nilai 5 * 3 * 2 < 40"],
  ["Akun @pasar_pagi_baru dan nama_berkas_ini"],
])("what is no markup: %s", async (title) => {
  expect(await told({ title: JSON.stringify(title) })).toEqual([]);
});
