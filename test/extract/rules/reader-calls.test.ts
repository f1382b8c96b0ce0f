import { expect, test } from "vitest";
import { paragraphs, readLines } from "../read-lines.ts";

test.each([
  ["Bagaimana tanggapan anda mengenai artikel ini?"],
  ["Simak breaking news dan berita pilihan kami langsung di ponselmu lewat saluran WhatsApp."],
  ["Ikuti WhatsApp Channel kami untuk berita terbaru"],
  ["Dapatkan berita terbaru dari kami"],
  ["Artikel ini telah tayang di Contoh.com dengan judul Warga Tanam Pohon"],
  ["Jangan lewatkan video terbaru di kanal YouTube kami!"],
])("%s", (line) => {
  expect(readLines(...paragraphs, line, ...paragraphs)[line]).toBe("noise by reader-calls");
});

test.each([
  ["Ikuti langkah para petani itu jika ingin panen lebih awal, kata penyuluh kepada warga desa."],
  ["Kementerian membuka saluran WhatsApp untuk laporan warga yang terdampak banjir di desa itu."],
  ["“Simak video itu di akun kami,” kata kepala desa kepada para wartawan yang menunggu."],
])("text stays text: %s", (line) => {
  expect(readLines(...paragraphs, line)[line]).toBe("body by body");
});
