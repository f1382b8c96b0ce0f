import type { FileSentences } from "./files.ts";

const quoteIt = 'apit seluruh nilainya dengan tanda kutip: key: "value".';

export const filesId: FileSentences = {
  isNotUtf8:
    'mulai dari sini bukan teks UTF-8. Buka dengan aplikasi penyunting teks dan simpan lagi dengan pengodean "UTF-8".',
  isEmpty: "kosong. Tulis front matter dan isinya, atau hapus berkas ini.",
  cannotBeRead: (reason) => `tidak bisa dibaca: ${reason}.`,
  nameMakesNoAddress:
    "punya nama yang tidak bisa menjadi alamat. Namai berkas ini dengan huruf a sampai z, misalnya kominfo-di-tiktok.md.",
  hasNoSettings:
    'belum ada. Buat berkas ini, dengan kunci name, url, dan publisher ("publisher:" dan di bawahnya "name: …").',
  hasFirstWords: (words) =>
    `masih memuat kalimat pengisi: ${words} Hapus kalimat itu, atau tulis "draft: true".`,

  hasNoFrontMatter:
    'tidak punya front matter. Awali berkas dengan baris "---", lalu kunci seperti "title: …", lalu baris "---".',
  beginsOtherwise: (written) =>
    `mengawali front matter dengan "${written}". Tulis "---" saja: hanya YAML yang dibaca.`,
  isNeverClosed:
    'membuka front matter tetapi tidak menutupnya. Tambahkan baris "---" di bawah kunci terakhir.',

  needsKeysAndValues:
    'memerlukan kunci, titik dua, dan nilai pada setiap baris di sini, misalnya "title: Kominfo Punya Akun TikTok".',
  hasSecondColon: `memuat titik dua kedua dalam satu nilai. Kalau titik dua itu bagian dari teks, ${quoteIt}`,
  isNoKeyOrValue:
    "bukan kunci dan bukan pula nilai. Tulis key: value; kalau nilainya panjang, baris lanjutannya harus menjorok.",
  hasKeyTwice: (name, line, again) => `${name} ada di baris ${line} dan di baris ${again}. Simpan satu saja.`,
  hasKeysBeside: (key, names) =>
    `${key} kosong: isinya tidak menjorok di bawahnya. Tambahkan dua spasi di depan ${names}.`,
  isIndentedWithTab: "menjorok dengan tab. Pakai spasi.",
  isInOpenBracket:
    "berada di dalam daftar atau kelompok yang dibuka dengan [ atau { dan belum ditutup. Tutup dengan ] atau }.",
  isIndentedOtherwise:
    "menjorok tidak sama dengan baris di sekitarnya. Beri kunci yang setingkat jumlah spasi yang sama di depannya.",
  isTooFarRight: (name, blanks, beside) =>
    `${name} kelebihan ${blanks} spasi di depannya. Hapus spasi itu, supaya sejajar dengan ${beside}.`,
  isTooFarLeft: (name, blanks, beside) =>
    `${name} kekurangan ${blanks} spasi di depannya. Tambahkan spasi itu, supaya sejajar dengan ${beside}.`,
  isBetween: (name, outer, outerBlanks, inner, innerBlanks) =>
    `${name} tidak sejajar dengan kunci lain. Pakai ${outerBlanks} spasi di depannya supaya sejajar dengan ${outer}, atau ${innerBlanks} supaya sejajar dengan ${inner}.`,
  orIsText: `Kalau itu bagian dari teks di atasnya, ${quoteIt}`,
  beginsWithSign: `diawali tanda yang punya arti sendiri dalam YAML. Kalau tanda itu bagian dari teks, ${quoteIt}`,
  beginsWithStar: `diawali "*", yang punya arti sendiri dalam YAML. Kalau tanda itu bagian dari teks, ${quoteIt}`,
  hasLoneBackslash:
    'memuat garis miring terbalik yang tidak berarti apa-apa di antara tanda kutip ganda. Tulis "\\\\", atau pakai tanda kutip tunggal.',
  hasSecondFrontMatter:
    'mengakhiri front matter dengan "..." atau membuka yang kedua. Cukup satu, di antara dua baris "---".',
  hasOpenQuote: "membuka tanda kutip yang tidak pernah ditutup. Tutup di akhir nilainya.",
  hasNoColon: "tidak memuat titik dua sesudah kunci. Tulis key: value.",
  settingsAreEmpty: 'kosong. Tulis kunci name, url, dan publisher ("publisher:" dan di bawahnya "name: …").',
  needsBlankAfterDash: 'diawali "-" tanpa spasi. Tulis "- " di depan setiap butir daftar.',
  needsBlankAfterColon: "tidak punya spasi sesudah titik dua. Tulis satu spasi sebelum nilainya.",
  hasQuotesInQuotes:
    "memuat tanda kutip di dalam tanda kutip. Apit seluruh nilainya dengan tanda kutip tunggal ('), dan biarkan yang di dalam.",
  hasTextAfterValue: `memuat teks sesudah nilainya berakhir. Kalau tanda kutip atau kurung itu bagian dari teks, ${quoteIt}`,
  isNoYaml: (reason) => `bukan YAML yang bisa dibaca: ${reason}.`,
};
