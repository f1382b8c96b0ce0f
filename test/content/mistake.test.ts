import { expect, test } from "vitest";
import { buildMessages } from "../../src/messages/messages.ts";
import { firstOf, printable } from "../../src/messages/terminal.ts";
import { mistakesOf } from "./temporary-project.ts";

const name = "a\n::error::b\u001b[2J\u202E.md";
const shown = "a\\u000A::error::b\\u001B[2J\\u202E.md";

test.skipIf(process.platform === "win32")("a name of a file cannot begin a line of its own", async () => {
  expect(await mistakesOf({ [`content/articles/${name}`]: "" })).toEqual([
    `content/articles/${shown}:1:1 is empty. Write the front matter and the text, or remove the file.`,
  ]);
  expect(
    buildMessages.foreign({ count: [name].length, output: "_site", files: firstOf([name], 3) }).en,
  ).toContain(`left alone: ${shown}. To keep`);
});

test("names in any script stay as they are", () => {
  expect(printable("content/articles/berita “pagi”—عربي 👩‍👩‍👧.md")).toBe(
    "content/articles/berita “pagi”—عربي 👩‍👩‍👧.md",
  );
});
