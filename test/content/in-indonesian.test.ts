import { expect, test } from "vitest";
import { formatDiagnostic } from "../../src/content/diagnostic.ts";
import { article, articles, type Files, read } from "./temporary-project.ts";

// That there is a sentence in each language, which says the same: test/messages. Here they are read as editors do.

/** Every mistake, or where there is none every notice, as the editor of an Indonesian site reads it. */
async function linesOf(files: Files): Promise<string[]> {
  const result = await read(files);
  const found = result.ok ? result.content.notices : result.mistakes;
  return found.map((one) => formatDiagnostic(one, "id").replace(/^content\/articles\//, ""));
}

test("front matter and dates", async () => {
  const written = articles({
    colon: { title: "Cabai: Turun" },
    dates: { updated: "2024-05-01 07:59", corrections: "\n  - { date: 2024-07-01, text: Bukan 12. }" },
    day: { date: "31 Februari 2020" },
    form: { date: "24/11/2023 08.30 WIB" },
    key: { penulis: "Sari" },
    kinds: { title: "[A, B]", dateline: "true", draft: "nanti", lang: "jv", image: "a.png", timeline: "ya" },
    weekday: { date: "Sabtu, 3 Mei 2024" },
  });
  const files = {
    ...written,
    "content/articles/lacking.md": "---\ntitle:\ndate: 2024-05-01\ntags: []\n---\n",
    "content/articles/placeholder.md": article({}, "Tulis beritanya di sini."),
  };
  expect(await linesOf(files)).toEqual([
    'colon.md:2:8 Ada titik dua di dalam nilai ini. Kalau titik dua itu bagian dari teks, apit seluruh nilainya dengan tanda kutip: title: "Cabai: Turun"',
    'dates.md:6:10 updated: "2024-05-01 07:59" mendahului "date", "2024-05-01 08:00". Berita baru bisa diperbarui sesudah terbit.',
    'dates.md:8:13 corrections.date: "2024-07-01" masih di masa depan. Tulis kapan berita ini dikoreksi.',
    'day.md:3:7 date: "31 Februari 2020" bukan tanggal: Februari 2020 hanya sampai tanggal 29.',
    'form.md:3:7 date: "24/11/2023 08.30 WIB" bukan tanggal. Maksud Anda "2023-11-24 08.30 WIB"?',
    'key.md:6:1 "penulis" bukan kunci yang dikenal. Maksud Anda "authors"?',
    'kinds.md:2:8 title: harus berupa teks, bukan daftar. Tulis seperti "title: Harga Beras Turun".',
    'kinds.md:6:11 dateline: harus berupa teks, bukan true. Kalau itu teks, apit dengan tanda kutip: "true".',
    'kinds.md:7:8 draft: harus true atau false, bukan "nanti".',
    'kinds.md:8:7 lang: harus id atau en, bukan "jv". Bahasa lain perlu kata-katanya dulu, di konfigurasi situs (opsi words).',
    'kinds.md:9:8 image: harus berisi kunci lain, menjorok di bawahnya: src, alt, caption, credit. Tulis seperti "image: { src: …, alt: … }".',
    'kinds.md:10:11 timeline: harus true, false, atau daftar yang setiap butirnya memuat "date" dan "text". Tanpa kunci ini, kronologi disusun dari isi berita.',
    'lacking.md:1:1 section: belum ada. Tulis seperti "section: Ekonomi".',
    'lacking.md:2:1 title: masih kosong. Tulis seperti "title: Harga Beras Turun".',
    'lacking.md:4:1 tags: masih kosong. Tulis seperti "tags: [Pasar Wage, Bank Indonesia]".',
    'placeholder.md:8:1 masih memuat kalimat pengisi: "Tulis beritanya di sini." Hapus kalimat itu, atau tulis "draft: true".',
    'weekday.md:3:7 date: "Sabtu, 3 Mei 2024" bukan tanggal: hari itu Jumat, bukan Sabtu.',
  ]);
});

test("notices", async () => {
  const written = articles({
    "2024-05-02-other-day": {},
    author: { authors: "Sari Contih" },
    lead: { leadUntil: "2024-06-02" },
    "lead-newer": { date: "2024-05-02", leadUntil: "2024-07-31" },
    "many-tags": { tags: "[Cabai, Beras, Garam, Kopi, Teh, Gula]", authors: "Sari Contoh" },
    review: { review: "[title, date]", authors: "Sari Contoh" },
    waits: { date: "2024-07-01 06:00" },
  });
  const text = "Cabai <b>turun</b>.\n\n![E](foto pasar.jpg)\n\n![A](https://contoh.id/a.png)";
  const files = {
    ...written,
    "content/articles/empty.md": article({}, ""),
    "content/articles/text.md": article({}, text),
  };
  expect(await linesOf(files)).toEqual([
    '2024-05-02-other-day.md:3:7 date: tertulis 2024-05-01, padahal nama berkas diawali 2024-05-02. Alamat berita memakai hari dari "date".',
    'author.md:6:10 authors: tidak ada berita lain dengan "Sari Contih". Maksud Anda "Sari Contoh"?',
    'empty.md:7:1 belum ada isinya: pembaca hanya menemukan judul. Tulis isinya di bawah front matter, atau tulis "draft: true".',
    "lead-newer.md:6:12 leadUntil: menahan berita ini di puncak halaman depan selama 61 hari. Kalau maksudnya bukan begitu, tulis hari yang lebih awal.",
    'lead.md:6:12 leadUntil: sekarang tidak berlaku: content/articles/lead-newer.md lebih baru, dan punya "leadUntil" juga. Hapus salah satunya.',
    'many-tags.md:5:8 tags: belum ada berkas untuk "Cabai", "Beras", "Garam", dan 3 topik lain: halamannya hanya memuat daftar. Buat content/tags/cabai.md untuk menerangkan yang pertama.',
    'review.md:6:9 review: impor ragu tentang: title, date. Periksa, lalu hapus "review".',
    'text.md:8:7 "<b>" tampil sebagai tulisan: HTML di dalam isi tidak dijalankan. Tulis Markdown: **tebal**, *miring*, [kata](alamat).',
    "text.md:10:1 tampil sebagai tulisan, bukan sebagai gambar: nama berkasnya memuat spasi. Tulis ![E](<foto pasar.jpg>)",
    "text.md:12:1 adalah gambar dari situs lain; pembaca mendapat tautan ke sana. Untuk menampilkannya, taruh salinannya di bawah content/.",
    "waits.md:3:7 date: menunggu sampai 2024-07-01 06:00 (Asia/Jakarta), lalu terbit saat situs dibangun berikutnya setelah waktu itu.",
  ]);
});

test("mistakes are in the language of the site, and in Indonesian where that cannot be read", async () => {
  const languageOf = async (text: string) => read({ "_data/site.yaml": text });
  expect(await languageOf("name: Warta\nlanguage: en\n")).toMatchObject({ ok: false, language: "en" });
  expect(await languageOf("name: Warta\nlanguage: fr\n")).toMatchObject({ ok: false, language: "id" });
  expect(await languageOf("language: en\nname: [")).toMatchObject({ ok: false, language: "en" });
});
