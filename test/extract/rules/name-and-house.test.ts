import { expect, test } from "vitest";
import { readHead } from "../read-lines.ts";

const headline = "Warga Tanam Seribu Pohon di Tepi Sungai";

test.each([
  ["Ani Lestari - kabarNews"],
  ["Ani Lestari -kabarNews"],
  ["Ani Lestari, CNN Indonesia"],
  ["Ani Lestari | Contoh.com"],
  ["Ani Lestari Contoh.com"],
  ["Ani Lestari, Jurnalis"],
])("a name and its house: %s", (line) => {
  expect(readHead(headline, line, "Rabu, 18 Jun 2025 09:33 WIB").authors).toEqual(["Ani Lestari"]);
});

test("a headline with a name for its last word stays one", () => {
  const article = readHead(
    "Ani Lestari - kabarNews",
    "Rabu, 18 Jun 2025 09:33 WIB",
    "Kopi Gayo Tembus Eropa, Petani Tersenyum",
  );
  expect(article.title).toBe("Kopi Gayo Tembus Eropa, Petani Tersenyum");
  expect(article.authors).toEqual(["Ani Lestari"]);
});
