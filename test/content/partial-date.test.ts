import { expect, test } from "vitest";
import { readPartialDate } from "../../src/content/dates/partial-date.ts";

test.each([
  ["2018", "2018"],
  ["2018-10", "2018-10"],
  ["2018-7-3", "2018-07-03"],
  ["Oktober 2018", "2018-10"],
  ["okt. 2018", "2018-10"],
  ["3 Juli 2018", "2018-07-03"],
])("%s keeps its precision", (text, date) => {
  expect(readPartialDate(text)).toEqual({ ok: true, date });
});

test.each([
  ["31 Juni 2018", '"31 Juni 2018" is not a date: June 2018 has 30 days.'],
  ["2018-14", '"2018-14" is not a date: there is no month 14, months run from 1 to 12.'],
  [
    "tahun lalu",
    '"tahun lalu" is not a date. Write it like "2018", "2018-10", "2018-07-03", "Oktober 2018" or "3 Juli 2018".',
  ],
])("%s is no date", (text, message) => {
  expect(readPartialDate(text)).toEqual({ ok: false, message: { id: expect.any(String), en: message } });
});

test.each([
  ["3/7/2018", "2018-07-03"],
  ["7/2018", "2018-07"],
])("suggests the date that was probably meant by %s", (text, meant) => {
  expect(readPartialDate(text)).toMatchObject({
    message: { id: `"${text}" bukan tanggal. Maksud Anda "${meant}"?` },
  });
});
