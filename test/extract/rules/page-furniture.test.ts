import { expect, test } from "vitest";
import { paragraphs, readLines } from "../read-lines.ts";

test.each([
  ["ADVERTISEMENT"],
  ["SCROLL TO CONTINUE WITH CONTENT"],
  ["FOLLOW US"],
  ["unblock notif"],
  ["copy link"],
  ["A- A+"],
  ["Share on Facebook"],
  ["Facebook Twitter WhatsApp"],
  ["Komentar"],
])("%s", (line) => {
  expect(readLines(...paragraphs, line, paragraphs[0] ?? "")[line]).toBe("noise by page-furniture");
});
