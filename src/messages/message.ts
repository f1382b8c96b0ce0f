import { commandLineMessages } from "./messages.ts";
import { printable } from "./terminal.ts";

/** The languages that Warta supports in messages and, unless a site adds others, on pages. */
export type Language = "id" | "en";

/** The language of a page: `id`, `en`, or another with words in the site's configuration, as a BCP 47 tag. */
export type PageLanguage = string;

/** Returns the canonical form of a BCP 47 tag, `pt-BR` for `pt-br`; undefined if the text does not begin with a language code. */
export function languageTag(written: string): PageLanguage | undefined {
  if (!/^[a-z]{2,3}(?![a-z])/i.test(written)) return undefined;
  try {
    return Intl.getCanonicalLocales(written)[0];
  } catch {
    return undefined;
  }
}

/**
 * Returns the fallback for a language that Warta does not support: Indonesian for languages of Indonesia (`jv`, `su`), otherwise English.
 *
 * @param language a BCP 47 tag
 */
export function spokenLanguage(language: PageLanguage): Language {
  if (language === "id" || language === "en") return language;
  return new Intl.Locale(language).maximize().region === "ID" ? "id" : "en";
}

/** The locales for sorting and numbers, with a fallback for languages that Node does not support. */
export const localesFor = (language: PageLanguage): string[] => [language, spokenLanguage(language)];

/** Caches a function by its argument, for example by language: Node's formatters for numbers, lists and dates are slow to create. */
export function memoize<Key, Result>(
  compute: (key: Key) => Result,
  cache: Pick<Map<Key, Result>, "has" | "get"> & { set(key: Key, value: Result): unknown } = new Map(),
): (key: Key) => Result {
  return (key) => {
    if (!cache.has(key)) cache.set(key, compute(key));
    return cache.get(key) as Result;
  };
}

/** Calls a site's own function for an option. @throws an Error with the option's name, and the place in the site's code in its stack */
export function callNamed<T>(option: string, call: () => T): T {
  try {
    return call();
  } catch (cause) {
    throw new Error(`${option}: the function fails: ${errorText(cause, "en")}`, { cause });
  }
}

/** A text for editors, in each language. */
export type Message = Readonly<Record<Language, string>>;

/** Whether an untyped value is a message. */
export const isMessage = (value: unknown): value is Message =>
  typeof value === "object" && value !== null && "id" in value && "en" in value;

/** Makes a message from a text that is the same in every language: a name, an address, another program's message. */
export const asIs = (text: string): Message => ({ id: text, en: text });

/** Quotes an editor's text for a message, on one line, truncated if it is long. */
export function quote(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}

/** Joins texts and messages with spaces: a sentence and an optional hint, a name and a message about it. */
export const together = (...parts: readonly (string | Message | undefined)[]): Message => {
  const inOne = (language: Language): string =>
    parts.flatMap((part) => (typeof part === "object" ? part[language] : part || [])).join(" ");
  return { id: inOne("id"), en: inOne("en") };
};

/** Makes the hint for a message about a typo. @param meant the suggestion, in quotation marks if it is a name */
export const didYouMean = (meant: string): Message => ({
  id: `Maksud Anda ${meant}?`,
  en: `Did you mean ${meant}?`,
});

/** Formats a number in each language, with at most one decimal: `1.234,5` and `1,234.5`. */
export const decimal = (number: number, minDecimals = 0): Message => {
  const digits = { minimumFractionDigits: minDecimals, maximumFractionDigits: 1 };
  return { id: number.toLocaleString("id", digits), en: number.toLocaleString("en-GB", digits) };
};

/** Formats a list of choices: `id atau en`, `github, gitlab or gitea`. */
export const eitherOf = (values: readonly string[]): Message => {
  const inOne = (locale: string) => new Intl.ListFormat(locale, { type: "disjunction" }).format(values);
  return { id: inOne("id"), en: inOne("en-GB") };
};

/** @param locale `id`, `en_US.UTF-8` @returns undefined for a language that Warta does not support */
export function languageOf(locale: string | undefined): Language | undefined {
  const language = locale?.slice(0, 2).toLowerCase();
  return language === "id" || language === "en" ? language : undefined;
}

/**
 * The language of messages: the site's, unless the environment variable WARTA_LANG overrides it (`id`, `en`, or a locale such as
 * `en_US.UTF-8`).
 */
export const editorsLanguage = (site: Language, environment: NodeJS.Dict<string>): Language =>
  languageOf(environment.WARTA_LANG) ?? site;

/** Returns a message if WARTA_LANG requests a language that Warta does not support; then the site's language is used. */
export function checkLanguageVariable(environment: NodeJS.Dict<string>): Message | undefined {
  const written = environment.WARTA_LANG?.trim();
  return written && !languageOf(written) ? commandLineMessages.isNoLanguage({ written }) : undefined;
}

/** An error that an editor can act on, with its message in each language. */
export class LocalizedError extends Error {
  constructor(readonly localized: Message) {
    super(localized.en);
  }
}

/** An error thrown by the site's configuration. */
export class ConfigurationError extends LocalizedError {}

/** Sets the error's message to one language, for programs that print only `message`. */
export function localize(error: unknown, language: Language): unknown {
  if (error instanceof LocalizedError) error.message = printable(error.localized[language]);
  return error;
}

/** Returns the text to print for anything thrown, in the editor's language if available. */
export function errorText(error: unknown, language: Language): string {
  if (error instanceof LocalizedError) return error.localized[language];
  return error instanceof Error ? error.message : String(error);
}
