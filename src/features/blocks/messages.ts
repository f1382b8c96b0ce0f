import type { Message } from "../../messages/message.ts";

/** Messages about the blocks of a text, `::: kotak` up to `:::`. `written` is the editor's text, in quotation marks. */
export const blockMessages = {
  isNoBlock: (written: string): Message => ({
    id: `${written} bukan nama blok.`,
    en: `${written} is not the name of a block.`,
  }),
  names: {
    id: "Tulis kutipan, kotak, galeri, grafik batang, atau grafik garis.",
    en: "Write quote, box, gallery, chart bar or chart line.",
  },
  isNotClosed: (written: string): Message => ({
    id: `${written} tidak ditutup. Tulis ::: di baris tersendiri sesudah isinya.`,
    en: `${written} is not closed. Write ::: on a line of its own after its content.`,
  }),
  opensInBlock: (written: string): Message => ({
    id: `${written} dibuka di dalam blok lain. Tutup dulu blok itu dengan ::: di baris tersendiri.`,
    en: `${written} opens inside another block. Close that one first, with ::: on a line of its own.`,
  }),
  closesNothing: {
    id: "::: di sini tidak menutup apa-apa. Hapus, atau buka bloknya lebih dulu: ::: kotak Judul.",
    en: "::: closes nothing here. Remove it, or open the block first: ::: box Title.",
  },
  hasNoText: (written: string): Message => ({
    id: `${written} tidak berisi. Tulis isinya di antara baris ini dan :::.`,
    en: `${written} is empty. Write its text between this line and :::.`,
  }),
  hasNoPictures: (written: string): Message => ({
    id: `${written} tidak memuat gambar. Tulis ![apa yang tampak](berkas) di antara baris ini dan :::.`,
    en: `${written} has no pictures. Write ![what it shows](file) between this line and :::.`,
  }),
};
