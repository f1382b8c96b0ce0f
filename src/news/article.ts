import { z } from "zod";
import { liveKeys } from "../features/live/keys.ts";
import { fieldMessages } from "../messages/fields.ts";
import type { PageLanguage } from "../messages/message.ts";
import {
  key,
  labelOf,
  language,
  moment,
  partialDate,
  text,
  unionMessages,
  webAddress,
  yesOrNo,
} from "./fields.ts";
import type { OwnShape } from "./own-keys.ts";

/**
 * The front matter of an article.
 *
 * @param timeZone IANA name of the zone for dates without one
 * @param own keys of the site's own. Their values are not in the type: see `Article.own`.
 * @param languages of pages; any, if they are not known
 */
export const articleSchema = (
  timeZone: string,
  own: OwnShape = {},
  languages?: readonly string[],
): ArticleSchema => z.strictObject(Object.assign(ourShape(timeZone, languages), own) satisfies OurShape);

const ourShape = (timeZone: string, languages?: readonly string[]) => ({
  title: key(text(), {
    id: ["Judul", "Judul berita.", "Harga Beras Turun"],
    en: ["Headline", "The headline.", "Rice Prices Fall"],
  }),
  description: key(text(), {
    id: ["Ringkasan", "Satu atau dua kalimat di bawah judul, di daftar, dan di hasil pencarian."],
    en: ["Standfirst", "One or two sentences under the headline, in lists and in search results."],
    field: "long text",
  }).optional(),
  date: key(moment(timeZone), {
    id: [
      "Terbit",
      "Kapan pertama kali terbit; ikut menentukan alamat. Kalau di masa depan, berita menunggu sampai waktunya.",
    ],
    en: [
      "Published",
      "When it is first published; part of its address. In the future: the article waits until then.",
    ],
    docs: "When it was first published; part of the article's address. Without a zone the site's is meant. In the future: the article waits until then.",
    examples: ["2020-01-24 10:49", "2020-01-24", "24 Januari 2020 10.49 WIB", "2020-01-24T10:49+07:00"],
  }),
  updated: key(moment(timeZone), {
    id: ["Diperbarui", "Kapan isinya terakhir diubah dengan cara yang perlu diketahui pembaca."],
    en: ["Updated", "When its text was last changed in a way that readers should know about."],
  }).optional(),
  authors: key(z.array(text()), {
    id: ["Penulis", "Satu nama per baris."],
    en: ["Authors", "One name per line."],
    docs: "Who wrote it: a name, or a list of names.",
  }).default([]),
  editors: key(z.array(text()), {
    id: ["Penyunting", "Satu nama per baris."],
    en: ["Editors", "One name per line."],
    docs: "Who edited it: a name, or a list of names.",
  }).default([]),
  initials: key(text(), {
    id: ["Inisial", "Inisial di bawah berita, misalnya MMI."],
    en: ["Initials", "Initials under the text, such as MMI."],
  }).optional(),
  dateline: key(text(), {
    id: ["Titimangsa", "Kota tempat berita dilaporkan, misalnya Jakarta."],
    en: ["Dateline", "The city it is reported from, shown before the text."],
    examples: ["Jakarta"],
  }).optional(),
  section: key(text(), {
    id: ["Rubrik", "Rubrik tempat berita ini dimuat.", "Ekonomi"],
    en: ["Section", "The section of the site it is in.", "Economy"],
  }),
  tags: key(z.array(text()), {
    id: [
      "Topik",
      "Siapa dan apa yang diberitakan, yang terpenting lebih dulu. Nama lain pun bisa dicari. Topik yang belum ada dibuat dengan tombol di bawah ini.",
      ["Pasar Wage", "Bank Indonesia"],
    ],
    en: [
      "Tags",
      "Who and what it is about, the most important first. Aliases are searched too. The button below makes a new tag.",
      ["Old Market", "City Council"],
    ],
    docs: "Who and what it is about: names of tags, the most important first. A tag may be written by its name, an alias or its file's name, in any case.",
  }),
  image: key(image(), {
    id: ["Gambar utama", "Gambar di atas isi berita."],
    en: ["Lead picture", "The picture above the text."],
  }).optional(),
  source: key(source(timeZone), {
    id: ["Sumber", "Karya yang menjadi dasar berita ini; tampil di bawah isi."],
    en: ["Source", "The work the article is based on; shown under the text."],
  }).optional(),
  corrections: key(z.array(correction(timeZone)), {
    id: ["Koreksi", "Koreksi sesudah terbit; tampil di berita dan di halaman koreksi."],
    en: [
      "Corrections",
      "Corrections after publication; shown with the article and on the page of corrections.",
    ],
  }).default([]),
  timeline: key(z.union([yesOrNo(), z.array(timelineEntry())]), {
    id: ["Kronologi", "Kosongkan: kronologi disusun dari tanggal di dalam isi."],
    en: ["Timeline", "If empty, it is made from the dates in the text."],
    docs: "Left out: made from the dates in the text, if they tell two events. true: shown from one event on. false: none is shown. A list of entries: shown instead.",
  })
    .register(unionMessages, { message: fieldMessages.needsTimeline })
    .optional(),
  aliases: key(z.array(text()), {
    id: [
      "Alamat lama",
      "Satu alamat per baris, diawali /. Semuanya mengarah ke berita ini.",
      ["/lama/berita.html"],
    ],
    en: [
      "Old addresses",
      "One per line, with / in front. They redirect to this article.",
      ["/old/story.html"],
    ],
    docs: "Addresses the article had before, from the site's root. They redirect to it.",
  }).default([]),
  draft: key(yesOrNo(), {
    id: ["Draf", "Selama menyala, berita tampil di pratinjau saja."],
    en: ["Draft", "While it is on, the article is in the preview only."],
    docs: "true: not published yet; shown in the preview only.",
  }).default(false),
  ...liveKeys,
  leadUntil: key(moment(timeZone), {
    id: [
      "Berita utama sampai",
      "Sampai saat itu berita ini di puncak halaman depan, apa pun yang terbit kemudian.",
    ],
    en: ["Leads until", "Until then it is at the top of the front page, whatever is published meanwhile."],
    docs: "Until then it is at the top of the front page, whatever is published meanwhile. A day alone counts to its end.",
    examples: ["2020-01-25 12:00", "2020-01-25"],
  }).optional(),
  retracted: key(retraction(timeZone), {
    id: ["Ditarik", "Berita ditarik: alamatnya tetap ada, isinya diganti alasan ini."],
    en: ["Withdrawn", "The article is withdrawn: its address stays, with the reason instead of the text."],
  }).optional(),
  review: key(z.array(text()), {
    id: ["Perlu diperiksa", "Bagian yang meragukan saat diimpor. Periksa, lalu kosongkan."],
    en: ["To check", "What an import was unsure of. Check it, then empty this."],
    docs: "Keys that an import was unsure of. Check them, then remove this.",
  }).default([]),
  lang: key(language(languages), {
    id: ["Bahasa", "Bahasa berita, kalau bukan bahasa situs."],
    en: ["Language", "The language of the article, if it is not the site's."],
  }).optional(),
  translationOf: key(text(), {
    id: ["Terjemahan dari", "Nama berkas atau alamat berita aslinya. Kedua halaman lalu saling mengarah."],
    en: [
      "Translation of",
      "The name of the original's file, or its address. Each page then links to the other.",
    ],
    examples: ["2020-01-24-kominfo-punya-akun-tiktok.md", "/2020/01/24/kominfo-punya-akun-tiktok/"],
  }).optional(),
});

