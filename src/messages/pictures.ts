import { picturesEn } from "./en/pictures.ts";
import { picturesId } from "./id/pictures.ts";
import { inEachLanguage } from "./message.ts";

/** What is said of pictures. `written` is what an editor wrote, in quotation marks; `file` a path from the project's root. */
export interface PictureSentences {
  isNoFile(written: string): string;
  liesOutside(written: string): string;
  isNotThere(file: string): string;
  isNotLookedAt: string;

  // Of a file whose name stands before.
  isEmpty: string;
  endsEarly: string;
  isNoPicture: string;
  hasNoSize: string;
  isOfOtherType(type: string): string;
  isTooLarge(megapixels: number, width: number, height: number, most: number): string;
  canRun(part: string): string;
  /** @param reason what the decoder says, in English */
  isDamaged(reason: string): string;
  mayBeDamaged: string;

  // What of an SVG could run, where it has no name of its own.
  anotherEncoding: string;
  htmlInIt: string;
  anOnAttribute: string;

  // Of a place in a text.
  saysNotWhatItShows: string;
  hasUnseenCaption: string;
  isFromElsewhere: string;
}

export const sayPictures = inEachLanguage<PictureSentences>({ id: picturesId, en: picturesEn });
