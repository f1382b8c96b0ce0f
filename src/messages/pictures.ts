import type { Message } from "./message.ts";

/** Messages about pictures. `written` is the editor's text, in quotation marks; `file` is a path from the project's root. */
export const pictureMessages = {
  isNoFile: (written: string): Message => ({
    id: `${written} bukan berkas. Taruh salinan gambarnya di bawah content/, lalu sebut berkas itu.`,
    en: `${written} is not a file. Put a copy of the picture under content/ and name that.`,
  }),
  liesOutside: (written: string): Message => ({
    id: `${written} berada di luar content/. Taruh berkas gambarnya di bawah content/.`,
    en: `${written} is outside content/. Put the picture's file under content/.`,
  }),
  isNotThere: (file: string): Message => ({
    id: `tidak ada berkas ${file}.`,
    en: `there is no file ${file}.`,
  }),
  // These follow the file's name.
  isEmpty: { id: "kosong. Salin atau simpan lagi.", en: "is empty. Copy or save it again." },
  endsEarly: {
    id: "terputus sebelum gambarnya utuh. Salin atau simpan lagi.",
    en: "ends before the picture does. Copy or save it again.",
  },
  isNoPlainFile: {
    id: "bukan berkas biasa di dalam folder situs ini. Taruh salinan gambarnya di sana.",
    en: "is not a plain file inside the site's folder. Put a copy of the picture there.",
  },
  isNoPicture: { id: "bukan gambar, atau rusak.", en: "is not a picture, or it is damaged." },
  isNoPdf: { id: "bukan PDF, atau rusak.", en: "is not a PDF, or it is damaged." },
  hasNoSize: {
    id: "tidak menyebut ukurannya. Beri <svg> di dalamnya viewBox, atau width dan height.",
    en: "has no size. Give its <svg> a viewBox, or a width and height.",
  },
  isOfOtherType: (type: string): Message => ({
    id: `berjenis ${type}, yang tidak ditampilkan peramban. Simpan sebagai JPEG, PNG, atau WebP.`,
    en: `is of a type (${type}) that browsers do not show. Save it as JPEG, PNG or WebP.`,
  }),
  isTooLarge: (megapixels: number, width: number, height: number, most: number): Message => ({
    id: `berukuran ${megapixels} megapiksel (${width} × ${height}). Simpan lebih kecil, paling besar ${most}; pembaca melihatnya selebar 1.760 piksel.`,
    en: `has ${megapixels} megapixels (${width} × ${height}). Save it smaller, with at most ${most}; readers see at most 1,760 pixels across.`,
  }),
  canRun: (part: Message): Message => ({
    id: `memuat sesuatu yang bisa berjalan di peramban pembaca, atau yang menyembunyikannya: ${part.id}. Hapus bagian itu, atau simpan gambarnya sebagai PNG.`,
    en: `contains something that could run in a reader's browser, or hide it: ${part.en}. Remove it, or save the picture as PNG.`,
  }),
  /** @param reason the decoder's message, in English */
  isDamaged: (reason: string): Message => ({
    id: `rusak (${reason}). Simpan lagi, atau hapus gambarnya.`,
    en: `is damaged (${reason}). Save it again, or remove the picture.`,
  }),
  mayBeDamaged: {
    id: "mungkin rusak. Periksa gambarnya; kalau ada bagian yang kelabu atau bergeser, salin lagi. Catatan ini hilang sesudah gambarnya disimpan lagi.",
    en: "may be damaged. Look at it; if a part is grey or shifted, copy it again. Saving it again ends this notice.",
  },
  // Active content of an SVG without a name of its own.
  anotherEncoding: { id: "pengodean selain UTF-8", en: "an encoding other than UTF-8" },
  htmlInIt: { id: "HTML di dalamnya", en: "HTML in it" },
  anOnAttribute: { id: "atribut on…", en: "an on… attribute" },
  // Pictures in a text.
  saysNotWhatItShows: {
    id: "menampilkan gambar tanpa keterangan bagi pembaca yang tidak dapat melihatnya. Tulis ![apa yang tampak](berkas).",
    en: "shows a picture without a description for readers who cannot see it. Write ![what it shows](file).",
  },
  hasUnseenCaption: {
    id: "berdampingan dengan tulisan, sehingga keterangan gambarnya tidak tampil. Taruh gambar ini di alinea sendiri, dengan baris kosong sebelum dan sesudahnya.",
    en: "is next to text, where its caption is not shown. Put the picture in a paragraph of its own, with a blank line before and after.",
  },
  isFromElsewhere: {
    id: "adalah gambar dari situs lain; pembaca mendapat tautan ke sana. Untuk menampilkannya, taruh salinannya di bawah content/.",
    en: "is a picture of another site; readers get a link to it. To show it, put a copy under content/.",
  },
};
