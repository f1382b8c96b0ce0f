import { filesEn } from "./en/files.ts";
import { filesId } from "./id/files.ts";
import { inEachLanguage } from "./message.ts";

/** What is said of a file as a whole, of its front matter, and of its YAML. */
export interface FileSentences {
  isNotUtf8: string;
  isEmpty: string;
  /** @param reason what the system says: `EACCES` */
  cannotBeRead(reason: string): string;
  nameMakesNoAddress: string;
  // Of a file that nobody reads, or reads by another name than was meant. @param better its name
  needsItsEnding(better: string): string;
  /** @param file its name as a command takes it */
  isRawText(file: string): string;
  /** @param text the file its text is to be saved as */
  isDocument(text: string): string;
  /** @param slug the last part of its address */
  endsTwice(slug: string, better: string): string;
  liesElsewhere(folder: string): string;
  /** @param folder of articles */
  isArticle(folder: string): string;
  /** Goes before one of these. @param count how many others it is to be said of */
  likeOthers(count: number): string;
  hasNoSettings: string;
  hasFirstWords(words: string): string;

  hasNoFrontMatter: string;
  /** @param written the line that it begins with */
  beginsOtherwise(written: string): string;
  isNeverClosed: string;
  /** @param first the line that stands before it @param line that it begins with */
  hasTextBefore(first: string, line: number): string;
  closesOtherwise(written: string): string;
  /** Of a line of text in it. */
  isClosedTooLate: string;
  /** @param key the first below */
  isClosedTooEarly(key: string): string;

  needsKeysAndValues: string;
  /** What a line of a key with a text between quotation marks looks like. */
  keyAndText: string;
  // `better`: such a line, of the very key and text.
  hasSecondColon(better: string): string;
  isNoKeyOrValue: string;
  /** @param line where it stands first @param again where it stands once more */
  hasKeyTwice(name: string, line: number, again: number): string;
  /** @param names of keys that stand below it and belong under it */
  hasKeysBeside(key: string, names: string): string;
  isIndentedWithTab: string;
  isInOpenBracket: string;
  isIndentedOtherwise: string;
  /** @param blanks too many @param beside a key to stand in line with */
  isTooFarRight(name: string, blanks: number, beside: string): string;
  /** @param blanks too few */
  isTooFarLeft(name: string, blanks: number, beside: string): string;
  /** @param outer @param inner keys it may belong to, each with the blanks in front of it */
  isBetween(name: string, outer: string, outerBlanks: number, inner: string, innerBlanks: number): string;
  orIsText(better: string): string;
  beginsWithSign(better: string): string;
  beginsWithStar(better: string): string;
  /** In front of an entry of a list. */
  hasStarForDash: string;
  /** @param better all of the list on one line */
  hasEntriesAfterValue(better: string): string;
  /** @param better the key as front matter has it */
  isMarkdownPicture(better: string): string;
  /** @param tag with its sign */
  hasHashtagInBrackets(tag: string): string;
  hasLoneBackslash: string;
  hasSecondFrontMatter: string;
  hasOpenQuote: string;
  /** Of one that a curly one was to close. */
  hasCurlyQuote(better: string): string;
  hasTwoCommas: string;
  settingsAreEmpty: string;
  needsBlankAfterDash: string;
  needsBlankAfterColon: string;
  hasQuotesInQuotes(better: string): string;
  isDashAlone: string;
  hasTextAfterValue(better: string): string;
  /** @param reason what the parser says, in English */
  isNoYaml(reason: string): string;
}

export const sayFiles = inEachLanguage<FileSentences>({ id: filesId, en: filesEn });
