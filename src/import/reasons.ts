import type { Message } from "../messages/message.ts";

/** Why a line was dropped: in English for programs, which may compare it, and in Indonesian. */
const reasons = {
  "address or greeting of a letter": "alamat surat atau salam pembukanya",
  "button or label of the page": "tombol atau label halaman",
  "contact below the text": "nomor telepon atau alamat surel di bawah isi",
  "copyright notice": "keterangan hak cipta",
  "counts views, shares or the like": "jumlah tayangan, bagikan, atau semacamnya",
  "date of something else than this article": "tanggal hal lain, bukan berita ini",
  "fits no field of the article": "tidak cocok dengan keterangan apa pun",
  "header of a mail": "kepala surel",
  "headline below the text": "judul di bawah isi",
  "headline of another article": "judul berita lain",
  "heads a mail that was passed on": "pengantar surel terusan",
  "heads links to other articles": "pengantar tautan ke berita lain",
  "links to another article": "tautan ke berita lain",
  "marks the end of the text": "penanda akhir isi",
  "note for the newsroom": "catatan untuk redaksi",
  "not the date that was taken": "bukan tanggal yang dipakai",
  "rule or ornament of the page": "garis atau hiasan halaman",
  "says how long ago, not when": "menyebut berapa lama berselang, bukan kapan",
  "shows nothing": "tidak menampilkan apa-apa",
  "signature of a mail": "tanda tangan surel",
  "speaks to the reader about the site": "ajakan mengikuti atau mengunduh",
  "stands above the text and fits no field": "di atas isi dan tidak cocok dengan keterangan apa pun",
  "stands beside the text on its page": "di samping isi pada halamannya",
  "stands below the end of the text": "di bawah akhir isi",
  "tag that the site does not have": "topik yang tidak dikenal situs",
};

export type Reason = keyof typeof reasons | Repeats;

/** Another line that says the same, by its 1-based number. */
export type Repeats = `repeats line ${number}`;

/** Whether a line was dropped since another has said it. */
export const isRepeats = (reason: Reason): reason is Repeats => !(reason in reasons);

/** Why a line was dropped, for editors. */
export const reasonMessage = (reason: Reason): Message => ({
  id: isRepeats(reason) ? reason.replace("repeats line", "mengulang baris") : reasons[reason],
  en: reason,
});
