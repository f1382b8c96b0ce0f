import type { DateTime } from "luxon";
import type { Correction } from "../../../content/content.ts";
import { type Diagnostic, mistake } from "../../../content/diagnostic.ts";
import type { Path } from "../../../content/front-matter/yaml.ts";
import type { ArticleFile } from "../../../content/read-article.ts";
import { catalog } from "../../../messages/catalog.ts";
import { type Message, quote, together } from "../../../messages/message.ts";
import type { Moment } from "../../../news/dates/moment.ts";
import { timeIn } from "../../../news/dates/zone.ts";
import texts from "./messages.json" with { type: "json" };
import { type Change, changesOfSubstance, publishedSentences, sentencesOf } from "./sentences.ts";

/**
 * Messages about published articles that were changed without a note to readers. `revision` is a git revision as the editor
 * named it; times are like `2024-05-01 08:00`; texts are in quotation marks.
 */
export const silentEditMessages = catalog(texts);

/** An article at a revision and now. */
export interface Edit {
  before: ArticleFile;
  after: ArticleFile;
  /** The revision as the editor named it: `origin/main`. */
  revision: string;
  committed: DateTime<true>;
  /** The site's zone, for times in messages. */
  timeZone: string;
  report: Report;
}

type Retraction = NonNullable<ArticleFile["values"]["retracted"]>;

/** Makes a mistake at a key of the current file. */
export type Report = (key: Path, message: Message) => Diagnostic;

/**
 * Finds changes in a published article without a note to readers, which is a later `updated`, a new correction or, in live
 * coverage, a new entry. Published corrections, withdrawals and dates must not change at all.
 */
export function silentEdits(edit: Edit): Diagnostic[] {
  const { before, after, revision, timeZone, report } = edit;
  const { corrections: old = [], retracted } = before.values;
  const { corrections: now = [] } = after.values;
  const isCorrected = without(now, old).some(({ text }) => sentencesOf(text).length > 0);
  const hasNewEntry = before.entries !== undefined && (after.entries ?? []).length > before.entries.length;
  const isDeclared = isCorrected || isUpdated(edit) || hasNewEntry;
  if (retracted) return isDeclared ? [] : retractionEdits(edit, retracted);
  if (after.values.retracted) return [];
  // A published correction was changed or removed, instead of adding a new one.
  const lost = without(old, now).map(({ date, text }) => {
    const time = format(date, timeZone);
    const message = silentEditMessages.correctionIsGone({ time, revision, text: quote(text) });
    return report(["corrections"], message);
  });
  return [
    ...(isCorrected ? [] : dateEdits(edit)),
    ...lost,
    ...(isDeclared ? [] : [...pictureEdits(edit), ...textEdits(edit)]),
  ];
}

/** Newsrooms' clocks differ, and a date without time means midnight. */
const tolerance = { days: 1 };

/**
 * Checks whether `updated` was set for this edit: it is later than before, or than first publication, and not older than the
 * revision, which precedes the edit.
 */
function isUpdated({ before, after, committed }: Edit): boolean {
  const { updated } = after.values;
  const last = before.values.updated ?? before.values.date;
  return updated !== undefined && (!last || updated.at > last.at) && updated.at > committed.minus(tolerance);
}

/** Reports a withdrawn article that is public again, or whose date or reason has changed. */
function retractionEdits({ after, revision, timeZone, report }: Edit, old: Retraction): Diagnostic[] {
  const now = after.values.retracted;
  if (!now)
    return [report(["retracted"], silentEditMessages.isBack({ revision, reason: quote(old.reason) }))];
  const differs = (key: string, [before = "", after = ""]: string[]) =>
    report(["retracted", key], silentEditMessages.differs({ before, revision, after }));
  const days = [old.date, now.date].map((date) => format(date, timeZone));
  return [
    ...(isSameMoment(old.date, now.date) ? [] : [differs("date", days)]),
    ...(saysTheSame(old.reason, now.reason) ? [] : [differs("reason", [old.reason, now.reason].map(quote))]),
  ];
}

/**
 * Reports changed dates. The date of first publication may change only with a correction: with just a new `updated`, old news would
 * look new. `updated` may only become later.
 */
