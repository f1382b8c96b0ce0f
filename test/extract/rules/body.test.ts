import { expect, test } from "vitest";
import { paragraphs, readLines } from "../read-lines.ts";

test("what no rule claims is text", () => {
  const odd = "* * * tanda yang tak dikenal di tengah teks * * *";
  expect(readLines(...paragraphs, odd, ...paragraphs)[odd]).toBe("body by body");
});
