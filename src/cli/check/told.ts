import type { Message } from "../../messages/message.ts";
import { saySilentEdits } from "../../messages/silent-edits.ts";
import { writtenMoment } from "./moments.ts";
import type { Edit } from "./silent-edit.ts";

/** Clocks of newsrooms differ, and a bare date is its midnight. */
const tolerance = { days: 1 };

/**
 * Whether an article has an `updated` of this edit: later than the one before it, or than first publication, and not
 * older than the revision it is compared with, of which the edit is no part.
 */
export function isUpdated({ before, after, committed }: Edit): boolean {
  const { updated } = after.values;
  const last = before.values.updated ?? before.values.date;
  if (!updated || (last && updated.at <= last.at)) return false;
  return updated.at > committed.minus(tolerance);
}

/**
 * What to write so that readers are told of an edit, for the end of a message.
 *
 * @param otherwise what to write where nothing was tried yet
 */
export function howToTell(edit: Edit, otherwise: Message = saySilentEdits.tellReaders): Message {
  const { updated } = edit.after.values;
  if (!updated || updated.at.toMillis() === edit.before.values.updated?.at.toMillis() || isUpdated(edit))
    return otherwise;
  return saySilentEdits.updatedIsTooOld(writtenMoment(updated, edit.timeZone));
}
