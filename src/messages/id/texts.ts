import type { TextSentences } from "../texts.ts";

export const textsId: TextSentences = {
  pictureHasBlanks: (better) =>
    `tampil sebagai tulisan, bukan sebagai gambar: nama berkasnya memuat spasi. Tulis ${better}`,
  beginsRemark: (written) =>
    `${written} memulai catatan: dari situ sampai akhir baris tidak dibaca. Kalau bagian dari teks, apit seluruh nilainya dengan tanda kutip.`,
  isHtml: (written) =>
    `${written} tampil sebagai tulisan: HTML di dalam isi tidak dijalankan. Tulis Markdown: **tebal**, *miring*, [kata](alamat).`,

  leadsToWithdrawn: (written, file) =>
    `${written} mengarah ke ${file}, yang sudah ditarik: di sana pembaca hanya menemukan alasannya. Periksa apakah berita ini masih benar.`,
  leadsToDraft: (written, file) =>
    `${written} mengarah ke ${file}, yang masih draf: sebelum berita itu terbit, pembaca tidak menemukan halaman di sana (404).`,
  leadsToScheduled: (written, file, time, timeZone) =>
    `${written} mengarah ke ${file}, yang menunggu sampai ${time} (${timeZone}): sebelum itu pembaca tidak menemukan halaman di sana (404).`,
  leadsNowhere: (written) => `${written} tidak mengarah ke halaman mana pun di situs ini.`,
  correctOrTakeOut: "Perbaiki alamatnya, atau hapus tautannya.",
  leadsNowhereHere: (written) => `${written} tidak mengarah ke bagian mana pun di halaman ini.`,
  leadsNowhereOn: (written, file) => `${written} tidak mengarah ke bagian mana pun di halaman ${file}.`,
  namesOfPlaces: "Alinea bernama #p1, #p2, …; anak judul bernama #bagian- dan kata-katanya.",
};
