import type { Message } from "../../messages/message.ts";
import type { FixedReason, Reason, Repeats } from "../reasons.ts";

/** Why a line of a raw text was dropped, for editors. The extractor's reasons are in English, for programs. */
export function reasonMessage(reason: Reason): Message {
  const id = isRepeats(reason) ? repeatsId(reason.slice(repeats.length)) : reasonsId[reason];
  return { id, en: reason };
}

const repeats = "repeats line ";

/** Whether a line was dropped since another has said it. */
export const isRepeats = (reason: Reason): reason is Repeats => reason.startsWith(repeats);

const reasonsId: Readonly<Record<FixedReason, string>> = {
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

/** @param line the number of the one above that says the same */
const repeatsId = (line: string): string => `mengulang baris ${line}`;
