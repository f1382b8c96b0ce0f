import type { DateTime } from "luxon";
import type { Correction } from "../../content/article.ts";
import type { Moment } from "../../content/dates/moment.ts";
import { timeIn } from "../../content/dates/zone.ts";
import type { Path } from "../../content/front-matter/yaml-path.ts";
import { type Mistake, quote } from "../../content/mistake.ts";
import type { ArticleFile } from "../../content/read-article.ts";
import { type Message, together } from "../../messages/message.ts";
import { saySilentEdits } from "../../messages/silent-edits.ts";
import { type Change, changesOfSubstance, publishedSentences, sentencesOf } from "./sentences.ts";

/** An article as a revision has it and as it is now. */
export interface Edit {
  before: ArticleFile;
  after: ArticleFile;
  /** The revision as the editor named it: `origin/main`. */
  revision: string;
  /** When the revision was committed. */
  committed: DateTime<true>;
  /** The site's, for times in messages. */
  timeZone: string;
  /** The lead picture is another file. */
  isOtherPicture: boolean;
  report: Report;
}

/** Makes a mistake at a key of the file as it is now. */
export type Report = (key: Path, message: Message) => Mistake;

/**
 * Finds what was changed in a published article without a word to readers: a later `updated`, or one more correction. What
 * readers were told by corrections, withdrawals and dates stays.
 */
export function silentEdits(edit: Edit): Mistake[] {
  const { before, after } = edit;
  const were = before.values.corrections ?? [];
  const are = after.values.corrections ?? [];
  const isCorrected = without(are, were).length > 0;
  const isDeclared = isCorrected || isUpdated(edit);
  if (before.values.retracted) return isDeclared ? [] : retractionEdits(edit);
  if (after.values.retracted) return [];
  return [
    ...(isCorrected ? [] : dateEdits(edit)),
    ...without(were, are).map((lost) => lostCorrection(edit, lost)),
    ...(isDeclared ? [] : [...pictureEdits(edit), ...textEdits(edit)]),
  ];
}

/** Clocks of newsrooms differ, and a bare date is its midnight. */
const tolerance = { days: 1 };

/**
 * Whether an article has an `updated` of this edit: later than the one before it, or than first publication, and not
 * older than the revision it is compared with, of which the edit is no part.
 */
function isUpdated({ before, after, committed }: Edit): boolean {
  const { updated } = after.values;
  const last = before.values.updated ?? before.values.date;
  return updated !== undefined && (!last || updated.at > last.at) && updated.at > committed.minus(tolerance);
}

/** A withdrawn article that can be read again, or whose reason is another one. */
function retractionEdits(edit: Edit): Mistake[] {
  const was = edit.before.values.retracted;
  const is = edit.after.values.retracted;
  if (!was) return [];
  if (!is) return [edit.report(["retracted"], saySilentEdits.isBack(edit.revision, quote(was.reason)))];
  if (saysTheSame(was.reason, is.reason)) return [];
  const message = saySilentEdits.hasOtherReason(quote(was.reason), edit.revision, quote(is.reason));
  return [edit.report(["retracted", "reason"], message)];
}

/**
 * Dates that readers were told. That of first publication only changes with a correction: with a new `updated` beside it, old
 * news would be new. `updated` only goes forward.
 */
function dateEdits(edit: Edit): Mistake[] {
  const { before, after, revision } = edit;
  const mistakes: Mistake[] = [];
  const [wasOut, isOut] = [before.values.date, after.values.date];
  if (wasOut && isOut && !isSameMoment(wasOut, isOut)) {
    const message = saySilentEdits.hasOtherDate(
      written(wasOut, edit.timeZone),
      revision,
      written(isOut, edit.timeZone),
    );
    mistakes.push(edit.report(["date"], message));
  }
  const [was, is] = [before.values.updated, after.values.updated];
  if (was && (!is || (is.at < was.at && !isSameMoment(was, is))))
    mistakes.push(
      edit.report(["updated"], saySilentEdits.updatedWentBack(written(was, edit.timeZone), revision)),
    );
  return mistakes;
}

/** A correction stays as it was published, whatever else is declared: what is to be said now is a new one. */
const lostCorrection = ({ report, revision, timeZone }: Edit, { date, text }: Correction): Mistake =>
  report(["corrections"], saySilentEdits.correctionIsGone(written(date, timeZone), revision, quote(text)));

/** Another picture under the same words. */
function pictureEdits(edit: Edit): Mistake[] {
  if (!edit.isOtherPicture) return [];
  const message = saySilentEdits.isOtherPicture(edit.revision, quote(edit.before.imageSource?.text ?? ""));
  return [edit.report(["image", "src"], together(message, whatToDo(edit)))];
}

function textEdits(edit: Edit): Mistake[] {
  const { before, after, revision } = edit;
  const [first, ...more] = changesOfSubstance(publishedSentences(before), publishedSentences(after));
  if (!first) return [];
  const message = together(
    saySilentEdits.saysSomethingElse(revision),
    wording(first),
    ...(more.length > 0 ? [saySilentEdits.morePlaces(more.length)] : []),
    whatToDo(edit),
  );
  const { at = 1 } = first;
  if (typeof at !== "number") return [edit.report(at, message)];
  return [{ file: after.file, line: at, column: 1, message }];
}

function wording({ before, after }: Change): Message {
  if (before === "") return saySilentEdits.isNew(excerpt(after));
  if (after === "") return saySilentEdits.isLost(excerpt(before));
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  return saySilentEdits.saidOther(excerpt(before, same), excerpt(after, same));
}

const longestExcerpt = 240;

/** A text in quotes, on one line; of a long one the part around a place. */
function excerpt(text: string, place = 0): string {
  const line = text.replace(/\s/g, " ");
  const start = place < longestExcerpt / 2 ? 0 : line.lastIndexOf(" ", place - longestExcerpt / 3) + 1;
  const end = start + longestExcerpt;
  return `"${start > 0 ? "…" : ""}${line.slice(start, end)}${end < line.length ? "…" : ""}"`;
}

/** What to write so that readers know of an edit, for the end of a message. */
function whatToDo(edit: Edit): Message {
  const { updated } = edit.after.values;
  const was = edit.before.values.updated;
  if (!updated || (was && isSameMoment(updated, was))) return saySilentEdits.tellReaders;
  return saySilentEdits.updatedIsTooOld(written(updated, edit.timeZone));
}

/** Those corrections that are not among others. */
const without = (corrections: readonly Correction[], others: readonly Correction[]): Correction[] =>
  corrections.filter(
    ({ date, text }) =>
      !others.some((other) => isSameMoment(date, other.date) && saysTheSame(text, other.text)),
  );

const saysTheSame = (before: string, after: string): boolean =>
  changesOfSubstance(sentencesOf(before), sentencesOf(after)).length === 0;

/** Whether two moments are one, as precisely as both are said: a day and a time on that day are. */
function isSameMoment(a: Moment, b: Moment): boolean {
  if (a.precision === "day" || b.precision === "day") return a.at.hasSame(b.at, "day");
  return a.at.toMillis() === b.at.toMillis();
}

/** A moment as an editor writes it: `2024-05-01 08:00` on the clocks of the site, `2024-05-01` for a bare date. */
const written = ({ at, precision }: Moment, timeZone: string): string =>
  precision === "day" ? at.toISODate() : timeIn(at, timeZone);
