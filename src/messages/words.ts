import type { Language } from "./message.ts";

/** A word or sentence in each language: a text, or a function of the values in it. */
type InBoth<Word> = Readonly<Record<Language, Word>>;

/** The words of one language, from a table that has each in both; words may be in groups. */
export type InOne<Table> =
  Table extends InBoth<infer Word> ? Word : { readonly [Key in keyof Table]: InOne<Table[Key]> };

/** A sentence with values; the values are typed at the Indonesian one. */
export const inBoth = <Values extends unknown[]>(
  id: (...values: Values) => string,
  en: (...values: Values) => string,
): InBoth<(...values: Values) => string> => ({ id, en });

/** The words of each language, from a table that has each in both. */
export const byLanguage = <Table extends object>(table: Table): InBoth<InOne<Table>> => ({
  id: inOne(table, "id") as InOne<Table>,
  en: inOne(table, "en") as InOne<Table>,
});

const inOne = (table: object, language: Language): unknown =>
  language in table
    ? table[language as never]
    : Object.fromEntries(Object.entries(table).map(([key, words]) => [key, inOne(words, language)]));
