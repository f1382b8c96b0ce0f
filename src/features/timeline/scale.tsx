import { DateTime } from "luxon";
import { partialDate } from "../../../_includes/shown-dates.ts";
import type { View } from "../../../_includes/view.ts";
import type { PartialDate } from "../../news/dates/moment.ts";
import type { Timeline } from "./model.ts";

/** Where the first and the last ring stand, in percent of the width: the drawing is as wide as its column. */
const [left, right] = [2, 98];
/** Gaps of fewer months are not named: there is no room. */
const fewestMonths = 2;
/** How wide a gap has to be for its name, in percent. */
const leastGap = 20;

/** The days that a date of its precision covers. */
function spanOf(date: PartialDate): { start: DateTime; end: DateTime } {
  const start = DateTime.fromISO(date, { zone: "utc" });
  const unit = date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
  return { start, end: start.endOf(unit) };
}

/**
 * A timeline to scale: a month is as wide as another, rings stand at their days, and what is known to a month or a year alone is
 * as long as that. The list below says the same in words.
 *
 * @returns nothing where all events are of one day
 */
export function TimeScale({ view: { words, language }, timeline }: { view: View; timeline: Timeline }) {
  const dates = [...new Set(timeline.events.map(({ date }) => date))];
  const spans = dates.map((date) => ({ date, ...spanOf(date) }));
  const published = new Set(
    timeline.events.flatMap(({ kind, date }) => (kind === "publication" ? date : [])),
  );
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last || last.start <= first.start) return null;
  const whole = last.end.diff(first.start).toMillis();
  const at = (time: DateTime): number =>
    Math.round(10 * (left + ((right - left) * time.diff(first.start).toMillis()) / whole)) / 10;
  const gaps = spans.slice(1).flatMap(({ start }, index) => {
    const from = spans[index]?.end ?? start;
    const months = Math.round(start.diff(from, "months").months);
    const isWide = at(start) - at(from) >= leastGap;
    return months >= fewestMonths && isWide ? [{ x: (at(from) + at(start)) / 2, months }] : [];
  });
  return (
    <svg height="60" aria-hidden="true">
      <line x1={`${left}%`} y1="28" x2={`${right}%`} y2="28" />
      {spans.map(({ date, start, end }) =>
        date.length === 10 ? (
          <circle
            key={date}
            cx={`${at(start)}%`}
            cy="28"
            r="6"
            class={published.has(date) ? "now" : undefined}
          />
        ) : (
          <line key={date} stroke-width="8" x1={`${at(start)}%`} y1="28" x2={`${at(end)}%`} y2="28" />
        ),
      )}
      {gaps.map(({ x, months }) => (
        <text key={x} x={`${x}%`} y="18">
          {words.months(months)}
        </text>
      ))}
      <text x="0" y="54" text-anchor="start">
        {partialDate(first.date.slice(0, 7), language)}
      </text>
      <text x="100%" y="54" text-anchor="end">
        {partialDate(last.date.slice(0, 7), language)}
      </text>
    </svg>
  );
}
