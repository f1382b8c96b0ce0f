import type { Message } from "./message.ts";

/** What `warta new` says. What it writes into a file is in the site's language, and stands in `src/cli/new/comments.ts`. */
export const newMessages = {
  /** @param kind as it was called */
  isNoKind: (kind: string): Message => ({
    id: `"${kind}" bukan article (berita), tag (topik), atau page (halaman): warta new article "Harga Beras Turun", warta new tag "Bulog", warta new page "Tentang Kami".`,
    en: `"${kind}" is none of article, tag and page: warta new article "Rice Is Cheaper", warta new tag "City Council", warta new page "About Us".`,
  }),
  isThere: (file: string): Message => ({
    id: `${file} sudah ada. Beri nama lain, atau sunting berkas itu.`,
    en: `${file} is there already. Give another name, or edit that file.`,
  }),
  /** @param file of the tag that has the name */
  isNameOf: (name: string, file: string): Message => ({
    id: `"${name}" sudah dipakai sebagai nama topik di ${file}.`,
    en: `"${name}" is already a name of ${file}.`,
  }),
  /** @param address that a page of this title would have, and is the site's own */
  isOfSite: (title: string, address: string): Message => ({
    id: `"${title}" beralamat ${address}, yang dipakai situs ini sendiri. Beri halaman itu judul lain.`,
    en: `"${title}" makes the address ${address}, which the site uses itself. Give the page another title.`,
  }),
  makesNoAddress: (text: string): Message => ({
    id: `"${text}" tidak bisa menjadi alamat. Tulis dengan huruf a sampai z.`,
    en: `"${text}" makes no address. Write it with letters a to z.`,
  }),
};
