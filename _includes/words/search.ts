/** The texts of the search page. The page's script fills in `{count}`, `{query}` and `{words}`. */
export const searchId = {
  /** Heading of the page and its name in the menu. */
  title: "Cari",
  intro:
    "Cari di semua berita situs ini, juga menurut nama penulisnya. Cukup tulis kata dasarnya: blokir juga menemukan memblokir dan pemblokiran.",
  /** Label of the search box. */
  label: "Kata yang dicari",
  submit: "Cari",
  tag: "Topik",
  section: "Rubrik",
  author: "Penulis",
  year: "Tahun",
  /** The option for no filter. */
  any: "Semua",
  order: "Urutan",
  byRelevance: "Paling cocok",
  byDate: "Terbaru",
  results: "Hasil pencarian",
  found: "{count} berita memuat “{query}”.",
  foundOne: "{count} berita memuat “{query}”.",
  /** With filters only. */
  listed: "{count} berita.",
  listedOne: "{count} berita.",
  none: "Tidak ada berita yang memuat “{query}”. Coba kata lain.",
  /** With filters set. */
  noneFiltered: "Tidak ada berita yang memuat “{query}”. Coba kata lain, atau kurangi filternya.",
  noneListed: "Tidak ada berita. Kurangi filternya.",
  /** No story contains `{words}`, so nothing was found. */
  unknown: "Tidak ada berita yang memuat {words}. Periksa ejaannya, atau cari tanpa kata itu.",
  /** Before other questions, whose words are in stories. */
  didYouMean: "Maksud Anda:",
  more: "Tampilkan lagi",
  searching: "Mencari …",
  failed: "Pencarian tidak dapat dimuat. Periksa sambungan internet, lalu coba lagi.",
  withoutScript:
    "Pencarian memerlukan JavaScript. Tanpa itu, berita tetap dapat ditemukan lewat topik dan arsip.",
  browse: "Jelajahi topik",
};

export type SearchWords = typeof searchId;

export const searchEn: SearchWords = {
  title: "Search",
  intro: "Search all stories on this site, by their authors too.",
  label: "Words to look for",
  submit: "Search",
  tag: "Topic",
  section: "Section",
  author: "Author",
  year: "Year",
  any: "All",
  order: "Order",
  byRelevance: "Best match",
  byDate: "Newest",
  results: "Search results",
  found: "{count} stories with “{query}”.",
  foundOne: "{count} story with “{query}”.",
  listed: "{count} stories.",
  listedOne: "{count} story.",
  none: "No story with “{query}”. Try other words.",
  noneFiltered: "No story with “{query}”. Try other words, or use fewer filters.",
  noneListed: "No stories. Use fewer filters.",
  didYouMean: "Did you mean:",
  unknown: "No story with {words}. Check the spelling, or search without it.",
  more: "Show more",
  searching: "Searching …",
  failed: "The search could not be loaded. Check the connection, then try again.",
  withoutScript: "Searching needs JavaScript. Without it, stories are found by topic and in the archive.",
  browse: "Browse instead",
};
