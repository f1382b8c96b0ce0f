import type { Language } from "../../messages/message.ts";

/** The texts of the search page. The page's script fills in `{count}`, `{query}` and `{words}`. */
const id = {
  intro:
    "Cari di semua berita situs ini, juga menurut nama penulisnya. Cukup tulis kata dasarnya: “blokir” juga menemukan “memblokir” dan “pemblokiran”.",
  tag: "Topik",
  year: "Tahun",
  /** The option for no filter. */
  any: "Semua",
  order: "Urutkan",
  byRelevance: "Paling relevan",
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

const en: typeof id = {
  intro: "Search all our stories, by any word or by author.",
  tag: "Topic",
  year: "Year",
  any: "All",
  order: "Sort by",
  byRelevance: "Best match",
  byDate: "Newest",
  results: "Search results",
  found: "{count} results for “{query}”.",
  foundOne: "{count} result for “{query}”.",
  listed: "{count} stories.",
  listedOne: "{count} story.",
  none: "No results for “{query}”. Try other words.",
  noneFiltered: "No results for “{query}”. Try other words, or fewer filters.",
  noneListed: "No stories. Try fewer filters.",
  didYouMean: "Did you mean:",
  unknown: "No story has {words}. Check the spelling, or leave it out.",
  more: "Show more",
  searching: "Searching …",
  failed: "Search could not be loaded. Check your connection and try again.",
  withoutScript: "Search needs JavaScript. Without it, you can find stories by topic or in the archive.",
  browse: "Browse topics",
};

export const searchWords: Readonly<Record<Language, typeof id>> = { id, en };
