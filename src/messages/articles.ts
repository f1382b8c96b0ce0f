import { articlesEn } from "./en/articles.ts";
import { articlesId } from "./id/articles.ts";
import { inEachLanguage } from "./message.ts";

/**
 * What is said of an article among others: its topics, the article it translates, what an editor ought to know of it. `written`
 * and names are in quotation marks.
 */
export interface ArticleSentences {
  isUnknownTopic(written: string): string;
  /** @param text several topics with commas between them */
  writeTopicsAsList(text: string): string;
  topicHasNoFile(name: string, slug: string): string;
  topicsHaveNoFile(names: string, more: number, slug: string): string;
  isNameOfNoOther(written: string): string;
  isNoListedSection(written: string): string;
  /** What to do if it is right. */
  listItsSection: string;

  isNoArticle(written: string): string;
  isThisArticle(written: string): string;
  howToNameOriginal: string;
  isTranslation(written: string, original: string): string;
  hasSameLanguage(written: string, language: string): string;
  /** @param other language than the one that both have: `en` */
  writeLanguage(other: string): string;
  /** @param file of the original */
  changeLanguage(other: string, file: string): string;
  hasTranslation(written: string, file: string): string;
  isWithdrawnOriginal(written: string): string;

  /** @param time as `2020-01-24 10:49` */
  waits(time: string, timeZone: string): string;
  hasNoText: string;
  importWasUnsure(keys: string): string;
  leadHasNoEffect(newer: string): string;
  leadsForLong(days: number): string;
}

export const sayArticles = inEachLanguage<ArticleSentences>({ id: articlesId, en: articlesEn });
