import { expect, test } from "vitest";
import { formatMistake } from "../../src/content/report.ts";
import { articleSchema } from "../../src/content/schema/article.ts";
import { article, type Files, read } from "./temporary-project.ts";

const x = "content/articles/x.md";

/** What is wrong, or ought to be known · the files · every line that an editor of an Indonesian site sees. */
const table: [string, Files, ...string[]][] = [
  // The file and its YAML
  [
    "a second colon in a value",
    { [x]: article({ title: "Cabai: Turun" }) },
    `${x}:2:8 Ada titik dua di dalam nilai ini. Kalau titik dua itu bagian dari teks, apit seluruh nilainya dengan tanda kutip: title: "Cabai: Turun"`,
  ],
  [
    "what only the parser knows, in its own words",
    { [x]: article({ editors: "-" }) },
    `${x}:6:10 tidak bisa dibaca sebagai YAML: Unexpected block-seq-ind on same line with key. Periksa baris ini dan baris di dekatnya: kunci yang setingkat dimulai di kolom yang sama, masing-masing diikuti titik dua dan spasi.`,
  ],
  [
    "the words that an article begins with",
    { [x]: article({}, "Tulis beritanya di sini.") },
    `${x}:8:1 masih memuat kalimat pengisi: "Tulis beritanya di sini." Hapus kalimat itu, atau tulis "draft: true".`,
  ],

  // Keys and values
  [
    "a key in Indonesian, and one that is near none",
    { [x]: article({ penulis: "Sari", "x-y-z": "1" }) },
    `${x}:6:1 "penulis" bukan kunci yang dikenal. Maksud Anda "authors"?`,
    `${x}:7:1 "x-y-z" bukan kunci yang dikenal. Kunci yang dikenal: ${Object.keys(articleSchema("").shape).join(", ")}.`,
  ],
  [
    "required keys left out or empty",
    { [x]: "---\ntitle:\ndate: 2024-05-01\ntags: []\n---\n" },
    `${x}:1:1 section: belum ada. Tulis seperti "section: Ekonomi".`,
    `${x}:2:1 title: masih kosong. Tulis seperti "title: Harga Beras Turun".`,
    `${x}:4:1 tags: masih kosong. Tulis seperti "tags: [Pasar Wage, Bank Indonesia]".`,
  ],
  [
    "values of other kinds",
    {
      [x]: article({
        title: "[Cabai, Turun]",
        dateline: "true",
        draft: "nanti",
        lang: "jv",
        image: "foto.png",
        timeline: "ya",
      }),
    },
    `${x}:2:8 title: harus berupa teks, bukan daftar. Tulis seperti "title: Harga Beras Turun".`,
    `${x}:6:11 dateline: harus berupa teks, bukan true. Kalau itu teks, apit dengan tanda kutip: "true".`,
    `${x}:7:8 draft: harus true atau false, bukan "nanti".`,
    `${x}:8:7 lang: harus id atau en, bukan "jv".`,
    `${x}:9:8 image: harus berisi kunci lain, menjorok di bawahnya: src, alt, caption, credit. Tulis seperti "image: { src: …, alt: … }".`,
    `${x}:10:11 timeline: harus true, false, atau daftar yang setiap butirnya memuat "date" dan "text". Tanpa kunci ini, kronologi disusun dari isi berita.`,
  ],

  // Dates
  [
    "a day that is not in the calendar",
    { [x]: article({ date: "31 Februari 2020" }) },
    `${x}:3:7 date: "31 Februari 2020" bukan tanggal: Februari 2020 hanya sampai tanggal 29.`,
  ],
  [
    "a month, a weekday, an hour and a zone that are none",
    {
      "content/articles/a.md": article({ date: "3 Agustos 2024" }),
      "content/articles/b.md": article({ date: "Senen, 1 April 2024" }),
      "content/articles/c.md": article({ date: "Sabtu, 3 Mei 2024" }),
      "content/articles/d.md": article({ date: "2024-05-03 25:00" }),
      "content/articles/e.md": article({ date: "2024-05-03 08:00 WIP" }),
      "content/articles/f.md": article({ date: "2024-05-03 pagi" }),
    },
    'content/articles/a.md:3:7 date: "3 Agustos 2024" bukan tanggal: "Agustos" bukan nama bulan. Maksud Anda "Agustus"?',
    'content/articles/b.md:3:7 date: "Senen, 1 April 2024" bukan tanggal: "Senen" bukan nama hari. Maksud Anda "Senin"?',
    'content/articles/c.md:3:7 date: "Sabtu, 3 Mei 2024" bukan tanggal: hari itu Jumat, bukan Sabtu.',
    'content/articles/d.md:3:7 date: "2024-05-03 25:00" bukan waktu: tidak ada pukul 25, jam dihitung dari 00 sampai 23.',
    'content/articles/e.md:3:7 date: "2024-05-03 08:00 WIP" bukan tanggal: "WIP" bukan zona waktu. Tulis WIB, WITA, WIT, atau selisihnya dari UTC, misalnya +07:00.',
    'content/articles/f.md:3:7 date: "2024-05-03 pagi" bukan tanggal: "pagi" bukan jam. Tulis seperti "2020-01-24 10:49", "2020-01-24", atau "24 Januari 2020 10.49 WIB".',
  ],
  [
    "an update before publication, a correction in the future",
    {
      [x]: article({
        updated: "2024-05-01 07:59",
        corrections: "\n  - { date: 2024-07-01, text: Bukan 12. }",
      }),
    },
    `${x}:6:10 updated: "2024-05-01 07:59" mendahului "date", "2024-05-01 08:00". Berita baru bisa diperbarui sesudah terbit.`,
    `${x}:8:13 corrections.date: "2024-07-01" masih di masa depan. Tulis kapan berita ini dikoreksi.`,
  ],
  [
    "a date that is known in part, and is none",
    { [x]: article({ timeline: "\n  - { date: kemarin, text: Pasar dibuka. }" }) },
    `${x}:7:13 timeline.date: "kemarin" bukan tanggal. Tulis seperti "2018", "2018-10", "2018-07-03", "Oktober 2018", atau "3 Juli 2018".`,
  ],

  [
    "a date in a form that is not read",
    { [x]: article({ date: "24/11/2023 08.30 WIB" }) },
    `${x}:3:7 date: "24/11/2023 08.30 WIB" bukan tanggal. Maksud Anda "2023-11-24 08.30 WIB"?`,
  ],

  // Topics, sections, addresses, translations
  [
    "a slip of a topic, several in one text, one that makes no address",
    { [x]: article({ tags: "\n- Pasar Subu\n- Cabai, Beras\n- 新聞" }) },
    `${x}:6:3 tags: "Pasar Subu" bukan topik yang dikenal. Maksud Anda "Pasar Subuh"?`,
    `${x}:7:3 tags: "Cabai, Beras" bukan topik yang dikenal. Tulis beberapa topik sebagai daftar: [Cabai, Beras].`,
    `${x}:8:3 tags: "新聞" tidak bisa menjadi alamat. Buat berkasnya di content/tags/, dengan nama dari huruf a sampai z.`,
  ],
  [
    "topics that share a name, and kinds that schema.org does not have",
    { "content/tags/pagi.md": "---\nname: Pagi\naliases: [Pasar Subuh]\nkind: Perusahaan\n---\n" },
    'content/tags/pagi.md:4:7 kind: "Perusahaan" bukan jenis dari schema.org. Maksud Anda "Corporation"?',
    'content/tags/pasar-pagi.md:3:11 aliases: "Pasar Subuh" juga menjadi alias content/tags/pagi.md. Hapus dari salah satunya.',
  ],
  [
    "old addresses that are none, or another's",
    {
      "content/articles/a.md": article(),
      "content/articles/b.md": article({ aliases: "[lama.html, /lama?id=3, /2024/05/01/a/, /]" }),
    },
    'content/articles/b.md:6:11 aliases: "lama.html" tidak diawali "/". Tulis alamat lama tanpa nama situsnya, misalnya /lama/berita.html.',
    'content/articles/b.md:6:22 aliases: "/lama?id=3" memuat "?" atau "#", yang tidak bisa dibedakan oleh situs statis. Tulis alamatnya tanpa itu.',
    'content/articles/b.md:6:34 aliases: "/2024/05/01/a/" sudah menjadi alamat content/articles/a.md. Hapus dari sini.',
    'content/articles/b.md:6:50 aliases: "/" sudah menjadi alamat beranda. Hapus dari sini.',
  ],
  [
    "translations of nothing, and in the same language",
    {
      "content/articles/a.md": article(),
      "content/articles/b.md": article({ translationOf: "a.md" }),
      "content/articles/c.md": article({ lang: "en", translationOf: "beras.md" }),
    },
    'content/articles/b.md:6:16 translationOf: "a.md" sebahasa dengan berita ini, "id". Tulis "lang: en" di sini.',
    'content/articles/c.md:7:16 translationOf: "beras.md" tidak menunjuk ke berita mana pun. Tulis nama berkas berita aslinya, atau alamatnya, misalnya /2020/01/24/judul/.',
  ],
  [
    "a page in the site's own place",
    { "content/pages/arsip.md": "---\ntitle: Arsip\n---\n" },
    'content/pages/arsip.md:1:1 "arsip" adalah alamat yang dipakai situs sendiri. Beri berkas halaman ini nama lain.',
  ],

  // Pictures
  [
    "a picture without alt, whose file is missing",
    { [x]: article({ image: "\n  src: fotp.png" }), "content/articles/foto.png": "x" },
    `${x}:7:3 image.alt: belum ada. Tulis seperti "alt: Menteri berbicara di depan wartawan".`,
    `${x}:7:8 image.src: "fotp.png": tidak ada berkas content/articles/fotp.png. Maksud Anda "foto.png"?`,
  ],
  [
    "pictures that are none, lie elsewhere, or could run",
    {
      [x]: article({}, "![A](foto.jpg)\n\n![B](../../_data/b.png)\n\n![C](c.svg)\n\n![](d.svg)"),
      "content/articles/foto.jpg": "bukan gambar",
      "content/articles/c.svg": '<svg viewBox="0 0 1 1"><g on-x="" onload="alert(1)"/></svg>',
      "content/articles/d.svg": "<svg></svg>",
    },
    `${x}:8:1 "foto.jpg": content/articles/foto.jpg bukan gambar, atau rusak.`,
    `${x}:10:1 "../../_data/b.png" berada di luar content/. Taruh berkas gambarnya di bawah content/.`,
    `${x}:12:1 "c.svg": content/articles/c.svg memuat sesuatu yang bisa berjalan di peramban pembaca, atau yang menyembunyikannya: onload. Hapus bagian itu, atau simpan gambarnya sebagai PNG.`,
    `${x}:14:1 menampilkan gambar tanpa keterangan bagi pembaca yang tidak dapat melihatnya. Tulis ![apa yang tampak](berkas).`,
    `${x}:14:1 "d.svg": content/articles/d.svg tidak menyebut ukurannya. Beri <svg> di dalamnya viewBox, atau width dan height.`,
  ],

  // Settings
  [
    "settings with a bit of everything",
    {
      "_data/site.yaml":
        "name: Warta\nurl: https://contoh.id/?a\ntimeZone: Asia/Djakarta\npageSize: 0\nfeedSize: 2000\nadmin: ya\nsections:\n  - name: Ekonomi\n  - name: EKONOMI\n  - { name: Desa, slug: Desa Kita }\n",
    },
    "_data/site.yaml:1:1 publisher: belum ada. Tulis kunci ini, lalu di bawahnya, dengan menjorok: name, url, logo, email, address, sameAs, foundingDate.",
    '_data/site.yaml:2:6 url: "https://contoh.id/?a" memuat "?" atau "#". Tulis alamatnya saja: https://contoh.id/',
    '_data/site.yaml:3:11 timeZone: "Asia/Djakarta" bukan zona waktu yang dikenal. Maksud Anda "Asia/Jakarta"?',
    "_data/site.yaml:4:11 pageSize: harus bilangan bulat, paling kecil 1.",
    "_data/site.yaml:5:11 feedSize: harus bilangan bulat, paling besar 1000.",
    "_data/site.yaml:6:8 admin: harus false, atau backend dan repo, menjorok di bawahnya.",
    '_data/site.yaml:9:11 sections.name: "EKONOMI" beralamat sama dengan rubrik "Ekonomi". Simpan satu saja.',
    '_data/site.yaml:10:25 sections.slug: "Desa Kita" tidak bisa menjadi bagian alamat. Pakai a sampai z, 0 sampai 9, dan satu tanda hubung di antaranya.',
  ],
  [
    "a repository and a publisher's mailbox that are none",
    {
      "_data/site.yaml":
        "name: Warta\nurl: https://contoh.id/\npublisher: { name: Redaksi, email: redaksi }\nadmin: { backend: svn, repo: warta }\n",
    },
    '_data/site.yaml:3:36 publisher.email: "redaksi" bukan alamat surel. Tulis seperti redaksi@contoh.id',
    '_data/site.yaml:4:19 admin.backend: harus github, gitlab, atau gitea, bukan "svn".',
    '_data/site.yaml:4:30 admin.repo: harus memuat pemilik dan nama repositori, misalnya redaksi/warta, bukan "warta".',
  ],

  // Nothing is wrong: notices
  [
    "articles that wait, have no text, another day in their name, or what an import was unsure of",
    {
      "content/articles/2024-05-02-a.md": article({ review: "[title, date]" }, ""),
      "content/articles/b.md": article({ date: "2024-07-01 06:00" }),
    },
    'content/articles/2024-05-02-a.md:3:7 date: tertulis 2024-05-01, padahal nama berkas diawali 2024-05-02. Alamat berita memakai hari dari "date".',
    'content/articles/2024-05-02-a.md:6:9 review: impor ragu tentang: title, date. Periksa, lalu hapus "review".',
    'content/articles/2024-05-02-a.md:8:1 belum ada isinya: pembaca hanya menemukan judul. Tulis isinya di bawah front matter, atau tulis "draft: true".',
    "content/articles/b.md:3:7 date: menunggu sampai 2024-07-01 06:00 (Asia/Jakarta), lalu terbit saat situs dibangun berikutnya setelah waktu itu.",
  ],
  [
    "a topic without a file, and a name that may be a slip",
    {
      "content/articles/a.md": article({ authors: "Sari Contoh", tags: "[Cabai]" }),
      "content/articles/b.md": article({ authors: "Sari Contoh" }),
      "content/articles/c.md": article({ authors: "Sari Contih" }),
    },
    'content/articles/a.md:5:8 tags: "Cabai" belum punya berkas; halamannya hanya memuat daftar. Buat content/tags/cabai.md untuk menerangkannya.',
    'content/articles/c.md:1:1 authors: tidak ada berita lain dengan "Sari Contih". Maksud Anda "Sari Contoh"?',
  ],
  [
    "more topics without a file than are worth a line each",
    { [x]: article({ tags: "[Cabai, Beras, Garam, Kopi, Teh, Gula]" }) },
    `${x}:5:8 tags: "Cabai", "Beras", "Garam", dan 3 topik lain belum punya berkas; halamannya hanya memuat daftar. Buat berkas seperti content/tags/cabai.md untuk menerangkan salah satunya.`,
  ],
  [
    "HTML, a picture whose file has blanks in its name, and one of another site in a text",
    { [x]: article({}, "Cabai <b>turun</b>.\n\n![E](foto pasar.jpg)\n\n![A](https://contoh.id/a.png)") },
    `${x}:8:7 "<b>" tampil sebagai tulisan: HTML di dalam isi tidak dijalankan. Tulis Markdown: **tebal**, *miring*, [kata](alamat).`,
    `${x}:10:1 tampil sebagai tulisan, bukan sebagai gambar: nama berkasnya memuat spasi. Tulis ![E](<foto pasar.jpg>)`,
    `${x}:12:1 menampilkan gambar dari situs lain. Pembaca memuatnya dari sana; sebaiknya taruh salinannya di bawah content/.`,
  ],
  [
    "two articles at the top of the front page, one for long",
    {
      "content/articles/a.md": article({ leadUntil: "2024-06-02" }),
      "content/articles/b.md": article({ date: "2024-05-02", leadUntil: "2024-07-31" }),
    },
    'content/articles/a.md:6:12 leadUntil: sekarang tidak berlaku: content/articles/b.md lebih baru, dan punya "leadUntil" juga. Hapus salah satunya.',
    "content/articles/b.md:6:12 leadUntil: menahan berita ini di puncak halaman depan selama 61 hari. Kalau maksudnya bukan begitu, tulis hari yang lebih awal.",
  ],
];

test.each(table)("in Indonesian: %s", async (_, files, ...lines) => {
  const result = await read(files);
  const told = result.ok ? result.content.notices : result.mistakes;
  expect(told.map((mistake) => formatMistake(mistake, "id"))).toEqual(lines);
});

test("mistakes are in the language of the site, and in Indonesian where that cannot be read", async () => {
  const settings = (lines: string) => ({ "_data/site.yaml": `name: Warta\n${lines}` });
  expect(await read(settings("language: en\n"))).toMatchObject({ ok: false, language: "en" });
  expect(await read(settings("language: fr\n"))).toMatchObject({ ok: false, language: "id" });
  expect(await read({ "_data/site.yaml": "language: en\nname: [" })).toMatchObject({
    ok: false,
    language: "id",
  });
});
