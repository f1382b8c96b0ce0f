import { wordList } from "./word-list.ts";

const names = wordList(new URL("./sections.txt", import.meta.url));

const alsoInHeadlines = wordList(new URL("./sections-in-headlines.txt", import.meta.url));

/** Words that lead a breadcrumb and are no section. */
export const breadcrumbHomes: ReadonlySet<string> = new Set([
  "home",
  "beranda",
  "depan",
  "halaman depan",
  "news",
  "berita",
  "index",
  "indeks",
  "artikel",
]);

/** Whether a text is what news sites call a section: `Teknologi`, `Ekonomi & Bisnis`. Any case. */
export function isSectionName(text: string): boolean {
  const name = text.trim().toLowerCase();
  return name.length < 40 && (names.has(name) || alsoInHeadlines.has(name));
}

/** Whether it is one even where small letters follow it: `Teknologi gawai` is no headline. Any case. */
export const isSectionBeforeTags = (text: string): boolean => names.has(text.toLowerCase());

/** A section in ordinary casing: `EKONOMI BISNIS` → `Ekonomi Bisnis`, `teknologi` → `Teknologi`; mixed case stays. */
export function sectionCasing(text: string): string {
  const name = text.trim();
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s&/-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/ Dan /g, " dan ");
}
