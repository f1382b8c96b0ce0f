import { DateTime } from "luxon";
import { dateMessages } from "../../messages/dates.ts";
import { inZone } from "../dates/zone.ts";
import { type Mistake, quote } from "../mistake.ts";
import type { ArticleFile } from "../read-article.ts";

/**
 * Finds what an article says has happened to it (an update, a correction, a withdrawal) and cannot have yet. An article that
 * waits for its time may be said to be updated at that time, at the latest.
 *
 * @param timeZone the site's, whose days count where the article's date has no time of day
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
};

/** A date of something that has happened to a published article. */
export interface ChangeDate {
  key: keyof typeof inFuture;
  /** As it is written. */
  text: string;
  at: DateTime<true>;
  place: { line: number; column: number };
}
