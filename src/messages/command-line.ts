import type { Message } from "./message.ts";

/** The help of `warta` and its commands, and messages about wrong calls. */
export const commandLineMessages = {
  // Headings of a help.
  usage: { id: "Cara pakai:", en: "Usage:" },
  options: { id: "Opsi:", en: "Options:" },
  commands: { id: "Perintah:", en: "Commands:" },
  arguments: { id: "Argumen:", en: "Arguments:" },
  help: { id: "tampilkan teks ini", en: "show this text" },
  version: {
    id: "Menampilkan versi Warta",
    en: "Print the version of Warta",
  },
  helpOfCommand: { id: "Menjelaskan sebuah perintah", en: "Explain a command" },
  import: {
    id: "Membaca naskah mentah menjadi berita di content/articles/",
    en: "Read raw news texts into content/articles/",
  },
  importDetails: {
    id: "Membaca naskah mentah, menulis masing-masing sebagai berita di content/articles/, dan menampilkan apa yang ditemukan di dalamnya satu per satu. Yang sudah pernah diimpor dilewati; tanpa --force tidak ada berita yang ditimpa.",
    en: "Reads raw news texts and writes each as an article under content/articles/, with what was found in it, field by field. Skips what was imported before; never overwrites an article without --force.",
  },
  files: {
    id: "teks (.txt, .md, .html), dokumen (.docx, .pdf), surel (.eml), folder berisi berkas seperti itu, atau - untuk masukan standar",
    en: "texts (.txt, .md, .html), documents (.docx, .pdf), mails (.eml), a folder of such, or - for standard input",
  },
  dryRun: {
    id: "tampilkan apa yang akan ditulis, tanpa menulis apa pun",
    en: "show what would be written, write nothing",
  },
  explain: {
    id: "tampilkan setiap baris dengan perannya dan kaidah yang menentukannya",
    en: "print every line with its role and the rule that decided it",
  },
  section: {
    id: 'rubrik berita (bawaan: menurut naskah, atau "Berita" kalau tidak disebut)',
    en: 'section of the articles (default: from the text, or "Berita")',
  },
  publicationDate: {
    id: 'tanggal terbit untuk naskah yang tidak memuatnya: 2025-09-08 atau "2025-09-08 10:49"',
    en: 'date of publication for texts without one: 2025-09-08 or "2025-09-08 10:49"',
  },
  timeZone: {
    id: "zona waktu untuk jam yang ditulis tanpa zona (bawaan: zona waktu situs)",
    en: "time zone for times without one (default: the site's)",
  },
  out: {
    id: "folder tujuan (bawaan: content/articles)",
    en: "folder to write to (default: content/articles)",
  },
  force: {
    id: "timpa berita yang bernama sama, dan impor lagi yang sudah pernah diimpor",
    en: "overwrite articles of the same name, and import again what was imported before",
  },
  json: {
    id: "cetak satu baris JSON untuk setiap naskah, bukan tabel",
    en: "print one line of JSON for each source instead of a table",
  },
  takeProposals: {
    id: "terima topik dan rubrik yang diusulkan, tanpa bertanya",
    en: "take the tags and sections that are proposed, without asking",
  },
  retag: {
    id: "isi topik pada draf yang belum disunting sejak diimpor dan menyebut topik situs",
    en: "put the site's tags into drafts that name them and that nobody has edited since their import",
  },
  tags: {
    id: "Mengusulkan topik dari nama-nama yang sering disebut berita",
    en: "Propose tags from the names that articles often mention",
  },
  tagsDetails: {
    id: "Membaca semua berita, menyebut nama-nama yang sering dibahas dan belum menjadi topik, lalu membuat berkas di content/tags/ untuk yang Anda pilih. Berkas yang sudah ada tidak pernah ditimpa.",
    en: "Reads all articles, lists the names they make much of that are no tags yet, and writes a file under content/tags/ for those that you choose. Never overwrites a file.",
  },
  writeTags: {
    id: "buat berkas untuk nama-nama ini, tanpa bertanya",
    en: "write files for these names, without asking",
  },
  writeAllTags: { id: "buat berkas untuk semua yang tampil", en: "write files for all that are shown" },
  extract: {
    id: "Menampilkan sebagai JSON apa yang terbaca dari naskah mentah",
    en: "Print what is read from raw news texts as JSON",
  },
  extractDetails: {
    id: "Membaca naskah mentah dan menampilkan apa yang terbaca sebagai JSON, satu objek sebaris untuk setiap berkas. Tidak menulis berkas apa pun.",
    en: "Reads raw news texts and prints what it finds as JSON, one object per file, each on a line. Writes nothing.",
  },
  check: {
    id: "Memberitahukan semua kesalahan isi situs tanpa membangunnya",
    en: "List every mistake, without building",
  },
  checkDetails: {
    id: "Memeriksa semua isi content/ dan _data/site.yaml, termasuk draf dan berita terjadwal, tanpa membangun apa pun. Tautan di dalam situs yang tidak mengarah ke mana pun menjadi catatan. Berakhir dengan 1 kalau ada kesalahan, dengan 0 kalau tidak ada atau hanya ada catatan.",
    en: "Checks everything under content/ and _data/site.yaml, drafts and scheduled articles too, and builds nothing. Dead links within the site are notices. Ends with 1 if there is a mistake, with 0 if there are none or only notices.",
  },
  review: {
    id: "sebutkan saja apa yang masih perlu diperiksa sesudah impor, per berkas dan kunci",
    en: "only list what is left to check after imports, by file and key",
  },
  goThrough: {
    id: "Memeriksa satu per satu yang meragukan sesudah impor",
    en: "Go through what imports were unsure of, one by one",
  },
  goThroughDetails: {
    id: "Menanyakan satu per satu apa yang meragukan sesudah impor, lengkap dengan baris naskahnya, dan menulis jawaban Anda ke front matter. Yang lain di berkas itu tidak diubah.",
    en: "Asks about each thing that imports were unsure of, with the line of the source beside it, and writes your answers into the front matter. Changes nothing else in a file.",
  },
  articleFiles: {
    id: "berkas di content/articles/ (bawaan: semua)",
    en: "files of content/articles/ (default: all)",
  },
  against: {
    id: 'bandingkan juga dengan revisi git, misalnya origin/main: berita terbit yang isinya berubah makna memerlukan "updated" baru atau tambahan pada "corrections"; yang hilang sebaiknya ditarik',
    en: 'also compare with a git revision, such as origin/main: an article whose published text has a new meaning needs a new "updated" or an entry in "corrections"; one that is gone should be withdrawn',
  },
  format: {
    id: "plain, atau github: kesalahan dan catatan sebagai anotasi pull request (bawaan: plain)",
    en: "plain, or github: mistakes and notices as annotations of a pull request (default: plain)",
  },
  changes: {
    id: "Menyebut berkas situs yang berubah sejak dibangun sebelumnya",
    en: "List the files of the site that differ from an earlier build",
  },
  changesDetails: {
    id: "Membandingkan situs yang sudah dibangun dengan folder lain, bita demi bita, dan menyebut satu berkas sebaris: added (baru), changed (berubah), atau removed (hilang).",
    en: "Compares the built site with another folder, byte by byte, and prints a line for each file that is added, changed or removed.",
  },
  since: {
    id: "folder situs yang dibangun sebelumnya",
    en: "the folder of the earlier site",
  },
  output: {
    id: "folder situs yang sekarang (bawaan: _site)",
    en: "the folder of the site (default: _site)",
  },
  filesOnly: {
    id: "hanya nama berkas yang perlu diunggah, misalnya untuk rsync --files-from",
    en: "only names of files to upload, such as for rsync --files-from",
  },
  addresses: {
    id: "alamat lengkapnya, untuk dihapus dari CDN",
    en: "public addresses, to be purged from a CDN",
  },
  new: {
    id: "Menulis awal sebuah berita, topik, penulis, atau halaman",
    en: "Write the start of an article, a tag, an author or a page",
  },
  newDetails: {
    id: "Menulis awal sebuah berita (draf, bertanggal sekarang), topik, penulis, atau halaman yang bukan berita, dengan keterangan untuk setiap kunci, lalu menampilkan letak berkasnya. Yang namanya sudah ada tidak pernah ditimpa.",
    en: "Writes the start of an article (a draft, dated now), a tag, an author or a page, with a comment on each key, and prints its path. Never overwrites a file.",
  },
  whatIsNew: {
    id: "article (berita), tag (topik), author (penulis), atau page (halaman)",
    en: "article, tag, author or page",
  },
  newTitle: {
    id: 'judul atau namanya: npx warta new article "Harga Beras Turun"',
    en: 'its title or name: npx warta new article "Rice Is Cheaper"',
  },
  init: { id: "Menulis berkas sebuah situs baru", en: "Write the files of a new site" },
  initDetails: {
    id: "Menulis berkas sebuah situs baru: setelan, konfigurasi, package.json, README, dan cara menerbitkannya. Di terminal, yang tidak disebut dengan opsi ditanyakan.",
    en: "Writes the files of a new site: settings, configuration, package.json, README, and how to publish it. On a terminal, asks for what no option gives.",
  },
  newFolder: {
    id: "folder situs itu; dibuat kalau belum ada",
    en: "the site's folder; made if there is none",
  },
  from: { id: "naskah mentah untuk diimpor ke dalamnya", en: "raw texts to import into it" },
  forceInit: {
    id: "tulis juga ke folder yang sudah berisi; berkas yang sudah ada tetap",
    en: "write into a folder with files, too; those stay as they are",
  },
  yes: { id: "jangan bertanya", en: "ask nothing" },
  // Wrong calls. Options and arguments are as written.
  isNoCommand: (name: string): Message => ({
    id: `"${name}" bukan perintah.`,
    en: `"${name}" is not a command.`,
  }),
  isNoOption: (option: string): Message => ({
    id: `Opsi "${option}" tidak dikenal.`,
    en: `"${option}" is not an option.`,
  }),
  needsValue: (option: string): Message => ({
    id: `${option} memerlukan nilai.`,
    en: `${option} needs a value.`,
  }),
  needsArgument: (argument: string): Message => ({
    id: `<${argument}> belum disebut.`,
    en: `<${argument}> is missing.`,
  }),
  needsOption: (option: string): Message => ({
    id: `${option} belum disebut.`,
    en: `${option} is missing.`,
  }),
  needsKind: {
    id: "Sebutkan jenisnya: article, tag, author, atau page.",
    en: "Say which kind: article, tag, author or page.",
  },
  takesOptionsOnly: { id: "hanya menerima opsi.", en: "takes options only." },
  /** Follows one of these. @param command `warta import` */
  seeHelp: (command: string): Message => ({
    id: `"${command} --help" menjelaskan cara pakainya.`,
    en: `"${command} --help" shows how to use it.`,
  }),
};
