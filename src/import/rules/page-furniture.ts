import { findDate } from "../../news/dates/find-date.ts";
import { readLabels } from "../bylines/labels.ts";
import { decide, drop, dropEach, isOpen, type Rule } from "../state.ts";
import { breadcrumbHomes, isSectionName } from "../words/sections.ts";

/** Whole lines, lower case, without signs at their ends: buttons, labels of boxes and adverts. */
const wholeLines: ReadonlySet<string> = new Set(
  `advertisement|advertisements|advertisment|advertorial|iklan|ads|ad|sponsored|promoted|scroll to continue with content|scroll ke bawah untuk melanjutkan|scroll untuk melanjutkan
|scroll untuk melanjutkan membaca|scroll ke bawah untuk lanjut membaca|gulir untuk melanjutkan|gulir ke bawah untuk melanjutkan|lanjutkan membaca di bawah|continue reading below|konten di bawah ini disajikan oleh advertiser
|lanjutkan membaca|lanjut membaca|konten lanjutan|article continues below|selengkapnya|baca selengkapnya|lihat selengkapnya|read more|more|lihat semua|lihat semuanya|see more|show more|load more|muat lainnya|tampilkan semua|tampilkan lebih banyak
|follow us|ikuti kami|follow|share|share this|share this article|share article|share on|bagikan|bagikan artikel|bagikan artikel ini|bagikan berita ini|bagikan ke|bagikan melalui|sebarkan|kirim|cetak|print|email|copy link|copy|salin|salin tautan|salin link|link berhasil disalin|tautan disalin|link copied|diteruskan|diteruskan berkali-kali|forwarded|forwarded many times
|facebook|twitter|whatsapp|telegram|line|linkedin|pinterest|instagram|tiktok|youtube|google+|google plus|google news|x|threads|tweet|pin it|share via whatsapp|share via facebook|share via twitter|share on facebook|share on twitter|share on whatsapp|share to|share to facebook|share to twitter|share on google+|share on linkedin|kirim via whatsapp|copy url
|komentar|comments|comment|tulis komentar|kirim komentar|beri komentar|komentari|lihat komentar|tinggalkan komentar|leave a reply|leave a comment|login untuk komentar|bagikan komentar|0 komentar|belum ada komentar|tidak ada komentar|posting lama|posting lebih baru|komentar anda
|like|suka|dislike|simpan|save|bookmark|laporkan|report|dengarkan|dengarkan berita|dengarkan artikel|audio berita|text size|ukuran font|ukuran huruf|font|small font|large font|change size|a- a+|a a a|a+ a-|a a-|a+|a-|aa|perbesar|perkecil|lebih besar|reset|normal|zoom|unblock notif|aktifkan notifikasi|izinkan notifikasi
|home|beranda|kembali|kembali ke beranda|kembali ke atas|back to top|back|next|prev|previous|selanjutnya|sebelumnya|berikutnya|halaman selanjutnya|halaman berikutnya|halaman sebelumnya|next page|prev page|1 2 3|halaman|semua halaman|tampilkan semua halaman|show all|all|first|last|loading|loading..|memuat|menu|search|cari|login|masuk|daftar|logout|subscribe|langganan|berlangganan|newsletter|close|tutup|ok|batal|skip|skip ad
|rekomendasi untuk anda|rekomendasi|for you|untuk anda|pilihan untuk anda|pilihan editor|editor's choice|editor's pick|editors pick|promosi|partner|promo|by taboola|sponsored links|recommended by|powered by|topik menarik|artikel menarik|info|ekslusif|simak juga|play|play video|putar video|video player is loading|live|live streaming|unmute|mute|fullscreen|watch on youtube|tonton di youtube|view this post on instagram|lihat postingan ini di instagram
|baca tanpa iklan|baca di app|buka aplikasi|download app|download aplikasi|gabung kompas.com+|kompas.id|dark mode|light mode|mode gelap|lihat foto|lihat video|lihat foto lainnya|foto lainnya|video terkait|hapus iklan|remove ads|tanya ai|ringkasan ai|ringkasan|disclaimer|hak cipta|redaksi|pedoman media siber|tentang kami|kontak|privacy policy|kebijakan privasi|karier|karir|sitemap|rss|indeks|index|network|our network|jaringan
|bagikan ini|menyukai ini|like this|suka memuat|tinggalkan balasan|your opinion matters|bagikan:|share:|bagikan :|share :|tweet this|google news:|embed|embed video|whatsapp channel|ikuti|follow me|tanggapan anda|apa reaksi anda|apa reaksi anda?|mengikuti|audio asli|photo|mohon tunggu|sunting|nama|isi|isi komentar|kode verifikasi|captcha|view original|lihat asli|happy|sad|angry|lucu|sedih|marah|senang|terhibur|terinspirasi|tak peduli|takut|kaget|inspirasi|senyum|laporkan artikel|beri rating|rating|klik disini|klik di sini|click here|di sini|disini|x close|premium|exclusive|eksklusif|berita video|ilustrasi|sumber foto|slide|next slide|gallery|galeri foto`
    .replaceAll("\n", "")
    .split("|"),
);

