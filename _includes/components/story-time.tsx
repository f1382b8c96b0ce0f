import type { Moment } from "../../src/news/dates/moment.ts";
import { replaceable } from "../own-components.ts";
import { bareTime, clockTime, isoTime, longDate, machineDate, shortDate } from "../shown-dates.ts";
import type { View } from "../view.ts";

/** Date and time of day; if the line is too short, it breaks between the two. */
export const FullTime = replaceable("FullTime", ({ view: { language, site, words }, moment }) => {
  const clock = moment.precision !== "day" && clockTime(moment.at, language, site.settings.timeZone);
  return (
    <time datetime={machineDate(moment)}>
      {longDate(moment, language, "dayWithWeekday")}
      {clock && [" ", <wbr />, `${words.beforeTime} ${clock}`]}
    </time>
  );
});

/** Date and time of day, for the front page. */
export const DayAndTime = replaceable("DayAndTime", ({ view, moment, known }) => (
  <time datetime={machineDate(moment)}>
    {shortDate(moment, view.language, view.site.settings.timeZone, known)}
  </time>
));

/** When a story changed, beside its date: of the same day the time of day alone. */
export const ChangeTime = ({ view, moment, since }: { view: View; moment: Moment; since: Moment }) => {
  const isSameDay = moment.at.toISODate() === since.at.toISODate() && moment.at.offset === since.at.offset;
  const time = isSameDay && bareTime(moment, view.language);
  if (time) return <time datetime={machineDate(moment)}>{time}</time>;
  return <DayAndTime view={view} moment={moment} known={since.at.year} />;
};

/** Whether all entries of live coverage are of one day. */
export const areOfOneDay = (entries: readonly { at: Moment["at"] }[]): boolean =>
  entries.every(({ at }) => at.hasSame(entries[0]?.at ?? at, "day"));

/** The time of an entry of live coverage: of day alone where the day is known, without the year and the zone of a time beside it. */
export const EntryTime = ({ view: { language, site }, view, at, isDayKnown, beside }: EntryTimeProps) => {
  const moment = { at, precision: "minute" as const };
  if (!isDayKnown) return <DayAndTime view={view} moment={moment} known={beside?.year} />;
  const isInZone = at.offset === beside?.offset;
  const time = isInZone ? bareTime(moment, language) : clockTime(at, language, site.settings.timeZone);
  return <time datetime={isoTime(at)}>{time}</time>;
};

type EntryTimeProps = { view: View; at: Moment["at"]; isDayKnown: boolean; beside?: Moment["at"] };
