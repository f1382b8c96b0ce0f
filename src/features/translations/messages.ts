import type { Message } from "../../messages/message.ts";

/** Messages about `translationOf`. `written` is what it says, in quotation marks. */
export const translationMessages = {
  isThisArticle: (written: string): Message => ({
    id: `${written} adalah berita ini sendiri. Tulis nama berkas berita aslinya.`,
    en: `${written} is this article itself. Write the name of the original's file.`,
  }),
  isTranslation: (written: string, original: string): Message => ({
    id: `${written} juga terjemahan, yaitu dari ${original}. Tulis yang itu.`,
    en: `${written} is itself a translation, of ${original}. Name that one.`,
  }),
  /** @param other language than the one that both have: `en`; @param file of the original */
  hasSameLanguage: (written: string, language: string, other: string, file: string): Message => ({
    id: `${written} sebahasa dengan berita ini, ${language}. Tulis "lang: ${other}" pada berita yang berbahasa itu, di sini atau di ${file}. Kalau ini bukan terjemahan, hapus "translationOf".`,
    en: `${written} is in the same language as this article, ${language}. Write "lang: ${other}" in the one that is in that language, here or in ${file}. If this is not a translation, remove "translationOf".`,
  }),
  hasTranslation: (written: string, file: string): Message => ({
    id: `${written} sudah punya terjemahan dalam bahasa ini, ${file}. Simpan satu saja.`,
    en: `${written} has a translation in this language already, ${file}. Keep one of the two.`,
  }),
  isWithdrawn: (written: string): Message => ({
    id: `${written} sudah ditarik. Tarik juga terjemahannya, atau hapus "translationOf".`,
    en: `${written} is withdrawn. Withdraw its translation too, or remove "translationOf".`,
  }),
};
