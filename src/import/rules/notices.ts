import { readLabels } from "../bylines/labels.ts";
import { endsSentence, takeWhile } from "../shape.ts";
import { decide, dropEach, dropOpen, findings, isOpen, type Line, type Rule } from "../state.ts";

/** What a site asks its reader to do. */
const verb =
  /^(?:(?:yuk|ayo|mari|silakan|jangan (?:lewatkan|lupa|sampai|ketinggalan)|untuk|agar|bila|jika|kalau|mau|ingin|anda (?:juga )?(?:bisa|dapat)|kamu (?:juga )?bisa|temukan|cek|update|add|tambahkan|jadikan)\b[ ,:!]*)?.{0,40}?\b(?:simak|ikuti|follow|dapatkan|saksikan|tonton|lihat|baca|nikmati|temukan|cek|klik|unduh|download|instal|install|gabung|bergabung|join|berlangganan|langganan|subscribe|aktifkan|kunjungi|bagikan|share|update|kirim|kirimkan|sampaikan|pilih|like|nantikan|dengarkan|jadikan|tambahkan|add|lewatkan|ketinggalan|hubungi)\b/i;
/** Where it sends them. Names of networks and applications alone will not do: articles explain how to use those. */
const where =
  /\b(?:(?:whatsapp|whats app|wa|telegram)(?: \S+)? (?:channel|group|grup|kanal|saluran)|(?:channel|kanal|saluran|grup) (?:whatsapp|wa|telegram|youtube|kami)|google news|newsletter|notifikasi|fanpage|fan page|media sosial|medsos|breaking news|berita (?:terbaru|terkini|terupdate|terpopuler|pilihan|menarik|lainnya|lain|lengkap|seputar|harian|update|dan artikel|viral)|artikel (?:menarik|lain|lainnya|terkait|ini|terbaru|pilihan)|(?:informasi|info) (?:terbaru|terkini|menarik|lainnya|selengkapnya)|update (?:berita|informasi|artikel|terbaru)|video (?:terkait|di bawah ini|lainnya|menarik|terbaru|pilihan|selengkapnya|viral)|video:|kolom komentar|polling|survei ini|kami di|kami lewat|(?:akun|instagram|twitter|facebook|youtube|tiktok|aplikasi)\b.{0,40}(?:\bkami\b|\bresmi kami\b|@|\.com\b|\.id\b))/i;

