import { article, markdownFile } from "./article.ts";
import { png } from "./png.ts";
import { type Files, sharedSite, type TestSite } from "./site.ts";

/** Words that stand in what must not be published, and nowhere else. */
export const secrets = {
  scheduled: "Kuntawijaya",
  draft: "Bratasena",
  retracted: "Ciptaningrum",
};

export const richPaths = {
  market: "/2025/12/31/pasar-melati-buka/",
  english: "/2025/06/02/night-market/",
  long: "/2025/05/04/judul-panjang/",
  retracted: "/2025/04/04/harga-garam/",
  bare: "/2025/03/03/apa-adanya/",
  blocks: "/2025/01/20/alun-alun/",
  tag: "/tag/pasar-melati/",
};

const longWord = "pertanggungjawabanpenyelenggaraanperekonomianmasyarakatpasartradisional";

const market = `Pasar Melati dibuka lagi pada Rabu pagi. Wali Kota Budi Umpama menggunting pita di pintu timur.

"Pedagang sudah menunggu sejak 3 Maret 2024," kata Budi Umpama -- lalu ia tertawa. Templat seperti {{ warta.settings.name }}, {% include "x" %} dan <script>alert(1)</script> hanya tulisan.

## Rencana dan ${longWord}

1. Kios sayur di lantai satu.
2. Kios kain di lantai dua.

- Buka pukul 05.00.
- Tutup pukul 17.00.

> Pasar ini milik warga. Kami hanya menyapu lantainya.

| Kios | Sewa sebulan | Pemilik lama | Pemilik baru | Luas | Letak | Keterangan |
| --- | --- | --- | --- | --- | --- | --- |
| A-1 | Rp150.000 | Sari Contoh | Tono Misal | 6 meter persegi | pintu timur | dekat sumur |

\`\`\`
jam buka = 05.00; jam tutup = 17.00; libur = tidak ada; ${longWord}
\`\`\`

### Rincian

Keterangan lengkap ada di [halaman tentang](/tentang/) dan di https://pasar.example/${longWord}?a=1&b=2 pada Oktober 2024.

![Lorong kios sayur yang masih kosong](lorong.png "Lorong kios sayur.")

Kota Umpama punya tiga pasar lain. Pasar tertua di sana dibuka pada 12 Mei 1931.`;

/** One of each block and card. */
const blocks = `Alun-alun Kota Umpama dibuka lagi.

::: kutipan Budi Umpama, wali kota
Alun-alun ini milik warga Kota Umpama.
:::

::: kotak Jam "buka"
- Setiap hari: 05.00–21.00

Pasar Melati buka lebih pagi.
:::

::: galeri Suasana pagi. Foto: Wati Andai
![Lorong di tepi alun-alun](lorong.png "Lorong.")
![Pintu timur](pasar.png)
![Menara jam](menara.png "Menara jam.")
:::

![Menara jam](menara.png "Menara jam di alun-alun.")

::: grafik batang Pengunjung alun-alun
Hari;Ribu orang;Ribu sepeda
Sabtu;1,5;0,25
Minggu;12,5;2

Sumber: Dinas Pertamanan Kota Umpama.
:::

::: grafik garis
Tahun;Pohon
2023;1.250
2024;
2025;1.400
:::

https://youtu.be/abcdefghijk

[![Menara jam](menara.png "Rapat warga <b>lengkap</b>")](https://www.youtube.com/watch?v=abcdefghijk&t=90)

[Letak alun-alun](https://www.openstreetmap.org/#map=17/-7.5/110.8)

[Rencana alun-alun](rencana.pdf)

https://maps.app.goo.gl/contoh`;

const timeline = Array.from({ length: 30 }, (_, index) => ({
  date: `${2010 + Math.floor(index / 2)}-0${1 + (index % 2)}`,
  text: `Pasar Melati mencatat peristiwa ke-${index + 1}.`,
}));

/**
 * A site with a bit of everything: an article that uses every key, one with none but those required, one in English, one
 * with a long headline, one withdrawn, one scheduled, one draft, lists of several pages, a timeline of several years.
 */
