import { byLanguage, type InOne, inBoth } from "../../messages/catalog.ts";
import { type PageLanguage, spokenLanguage } from "../../messages/message.ts";

/** Words that readers see in the cards and charts of a text. */
export const textWords = {
  things: {
    video: { id: "video", en: "video" },
    post: { id: "unggahan", en: "post" },
    audio: { id: "audio", en: "audio" },
    map: { id: "peta", en: "map" },
  },
  /** The title of a card without one. @param name of the host: `YouTube` */
  titleOn: inBoth(
    (thing: string, name: string) => `${capitalised(thing)} di ${name}`,
    (thing, name) => `${capitalised(thing)} on ${name}`,
  ),
  /** What pressing a card does. */
  loads: inBoth(
    (thing: string, name: string) => `Memuat ${thing} dari ${name}`,
    (thing, name) => `Loads the ${thing} from ${name}`,
  ),
  /** What pressing a card does that has no player. */
  opens: inBoth(
    (name: string) => `Membuka ${name}`,
    (name) => `Opens ${name}`,
  ),
  /** The names of charts for screen readers. @param title of the chart, or the names of its columns */
  bar: inBoth(
    (title: string) => `Grafik batang: ${title}. Angkanya ada di tabel di bawah.`,
    (title) => `Bar chart: ${title}. The table below has its numbers.`,
  ),
  line: inBoth(
    (title: string) => `Grafik garis: ${title}. Angkanya ada di tabel di bawah.`,
    (title) => `Line chart: ${title}. The table below has its numbers.`,
  ),
  /** Opens the table under a chart. */
  table: { id: "Lihat angkanya", en: "See the numbers" },
};

export type TextWords = InOne<typeof textWords>;

const usual = byLanguage(textWords);

/** The words of each language, among those of the interface. */
export type WordsByLanguage = Readonly<Record<PageLanguage, { text: TextWords }>>;

/** The words of a language; of one that the site has none for, those that stand in. */
export const textWordsIn = (words: WordsByLanguage, language: PageLanguage): TextWords =>
  words[language]?.text ?? usual[spokenLanguage(language)];

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
