import { expect, test } from "vitest";
import { formatDiagnostic } from "../../src/content/diagnostic.ts";
import { articles, type Files, read } from "./temporary-project.ts";

// That there is a sentence in each language, which says the same: test/messages. Here they are read as editors do.

/** Every mistake, or where there is none every notice, as the editor of an Indonesian site reads it. */
async function linesOf(files: Files): Promise<string[]> {
  const result = await read(files);
  const found = result.ok ? result.content.notices : result.mistakes;
  return found.map((one) => formatDiagnostic(one, "id").replace(/^content\/articles\//, ""));
}

test("mistakes, with dates, lists and kinds of values in Indonesian", async () => {
  const written = articles({
    dates: { updated: "2024-05-01 07:59", corrections: "\n  - { date: 2024-07-01, text: Bukan 12. }" },
    day: { date: "31 Februari 2020" },
    kinds: { title: "[A, B]", dateline: "true", draft: "nanti", lang: "jv" },
    weekday: { date: "Sabtu, 3 Mei 2024" },
  });
  expect(await linesOf(written)).toEqual([
    'dates.md:6:10 updated: "2024-05-01 07:59" mendahului "date", "2024-05-01 08:00". Berita baru bisa diperbarui sesudah terbit.',
    'dates.md:8:13 corrections.date: "2024-07-01" masih di masa depan. Tulis kapan berita ini dikoreksi.',
    'day.md:3:7 date: "31 Februari 2020" bukan tanggal: Februari 2020 hanya sampai tanggal 29.',
    'kinds.md:2:8 title: harus berupa teks, bukan daftar. Tulis seperti "title: Harga Beras Turun".',
    'kinds.md:6:11 dateline: harus berupa teks, bukan true. Kalau itu teks, apit dengan tanda kutip: "true".',
    'kinds.md:7:8 draft: harus true atau false, bukan "nanti".',
    'kinds.md:8:7 lang: harus id atau en, bukan "jv". Bahasa lain perlu kata-katanya dulu, di konfigurasi situs (opsi words).',
    'weekday.md:3:7 date: "Sabtu, 3 Mei 2024" bukan tanggal: hari itu Jumat, bukan Sabtu.',
  ]);
});

test("notices, with numbers and names in a row", async () => {
  const files = articles({
    lead: { leadUntil: "2024-07-31" },
    "many-tags": { tags: "[Cabai, Beras, Garam, Kopi, Teh, Gula]" },
    review: { review: "[title, date]" },
    waits: { date: "2024-07-01 06:00" },
  });
  expect(await linesOf(files)).toEqual([
    "lead.md:6:12 leadUntil: menahan berita ini di puncak halaman depan selama 61 hari. Kalau maksudnya bukan begitu, tulis hari yang lebih awal.",
    'many-tags.md:5:8 tags: belum ada berkas untuk "Cabai", "Beras", "Garam", dan 3 topik lain: halamannya hanya memuat daftar. Buat content/tags/cabai.md untuk menerangkan yang pertama.',
    'review.md:6:9 review: impor ragu tentang: title, date. Periksa, lalu hapus "review".',
    "waits.md:3:7 date: menunggu sampai 2024-07-01 06:00 (Asia/Jakarta), lalu terbit saat situs dibangun berikutnya setelah waktu itu.",
  ]);
});

test("mistakes are in the language of the site, and in Indonesian where that cannot be read", async () => {
  const languageOf = async (text: string) => read({ "_data/site.yaml": text });
  expect(await languageOf("name: Warta\nlanguage: en\n")).toMatchObject({ ok: false, language: "en" });
  expect(await languageOf("name: Warta\nlanguage: fr\n")).toMatchObject({ ok: false, language: "id" });
  expect(await languageOf("language: en\nname: [")).toMatchObject({ ok: false, language: "en" });
});
