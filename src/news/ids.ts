import { type PageLanguage, spokenLanguage } from "../messages/message.ts";

/**
 * The ids of a page's parts, which links have behind `#`, and the names of the search's filters (`?rubrik=Ekonomi`): in
 * Indonesian and in English. A heading, a block and a table have more behind theirs: `bagian-rencana-kota`.
 */
const table = {
  content: ["isi", "content"],
  heading: ["bagian", "section"],
  unnamed: ["tanpa-nama", "unnamed"],
  block: ["blok", "block"],
  table: ["tabel", "table"],
  keyPoints: ["poin", "key-points"],
  correction: ["koreksi", "correction"],
  retraction: ["ditarik", "retraction"],
  allCorrections: ["semua-koreksi", "all-corrections"],
  source: ["sumber", "source"],
  timeline: ["kronologi", "timeline"],
  periods: ["bagian", "periods"],
  topics: ["topik", "topics"],
  earlier: ["sebelumnya", "earlier"],
  related: ["terkait", "related"],
  latest: ["terbaru", "latest"],
  articles: ["berita", "articles"],
  neighbours: ["sering-bersama", "often-together"],
  writesAbout: ["menulis-tentang", "writes-about"],
  invitations: ["ajakan", "invitations"],
  mail: ["ajakan-surel", "invitations-mail"],
  search: ["cari", "search"],
  query: ["cari-kata", "search-query"],
  tag: ["tag", "tag"],
  section: ["rubrik", "section"],
  author: ["penulis", "author"],
  year: ["tahun", "year"],
  order: ["urut", "order"],
  resultsHeading: ["judul-hasil", "results-heading"],
  count: ["jumlah", "count"],
  suggestions: ["saran", "suggestions"],
  results: ["hasil", "results"],
  more: ["lagi", "more"],
  nothingFound: ["kosong", "nothing-found"],
  browse: ["telusuri", "browse"],
} as const;

export type Ids = Readonly<Record<keyof typeof table, string>>;

const idsAt = (index: 0 | 1) =>
  Object.fromEntries(Object.entries(table).map(([name, ids]) => [name, ids[index]])) as Ids;
const byLanguage = { id: idsAt(0), en: idsAt(1) };

/** @param language the site's: a page in another one has the same ids */
export const idsIn = (language: PageLanguage): Ids => byLanguage[spokenLanguage(language)];
