import { silentEditsEn } from "./en/silent-edits.ts";
import { silentEditsId } from "./id/silent-edits.ts";
import { inEachLanguage } from "./message.ts";

/**
 * What is said of published articles that were changed without a word to readers. `revision` is git's, as an editor named it;
 * times are as `2024-05-01 08:00`; texts are in quotation marks.
 */
export interface SilentEditSentences {
  // Addresses.
  withdrawnIsGone(address: string): string;
  isGone(address: string): string;
  isDraftNow(address: string): string;
  isInFutureNow(address: string): string;
  hasMoved(from: string, to: string, line: string, file: string): string;
  /** @param lost old addresses in quotation marks, with commas */
  lostAliases(lost: string, line: string): string;

  // Texts.
  saysSomethingElse(revision: string): string;
  isNew(after: string): string;
  isLost(before: string): string;
  saidOther(before: string, after: string): string;
  morePlaces(count: number): string;
  isOtherPicture(revision: string, before: string): string;

  // What readers were told.
  isBack(revision: string, reason: string): string;
  hasOtherReason(before: string, revision: string, after: string): string;
  /** A correction that is no longer there as it was. */
  correctionIsGone(time: string, revision: string, text: string): string;
  hasOtherDate(before: string, revision: string, after: string): string;
  /** An "updated" that is earlier than it was, or gone. */
  updatedWentBack(before: string, revision: string): string;

  // How to tell them.
  tellReaders: string;
  /** @param updated a time before the revision was made */
  updatedIsTooOld(updated: string): string;
}

export const saySilentEdits = inEachLanguage<SilentEditSentences>({
  id: silentEditsId,
  en: silentEditsEn,
});
