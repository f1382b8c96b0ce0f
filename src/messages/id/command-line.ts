import type { CommandLineSentences } from "../command-line.ts";

export const commandLineId: CommandLineSentences = {
  usage: "Cara pakai:",
  options: "Opsi:",
  commands: "Perintah:",
  arguments: "Argumen:",

  help: "tampilkan teks ini",
  helpOfCommand: "Menjelaskan sebuah perintah",

  import: "Membaca naskah mentah menjadi berita di content/articles/",
  importDetails:
    "Membaca naskah mentah, menulis masing-masing sebagai berita di content/articles/, dan menampilkan apa yang ditemukan di dalamnya satu per satu. Yang sudah pernah diimpor dilewati; tanpa --force tidak ada berita yang ditimpa.",
  files: ".txt, .md, .markdown, atau .html, folder berisi berkas seperti itu, atau - untuk masukan standar",
  dryRun: "tampilkan apa yang akan ditulis, tanpa menulis apa pun",
  explain: "tampilkan setiap baris dengan perannya dan kaidah yang menentukannya",
  section: 'rubrik berita (bawaan: menurut naskah, atau "Berita" kalau tidak disebut)',
  publicationDate: 'tanggal terbit untuk naskah yang tidak memuatnya: 2025-09-08 atau "2025-09-08 10:49"',
  timeZone: "zona waktu untuk jam yang ditulis tanpa zona (bawaan: zona waktu situs)",
  out: "folder tujuan (bawaan: content/articles)",
  force: "timpa berita yang bernama sama, dan impor lagi yang sudah pernah diimpor",
  json: "cetak satu baris JSON untuk setiap naskah, bukan tabel",

  extract: "Menampilkan sebagai JSON apa yang terbaca dari naskah mentah",
  extractDetails:
    "Membaca naskah mentah dan menampilkan apa yang terbaca sebagai JSON, satu objek sebaris untuk setiap berkas. Tidak menulis berkas apa pun.",

  check: "Memberitahukan semua kesalahan isi situs tanpa membangunnya",
  checkDetails:
    "Memeriksa semua isi content/ dan _data/site.yaml, termasuk draf dan berita terjadwal, tanpa membangun apa pun. Tautan di dalam situs yang tidak mengarah ke mana pun menjadi catatan. Berakhir dengan 1 kalau ada kesalahan, dengan 0 kalau tidak ada atau hanya ada catatan.",
  against:
    'bandingkan juga dengan revisi git, misalnya origin/main: berita terbit yang isinya berubah makna memerlukan "updated" baru atau tambahan pada "corrections"; yang hilang sebaiknya ditarik',
  format: "plain, atau github: kesalahan dan catatan sebagai anotasi pull request (bawaan: plain)",

  new: "Menulis awal sebuah berita, topik, atau halaman",
  newDetails:
    "Menulis awal sebuah berita (draf, bertanggal sekarang), topik, atau halaman yang bukan berita, dengan keterangan untuk setiap kunci, lalu menampilkan letak berkasnya. Yang namanya sudah ada tidak pernah ditimpa.",
  whatIsNew: "article (berita), tag (topik), atau page (halaman)",
  newTitle: 'judul atau namanya: warta new article "Harga Beras Turun"',

  isNoCommand: (name) => `"${name}" bukan perintah.`,
  isNoOption: (option) => `Opsi "${option}" tidak dikenal.`,
  needsValue: (option) => `${option} memerlukan nilai.`,
  needsArgument: (argument) => `<${argument}> belum disebut.`,
  takesOptionsOnly: "hanya menerima opsi.",
  seeHelp: (command) => `"${command} --help" menjelaskan cara pakainya.`,
};