const image = () =>
  z.strictObject({
    src: key(text(), {
      id: ["Berkas gambar", "JPEG, PNG, WebP, AVIF, GIF, atau SVG.", "foto.jpg"],
      en: ["File", "JPEG, PNG, WebP, AVIF, GIF or SVG.", "photo.jpg"],
      docs: "The picture's file: beside the article, or from the top with content/ in front. JPEG, PNG, WebP, AVIF, GIF or SVG.",
      field: "picture",
    }),
    alt: key(text(), {
      id: [
        "Keterangan bagi yang tidak melihat",
        "Apa yang tampak di gambar, untuk pembaca yang tidak dapat melihatnya.",
        "Menteri berbicara di depan wartawan",
      ],
      en: [
        "Text for those who cannot see it",
        "What the picture shows, for readers who cannot see it.",
        "The minister speaks to reporters",
      ],
    }),
    caption: key(text(), {
      id: ["Keterangan gambar", "Kalimat di bawah gambar."],
      en: ["Caption", "The line under the picture."],
      field: "long text",
    }).optional(),
    credit: key(text(), {
      id: ["Pembuat gambar", "Siapa yang memotret atau membuatnya."],
      en: ["Credit", "Who took or made it."],
    }).optional(),
  });

const source = (timeZone: string) =>
  z.strictObject({
    title: key(text(), {
      id: ["Judul asli", "Judul karya aslinya."],
      en: ["Original headline", "The headline of the original."],
    }).optional(),
    author: key(text(), {
      id: ["Penulis asli", "Siapa yang menulisnya."],
      en: ["Original author", "Who wrote the original."],
    }).optional(),
    publisher: key(text(), {
      id: ["Penerbit asli", "Siapa yang menerbitkannya."],
      en: ["Original publisher", "Who published the original."],
    }).optional(),
    date: key(moment(timeZone), {
      id: ["Terbit di sumber", "Kapan karya aslinya terbit."],
      en: ["Published there", "When the original was published."],
    }).optional(),
    url: key(webAddress(), {
      id: ["Alamat", "Alamat lengkap, diawali https://"],
      en: ["Address", "The whole address, with https://"],
      docs: "The address of the original.",
    }).optional(),
    license: key(text(), {
      id: ["Lisensi", "Nama atau alamat lisensinya, misalnya CC BY 4.0."],
      en: ["Licence", "The licence it is used under: a name or an address."],
      examples: ["CC BY 4.0"],
    }).optional(),
  });