export const richSite: Files = {
  "_data/site.yaml": `name: Kabar Uji
description: Situs uji coba dengan sedikit dari semuanya.
url: https://kabar.example/
publisher:
  name: Redaksi Kabar Uji
  url: https://penerbit.example/
  email: redaksi@kabar.example
  address: Jalan Misal 1, Kota Umpama
  foundingDate: 2019
  sameAs: [https://sosial.example/kabar-uji]
sections:
  - name: Ekonomi
    description: Harga, pasar, dan pekerjaan.
  - name: Olahraga
invitations:
  newsletter:
    action: https://buletin.example/langganan
    field: EMAIL
    hidden: [{ name: daftar, value: harian }]
  whatsapp: https://whatsapp.com/channel/0029VaUji
  telegram: https://t.me/kabaruji
  support: https://dukung.example/
security: { contact: keamanan@kabar.example, expires: 2026-12-31 }
pageSize: 3
shareCards: false
`,
  "content/tags/pasar-melati.md": markdownFile(
    {
      name: "Pasar Melati",
      aliases: ["Pasar Subuh"],
      kind: "Place",
      sameAs: ["https://pasar.example/"],
      description: "Pasar pagi di Kota Umpama.",
    },
    "Pasar Melati berdiri sejak 1970. Lihat juga [Kota Umpama](/tag/kota-umpama/).",
  ),
  "content/tags/kota-umpama.md": markdownFile({ name: "Kota Umpama", kind: "City" }),
  "content/tags/budi-umpama.md": markdownFile({
    name: "Budi Umpama",
    kind: "Person",
    description: "Wali kota.",
  }),
  "content/tags/belum-ada-berita.md": markdownFile({ name: "Belum Ada Berita" }),
  "content/authors/sari-contoh.md": markdownFile(
    {
      name: "Sari Contoh",
      aliases: ["S. Contoh"],
      jobTitle: "Wartawan ekonomi",
      image: "sari.png",
      email: "sari@kabar.example",
      sameAs: ["https://sosial.example/sari"],
    },
    "Sari menulis tentang pasar sejak 2019. Lihat [Pasar Melati](/tag/pasar-melati/).",
  ),
  "content/authors/sari.png": png(600, 800),
  "content/pages/tentang.md": markdownFile(
    { title: "Tentang Kami" },
    "Kami menulis. Lihat [koreksi](/koreksi/).",
  ),
  "content/pages/koreksi.md": markdownFile({ title: "Koreksi" }, "Kami memperbaiki kekeliruan."),
  "content/articles/pasar.png": png(1200, 800),
  "content/articles/lorong.png": png(640, 360),
  "content/articles/menara.png": png(600, 900),
  "content/articles/rencana.pdf": "%PDF-1.4 rencana",
  "content/articles/alun-alun.md": article(
    { title: "Alun-Alun Dibuka Lagi", date: "2025-01-20 08:00", tags: ["Kota Umpama"] },
    blocks,
  ),
  "content/articles/pasar-melati-buka.md": article(
    {
      title: "Pasar Melati Dibuka Lagi Setelah Dua Tahun Dibenahi",
      description: "Kios sayur dan kain kembali berjualan; sewanya tidak naik.",
      date: "2025-12-31 07:30",
      updated: "2025-12-31 09:00",
      authors: ["Sari Contoh", "Tono Misal"],
      editors: ["Wati Andai"],
      initials: "STM",
      dateline: "Kota Umpama",
      tags: ["Pasar Melati", "Kota Umpama", "Budi Umpama"],
      image: {
        src: "pasar.png",
        alt: "Pintu timur pasar yang baru dicat",
        caption: "Pintu timur Pasar Melati.",
        credit: "Wati Andai",
      },
      source: {
        title: "Market Reopens",
        author: "Ann Sample",
        publisher: "The Sample",
        date: "2025-12-30",
        url: "https://sample.example/market",
        license: "https://creativecommons.org/licenses/by/4.0/",
      },
      corrections: [{ date: "2025-12-31 08:15", text: "Jumlah kios semula tertulis 42; yang benar 24." }],
      // The last one has what web servers read as the end of a line, a variable and a block.
      aliases: ["/lama/pasar.html", "/berita/pasar-melati", "/lama/pasar;$1{2}/"],
    },
    market,
  ),
  "content/articles/night-market.md": article(
    {
      title: "Night Market Finds New Home",
      description: "Stalls move closer to the river.",
      date: "2025-06-02 19:05",
      authors: ["S. Contoh"],
      tags: ["pasar subuh"],
      lang: "en",
    },
    "Stalls of Pasar Subuh moved on 1 June 2025. Nobody minded.",
  ),
  "content/articles/judul-panjang.md": article(
    {
      title: `Rapat Panjang Warga Kota Umpama tentang ${longWord} Berakhir dengan Makan Siang Bersama di Halaman Balai Kota`,
      date: "2025-05-04",
      tags: ["Kota Umpama", "Pasar Melati", `Balai ${longWord}`],
      authors: [`Raden ${longWord}`],
      dateline: "Kota Umpama",
      timeline,
    },
    `Rapat warga Kota Umpama membahas ${longWord}.`,
  ),
  "content/articles/harga-garam.md": article(
    {
      title: "Harga Garam Berubah",
      date: "2025-04-04 10:00",
      // The second is of no other article.
      tags: ["Pasar Melati", "Tambak Umpama"],
      retracted: { date: "2025-04-06", reason: "Narasumber tidak dapat dipastikan." },
      image: { src: "ditarik.png", alt: secrets.retracted },
    },
    `Kata ${secrets.retracted}, harga garam berubah.`,
  ),
  "content/articles/ditarik.png": png(31, 17),
  "content/articles/apa-adanya.md": article(
    { title: "Apa Adanya", date: "2025-03-03", section: "Olahraga", tags: ["Kota Umpama"] },
    "Tidak ada yang istimewa.",
  ),
  ...Object.fromEntries(
    Array.from({ length: 8 }, (_, index) => [
      `content/articles/cabai-${index + 1}.md`,
      article(
        {
          title: `Harga Cabai Hari ke-${index + 1}`,
          date: `2025-02-0${index + 1} 06:00`,
          authors: ["Tono Misal"],
          tags: ["Pasar Melati", ...(index % 2 ? ["Budi Umpama"] : [])],
        },
        `Di Pasar Melati harga cabai turun pada ${index + 1} Februari 2025. Budi Umpama mencatatnya.`,
      ),
    ]),
  ),
  "content/articles/rahasia.md": article(
    {
      title: `Pengumuman ${secrets.scheduled}`,
      description: `${secrets.scheduled} akan diumumkan.`,
      date: "2026-01-01 07:01",
      authors: [`Penulis ${secrets.scheduled}`],
      section: `Rubrik ${secrets.scheduled}`,
      tags: [`Topik ${secrets.scheduled}`, "Pasar Melati"],
      image: { src: `${secrets.scheduled}.png`, alt: secrets.scheduled },
      aliases: [`/lama/${secrets.scheduled}.html`],
      corrections: [{ date: "2026-01-01 07:01", text: `${secrets.scheduled} dikoreksi.` }],
    },
    `${secrets.scheduled} tiba pada 5 Januari 2026 di Pasar Melati.`,
  ),
  [`content/articles/${secrets.scheduled}.png`]: png(33, 19),
  "content/articles/naskah.md": article(
    { title: `Naskah ${secrets.draft}`, draft: true, tags: ["Pasar Melati"] },
    `${secrets.draft} belum selesai ditulis. Pasar Melati pun menunggu.`,
  ),
};

/** The site as a build leaves it, built once for all tests that only look at it. */
export const richBuild = (): Promise<TestSite> => sharedSite(richSite);

const richSiteInFolder: Files = {
  ...richSite,
  "_data/site.yaml": String(richSite["_data/site.yaml"]).replace(/^url: .*/m, "$&warta/"),
};
/** The same under `/warta/`, by the address in its settings. */
export const richBuildInFolder = (): Promise<TestSite> => sharedSite(richSiteInFolder);
