import type { Language } from "../../messages/message.ts";

/** Words that readers see in the charts of a text. All others of the interface are in `_includes/words`. */
interface TextWords {
  /** The names of charts for screen readers. @param title of the chart, or the names of its columns */
  bar: (title: string) => string;
  line: (title: string) => string;
  /** Opens the table under a chart. */
  table: string;
}

export const textWords: Readonly<Record<Language, TextWords>> = {
  id: {
    bar: (title) => `Grafik batang: ${title}. Angkanya ada di tabel di bawah.`,
    line: (title) => `Grafik garis: ${title}. Angkanya ada di tabel di bawah.`,
    table: "Lihat angkanya",
  },
  en: {
    bar: (title) => `Bar chart: ${title}. The table below has its numbers.`,
    line: (title) => `Line chart: ${title}. The table below has its numbers.`,
    table: "See the numbers",
  },
};
