import type { FileSentences } from "../files.ts";

const quoteIt = (better: string): string => `apit seluruh nilainya dengan tanda kutip: ${better}`;

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
  endsTwice: (slug, better) =>
    `berakhiran ganda, dan alamatnya menjadi ${slug}. Ganti namanya menjadi ${better}.`,
  liesElsewhere: (folder) =>
    `tidak dibaca, karena tidak berada di ${folder}/. Pindahkan ke sana. Kalau ini halaman buatan sendiri, beri "layout: base".`,
  isArticle: (folder) => `adalah berita: isinya judul, tanggal, dan rubrik. Pindahkan ke ${folder}/.`,
  likeOthers: (count) => `seperti ${count} berkas lain di folder ini,`,
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
  hasTextBefore: (first, line) =>
    `${first} berada di atas front matter, yang baru dimulai di baris ${line}. Hapus yang ada di atas baris itu.`,
  closesOtherwise: (written) => `${written} tidak menutup front matter. Tulis "---" saja, di awal baris.`,
  isClosedTooLate: 'masih termasuk front matter. Tambahkan baris "---" di atasnya, di bawah kunci terakhir.',
  isClosedTooEarly: (key) =>
    `menutup front matter, padahal ${key} di bawahnya masih bagiannya. Hapus baris ini.`,

  needsKeysAndValues:
    'memerlukan kunci, titik dua, dan nilai pada setiap baris di sini, misalnya "title: Kominfo Punya Akun TikTok".',
  keyAndText: 'kunci: "nilai"',
  hasSecondColon: (better) =>
    `memuat titik dua kedua dalam satu nilai. Kalau titik dua itu bagian dari teks, ${quoteIt(better)}`,
  isNoKeyOrValue:
    "bukan kunci dan bukan pula nilai. Tulis kunci: nilai; kalau nilainya panjang, baris lanjutannya harus menjorok.",
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
  orIsText: (better) => `Kalau itu bagian dari teks di atasnya, ${quoteIt(better)}`,
  beginsWithSign: (better) =>
    `diawali tanda yang punya arti sendiri dalam YAML. Kalau tanda itu bagian dari teks, ${quoteIt(better)}`,
  beginsWithStar: (better) =>
    `diawali "*", yang punya arti sendiri dalam YAML. Kalau tanda itu bagian dari teks, ${quoteIt(better)}`,
  hasStarForDash: 'diawali "*". Tulis "- " di depan setiap butir daftar.',
  hasEntriesAfterValue: (better) =>
    `berada di bawah nilai yang sudah selesai. Tulis semuanya dalam satu baris: ${better}`,
  isMarkdownPicture: (better) => `adalah gambar seperti di dalam isi. Di front matter tulis ${better}`,
  hasHashtagInBrackets: (tag) =>
    `${tag} memulai catatan: dari situ sampai akhir baris tidak dibaca, kurung tutupnya juga. Hapus tanda # di depan setiap butir.`,
  hasLoneBackslash:
    'memuat garis miring terbalik yang tidak berarti apa-apa di antara tanda kutip ganda. Tulis "\\\\", atau pakai tanda kutip tunggal.',
  hasSecondFrontMatter:
    'mengakhiri front matter dengan "..." atau membuka yang kedua. Cukup satu, di antara dua baris "---".',
  hasCurlyQuote: (better) =>
    `membuka tanda kutip yang tidak bisa ditutup dengan tanda kutip lengkung. Tulis yang lurus: ${better}`,
  hasTwoCommas: "memuat dua koma tanpa apa-apa di antaranya. Hapus salah satunya.",
  hasOpenQuote: "membuka tanda kutip yang tidak pernah ditutup. Tutup di akhir nilainya.",
  settingsAreEmpty: 'kosong. Tulis kunci name, url, dan publisher ("publisher:" dan di bawahnya "name: …").',
  needsBlankAfterDash: 'diawali "-" tanpa spasi. Tulis "- " di depan setiap butir daftar.',
  needsBlankAfterColon: "tidak punya spasi sesudah titik dua. Tulis satu spasi sebelum nilainya.",
  hasQuotesInQuotes: (better) =>
    `memuat tanda kutip di dalam tanda kutip. Apit seluruh nilainya dengan tanda kutip tunggal ('): ${better}`,
  isDashAlone: 'berisi "-" saja. Kalau tidak ada isinya, hapus baris ini.',
  hasTextAfterValue: (better) =>
    `memuat teks sesudah nilainya berakhir. Kalau tanda kutip atau kurung itu bagian dari teks, ${quoteIt(better)}`,
  isNoYaml: (reason) => `bukan YAML yang bisa dibaca: ${reason}.`,
};
