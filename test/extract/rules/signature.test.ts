import { expect, test } from "vitest";
import { readFoot } from "../read-lines.ts";

test("names in capitals below the text sign it, not beyond doubt", () => {
  const article = readFoot("ANI LESTARI | BUDI LAKSANA");
  expect(article.authors).toEqual(["ANI LESTARI", "BUDI LAKSANA"]);
  expect(article.confidence.authors).toBe("low");
});

test("not where another line names an author", () => {
  expect(readFoot("ANI LESTARI", "Reporter: Citra Dewi").authors).toEqual(["Citra Dewi"]);
});
