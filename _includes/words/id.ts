import { kindsIn } from "./kinds.ts";

const number = new Intl.NumberFormat("id");

/** All texts of the interface. Every other language must have the same keys. */
export const id = {
  /** BCP 47 tag for Intl and `lang`. */
  locale: "id",
  /** Open Graph's form of it. */
  openGraphLocale: "id_ID",
  skipToContent: "Langsung ke isi",
  menu: "Menu utama",
  home: "Beranda",
  tags: "Topik",
  archive: "Arsip",
  /** Before the names of the feeds. */
  feeds: "Ikuti lewat",
  /** Names of the machine-readable editions, for a feed's title. */
  rssFeed: "RSS",
  atomFeed: "Atom",
  jsonFeed: "JSON Feed",
  latest: "Terbaru",
  latestStories: "Berita terbaru",
  articles: "Berita",
  tagsInTheNews: "Topik hangat",
  allTags: "Semua topik",
  tagsIntro:
    "Orang, lembaga, tempat, dan hal yang disebut dalam berita kami, masing-masing dengan halamannya sendiri.",
  section: "Rubrik",
  author: "Penulis",
  by: "Oleh",
  and: "dan",
  published: "Terbit",
  updated: "Diperbarui",
  editor: "Penyunting",
  /** Link to this version from the article in the other language. */
  readHere: "Baca dalam bahasa Indonesia",
  readingTime: (minutes: number) => `${number.format(minutes)} menit baca`,
  articleCount: (count: number) => `${number.format(count)} berita`,
  /** What there is under a topic or by an author. @param since day of the first, in full */
  articlesSince: (count: number, since: string) => `${number.format(count)} berita sejak ${since}`,
  source: "Sumber",
  /** Before the description of an article's source. */
  basedOn: "Berita ini ditulis berdasarkan",
  license: "Lisensi",
  corrections: "Koreksi",
  correction: "Koreksi",
  correctionsIntro: "Semua koreksi",
  /** What search engines say of the page. @param site its name */
  correctionsOf: (site: string) => `Semua koreksi ${site}, dan berita yang ditarik.`,
  howWeCorrect: "Kebijakan koreksi kami",
  noCorrections: "Belum ada koreksi.",
  retraction: "Berita ini ditarik",
  retractedArticles: "Berita yang ditarik",
  retractedOn: "Ditarik",
  draft: "Draf",
  scheduled: "Terjadwal",
  draftNote: "Draf: hanya terlihat di pratinjau ini, belum terbit.",
  scheduledNote: "Terjadwal: hanya terlihat di pratinjau ini sampai waktunya tiba.",
  inThisArticle: "Dalam berita ini",
  timeline: "Kronologi",
  timelineOf: (name: string) => `Kronologi ${name}`,
  timelineShown: (shown: number, total: number) =>
    `Menampilkan ${number.format(shown)} peristiwa terakhir dari ${number.format(total)}.`,
  wholeTimeline: "Selengkapnya per tahun",
  moreEvents: (count: number) => `${number.format(count)} peristiwa lagi`,
  byMonth: "Bulan demi bulan",
  byDay: "Hari demi hari",
  /** Heading of events dated only to a year or a month. @param period `2020`, `Januari 2020` */
  datedNoCloser: (period: string) => `${period}, tanpa tanggal pasti`,
  publication: "Berita terbit",
  related: "Berita terkait",
  newer: "Lebih baru",
  older: "Lebih lama",
  newerArticle: "Berita berikutnya",
  olderArticle: "Berita sebelumnya",
  articleNavigation: "Berita sebelumnya dan berikutnya",
  pageOf: (page: number) => `Halaman ${number.format(page)}`,
  pageNavigation: "Halaman daftar",
  breadcrumbs: "Anda berada di",
  alsoKnownAs: "Dikenal juga sebagai",
  elsewhere: "Tautan luar",
  /** Articles before this one. @param name of a topic or a section */
  earlierAbout: (name: string) => `Sebelumnya: ${name}`,
  articlesAbout: (name: string) => `Berita tentang ${name}`,
  noArticles: "Belum ada berita di sini.",
  noArticlesYet: "Belum ada berita.",
  mentionedHere: "Kalimat yang menyebutnya",
  neighbours: "Sering disebut bersama",
  writesAbout: "Menulis tentang",
  /** Of an author: mail and profiles. */
  contact: "Kontak",
  articlesBy: (name: string) => `Berita oleh ${name}`,
  credit: "Foto",
  notFound: "Halaman tidak ditemukan",
  notFoundIntro:
    "Alamat yang Anda buka tidak ada di situs ini. Mungkin salah ketik, atau alamatnya sudah berubah.",
  moved: "Halaman ini sudah pindah",
  movedIntro: "Alamat barunya:",
  beforeTime: "pukul",
  /** The switch between light and dark. */
  scheme: { label: "Tampilan", system: "Otomatis", light: "Terang", dark: "Gelap" },
  /** What readers are invited to: newsletter, channels, support. */
  invitations: {
    heading: "Tetap terhubung",
    mail: "Berlangganan buletin: alamat surel Anda",
    subscribe: "Daftar",
    whatsapp: "Saluran WhatsApp",
    telegram: "Kanal Telegram",
    support: "Dukung redaksi kami",
  },
  searchBox: {
    /** Heading of the search page and its name in the menu. */
    title: "Cari",
    label: "Kata kunci",
    submit: "Cari",
  },
  /** Around an article's links to share it. */
  share: {
    label: "Bagikan",
    mail: "Surel",
    copy: "Salin tautan",
    /** On the button, once the address is in the clipboard. */
    copied: "Tautan tersalin",
    /** Opens the system's own share sheet. */
    more: "Lainnya…",
    address: "Tautan berita ini",
  },
  kinds: kindsIn("id"),
};
