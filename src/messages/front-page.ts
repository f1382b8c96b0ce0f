import type { Message } from "./message.ts";

/** Messages about `front` of `_data/site.yaml`. `written` is the editor's text, in quotation marks. */
export const frontPageMessages = {
  isDraft: (written: string): Message => ({
    id: `${written} masih draf, jadi tidak bisa tampil di halaman depan. Terbitkan dulu, atau hapus dari sini.`,
    en: `${written} is a draft, which the front page cannot show. Publish it, or remove it here.`,
  }),
  isWithdrawn: (written: string): Message => ({
    id: `${written} sudah ditarik, jadi tidak tampil di halaman depan. Hapus dari sini.`,
    en: `${written} is withdrawn, so the front page does not show it. Remove it here.`,
  }),
  isListedTwice: (written: string): Message => ({
    id: `${written} sudah disebut di atasnya. Hapus yang ini.`,
    en: `${written} is already in the list. Remove this one.`,
  }),
  isNoSection: (written: string): Message => ({
    id: `${written} bukan rubrik situs ini.`,
    en: `${written} is not a section of this site.`,
  }),
  /** @param names with commas between them */
  theSections: (names: string): Message => ({
    id: `Rubriknya: ${names}.`,
    en: `Its sections are ${names}.`,
  }),
  areTooMany: (count: number, most: number): Message => ({
    id: `memuat ${count} butir; halaman depan menampung paling banyak ${most}. Hapus sebagian.`,
    en: `has ${count} entries; the front page takes at most ${most}. Remove some.`,
  }),
};
