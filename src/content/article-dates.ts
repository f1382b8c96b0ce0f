import { dateMessages } from "../messages/dates.ts";
import type { Message } from "../messages/message.ts";
import type { ArticleSchema } from "../news/article.ts";
import { readMoment } from "../news/dates/date.ts";
import type { Moment } from "../news/dates/moment.ts";
import { dayIn } from "../news/dates/zone.ts";
import type { Fields } from "./front-matter/read-fields.ts";
import { type Mistake, quote } from "./mistake.ts";
import type { ChangeDate } from "./notices/future-dates.ts";

/**
 * Checks that update, corrections and withdrawal are not before publication. If one of two dates has no time of day, compares
 * only their days. Returns these dates, to be compared with the time of the build.
 *
 * @param fileDay the day at the start of the file's name; gives a notice if it differs from `date`
 */
export function checkDates(
  fields: Fields<ArticleSchema>,
  file: string,
  fileDay: string | undefined,
  timeZone: string,
): { mistakes: Mistake[]; notices: Mistake[]; changeDates: ChangeDate[] } {
  const mistakes: Mistake[] = [];
  const changeDates: ChangeDate[] = [];
  const { date } = fields.values;
  if (!date) return { mistakes, notices: [], changeDates };

  const check = (key: ChangeDate["key"], path: (string | number)[], messageFor: BeforeDate): void => {
    const written = fields.text(path);
    const reading = written === undefined ? undefined : readMoment(written, timeZone);
    if (!written || !reading?.ok) return;
    const place = fields.place(path);
    changeDates.push({ key, text: written, at: reading.moment.at, place });
    if (!isBefore(reading.moment, date, timeZone)) return;
    const message = messageFor(quote(written), quote(fields.text(["date"]) ?? ""));
    mistakes.push({ file, ...place, key, message });
  };
  check("updated", ["updated"], dateMessages.updatedBeforeDate);
  check("retracted.date", ["retracted", "date"], dateMessages.withdrawnBeforeDate);
  for (let index = 0; index < fields.count(["corrections"]); index++) {
    check("corrections.date", ["corrections", index, "date"], dateMessages.correctedBeforeDate);
  }

  const { leadUntil } = fields.values;
  if (leadUntil && isBefore(leadUntil, date, timeZone)) {
    const [until, published] = [fields.text(["leadUntil"]) ?? "", fields.text(["date"]) ?? ""];
    const message = dateMessages.leadsBeforeDate(quote(until), quote(published));
    mistakes.push({ file, ...fields.place(["leadUntil"]), key: "leadUntil", message });
  }

  const day = dayIn(date.at, timeZone);
  if (fileDay === undefined || fileDay === day) return { mistakes, notices: [], changeDates };
  const message = dateMessages.fileHasOtherDay(day, fileDay);
  return { mistakes, notices: [{ file, ...fields.place(["date"]), key: "date", message }], changeDates };
}

/** Makes a message: a date is before the article's. */
type BeforeDate = (written: string, date: string) => Message;

function isBefore(a: Moment, b: Moment, timeZone: string): boolean {
  if (a.precision === "minute" && b.precision === "minute") return a.at < b.at;
  return dayIn(a.at, timeZone) < dayIn(b.at, timeZone);
}
