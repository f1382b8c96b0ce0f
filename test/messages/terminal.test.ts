import { expect, test } from "vitest";
import { print, printable, printNames } from "../../src/messages/terminal.ts";

/** What is written to a stream. */
function written(isTTY: boolean, write: (stream: Parameters<typeof print>[0]) => void): string {
  const texts: string[] = [];
  write({ isTTY, write: (text: string) => texts.push(text) });
  return texts.join("");
}
const name = "a\n::error::b\u001b[2J\u202E\u200F\u0085.md";
const shown = "a\\u000A::error::b\\u001B[2J\\u202E\\u200F\\u0085.md";

test("nothing that is printed begins a line of its own, or changes what else is shown", () => {
  expect(written(false, (stream) => print(stream, name, ["> ", name]))).toBe(`${shown}\n> ${shown}\n`);
  expect(written(true, (stream) => printNames(stream, [name]))).toBe(`${shown}\n`);
  expect(written(false, (stream) => printNames(stream, [name]))).toBe(`${name}\n`);
  expect(JSON.parse(printable(JSON.stringify({ name })))).toEqual({ name });
});

test("names in any script stay as they are", () => {
  const names = "content/articles/berita “pagi”—عربي 👩‍👩‍👧.md";
  expect(printable(names)).toBe(names);
});
