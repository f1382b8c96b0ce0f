import type { ArticleKey, AuthorKey, FieldsWords, PageKey, SiteKey, TagKey } from "./keys.ts";

/** The texts of the editor's screen. Every other language must have the same keys. */
export const editorId = {
  /** The screen's title, after the site's name. */
  screen: "Meja redaksi",
  /** Shown if scripts are off. */
  needsScript: "Meja redaksi memerlukan JavaScript.",
  /** Shown if the screen is opened on a host where it cannot work. */
  onlyHere:
    "Meja redaksi ini bekerja di komputer redaksi: jalankan npm start, lalu buka http://localhost:8080/admin/.",
  /** A kind of file: plural, singular, description. */
  articles: { all: "Berita", one: "berita", about: "Satu berkas untuk setiap berita." },
  tags: {
    all: "Topik",
    one: "topik",
    about: "Orang, lembaga, tempat, dan hal yang disebut dalam berita.",
  },
  authors: {
    all: "Penulis",
    one: "penulis",
    about: "Satu berkas untuk setiap penulis: potret, jabatan, biografi. Tidak wajib.",
  },
  pages: { all: "Halaman", one: "halaman", about: "Halaman yang bukan berita, misalnya Tentang Kami." },
  site: { all: "Situs", one: "pengaturan situs", about: "Nama, alamat, penerbit, dan rubrik situs." },
  body: {
    label: "Isi",
    hint: "Markdown: baris kosong memisahkan alinea, ## di awal baris membuat anak judul. HTML tampil sebagai tulisan biasa.",
  },
  /** Hint for the slug. */
  slugHint: "Bagian akhir alamat. Sesudah terbit jangan diubah; kalau terpaksa, catat alamat lamanya.",
  languages: { id: "Bahasa Indonesia", en: "Bahasa Inggris" },
  drafts: "Draf",
  bySection: "Rubrik",
  /** Commit messages; `{{slug}}` and `{{path}}` are replaced with the file's. */
  commits: {
    create: "Tambah {{slug}}",
    update: "Ubah {{slug}}",
    delete: "Hapus {{slug}}",
    upload: "Unggah {{path}}",
    remove: "Hapus {{path}}",
  },
  article: {
    title: { label: "Judul", hint: "Judul berita." },
    description: {
      label: "Ringkasan",
      hint: "Satu atau dua kalimat di bawah judul, di daftar, dan di hasil pencarian.",
    },
    date: {
      label: "Terbit",
      hint: "Kapan pertama kali terbit; ikut menentukan alamat. Kalau di masa depan, berita menunggu sampai waktunya.",
    },
    updated: {
      label: "Diperbarui",
      hint: "Kapan isinya terakhir diubah dengan cara yang perlu diketahui pembaca.",
    },
    authors: { label: "Penulis", hint: "Satu nama per baris." },
    editors: { label: "Penyunting", hint: "Satu nama per baris." },
    initials: { label: "Inisial", hint: "Inisial di bawah berita, misalnya MMI." },
    dateline: { label: "Titimangsa", hint: "Kota tempat berita dilaporkan, misalnya Jakarta." },
    section: { label: "Rubrik", hint: "Rubrik tempat berita ini dimuat." },
    tags: {
      label: "Topik",
      hint: "Siapa dan apa yang diberitakan, yang terpenting lebih dulu. Nama lain pun bisa dicari. Topik yang belum ada dibuat dengan tombol di bawah ini.",
    },
    image: { label: "Gambar utama", hint: "Gambar di atas isi berita." },
    "image.src": { label: "Berkas gambar", hint: "JPEG, PNG, WebP, AVIF, GIF, atau SVG." },
    "image.alt": {
      label: "Keterangan bagi yang tidak melihat",
      hint: "Apa yang tampak di gambar, untuk pembaca yang tidak dapat melihatnya.",
    },
    "image.caption": { label: "Keterangan gambar", hint: "Kalimat di bawah gambar." },
    "image.credit": { label: "Pembuat gambar", hint: "Siapa yang memotret atau membuatnya." },
    source: { label: "Sumber", hint: "Karya yang menjadi dasar berita ini; tampil di bawah isi." },
    "source.title": { label: "Judul asli", hint: "Judul karya aslinya." },
    "source.author": { label: "Penulis asli", hint: "Siapa yang menulisnya." },
    "source.publisher": { label: "Penerbit asli", hint: "Siapa yang menerbitkannya." },
    "source.date": { label: "Terbit di sumber", hint: "Kapan karya aslinya terbit." },
    "source.url": { label: "Alamat", hint: "Alamat lengkap, diawali https://" },
    "source.license": { label: "Lisensi", hint: "Nama atau alamat lisensinya, misalnya CC BY 4.0." },
    corrections: {
      label: "Koreksi",
      hint: "Koreksi sesudah terbit; tampil di berita dan di halaman koreksi.",
    },
    "corrections.date": { label: "Kapan", hint: "Kapan dikoreksi." },
    "corrections.text": { label: "Isi koreksi", hint: "Apa yang keliru dan apa yang benar." },
    timeline: { label: "Kronologi", hint: "Kosongkan: kronologi disusun dari tanggal di dalam isi." },
    "timeline.date": { label: "Tanggal", hint: "Tahun, bulan, atau hari: 2018, 2018-10, 3 Juli 2018." },
    "timeline.text": { label: "Peristiwa", hint: "Apa yang terjadi." },
    aliases: {
      label: "Alamat lama",
      hint: "Satu alamat per baris, diawali /. Semuanya mengarah ke berita ini.",
    },
    draft: { label: "Draf", hint: "Selama menyala, berita tampil di pratinjau saja." },
    live: {
      label: "Liputan langsung",
      hint: "Setiap “## 10.45 Judul” adalah satu entri, yang baru di bawah; pembaca melihat yang terbaru di atas.",
    },
    leadUntil: {
      label: "Berita utama sampai",
      hint: "Sampai saat itu berita ini di puncak halaman depan, apa pun yang terbit kemudian.",
    },
    retracted: { label: "Ditarik", hint: "Berita ditarik: alamatnya tetap ada, isinya diganti alasan ini." },
    "retracted.date": { label: "Kapan", hint: "Kapan ditarik." },
    "retracted.reason": { label: "Alasan", hint: "Mengapa ditarik, untuk pembaca." },
    review: {
      label: "Perlu diperiksa",
      hint: "Bagian yang meragukan saat diimpor. Periksa, lalu kosongkan.",
    },
    lang: { label: "Bahasa", hint: "Bahasa berita, kalau bukan bahasa situs." },
    translationOf: {
      label: "Terjemahan dari",
      hint: "Nama berkas atau alamat berita aslinya. Kedua halaman lalu saling mengarah.",
    },
  } satisfies FieldsWords<ArticleKey>,
  tag: {
    name: { label: "Nama", hint: "Nama seperti ditulis di dalam berita." },
    aliases: { label: "Nama lain", hint: "Nama dan ejaan lain untuk hal yang sama, satu per baris." },
    kind: { label: "Jenis", hint: "Apa topik ini." },
    sameAs: {
      label: "Di tempat lain",
      hint: "Situs resminya, halamannya di Wikipedia; satu alamat per baris.",
    },
    description: { label: "Keterangan", hint: "Satu kalimat: siapa atau apa ini." },
    autolink: {
      label: "Tautkan di dalam berita",
      hint: "Matikan kalau namanya juga kata biasa.",
    },
  } satisfies FieldsWords<TagKey>,
  author: {
    name: { label: "Nama", hint: "Nama seperti ditulis di berita." },
    aliases: { label: "Ejaan lain", hint: "Ejaan lain nama ini di berita, satu per baris." },
    jobTitle: { label: "Jabatan", hint: "Misalnya Wartawan ekonomi." },
    image: { label: "Potret", hint: "Tampil di halaman penulis, dipotong persegi." },
    email: { label: "Surel", hint: "Ke mana pembaca menulis." },
    sameAs: { label: "Profil di tempat lain", hint: "Satu alamat per baris, diawali https://" },
  } satisfies FieldsWords<AuthorKey>,
  page: {
    title: { label: "Judul", hint: "Judul halaman." },
    description: { label: "Keterangan", hint: "Satu kalimat tentang isinya, untuk hasil pencarian." },
    lang: { label: "Bahasa", hint: "Bahasa halaman, kalau bukan bahasa situs." },
  } satisfies FieldsWords<PageKey>,
  settings: {
    name: { label: "Nama situs", hint: "Tampil di kepala setiap halaman." },
    description: { label: "Keterangan", hint: "Satu kalimat tentang situs ini." },
    url: { label: "Alamat situs", hint: "Alamat sesudah terbit, diawali https://" },
    language: { label: "Bahasa", hint: "Bahasa situs." },
    timeZone: { label: "Zona waktu", hint: "Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura." },
    publisher: { label: "Penerbit", hint: "Siapa yang menerbitkan situs ini." },
    "publisher.name": { label: "Nama penerbit", hint: "Nama redaksi atau lembaga." },
    "publisher.url": { label: "Situs penerbit", hint: "Alamat lengkap, diawali https://" },
    "publisher.logo": {
      label: "Logo",
      hint: "Untuk mesin pencari dan langganan; tidak tampil di halaman.",
    },
    "publisher.email": { label: "Surel", hint: "Ke mana pembaca menulis." },
    "publisher.address": { label: "Alamat redaksi", hint: "Alamat pos." },
    "publisher.sameAs": { label: "Profil di tempat lain", hint: "Satu alamat per baris." },
    "publisher.foundingDate": { label: "Berdiri", hint: "Tahun, bulan, atau hari berdirinya." },
    sections: { label: "Rubrik", hint: "Menurut urutan di menu." },
    "sections.name": { label: "Nama rubrik", hint: "Misalnya Teknologi." },
    "sections.slug": { label: "Bagian alamat", hint: "Kosongkan: dibuat dari namanya." },
    "sections.aliases": { label: "Nama lain", hint: "Misalnya nama rubrik itu di media lain." },
    "sections.description": { label: "Keterangan", hint: "Satu kalimat tentang isi rubrik." },
    menu: { label: "Tambahan di menu", hint: "Halaman buatan pengembang, di luar berita." },
    "menu.name": { label: "Nama", hint: "Tulisannya di menu." },
    "menu.path": { label: "Alamat", hint: "Misalnya /jadwal/ (dari akar situs)." },
    front: { label: "Halaman depan", hint: "Yang dipilih redaksi; sisanya diisi berita terbaru." },
    "front.pinned": {
      label: "Berita pilihan",
      hint: "Paling banyak lima, menurut urutan ini. Yang pertama menjadi berita utama.",
    },
    "front.sections": {
      label: "Rubrik yang tampil",
      hint: "Paling banyak delapan, menurut urutan ini. Kosongkan: seperti di menu.",
    },
    "front.stories": { label: "Berita per rubrik", hint: "Dari 1 sampai 4." },
    "front.timeline": {
      label: "Linimasa",
      hint: "Tampil kalau hampir semua berita situs ini setopik. Matikan kalau tidak perlu.",
    },
    pageSize: { label: "Berita per halaman", hint: "Berapa berita di satu halaman daftar." },
    feedSize: { label: "Berita di langganan", hint: "Berapa berita di Atom dan JSON Feed." },
    search: { label: "Pencarian", hint: "Apakah pembaca dapat mencari di berita situs ini." },
    ninjs: { label: "IPTC ninjs", hint: "Tiap berita sebagai data, untuk redaksi lain." },
    shareCards: {
      label: "Kartu media sosial",
      hint: "Apakah halaman mendapat kartu yang ditampilkan media sosial.",
    },
  } satisfies FieldsWords<SiteKey>,
};
