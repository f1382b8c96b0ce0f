import type { FileSentences } from "../files.ts";

export const filesId: FileSentences = {
  isNotUtf8:
    'mulai dari sini bukan teks UTF-8. Buka dengan aplikasi penyunting teks dan simpan lagi dengan pengodean "UTF-8".',
  isEmpty: "kosong. Tulis front matter dan isinya, atau hapus berkas ini.",
  cannotBeRead: (reason) => `tidak bisa dibaca: ${reason}.`,
  nameMakesNoAddress:
    "punya nama yang tidak bisa menjadi alamat. Namai berkas ini dengan huruf a sampai z, misalnya kominfo-di-tiktok.md.",
  needsItsEnding: (better) =>
    `tidak dibaca: nama berkasnya harus berakhiran .md. Ganti namanya menjadi ${better}.`,
  isRawText: (file) =>
    `tidak dibaca: berkas berita berakhiran .md. Kalau ini teks sebuah berita, pindahkan ke luar content/, lalu jalankan: npx warta import ${file}`,
  isDocument: (text) =>
    `tidak dibaca: berkas berita berakhiran .md. Simpan teksnya sebagai ${text} di luar content/, lalu jalankan: npx warta import ${text}`,
  liesElsewhere:
    'tidak dibaca, karena tidak berada di content/articles/, content/tags/, atau content/pages/. Pindahkan ke sana. Kalau ini halaman buatan sendiri, beri "layout: base".',
  isArticle: (folder) => `adalah berita: isinya judul, tanggal, dan rubrik. Pindahkan ke ${folder}/.`,
  likeOthers: (count) => `seperti ${count} berkas lain di folder ini,`,
  hasNoSettings:
    'belum ada. Buat berkas ini, dengan kunci name, url, dan publisher ("publisher:" dan di bawahnya "name: …").',
  hasFirstWords: (words) =>
    `masih memuat kalimat pengisi: ${words} Hapus kalimat itu, atau tulis "draft: true".`,

  hasNoFrontMatter:
    'tidak punya front matter. Awali berkas dengan baris "---", lalu kunci seperti "title: …", lalu baris "---".',
  isNeverClosed:
    'membuka front matter tetapi tidak menutupnya. Tambahkan baris "---" di bawah kunci terakhir.',

  needsKeysAndValues:
    'memerlukan kunci, titik dua, dan nilai pada setiap baris di sini, misalnya "title: Kominfo Punya Akun TikTok".',
  hasSecondColon: (better) =>
    `memuat titik dua kedua dalam satu nilai. Kalau titik dua itu bagian dari teks, apit seluruh nilainya dengan tanda kutip: ${better}`,
  isIndentedWithTab: "menjorok dengan tab. Pakai spasi.",
  hasOpenQuote: "membuka tanda kutip yang tidak pernah ditutup. Tutup di akhir nilainya.",
  settingsAreEmpty: 'kosong. Tulis kunci name, url, dan publisher ("publisher:" dan di bawahnya "name: …").',
  isNoYaml: (reason) =>
    `tidak bisa dibaca sebagai YAML: ${reason}. Periksa baris ini dan baris di dekatnya: kunci yang setingkat dimulai di kolom yang sama, masing-masing diikuti titik dua dan spasi.`,
};
