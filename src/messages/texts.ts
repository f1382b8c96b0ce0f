import { textsEn } from "./en/texts.ts";
import { textsId } from "./id/texts.ts";
import { inEachLanguage } from "./message.ts";

/** What is said of Markdown texts and the links in them. `written` is what an editor wrote, in quotation marks. */
export interface TextSentences {
  // What readers would see as it is written. @param better how to write it
  pictureHasBlanks(better: string): string;
  pictureHasOtherQuotes(better: string): string;
  linkHasBlanks(better: string): string;
  linkHasOtherQuotes(better: string): string;
  pictureIsApart(better: string): string;
  pictureIsOpen(better: string): string;
  linkIsApart(better: string): string;
  linkIsOpen(better: string): string;
  /** @param first line of what was meant as a table @param line that makes it one */
  tableHasNoLine(first: string, line: string): string;
  headingHasNoBlank(written: string, better: string): string;
  emphasisHasBlank(written: string, better: string): string;
  /** @param address that Markdown refuses */
  isNoPlaceForReaders(address: string): string;
  /** @param line that would say it @param label the words of the link, or what the picture shows */
  pictureHasNoAddress(line: string, label: string): string;
  linkHasNoAddress(line: string, label: string): string;
  beginsRemark(written: string): string;
  /** @param names as a list in YAML would have them */
  isOneName(written: string, names: string): string;
  /** @param name without the address */
  hasMailAddress(written: string, name: string): string;
  /** @param name without the marks */
  hasQuotesAround(written: string, name: string): string;
  /** @param name without it */
  hasWordInFront(written: string, word: string, name: string): string;
  /** @param name with its degrees, in quotation marks */
  isDegreeAlone(written: string, name: string): string;
  isMailAddress(written: string): string;
  makesNoFootnote(written: string): string;
  /** In front matter. */
  signsAreShown(written: string): string;
  isHtml(written: string): string;

  // What to write instead.
  forBold: string;
  forItalics: string;
  forLink: string;
  forPicture: string;
  forEmbedding: string;
  forHeading: string;
  forQuotation: string;
  forList: string;
  forParagraph: string;
  forTable: string;
  forRemark: string;
  forFootnote: string;
  takeItOut: string;

  // Links. @param file the article that one leads to
  leadsToDraft(written: string, file: string): string;
  leadsToScheduled(written: string, file: string, time: string, timeZone: string): string;
  leadsToWithdrawn(written: string, file: string): string;
  isNoAddress(written: string): string;
  isCutOff(written: string): string;
  leadsToOwnComputer(written: string): string;
  leadsToOwnFile(written: string): string;
  hasNoAddress: string;
  leadsNowhere(written: string): string;
  correctOrTakeOut: string;
  leadsNowhereHere(written: string): string;
  leadsNowhereOn(written: string, file: string): string;
  namesOfPlaces: string;
}

export const sayTexts = inEachLanguage<TextSentences>({ id: textsId, en: textsEn });
