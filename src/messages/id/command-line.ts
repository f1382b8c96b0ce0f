import type { CommandLineSentences } from "../command-line.ts";

export const commandLineId: CommandLineSentences = {
  help: `Cara pakai: warta PERINTAH [OPSI…] [BERKAS…]

Perintah:
  import     Membaca naskah mentah menjadi berita di content/articles/
  extract    Menampilkan sebagai JSON apa yang terbaca dari naskah mentah
  check      Memberitahukan semua kesalahan isi situs tanpa membangunnya
  new        Menulis awal sebuah berita, topik, atau halaman

warta PERINTAH --help menjelaskan perintah itu.
`,
  isNoCommandButNear: (name, meant) => `"${name}" bukan perintah. Maksud Anda "warta ${meant}"?`,
  isNoCommand: (name, known) => `"${name}" bukan perintah. Perintah yang ada: ${known}.`,
  wrongCall: (what, command) => `${what}. "warta ${command} --help" menjelaskan cara pakainya.`,
  isNoOption: (option) => `Opsi '${option}' tidak dikenal`,
  needsValue: (option) => `Opsi '${option}' memerlukan nilai`,
  valueLooksLikeOption: (option) =>
    `Nilai opsi '${option}' tidak jelas. Tulis '${option}=-XYZ' kalau nilainya diawali tanda hubung`,
  takesNoValue: (option) => `Opsi '${option}' tidak menerima nilai`,
  takesOptionsOnly: (argument) =>
    `'${argument}' tidak bisa dipakai di sini. Perintah ini hanya menerima opsi`,
};
