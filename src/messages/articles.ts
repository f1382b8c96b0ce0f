import type { Message } from "./message.ts";

/**
 * Messages about an article and its relations: topics, section, authors, original, publication. `written` and names are in
 * quotation marks.
 */
export const articleMessages = {
  isUnknownTopic: (written: string): Message => ({
    id: `${written} bukan topik yang dikenal.`,
    en: `${written} is not a known tag.`,
  }),
  /** @param text several topics with commas between them */
  writeTopicsAsList: (text: string): Message => ({
    id: `Tulis beberapa topik sebagai daftar: [${text}].`,
    en: `Write several tags as a list: [${text}].`,
  }),
  /** @param names of the first tags without a file, @param slug of the first */
  topicsHaveNoFile: (names: string, more: number, slug: string): Message => ({
    id: `belum ada berkas untuk ${names}${more > 0 ? `, dan ${more} topik lain` : ""}: halamannya hanya memuat daftar. Buat content/tags/${slug}.md untuk menerangkan yang pertama.`,
    en: `no file describes ${names}${more > 0 ? ` and ${more} other tags` : ""}: the page has only a list. Make content/tags/${slug}.md to describe the first.`,
  }),
  isNameOfNoOther: (written: string): Message => ({
    id: `tidak ada berita lain dengan ${written}.`,
    en: `no other article has ${written}.`,
  }),
  /** @param name of an author with a file */
  signsNoArticle: (name: string): Message => ({
    id: `belum ada berita yang penulisnya ${name}, jadi halamannya juga belum ada.`,
    en: `no article has ${name} as its author, so there is no page for it.`,
  }),
  isNoListedSection: (written: string): Message => ({
    id: `${written} tidak tercantum di "sections" dalam _data/site.yaml.`,
    en: `${written} is not among the "sections" of _data/site.yaml.`,
  }),
  /** What to do if the name is right. */
  listItsSection: {
    id: "Kalau memang rubrik tersendiri, cantumkan di sana.",
    en: "If it is a section of its own, list it there.",
  },
  isNoArticle: (written: string): Message => ({
    id: `${written} tidak menunjuk ke berita mana pun.`,
    en: `${written} is not an article.`,
  }),
  howToNameArticle: {
    id: "Tulis nama berkas beritanya, atau alamatnya, misalnya /2020/01/24/judul/.",
    en: "Write the name of its file, or its address such as /2020/01/24/judul/.",
  },
  /** @param time as `2020-01-24 10:49` */
  waits: (time: string, timeZone: string): Message => ({
    id: `menunggu sampai ${time} (${timeZone}), lalu terbit saat situs dibangun berikutnya setelah waktu itu.`,
    en: `waits until ${time} (${timeZone}), and is published with the first build after that.`,
  }),
  hasNoText: {
    id: 'belum ada isinya: pembaca hanya menemukan judul. Tulis isinya di bawah front matter, atau tulis "draft: true".',
    en: 'has no text: readers see only a headline. Write it under the front matter, or set "draft: true".',
  },
  // What an import was unsure of, at its key.
  isWritten: (value: string): Message => ({ id: `tertulis ${value}.`, en: `is written as ${value}.` }),
  isMissing: { id: "belum ada.", en: "is missing." },
  needsReading: { id: "isinya perlu dibaca.", en: "the text needs a look." },
  /** Follows one of these. @param numbers of lines, `3` or `3, 7`; @param text what stands there */
  saysSource: (numbers: string, text: string): Message => ({
    id: `Baris ${numbers} naskah: ${text}`,
    en: `Line${/,/.test(numbers) ? "s" : ""} ${numbers} of the source: ${text}`,
  }),
  importWasUnsure: (keys: string): Message => ({
    id: `impor ragu tentang: ${keys}. Periksa, lalu hapus "review".`,
    en: `an import was unsure of ${keys}. Check, then remove "review".`,
  }),
  leadHasNoEffect: (newer: string): Message => ({
    id: `sekarang tidak berlaku: ${newer} lebih baru, dan punya "leadUntil" juga. Hapus salah satunya.`,
    en: `has no effect now: ${newer} is newer, and has "leadUntil" too. Remove one of the two.`,
  }),
  leadsForLong: (days: number): Message => ({
    id: `menahan berita ini di puncak halaman depan selama ${days} hari. Kalau maksudnya bukan begitu, tulis hari yang lebih awal.`,
    en: `keeps this article at the top of the front page for ${days} days. If you did not mean that, write an earlier day.`,
  }),
};
