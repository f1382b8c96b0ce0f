import type { Message } from "./message.ts";

/** Messages of `warta new`. The texts it writes into files are in `src/cli/new/comments.ts`. */
export const newMessages = {
  /** @param kind as written */
  lacksOwnKeys: {
    id: "Berkas ini dibuat tanpa kunci yang ditambahkan konfigurasi itu.",
    en: "The file was begun without the keys that it adds.",
  },
  isNoKind: (kind: string): Message => ({
    id: `"${kind}" bukan article (berita), tag (topik), author (penulis), atau page (halaman): npx warta new article "Harga Beras Turun", npx warta new tag "Bulog", npx warta new author "Sari Wulandari", npx warta new page "Tentang Kami".`,
    en: `"${kind}" is not article, tag, author or page: npx warta new article "Rice Is Cheaper", npx warta new tag "City Council", npx warta new author "Jane Sample", npx warta new page "About Us".`,
  }),
  isThere: (file: string): Message => ({
    id: `${file} sudah ada. Beri nama lain, atau sunting berkas itu.`,
    en: `${file} already exists. Choose another name, or edit that file.`,
  }),
  /** @param file of the tag or author with the name */
  isNameOf: (name: string, file: string): Message => ({
    id: `"${name}" sudah dipakai sebagai nama di ${file}.`,
    en: `"${name}" is already a name of ${file}.`,
  }),
  /** @param address the page's, which the site uses itself */
  isOfSite: (title: string, address: string): Message => ({
    id: `"${title}" beralamat ${address}, yang dipakai situs ini sendiri. Beri halaman itu judul lain.`,
    en: `"${title}" would get the address ${address}, which the site uses itself. Give the page another title.`,
  }),
  makesNoAddress: (text: string): Message => ({
    id: `"${text}" tidak bisa menjadi alamat. Tulis dengan huruf a sampai z.`,
    en: `"${text}" cannot become an address. Write it with letters a to z.`,
  }),
};
