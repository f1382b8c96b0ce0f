import fc from "fast-check";
import { expect, test } from "vitest";
import { isoDate } from "../../../src/features/editor/browser/iso-date.js";
import { monthNames, zoneOffsets } from "../../../src/news/dates/names.ts";
import { readMoment, writtenForms } from "../../../src/news/dates/read-date.ts";
import { tablesOf } from "../../support/tables.ts";
import { time } from "../../support/time.ts";

const tables = tablesOf<{ written: [date: string, iso: string][] }>(import.meta.url);

const months = Object.fromEntries(monthNames);
const dates = { months, zones: Object.fromEntries(zoneOffsets), forms: writtenForms };
const jakarta = { timeZone: "Asia/Jakarta", ...dates };

test.each(tables.written)("%s → %s", (written, iso) => {
  expect(isoDate(written, jakarta)).toBe(iso);
});

test("a date without a zone has the offset of its own day", () => {
  const newYork = { timeZone: "America/New_York", ...dates };
  expect(isoDate("2020-01-24 10:49", newYork)).toBe("2020-01-24T10:49:00-05:00");
  expect(isoDate("2020-07-24 10:49", newYork)).toBe("2020-07-24T10:49:00-04:00");
});

test("whatever the site takes for a date, the screen's clock shows the same moment", () => {
  const two = (value: number) => String(value).padStart(2, "0");
  const part = fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.constantFrom(...monthNames.keys()),
    year: fc.integer({ min: 1990, max: 2030 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    zone: fc.constantFrom("", " WIB", " WITA", " WIT", "+07:00", " UTC", "-0330"),
    dot: fc.constantFrom(".", ":"),
    words: fc.boolean(),
  });
  fc.assert(
    fc.property(part, ({ day, month, year, hour, minute, zone, dot, words }) => {
      const date = words ? `${day} ${month} ${year}` : `${year}-${two(months[month] ?? 0)}-${two(day)}`;
      const written = `${date} ${two(hour)}${dot}${two(minute)}${zone}`;
      const reading = readMoment(written, "Asia/Jayapura");
      const iso = isoDate(written, { timeZone: "Asia/Jayapura", ...dates });
      expect(reading).toMatchObject({ at: time(iso) });
    }),
  );
});
