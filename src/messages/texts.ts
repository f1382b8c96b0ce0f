import type { Message } from "./message.ts";

/** Messages about Markdown texts and their links. `written` is the editor's text, in quotation marks. */
export const textMessages = {
  isHtml: (written: string): Message => ({
    id: `${written} tampil sebagai tulisan: HTML di dalam isi tidak dijalankan. Tulis Markdown: **tebal**, *miring*, [kata](alamat).`,
    en: `${written} is shown as text: HTML is not supported in texts. Write Markdown: **bold**, *italics*, [words](address).`,
  }),
  /** @param better how to write it */
  pictureHasBlanks: (better: string): Message => ({
    id: `tampil sebagai tulisan, bukan sebagai gambar: nama berkasnya memuat spasi. Tulis ${better}`,
    en: `is shown as text, not as a picture: its file name contains spaces. Write ${better}`,
  }),
  /** A hashtag in front matter. */
  beginsRemark: (written: string): Message => ({
    id: `Tulisan mulai dari ${written} dianggap komentar dan tidak dibaca. Kalau bagian dari teks, apit seluruh nilainya dengan tanda kutip.`,
    en: `${written} begins a comment: the rest of the line is ignored. If it belongs to the text, put quotation marks around the whole value.`,
  }),
  /** @param sign its code: `U+202E` */
  hasDirection: (sign: string): Message => ({
    id: `Nilai ini memuat tanda arah tulisan yang tidak terlihat (${sign}), yang bisa membalik kata di dekatnya. Hapus tanda itu, atau ketik ulang.`,
    en: `contains an invisible sign of direction (${sign}), which can turn around the words next to it. Delete it, or type the value again.`,
  }),
  hasNoLetter: {
    id: "tidak memuat satu huruf atau angka pun yang terlihat: pembaca tidak tahu apa namanya.",
    en: "has no letter or digit that can be seen: readers cannot tell what it is.",
  },
  // Links. @param file the article that a link leads to
  leadsToDraft: (written: string, file: string): Message => ({
    id: `${written} mengarah ke ${file}, yang masih draf: sebelum berita itu terbit, pembaca tidak menemukan halaman di sana (404).`,
    en: `${written} leads to ${file}, a draft: readers find no page there (404) until it is published.`,
  }),
  leadsToScheduled: (written: string, file: string, time: string, timeZone: string): Message => ({
    id: `${written} mengarah ke ${file}, yang menunggu sampai ${time} (${timeZone}): sebelum itu pembaca tidak menemukan halaman di sana (404).`,
    en: `${written} leads to ${file}, which waits until ${time} (${timeZone}): until then readers find no page there (404).`,
  }),
  leadsToWithdrawn: (written: string, file: string): Message => ({
    id: `${written} mengarah ke ${file}, yang sudah ditarik: di sana pembaca hanya menemukan alasannya. Periksa apakah berita ini masih benar.`,
    en: `${written} leads to ${file}, which was withdrawn: readers find only the reason there. Check whether this article is still correct.`,
  }),
  isOfOneBrowser: (written: string): Message => ({
    id: `${written} hanya ada di peramban yang membuatnya; pembaca mendapat kata-katanya tanpa tautan.`,
    en: `${written} is only in the browser that made it; readers get the words without a link.`,
  }),
  leadsNowhere: (written: string): Message => ({
    id: `${written} tidak mengarah ke halaman mana pun di situs ini.`,
    en: `${written} leads to no page of the site.`,
  }),
  correctOrTakeOut: {
    id: "Perbaiki alamatnya, atau hapus tautannya.",
    en: "Correct the address, or remove the link.",
  },
  /** @param kind of pages, as in the settings */
  isTurnedOff: (kind: string): Message => ({
    id: `Halaman seperti itu dimatikan dengan "templates: { ${kind}: false }" di _data/site.yaml. Hapus tautannya.`,
    en: `Such pages are turned off by "templates: { ${kind}: false }" in _data/site.yaml. Remove the link.`,
  }),
  leadsNowhereHere: (written: string): Message => ({
    id: `${written} tidak mengarah ke bagian mana pun di halaman ini.`,
    en: `${written} leads to no place on this page.`,
  }),
  leadsNowhereOn: (written: string, file: string): Message => ({
    id: `${written} tidak mengarah ke bagian mana pun di halaman ${file}.`,
    en: `${written} leads to no place on the page of ${file}.`,
  }),
  /** @param heading what the ids of headings begin with */
  namesOfPlaces: (heading: string): Message => ({
    id: `Alinea bernama #p1, #p2, …; anak judul bernama #${heading}- dan kata-katanya.`,
    en: `Paragraphs are #p1, #p2, …; a heading is #${heading}- and its words.`,
  }),
};
