import type { TextSentences } from "../texts.ts";

const inQuotes = 'keterangannya harus diapit satu tanda kutip lurus " di setiap ujung';

export const textsId: TextSentences = {
  pictureHasBlanks: (better) =>
    `tampil sebagai tulisan, bukan sebagai gambar: nama berkasnya memuat spasi. Tulis ${better}`,
  pictureHasOtherQuotes: (better) =>
    `tampil sebagai tulisan, bukan sebagai gambar: ${inQuotes}. Tulis ${better}`,
  linkHasBlanks: (better) =>
    `tampil sebagai tulisan, bukan sebagai tautan: alamatnya memuat spasi. Tulis ${better}`,
  linkHasOtherQuotes: (better) =>
    `tampil sebagai tulisan, bukan sebagai tautan: ${inQuotes}. Tulis ${better}`,
  pictureIsApart: (better) =>
    `tampil sebagai tulisan, bukan sebagai gambar: ada spasi di antara ] dan (. Tulis ${better}`,
  pictureIsOpen: (better) =>
    `tampil sebagai tulisan, bukan sebagai gambar: kurungnya tidak ditutup. Tulis ${better}`,
  linkIsApart: (better) =>
    `tampil sebagai tulisan, bukan sebagai tautan: ada spasi di antara ] dan (. Tulis ${better}`,
  linkIsOpen: (better) =>
    `tampil sebagai tulisan, bukan sebagai tautan: kurungnya tidak ditutup. Tulis ${better}`,
  tableHasNoLine: (first, line) =>
    `${first} tampil sebagai tulisan, bukan sebagai tabel. Di bawahnya tulis baris ${line}`,
  headingHasNoBlank: (written, better) =>
    `${written} tampil sebagai tulisan, bukan sebagai anak judul. Tulis ${better}`,
  emphasisHasBlank: (written, better) =>
    `${written} tampil beserta bintangnya: ada spasi di samping salah satunya. Tulis ${better}`,
  isNoPlaceForReaders: (address) =>
    `tampil sebagai tulisan: ${address} bukan alamat di web. Tulis alamat yang diawali https://, atau hapus tautannya.`,
  pictureHasNoAddress: (line, label) =>
    `tampil sebagai tulisan, bukan sebagai gambar: tidak ada baris ${line} yang menyebut berkasnya. Tulis ![${label}](berkas)`,
  linkHasNoAddress: (line, label) =>
    `tampil sebagai tulisan, bukan sebagai tautan: tidak ada baris ${line} yang menyebut alamatnya. Tulis [${label}](alamat)`,
  beginsRemark: (written) =>
    `${written} memulai catatan: dari situ sampai akhir baris tidak dibaca. Kalau bagian dari teks, apit seluruh nilainya dengan tanda kutip.`,
  isOneName: (written, names) =>
    `${written} dibaca sebagai satu nama. Tulis beberapa nama sebagai daftar: [${names}].`,
  hasMailAddress: (written, name) => `${written} tampil dengan alamat surelnya. Tulis namanya saja: ${name}.`,
  hasQuotesAround: (written, name) => `${written} tampil dengan tanda kutipnya. Tulis namanya saja: ${name}.`,
  hasWordInFront: (written, word, name) =>
    `${written} tampil dengan kata ${word}. Tulis namanya saja: ${name}.`,
  isDegreeAlone: (written, name) =>
    `${written} dibaca sebagai nama orang, karena koma memisahkan butir daftar. Apit nama beserta gelarnya dengan tanda kutip: ${name}`,
  isMailAddress: (written) => `${written} tampil apa adanya, sebagai alamat surel. Tulis namanya.`,
  makesNoFootnote: (written) => `${written} tidak menjadi catatan kaki.`,
  signsAreShown: (written) =>
    `${written} tampil persis begitu: di sini Markdown dan HTML tidak berlaku. Tulis kata-katanya saja.`,
  isHtml: (written) => `${written} tampil sebagai tulisan: HTML di dalam isi tidak dijalankan.`,

  forBold: "Tulis **kata** untuk huruf tebal.",
  forItalics: "Tulis *kata* untuk huruf miring.",
  forLink: "Tulis [kata](alamat) untuk tautan.",
  forPicture: "Tulis ![apa yang tampak](berkas) untuk gambar.",
  forEmbedding: "Tautkan saja: [kata](alamat).",
  forHeading: "Tulis ## di depan anak judul.",
  forQuotation: "Tulis > di depan kutipan.",
  forList: "Tulis - di depan setiap butir daftar.",
  forParagraph: "Baris kosong memulai alinea baru.",
  forTable: "Tulis tabel dengan | di antara selnya.",
  forRemark: "Pembaca melihat catatan ini: hapuslah.",
  forFootnote: "Sampaikan di dalam isi, atau di bawahnya.",
  takeItOut: "Hapuslah.",

  leadsToWithdrawn: (written, file) =>
    `${written} mengarah ke ${file}, yang sudah ditarik: di sana pembaca hanya menemukan alasannya. Periksa apakah berita ini masih benar.`,
  leadsToDraft: (written, file) =>
    `${written} mengarah ke ${file}, yang masih draf: sebelum berita itu terbit, pembaca tidak menemukan halaman di sana (404).`,
  leadsToScheduled: (written, file, time, timeZone) =>
    `${written} mengarah ke ${file}, yang menunggu sampai ${time} (${timeZone}): sebelum itu pembaca tidak menemukan halaman di sana (404).`,
  isNoAddress: (written) => `${written} bukan alamat di web.`,
  isCutOff: (written) => `${written} terpotong. Salin alamatnya sampai ujung.`,
  leadsToOwnComputer: (written) => `${written} hanya terbuka di komputer Anda, bukan di komputer pembaca.`,
  leadsToOwnFile: (written) =>
    `${written} adalah berkas di komputer Anda, yang tidak bisa dibuka pembaca. Tulis alamat yang diawali https://, atau hapus tautannya.`,
  hasNoAddress:
    "sebuah tautan tidak punya alamat, dan kembali ke halaman ini. Tulis alamatnya, atau hapus tautannya.",
  leadsNowhere: (written) => `${written} tidak mengarah ke halaman mana pun di situs ini.`,
  correctOrTakeOut: "Perbaiki alamatnya, atau hapus tautannya.",
  leadsNowhereHere: (written) => `${written} tidak mengarah ke bagian mana pun di halaman ini.`,
  leadsNowhereOn: (written, file) => `${written} tidak mengarah ke bagian mana pun di halaman ${file}.`,
  namesOfPlaces: "Alinea bernama #p1, #p2, …; anak judul bernama #bagian- dan kata-katanya.",
};
