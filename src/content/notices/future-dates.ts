import { DateTime } from "luxon";
import { liveMessages } from "../../features/live/messages.ts";
import { dateMessages } from "../../messages/dates.ts";
import { inZone } from "../../news/dates/zone.ts";
import { type Mistake, quote } from "../mistake.ts";
import type { ArticleFile } from "../read-article.ts";

/**
 * Finds dates of updates, corrections, withdrawals and live entries in the future. A scheduled article may have an update up to its own
 * date.
 *
 * @param timeZone the site's, for an article's date without time of day
 */
export function findFutureDates(
  { file, values, changeDates }: ArticleFile,
  now: DateTime<true>,
  timeZone: string,
): Mistake[] {
  const { date } = values;
  const latest = date ? DateTime.max(now, date.at) : now;
  const isOnItsDay = (at: DateTime<true>): boolean =>
    date?.precision === "day" && date.at > now && inZone(at, timeZone).hasSame(date.at, "day");
  return (changeDates ?? [])
    .filter(({ at }) => at > latest && !isOnItsDay(at))
    .map(({ key, text, place }) => ({ file, ...place, key, message: inFuture[key](quote(text)) }));
}

const inFuture = {
  updated: dateMessages.updatedInFuture,
  "corrections.date": dateMessages.correctedInFuture,
  "retracted.date": dateMessages.withdrawnInFuture,
  live: liveMessages.inFuture,
};

/** The date of an update, correction, withdrawal or live entry. */
export interface ChangeDate {
  key: keyof typeof inFuture;
  /** As written. */
  text: string;
  at: DateTime<true>;
  place: { line: number; column: number };
}
