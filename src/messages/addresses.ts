import { addressesEn } from "./en/addresses.ts";
import { addressesId } from "./id/addresses.ts";
import { inEachLanguage } from "./message.ts";

/**
 * What is said of addresses: of files, sections and topics, and old ones. `written` is what an editor wrote, in quotation marks;
 * `owner` a file, or one of the places below.
 */
export interface AddressSentences {
  isTaken(written: string): string;
  hasSameAddress(owner: string, address: string): string;
  renameOne: string;
  renameOrKeepOne: string;
  theHomePage: string;
  theSiteItself: string;

  aliasHasNoSlash(written: string): string;
  aliasHasQuery(written: string): string;
  aliasHasLonePercent(written: string): string;
  aliasIsNoFileName(written: string): string;
  aliasIsTaken(written: string, owner: string): string;
  /** @param below another address that begins with it */
  aliasHoldsAnother(written: string, below: string): string;

  sectionMakesNoAddress(name: string): string;
  listedSectionMakesNoAddress(name: string): string;
  sectionHasSameAddress(name: string, other: string): string;

  /** @param slug of the address that two topics' files share */
  topicHasSameAddress(owner: string, slug: string): string;
  // One name of two topics. @param owner the file that has it first
  topicHasNameForAddress(slug: string, owner: string): string;
  nameIsOfOther(name: string, owner: string): string;
  nameIsAliasOfOther(name: string, owner: string): string;
  aliasIsNameOfOther(name: string, owner: string): string;
  aliasIsOfOther(name: string, owner: string): string;
  topicMakesNoAddress(name: string): string;
  topicMakesSameAddress(name: string, owner: string): string;
}

export const sayAddresses = inEachLanguage<AddressSentences>({ id: addressesId, en: addressesEn });
