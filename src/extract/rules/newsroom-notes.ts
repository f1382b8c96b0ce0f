import { dropEach } from "../state.ts";

/** In brackets, what desk and reporter tell each other: `[Comment [AB1]: …]`, `[Desk: …]`, `((INSERT 1))`, `(MORE)`, `[gambar]`. */
const inBrackets =
  /^(?:\[(?:comment|komentar|catatan|note|desk|eds?|red|gambar|foto|image|photo|video)\b.{0,200}\]|\(\(.{1,120}\)\)|\(more\)|\(?(?:(?:bersambung|lanjut) ke|sambungan dari)\b[^.!?]{0,40}\)?)$/i;
/** `Draf 2 – jangan dimuat`, `EMBARGO`, `UNTUK DITERBITKAN SEGERA`: what is to become of the text. */
const orders =
  /^(?:(?:draf|draft|konsep|revisi|versi) ?\d{1,2}\b|(?:draf|draft|naskah) (?:awal|final|akhir)\b|embargo\b|hold for release|for immediate release|untuk (?:diterbitkan|disiarkan) segera|jangan (?:dimuat|ditayangkan|diterbitkan|disiarkan) )[^.!?]{0,80}$/i;
/** `Jumlah kata: 182`, `Durasi: 1'55"` */
const lengths =
  /^(?:jumlah kata|panjang|word ?count|length|durasi|duration) ?: ?\d[\d.,:'" ]{0,9}(?:kata|words|menit|detik)?$/i;
/** What an agency calls a text among its own, and its parts: `BC-INDO-FERRY, 1st Add`. */
const slug = /^\p{Lu}{2,}(?:-\p{Lu}{2,}){2,}(?:, .{2,20}| \([^()]{2,20}\))$/u;

/** Lines that a newsroom wrote for itself: notes to the desk, marks of drafts, lengths, an agency's name of the text. */
export const newsroomNotes = dropEach(
  "newsroom-notes",
  "note for the newsroom",
  (text) =>
    text.length <= 220 &&
    (inBrackets.test(text) || orders.test(text) || lengths.test(text) || slug.test(text)),
);
