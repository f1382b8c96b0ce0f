import type { Message } from "./message.ts";

const inId = new Intl.NumberFormat("id", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Messages of `warta extract` and `warta import` about the files they read. */
export const sourceMessages = {
  // These follow the file's name.
  isEmpty: { id: "kosong.", en: "is empty." },
  isNoText: { id: "bukan berkas teks.", en: "is not a text file." },
  isNoRawText: {
    id: 'diawali front matter seperti berita yang sudah jadi, dan bukan naskah mentah. Taruh apa adanya di content/articles/, lalu jalankan "warta check".',
    en: 'begins with front matter, so it is an article, not raw text. Put it into content/articles/ unchanged, and run "warta check".',
  },
  /** @param megabytes its size */
  isTooLarge: (megabytes: number): Message => ({
    id: `berukuran ${inId.format(megabytes)} MB; yang dibaca paling besar 5 MB. Benarkah isinya satu berita?`,
    en: `has ${megabytes.toFixed(1)} MB; the limit is 5 MB. Is it one article?`,
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
