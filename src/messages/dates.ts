import { datesEn } from "./en/dates.ts";
import { datesId } from "./id/dates.ts";
import { inEachLanguage } from "./message.ts";

/** What is said of dates. `written` is what an editor wrote, in quotation marks. */
export interface DateSentences {
  isNoDate(written: string): string;
  isNoDateBecause(written: string, why: string): string;
  isNoTimeBecause(written: string, why: string): string;
  howToWriteDate: string;
  howToWritePartialDate: string;

  // Why not: each ends a sentence that begins with what was written.
  hasNoNews(year: number): string;
  hasNoMonth(month: number): string;
  /** @param month from 1 */
  monthHasDays(month: number, year: number, days: number): string;
  isOtherWeekday(actual: string, written: string): string;
  isNoMonth(name: string): string;
  isNoWeekday(name: string): string;
  isNoTimeOfDay(written: string): string;
  hasNoHour(hour: string): string;
  hasNoMinute(minute: string): string;
  hasNoSecond(second: string): string;
  isSkipped(timeZone: string): string;
  isNoTimeZone(written: string): string;

  // An article's dates, beside each other and beside the time of a build.
  updatedBeforeDate(written: string, date: string): string;
  correctedBeforeDate(written: string, date: string): string;
  withdrawnBeforeDate(written: string, date: string): string;
  leadsBeforeDate(written: string, date: string): string;
  updatedInFuture(written: string): string;
  correctedInFuture(written: string): string;
  withdrawnInFuture(written: string): string;
  /** @param day @param fileDay as `2020-01-24` */
  fileHasOtherDay(day: string, fileDay: string): string;
}

export const sayDates = inEachLanguage<DateSentences>({ id: datesId, en: datesEn });
