import { type Mistake, quote } from "../../content/mistake.ts";
import { together } from "../../messages/message.ts";
import { saySilentEdits } from "../../messages/silent-edits.ts";
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
    const message = saySilentEdits.isBack(revision, quote(was.reason));
    return [{ file: after.file, ...place(["retracted"]), key: "retracted", message }];
  }
  if (changesOfSubstance(sentencesOf(was.reason), sentencesOf(is.reason), lexicon).length === 0) return [];
  const said = saySilentEdits.hasOtherReason(quote(was.reason), revision, quote(is.reason));
  const message = together(said, howToTell(edit, saySilentEdits.putBackOrTell));
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
      const message = saySilentEdits.correctionIsGone(of(old), revision, quote(old.text));
      return { file, ...place(["corrections"]), key: "corrections", message };
    }),
    ...(isTold ? [] : rewritten).map(({ before, after: now, index }) => {
      const isDate = before.text === now.text;
      const message = isDate
        ? saySilentEdits.correctionHasOtherTime(of(before), of(now))
        : saySilentEdits.correctionSaysOther(of(before), quote(before.text), revision, quote(now.text));
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
    const message = saySilentEdits.hasOtherDate(old, revision, writtenMoment(isOut, timeZone));
    mistakes.push({ file: after.file, ...place(["date"]), key: "date", message });
  }
  if (was && (!is || (is.at < was.at && !isSameMoment(was, is)))) {
    const old = writtenMoment(was, timeZone);
    const message = is
      ? saySilentEdits.updatedIsEarlier(old, revision, writtenMoment(is, timeZone))
      : saySilentEdits.updatedIsGone(old, revision);
    mistakes.push({ file: after.file, ...place(["updated"]), key: "updated", message });
  }
  return mistakes;
}

/** Another picture under the same words. */
export function pictureEdits(edit: Edit, isTold: boolean): Mistake[] {
  const { before, after, revision, place, isOtherPicture } = edit;
  if (!isOtherPicture || isTold) return [];
  const said = saySilentEdits.isOtherPicture(revision, quote(before.imageSource?.text ?? ""));
  const message = together(said, howToTell(edit));
  return [{ file: after.file, ...place(["image", "src"]), key: "image.src", message }];
}
