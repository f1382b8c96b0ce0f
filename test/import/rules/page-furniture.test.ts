import { describe, expect, test } from "vitest";
import { moreParagraphs, paragraphs, readFoot, readLines } from "../read-lines.ts";

describe("what a page has around any article is dropped", () => {
  test.each([
    ["ADVERTISEMENT", "page-furniture"],
    ["SCROLL TO CONTINUE WITH CONTENT", "page-furniture"],
    ["FOLLOW US", "page-furniture"],
    ["unblock notif", "page-furniture"],
    ["copy link", "page-furniture"],
    ["A- A+", "page-furniture"],
    ["Share on Facebook", "page-furniture"],
    ["Facebook Twitter WhatsApp", "page-furniture"],
    ["Komentar", "page-furniture"],
    ["Bagikan ini:", "page-furniture"],
    ["9/29/21, 8:03 AM Warga Tanam Pohon - Kabar Muara", "page-furniture"],
    ["https://kabar.example/desa/warga-tanam-pohon 1/2", "page-furniture"],
    ["View this email in your browser", "page-furniture"],
    ["Comments are closed.", "page-furniture"],
    ["Clarion Archive Search Result 3 of 41", "page-furniture"],
    ["Lembaran Warga * No. 14 Th. III *", "page-furniture"],
    ["👍 88  🙏 41  😁 3", "counts"],
    ["Dibagikan lewat aplikasi Lintas Pulau. Unduh sekarang.", "reader-calls"],
    ["Langganan mulai Rp 15.000 per bulan. Batalkan kapan saja.", "reader-calls"],
    ["Catatan untuk layout: kutipan itu jadi besar.", "newsroom-notes"],
    ["Kode verifikasi :", "page-furniture"],
    ["== VO ==", "newsroom-notes"],
    ["[INSERT: ANI LESTARI, 0'18\"]", "newsroom-notes"],
    [">> Bersambung ke Hal 7 Kol 1", "newsroom-notes"],
    ["Comment [AR1]: angka ini dicek lagi", "newsroom-notes"],
    ["Got a tip? Email the news desk.", "reader-calls"],
    ["The post Warga Tanam Pohon first appeared on Kabar Muara.", "reader-calls"],
    ["Dukung jurnalisme independen", "reader-calls"],
    ["Waktu membaca: 6 menit", "counts"],
    ["3.204 Posting Ulang 411 Kutipan 12 rb Suka", "counts"],
    ["12 pembaruan", "counts"],
    ["Bagikan pembaruan ini", "page-furniture"],
    ["Lihat komentar (16)", "page-furniture"],
    ["[← Kembali ke beranda](/)", "page-furniture"],
    ["Wawancara ini telah disunting demi kejelasan.", "reader-calls"],
    ["Apakah artikel ini membantu? Ya Tidak", "reader-calls"],
    ["Kirim tulisan opini Anda ke opini@kabar.example", "reader-calls"],
    ["Selengkapnya klik 👉 https://kabar.example/2022/pohon", "reader-calls"],
    ["13Shares", "counts"],
    ["Like (0)", "counts"],
    ["1.234 Views", "counts"],
    ["42", "counts"],
    ["Dibaca 1.200 kali", "counts"],
    ["0 Komentar", "counts"],
    ["2 menit baca", "counts"],
    ["Bagaimana tanggapan anda mengenai artikel ini?", "polls"],
    [
      "Simak breaking news dan berita pilihan kami langsung di ponselmu lewat saluran WhatsApp.",
      "reader-calls",
    ],
    ["Ikuti WhatsApp Channel kami untuk berita terbaru", "reader-calls"],
    ["Dapatkan berita terbaru dari kami", "reader-calls"],
    ["Artikel ini telah tayang di Contoh.com dengan judul Warga Tanam Pohon", "reader-calls"],
    ["Jangan lewatkan video terbaru di kanal YouTube kami!", "reader-calls"],
  ])("%s by %s", (line, rule) => {
    expect(readLines(...paragraphs, line, ...moreParagraphs)[line]).toBe(`noise by ${rule}`);
  });

  test.each([
    ["Desa Sukamaju 2-1 Desa Wonosari"],
    ["Ikuti langkah para petani itu jika ingin panen lebih awal, kata penyuluh kepada warga desa."],
    ["Kementerian membuka saluran WhatsApp untuk laporan warga yang terdampak banjir di desa itu."],
    ["“Simak video itu di akun kami,” kata kepala desa kepada para wartawan yang menunggu."],
    ["Pemerintah desa mendaftarkan hak cipta motif batik itu setelah warga setuju."],
  ])("but text stays text: %s", (line) => {
    expect(readLines(...paragraphs, line, ...moreParagraphs)[line]).toBe("body by body");
  });
});

test("the notice is kept as a value and dropped from the text", () => {
  const article = readFoot("COPYRIGHT © KANTOR 2016");
  expect(article.copyright).toBe("COPYRIGHT © KANTOR 2016");
  expect(article.lines.at(-1)).toMatchObject({ roles: ["noise", "copyright"], reason: "copyright notice" });
});
