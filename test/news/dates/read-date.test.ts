import fc from "fast-check";
import { DateTime, FixedOffsetZone } from "luxon";
import { describe, expect, test } from "vitest";
import { isoTime } from "../../../_includes/shown-dates.ts";
import { isMessage } from "../../../src/messages/message.ts";
import { readMoment, readPartialDate } from "../../../src/news/dates/read-date.ts";
import { moment } from "../../support/time.ts";

const jakarta = "Asia/Jakarta";

function iso(text: string, timeZone = jakarta): string {
  const reading = readMoment(text, timeZone);
  return isMessage(reading) ? reading.en : isoTime(reading.at);
}

describe("a date as an editor writes it", () => {
  test.each([
    ["2020-01-24T10:49+07:00", "2020-01-24T10:49:00+07:00"],
    ["2020-01-24T10:49:33+07:00", "2020-01-24T10:49:33+07:00"],
    ["2020-01-24T03:49:00.000Z", "2020-01-24T03:49:00+00:00"],
    ["2020-01-24T10:49+0700", "2020-01-24T10:49:00+07:00"],
    ["2020-01-24T10:49+08", "2020-01-24T10:49:00+08:00"],
    ["2020-01-23T20:49-07:00", "2020-01-23T20:49:00-07:00"],
    ["2020-01-24 10:49", "2020-01-24T10:49:00+07:00"],
    ["2020-01-24 10.49 WITA", "2020-01-24T10:49:00+08:00"],
    ["2020-1-4 9:05", "2020-01-04T09:05:00+07:00"],
    ["24 Januari 2020 10:49", "2020-01-24T10:49:00+07:00"],
    ["24 Jan 2020 10.49 WITA", "2020-01-24T10:49:00+08:00"],
    ["24 Jan. 2020, 10.49 WIT", "2020-01-24T10:49:00+09:00"],
    ["Jumat, 24 Januari 2020 pukul 10.49 WIB", "2020-01-24T10:49:00+07:00"],
    ["Jum'at,24 Januari 2020 | 10:49", "2020-01-24T10:49:00+07:00"],
    ["Jum’at  24  januari  2020 - 10:49+07:00", "2020-01-24T10:49:00+07:00"],
    ["Friday, 24 January 2020 at 10:49", "2020-01-24T10:49:00+07:00"],
    ["17 Agt 2019 08:00", "2019-08-17T08:00:00+07:00"],
    ["17 Ags 2019 08:00", "2019-08-17T08:00:00+07:00"],
    ["17 AGUSTUS 2019 08:00", "2019-08-17T08:00:00+07:00"],
    ["29 Februari 2020 00:00", "2020-02-29T00:00:00+07:00"],
  ])("%s", (text, expected) => {
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
  test.each([
    '"31 Februari 2020" is not a date: February 2020 has 29 days.',
    '"2019-02-29" is not a date: February 2019 has 28 days.',
    '"2020-13-01" is not a date: there is no month 13, months run from 1 to 12.',
    '"2020-01-24 25:00" is not a time: there is no hour 25, hours run from 00 to 23.',
    '"2020-01-24 10.60" is not a time: there is no minute 60, minutes run from 00 to 59.',
    '"24 Janurai 2020" is not a date: "Janurai" is not a month. Did you mean "Januari"?',
    '"Senin, 24 Januari 2020" is not a date: that day is Jumat, not Senin.',
    '"2020-01-24 10:49 PST" is not a date: "PST" is not a time zone. Write WIB, WITA, WIT or an offset such as +07:00.',
    '"kemarin" is not a date. Write it like "2020-01-24 10:49", "2020-01-24" or "24 Januari 2020 10.49 WIB".',
    '"0020-01-24" is not a date: there is no news from the year 20.',
  ])("%s", (message) => {
    expect(readMoment(quoted(message), jakarta)).toEqual({ id: expect.any(String), en: message });
  });
});

test.each([
  ["has another offset in winter", "2024-01-10 09:00", "2024-01-10T09:00:00-05:00"],
  ["than in summer", "2024-07-10 09:00", "2024-07-10T09:00:00-04:00"],
  ["shows an hour twice: the first is meant, in any season", "2024-11-03 01:30", "2024-11-03T01:30:00-04:00"],
  ["and goes on", "2024-11-03 02:00", "2024-11-03T02:00:00-05:00"],
  [
    "leaves an hour out, which is a mistake",
    "2024-03-10 02:30",
    '"2024-03-10 02:30" is not a time: clocks in America/New_York are put forward past it that day.',
  ],
])("a zone with summer time %s", (_, written, read) => {
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
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom(jakarta, "Africa/Cairo"), (text, timeZone) => {
      const reading = readMoment(text, timeZone);
      if (isMessage(reading))
        for (const message of Object.values(reading)) expect(message).toMatch(/^".*" .+\.$/s);
      else expect(Date.parse(isoTime(reading.at))).toBe(reading.at.toMillis());
    }),
  );
});

describe("a date in a form that is not read", () => {
  test.each([
    ["24-11-2026", "2026-11-24"],
    ["3/2/26", "2026-02-03"],
    ["24/11/2026 08:30", "2026-11-24 08:30"],
    ["24.11.2026, pukul 08.30 WITA", "2026-11-24 pukul 08.30 WITA"],
    ["Selasa (24/11/2026) 08.30 WIB", "2026-11-24 08.30 WIB"],
    ["11/24/2026", "2026-11-24"],
    ["2026/11/24T08:30", "2026-11-24 08:30"],
    ["20261124", "2026-11-24"],
    ["24 Nov 26 08:30", "2026-11-24 08:30"],
    ["24-Nopember-2026", "2026-11-24"],
    ["November 24, 2026", "2026-11-24"],
    ["“2026-11-24 08:30”", "2026-11-24 08:30"],
  ])("%s was probably meant to be %s", (text, meant) => {
    expect(readMoment(text, jakarta)).toEqual({
      id: `"${text}" bukan tanggal. Maksud Anda "${meant}"?`,
      en: `"${text}" is not a date. Did you mean "${meant}"?`,
    });
  });

  test.each([
    "31/11/2026",
    "31/13/2026",
    "Senin, 24/11/2026",
    "24/11",
    "202611",
    "24/11/2026 pagi",
    "24/11/2026 25.30",
  ])("%s leaves doubt: the message shows how to write one instead", (text) => {
    expect(readMoment(text, jakarta)).toMatchObject({ id: expect.stringContaining("Tulis seperti") });
  });
});

describe("a date that is known in part", () => {
  test.each([
    ["2018", "2018"],
    ["2018-10", "2018-10"],
    ["2018-7-3", "2018-07-03"],
    ["Oktober 2018", "2018-10"],
    ["okt. 2018", "2018-10"],
    ["3 Juli 2018", "2018-07-03"],
  ])("%s keeps its precision", (text, date) => {
    expect(readPartialDate(text)).toBe(date);
  });

  test.each([
    '"31 Juni 2018" is not a date: June 2018 has 30 days.',
    '"2018-14" is not a date: there is no month 14, months run from 1 to 12.',
    '"tahun lalu" is not a date. Write it like "2018", "2018-10", "2018-07-03", "Oktober 2018" or "3 Juli 2018".',
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
