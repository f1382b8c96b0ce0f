import { textsEn } from "./en/texts.ts";
import { textsId } from "./id/texts.ts";
import { inEachLanguage } from "./message.ts";

/** What is said of Markdown texts and the links in them. `written` is what an editor wrote, in quotation marks. */
export interface TextSentences {
  isHtml(written: string): string;
  /** @param better how to write it */
  pictureHasBlanks(better: string): string;
  /** Of a hashtag in front matter. */
  beginsRemark(written: string): string;

  // Links. @param file the article that one leads to
  leadsToDraft(written: string, file: string): string;
  leadsToScheduled(written: string, file: string, time: string, timeZone: string): string;
  leadsToWithdrawn(written: string, file: string): string;
  leadsNowhere(written: string): string;
  correctOrTakeOut: string;
  leadsNowhereHere(written: string): string;
  leadsNowhereOn(written: string, file: string): string;
  namesOfPlaces: string;
}

export const sayTexts = inEachLanguage<TextSentences>({ id: textsId, en: textsEn });
