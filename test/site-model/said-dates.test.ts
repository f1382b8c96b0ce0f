import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findSaidDates } from "../../src/site/said-dates.ts";

const dates = (text: string, published = "2020-01-24"): string[] =>
  findSaidDates(text, published).map(({ date }) => date);

describe("a date has the precision it was said with", () => {
  test.each([
    ["Pada 3 Juli 2018 pasar tutup.", ["2018-07-03"]],
    ["Kamis, 5 November 2015, hujan.", ["2015-11-05"]],
    ["Sampai 5 Nop. 2015 ia di sana.", ["2015-11-05"]],
    ["Jumat (12/2/2016) pagi", ["2016-02-12"]],
    ["Jumat (12/02/16) pagi", ["2016-02-12"]],
    ["Tercatat 05-11-2015.", ["2015-11-05"]],
    ["Tercatat 2018-07-03.", ["2018-07-03"]],
    ["Oktober 2018 ramai.", ["2018-10"]],
    ["pada bulan Oktober 2018", ["2018-10"]],
    ["Sejak tahun 2018 dan pada 2019", ["2018", "2019"]],
    ["awal 2018", ["2018"]],
    ["3 Juli 2018, lalu Agustus 2018, lalu akhir 2019", ["2018-07-03", "2018-08", "2019"]],
  ])("%s", (text, found) => expect(dates(text)).toEqual(found));
});

describe("a range counts as its first day", () => {
  test.each([
    ["3-5 Juli 2018", ["2018-07-03"]],
    ["3 – 5 Juli 2018", ["2018-07-03"]],
    ["3 hingga 5 Juli 2018", ["2018-07-03"]],
    ["30 Juni-2 Juli 2018", ["2018-06-30"]],
    ["30 Desember sampai 2 Januari 2019", ["2018-12-30"]],
    ["3 Juli 2018-5 Agustus 2019", ["2018-07-03"]],
  ])("%s", (text, found) => expect(dates(text)).toEqual(found));
});

describe("a date without a year is the last one not after publication", () => {
  test.each([
    ["Kamis (5/11)", "2020-01-24", ["2019-11-05"]],
    ["Jumat (24/1)", "2020-01-24", ["2020-01-24"]],
    ["Kamis, 23/1, pagi", "2020-01-24", ["2020-01-23"]],
    ["Sabtu, 25 Januari", "2020-01-24", ["2019-01-25"]],
    ["pada 5 November", "2020-12-01", ["2020-11-05"]],
    ["tanggal 29 Februari", "2019-05-01", ["2016-02-29"]],
    ["tanggal 29 Februari", "1903-05-01", ["1896-02-29"]],
  ])("%s, published %s", (text, published, found) => expect(dates(text, published)).toEqual(found));
});

describe("what is no date", () => {
  test.each([
    "31 Februari 2018",
    "(32/1)",
    "(1/13/2018)",
    "Rp 2018 atau 2018 orang",
    "harga 1.000, pukul 10.49, skor 2-1, 1/2 bagian",
    "pada 3018 dan pada 1018",
    "tahun ajaran 2018/2019, pada 2.018 orang",
    "5 des, 12 may, 3 kopi",
    "F-16 Mei dan 100 Juli",
    "telepon 021-2018",
  ])("%s", (text) => expect(dates(text)).toEqual([]));
});

test("a date says where it stands", () => {
  expect(findSaidDates("Lalu 3 Juli 2018.", "2020-01-24")).toEqual([{ start: 5, date: "2018-07-03" }]);
});

test("every date of the calendar is found as it was said", () => {
  const months = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
  ];
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
