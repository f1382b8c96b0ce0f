import { expect, test } from "vitest";
import { paragraphs, readLines } from "../read-lines.ts";

test("what repeats an earlier line is dropped", () => {
  const caption = "Warga menanam pohon di tepi sungai bersama pelajar.";
  const lines = readLines(
    "Warga Tanam Seribu Pohon",
    "X Y",
    caption,
    "Rabu, 18 Jun 2025 09:33 WIB",
    ...paragraphs,
  );
  expect(lines[caption]).toBe("description by head-rest");
  expect(lines["X Y"]).toBe("noise by head-rest");
});
