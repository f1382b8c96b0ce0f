import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datesInText } from "../../../src/features/timeline/dates-in-text.ts";

const dates = (text: string, published = "2020-01-24"): string[] =>
  datesInText(text, published).map(({ date }) => date);

const [, ...parts] = readFileSync(new URL("dates-in-text.txt", import.meta.url), "utf8").split(/^## /m);

describe.each(parts.map((part) => part.trim().split(/\n+/)))("%s", (_, ...rows) => {
  test.each(rows)("%s", (row) => {
    const [published, expected, text = ""] = row.split(" | ");
    expect(dates(text, published).join(" ") || "-").toBe(expected);
  });
});

describe("a date without a year", () => {
  test("the evening before a Sunday is no Sunday, and a week is none", () => {
    expect(dates("malam Minggu (5/12), dua minggu 5/12", "2026-11-24")).toEqual(["2026-12-05"]);
  });

  test("whatever is named and whenever: the date given falls on it", () => {
    const names = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
    const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2040-12-31"), noInvalidDate: true });
    const cue = fc.constantFrom("akan digelar", "telah digelar", "besok,", "hingga", "");
    const after = fc.constantFrom("", " lalu", " mendatang", " tahun lalu");
    fc.assert(
      fc.property(day, day, fc.nat(6), cue, after, (published, said, weekday, before, behind) => {
        const date = `${said.getUTCDate()}/${said.getUTCMonth() + 1}`;
        const text = `Rapat ${before} ${names[weekday]} (${date})${behind}.`;
        for (const found of dates(text, published.toISOString().slice(0, 10)))
          expect((new Date(found).getUTCDay() + 6) % 7).toBe(weekday);
      }),
    );
  });

  test("of the 300 days before and after publication, each is found by its weekday", () => {
    const names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2040-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: -300, max: 300 }), (published, days) => {
        const said = new Date(published.getTime() + days * 86_400_000);
        const text = `It was on ${names[said.getUTCDay()]} (${said.getUTCDate()}/${said.getUTCMonth() + 1}).`;
        expect(dates(text, published.toISOString().slice(0, 10))).toEqual([said.toISOString().slice(0, 10)]);
      }),
    );
  });

  test("not those of another sentence", () => {
    const text = "Pasar dibuka 5 November. Tahun lalu ia tutup. Nanti akan ramai.";
    const sentences = [
      { start: 0, end: 24 },
      { start: 25, end: 45 },
      { start: 46, end: text.length },
    ];
    expect(datesInText(text, "2026-11-24", sentences)).toEqual([{ start: 13, end: 24, date: "2026-11-05" }]);
  });
});

test("a date says where it stands", () => {
  expect(datesInText("Lalu 3 Juli 2018.", "2020-01-24")).toEqual([{ start: 5, end: 16, date: "2018-07-03" }]);
});

test("every date of the calendar is found as it was said", () => {
  const months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober".split(" ");
  const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2019-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const [year, month, dayOfMonth] = date.toISOString().slice(0, 10).split("-").map(Number);
      const name = months[(month ?? 0) - 1];
      if (name)
        expect(dates(`Pada ${dayOfMonth} ${name} ${year} hujan.`)).toEqual([date.toISOString().slice(0, 10)]);
    }),
  );
});