/** How such lines begin, where what follows changes. */
const beginnings =
  /^(?:share on |share via |share to |bagikan (?:ke|via|lewat|melalui|di) |bagikan (?:\w+ )?ini$|bagikan:|muat (?:lebih|ulang)|lihat komentar|share ?: ?|share this |scroll (?:to|down|ke|untuk|ke bawah)\b|gulir (?:ke|untuk)\b|advertisement\b|continue reading|lanjutkan membaca|unblock notif|loading\b|proudly powered by |video player|currently playing|halaman ?:? ?\d|halaman (?:selanjutnya|berikutnya|sebelumnya)|page \d|\d+ ?(?:of|dari|\/) ?\d+(?: halaman)?$|img_title$|statistik pengunjung|like this: |click to share|share this: |tampilkan utas|online ?: ?\d|comments are closed|forward to a friend|tampilkan balasan|lewati .{2,40} dan terus membaca$|akhir dari .{2,40}$|baca berita dengan|button [a-z]|font size|view this e?mail in|lihat (?:e-?mail|surel) ini di|ukuran (?:font|huruf)|text size|next ?[:>»]|prev(?:ious)? ?[:<«]|view this post|lihat postingan ini|a post shared by|sebuah kiriman dibagikan|powered by|recommended by|sponsored by|ad \d|pasang iklan|klik (?:di ?sini|gambar|tautan|link|untuk)|click here|tap untuk|geser untuk|swipe|login untuk|masuk untuk|silakan (?:login|masuk|daftar)|anda harus login|komentar ?[(:\d]|comments? ?[(:\d]|tulis komentar|kirim komentar|(?:dis)?like ?\(|suka ?\(|tweet ?\(|pilih(?:an)? (?:bahasa|ukuran)|a- ?a\+|aa text|dengarkan\b.{0,20}$|salin (?:tautan|link)|copy (?:link|url))/i;

/** Rows of signs around any article; but one of hyphens or asterisks may part two sections of the text. */
export const ornaments = dropEach(
  "rule or ornament of the page",
  (text) => text.length <= 120 && !/[\p{L}\d]/u.test(text) && !/^[-*_=#>~`+ ]+$/.test(text),
);

/**
 * Buttons, boxes' labels, adverts, page numbers, share links: what a page has around any article. A word over the headline
 * at its very top may be the section.
 */
export const buttons: Rule = ({ lines }) => {
  for (const [index, line] of lines.entries()) {
    const { text } = line;
    if (!isOpen(line) || (index === 0 && isSectionName(text) && !breadcrumbHomes.has(text.toLowerCase())))
      continue;
    if ((text.length <= 120 && isButton(text)) || isAddress(text) || isPrinted(text))
      drop(line, "button or label of the page");
  }
};

const copied = /\bcopied to (?:your |the )?clipboard\b/i;
/** What stands at the top of each page, behind a name: `PT Muara Jaya Halaman 1 dari 2`, `KABAR MUARA Edisi 49/Tahun XII`. */
const pageOf =
  /\b(?:search result|hasil pencarian) \d{1,4} (?:of|dari) \d{1,5}$|\b(?:edisi|no\.?|nomor) ?\d{1,4} ?[/,|]? ?(?:tahun|th\.?) [IVXLCl]+[ *]*$|\b(?:halaman|hal\.?|page) ?\d{1,3} (?:dari|of) \d{1,3}$/i;

/** Whether a line is a button or label of a page, by its words alone. */
export function isButton(text: string): boolean {
  const plain = text
    .toLowerCase()
    .replace(/^\[([^[\]]*)\]\(\S*\)$/, "$1")
    .replace(/^[^\p{L}\d]+|[^\p{L}\d+-]+$/gu, "");
  return (
    wholeLines.has(plain) ||
    allWords(plain) ||
    (text.length < 90 && (beginnings.test(text) || copied.test(text) || pageOf.test(text)))
  );
}

/** A whole line, and nothing else on it. */
const isAddress = (text: string): boolean => text.length < 300 && /^https?:\/\/\S{4,}$/.test(text);

/** What a browser puts around each page it prints: `9/29/21, 8:03 AM Judul - Kabar Muara`, `https://… 1/2`. */
const isPrinted = (text: string): boolean =>
  /^\d{1,2}\/\d{1,2}\/\d{2,4}(?:, \d{1,2}[:.]\d{2}(?: ?[AP]M)?)? (?![-\d])[^:]+ - [^:]+$|^https?:\/\/\S+ \d+\/\d+$/u.test(
    text,
  );

/** Several of them side by side: `Facebook Twitter WhatsApp`, `A A A`. */
function allWords(text: string): boolean {
  const words = text.split(/[\s|/,·•]+/);
  return (
    text.length <= 90 &&
    words.length > 1 &&
    words.every((word) => wholeLines.has(word) && word !== "line" && word !== "info")
  );
}

const amount = "\\d[\\d.,]{0,11} ?(?:k|m|rb|jt|ribu|juta)?";
/** What is counted, or the button the count stands at. */
const counted =
  "(?:shares?|shared|likes?|suka|views?|viewers?|hits?|kali|x|dibaca|dilihat|pembaca|komentar|comments?|tweets?|retweets?|votes?|pengunjung|klik|pembaruan|updates?|tayangan|kutipan|posting ulang|reads?|menit|min|minutes?)";
const countLine = new RegExp(
  `^(?:${amount}|[([]? ?${amount} ?[)\\]]?|${amount} ?${counted}(?: (?:baca|membaca|read|dibaca|dilihat|lalu))?|(?:(?:artikel|berita) ini )?(?:telah )?(?:${counted}|share|waktu (?:mem)?baca|estimasi baca|reading time|views?|total views?|a|tweet|pin|facebook|twitter|whatsapp|google\\+|linkedin) ?[:(]? ?(?:sebanyak )?${amount} ?\\)?(?: ?${counted})?)$`,
  "i",
);

/** Several counts side by side: `12 Shares 340 Views`, `0 Komentar | 13 Shares` */
const countPart = new RegExp(
  `${amount} ?${counted}\\b|\\b(?:a[-+]|like|share|tweet|pin it)\\b|\\(\\d+\\)|[+|·•,()]`,
  "gi",
);

/** From so many on, hours on lines of their own tell when things happened. */
const fewestHours = 3;

/**
 * Lines that only count: views, shares, likes, comments, minutes of reading, or a lone number; but for the hours over the
 * entries of a text that was written while it happened.
 */
export const counts: Rule = ({ lines }) => {
  const hours = lines.filter(({ text }) => /^(?:[01]?\d|2[0-3])[.:][0-5]\d$/.test(text));
  const entries = new Set(hours.length < fewestHours ? [] : hours);
  for (const line of lines)
    if (isOpen(line) && !entries.has(line) && isCount(line.text))
      drop(line, "counts views, shares or the like");
};

function isCount(text: string): boolean {
  // A year; a telephone number: no count begins with 0 and goes on.
  if (text.length > 60 || !/\d/.test(text) || findDate(text) || /^(?:(?:19|20)\d\d|0\d{7,})$/.test(text))
    return false;
  // `👍 88  🙏 41`
  if (/^(?:\p{Extended_Pictographic}\ufe0f? ?\d[\d.,]*[km]? ?){1,6}(?:edited|diedit)?[\d: ]*$/iu.test(text))
    return true;
  return countLine.test(text) || (/[a-z]/i.test(text) && text.replace(countPart, " ").trim() === "");
}

/** What a site asks its reader to do. */
const verb =
  /^(?:(?:yuk|ayo|mari|silakan|jangan (?:lewatkan|lupa|sampai|ketinggalan)|untuk|agar|bila|jika|kalau|mau|ingin|anda (?:juga )?(?:bisa|dapat)|kamu (?:juga )?bisa|temukan|cek|update|add|tambahkan|jadikan)\b[ ,:!]*)?.{0,40}?\b(?:simak|ikuti|follow|dapatkan|saksikan|tonton|lihat|baca|nikmati|temukan|cek|klik|unduh|download|instal|install|gabung|bergabung|join|berlangganan|langganan|subscribe|aktifkan|kunjungi|bagikan|share|update|kirim|kirimkan|sampaikan|pilih|like|nantikan|dengarkan|jadikan|tambahkan|add|lewatkan|ketinggalan|hubungi)\b/i;
/** Where it sends them. Names of networks and applications alone will not do: articles explain how to use those. */
const where =
  /\b(?:(?:whatsapp|whats app|wa|telegram)(?: \S+)? (?:channel|group|grup|kanal|saluran)|(?:channel|kanal|saluran|grup) (?:whatsapp|wa|telegram|youtube|kami)|google news|newsletter|notifikasi|fanpage|fan page|media sosial|medsos|breaking news|berita (?:terbaru|terkini|terupdate|terpopuler|pilihan|menarik|lainnya|lain|lengkap|seputar|harian|update|dan artikel|viral)|artikel (?:menarik|lain|lainnya|terkait|ini|terbaru|pilihan)|(?:informasi|info) (?:terbaru|terkini|menarik|lainnya|selengkapnya)|update (?:berita|informasi|artikel|terbaru)|video (?:terkait|di bawah ini|lainnya|menarik|terbaru|pilihan|selengkapnya|viral)|video:|kolom komentar|polling|survei ini|kami di|kami lewat|(?:akun|instagram|twitter|facebook|youtube|tiktok|aplikasi)\b.{0,40}(?:\bkami\b|\bresmi kami\b|@|\.com\b|\.id\b))/i;

/** Sentences that are the same everywhere, whatever verb they begin with. */
const known =
  /^(?:(?:got|have) a (?:news |story )?tip\?|the post .{5,160} appeared (?:first )?on |your subscription |dukung(?:lah)? jurnalisme|support (?:our|independent) journalism|share your experiences, |your email address will not be|alamat e-?mail anda tidak akan|you(?:'re| are) receiving this|subscribe to |bagaimana (?:tanggapan|pendapat|menurut) (?:anda|kamu|kalian)|apa (?:tanggapan|pendapat|komentar|reaksi) (?:anda|kamu)|halaman ini diperbarui otomatis|wawancara ini (?:telah|sudah) (?:disunting|diedit)|transkrip (?:ini )?dibuat otomatis|apakah (?:artikel|berita|informasi) ini (?:membantu|bermanfaat)|if you enjoyed this |artikel ini (?:pertama|telah|sudah|pernah|juga|ditulis|merupakan|tayang|sebelumnya|adalah|dibuat|diolah)|berita ini (?:telah|sudah|juga|merupakan|ditulis) (?:tayang|terbit|dipublikasikan|hasil|bagian|oleh|di)|tulisan ini (?:telah|sudah|adalah) (?:tayang|tanggung)|tulisan dari .{2,60} tidak mewakili|konten ini|isi artikel ini|dilarang (?:keras )?(?:mengambil|meng(?:copy|utip|gandakan)|menyalin|memperbanyak)|disclaimer\b|catatan redaksi|terima kasih (?:telah|sudah|atas)|dapatkan (?:berita|update|informasi|info|artikel|promo|diskon|notifikasi|akses)\b|simak breaking news|kami (?:hadir|juga hadir|menyajikan)|cek berita dan artikel|cek berita|add as (?:a )?preferred|jadikan .{2,40} sumber|anda (?:sedang )?membaca|ikuti langkah ini|lapor hoaks|kirim (?:foto|video|tulisan|artikel) ke|hubungi redaksi|email ?:|telepon ?:|redaksi ?:|nikmati (?:konten|berita|akses)|sumber artikel ?:|google news ?:|link sumber|lihat artikel asli|(?:download|unduh|install) (?:aplikasi|app) (?:kami|sekarang|\S+\.(?:com|id)\b)|yuk,? (?:ikuti|gabung|join|follow|baca|cek)|(?:simak|saksikan|tonton|lihat)(?: juga)?,? (?:video|juga|berita|foto|infografis|live|selengkapnya|breaking|halaman)|berita (?:ini|lain)? ?selengkapnya|(?:video|berita|foto) selengkapnya|.{2,60}merupakan media .{0,80}(?:verifikasi|terverifikasi|terpercaya)|(?:follow|ikuti) (?:akun|berita|media sosial|whatsapp|wa|channel|saluran|kanal|kami|instagram|twitter|facebook|telegram|google|update|terus)\b|(?:gabung|bergabung)\b.{0,40}\b(?:grup|group|channel|komunitas|saluran|kanal)\b|kuy,? |(?:klik|tap) (?:di sini|disini|link|tautan|gambar)|saksikan (?:live|video|cuplikan|tayangan|keseruan)|reporter ?\/ ?editor$|fakta atau hoaks|untuk mengetahui kebenaran)/i;

/** How they end: where to get the app, and what a subscription costs. */
const knownEnd =
  /\b(?:(?:unduh|download|instal(?:l|kan)?) (?:sekarang|gratis|aplikasinya)|batalkan kapan saja|cancel any ?time|get the app)[.!]?$/i;

/** What someone is quoted with is news, whatever it asks for: `Ikuti saluran RT lain dulu, saran Vina.` */
const attributed =
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
      decide(line, ["noise", "copyright"], [{ field: "copyright", value: text, sure: true }]);
      line.reason = "copyright notice";
    }
  }
};
