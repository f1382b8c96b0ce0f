import { counted, type Message } from "./message.ts";

/** What the limit of a value is counted in. */
export type LimitUnit = "whole" | "number" | "exclusive" | "entries" | "letters";

const entries = (count: number): string => `${count} ${count === 1 ? "entry" : "entries"}`;

/**
 * Messages about keys and values in front matter and settings. `written` is the editor's text, in quotation marks; `keys` are
 * names with commas between them.
 */
export const fieldMessages = {
  isUnknownKey: (written: string): Message => ({
    id: `${written} bukan kunci yang dikenal.`,
    en: `${written} is not a known key.`,
  }),
  knownKeys: (keys: string): Message => ({
    id: `Kunci yang dikenal: ${keys}.`,
    en: `Known keys are ${keys}.`,
  }),
  /** @param written a kind of pages */
  isOnEverySite: (written: string): Message => ({
    id: `${written} ada di setiap situs dan tidak bisa dimatikan.`,
    en: `${written} is on every site and cannot be turned off.`,
  }),
  /** @param key a setting */
  standsAlone: (key: string): Message => ({
    id: `"${key}" berdiri sendiri, tidak di dalam kelompok ini: tulis "${key}: false" di awal baris.`,
    en: `"${key}" is no part of this group: write "${key}: false" at the beginning of a line.`,
  }),
  isMissing: { id: "belum ada.", en: "is missing." },
  isEmpty: { id: "masih kosong.", en: "is empty." },
  writeIt: { id: "Isilah.", en: "Write it." },
  writeItLike: (key: string, example: Message): Message => ({
    id: `Tulis seperti "${key}: ${example.id}".`,
    en: `Write it like "${key}: ${example.en}".`,
  }),
  writeItWithKeys: (keys: string): Message => ({
    id: `Tulis kunci ini, lalu di bawahnya, dengan menjorok: ${keys}.`,
    en: `Write it, and indented under it these keys: ${keys}.`,
  }),
  /** @param example of an entry, `- { date: …, text: … }` */
  needsEntries: (example: string): Message => ({
    id: `harus berupa daftar yang setiap butirnya berisi kunci: ${example}`,
    en: `needs a list, each entry with keys of its own: ${example}`,
  }),
  needsKeys: (keys: string): Message => ({
    id: `harus berisi kunci lain, menjorok di bawahnya: ${keys}.`,
    en: `needs keys of its own, indented under it: ${keys}.`,
  }),
  needsText: (instead: Message): Message => ({
    id: `harus berupa teks, bukan ${instead.id}.`,
    en: `needs a text, not ${instead.en}.`,
  }),
  needsTrueOrFalse: (instead: Message): Message => ({
    id: `harus true atau false, bukan ${instead.id}.`,
    en: `needs true or false, not ${instead.en}.`,
  }),
  needsWholeNumber: (instead: Message): Message => ({
    id: `harus bilangan bulat, bukan ${instead.id}.`,
    en: `needs a whole number, not ${instead.en}.`,
  }),
  needsNumber: (instead: Message): Message => ({
    id: `harus berupa angka, dengan titik sebagai tanda desimal, bukan ${instead.id}.`,
    en: `needs a number, with a decimal point if it has a fraction, not ${instead.en}.`,
  }),
  isTooSmall: (least: number, unit: LimitUnit): Message => ({
    id: {
      whole: `harus bilangan bulat, paling kecil ${least}.`,
      number: `harus paling kecil ${least}.`,
      exclusive: `harus lebih besar dari ${least}.`,
      entries: `harus berisi paling sedikit ${least} butir.`,
      letters: `harus paling sedikit ${least} tanda.`,
    }[unit],
    en: {
      whole: `needs a whole number from ${least}.`,
      number: `needs a number from ${least}.`,
      exclusive: `needs a number above ${least}.`,
      entries: `needs at least ${entries(least)}.`,
      letters: `needs at least ${counted(least, "character")}.`,
    }[unit],
  }),
  isTooBig: (most: number, unit: LimitUnit): Message => ({
    id: {
      whole: `harus bilangan bulat, paling besar ${most}.`,
      number: `harus paling besar ${most}.`,
      exclusive: `harus lebih kecil dari ${most}.`,
      entries: `harus berisi paling banyak ${most} butir.`,
      letters: `harus paling banyak ${most} tanda.`,
    }[unit],
    en: {
      whole: `needs a whole number up to ${most}.`,
      number: `needs a number up to ${most}.`,
      exclusive: `needs a number below ${most}.`,
      entries: `needs at most ${entries(most)}.`,
      letters: `needs at most ${counted(most, "character")}.`,
    }[unit],
  }),
  needsDate: (instead: Message): Message => ({
    id: `harus berupa tanggal, bukan ${instead.id}. Tulis seperti 2020-01-24 10:49 atau 2020-01-24.`,
    en: `needs a date, not ${instead.en}. Write it like 2020-01-24 10:49 or 2020-01-24.`,
  }),
  hasOtherForm: (written: Message): Message => ({
    id: `${written.id} tidak berbentuk seperti yang diminta di sini.`,
    en: `${written.en} does not have the form that is asked for here.`,
  }),
  /** @param error that a check of the site's own threw */
  checkFailed: (error: string): Message => ({
    id: `tidak bisa diperiksa: pemeriksaan di konfigurasi situs gagal (${error}).`,
    en: `could not be checked: the check in the site's configuration failed (${error}).`,
  }),
  hasTooManyNames: (most: number): Message => ({
    id: `punya lebih dari ${most} nama. Tulis yang terpenting saja.`,
    en: `has more than ${most} names. Write the most important ones alone.`,
  }),
  needsOneOf: (values: Message, instead: Message): Message => ({
    id: `harus ${values.id}, bukan ${instead.id}.`,
    en: `needs ${values.en}, not ${instead.en}.`,
  }),
  languageNeedsWords: {
    id: "Bahasa lain perlu kata-katanya dulu, di konfigurasi situs (opsi words).",
    en: "Another language first needs its words, in the site's configuration (the option words).",
  },
  needsTimeline: {
    id: 'harus true, false, atau daftar yang setiap butirnya memuat "date" dan "text". Tanpa kunci ini, kronologi disusun dari isi berita.',
    en: 'needs true, false, or a list of entries with "date" and "text". Leave it out to have it made from the text.',
  },
  isNotWanted: { id: "bukan yang diminta di sini.", en: "is not allowed here." },
  beginsWithSign: (sign: string): Message => ({
    id: `diawali "${sign}", yang punya arti sendiri dalam YAML. Apit dengan tanda kutip.`,
    en: `begins with "${sign}", which has a meaning of its own in YAML. Put quotation marks around it.`,
  }),
  // A value that is not a text: the end of a sentence, without its full stop.
  aList: { id: "daftar", en: "a list" },
  keysOfItsOwn: { id: "kumpulan kunci", en: "keys of its own" },
  trueOrFalse: (word: string): Message => ({
    id: `${word}. Kalau itu teks, apit dengan tanda kutip: "${word}"`,
    en: `${word}. If it is a text, put quotation marks around it: "${word}"`,
  }),
  isNoWebAddress: (written: string): Message => ({
    id: `${written} bukan alamat web. Tulis lengkap: https://…`,
    en: `${written} is not a web address. Write it in full: https://…`,
  }),
  isNotEncrypted: (written: string): Message => ({
    id: `${written} tidak terenkripsi. Pakai alamat yang diawali https://`,
    en: `${written} is not encrypted. Use an address that begins with https://`,
  }),
  isNoSiteAddress: (written: string): Message => ({
    id: `${written} bukan alamat situs. Tulis lengkap: https://news.example/`,
    en: `${written} is not the address of a site. Write it in full: https://news.example/`,
  }),
  siteAddressHasQuery: (written: string): Message => ({
    id: `${written} memuat "?" atau "#". Tulis alamatnya saja: https://news.example/`,
    en: `${written} contains "?" or "#". Write only the address: https://news.example/`,
  }),
  siteAddressHasUser: (written: string): Message => ({
    id: `${written} memuat nama pengguna. Tulis alamatnya saja.`,
    en: `${written} contains a user name. Write only the address.`,
  }),
  /** @param why a whole sentence about the address */
  isOverruled: (why: Message): Message => ({
    id: `dikesampingkan oleh variabel lingkungan WARTA_URL, tetapi ${why.id}`,
    en: `is overruled by the environment variable WARTA_URL, but ${why.en}`,
  }),
  isNoTimeZone: (written: string): Message => ({
    id: `${written} bukan zona waktu yang dikenal.`,
    en: `${written} is not a known time zone.`,
  }),
  writeTimeZone: {
    id: "Tulis Asia/Jakarta (WIB), Asia/Makassar (WITA), Asia/Jayapura (WIT), atau nama lain dari daftar IANA.",
    en: "Write Asia/Jakarta (WIB), Asia/Makassar (WITA), Asia/Jayapura (WIT) or another name of the IANA list.",
  },
  isNoMailAddress: (written: string): Message => ({
    id: `${written} bukan alamat surel. Tulis seperti redaksi@contoh.id`,
    en: `${written} is not an e-mail address. Write it like desk@news.example`,
  }),
  isNoContact: (written: string): Message => ({
    id: `${written} bukan alamat surel dan bukan alamat web terenkripsi. Tulis seperti keamanan@contoh.id atau https://…`,
    en: `${written} is neither an e-mail address nor an encrypted web address. Write it like security@news.example or https://…`,
  }),
  isNoSlug: (written: string): Message => ({
    id: `${written} tidak bisa menjadi bagian alamat. Pakai a sampai z, 0 sampai 9, dan satu tanda hubung di antaranya, paling banyak 150 tanda.`,
    en: `${written} cannot be part of an address. Use a to z, 0 to 9 and single hyphens, at most 150 of them.`,
  }),
  isNoKind: (written: string): Message => ({
    id: `${written} bukan jenis dari schema.org.`,
    en: `${written} is not a schema.org type.`,
  }),
  writeAKind: {
    id: "Tulis misalnya Organization, Person, Place, atau Event.",
    en: "Write one such as Organization, Person, Place or Event.",
  },
};
