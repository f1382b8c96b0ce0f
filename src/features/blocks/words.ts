import { byLanguage, type InOne, sentencesOf } from "../../messages/catalog.ts";
import { type PageLanguage, spokenLanguage } from "../../messages/message.ts";
import texts from "./words.json" with { type: "json" };

const { sentences, ...words } = texts;

/** Words that readers see in the cards and charts of a text. */
export const textWords = {
  ...words,
  ...sentencesOf<{
    /** The title of a card without one. @param name of the host: `YouTube` */
    titleOn: [thing: string, name: string];
    /** What pressing a card does. */
    loads: [thing: string, name: string];
    /** What pressing a card does that has no player. */
    opens: [name: string];
    /** The names of charts for screen readers. @param title of the chart, or the names of its columns */
    bar: [title: string];
    line: [title: string];
  }>(sentences),
};

export type TextWords = InOne<typeof textWords>;

const usual = byLanguage(textWords);

/** The words of each language, among those of the interface. */
export type WordsByLanguage = Readonly<Record<PageLanguage, { text: TextWords }>>;

/** The words of a language; of one that the site has none for, those that stand in. */
export const textWordsIn = (words: WordsByLanguage, language: PageLanguage): TextWords =>
  words[language]?.text ?? usual[spokenLanguage(language)];
