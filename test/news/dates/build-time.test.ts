import { expect, test } from "vitest";
import { buildTime } from "../../../src/news/dates/moment.ts";
import { time } from "../../support/time.ts";

const clock = () => 1_700_000_000_123;

test("now is what the clock says", () => {
  expect(buildTime({}, clock)).toEqual(time("2023-11-14T22:13:20.123Z"));
  expect(buildTime({ SOURCE_DATE_EPOCH: "" }, clock)).toEqual(time("2023-11-14T22:13:20.123Z"));
});

test("or SOURCE_DATE_EPOCH, which is in seconds", () => {
  expect(buildTime({ SOURCE_DATE_EPOCH: "1579837740" }, clock)).toEqual(time("2020-01-24T03:49:00Z"));
  expect(buildTime({ SOURCE_DATE_EPOCH: "0" }, clock)).toEqual(time("1970-01-01T00:00:00Z"));
});

test.each(["kemarin", "1579837740.5", "-1", "2020-01-24", "99999999999999"])(
  "%s is no such number",
  (written) => {
    expect(() => buildTime({ SOURCE_DATE_EPOCH: written }, clock)).toThrow(
      `SOURCE_DATE_EPOCH is "${written}". Write whole seconds since 1970, such as 1579837740.`,
    );
  },
);
