import type { Moment } from "../../src/news/dates/moment.ts";
import { replaceable } from "../own-components.ts";
import { bareTime, clockTime, isoTime, longDate, machineDate, shortDate } from "../shown-dates.ts";
import type { View } from "../view.ts";

/** Draws date and time of day. If the line is too short, it breaks between the two. */
export const FullTime = replaceable("FullTime", ({ view: { language, site, words }, moment }) => {
  const clock = moment.precision !== "day" && clockTime(moment.at, language, site.settings.timeZone);
  return (
    <time datetime={machineDate(moment)}>
      {longDate(moment, language, "dayWithWeekday")}
      {clock && [" ", <wbr />, `${words.beforeTime} ${clock}`]}
    </time>
  );
});

/** Draws date and time of day in a short form, for the front page. */
export const DayAndTime = replaceable("DayAndTime", ({ view, moment, known }) => (
  <time datetime={machineDate(moment)}>
    {shortDate(moment, view.language, view.site.settings.timeZone, known)}
  </time>
));

/** Draws the time of a change beside a story's date: only the time of day if the day is the same. */
export const ChangeTime = ({ view, moment, since }: { view: View; moment: Moment; since: Moment }) => {
  const isSameDay = moment.at.toISODate() === since.at.toISODate() && moment.at.offset === since.at.offset;
  const time = isSameDay && bareTime(moment, view.language);
  if (time) return <time datetime={machineDate(moment)}>{time}</time>;
  return <DayAndTime view={view} moment={moment} known={since.at.year} />;
};

/** Checks whether all entries of live coverage are on the same day. */
export const areOnOneDay = (entries: readonly { at: Moment["at"] }[]): boolean =>
  entries.every(({ at }) => at.hasSame(entries[0]?.at ?? at, "day"));

/** Draws the time of a live entry: only the time of day if the day is known, without the year and zone of a time beside it. */
export const EntryTime = ({ view: { language, site }, view, at, isDayKnown, beside }: EntryTimeProps) => {
  const moment = { at, precision: "minute" as const };
  if (!isDayKnown) return <DayAndTime view={view} moment={moment} known={beside?.year} />;
  const isInZone = at.offset === beside?.offset;
  const time = isInZone ? bareTime(moment, language) : clockTime(at, language, site.settings.timeZone);
  return <time datetime={isoTime(at)}>{time}</time>;
};

type EntryTimeProps = { view: View; at: Moment["at"]; isDayKnown: boolean; beside?: Moment["at"] };