const correction = (timeZone: string) =>
  z.strictObject({
    date: key(moment(timeZone), {
      id: ["Kapan", "Kapan dikoreksi."],
      en: ["When", "When it was corrected."],
      examples: ["2020-01-25 08:00"],
    }),
    text: key(text(), {
      id: [
        "Isi koreksi",
        "Apa yang keliru dan apa yang benar.",
        "Jumlah akun semula tertulis 42; yang benar 24.",
      ],
      en: ["Correction", "What was wrong and what is right.", "It said 42 accounts; there are 24."],
      field: "long text",
    }),
  });

const timelineEntry = () =>
  z.strictObject({
    date: key(partialDate(), {
      id: ["Tanggal", "Tahun, bulan, atau hari: 2018, 2018-10, 3 Juli 2018."],
      en: ["Date", "A year, a month or a day."],
      examples: ["2018-07-03", "2018-10", "2018", "3 Juli 2018"],
    }),
    text: key(text(), {
      id: ["Peristiwa", "Apa yang terjadi.", "Pasar Wage dibuka lagi."],
      en: ["Event", "What happened.", "The old market reopens."],
      field: "long text",
    }),
  });

const retraction = (timeZone: string) =>
  z.strictObject({
    date: key(moment(timeZone), {
      id: ["Kapan", "Kapan ditarik."],
      en: ["When", "When it was withdrawn."],
      examples: ["2020-02-01"],
    }),
    reason: key(text(), {
      id: ["Alasan", "Mengapa ditarik, untuk pembaca.", "Narasumber tidak dapat dipastikan."],
      en: ["Reason", "Why, for readers.", "The source could not be confirmed."],
      field: "long text",
    }),
  });

type OurShape = ReturnType<typeof ourShape>;

export type ArticleSchema = ReturnType<typeof z.strictObject<OurShape>>;

const ourKeys = ourShape("UTC");

/** Whether Warta itself has this key. */
export const isOurKey = (name: string): boolean => Object.hasOwn(ourKeys, name);

/** The label of one of Warta's keys, for pages that show its value: `Dateline`. @param language of the page */
export const keyLabel = (name: keyof OurShape, language: PageLanguage): string =>
  labelOf(ourKeys[name], language);
