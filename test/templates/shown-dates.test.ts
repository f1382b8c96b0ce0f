import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { FullTime } from "../../_includes/components/story-time.tsx";
import { longDate, machineDate, partialDate, shortDate } from "../../_includes/shown-dates.ts";
import { createView } from "../../_includes/view.ts";
import type { Language } from "../../src/messages/message.ts";
import type { Moment } from "../../src/news/dates/moment.ts";
import { modelOf } from "../site/newsroom.ts";
import { tablesOf } from "../support/tables.ts";
import { moment } from "../support/time.ts";

const tables = tablesOf<Record<"zones" | "inEnglish", [site: string, iso: string, name: string][]>>(
  import.meta.url,
);

const morning = moment("2020-01-24T10:49:00+07:00");
const jakarta = "Asia/Jakarta";
const model = modelOf({});
function full(moment: Moment, language: Language, timeZone: string): string {
  const view = createView({ ...model, settings: { ...model.settings, timeZone } }, language);
  return renderToString(h(FullTime, { view, moment })).replace(/<[^>]*>/g, "");
}

test("a time is shown by the clock it was written by, in the language of the page", () => {
  expect(full(morning, "id", jakarta)).toBe("Jumat, 24 Januari 2020 pukul 10.49 WIB");
  expect(full(morning, "en", jakarta)).toMatch(/ at 10:49 WIB$/);
  expect(longDate(morning, "id")).toBe("24 Januari 2020");
  expect(longDate(morning, "en")).toBe("24 January 2020");
  expect(machineDate(morning)).toBe("2020-01-24T10:49:00+07:00");
});

test("where readers know year and zone, a short date leaves them out, unless it has others", () => {
  const short = (iso: string, known?: number) => shortDate(moment(iso), "id", jakarta, known);
  expect(short("2020-01-24T10:49:00+07:00")).toBe("24 Jan 2020, 10.49 WIB");
  expect(short("2020-01-24T10:49:00+07:00", 2020)).toBe("24 Jan, 10.49");
  expect(short("2020-01-24T10:49:00+07:00", 2021)).toBe("24 Jan 2020, 10.49");
  expect(short("2020-01-24T10:49:00+08:00", 2020)).toBe("24 Jan, 10.49 WITA");
  expect(shortDate(moment("2020-01-24T00:00:00+07:00", "day"), "id", jakarta, 2020)).toBe("24 Jan");
});

test("a bare date has no time of day", () => {
  const day = moment("2020-01-24T00:00:00+07:00", "day");
  expect(full(day, "id", jakarta)).toBe("Jumat, 24 Januari 2020");
  expect(machineDate(day)).toBe("2020-01-24");
});

test.each(tables.zones)("a zone is called as readers of the site know it: in %s, %s", (site, iso, name) => {
  expect(full(moment(iso), "id", site).endsWith(` pukul 10.49 ${name}`)).toBe(true);
});

test.each(tables.inEnglish)(
  "so it is in English, and in a language with words of the site's own: in %s, %s",
  (site, iso, name) => {
    expect(full(moment(iso), "en", site).endsWith(` at 10:49 ${name}`)).toBe(true);
    expect(shortDate(moment(iso), "sw", site).endsWith(` ${name}`)).toBe(true);
  },
);

test("a date has the precision it was said with", () => {
  expect(["2018", "2018-10", "2018-07-03"].map((date) => partialDate(date, "id"))).toEqual([
    "2018",
    "Oktober 2018",
    "3 Juli 2018",
  ]);
  expect(partialDate("2018-10", "en")).toBe("October 2018");
});