function dateEdits({ before: { values: old }, after: { values: now }, revision, timeZone, report }: Edit) {
  const mistakes: Diagnostic[] = [];
  if (old.date && now.date && !isSameMoment(old.date, now.date)) {
    const [before, after] = [format(old.date, timeZone), format(now.date, timeZone)];
    mistakes.push(report(["date"], silentEditMessages.hasOtherDate({ before, revision, after })));
  }
  const isUnchanged = now.updated && old.updated && isSameMoment(old.updated, now.updated);
  if (old.updated && !isUnchanged && !(now.updated && now.updated.at >= old.updated.at)) {
    const before = format(old.updated, timeZone);
    mistakes.push(report(["updated"], silentEditMessages.updatedWentBack({ before, revision })));
  }
  return mistakes;
}

function pictureEdits(edit: Edit): Diagnostic[] {
  const { revision, report } = edit;
  const [old, now] = [edit.before.imageSource?.text, edit.after.imageSource?.text];
  if (old === undefined || now === undefined || old === now) return [];
  const message = silentEditMessages.isOtherPicture({ revision, before: quote(old) });
  return [report(["image", "src"], together(message, instruction(edit)))];
}

function textEdits(edit: Edit): Diagnostic[] {
  const { before, after, revision, report } = edit;
  const [first, ...more] = changesOfSubstance(publishedSentences(before), publishedSentences(after));
  if (!first) return [];
  const message = together(
    silentEditMessages.saysSomethingElse({ revision }),
    wording(first),
    more.length > 0 ? silentEditMessages.morePlaces({ count: more.length }) : undefined,
    instruction(edit),
  );
  const { at = 1 } = first;
  return [typeof at === "number" ? mistake({ file: after.file, line: at }, message) : report(at, message)];
}

function wording({ before, after }: Change): Message {
  if (before === "") return silentEditMessages.isNew({ after: excerpt(after) });
  if (after === "") return silentEditMessages.isLost({ before: excerpt(before) });
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  return silentEditMessages.saidOther({ before: excerpt(before, same), after: excerpt(after, same) });
}

const maxExcerpt = 240;

/** Quotes a text on one line; of a long text, the part around a place. */
function excerpt(text: string, place = 0): string {
  const line = text.replace(/\s/g, " ");
  const start = place < maxExcerpt / 2 ? 0 : line.lastIndexOf(" ", place - maxExcerpt / 3) + 1;
  const end = start + maxExcerpt;
  return `"${start > 0 ? "…" : ""}${line.slice(start, end)}${end < line.length ? "…" : ""}"`;
}

/** Returns the end of a message: how to inform readers of an edit. */
function instruction({ before, after, timeZone }: Edit): Message {
  const [old, updated] = [before.values.updated, after.values.updated];
  if (!updated || (old && isSameMoment(updated, old))) return silentEditMessages.tellReaders();
  return silentEditMessages.updatedIsTooOld({ updated: format(updated, timeZone) });
}

const without = (corrections: readonly Correction[], others: readonly Correction[]): Correction[] => {
  const isSame = (one: Correction) => (other: Correction) =>
    isSameMoment(one.date, other.date) && saysTheSame(one.text, other.text);
  return corrections.filter((one) => !others.some(isSame(one)));
};

const saysTheSame = (before: string, after: string): boolean =>
  changesOfSubstance(sentencesOf(before), sentencesOf(after)).length === 0;

/** Checks whether two moments are equal at the lower precision of both: a day equals a time on that day. Two days have no zone. */
function isSameMoment(a: Moment, b: Moment): boolean {
  if (a.precision === "day" && b.precision === "day") return a.at.toISODate() === b.at.toISODate();
  if (a.precision === "day" || b.precision === "day") return a.at.hasSame(b.at, "day");
  return a.at.toMillis() === b.at.toMillis();
}

/** Formats a moment as editors write it: `2024-05-01 08:00` in the site's zone, `2024-05-01` for a date without time. */
const format = ({ at, precision }: Moment, timeZone: string): string =>
  precision === "day" ? at.toISODate() : timeIn(at, timeZone);
