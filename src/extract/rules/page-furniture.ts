import { drop, isOpen, type Rule } from "../state.ts";

const name = "page-furniture";

/** Whole lines, lower case, without signs at their ends: buttons, labels of boxes and adverts. */
const wholeLines: ReadonlySet<string> = new Set(
  `advertisement|advertisements|advertisment|advertorial|iklan|ads|ad|sponsored|promoted|scroll to continue with content|scroll ke bawah untuk melanjutkan|scroll untuk melanjutkan
|scroll untuk melanjutkan membaca|scroll ke bawah untuk lanjut membaca|gulir untuk melanjutkan|gulir ke bawah untuk melanjutkan|lanjutkan membaca di bawah|continue reading below|konten di bawah ini disajikan oleh advertiser
|lanjutkan membaca|lanjut membaca|konten lanjutan|article continues below|selengkapnya|baca selengkapnya|lihat selengkapnya|read more|more|lihat semua|lihat semuanya|see more|show more|load more|muat lainnya|tampilkan semua|tampilkan lebih banyak
|follow us|ikuti kami|follow|share|share this|share this article|share article|share on|bagikan|bagikan artikel|bagikan artikel ini|bagikan berita ini|bagikan ke|bagikan melalui|sebarkan|kirim|cetak|print|email|copy link|copy|salin|salin tautan|salin link|link berhasil disalin|tautan disalin|link copied
|facebook|twitter|whatsapp|telegram|line|linkedin|pinterest|instagram|tiktok|youtube|google+|google plus|google news|x|threads|tweet|pin it|share via whatsapp|share via facebook|share via twitter|share on facebook|share on twitter|share on whatsapp|share to facebook|share to twitter|share on google+|share on linkedin|kirim via whatsapp|copy url
|komentar|comments|comment|tulis komentar|kirim komentar|beri komentar|komentari|lihat komentar|tinggalkan komentar|leave a reply|leave a comment|login untuk komentar|bagikan komentar|0 komentar|belum ada komentar|komentar anda
|like|suka|dislike|simpan|save|bookmark|laporkan|report|dengarkan|dengarkan berita|dengarkan artikel|audio berita|text size|ukuran font|ukuran huruf|font|small font|large font|a- a+|a a a|a+ a-|a a-|a+|a-|aa|perbesar|perkecil|lebih besar|reset|normal|zoom|unblock notif|aktifkan notifikasi|izinkan notifikasi
|home|beranda|kembali|kembali ke atas|back to top|back|next|prev|previous|selanjutnya|sebelumnya|berikutnya|halaman selanjutnya|halaman berikutnya|halaman sebelumnya|next page|prev page|1 2 3|halaman|semua halaman|tampilkan semua halaman|show all|all|first|last|loading|loading..|memuat|menu|search|cari|login|masuk|daftar|logout|subscribe|langganan|berlangganan|newsletter|close|tutup|ok|batal|skip|skip ad
|rekomendasi untuk anda|rekomendasi|for you|untuk anda|pilihan untuk anda|pilihan editor|editor's choice|editor's pick|editors pick|promosi|partner|promo|by taboola|sponsored links|recommended by|powered by|topik menarik|artikel menarik|info|ekslusif|simak juga|play|play video|putar video|video player is loading|live|live streaming|unmute|mute|fullscreen|watch on youtube|tonton di youtube|view this post on instagram|lihat postingan ini di instagram
|baca tanpa iklan|baca di app|buka aplikasi|download app|download aplikasi|gabung kompas.com+|kompas.id|dark mode|light mode|mode gelap|lihat foto|lihat video|lihat foto lainnya|foto lainnya|video terkait|hapus iklan|remove ads|tanya ai|ringkasan ai|ringkasan|disclaimer|hak cipta|redaksi|pedoman media siber|tentang kami|kontak|privacy policy|kebijakan privasi|karier|karir|sitemap|rss|indeks|index|network|our network|jaringan
|bagikan:|share:|bagikan :|share :|tweet this|google news:|embed|embed video|whatsapp channel|ikuti|follow me|tanggapan anda|apa reaksi anda|apa reaksi anda?|happy|sad|angry|lucu|sedih|marah|senang|terhibur|terinspirasi|tak peduli|takut|kaget|inspirasi|senyum|laporkan artikel|beri rating|rating|klik disini|klik di sini|click here|di sini|disini|x close|premium|exclusive|eksklusif|berita video|ilustrasi|sumber foto|slide|next slide|gallery|galeri foto`
    .replaceAll("\n", "")
    .split("|"),
);

/** How such lines begin, where what follows changes. */
const beginnings =
  /^(?:share on |share via |share to |bagikan (?:ke|via|lewat|melalui|di) |bagikan:|share ?: ?|share this |scroll (?:to|down|ke|untuk|ke bawah)\b|gulir (?:ke|untuk)\b|advertisement\b|continue reading|lanjutkan membaca|unblock notif|loading\b|video player|currently playing|halaman ?:? ?\d|halaman (?:selanjutnya|berikutnya|sebelumnya)|page \d|\d+ ?(?:of|dari|\/) ?\d+(?: halaman)?$|img_title$|lewati .{2,40} dan terus membaca$|akhir dari .{2,40}$|https?:\/\/\S{4,80}$|baca berita dengan|button [a-z]|font size|ukuran (?:font|huruf)|text size|next ?[:>»]|prev(?:ious)? ?[:<«]|view this post|lihat postingan ini|a post shared by|sebuah kiriman dibagikan|powered by|recommended by|sponsored by|ad \d|pasang iklan|klik (?:di ?sini|gambar|tautan|link|untuk)|click here|tap untuk|geser untuk|swipe|login untuk|masuk untuk|silakan (?:login|masuk|daftar)|anda harus login|komentar ?[(:\d]|comments? ?[(:\d]|tulis komentar|kirim komentar|like ?\(|suka ?\(|tweet ?\(|pilih(?:an)? (?:bahasa|ukuran)|a- ?a\+|aa text|dengarkan\b.{0,20}$|salin (?:tautan|link)|copy (?:link|url))/i;

/** Buttons, boxes' labels, adverts, page numbers, share links: what a page has around any article. */
export const pageFurniture: Rule = ({ lines }) => {
  for (const line of lines) {
    if (!isOpen(line) || line.text.length > 120) continue;
    // A row of hyphens or asterisks may part two sections of the text.
    if (!/[\p{L}\d]/u.test(line.text) && !/^[-*_=#>~`+ ]+$/.test(line.text)) {
      drop(line, name, "rule or ornament of the page");
      continue;
    }
    if (isButton(line.text)) drop(line, name, "button or label of the page");
  }
};

/** Whether a line is a button or label of a page, by its words alone. */
export function isButton(text: string): boolean {
  const plain = text.toLowerCase().replace(/^[^\p{L}\d]+|[^\p{L}\d+-]+$/gu, "");
  return wholeLines.has(plain) || allWords(plain) || (text.length < 90 && beginnings.test(text));
}

/** Several of them side by side: `Facebook Twitter WhatsApp`, `A A A`. */
function allWords(text: string): boolean {
  if (text.length > 90) return false;
  const words = text.split(/[\s|/,·•]+/);
  return (
    words.length > 1 && words.every((word) => wholeLines.has(word) && word !== "line" && word !== "info")
  );
}
