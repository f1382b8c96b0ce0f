import { drop, isOpen, type Rule } from "../state.ts";

const name = "reader-calls";

/** What a site asks its reader to do. */
const verb =
  /^(?:(?:yuk|ayo|mari|silakan|jangan (?:lewatkan|lupa|sampai|ketinggalan)|untuk|agar|bila|jika|kalau|mau|ingin|anda (?:juga )?(?:bisa|dapat)|kamu (?:juga )?bisa|temukan|cek|update|add|tambahkan|jadikan)\b[ ,:!]*)?.{0,40}?\b(?:simak|ikuti|follow|dapatkan|saksikan|tonton|lihat|baca|nikmati|temukan|cek|klik|unduh|download|instal|install|gabung|bergabung|join|berlangganan|langganan|subscribe|aktifkan|kunjungi|bagikan|share|update|kirim|kirimkan|sampaikan|pilih|like|nantikan|dengarkan|jadikan|tambahkan|add|lewatkan|ketinggalan|hubungi)\b/i;
/** Where it sends them. Names of networks and applications alone will not do: articles explain how to use those. */
const where =
  /\b(?:(?:whatsapp|whats app|wa|telegram)(?: \S+)? (?:channel|group|grup|kanal|saluran)|(?:channel|kanal|saluran|grup) (?:whatsapp|wa|telegram|youtube|kami)|google news|newsletter|notifikasi|fanpage|fan page|media sosial|medsos|breaking news|berita (?:terbaru|terkini|terupdate|terpopuler|pilihan|menarik|lainnya|lain|lengkap|seputar|harian|update|dan artikel|viral)|artikel (?:menarik|lain|lainnya|terkait|ini|terbaru|pilihan)|(?:informasi|info) (?:terbaru|terkini|menarik|lainnya|selengkapnya)|update (?:berita|informasi|artikel|terbaru)|video (?:terkait|di bawah ini|lainnya|menarik|terbaru|pilihan|selengkapnya|viral)|video:|kolom komentar|polling|survei ini|kami di|kami lewat|(?:akun|instagram|twitter|facebook|youtube|tiktok|aplikasi)\b.{0,40}(?:\bkami\b|\bresmi kami\b|@|\.com\b|\.id\b))/i;

/** Sentences that are the same everywhere, whatever verb they begin with. */
const known =
  /^(?:bagaimana (?:tanggapan|pendapat|menurut) (?:anda|kamu|kalian)|apa (?:tanggapan|pendapat|komentar|reaksi) (?:anda|kamu)|artikel ini (?:telah|sudah|pernah|juga|ditulis|merupakan|tayang|sebelumnya|adalah|dibuat|diolah)|berita ini (?:telah|sudah|juga|merupakan|ditulis) (?:tayang|terbit|dipublikasikan|hasil|bagian|oleh|di)|tulisan ini (?:telah|sudah|adalah) (?:tayang|tanggung)|tulisan dari .{2,60} tidak mewakili|konten ini|isi artikel ini|dilarang (?:keras )?(?:mengambil|meng(?:copy|utip|gandakan)|menyalin|memperbanyak)|disclaimer\b|catatan redaksi|terima kasih (?:telah|sudah|atas)|dapatkan (?:berita|update|informasi|info|artikel|promo|diskon|notifikasi|akses)\b|simak breaking news|kami (?:hadir|juga hadir|menyajikan)|cek berita dan artikel|cek berita|add as (?:a )?preferred|jadikan .{2,40} sumber|anda (?:sedang )?membaca|ikuti langkah ini|lapor hoaks|kirim (?:foto|video|tulisan|artikel) ke|hubungi redaksi|email ?:|telepon ?:|redaksi ?:|nikmati (?:konten|berita|akses)|sumber artikel ?:|link sumber|lihat artikel asli|(?:download|unduh|install) (?:aplikasi|app) (?:kami|sekarang|\S+\.(?:com|id)\b)|yuk,? (?:ikuti|gabung|join|follow|baca|cek)|(?:simak|saksikan|tonton|lihat)(?: juga)?,? (?:video|juga|berita|foto|infografis|live|selengkapnya|breaking|halaman)|berita (?:ini|lain)? ?selengkapnya|(?:video|berita|foto) selengkapnya|.{2,60}merupakan media .{0,80}(?:verifikasi|terverifikasi|terpercaya)|(?:follow|ikuti) (?:akun|berita|media sosial|whatsapp|wa|channel|saluran|kanal|kami|instagram|twitter|facebook|telegram|google|update|terus)\b|(?:gabung|bergabung)\b.{0,40}\b(?:grup|group|channel|komunitas|saluran|kanal)\b|kuy,? |(?:klik|tap) (?:di sini|disini|link|tautan|gambar)|saksikan (?:live|video|cuplikan|tayangan|keseruan)|reporter ?\/ ?editor$|fakta atau hoaks|untuk mengetahui kebenaran)/i;

/**
 * Lines that speak to the reader about the site itself: follow us, get the app, this article appeared in, what do you
 * think. Long lines only if they begin with one of the known sentences.
 */
export const readerCalls: Rule = ({ lines }) => {
  for (const line of lines) {
    if (!isOpen(line) || line.text.length > 420) continue;
    const text = line.text.replace(/^[^\p{L}\d]+/u, "");
    if (/^["“‘]/.test(line.text)) continue;
    if (attributed.test(text)) continue;
    // `Mau berita lainnya? Yuk ikuti …`: what stands behind the question calls.
    const calls = [text, text.slice(text.indexOf("? ") + 2)];
    const callsOut =
      text.length < 260 && calls.some((call) => where.test(call) && verb.test(call) && startsWithCall(call));
    if (callsOut || known.test(text)) drop(line, name, "speaks to the reader about the site");
  }
};

/** What someone is quoted with is news, whatever it asks for: `Ikuti saluran RT lain dulu, saran Vina.` */
const attributed =
  /,["”]? (?:kata|ujar|saran|menurut|tutur|ucap|ucapnya|jelas|jelasnya|imbuh|ungkap|pesan|ajak|tulis|katanya|ujarnya|tuturnya|sarannya)(?: \p{Lu}|[ ,.])/u;

/** The verb stands first or close to it: a sentence of the news has its subject there. */
function startsWithCall(text: string): boolean {
  return /^(?:(?:yuk|ayo|mari|silakan|untuk|agar|bila|jika|kalau|mau|ingin|anda|kamu|jangan|cek|temukan|update|add|tambahkan|jadikan|simak|ikuti|follow|dapatkan|saksikan|tonton|lihat|baca|nikmati|klik|unduh|download|install?|gabung|bergabung|join|berlangganan|langganan|subscribe|aktifkan|kunjungi|bagikan|share|kirim|kirimkan|sampaikan|pilih|like|nantikan|dengarkan|hubungi)\b)/i.test(
    text,
  );
}
