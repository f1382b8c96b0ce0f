import type { PictureSentences } from "../pictures.ts";

export const picturesId: PictureSentences = {
  isNoFile: (written) =>
    `${written} bukan berkas. Taruh salinan gambarnya di bawah content/, lalu sebut berkas itu.`,
  liesOutside: (written) => `${written} berada di luar content/. Taruh berkas gambarnya di bawah content/.`,
  isNotThere: (file) => `tidak ada berkas ${file}.`,
  isNotLookedAt: "belum diperiksa.",

  isEmpty: "kosong. Salin atau simpan lagi.",
  endsEarly: "terputus sebelum gambarnya utuh. Salin atau simpan lagi.",
  isNoPicture: "bukan gambar, atau rusak.",
  hasNoSize: "tidak menyebut ukurannya. Beri <svg> di dalamnya viewBox, atau width dan height.",
  isOfOtherType: (type) =>
    `berjenis ${type}, yang tidak ditampilkan peramban. Simpan sebagai JPEG, PNG, atau WebP.`,
  isTooLarge: (megapixels, width, height, most) =>
    `berukuran ${megapixels} megapiksel (${width} × ${height}). Simpan lebih kecil, paling besar ${most}; pembaca melihatnya selebar 1.760 piksel.`,
  canRun: (part) =>
    `memuat sesuatu yang bisa berjalan di peramban pembaca, atau yang menyembunyikannya: ${part}. Hapus bagian itu, atau simpan gambarnya sebagai PNG.`,
  isDamaged: (reason) => `rusak (${reason}). Simpan lagi, atau hapus gambarnya.`,
  mayBeDamaged:
    "mungkin rusak. Periksa gambarnya; kalau ada bagian yang kelabu atau bergeser, salin lagi. Catatan ini hilang sesudah gambarnya disimpan lagi.",

  anotherEncoding: "pengodean selain UTF-8",
  htmlInIt: "HTML di dalamnya",
  anOnAttribute: "atribut on…",

  saysNotWhatItShows:
    "menampilkan gambar tanpa keterangan bagi pembaca yang tidak dapat melihatnya. Tulis ![apa yang tampak](berkas).",
  hasUnseenCaption:
    "berdampingan dengan tulisan, sehingga keterangan gambarnya tidak tampil. Taruh gambar ini di alinea sendiri, dengan baris kosong sebelum dan sesudahnya.",
  isFromElsewhere:
    "menampilkan gambar dari situs lain. Pembaca memuatnya dari sana; sebaiknya taruh salinannya di bawah content/.",
};
