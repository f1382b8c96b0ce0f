import { describe, expect, test } from "vitest";
import { extractArticle } from "../../../src/import/extract.ts";
import { paragraphs, readHead, readLines } from "../read-lines.ts";

describe("a date line", () => {
  test.each([
    ["Kamis, 5 November 2015 14:56 WIB", "2015-11-05T14:56+07:00"],
    ["Rabu, 18 Jun 2025 09:33 WIB", "2025-06-18T09:33+07:00"],
    ["Kamis, 05/11/2015 10:08 WIB", "2015-11-05T10:08+07:00"],
    ["Jumat , 17 February 2017, 13:16 WIB", "2017-02-17T13:16+07:00"],
    ["Rabu   18 Jun 2025  22:02 WIB", "2025-06-18T22:02+07:00"],
    ["Selasa, 16 Februari 2016 | 14:38 WIB", "2016-02-16T14:38+07:00"],
    ["Jum'at, 01 Mei 2020 - 23:59 WIB", "2020-05-01T23:59+07:00"],
    ["Jum’at, 01 Mei 2020 - 23:59 WIB", "2020-05-01T23:59+07:00"],
    ["10 Juni 2025 |04:01 WIB", "2025-06-10T04:01+07:00"],
    ["Senin 11 Mei 2020 23:31 WIB", "2020-05-11T23:31+07:00"],
    ["Contoh.com - 10/06/2025, 21:23 WIB", "2025-06-10T21:23+07:00"],
    ["Contoh.com- Diperbarui 19/06/2025, 10:25 WIB", "2025-06-19T10:25+07:00"],
    ["Tayang: Selasa, 10 Juni 2025 07:37 WITA", "2025-06-10T07:37+08:00"],
    ["Tayang: Selasa, 10 Juni 2025 13:01 WIT", "2025-06-10T13:01+09:00"],
    [", Jurnalis-Jum'at, 20 Juni 2025 |06:51 WIB", "2025-06-20T06:51+07:00"],
    ["on 16 Feb 2016 at 09:10 WIB", "2016-02-16T09:10+07:00"],
    ["Sen, 3 Agt 2020 07.05", "2020-08-03T07:05+07:00"],
    ["Posted by Ani Lestari in Sulsel on 01 Juli 2012", "2012-07-01"],
    ["Sunday, May 10, 2015 6:40 PM BST", "2015-05-10T18:40+01:00"],
    ["10 Mei 2015 18:40 EDT", "2015-05-10T18:40-04:00"],
    ["Ani Lestari @ 06/05/2016 - 09.41 WIB", "2016-05-06T09:41+07:00"],
    ["Tgl muat: 20 Juli 2024", "2024-07-20"],
    ["Broadcast Thursday 13 February 2014", "2014-02-13"],
    ["April 6, 2025 · Issue No. 212", "2025-04-06"],
    ["Tuesday, July 4, 2000, page 3", "2000-07-04"],
    ["Edisi Selasa, 11 Oktober 2011", "2011-10-11"],
    ["Sukra Pon, Jumat 6 Mei 2022", "2022-05-06"],
    ["20 September 2015 (Minggu) | penulis: Ani Lestari", "2015-09-20"],
    ["oleh Ani Lestari di 14 November 2025", "2025-11-14"],
    ["Oleh: Ani Lestari Editor: Citra Dewi 12 Sep 2024 - 16:20 Wana Karta", "2024-09-12T16:20+07:00"],
    ["Ahad, 9 Ags 2020 pukul 07.05 WIB", "2020-08-09T07:05+07:00"],
    ["RABU, 02 OKTOBER 2019 , 17:05:00 WIB", "2019-10-02T17:05+07:00"],
    ["KANTOR/2026-11-23 14:05 WIB", "2026-11-23T14:05+07:00"],
    ["KANTOR/23 November 2026 14:05 WITA", "2026-11-23T14:05+08:00"],
    ["2024-05-04 11:02:33", "2024-05-04T11:02+07:00"],
    ["June 10, 2025 9:05 pm", "2025-06-10T21:05+07:00"],
    ["24 January 2020, 8:15 am", "2020-01-24T08:15+07:00"],
    ["24 January 2020 8.15 p.m.", "2020-01-24T20:15+07:00"],
    ["January 24, 2020 8.15 P. M. WITA", "2020-01-24T20:15+08:00"],
    ["24th of January 2020, 8:15AM", "2020-01-24T08:15+07:00"],
    ["24 January 2020, 12:05 a.m.", "2020-01-24T00:05+07:00"],
    ["Palu ● Fri, January 24, 2020", "2020-01-24"],
    ["January 24, 2020, 07:30 AM SGT", "2020-01-24T07:30+08:00"],
    ["Jumat Pahing, 24 Januari 2020", "2020-01-24"],
    ["Jumat, 24 Januari 2020 / 29 Jumadil Awal 1441 H", "2020-01-24"],
    ["24 Januari 2020 pukul 07.30 WIB · Bacaan 2 menit", "2020-01-24T07:30+07:00"],
    ["24.01.2020", "2020-01-24"],
    ["24 January 2020, 12.30 pm", "2020-01-24T12:30+07:00"],
    ["24 January 2020, 8 p.m.", "2020-01-24T20:00+07:00"],
    ["8.15 p.m. WIB, 24 January 2020", "2020-01-24T20:15+07:00"],
    ["8:15 a.m. on Friday, 24 January 2020", "2020-01-24T08:15+07:00"],
    ["03/04/2020 8:15 p.m.", "2020-04-03T20:15+07:00"],
    ["24 January 2020, 25 p.m.", null],
    ["24 Januari 2020 08:00-09:30 WITA", "2020-01-24T08:00+07:00"],
    ["8 September 2025", "2025-09-08"],
  ])("%s", (line, published) => {
    expect(readHead("Warga Tanam Pohon di Tepi Sungai", line).published).toBe(published);
  });

  test("takes the site's zone where none is printed", () => {
    const text = ["Warga Tanam Pohon di Tepi Sungai", "10 Juni 2025 07:37", ...paragraphs].join("\n");
    expect(extractArticle(text, { timeZone: "Asia/Jayapura" }).published).toBe("2025-06-10T07:37+09:00");
  });

  test("gives the name that stands beside it", () => {
    const { authors, published } = readHead("Warga Tanam Pohon", "Ani Lestari • 24 Januari 2020 10:49");
    expect({ authors, published }).toEqual({ authors: ["Ani Lestari"], published: "2020-01-24T10:49+07:00" });
  });

  test("gives no name of what is a place", () => {
    const { authors, published } = readHead(
      "Warga Tanam Pohon di Tepi Sungai",
      "Ani Lestari",
      "Wana Kecil, Southeast Sulawesi / Tue, July 9, 2019 / 01:00 pm WITA",
    );
    expect({ authors, published }).toEqual({ authors: ["Ani Lestari"], published: "2019-07-09T13:00+08:00" });
  });

  test("takes a time from the line below", () => {
    expect(readHead("Warga Tanam Pohon di Sungai", "Selasa, 10 Juni 2025", "07:37 WIB").published).toBe(
      "2025-06-10T07:37+07:00",
    );
  });

  test("of twelve hours, too, and the name beside it", () => {
    const head = ["Warga Tanam Pohon di Sungai", "24 January 2020", "8.15 p.m. WIT"];
    expect(readHead(...head).published).toBe("2020-01-24T20:15+09:00");
    const { authors, published } = readHead(
      "Warga Tanam Pohon",
      "By Ani Lestari, 24 January 2020, 8:15 a.m.",
    );
    expect({ authors, published }).toEqual({ authors: ["Ani Lestari"], published: "2020-01-24T08:15+07:00" });
  });

  test("keeps update and publication apart, in either order", () => {
    const head = [
      "Warga Tanam Pohon",
      "Diperbarui 18 Jun 2025, 14:05 WIB",
      "Diterbitkan 18 Jun 2025, 14:00 WIB",
    ];
    const { published, updated } = readHead(...head);
    expect({ published, updated }).toEqual({
      published: "2025-06-18T14:00+07:00",
      updated: "2025-06-18T14:05+07:00",
    });
  });

  test("an update early on a day that is printed without a time is one of that day", () => {
    const { published, updated, confidence } = readHead(
      "Warga Tanam Pohon",
      "Diterbitkan 18 Jun 2025",
      "Diperbarui 18 Jun 2025, 05:30 WIB",
    );
    expect({ published, updated, sure: confidence.published }).toEqual({
      published: "2025-06-18",
      updated: "2025-06-18T05:30+07:00",
      sure: "high",
    });
  });

  test("an update that lies before its publication is none", () => {
    const { published, updated, confidence } = readHead(
      "Warga Tanam Pohon",
      "Diterbitkan 18 Jun 2025, 14:00 WIB",
      "Diperbarui 18 Jun 2025, 14:05 WITA",
    );
    expect({ published, updated, sure: confidence.published }).toEqual({
      published: "2025-06-18T14:00+07:00",
      updated: null,
      sure: "low",
    });
  });

  test("no date is made of one that no calendar has", () => {
    expect(
      readHead("Warga Tanam Pohon di Tepi Sungai", "Senin, 31 Februari 2020 10:49 WIB").published,
    ).toBeNull();
  });

  test("a sentence with a date in it stays text", () => {
    const sentence = "Jembatan itu dibangun warga pada Kamis, 5 November 2015 dengan bambu dan tali.";
    const article = readHead("Warga Tanam Pohon di Tepi Sungai", sentence);
    expect(article.published).toBeNull();
    expect(article.body).toContain(sentence);
  });
});

const head = ["Kronologi Jembatan Bambu Hanyut", "Senin, 4 Mei 2020 10:00 WIB"];

test("a bare date between paragraphs heads a part of the text", () => {
  const lines = readLines(...head, paragraphs[0] ?? "", "Minggu, 3 Mei 2020", paragraphs[1] ?? "");
  expect(lines["Minggu, 3 Mei 2020"]).toBe("body by dates-in-text");
});

test("a date below the text is that of another article", () => {
  const lines = readLines(
    ...head,
    ...paragraphs,
    "Berita Terkait",
    "Warga Perbaiki Jalan Desa",
    "Minggu, 3 Mei 2020 08:00 WIB",
  );
  expect(lines["Minggu, 3 Mei 2020 08:00 WIB"]).toBe("noise by dates-in-text");
});
