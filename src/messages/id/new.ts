import type { NewSentences } from "../new.ts";

export const newId: NewSentences = {
  isNoKind: (kind) =>
    `"${kind}" bukan article (berita), tag (topik), atau page (halaman): warta new article "Harga Beras Turun", warta new tag "Bulog", warta new page "Tentang Kami".`,
  isThere: (file) => `${file} sudah ada. Beri nama lain, atau sunting berkas itu.`,
  isNameOf: (name, file) => `"${name}" sudah dipakai sebagai nama topik di ${file}.`,
  isOfSite: (title, address) =>
    `"${title}" beralamat ${address}, yang dipakai situs ini sendiri. Beri halaman itu judul lain.`,
  makesNoAddress: (text) => `"${text}" tidak bisa menjadi alamat. Tulis dengan huruf a sampai z.`,
};
