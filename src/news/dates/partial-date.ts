import { dateMessages } from "../../messages/dates.ts";
import { didYouMean, type Message, quote, together } from "../../messages/message.ts";
import { wrongDay } from "./calendar.ts";
import { likelyDate, likelyMonth } from "./likely-date.ts";
import type { PartialDate } from "./moment.ts";
import { monthNumber } from "./month-names.ts";

export type PartialDateReading = { ok: true; date: PartialDate } | { ok: false; message: Message };

const numbers = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const words = /^(?:(\d{1,2}) )?(\p{L}+)\.? (\d{4})$/u;

/**
 * Reads a date of any precision: `2018`, `2018-10`, `2018-07-03`, `Oktober 2018`, `3 Juli 2018`.
 *
 * @returns ISO 8601 with the same precision; or a message
 */
export function readPartialDate(text: string): PartialDateReading {
  const written = text.trim().replace(/\s+/g, " ");
  const [, year, month, day] = numbers.exec(written) ?? reorder(words.exec(written)) ?? [];
  if (year === undefined) {
    const meant = likelyMonth(written) ?? likelyDate(written);
    const isRead = meant !== undefined && meant !== written && readPartialDate(meant).ok;
    const hint = isRead ? didYouMean(quote(meant)) : dateMessages.howToWritePartialDate;
    return { ok: false, message: together(dateMessages.isNoDate(quote(written)), hint) };
  }
  const why = wrongDay(Number(year), Number(month ?? 1), Number(day ?? 1));
  if (why) return { ok: false, message: dateMessages.isNoDateBecause(quote(written), why) };
  const parts = [year, month, day].filter((part) => part !== undefined);
  return { ok: true, date: parts.map((part) => part.padStart(2, "0")).join("-") };
}

/** Converts a match of `words` to the order of a match of `numbers`; undefined if its month is unknown. */
function reorder(match: RegExpExecArray | null): (string | undefined)[] | undefined {
  const [whole, day, name, year] = match ?? [];
  const month = name === undefined ? undefined : monthNumber(name);
  return month === undefined ? undefined : [whole, year, String(month), day];
}
