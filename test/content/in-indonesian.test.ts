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

test("tags, addresses, translations and pictures", async () => {
  const written = articles({
    a: {},
    aliases: { aliases: "[lama.html, /lama?id=3, /2024/05/01/a/, /]" },
    tags: { tags: "\n- Pasar Subu\n- Cabai, Beras\n- 新聞" },
    "translation-of-none": { lang: "en", translationOf: "beras.md" },
  });
  const pictures = "![A](foto.jpg)\n\n![B](../../_data/b.png)\n\n![C](c.svg)\n\n![](d.svg)";
  const files = {
    ...written,
    "content/articles/pictures.md": article({}, pictures),
    "content/articles/foto.jpg": "bukan gambar",
    "content/articles/c.svg": '<svg viewBox="0 0 1 1"><g onload="alert(1)"/></svg>',
    "content/articles/d.svg": "<svg></svg>",
    "content/pages/arsip.md": "---\ntitle: Arsip\n---\n",
    "content/tags/pagi.md": "---\nname: Pagi\naliases: [Pasar Subuh]\nkind: Perusahaan\n---\n",
  };
  expect(await linesOf(files)).toEqual([
    'aliases.md:6:11 aliases: "lama.html" tidak diawali "/". Tulis alamat lama tanpa nama situsnya, misalnya /lama/berita.html.',
    'aliases.md:6:22 aliases: "/lama?id=3" memuat "?" atau "#", yang tidak bisa dibedakan oleh situs statis. Tulis alamatnya tanpa itu.',
    'aliases.md:6:34 aliases: "/2024/05/01/a/" sudah menjadi alamat content/articles/a.md. Hapus dari sini.',
    'aliases.md:6:50 aliases: "/" sudah menjadi alamat beranda. Hapus dari sini.',
    'pictures.md:8:1 "foto.jpg": content/articles/foto.jpg bukan gambar, atau rusak.',
    'pictures.md:10:1 "../../_data/b.png" berada di luar content/. Taruh berkas gambarnya di bawah content/.',
    'pictures.md:12:1 "c.svg": content/articles/c.svg memuat sesuatu yang bisa berjalan di peramban pembaca, atau yang menyembunyikannya: onload. Hapus bagian itu, atau simpan gambarnya sebagai PNG.',
    "pictures.md:14:1 menampilkan gambar tanpa keterangan bagi pembaca yang tidak dapat melihatnya. Tulis ![apa yang tampak](berkas).",
    'pictures.md:14:1 "d.svg": content/articles/d.svg tidak menyebut ukurannya. Beri <svg> di dalamnya viewBox, atau width dan height.',
    'tags.md:6:3 tags: "Pasar Subu" bukan topik yang dikenal. Maksud Anda "Pasar Subuh"?',
    'tags.md:7:3 tags: "Cabai, Beras" bukan topik yang dikenal. Tulis beberapa topik sebagai daftar: [Cabai, Beras].',
    'tags.md:8:3 tags: "新聞" tidak bisa menjadi alamat. Buat berkasnya di content/tags/, dengan nama dari huruf a sampai z.',
    'translation-of-none.md:7:16 translationOf: "beras.md" tidak menunjuk ke berita mana pun. Tulis nama berkas beritanya, atau alamatnya, misalnya /2020/01/24/judul/.',
    'content/pages/arsip.md:1:1 "arsip" adalah alamat yang dipakai situs sendiri. Beri berkas halaman ini nama lain.',
    'content/tags/pagi.md:4:7 kind: "Perusahaan" bukan jenis dari schema.org. Maksud Anda "Corporation"?',
    'content/tags/pasar-pagi.md:3:11 aliases: "Pasar Subuh" juga menjadi nama, alias, atau alamat content/tags/pagi.md. Hapus dari salah satunya, atau simpan satu berkas saja.',
  ]);
});

test("settings", async () => {
  const files = {
    "_data/site.yaml": `name: Warta
url: https://contoh.id/?a
timeZone: Asia/Djakarta
pageSize: 0
feedSize: 2000
admin: { backend: svn, repo: warta }
publisher: { email: redaksi }
sections: [{ name: Ekonomi }, { name: EKONOMI }, { name: Desa, slug: Desa Kita }]
`,
  };
  expect(await linesOf(files)).toEqual([
    '_data/site.yaml:2:6 url: "https://contoh.id/?a" memuat "?" atau "#". Tulis alamatnya saja: https://news.example/',
    '_data/site.yaml:3:11 timeZone: "Asia/Djakarta" bukan zona waktu yang dikenal. Maksud Anda "Asia/Jakarta"?',
    "_data/site.yaml:4:11 pageSize: harus bilangan bulat, paling kecil 1.",
    "_data/site.yaml:5:11 feedSize: harus bilangan bulat, paling besar 1000.",
    '_data/site.yaml:6:19 admin.backend: harus github, gitlab, atau gitea, bukan "svn".',
    '_data/site.yaml:6:30 admin.repo: harus memuat pemilik dan nama repositori, misalnya newsroom/site, bukan "warta".',
    '_data/site.yaml:7:12 publisher.name: belum ada. Tulis seperti "name: Redaksi Warta".',
    '_data/site.yaml:7:21 publisher.email: "redaksi" bukan alamat surel. Tulis seperti redaksi@contoh.id',
    '_data/site.yaml:8:39 sections.name: "EKONOMI" beralamat sama dengan rubrik "Ekonomi". Simpan satu saja.',
    '_data/site.yaml:8:70 sections.slug: "Desa Kita" tidak bisa menjadi bagian alamat. Pakai a sampai z, 0 sampai 9, dan satu tanda hubung di antaranya, paling banyak 150 tanda.',
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
