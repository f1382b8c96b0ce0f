import { counted, type Message } from "../../messages/message.ts";

/** Messages about what an import was unsure of, and of `warta review`. Values and lines are in quotation marks. */
export const reviewMessages = {
  /** @param counts how many have to be looked at for a field, each as `count`, with commas */
  toCheck: (articles: number, counts: string): Message => ({
    id: `${articles} berita perlu diperiksa: ${counts}.`,
    en: `${counted(articles, "article")} to check: ${counts}.`,
  }),
  /** @param field as editors are told it */
  count: (field: string, articles: number): Message => ({
    id: `${field} di ${articles}`,
    en: `${field} in ${articles}`,
  }),
  oneByOne: { id: "Satu per satu: npx warta review", en: "One by one: npx warta review" },
  // warta review
  howToAnswer: {
    id: "Enter: sudah benar · tulis yang benar · -: lewati · q: selesai",
    en: "Enter: it is right · write what is right · -: skip · q: stop",
  },
  howToEmpty: {
    id: "Enter: sudah benar · tulis yang benar · x: kosongkan · -: lewati · q: selesai",
    en: "Enter: it is right · write what is right · x: take it away · -: skip · q: stop",
  },
  howToFill: {
    id: "Tulis yang benar, beberapa dengan koma · Enter: lewati · q: selesai",
    en: "Write what is right, several with commas · Enter: skip · q: stop",
  },
  isReadOnly: {
    id: "Isi dibetulkan di berkasnya. Enter kalau sudah dibaca dan benar.",
    en: "The text is corrected in its file. Press Enter if it is read and right.",
  },
  hasNoLetter: {
    id: "Itu bukan nama, dan tidak ada usulan bernomor itu.",
    en: "That is no name, and no proposal has that number.",
  },
  howToAnswerText: {
    id: "Enter: sudah dibaca dan benar · -: lewati · q: selesai",
    en: "Enter: read and right · -: skip · q: stop",
  },
  /** @param choices with commas and numbers */
  choices: (choices: string): Message => ({ id: `usulan: ${choices}`, en: `proposed: ${choices}` }),
  /** @param choices the site's sections, with commas */
  chooseSection: (choices: string): Message => ({
    id: `Pilih salah satu: ${choices}. Rubrik baru ditambahkan dulu di sana.`,
    en: `Choose one of them: ${choices}. Add a new one there first.`,
  }),
  publish: {
    id: "Sudah diperiksa semua. Enter: terbitkan · -: tetap draf ",
    en: "All is checked. Enter: publish · -: keep as a draft ",
  },
  /** @param file the new name of the article's file, which becomes its address */
  isNow: (file: string): Message => ({ id: `menjadi ${file}`, en: `is now ${file}` }),
  nothingToCheck: { id: "Tidak ada yang perlu diperiksa.", en: "There is nothing to check." },
  more: (articles: number): Message => ({
    id: `dan ${articles} berita lagi`,
    en: `and ${counted(articles, "more article")}`,
  }),
};
