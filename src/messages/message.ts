/** Languages that Warta speaks: to readers, and to editors. */
export type Language = "id" | "en";

/** What is said to an editor, in each language: whoever shows it chooses one. */
export type Message = Readonly<Record<Language, string>>;

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

/** A hint that ends a message about a slip. @param meant what was probably meant, in quotation marks where it is a name */
export const didYouMean = (meant: string): Message => ({
  id: `Maksud Anda ${meant}?`,
  en: `Did you mean ${meant}?`,
});

/** A number and what it counts, in English: `1 mistake`, `3 mistakes`. Indonesian words have one form. */
export const counted = (number: number, what: string): string =>
  `${number} ${what}${number === 1 ? "" : "s"}`;

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

/**
 * What to say to somebody who asks, by the environment variable WARTA_LANG, for a language that there is not.
 *
 * @param siteLanguage finds out the site's, which is taken instead: asked where there is something to say
 * @param environment variables of the process
 * @returns undefined where there is nothing to say
 */
export function wrongLanguage(
  siteLanguage: () => Language,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const written = environment.WARTA_LANG?.trim();
  const isKnown = editorsLanguage("id", environment) === editorsLanguage("en", environment);
  if (!written || isKnown) return undefined;
  const message: Message = {
    id: `WARTA_LANG="${written}" bukan bahasa yang dikenal Warta; yang dipakai bahasa situs. Tulis id atau en.`,
    en: `WARTA_LANG="${written}" is no language that Warta speaks; the site's is taken. Write id or en.`,
  };
  return message[siteLanguage()];
}
