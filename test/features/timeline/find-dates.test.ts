import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDates } from "../../../src/features/timeline/find-dates.ts";

const dates = (text: string, published = "2020-01-24"): string[] =>
  findDates(text, published).map(({ date }) => date);

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
    ["pada 1999, 2008, dan 2017", ["1999", "2008", "2017"]],
    ["built in 1952, sold in late 2008", ["1952", "2008"]],
    ["3 Juli 2018, lalu Agustus 2018, lalu akhir 2019", ["2018-07-03", "2018-08", "2019"]],
  ])("%s", (text, found) => expect(dates(text)).toEqual(found));
});

describe("a range counts as its first day or month", () => {
  test.each([
    ["3-5 Juli 2018", ["2018-07-03"]],
    ["3 – 5 Juli 2018", ["2018-07-03"]],
    ["3 hingga 5 Juli 2018", ["2018-07-03"]],
    ["30 Juni-2 Juli 2018", ["2018-06-30"]],
    ["Maret hingga April 2012, Desember-Januari 2018", ["2012-03", "2017-12"]],
    ["30 Desember sampai 2 Januari 2019", ["2018-12-30"]],
    ["3 Juli 2018-5 Agustus 2019", ["2018-07-03"]],
  ])("%s", (text, found) => expect(dates(text)).toEqual(found));
});

describe("a weekday says the year of a date without one", () => {
  test.each([
    ["Rapat digelar besok, Kamis (26/11).", "2026-11-24", ["2026-11-26"]],
    ["Sabtu (5/12)", "2026-11-24", ["2026-12-05"]],
    ["Selasa (3/2)", "2026-11-24", ["2026-02-03"]],
    ["Kamis (5/11)", "2015-11-06", ["2015-11-05"]],
    ["Kamis (31/12)", "2027-01-02", ["2026-12-31"]],
    ["Jumat (24/1)", "2020-01-24", ["2020-01-24"]],
    ["Kamis, 23/1, pagi", "2020-01-24", ["2020-01-23"]],
    ["Sabtu, 25 Januari", "2020-01-24", ["2020-01-25"]],
    ["Kamis malam (26/11), Kamis pekan lalu (19/11)", "2026-11-24", ["2026-11-26", "2026-11-19"]],
    ["Kamis tanggal 26 November", "2026-11-24", ["2026-11-26"]],
    ["on Thursday, 26 November", "2026-11-24", ["2026-11-26"]],
    ["on Thursday, Nov. 26", "2026-11-24", ["2026-11-26"]],
    ["Kamis-Sabtu, 26-28 November", "2026-11-24", ["2026-11-26"]],
  ])("%s, published %s", (text, published, found) => expect(dates(text, published)).toEqual(found));

  test.each([
    ["of no year at hand", "Minggu (26/11)"],
    ["of next year, a year and a day away", "Kamis (25/11)"],
    ["of another year than the one that is named", "Kamis, 26 November tahun lalu"],
  ])("with a weekday %s it is left out", (_, text) => expect(dates(text, "2026-11-24")).toEqual([]));

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
});

describe("words of future and past say the year of a date without one", () => {
  test.each([
    ["pada 26 November mendatang", ["2026-11-26"]],
    ["pada 20 November mendatang", ["2027-11-20"]],
    ["Rapat akan digelar 20 Maret.", ["2027-03-20"]],
    ["The market will open on 20 March.", ["2027-03-20"]],
    ["Pendaftaran dibuka hingga 30 Maret.", ["2027-03-30"]],
    ["pada 26 November lalu", ["2025-11-26"]],
    ["(26/11) silam", ["2025-11-26"]],
    ["Pasar telah dibuka 20 November.", ["2026-11-20"]],
    ["pada 3 Juli tahun lalu", ["2025-07-03"]],
    ["on 3 July next year", ["2027-07-03"]],
    ["Ditunda 5 November lalu, rapat akan digelar 20 Maret.", ["2026-11-05", "2027-03-20"]],
  ])("%s", (text, found) => expect(dates(text, "2026-11-24")).toEqual(found));

  test.each([
    [
      "a word that would take it nearly a year ahead",
      "Hingga 20 November, warga akan mengungsi.",
      ["2026-11-20"],
    ],
    ["the place in front of something", "Di depan pasar, 20 Maret.", ["2026-03-20"]],
    ["either, where a past event has a date that is soon", "Panitia telah menyiapkan pesta 5 Desember.", []],
  ])("but not %s", (_, text, found) => expect(dates(text, "2026-11-24")).toEqual(found));

  test("not those of another sentence", () => {
    const text = "Pasar dibuka 5 November. Tahun lalu ia tutup. Nanti akan ramai.";
    const sentences = [
      { start: 0, end: 24 },
      { start: 25, end: 45 },
      { start: 46, end: text.length },
    ];
    expect(findDates(text, "2026-11-24", sentences)).toEqual([{ start: 13, end: 24, date: "2026-11-05" }]);
  });
});

