import { expect, test } from "vitest";
import { buildTime } from "../../src/content/dates/build-time.ts";

const clock = () => 1_700_000_000_123;

test("now is what the clock says", () => {
  expect(buildTime({}, clock)).toBe(1_700_000_000_123);
  expect(buildTime({ SOURCE_DATE_EPOCH: "" }, clock)).toBe(1_700_000_000_123);
});

test("or SOURCE_DATE_EPOCH, which is in seconds", () => {
  expect(buildTime({ SOURCE_DATE_EPOCH: "1579837740" }, clock)).toBe(Date.parse("2020-01-24T10:49:00+07:00"));
  expect(buildTime({ SOURCE_DATE_EPOCH: "0" }, clock)).toBe(0);
});

test.each(["kemarin", "1579837740.5", "-1", "2020-01-24", "99999999999999"])(
  "%s is no such number",
  (written) => {
    expect(() => buildTime({ SOURCE_DATE_EPOCH: written }, clock)).toThrow(
      `SOURCE_DATE_EPOCH is "${written}". Write whole seconds since 1970, such as 1579837740.`,
    );
  },
);
