import { expect, test } from "vitest";
import { paragraphs, readHead, readLines } from "../read-lines.ts";

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
