import { sayDates } from "../../messages/dates.ts";
import { dayIn } from "../dates/zone.ts";
import { type Mistake, quote } from "../mistake.ts";
import type { ArticleFile } from "../read-article.ts";

/**
 * Finds what an article says has happened to it (an update, a correction, a withdrawal) and cannot have yet. An article that
 * waits for its time may be said to be updated at that time, at the latest.
 *
 * @param now milliseconds since 1970
 * @param timeZone the site's, whose days count where the article's date has no time of day
 */
export function futureDates({ file, values, told }: ArticleFile, now: number, timeZone: string): Mistake[] {
  const { date } = values;
  const latest = Math.max(now, date?.epoch ?? now);
  const isOnItsDay = (epoch: number): boolean =>
    date?.precision === "day" && date.epoch > now && dayIn(epoch, timeZone) === dayIn(date.epoch, timeZone);
  return (told ?? [])
    .filter(({ epoch }) => epoch > latest && !isOnItsDay(epoch))
    .map(({ key, text, place }) => ({ file, ...place, key, message: inFuture[key](quote(text)) }));
}

const inFuture = {
  updated: sayDates.updatedInFuture,
  "corrections.date": sayDates.correctedInFuture,
  "retracted.date": sayDates.withdrawnInFuture,
};

/** A date of something that has happened to a published article. */
export interface ToldDate {
  key: keyof typeof inFuture;
  /** As it is written. */
  text: string;
  /** Milliseconds since 1970. */
  epoch: number;
  place: { line: number; column: number };
}
