import { fieldsEn } from "./en/fields.ts";
import { fieldsId } from "./id/fields.ts";
import { inEachLanguage } from "./message.ts";

/**
 * What is said of keys and their values, in front matter and settings. `written` is what an editor wrote, in quotation marks;
 * `keys` are names with commas between them.
 */
export interface FieldSentences {
  isUnknownKey(written: string): string;
  knownKeys(keys: string): string;
  isMissing: string;
  writeIt: string;
  writeItLike(key: string, example: string): string;
  writeItWithKeys(keys: string): string;

  /** @param example of an entry, `- { date: …, text: … }` */
  needsEntries(example: string): string;
  needsKeys(keys: string): string;
  needsText(instead: string): string;
  needsTrueOrFalse(instead: string): string;
  needsWholeNumber(instead: string): string;
  needsNumberFrom(least: number): string;
  needsNumberUpTo(most: number): string;
  needsOneOf(values: string, instead: string): string;
  needsTimeline: string;
  needsAdmin: string;
  needsRepository(instead: string): string;
  isNotWanted: string;
  beginsWithStar: string;

  // What was written, where it is no text: the end of a sentence, without its full stop.
  aList: string;
  keysOfItsOwn: string;
  trueOrFalse(word: string): string;

  isNoWebAddress(written: string): string;
  isNoSiteAddress(written: string): string;
  siteAddressHasQuery(written: string): string;
  siteAddressHasUser(written: string): string;
  /** @param why a whole sentence on the address */
  isOverruled(why: string): string;
  isNoTimeZone(written: string): string;
  writeTimeZone: string;
  isNoMailAddress(written: string): string;
  isNoSlug(written: string): string;
  isNoKind(written: string): string;
  writeAKind: string;
}

export const sayFields = inEachLanguage<FieldSentences>({ id: fieldsId, en: fieldsEn });
