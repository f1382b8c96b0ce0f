import type { SilentEditSentences } from "../silent-edits.ts";

const withdraw =
  'withdraw it with "retracted:" (a date and a reason), so that readers who come back learn why';

export const silentEditsEn: SilentEditSentences = {
  withdrawnIsGone: (address) =>
    `was withdrawn, and its page at ${address} is gone. Put it back: readers who come back learn there why.`,
  isGone: (address) =>
    `was published at ${address} and is gone. If it has another address now, add "aliases: [${address}]" there; else put it back and ${withdraw}.`,
  isDraftNow: (address) =>
    `was published at ${address} and is a draft now. Publish it again, or ${withdraw}.`,
  isInFutureNow: (address) =>
    `was published at ${address} and is dated in the future now. Publish it again, or ${withdraw}.`,
  hasMoved: (from, to, line, file) =>
    `was published at ${from} and has moved to ${to}: add "${line}" to ${file}, or readers of the old address find nothing.`,
  lostAliases: (lost, line) =>
    `once led to this article, and leads nowhere now: ${lost}. Put it back: ${line}`,

  saysSomethingElse: (revision) => `says something else than it did at ${revision}.`,
  isNew: (after) => `New: ${after}.`,
  isLost: (before) => `Gone: ${before}.`,
  saidOther: (before, after) => `It said ${before}; now it says ${after}.`,
  morePlaces: (count) => `${count} more ${count === 1 ? "place" : "places"} changed too.`,
  isOtherPicture: (revision, before) => `is another picture than at ${revision}, where it was ${before}.`,

  isBack: (revision, reason) =>
    `was withdrawn at ${revision} (${reason}) and can be read again. Put "retracted" back, or tell readers why it returns: add an entry to "corrections", or set "updated" to the time of this change.`,
  hasOtherReason: (before, revision, after) =>
    `was ${before} at ${revision} and is ${after} now. Put the old one back, or tell readers: set "updated" to now, or add an entry to "corrections".`,
  correctionIsGone: (time, revision, text) =>
    `a correction of ${time} is not what it was at ${revision}: ${text}. Put it back: what was corrected once stays told. What is to be said now is a new entry.`,
  hasOtherDate: (before, revision, after) =>
    `was ${before} at ${revision} and is ${after} now. If ${before} was right, put it back; if it was wrong, say so in "corrections". When a text changes, that goes into "updated", not here.`,
  updatedWentBack: (before, revision) =>
    `was ${before} at ${revision}, and is earlier now or gone. Put it back: updated: ${before}. Or set it to the time of this change.`,

  tellReaders: 'Tell readers: set "updated" to now, or add an entry to "corrections".',
  updatedIsTooOld: (updated) =>
    `"updated" is ${updated}, when the version it is compared with was not written yet: set it to the time of this change.`,
};