describe("a date of which nothing says the year is the next one if that is soon, else the last one", () => {
  test.each([
    ["pada 26 November", "2026-11-24", ["2026-11-26"]],
    ["pada 24 November", "2026-11-24", ["2026-11-24"]],
    ["pada 23 Januari", "2026-11-24", ["2027-01-23"]],
    ["pada 24 Januari", "2026-11-24", ["2026-01-24"]],
    ["pada 5 November", "2020-12-01", ["2020-11-05"]],
    ["pada 26 November", "2027-01-15", ["2026-11-26"]],
    ["pada 10 Desember", "2026-10-04", []],
    ["tanggal 29 Februari", "2019-05-01", ["2016-02-29"]],
    ["tanggal 29 Februari", "1903-05-01", ["1896-02-29"]],
  ])("%s, published %s", (text, published, found) => expect(dates(text, published)).toEqual(found));
});

describe("English print sets the month first", () => {
  test.each([
    ["It opened on January 12, 2024, at noon.", ["2024-01-12"]],
    ["on Nov. 17", ["2026-11-17"]],
    ["since November 17.", ["2026-11-17"]],
    ["Pada November 17 orang datang, Mei 3 orang.", []],
  ])("%s", (text, found) => expect(dates(text, "2026-11-24")).toEqual(found));
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
    "pada 1990-an, sejak tahun 1990-an",
    "ditutup pada 1950 poin, di atas tenda pada 2000 mdpl",
  ])("%s", (text) => expect(dates(text)).toEqual([]));
});

describe("the year of a law, decree, ruling or letter is part of its name", () => {
  test.each([
    "Undang-Undang Nomor 11 Tahun 2008 tentang Informasi",
    "UU Nomor 12 Tahun 2022, Perpres No. 5 Tahun 2024, Permen Kominfo No 5 Tahun 2020",
    "PP 21 Tahun 2021, Perwali 5 tahun 2020, UU No.7 Tahun 2020",
    "Perda DKI Jakarta Nomor 4 Tahun 2019; surat nomor 15 tahun 2024",
    "Peraturan Menteri Perhubungan Nomor PM 12 Tahun 2020, Peraturan Bupati 12 Tahun 2020",
    "Keputusan Menteri Nomor HK.01.07/12 Tahun 2022; UU Nomor 7 dan 8 Tahun 2016",
    "PMK 81 Tahun 2024, POJK 22 Tahun 2023, TAP MPR XI Tahun 1998, UU Nomor 11/Tahun 2008",
    "UU No. 19/2016, Putusan MK Nomor 90/PUU-XXI/2023, Law No. 11 of 2008",
    "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
  ])("%s", (text) => expect(dates(text, "2025-11-20")).toEqual([]));

  test.each([
    ["UU ITE yang disahkan pada 2008", ["2008"]],
    ["Pada tahun 2008 pemerintah menyusunnya.", ["2008"]],
    ["UU Nomor 11 Tahun 2008 yang disahkan 21 April 2008", ["2008-04-21"]],
    ["SK Nomor 15 tanggal 3 Mei 2024", ["2024-05-03"]],
    ["Ia tinggal di rumah nomor 3 sejak tahun 2018.", ["2018"]],
    ["Jalan Mawar Nomor 11. Tahun 2008 ia pindah.", ["2008"]],
    ["Persib menang 3-1 tahun 2020, selama 5 tahun 2019", ["2020", "2019"]],
    ["Kongres V Tahun 2020, PON XX Tahun 2021", ["2020", "2021"]],
    ["Semester 1 Tahun 2025, Pemilu Tahun 2024", ["2025", "2024"]],
  ])("but a date is one in %s", (text, found) => expect(dates(text, "2025-11-20")).toEqual(found));
});

describe("what is called by a date does not say it", () => {
  test.each([
    "Universitas 17 Agustus 1945 menggelar wisuda.",
    "Jalan 17 Agustus 1945 Nomor 3, Jl. 5 Mei",
    "Stasiun di Jalan 28 Oktober ramai.",
    "SMP Negeri 17 Agustus, Stadion 17 Mei, Monumen 10 November 1945",
    "the 17 August 1945 University",
    "Film tentang Gerakan 30 September diputar lagi.",
  ])("%s", (text) => expect(dates(text)).toEqual([]));

  test.each([
    ["Jalan tol dibuka 17 Agustus 2018.", ["2018-08-17"]],
    ["Bus mulai jalan 17 Agustus 2018.", ["2018-08-17"]],
    ["Rapat di Universitas Hasanuddin 3 Mei 2018.", ["2018-05-03"]],
    ["Gedung, 3 Mei 2018", ["2018-05-03"]],
    ["Gerakan 30 September 1965", ["1965-09-30"]],
  ])("but it is said in %s", (text, found) => expect(dates(text)).toEqual(found));
});

describe("the number of something is no day", () => {
  test.each([
    ["Surat bernomor 12/11/2018, perkara nomor 12/11/2018, nomor perkara: 12/11/2018", []],
    ["Pasal 3 Mei, Jalan Ratulangi No. 12 Desember lalu, Km. 10 Mei, kamar 3 Mei", []],
    ["Disetujui dua pertiga (2/3) anggota", []],
    ["Liga 1 Mei 2018 bergulir.", ["2018-05"]],
    ["Surat bertanggal 12/11/2018", ["2018-11-12"]],
  ])("%s", (text, found) => expect(dates(text)).toEqual(found));
});

test("a date says where it stands", () => {
  expect(findDates("Lalu 3 Juli 2018.", "2020-01-24")).toEqual([{ start: 5, end: 16, date: "2018-07-03" }]);
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
