import type { FieldSentences } from "../fields.ts";

export const fieldsId: FieldSentences = {
  isUnknownKey: (written) => `${written} bukan kunci yang dikenal.`,
  knownKeys: (keys) => `Kunci yang dikenal: ${keys}.`,
  isMissing: "belum ada.",
  writeIt: "Isilah.",
  writeItLike: (key, example) => `Tulis seperti "${key}: ${example}".`,
  writeItWithKeys: (keys) => `Tulis kunci ini, lalu di bawahnya, dengan menjorok: ${keys}.`,

  needsEntries: (example) => `harus berupa daftar yang setiap butirnya berisi kunci: ${example}`,
  needsKeys: (keys) => `harus berisi kunci lain, menjorok di bawahnya: ${keys}.`,
  needsText: (instead) => `harus berupa teks, bukan ${instead}.`,
  needsTrueOrFalse: (instead) => `harus true atau false, bukan ${instead}.`,
  needsWholeNumber: (instead) => `harus bilangan bulat, bukan ${instead}.`,
  needsNumberFrom: (least) => `harus bilangan bulat, paling kecil ${least}.`,
  needsNumberUpTo: (most) => `harus bilangan bulat, paling besar ${most}.`,
  needsOneOf: (values, instead) => `harus ${values}, bukan ${instead}.`,
  needsTimeline:
    'harus false, atau daftar yang setiap butirnya memuat "date" dan "text". Tanpa kunci ini, kronologi disusun dari isi berita.',
  needsAdmin: "harus false, atau backend dan repo, menjorok di bawahnya.",
  needsRepository: (instead) =>
    `harus memuat pemilik dan nama repositori, misalnya redaksi/warta, bukan ${instead}.`,
  isNotWanted: "bukan yang diminta di sini.",
  beginsWithStar: 'diawali "*", yang punya arti sendiri dalam YAML. Apit dengan tanda kutip.',

  aList: "daftar",
  keysOfItsOwn: "kumpulan kunci",
  trueOrFalse: (word) => `${word}. Kalau itu teks, apit dengan tanda kutip: "${word}"`,

  isNoWebAddress: (written) => `${written} bukan alamat web. Tulis lengkap: https://…`,
  isNoSiteAddress: (written) => `${written} bukan alamat situs. Tulis lengkap: https://contoh.id/`,
  siteAddressHasQuery: (written) =>
    `${written} memuat "?" atau "#". Tulis alamatnya saja: https://contoh.id/`,
  siteAddressHasUser: (written) => `${written} memuat nama pengguna. Tulis alamatnya saja.`,
  isOverruled: (why) => `dikesampingkan oleh variabel lingkungan WARTA_URL, tetapi ${why}`,
  isNoTimeZone: (written) => `${written} bukan zona waktu yang dikenal.`,
  writeTimeZone:
    "Tulis Asia/Jakarta (WIB), Asia/Makassar (WITA), Asia/Jayapura (WIT), atau nama lain dari daftar IANA.",
  isNoMailAddress: (written) => `${written} bukan alamat surel. Tulis seperti redaksi@contoh.id`,
  isNoSlug: (written) =>
    `${written} tidak bisa menjadi bagian alamat. Pakai a sampai z, 0 sampai 9, dan satu tanda hubung di antaranya.`,
  isNoKind: (written) => `${written} bukan jenis dari schema.org.`,
  writeAKind: "Tulis misalnya Organization, Person, Place, atau Event.",
};
