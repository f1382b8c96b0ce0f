import { type Language, type PageLanguage, spokenLanguage } from "../../messages/message.ts";

/** Words that readers see in the cards and charts of a text. */
export interface TextWords {
  things: Record<"video" | "post" | "audio" | "map", string>;
  /** The title of a card without one. @param name of the host: `YouTube` */
  titleOn: (thing: string, name: string) => string;
  /** What pressing a card does. */
  loads: (thing: string, name: string) => string;
  /** What pressing a card does that has no player. */
  opens: (name: string) => string;
  /** The names of charts for screen readers. @param title of the chart, or the names of its columns */
  bar: (title: string) => string;
  line: (title: string) => string;
  /** Opens the table under a chart. */
  table: string;
}

/** Those of Warta. `_includes/words` has all other words of the interface. */
export const usualTextWords: Readonly<Record<Language, TextWords>> = {
  id: {
    things: { video: "video", post: "unggahan", audio: "audio", map: "peta" },
    titleOn: (thing, name) => `${capitalised(thing)} di ${name}`,
    loads: (thing, name) => `Memuat ${thing} dari ${name}`,
    opens: (name) => `Membuka ${name}`,
    bar: (title) => `Grafik batang: ${title}. Angkanya ada di tabel di bawah.`,
    line: (title) => `Grafik garis: ${title}. Angkanya ada di tabel di bawah.`,
    table: "Lihat angkanya",
  },
  en: {
    things: { video: "video", post: "post", audio: "audio", map: "map" },
    titleOn: (thing, name) => `${capitalised(thing)} on ${name}`,
    loads: (thing, name) => `Loads the ${thing} from ${name}`,
    opens: (name) => `Opens ${name}`,
    bar: (title) => `Bar chart: ${title}. The table below has its numbers.`,
    line: (title) => `Line chart: ${title}. The table below has its numbers.`,
    table: "See the numbers",
  },
};

/** The words of each language, among those of the interface. */
export type WordsByLanguage = Readonly<Record<PageLanguage, { text: TextWords }>>;

/** The words of a language; of one that the site has none for, those that stand in. */
export const textWordsIn = (words: WordsByLanguage, language: PageLanguage): TextWords =>
  words[language]?.text ?? usualTextWords[spokenLanguage(language)];

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
