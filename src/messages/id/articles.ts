import type { ArticleSentences } from "../articles.ts";

export const articlesId: ArticleSentences = {
  isUnknownTopic: (written) => `${written} bukan topik yang dikenal.`,
  writeTopicsAsList: (text) => `Tulis beberapa topik sebagai daftar: [${text}].`,
  topicHasNoFile: (name, slug) =>
    `${name} belum punya berkas; halamannya hanya memuat daftar. Buat content/tags/${slug}.md untuk menerangkannya.`,
  topicsHaveNoFile: (names, more, slug) =>
    `${names}, dan ${more} topik lain belum punya berkas; halamannya hanya memuat daftar. Buat berkas seperti content/tags/${slug}.md untuk menerangkan salah satunya.`,
  isNameOfNoOther: (written) => `tidak ada berita lain dengan ${written}.`,
  isNoListedSection: (written) => `${written} tidak tercantum di "sections" dalam _data/site.yaml.`,
  listItsSection: "Kalau memang rubrik tersendiri, cantumkan di sana.",

  isNoArticle: (written) => `${written} tidak menunjuk ke berita mana pun.`,
  isThisArticle: (written) => `${written} adalah berita ini sendiri.`,
  howToNameOriginal: "Tulis nama berkas berita aslinya, atau alamatnya, misalnya /2020/01/24/judul/.",
  isTranslation: (written, original) => `${written} juga terjemahan, yaitu dari ${original}. Tulis yang itu.`,
  hasSameLanguage: (written, language) => `${written} sebahasa dengan berita ini, ${language}.`,
  writeLanguage: (other) => `Tulis "lang: ${other}" di sini.`,
  changeLanguage: (other, file) =>
    `Tulis "lang: ${other}" pada berita yang berbahasa itu, di sini atau di ${file}. Kalau ini bukan terjemahan, hapus "translationOf".`,
  hasTranslation: (written, file) =>
    `${written} sudah punya terjemahan dalam bahasa ini, ${file}. Simpan satu saja.`,
  isWithdrawnOriginal: (written) =>
    `${written} sudah ditarik. Tarik juga terjemahannya, atau hapus "translationOf".`,

  waits: (time, timeZone) =>
    `menunggu sampai ${time} (${timeZone}), lalu terbit begitu situs dibangun sesudah itu.`,
  hasNoText:
    'belum ada isinya: pembaca hanya menemukan judul. Tulis isinya di bawah front matter, atau tulis "draft: true".',
  importWasUnsure: (keys) => `tidak pasti waktu diimpor: ${keys}. Periksa, lalu hapus "review".`,
  leadHasNoEffect: (newer) =>
    `sekarang tidak berlaku: ${newer} lebih baru, dan punya "leadUntil" juga. Hapus salah satunya.`,
  leadsForLong: (days) =>
    `menahan berita ini di puncak halaman depan selama ${days} hari. Kalau maksudnya bukan begitu, tulis hari yang lebih awal.`,
};
