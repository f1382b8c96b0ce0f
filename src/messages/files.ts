import type { Message } from "./message.ts";
import { counted } from "./message.ts";

const inId = new Intl.NumberFormat("id", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Messages about a file as a whole, its front matter, and its YAML. */
export const fileMessages = {
  isNotUtf8: {
    id: 'mulai dari sini bukan teks UTF-8. Buka dengan aplikasi penyunting teks dan simpan lagi dengan pengodean "UTF-8".',
    en: 'is not UTF-8 text from here on. Open it in a text editor and save it again with encoding "UTF-8".',
  },
  isEmpty: {
    id: "kosong. Tulis front matter dan isinya, atau hapus berkas ini.",
    en: "is empty. Write the front matter and the text, or remove the file.",
  },
  /** @param reason the system's error code: `EACCES` */
  cannotBeRead: (reason: string): Message => ({
    id: `tidak bisa dibaca: ${reason}.`,
    en: `cannot be read: ${reason}.`,
  }),
  /** @param megabytes its size */
  isTooLarge: (megabytes: number, most: number): Message => ({
    id: `berukuran ${inId.format(megabytes)} MB; yang dibaca paling besar ${most} MB. Benarkah isinya satu berita?`,
    en: `has ${megabytes.toFixed(1)} MB; the limit is ${most} MB. Is it one article?`,
  }),
  isNoPlainFile: {
    id: "bukan berkas biasa. Taruh salinan berkasnya di sini, atau hapus.",
    en: "is no plain file. Put a copy of the file here, or delete it.",
  },
  /** @param reason one of the next three, or the system's error code */
  cannotBeWritten: (file: string, reason: Message): Message => ({
    id: `${file} tidak bisa ditulis: ${reason.id}.`,
    en: `${file} cannot be written: ${reason.en}.`,
  }),
  diskIsFull: { id: "disk penuh", en: "the disk is full" },
  mayNotBeWritten: {
    id: "berkas atau foldernya hanya boleh dibaca",
    en: "the file or its folder may only be read",
  },
  isInTheWay: {
    id: "ada berkas di tempat sebuah folder, atau sebaliknya",
    en: "there is a file in the place of a folder, or the other way round",
  },
  nameMakesNoAddress: {
    id: "punya nama yang tidak bisa menjadi alamat. Namai berkas ini dengan huruf a sampai z, misalnya harga-beras-turun.md.",
    en: "has a name that cannot become an address. Name the file with letters a to z, such as harga-beras-turun.md.",
  },
  // Files that are not read. @param better the corrected name
  needsItsEnding: (better: string): Message => ({
    id: `tidak dibaca: nama berkasnya harus berakhiran .md. Ganti namanya menjadi ${better}.`,
    en: `is not read: its name has to end in .md. Rename it to ${better}.`,
  }),
  /** @param file its name, quoted for a shell */
  isRawText: (file: string): Message => ({
    id: `tidak dibaca: berkas berita berakhiran .md. Kalau ini teks sebuah berita, pindahkan ke luar content/, lalu jalankan: npx warta import ${file}`,
    en: `is not read: an article's file ends in .md. If this is the text of one, move it out of content/ and run: npx warta import ${file}`,
  }),
  /** @param file the name to save it under */
  isDocument: (file: string): Message => ({
    id: `tidak dibaca: berkas berita berakhiran .md. Simpan sebagai ${file} di luar content/, lalu jalankan: npx warta import ${file}`,
    en: `is not read: an article's file ends in .md. Save it as ${file} outside content/ and run: npx warta import ${file}`,
  }),
  liesElsewhere: {
    id: 'tidak dibaca, karena tidak berada di content/articles/, content/tags/, content/authors/, atau content/pages/. Pindahkan ke sana. Kalau ini halaman buatan sendiri, beri "layout: base".',
    en: 'is not read, because it is not in content/articles/, content/tags/, content/authors/ or content/pages/. Move it there. If it is a page of your own, give it "layout: base".',
  },
  /** @param folder of articles */
  isArticle: (folder: string): Message => ({
    id: `adalah berita: isinya judul, tanggal, dan rubrik. Pindahkan ke ${folder}/.`,
    en: `is an article: it has a title, a date and a section. Move it to ${folder}/.`,
  }),
  /** Precedes one of these. @param count of the other files */
  likeOthers: (count: number): Message => ({
    id: `seperti ${count} berkas lain di folder ini,`,
    en: `like ${counted(count, "other file")} in this folder,`,
  }),
  hasNoSettings: {
    id: 'belum ada. Buat berkas ini, dengan kunci name, url, dan publisher ("publisher:" dan di bawahnya "name: …").',
    en: 'is missing. Make it, with the keys name, url and publisher ("publisher:" and under it "name: …").',
  },
  hasFirstWords: (words: string): Message => ({
    id: `masih memuat kalimat pengisi: ${words} Hapus kalimat itu, atau tulis "draft: true".`,
    en: `still has the placeholder text: ${words} Remove it, or set "draft: true".`,
  }),
  pageHasNoText: {
    id: "belum ada isinya, padahal terbit begitu situs dibangun. Tulis isinya di bawah front matter, atau hapus berkas ini.",
    en: "has no text, and is published with the next build. Write it under the front matter, or delete this file.",
  },
  pageHasFirstText: {
    id: "masih berisi kalimat pengisi, dan begitulah yang dibaca orang. Tulis isinya, atau hapus berkas ini.",
    en: "still has the placeholder text, and readers see that. Write the page, or delete this file.",
  },
  hasNoFrontMatter: {
    id: 'tidak punya front matter. Awali berkas dengan baris "---", lalu kunci seperti "title: …", lalu baris "---".',
    en: 'has no front matter. Begin the file with a line "---", then keys such as "title: …", then a line "---".',
  },
  hasTooMuchFrontMatter: (kilobytes: number): Message => ({
    id: `punya front matter lebih dari ${kilobytes} kB. Tulis isi beritanya di bawah baris "---" yang kedua.`,
    en: `has more than ${kilobytes} kB of front matter. Write the text of the article under the second line "---".`,
  }),
  isNeverClosed: {
    id: 'membuka front matter tetapi tidak menutupnya. Tambahkan baris "---" di bawah kunci terakhir.',
    en: 'opens its front matter but never closes it. Put a line "---" under the last key.',
  },
  isBehindTheEnd: {
    id: 'berada di bawah baris yang diawali "..." atau "---", yang mengakhiri kunci di atasnya. Hapus baris itu.',
    en: 'is below a line that begins with "..." or "---", which ends the keys above. Delete that line.',
  },
  needsKeysAndValues: {
    id: 'memerlukan kunci, titik dua, dan nilai pada setiap baris di sini, misalnya "title: Harga Beras Turun".',
    en: 'needs a key, a colon and a value on each line here, such as "title: Harga Beras Turun".',
  },
  /** @param better the line, with quotation marks around its value */
  hasSecondColon: (better: string): Message => ({
    id: `Ada titik dua di dalam nilai ini. Kalau titik dua itu bagian dari teks, apit seluruh nilainya dengan tanda kutip: ${better}`,
    en: `has a second colon in one value. If the colon belongs to the text, put quotation marks around the whole value: ${better}`,
  }),
  /** @param better the line, with quotation marks around its value */
  hasTextBehind: (better: string): Message => ({
    id: `Nilai ini diawali kutipan atau kurung, lalu masih berlanjut. Apit seluruh nilainya dengan tanda kutip tunggal: ${better}`,
    en: `This value begins with a quotation or brackets, and goes on after it. Put single quotation marks around the whole value: ${better}`,
  }),
  /** @param better the line, with a space */
  hasNoSpaceAfterColon: (better: string): Message => ({
    id: `Setelah titik dua harus ada spasi: ${better}`,
    en: `After the colon comes a space: ${better}`,
  }),
  /** @param better the line, with a colon and a space */
  hasNoColon: (better: string): Message => ({
    id: `Setelah nama kunci harus ada titik dua dan spasi. Kalau baris ini melanjutkan baris di atasnya, awali dengan dua spasi; kalau bukan, tulis: ${better}`,
    en: `After the name of a key come a colon and a space. If this line continues the one above, begin it with two spaces; otherwise write: ${better}`,
  }),
  /** @param key in quotation marks */
  isTwice: (key: string): Message => ({
    id: `${key} ditulis dua kali. Simpan satu saja.`,
    en: `${key} is written twice. Keep one.`,
  }),
  isIndentedWithTab: {
    id: "Baris ini diawali tab. Ganti dengan spasi.",
    en: "is indented with a tab. Indent with spaces.",
  },
  hasOpenQuote: (mark: string): Message => ({
    id: `Tanda kutip dibuka tetapi tidak ditutup. Tambahkan ${mark} di akhir nilainya.`,
    en: `opens a quotation mark that is never closed. Add ${mark} at the end of the value.`,
  }),
  hasOpenBracket: (opening: string, closing: string): Message => ({
    id: `"${opening}" dibuka tetapi tidak ditutup. Tambahkan ${closing} di akhir nilainya.`,
    en: `"${opening}" is never closed. Add ${closing} at the end of the value.`,
  }),
  settingsAreEmpty: {
    id: 'kosong. Tulis kunci name, url, dan publisher ("publisher:" dan di bawahnya "name: …").',
    en: 'is empty. Write the keys name, url and publisher ("publisher:" and under it "name: …").',
  },
  /** @param reason the parser's message, in English */
  isNoYaml: (reason: string): Message => ({
    id: `tidak bisa dibaca sebagai YAML: ${reason}. Periksa baris ini dan baris di dekatnya: kunci yang setingkat dimulai di kolom yang sama, masing-masing diikuti titik dua dan spasi.`,
    en: `cannot be read as YAML: ${reason}. Check this line and those next to it: keys of the same level begin in the same column, each followed by a colon and a space.`,
  }),
};
