import { type Mistake, quote } from "../../content/mistake.ts";
import type { CorrectionChanges } from "./corrections.ts";
import { isSameMoment, writtenMoment } from "./moments.ts";
import { sentencesOf } from "./published-text.ts";
import type { Edit } from "./silent-edit.ts";
import type { Lexicon } from "./spelling.ts";
import { changesOfSubstance } from "./substance.ts";
import { howToTell } from "./told.ts";

/** A withdrawn article whose text is back, or whose reason is another one, without a word to readers. */
export function retractionEdits(edit: Edit, isTold: boolean, lexicon: Lexicon): Mistake[] {
  const { before, after, revision, place } = edit;
  const was = before.values.retracted;
  const is = after.values.retracted;
  if (!was || isTold) return [];
  if (!is) {
    const message = `was withdrawn at ${revision} (${quote(was.reason)}) and can be read again. Put "retracted" back, or tell readers why it returns: add an entry to "corrections", or set "updated" to the time of this change.`;
    return [{ file: after.file, ...place(["retracted"]), key: "retracted", message }];
  }
  if (changesOfSubstance(sentencesOf(was.reason), sentencesOf(is.reason), lexicon).length === 0) return [];
  const message = `was ${quote(was.reason)} at ${revision} and is ${quote(is.reason)} now. Put it back. ${howToTell(edit)}`;
  return [{ file: after.file, ...place(["retracted", "reason"]), key: "retracted.reason", message }];
}

/** Corrections that were published and are gone, which nothing makes good, or that say something else in silence. */
export function correctionEdits(
  edit: Edit,
  { gone, rewritten }: CorrectionChanges,
  isTold: boolean,
): Mistake[] {
  const { after, revision, timeZone, place } = edit;
  const { file } = after;
  const of = ({ date }: { date: Parameters<typeof writtenMoment>[0] }): string =>
    writtenMoment(date, timeZone);
  return [
    ...gone.map((old) => {
      const message = `a correction of ${of(old)} is gone: put it back. At ${revision} it said ${quote(old.text)}; what was corrected once stays told.`;
      return { file, ...place(["corrections"]), key: "corrections", message };
    }),
    ...(isTold ? [] : rewritten).map(({ before, after: now, index }) => {
      const isDate = before.text === now.text;
      const what = isDate
        ? `is of ${of(now)} now`
        : `said ${quote(before.text)} at ${revision}; now it says ${quote(now.text)}`;
      const message = `a correction of ${of(before)} ${what}. Put it back, and add a new entry for what is to be said now.`;
      const path = ["corrections", index, isDate ? "date" : "text"];
      return { file, ...place(path), key: "corrections", message };
    }),
  ];
}

/**
 * Times that readers were told. That of first publication may only change with a new correction: a fresh `updated` beside
 * it would make old news new. `updated` goes forward only.
 */
export function timeEdits(
  { before, after, revision, timeZone, place }: Edit,
  isCorrected: boolean,
): Mistake[] {
  if (isCorrected) return [];
  const mistakes: Mistake[] = [];
  const { date: wasOut, updated: was } = before.values;
  const { date: isOut, updated: is } = after.values;
  if (wasOut && isOut && !isSameMoment(wasOut, isOut)) {
    const old = writtenMoment(wasOut, timeZone);
    const message = `was ${old} at ${revision} and is ${writtenMoment(isOut, timeZone)} now. Put it back: date: ${old}. When a text changes, that goes into "updated"; if the date was wrong, say so in "corrections".`;
    mistakes.push({ file: after.file, ...place(["date"]), key: "date", message });
  }
  if (was && (!is || (is.epoch < was.epoch && !isSameMoment(was, is)))) {
    const old = writtenMoment(was, timeZone);
    const now = is ? `is earlier now, ${writtenMoment(is, timeZone)}` : "is gone";
    const message = `was ${old} at ${revision} and ${now}. Put it back: updated: ${old}. Or set it to the time of this change.`;
    mistakes.push({ file: after.file, ...place(["updated"]), key: "updated", message });
  }
  return mistakes;
}

/** Another picture under the same words. */
export function pictureEdits(edit: Edit, isTold: boolean): Mistake[] {
  const { before, after, revision, place, isOtherPicture } = edit;
  if (!isOtherPicture || isTold) return [];
  const message = `is another picture than at ${revision}, where it was ${quote(before.imageSource?.text ?? "")}. ${howToTell(edit)}`;
  return [{ file: after.file, ...place(["image", "src"]), key: "image.src", message }];
}
