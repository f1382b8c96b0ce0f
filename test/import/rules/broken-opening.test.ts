import { expect, test } from "vitest";
import { readHead } from "../read-lines.ts";

const headline = "Kereta Wisata Tambah Gerbong Sepeda";
const date = "Senin, 15 Februari 2016, 14:38 WIB";
const rest = "Kereta Wisata menambah gerbong khusus sepeda pada perjalanan akhir pekan ke Garut.";

test.each([
  ["inside a name", [headline, date, "KABARNEGERI.CO.ID, BANDUNG -- PT", rest], `PT ${rest}`],
  ["below a headline, without a site", [headline, date, "BANDUNG -- PT", rest], `PT ${rest}`],
  [
    "inside a name, at several links",
    [
      headline,
      date,
      "KABARNEGERI.CO.ID, BANDUNG -- Direktur",
      "PT",
      "Kereta Wisata menambah gerbong khusus sepeda pada perjalanan ke Garut.",
    ],
    "Direktur PT Kereta Wisata menambah gerbong khusus sepeda pada perjalanan ke Garut.",
  ],
  [
    "inside a sentence, at several links",
    [
      headline,
      date,
      "KABARNEGERI.CO.ID, BANDUNG -- Direktur",
      "perusahaan kereta",
      "menambah gerbong khusus sepeda pada perjalanan ke Garut.",
    ],
    "Direktur perusahaan kereta menambah gerbong khusus sepeda pada perjalanan ke Garut.",
  ],
])("a first paragraph that broke %s is one", (_, lines, first) => {
  const { body, dateline, title } = readHead(...lines);
  expect({ first: body[0], dateline, title }).toEqual({ first, dateline: "Bandung", title: headline });
});

test("a headline that begins with a city is none of it", () => {
  const { title, body } = readHead(date, "Bandung: Kota Kembang", rest);
  expect({ title, first: body[0] }).toEqual({ title: "Bandung: Kota Kembang", first: rest });
});

test("nor is a paragraph that lost its full stop", () => {
  const first = "KABARNEGERI.CO.ID, BANDUNG -- Gerbong khusus sepeda ditambahkan pada perjalanan akhir pekan";
  expect(readHead(headline, date, first, "", rest).body).toHaveLength(4);
});
