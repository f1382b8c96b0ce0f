import { DateTime } from "luxon";
import { isMessage, quote } from "../messages/message.ts";
import { beforeDateMessages, dateMessages, inFutureMessages } from "../messages/messages.ts";
import type { ArticleSchema } from "../news/article.ts";
import type { Moment } from "../news/dates/moment.ts";
import { readMoment } from "../news/dates/read-date.ts";
import { dayIn, inZone } from "../news/dates/zone.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Fields } from "./front-matter/read-fields.ts";
import type { Path } from "./front-matter/yaml.ts";

/** The date of a change to a published article, and the mistake to report if it is in the future. */
export interface ChangeDate {
  at: DateTime<true>;
  inFuture(): Diagnostic;
}

/**
 * Checks that update, corrections and withdrawal are neither before publication nor in the future. A scheduled article may have an
 * update up to its own date. If one of two dates has no time of day, compares only the days.
 *
 * @param otherDates that must not be in the future @param now the time of the build; undefined to allow future dates
 */
export function checkDates(
  { values, text, count, mistake }: Fields<ArticleSchema>,
  otherDates: readonly ChangeDate[],
  timeZone: string,
  now: DateTime<true> | undefined,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const { date, leadUntil, factCheck } = values;
  if (!date) return diagnostics;
  const quoted = (...path: Path): string => quote(text(path) ?? "");
  const published = quoted("date");

  const changes: ChangeDate[] = [...otherDates];
  const check = (path: Path, change: keyof typeof beforeDateMessages): void => {
    const moment = text(path) && readMoment(text(path) ?? "", timeZone);
    if (!moment || isMessage(moment)) return;
    const written = quoted(...path);
    changes.push({ at: moment.at, inFuture: () => mistake(path, inFutureMessages[change]({ written })) });
    if (isBefore(moment, date, timeZone))
      diagnostics.push(mistake(path, beforeDateMessages[change]({ written, date: published })));
  };
  check(["updated"], "updated");
  check(["retracted", "date"], "withdrawn");
  for (let index = 0; index < count(["corrections"]); index++)
    check(["corrections", index, "date"], "corrected");

  if (leadUntil && isBefore(leadUntil, date, timeZone)) {
    const message = dateMessages.leadsBeforeDate({ written: quoted("leadUntil"), date: published });
    diagnostics.push(mistake(["leadUntil"], message));
  }
  if (!now) return diagnostics;
  const latest = DateTime.max(now, date.at);
  const isSameDay = (at: DateTime<true>): boolean =>
    date.precision === "day" && date.at > now && inZone(at, timeZone).hasSame(date.at, "day");
  if (factCheck?.date && factCheck.date > dayIn(now, timeZone)) {
    const written = quoted("factCheck", "date");
    diagnostics.push(mistake(["factCheck", "date"], inFutureMessages.claimed({ written })));
  }
  for (const { at, inFuture } of changes) if (at > latest && !isSameDay(at)) diagnostics.push(inFuture());
  return diagnostics;
}

/** Whether a date is before another. Compares only the days if one of them has no time. */
export function isBefore(a: Moment, b: Moment, timeZone: string): boolean {
  if (a.precision === "minute" && b.precision === "minute") return a.at < b.at;
  return dayIn(a.at, timeZone) < dayIn(b.at, timeZone);
}
