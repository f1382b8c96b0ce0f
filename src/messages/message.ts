/** Languages that Warta speaks: to readers, and to editors. */
export type Language = "id" | "en";

/** What is said to an editor, in each language: whoever shows it chooses one. Plain data, for caches and threads. */
export type Message = Readonly<Record<Language, string>>;

/** One language's sentences on a subject: by name, a text, or a function that makes one. */
type Sentences<All> = { readonly [Name in keyof All]: string | ((...values: never[]) => string) };

/** A value of a sentence. Where it is a text, a message may stand too: each language then takes its own. */
type Value<Wanted> = Wanted extends string ? Wanted | Message : Wanted;

type Values<Wanted extends unknown[]> = { [Index in keyof Wanted]: Value<Wanted[Index]> };

/** The sentences of all languages together: by name, a message, or a function that makes one. */
export type Sayings<All> = {
  readonly [Name in keyof All]: All[Name] extends (...values: infer Wanted) => string
    ? (...values: Values<Wanted>) => Message
    : Message;
};

/**
 * Puts one subject's sentences in all languages together, so that what finds a mistake needs to know no language.
 *
 * @param sentences one subject's dictionary in each language; the compiler tells where one lacks a sentence
 */
export function inEachLanguage<All extends Sentences<All>>(
  sentences: Readonly<Record<Language, All>>,
): Sayings<All> {
  const sayings: Record<string, unknown> = {};
  for (const name of Object.keys(sentences.id) as (keyof All & string)[]) {
    const say = (...values: unknown[]): Message => ({
      id: sentence(sentences.id[name], values, "id"),
      en: sentence(sentences.en[name], values, "en"),
    });
    sayings[name] = typeof sentences.id[name] === "function" ? say : say();
  }
  // Made of the same names, each a function where the dictionary has one.
  return sayings as Sayings<All>;
}

function sentence(written: unknown, values: unknown[], language: Language): string {
  if (typeof written !== "function") return String(written);
  return String(written(...values.map((value) => (isMessage(value) ? value[language] : value))));
}

/** Whether something that came by a way without types is a message. */
export const isMessage = (value: unknown): value is Message =>
  typeof value === "object" && value !== null && "id" in value && "en" in value;

/** A text that is the same in every language: a name, an address, what another program said. */
export const asIs = (text: string): Message => ({ id: text, en: text });

/** One after the other, a blank between two: a sentence and a hint, a name and what is said of it. */
export const together = (...parts: readonly (string | Message)[]): Message => {
  const inOne = (language: Language): string =>
    parts.map((part) => (typeof part === "string" ? part : part[language])).join(" ");
  return { id: inOne("id"), en: inOne("en") };
};

/** What there is to choose from: `id atau en`, `github, gitlab or gitea`. */
export const eitherOf = (values: readonly string[]): Message => {
  const inOne = (locale: string): string =>
    new Intl.ListFormat(locale, { type: "disjunction" }).format(values);
  return { id: inOne("id"), en: inOne("en-GB") };
};

/**
 * The language to speak to an editor: the site's, unless the environment variable WARTA_LANG asks for another (`id`, `en`, or
 * as systems write it, `en_US.UTF-8`).
 */
export function editorsLanguage(
  site: Language,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = environment.WARTA_LANG?.slice(0, 2).toLowerCase();
  return asked === "id" || asked === "en" ? asked : site;
}
