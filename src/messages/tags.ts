import { counted, type Message } from "./message.ts";

/** Messages of `warta tags`, and of an import about tags. */
export const tagMessages = {
  articles: (count: number): Message => ({ id: `${count} berita`, en: counted(count, "article") }),
  more: (count: number): Message => ({ id: `dan ${count} lagi`, en: `and ${count} more` }),
  which: {
    id: "Buat berkas topik untuk yang mana? Nomor (1, 3-5), nama, atau semua; Enter: tidak satu pun. ",
    en: "Make a tag's file for which? Numbers (1, 3-5), names, or all; Enter: none. ",
  },
  nothingToPropose: {
    id: "Tidak ada nama yang bisa diusulkan sebagai topik.",
    en: "There is no name to propose as a tag.",
  },
  howToWrite: {
    id: 'Untuk membuat berkasnya: npx warta tags propose --write "Nama" "Nama Lain", atau --yes untuk semua yang tampil.',
    en: 'To make their files: npx warta tags propose --write "Name" "Another Name", or --yes for all that are shown.',
  },
  howToFill: {
    id: "Isi draf yang belum disunting dengan topik ini: npx warta import --retag",
    en: "Put these tags into drafts that nobody has edited: npx warta import --retag",
  },
  /**
   * @param published those that have nothing left to check, and are drafts no more
   * @param edited drafts without tags that somebody has edited
   */
  filled: ({ filled, published, edited }: Record<"filled" | "published" | "edited", number>): Message => ({
    id: `${filled} draf mendapat topik${published > 0 ? `; ${published} di antaranya tidak menyisakan yang meragukan, jadi bukan draf lagi` : ""}${edited > 0 ? `; ${edited} draf sudah disunting dan tidak diubah` : ""}.`,
    en: `${counted(filled, "draft")} got tags${published > 0 ? `; ${published} of them ${published === 1 ? "has nothing left to check and is a draft no more" : "have nothing left to check and are drafts no more"}` : ""}${edited > 0 ? `; ${counted(edited, "draft")} that somebody has edited ${edited === 1 ? "is" : "are"} not changed` : ""}.`,
  }),
};
