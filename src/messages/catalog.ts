import type { Language, Message } from "./message.ts";

/** What is put into a message, by the names of its placeholders; of another message, what it says in the same language. */
type Values = Readonly<Record<string, string | number | Message>>;

/**
 * Makes functions of the texts in a JSON file: `fileMessages.isTwice({ key })`. In a text `{key}` stands for a value, and
 * `{count|is|are}` for the first word if the value is 1, else for the second. That each call gives what the texts need is
 * held by test/messages.
 */
export function catalog<Key extends string>(
  texts: Readonly<Record<Key, Message>>,
): Readonly<Record<Key, (values?: Values) => Message>> {
  const made = Object.entries<Message>(texts).map(([key, text]) => [
    key,
    (values?: Values): Message =>
      values ? { id: filled(text.id, values, "id"), en: filled(text.en, values, "en") } : text,
  ]);
  return Object.fromEntries(made);
}

const filled = (text: string, values: Values, language: Language): string =>
  text.replace(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g, (_, name: string, one?: string, more?: string) => {
    const value = values[name];
    if (one !== undefined) return String(String(value) === "1" ? one : more);
    return typeof value === "object" ? value[language] : String(value);
  });

/** A word or sentence in each language: a text, or a function of the values in it. */
type InBoth<Word> = Readonly<Record<Language, Word>>;

/** The words of one language, from a table that has each in both; words may be in groups. */
export type InOne<Table> =
  Table extends InBoth<infer Word> ? Word : { readonly [Key in keyof Table]: InOne<Table[Key]> };

/** Makes functions of the texts in a JSON file, for pages: `{0}` stands for the first value, a number as the language writes it. */
export function sentencesOf<Given extends Record<keyof Given, (string | number)[]>>(
  texts: Readonly<Record<keyof Given, Message>>,
) {
  const write = (text: string, language: Language) => {
    const { format } = new Intl.NumberFormat(language);
    return (...given: (string | number)[]): string => {
      const values = given.map((value) => (typeof value === "number" ? format(value) : value));
      return filled(text, Object.fromEntries(values.entries()), language);
    };
  };
  const made = Object.entries<Message>(texts).map(([key, { id, en }]) => [
    key,
    { id: write(id, "id"), en: write(en, "en") },
  ]);
  return Object.fromEntries(made) as { [Key in keyof Given]: InBoth<(...given: Given[Key]) => string> };
}

/** The words of each language, from a table that has each in both. */
export const byLanguage = <Table extends object>(table: Table): InBoth<InOne<Table>> => ({
  id: inOne(table, "id") as InOne<Table>,
  en: inOne(table, "en") as InOne<Table>,
});

const inOne = (table: object, language: Language): unknown =>
  language in table
    ? table[language as never]
    : Object.fromEntries(Object.entries(table).map(([key, words]) => [key, inOne(words, language)]));
