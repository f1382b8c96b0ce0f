import { Info } from "luxon";
import type { DateSentences } from "../dates.ts";

const months = Info.months("long", { locale: "en" });

const howToWriteDate = 'Write it like "2020-01-24 10:49", "2020-01-24" or "24 Januari 2020 10.49 WIB".';

export const datesEn: DateSentences = {
  isNoDate: (written) => `${written} is not a date.`,
  isNoDateBecause: (written, why) => `${written} is not a date: ${why}`,
  isNoTimeBecause: (written, why) => `${written} is not a time: ${why}`,
  howToWriteDate,
  howToWritePartialDate: 'Write it like "2018", "2018-10", "2018-07-03", "Oktober 2018" or "3 Juli 2018".',

  hasNoNews: (year) => `there is no news from the year ${year}.`,
  hasNoMonth: (month) => `there is no month ${month}, months run from 1 to 12.`,
  monthHasDays: (month, year, days) => `${months[month - 1]} ${year} has ${days} days.`,
  isOtherWeekday: (actual, written) => `that day is ${actual}, not ${written}.`,
  isNoMonth: (name) => `${name} is not a month.`,
  isNoWeekday: (name) => `${name} is not a day of the week.`,
  isNoTimeOfDay: (written) => `${written} is no time of day. ${howToWriteDate}`,
  hasNoHour: (hour) => `there is no hour ${hour}, hours run from 00 to 23.`,
  hasNoMinute: (minute) => `there is no minute ${minute}, minutes run from 00 to 59.`,
  hasNoSecond: (second) => `there is no second ${second}, seconds run from 00 to 59.`,
  isSkipped: (timeZone) => `clocks in ${timeZone} are put forward past it that day.`,
  isNoTimeZone: (written) =>
    `${written} is not a time zone. Write WIB, WITA, WIT or an offset such as +07:00.`,

  updatedBeforeDate: (written, date) =>
    `${written} lies before "date", ${date}. An article is updated after it is published.`,
  correctedBeforeDate: (written, date) =>
    `${written} lies before "date", ${date}. An article is corrected after it is published.`,
  withdrawnBeforeDate: (written, date) =>
    `${written} lies before "date", ${date}. An article is withdrawn after it is published.`,
  leadsBeforeDate: (written, date) =>
    `${written} lies before "date", ${date}: the article would lead at no time. Write a later one, or take it out.`,
  updatedInFuture: (written) => `${written} lies in the future. Write when it was updated.`,
  correctedInFuture: (written) => `${written} lies in the future. Write when it was corrected.`,
  withdrawnInFuture: (written) => `${written} lies in the future. Write when it was withdrawn.`,
  fileHasOtherDay: (day, fileDay) =>
    `is ${day}, but the file's name begins with ${fileDay}. Its address has the day of "date".`,
};