/** Sentences that are the same everywhere, whatever verb they begin with. */
const known =
  /^(?:(?:got|have) a (?:news |story )?tip\?|the post .{5,160} appeared (?:first )?on |your subscription |dukung(?:lah)? jurnalisme|support (?:our|independent) journalism|share your experiences, |your email address will not be|alamat e-?mail anda tidak akan|you(?:'re| are) receiving this|subscribe to |bagaimana (?:tanggapan|pendapat|menurut) (?:anda|kamu|kalian)|apa (?:tanggapan|pendapat|komentar|reaksi) (?:anda|kamu)|halaman ini diperbarui otomatis|wawancara ini (?:telah|sudah) (?:disunting|diedit)|transkrip (?:ini )?dibuat otomatis|apakah (?:artikel|berita|informasi) ini (?:membantu|bermanfaat)|if you enjoyed this |artikel ini (?:pertama|telah|sudah|pernah|juga|ditulis|merupakan|tayang|sebelumnya|adalah|dibuat|diolah)|berita ini (?:telah|sudah|juga|merupakan|ditulis) (?:tayang|terbit|dipublikasikan|hasil|bagian|oleh|di)|tulisan ini (?:telah|sudah|adalah) (?:tayang|tanggung)|tulisan dari .{2,60} tidak mewakili|konten ini|isi artikel ini|dilarang (?:keras )?(?:mengambil|meng(?:copy|utip|gandakan)|menyalin|memperbanyak)|disclaimer\b|terima kasih (?:telah|sudah|atas)|dapatkan (?:berita|update|informasi|info|artikel|promo|diskon|notifikasi|akses)\b|simak breaking news|kami (?:hadir|juga hadir|menyajikan)|cek berita dan artikel|cek berita|add as (?:a )?preferred|jadikan .{2,40} sumber|anda (?:sedang )?membaca|ikuti langkah ini|lapor hoaks|kirim (?:foto|video|tulisan|artikel) ke|hubungi redaksi|email ?:|telepon ?:|redaksi ?:|nikmati (?:konten|berita|akses)|sumber artikel ?:|google news ?:|link sumber|lihat artikel asli|(?:download|unduh|install) (?:aplikasi|app) (?:kami|sekarang|\S+\.(?:com|id)\b)|yuk,? (?:ikuti|gabung|join|follow|baca|cek)|(?:simak|saksikan|tonton|lihat)(?: juga)?,? (?:video|juga|berita|foto|infografis|live|selengkapnya|breaking|halaman)|berita (?:ini|lain)? ?selengkapnya|(?:video|berita|foto) selengkapnya|.{2,60}merupakan media .{0,80}(?:verifikasi|terverifikasi|terpercaya)|(?:follow|ikuti) (?:akun|berita|media sosial|whatsapp|wa|channel|saluran|kanal|kami|instagram|twitter|facebook|telegram|google|update|terus)\b|(?:gabung|bergabung)\b.{0,40}\b(?:grup|group|channel|komunitas|saluran|kanal)\b|kuy,? |(?:klik|tap) (?:di sini|disini|link|tautan|gambar)|saksikan (?:live|video|cuplikan|tayangan|keseruan)|reporter ?\/ ?editor$|fakta atau hoaks|untuk mengetahui kebenaran)/i;

/** How they end: where to get the app, and what a subscription costs. */
const knownEnd =
  /\b(?:(?:unduh|download|instal(?:l|kan)?) (?:sekarang|gratis|aplikasinya)|batalkan kapan saja|cancel any ?time|get the app)[.!]?$/i;

/** What someone is quoted with is news, whatever it asks for: `Ikuti saluran RT lain dulu, saran Vina.` */
export const attributed =
  /,["”]? (?:kata|ujar|saran|menurut|tutur|ucap|ucapnya|jelas|jelasnya|imbuh|ungkap|pesan|ajak|tulis|katanya|ujarnya|tuturnya|sarannya)(?: \p{Lu}|[ ,.])/u;
/** The verb stands first or close to it: a sentence of the news has its subject there. */
const opening =
  /^(?:(?:yuk|ayo|mari|silakan|untuk|agar|bila|jika|kalau|mau|ingin|anda|kamu|jangan|cek|temukan|update|add|tambahkan|jadikan|simak|ikuti|follow|dapatkan|saksikan|tonton|lihat|baca|nikmati|klik|unduh|download|install?|gabung|bergabung|join|berlangganan|langganan|subscribe|aktifkan|kunjungi|bagikan|share|kirim|kirimkan|sampaikan|pilih|like|nantikan|dengarkan|hubungi)\b)/i;

/** `Kirim tulisan Anda ke redaksi@contoh.com`, `Selengkapnya klik https://…` */
const toAddress =
  /^(?=.*\b(?:anda|kamu|kalian|your?)\b)(?:[^.!?]{3,80}[.!?] )?kirim(?:kan)?\b[^.!?]{0,80} ke \S+@\S+$|^(?:(?:baca|info|berita) )?(?:selengkapnya|baca|simak|tonton)\b[^.!?]{0,40}https?:\/\/\S+$/i;

/**
 * Lines that speak to the reader about the site itself: follow us, get the app, this article appeared in, what do you
 * think. Long lines only if they begin with one of the known sentences.
 */
export const readerCalls = dropEach("speaks to the reader about the site", (line) => {
  const text = line.replace(/^[^\p{L}\d]+/u, "");
  if (line.length > 420 || /^["“‘]/.test(line) || attributed.test(text)) return false;
  // `Mau berita lainnya? Yuk ikuti …`: what stands behind the question calls.
  const calls = [text, text.slice(text.indexOf("? ") + 2)];
  const callsOut = calls.some((call) => where.test(call) && verb.test(call) && opening.test(call));
  const isShortCall = callsOut || knownEnd.test(text) || (/[@/]/.test(text) && toAddress.test(text));
  return (text.length < 260 && isShortCall) || known.test(text);
});

const copyrightSign = /(?:©|\(c\)|&copy;|\bcopyright\b|\bhak cipta\b|\ball rights? reserved\b)/i;

/** The copyright notice of the page: `COPYRIGHT © CONTOH 2016`. Kept as a value, and dropped from the text. */
export const copyright: Rule = ({ lines }) => {
  for (const line of lines) {
    const { text } = line;
    if (!isOpen(line) || text.length > 160 || !copyrightSign.test(text)) continue;
    // A sentence about copyright, not a notice of it.
    if (text.length > 70 && !/©|\(c\)|reserved/i.test(text)) continue;
    if (/hak cipta/i.test(text) && !/©|\(c\)|dilindungi|20\d\d/i.test(text)) continue;
    // `Pewarta: Ani Editor: Budi Copyright © …`, all on one line.
    const people = readLabels(text) ?? [];
    if (people.length > 0) decide(line, ["byline", "copyright"], people);
    else {
      decide(line, ["noise", "copyright"], findings("copyright", text, true));
      line.reason = "copyright notice";
    }
  }
};

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
export const newsroomNotes = dropEach(
  "note for the newsroom",
  (text) => text.length <= 220 && [inBrackets, cue, orders, lengths, slug].some((form) => form.test(text)),
  (text) => urgent.test(text),
);

/** `418 orang sudah menjawab`, `1.204 votes` */
const votes =
  /^\d[\d.,]* (?:(?:orang|pembaca|responden|people|readers)(?: (?:sudah|telah|have))? (?:menjawab|memilih|memberi(?:kan)? suara|ikut(?: memilih)?|voted|answered)|suara(?: masuk)?|votes?)$/i;
const mostAnswers = 6;
/** What a site asks and does not count: `Apakah artikel ini membantu Anda?` */
const asked =
  /^(?:apakah (?:artikel|berita|informasi|tulisan) ini|(?:apa|bagaimana) (?:reaksi|tanggapan|pendapat) (?:anda|kamu)|seberapa puas (?:anda|kamu)|was this (?:article|story)|did you find this)\b.{0,60}\?$/i;

/** A question that a site asks its readers inside a text, with the answers below it and how many gave one. */
export const polls: Rule = ({ lines }) => {
  for (const [end, line] of lines.entries()) {
    if (asked.test(line.text)) {
      const isOne = (one: Line): boolean => isAnswer(one) && !one.afterBlank && one.text.length <= 40;
      dropPoll([line, ...takeWhile(lines.slice(end + 1, end + 1 + mostAnswers), isOne)]);
    }
    if (!votes.test(line.text)) continue;
    const above = lines.slice(Math.max(0, end - mostAnswers - 1), end);
    const question = above.findLastIndex(({ text }) => text.endsWith("?"));
    const answers = above.slice(question + 1);
    if (question >= 0 && answers.length > 1 && answers.every(isAnswer))
      dropPoll([...above.slice(question), line]);
  }
};

const isAnswer = (line: Line): boolean => isOpen(line) && !line.paragraph && !endsSentence(line.text);

/** What stands below the question may be text after all. */
const dropPoll = (poll: readonly Line[]): void =>
  dropOpen(poll, "speaks to the reader about the site", poll.length > 1);
