import { byLanguage, sentencesOf, type WordsOf } from "../../src/messages/catalog.ts";
import { languageTag, type PageLanguage, spokenLanguage } from "../../src/messages/message.ts";
import kinds from "../../src/news/kinds.json" with { type: "json" };
import { schemaOrgTypes } from "../../src/news/meant-words.ts";
import { nearest } from "../../src/news/nearest.ts";
import * as features from "./features.ts";
import withValues from "./sentences.json" with { type: "json" };
import words from "./words.json" with { type: "json" };

/** Interface texts with values in them: numbers, formatted for the language, and names. */
const sentences = sentencesOf<{
  readingTime: [minutes: number];
  readAll: [minutes: number];
  articleCount: [count: number];
  sentenceCount: [count: number];
  sentencesWith: [count: number, topic: string];
  /** How long nothing happened in a timeline. */
  months: [months: number];
  /** The number of articles about a topic or by an author. @param since day of the first, in full */
  articlesSince: [count: number, since: string];
  /** The page's description for search engines. @param site its name */
  correctionsOf: [site: string];
  timelineShown: [shown: number, total: number];
  /** What a folded timeline contains. @param years the first and the last, or the only one */
  events: [count: number, years: string];
  paragraph: [number: number];
  liveUpdates: [count: number];
  earlierEvents: [count: number];
  /** Heading of events dated only to a year or a month. @param period `2020`, `Januari 2020` */
  pageOf: [page: number];
  /** @param published in full */
  oldArticle: [published: string];
  /** The number of a part in a series. */
  partOf: [part: number, of: number];
  /** Articles before this one. @param name of a topic or a section */
  earlierAbout: [name: string];
  /** A newer name of something. @param since a year, a month or a day */
  named: [name: string];
  namedSince: [name: string, since: string];
  aboutTopic: [name: string];
  articlesAbout: [name: string];
  articlesBy: [name: string];
}>(withValues);

const table = { ...words, ...sentences, ...features, kinds };

/** All texts of the interface in one language. */
export type Words = WordsOf<typeof table>;

/** Some of them, as changed by a site. `kinds` may have a name for any schema.org type. */
export type OwnWords = Changes<Omit<Words, "kinds">> & { kinds?: Readonly<Record<string, string>> };

type Changes<Part> = {
  // biome-ignore lint/suspicious/noExplicitAny: matches functions of any arguments, to leave them as they are.
  [Key in keyof Part]?: Part[Key] extends string | ((...values: any[]) => unknown)
    ? Part[Key]
    : Changes<Part[Key]>;
};

/** Warta's own words. */
export const defaultWords = byLanguage(table);

/** The words of each language that the pages of a site can have. */
export type Dictionaries = Readonly<Record<PageLanguage, Words>>;

/** Returns the words of a language, or the fallback for a language without its own. */
export const wordsIn = ({ words }: { words: Dictionaries }, language: PageLanguage): Words =>
  words[language] ?? defaultWords[spokenLanguage(language)];

/**
 * Merges Warta's words with those that a site changes. A further language starts from its fallback.
 *
 * @param own by language, as a BCP 47 tag
 * @returns the words, and the keys that each further language lacks, `searchBox.title`
 * @throws if there is no such language or word, or if one is a text where Warta has a function of values, or vice versa
 */
export function withOwnWords(own: Readonly<Record<PageLanguage, OwnWords>>): {
  words: Dictionaries;
  missing: Map<PageLanguage, string[]>;
} {
  const words: Record<PageLanguage, Words> = { ...defaultWords };
  const missing = new Map<PageLanguage, string[]>();
  for (const [language, changes] of Object.entries(own)) {
    const path = `words.${language}`;
    const tag = languageTag(language);
    if (!tag) throw new Error(`${path}: write the language as a BCP 47 tag, such as jv or pt-BR.`);
    if (tag !== language) throw new Error(`${path}: write it as ${tag}.`);
    const spoken = spokenLanguage(language);
    const locales = language === spoken ? {} : localesOf(language);
    const start = { ...defaultWords[spoken], ...locales };
    words[language] = merge(start, changes, path) as Words;
    const absent = language === spoken ? [] : missingKeys(start, { ...locales, ...changes });
    if (absent.length > 0) missing.set(language, absent);
  }
  return { words, missing };
}

/** Returns `jv`, and `jv_ID` as Open Graph writes it. */
function localesOf(locale: string): Pick<Words, "locale" | "openGraphLocale"> {
  const { language, region } = new Intl.Locale(locale).maximize();
  return { locale, openGraphLocale: `${language}_${region}` };
}

function merge(defaults: object, own: object, path: string): object {
  const known = new Map(Object.entries(defaults));
  // Any schema.org type can have a name.
  const further = path.endsWith(".kinds") ? schemaOrgTypes : new Set<string>();
  const changes = Object.entries(own).map(([key, value]: [string, unknown]) => {
    const before: unknown = known.get(key) ?? (further.has(key) ? "" : undefined);
    if (typeof value !== typeof before) {
      if (before !== undefined) throw new Error(`${path}.${key}: write a ${typeof before}.`);
      const likely = nearest(key, [...known.keys(), ...further]);
      const hint = likely ? `Did you mean "${likely}"?` : `There are ${[...known.keys()].join(", ")}.`;
      throw new Error(`${path}.${key}: there is no such word. ${hint}`);
    }
    return [key, isGroup(before) && isGroup(value) ? merge(before, value, `${path}.${key}`) : value];
  });
  return { ...defaults, ...Object.fromEntries(changes) };
}

/** Returns the keys that one object has and another lacks: `searchBox.title`. */
function missingKeys(defaults: object, own: object): string[] {
  const given = new Map<string, unknown>(Object.entries(own));
  return Object.entries(defaults).flatMap(([key, value]: [string, unknown]) => {
    if (isGroup(value))
      return missingKeys(value, Object(given.get(key) ?? {})).map((name) => `${key}.${name}`);
    return given.has(key) ? [] : [key];
  });
}

const isGroup = (value: unknown): value is object => typeof value === "object" && value !== null;
