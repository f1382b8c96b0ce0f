import { expect, test } from "vitest";
import { paragraphs, readLines } from "../read-lines.ts";

test.each([
  ["13Shares"],
  ["Like (0)"],
  ["1.234 Views"],
  ["42"],
  ["Dibaca 1.200 kali"],
  ["0 Komentar"],
  ["2 menit baca"],
])("%s", (line) => {
  expect(readLines(line, ...paragraphs)[line]).toMatch(/^noise by /);
});

test("a result is text", () => {
  const line = "Desa Sukamaju 2-1 Desa Wonosari";
  expect(readLines(...paragraphs, line, ...paragraphs)[line]).toBe("body by body");
});
