import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoTime } from "../../../_includes/shown-dates.ts";
import { isMessage } from "../../../src/messages/message.ts";
import { readMoment } from "../../../src/news/dates/read-date.ts";
import { dayIn, inZone, timeIn } from "../../../src/news/dates/zone.ts";
import { time } from "../../support/time.ts";

describe("any time, in any zone", () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
  const timeFrom = (from: string) =>
    fc
      .date({ min: new Date(from), max: new Date("9998-12-31"), noInvalidDate: true })
      .map((date) => time(date.toISOString()).startOf("second"));

  test("is written with its offset, and so that every program reads the same time in it", () => {
    fc.assert(
      fc.property(timeFrom("1001-01-01"), zones, (at, zone) => {
        const written = isoTime(inZone(at, zone));
        expect(written).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
        expect(Date.parse(written)).toBe(at.toMillis());
        expect(dayIn(at, zone)).toBe(written.slice(0, 10));
      }),
    );
  });

  // Before, clocks were set by the sun.
  test("is what an editor writes of its clocks there, or the hour before that they show as well", () => {
    fc.assert(
      fc.property(timeFrom("1972-01-01"), zones, (given, zone) => {
        const at = given.startOf("minute");
        const reading = readMoment(timeIn(at, zone), zone);
        if (isMessage(reading)) throw new Error(reading.en);
        expect(timeIn(reading.at, zone)).toBe(timeIn(at, zone));
        expect(reading.at <= at).toBe(true);
      }),
    );
  });
});
