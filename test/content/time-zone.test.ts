import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

const script = `
  import { readMoment } from "./src/content/dates/date.ts";
  import { dayIn } from "./src/content/dates/zone.ts";
  const texts = ["2020-01-24", "2020-01-24 00:30", "24 Jan 2020 23.59", "2020-01-24T10:49+07:00", "10 Maret 2024 02.30"];
  const moments = texts.map((text) => readMoment(text, "Asia/Jakarta").moment);
  console.log(JSON.stringify(moments.map((moment) => [moment.iso, moment.epoch, dayIn(moment.epoch, "Asia/Jakarta")])));
`;

test.each(["UTC", "America/New_York", "Asia/Tokyo"])("a date means the same on a machine in %s", (TZ) => {
  const printed = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    env: { ...process.env, TZ },
    encoding: "utf8",
  });
  expect(JSON.parse(printed)).toEqual([
    ["2020-01-24T00:00:00+07:00", Date.parse("2020-01-23T17:00:00Z"), "2020-01-24"],
    ["2020-01-24T00:30:00+07:00", Date.parse("2020-01-23T17:30:00Z"), "2020-01-24"],
    ["2020-01-24T23:59:00+07:00", Date.parse("2020-01-24T16:59:00Z"), "2020-01-24"],
    ["2020-01-24T10:49:00+07:00", Date.parse("2020-01-24T03:49:00Z"), "2020-01-24"],
    ["2024-03-10T02:30:00+07:00", Date.parse("2024-03-09T19:30:00Z"), "2024-03-10"],
  ]);
});
