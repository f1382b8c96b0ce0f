import fc from "fast-check";
import { DateTime, FixedOffsetZone } from "luxon";
import { describe, expect, test } from "vitest";
import { isoTime } from "../../../_includes/shown-dates.ts";
import { isMessage } from "../../../src/messages/message.ts";
import { readMoment, readPartialDate } from "../../../src/news/dates/read-date.ts";
import { anyCharacter } from "../../support/any-text.ts";
import { tablesOf } from "../../support/tables.ts";
import { moment } from "../../support/time.ts";

const tables = tablesOf<{
  moments: string[][];
  reasons: string[];
  summerTime: string[][];
  meant: string[][];
  inDoubt: string[];
  inPart: string[][];
}>(import.meta.url);

const jakarta = "Asia/Jakarta";

function iso(text: string, timeZone = jakarta): string {
  const reading = readMoment(text, timeZone);
  return isMessage(reading) ? reading.en : isoTime(reading.at);
}

describe("a date as an editor writes it", () => {
  test.each(tables.moments)("%s", (text, expected) => {
    expect(readMoment(text, jakarta)).toEqual(moment(expected));
    expect(iso(text)).toBe(expected);
  });

  test.each(["2020-01-24", "24 Januari 2020", "Jumat, 24 Jan 2020"])("%s has no time of day", (text) => {
    expect(readMoment(text, "Asia/Makassar")).toEqual(moment("2020-01-24T00:00:00+08:00", "day"));
  });
});

/** What a message quotes first: the date as written. */
const quoted = (message: string): string => /^"([^"]*)"/.exec(message)?.[1] ?? "";

describe("what is no date says why", () => {
  test.each(tables.reasons)("%s", (message) => {
    expect(readMoment(quoted(message), jakarta)).toEqual({ id: expect.any(String), en: message });
  });
});

test.each(tables.summerTime)("a zone with summer time %s", (_, written, read) => {
  expect(iso(written, "America/New_York")).toBe(read);
});

test("a day without midnight begins with its first hour", () => {
  expect(iso("2018-11-04", "America/Sao_Paulo")).toBe("2018-11-04T01:00:00-02:00");
});

test("every moment reads back the same, in whichever form it is printed", () => {
  const months = ["Januari", "Feb", "March", "Apr", "Mei", "Jun", "Juli", "Agt", "Sept", "Okt", "Nov", "Des"];
  const zones = [
    { offset: 420, letters: "WIB" },
    { offset: 480, letters: "WITA" },
    { offset: 540, letters: "WIT" },
    { offset: -570, letters: "-09:30" },
  ];
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1001-01-01"), max: new Date("9998-12-31"), noInvalidDate: true }),
      fc.constantFrom(...zones),
      (date, { offset, letters }) => {
        const at = DateTime.fromJSDate(date, { zone: FixedOffsetZone.instance(offset) }).startOf("minute");
        const words = `${at.day} ${months[at.month - 1]} ${at.year}`;
        const forms = [
          at.toISO(),
          at.toFormat("yyyy-MM-dd'T'HH:mmZZ"),
          `${at.toFormat("yyyy-MM-dd HH:mm")} ${letters}`,
          words + at.toFormat(" HH:mmZZ"),
          `${words} pukul ${at.toFormat("HH.mm")} ${letters}`,
        ];
        for (const form of forms)
          expect(readMoment(String(form), "America/New_York")).toEqual({ at, precision: "minute" });
      },
    ),
  );
});

test("whatever is written, the answer is a moment or a reason", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: anyCharacter }),
      fc.constantFrom(jakarta, "Africa/Cairo"),
      (text, timeZone) => {
        const reading = readMoment(text, timeZone);
        if (isMessage(reading))
          for (const message of Object.values(reading)) expect(message).toMatch(/^".*" .+\.$/s);
        else expect(Date.parse(isoTime(reading.at))).toBe(reading.at.toMillis());
      },
    ),
  );
});

describe("a date in a form that is not read", () => {
  test.each(tables.meant)("%s was probably meant to be %s", (text, meant) => {
    expect(readMoment(text, jakarta)).toEqual({
      id: `"${text}" bukan tanggal. Maksud Anda "${meant}"?`,
      en: `"${text}" is not a date. Did you mean "${meant}"?`,
    });
  });

  test.each(tables.inDoubt)("%s leaves doubt: the message shows how to write one instead", (text) => {
    expect(readMoment(text, jakarta)).toMatchObject({ id: expect.stringContaining("Tulis seperti") });
  });
});

describe("a date that is known in part", () => {
  test.each(tables.inPart)("%s keeps its precision", (text, date) => {
    expect(readPartialDate(text)).toBe(date);
  });

  test.each([
    '"31 Juni 2018" is not a date: June 2018 has 30 days.',
    '"2018-14" is not a date: there is no month 14, months run from 1 to 12.',
    '"tahun lalu" is not a date. Write it like "2018", "2018-10", "2018-07-03", "October 2018" or "3 July 2018".',
  ])("%s", (message) => {
    expect(readPartialDate(quoted(message))).toEqual({ id: expect.any(String), en: message });
  });

  test.each([
    ["3/7/2018", "2018-07-03"],
    ["7/2018", "2018-07"],
  ])("suggests the date that was probably meant by %s", (text, meant) => {
    expect(readPartialDate(text)).toMatchObject({ id: `"${text}" bukan tanggal. Maksud Anda "${meant}"?` });
  });
});
