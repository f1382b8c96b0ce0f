import { describe, expect, test } from "vitest";
import { extractArticle } from "../../../src/import/extract.ts";
import { moreParagraphs, paragraphs, readHead, readLines } from "../read-lines.ts";

test("the dateline begins the text and leaves it", () => {
  const article = readHead(
    "Warga Tanam Pohon di Tepi Sungai",
    "Rabu, 18 Jun 2025 09:33 WIB",
    `Palu - ${paragraphs[0]}`,
  );
  expect(article.dateline).toBe("Palu");
  expect(article.body[0]).toBe(paragraphs[0]);
});

test("a dateline on a line of its own begins the text below it", () => {
  const article = readHead("Warga Tanam Pohon di Sungai", "Jakarta, CNN Indonesia --");
  expect(article.dateline).toBe("Jakarta");
  expect(article.body).toEqual(paragraphs);
});

test("a standfirst above the date is no text", () => {
  const standfirst = "Bibit dibeli dengan uang kas desa yang dikumpulkan setahun.";
  const lines = readLines(
    "Warga Tanam Pohon di Sungai",
    standfirst,
    "Rabu, 18 Jun 2025 09:33 WIB",
    ...paragraphs,
  );
  expect(lines[standfirst]).toBe("description by head-rest");
});

test("a headline that asks is not the first paragraph", () => {
  const article = readHead("Benarkah jahe hangat membuat tidur lebih nyenyak bagi semua orang?");
  expect(article.title).toBe("Benarkah jahe hangat membuat tidur lebih nyenyak bagi semua orang?");
});

describe("a newsflash", () => {
  const read = (...lines: string[]) => {
    const { title, dateline, published, body, confidence } = extractArticle(lines.join("\n"));
    return { title, dateline, published, body, sure: confidence.published };
  };
  const flash = "Listrik padam sore ini.";

  test.each([
    { lines: [flash], title: null, dateline: null, published: null },
    { lines: [`PALU - ${flash}`], title: null, dateline: "Palu", published: null },
    { lines: ["12 Maret 2024", `PALU - ${flash}`], title: null, dateline: "Palu", published: "2024-03-12" },
    {
      lines: ["Listrik Padam di Palu", flash],
      title: "Listrik Padam di Palu",
      dateline: null,
      published: null,
    },
    {
      lines: ["Listrik Padam di Palu", `PALU - ${flash}`, "12 Maret 2024"],
      title: "Listrik Padam di Palu",
      dateline: "Palu",
      published: "2024-03-12",
    },
    {
      lines: ["Listrik Padam di Palu", "Selasa, 12 Maret 2024 10:05 WIB", flash],
      title: "Listrik Padam di Palu",
      dateline: null,
      published: "2024-03-12T10:05+07:00",
    },
  ])("$lines", ({ lines, ...said }) => {
    expect(read(...lines)).toMatchObject({ ...said, body: [flash] });
  });

  test("a headline and a date are none", () => {
    expect(read("Listrik Padam di Palu Sore Ini", "Selasa, 12 Maret 2024 10:05 WIB").body).toEqual([]);
  });

  test("the date in its dateline counts, with doubt, where nothing else prints one", () => {
    const dated = `Palu, 12 Maret 2024 – ${paragraphs[0]}`;
    expect(read("Warga Tanam Pohon", dated)).toMatchObject({
      title: "Warga Tanam Pohon",
      published: "2024-03-12",
      sure: "low",
      body: [paragraphs[0]],
    });
    expect(read("Warga Tanam Pohon", "Rabu, 13 Maret 2024 09:33 WIB", dated)).toMatchObject({
      published: "2024-03-13T09:33+07:00",
      sure: "high",
    });
  });
});

describe("a dateline, and the text behind it", () => {
  const text = "Warga desa menanam seribu pohon di tepi sungai sejak pagi bersama para pelajar.";
  test.each([
    ["(Palu) ", "Palu"],
    ["[PALU] ", "Palu"],
    ["PALU 👉 ", "Palu"],
    ["Palu, 12/03/2024 - ", "Palu"],
    ["Palu, Selasa (12/3/2024) – ", "Palu"],
    ["PALU, March 12 (Kantor Berita) - ", "Palu"],
    ["PALU, Indonesia, Mar. 12, 2024 /Kantor Berita/ -- ", "Palu, Indonesia"],
  ])("%s", (before, city) => {
    const article = extractArticle(`${before}${text}\n${moreParagraphs.join("\n")}`);
    expect(article.dateline).toBe(city);
    expect(article.body[0]).toBe(text);
  });

  test("an office writes a comma for the dash", () => {
    const lead = "Dalam rangka hari sungai, pemerintah kota menanam seribu pohon bersama para pelajar.";
    const article = extractArticle(`Palu, ${lead}\n${moreParagraphs.join("\n")}`);
    expect([article.dateline, article.body[0]]).toEqual(["Palu", lead]);
  });

  test.each([
    ["Palu, Donggala, dan Sigi menanam seribu pohon di tepi sungai bersama para pelajar."],
    ["Sidang 12 Maret 2024 - Hakim menunda pembacaan putusan karena saksi belum datang ke kota."],
  ])("none: %s", (line) => {
    const article = extractArticle(`${line}\n${moreParagraphs.join("\n")}`);
    expect([article.dateline, article.body[0]]).toEqual([null, line]);
  });
});

test.each([
  ["PADANG PARIAMAN, 23 Februari 2016 (Minangwire/Kabarnusa) --", "Padang Pariaman"],
  ["WATU LAWANG, 23 Februari 2016 (Kabarnusa) --", "Watu Lawang"],
  ["Lumajang, SuaraSantri Online", "Lumajang"],
])("a dateline with an agency or paper, and no author: %s", (line, city) => {
  const { dateline, authors, body } = readHead("Warga Tanam Pohon di Sungai", line);
  expect({ dateline, authors, body }).toEqual({ dateline: city, authors: [], body: paragraphs });
});

test.each([["Palu, 5 Juni 2024. "], ["Palu (Kabarnusa) · "]])("other marks end a dateline: %s", (mark) => {
  const { dateline, body } = readHead("Warga Tanam Pohon di Sungai", `${mark}${paragraphs[0]}`);
  expect({ dateline, first: body[0] }).toEqual({ dateline: "Palu", first: paragraphs[0] });
});
