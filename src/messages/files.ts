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
  // Of a file that nobody reads. @param better its name
  needsItsEnding(better: string): string;
  /** @param file its name as a command takes it */
  isRawText(file: string): string;
  /** @param text the file its text is to be saved as */
  isDocument(text: string): string;
  liesElsewhere: string;
  /** @param folder of articles */
  isArticle(folder: string): string;
  /** Goes before one of these. @param count how many others it is to be said of */
  likeOthers(count: number): string;
  hasNoSettings: string;
  hasFirstWords(words: string): string;

  hasNoFrontMatter: string;
  isNeverClosed: string;
  needsKeysAndValues: string;
  /** @param better the line, with quotation marks around its value */
  hasSecondColon(better: string): string;
  isIndentedWithTab: string;
  hasOpenQuote: string;
  settingsAreEmpty: string;
  /** @param reason what the parser says, in English */
  isNoYaml(reason: string): string;
}

export const sayFiles = inEachLanguage<FileSentences>({ id: filesId, en: filesEn });
