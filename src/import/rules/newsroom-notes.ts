import { drop, isOpen, type Rule } from "../state.ts";

/** In brackets, what desk and reporter tell each other: `[Comment [AB1]: …]`, `[Desk: …]`, `((INSERT 1))`, `(MORE)`, `[gambar]`. */
const inBrackets =
  /^(?:\[(?:comment|komentar|catatan|note|desk|eds?|red)\b.{0,200}\]|\[(?:gambar|foto|image|photo|video)\b.{0,20}\]|\(\(.{1,120}\)\)|\(more\)|(?:>> |\()?(?:(?:bersambung|lanjut) ke|sambungan dari)\b[^.!?]{0,40}\)?|\(bersambung\)|comment \[[A-Z]{1,3}\d{1,2}\]: .{1,200})$/i;
/** In a script for the air, what is played or shown: `[INSERT: ANI BUDI, 0'18"]`, `== VO ==`. */
const cue =
  /^(?:\[(?:INSERT|MUSIK|ATMOSFER|SOT|VO|CG)\b[^\]]{1,60}\]|\[[\p{Lu}\d :,'"’”.-]{4,60}\]|={2,4} ?[\p{Lu} ]{2,30} ?={2,4})$/u;
/** `Draf 2 – jangan dimuat`, `EMBARGO: …`, `UNTUK DITERBITKAN SEGERA`: what is to become of the text. */
const orders =
  /^(?:(?:draf|draft|konsep|revisi|versi) ?\d{1,2}(?: ?[-–—:(].{0,80})?|embargo(?: ?[-–—:].{0,80})?|hold for release\b.{0,60}|for immediate release|untuk (?:diterbitkan|disiarkan) segera|(?:catatan untuk|note to) (?:layout|redaksi|redaktur|desk|editors?)\b.{0,160}|jangan (?:dimuat|ditayangkan) (?:dulu|sebelum)\b.{0,60})$/i;
/** `Jumlah kata: 182`, `Panjang: 260 kata`, `Durasi: 1'55"` */
const lengths =
  /^(?:(?:jumlah kata|word ?count) ?: ?\d[\d.]{0,6}|(?:panjang|length) ?: ?\d[\d.]{0,6} (?:kata|words)|\(?\d[\d.]{0,6} (?:karakter|characters)\b.{0,30}|durasi ?: ?\d{1,2}['’]\d{2}["”]?)$/i;
/** What an agency calls a text among its own, and its parts: `BC-INDO-FERRY, 1st Add`. */
const slug = /^\p{Lu}{2,}(?:-\p{Lu}{2,}){2,}(?:, .{2,20}| \([^()]{2,20}\))$/u;

/** What an editor has to know: when the text may be published, and that it goes on elsewhere. */
const urgent = /embargo|hold for release|bersambung|lanjut ke/i;

/** Lines that a newsroom wrote for itself: notes to the desk, marks of drafts, lengths, an agency's name of the text. */
export const newsroomNotes: Rule = ({ lines }) => {
  for (const line of lines) {
    if (!isOpen(line) || line.text.length > 220) continue;
    if (![inBrackets, cue, orders, lengths, slug].some((form) => form.test(line.text))) continue;
    drop(line, "note for the newsroom");
    if (urgent.test(line.text)) line.doubt = true;
  }
};
