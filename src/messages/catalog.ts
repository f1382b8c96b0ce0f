import type { Language, Message } from "./message.ts";

/** The values for the placeholders of a message, by name. A nested message is inserted in the same language. */
type Values = Readonly<Record<string, string | number | Message>>;

/**
 * Makes functions from the texts in a JSON file: `fileMessages.isTwice({ key })`. In a text, `{key}` is replaced with a value, and
 * `{count|is|are}` with the first word if the value is 1, otherwise with the second. test/messages ensures that each call passes the
 * required values.
 */
export function catalog<Key extends string>(
  texts: Readonly<Record<Key, Message>>,
): Readonly<Record<Key, (values?: Values) => Message>> {
  const functions = Object.entries<Message>(texts).map(([key, text]) => [
    key,
    (values?: Values): Message =>
      values ? { id: fill(text.id, values, "id"), en: fill(text.en, values, "en") } : text,
  ]);
  return Object.fromEntries(functions);
}

const fill = (text: string, values: Values, language: Language): string =>
  text.replace(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g, (_, name: string, one?: string, more?: string) => {
    const value = values[name];
    if (one !== undefined) return String(String(value) === "1" ? one : more);
    return typeof value === "object" ? value[language] : String(value);
  });

/** A word or sentence in each language: a text, or a function of its values. */
type Bilingual<Word> = Readonly<Record<Language, Word>>;

/** The words of one language, from a table with both. Words may be grouped. */
export type WordsOf<Table> =
  Table extends Bilingual<infer Word> ? Word : { readonly [Key in keyof Table]: WordsOf<Table[Key]> };

/** Makes functions for pages from the texts in a JSON file. `{0}` is replaced with the first value; numbers are formatted for the language. */
export function sentencesOf<Params extends Record<keyof Params, (string | number)[]>>(
  texts: Readonly<Record<keyof Params, Message>>,
) {
  const write = (text: string, language: Language) => {
    const { format } = new Intl.NumberFormat(language);
    return (...given: (string | number)[]): string => {
      const values = given.map((value) => (typeof value === "number" ? format(value) : value));
      return fill(text, Object.fromEntries(values.entries()), language);
    };
  };
  const byKey = Object.entries<Message>(texts).map(([key, { id, en }]) => [
    key,
    { id: write(id, "id"), en: write(en, "en") },
  ]);
  return Object.fromEntries(byKey) as { [Key in keyof Params]: Bilingual<(...given: Params[Key]) => string> };
}

/** Splits a table with both languages into the words of each. */
export const byLanguage = <Table extends object>(table: Table): Bilingual<WordsOf<Table>> => ({
  id: wordsOf(table, "id") as WordsOf<Table>,
  en: wordsOf(table, "en") as WordsOf<Table>,
});

const wordsOf = (table: object, language: Language): unknown =>
  language in table
    ? table[language as never]
    : Object.fromEntries(Object.entries(table).map(([key, words]) => [key, wordsOf(words, language)]));
