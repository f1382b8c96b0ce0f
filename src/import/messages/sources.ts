import type { Message } from "../../messages/message.ts";

const [inIndonesian, inEnglish] = [new Intl.NumberFormat("id"), new Intl.NumberFormat("en-GB")];

/** Messages of `warta extract` and `warta import` about the files they read. */
export const sourceMessages = {
  // These follow the file's name.
  isEmpty: { id: "kosong.", en: "is empty." },
  isNoFile: {
    id: "bukan berkas biasa. Salin isinya ke sebuah berkas.",
    en: "is no regular file. Copy what is in it into a file.",
  },
  isNoText: { id: "bukan berkas teks.", en: "is not a text file." },
  isNoRawText: {
    id: 'diawali front matter seperti berita yang sudah jadi, dan bukan naskah mentah. Taruh di content/articles/, lalu jalankan "npx warta check": kunci dari perangkat lain disebutnya satu per satu. Untuk membacanya sebagai naskah, hapus baris dari --- sampai ---.',
    en: 'begins with front matter, so it is an article, not raw text. Put it into content/articles/ and run "npx warta check", which names the keys of other software one by one. To have it read as raw text, delete the lines from --- to ---.',
  },
  /** More than an article has. */
  hasTooManyLines: (most: number): Message => ({
    id: `punya lebih dari ${inIndonesian.format(most)} baris. Benarkah isinya satu berita?`,
    en: `has more than ${inEnglish.format(most)} lines. Is it one article?`,
  }),
  /** A page with more than any article's has: elements, levels of them, attributes of one. */
  isNoPage: (elements: number, levels: number, attributes: number): Message => ({
    id: `punya HTML lebih dari halaman berita: di atas ${inIndonesian.format(elements)} elemen, ${levels} tingkat, atau ${attributes} atribut pada satu elemen. Simpan teks beritanya saja sebagai .txt.`,
    en: `has more HTML than the page of an article: over ${inEnglish.format(elements)} elements, ${levels} levels, or ${attributes} attributes of one. Save the text of the article alone as .txt.`,
  }),
  /** A document whose inside is broken, or whose name says another kind. */
  isDamaged: {
    id: "rusak, atau bukan berkas seperti kata namanya. Buka dengan pengolah katanya, lalu simpan lagi.",
    en: "is damaged, or not what its name says. Open it in its word processor and save it again.",
  },
  isOldOffice: {
    id: "berkas Word atau Outlook lama. Simpan sebagai .docx atau .eml.",
    en: "is an old file of Word or Outlook. Save it as .docx or .eml.",
  },
  isNoDocument: {
    id: "arsip atau lembar lain, bukan naskah. Yang dibaca .docx.",
    en: "is an archive or a sheet, not a text. What is read is .docx.",
  },
  /** OpenDocument and Rich Text Format. */
  saveAsDocx: {
    id: "berformat .odt atau .rtf, yang tidak dibaca. Buka dengan pengolah katanya, lalu simpan sebagai .docx.",
    en: "is in the format .odt or .rtf, which is not read. Open it in its word processor and save it as .docx.",
  },
  isScanned: {
    id: "tidak memuat teks, hanya gambar halaman. Ketik naskahnya, atau minta berkas aslinya.",
    en: "has no text, only pictures of pages. Type it, or ask for the original.",
  },
  needsUnpdf: {
    id: "PDF, yang dibaca dengan paket unpdf. Pasang dulu: npm install unpdf",
    en: "is a PDF, which is read with the package unpdf. Install it first: npm install unpdf",
  },
  hasTooManyPages: (pages: number, most: number): Message => ({
    id: `punya ${pages} halaman; yang dibaca paling banyak ${most}. Benarkah isinya satu berita?`,
    en: `has ${pages} pages; the limit is ${most}. Is it one article?`,
  }),
  /** @param names of files, with commas */
  hasAttachments: (names: string): Message => ({
    id: `lampirannya tidak dibaca: ${names}. Simpan: naskah diimpor sendiri, gambar ditaruh di content/.`,
    en: `attachments are not read: ${names}. Save them: import texts by themselves, put pictures into content/.`,
  }),
  hasAttachmentsOnly: (names: string): Message => ({
    id: `tidak memuat teks, hanya lampiran: ${names}. Simpan, lalu impor lampirannya.`,
    en: `has no text, only attachments: ${names}. Save and import those.`,
  }),
  isNotThere: { id: "tidak ada.", en: "is not there." },
  mayNotBeRead: { id: "tidak boleh dibaca.", en: "may not be read." },
  /** @param why the system's message, without a full stop */
  cannotBeRead: (why: string): Message => ({
    id: `tidak bisa dibaca: ${why}.`,
    en: `cannot be read: ${why}.`,
  }),
  /** @param encoding the one it was read in */
  isNoUtf8: (encoding: string): Message => ({
    id: `bukan UTF-8; dibaca sebagai ${encoding}.`,
    en: `is not UTF-8; read as ${encoding}.`,
  }),
  // Wrong calls.
  /** @param example the zone that was probably meant, or any other */
  isNoTimeZone: (written: string, example: string): Message => ({
    id: `--tz: "${written}" bukan zona waktu. Tulis nama seperti ${example}.`,
    en: `--tz: "${written}" is not a time zone. Write a name like ${example}.`,
  }),
};
