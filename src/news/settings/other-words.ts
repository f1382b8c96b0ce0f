/** Words for our keys in Indonesian or in other programs, by key. */
const wordsOf: Readonly<Record<string, string>> = {
  title: "judul headline",
  description: "ringkasan deskripsi excerpt summary teras keterangan",
  date: "tanggal tgl waktu terbit published",
  updated: "diperbarui pembaruan modified lastmod",
  authors: "penulis pewarta reporter wartawan jurnalis byline",
  editors: "penyunting redaktur",
  initials: "inisial",
  dateline: "titimangsa kota lokasi location",
  section: "rubrik kanal kategori category categories",
  tags: "tagar topik topic topics keywords",
  image: "gambar foto photo picture cover thumbnail",
  src: "berkas file",
  caption: "keterangan",
  credit: "kredit fotografer photographer",
  source: "sumber",
  license: "lisensi",
  corrections: "koreksi ralat",
  text: "teks isi",
  timeline: "kronologi",
  live: "langsung liveblog",
  leadUntil: "lead pin pinned sticky sorotan",
  retracted: "ditarik dicabut",
  reason: "alasan",
  lang: "bahasa language",
  translationOf: "terjemahan translation",
  aliases: "redirect_from permalink",
  draft: "draf konsep",
  name: "nama",
  jobTitle: "jabatan posisi role position",
  sameAs: "profil profile profiles links",
  kind: "jenis type",
  publisher: "penerbit",
  email: "surel",
  address: "alamat",
  timeZone: "timezone",
};

/** The keys that such a word may mean, by word. A group uses those it has: `keterangan` is a picture's caption. */
export const otherWords: ReadonlyMap<string, readonly string[]> = Object.entries(wordsOf)
  .flatMap(([key, words]) => words.split(" ").map((word) => [word, key] as const))
  .reduce((all, [word, key]) => all.set(word, [...(all.get(word) ?? []), key]), new Map<string, string[]>());
