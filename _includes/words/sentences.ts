import { inBoth } from "../../src/messages/catalog.ts";

const [id, en] = ["id", "en"].map((locale) => new Intl.NumberFormat(locale)) as [
  Intl.NumberFormat,
  Intl.NumberFormat,
];
const stories = (count: number): string => `${en.format(count)} ${count === 1 ? "story" : "stories"}`;

/** The words of the interface that have values in them: numbers, written as in the language, and names. */
export const sentences = {
  readingTime: inBoth(
    (minutes: number) => `${id.format(minutes)} menit baca`,
    (minutes) => `${en.format(minutes)} min read`,
  ),
  articleCount: inBoth((count: number) => `${id.format(count)} berita`, stories),
  /** What there is under a topic or by an author. @param since day of the first, in full */
  articlesSince: inBoth(
    (count: number, since: string) => `${id.format(count)} berita sejak ${since}`,
    (count, since) => `${stories(count)} since ${since}`,
  ),
  /** What search engines say of the page. @param site its name */
  correctionsOf: inBoth(
    (site: string) => `Semua koreksi ${site}, dan berita yang ditarik.`,
    (site) => `Corrections made by ${site}, and stories it has withdrawn.`,
  ),
  timelineOf: inBoth(
    (name: string) => `Kronologi ${name}`,
    (name) => `Timeline of ${name}`,
  ),
  timelineShown: inBoth(
    (shown: number, total: number) =>
      `Menampilkan ${id.format(shown)} peristiwa terakhir dari ${id.format(total)}.`,
    (shown, total) =>
      `The latest ${en.format(shown)} of ${en.format(total)} ${total === 1 ? "event" : "events"}.`,
  ),
  moreEvents: inBoth(
    (count: number) => `${id.format(count)} peristiwa lagi`,
    (count) => `${en.format(count)} more events`,
  ),
  /** Heading of events dated only to a year or a month. @param period `2020`, `Januari 2020` */
  datedNoCloser: inBoth(
    (period: string) => `${period}, tanpa tanggal pasti`,
    (period) => `Sometime in ${period}`,
  ),
  pageOf: inBoth(
    (page: number) => `Halaman ${id.format(page)}`,
    (page) => `Page ${en.format(page)}`,
  ),
  /** Articles before this one. @param name of a topic or a section */
  earlierAbout: inBoth(
    (name: string) => `Sebelumnya: ${name}`,
    (name) => `Earlier: ${name}`,
  ),
  articlesAbout: inBoth(
    (name: string) => `Berita tentang ${name}`,
    (name) => `Stories about ${name}`,
  ),
  articlesBy: inBoth(
    (name: string) => `Berita oleh ${name}`,
    (name) => `Stories by ${name}`,
  ),
};
