import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { readPlainTextSooner } from "../../src/site/text/plain-markdown.ts";

const options = { html: false, linkify: true, typographer: true };
const long = new MarkdownIt(options);
const short = new MarkdownIt(options);
readPlainTextSooner(short);

test("a plain paragraph is three tokens, its text in one piece", () => {
  expect(short.parse("Pasar - dibuka!", {}).map(({ type, content }) => [type, content])).toEqual([
    ["paragraph_open", ""],
    ["inline", "Pasar - dibuka!"],
    ["paragraph_close", ""],
  ]);
});

test("the short way always gives the tokens of the long one", () => {
  const pieces = fc.constantFrom(
    ...[
      "Pasar",
      "dibuka",
      '"Ya," ',
      "’",
      "(a)",
      "É",
      " ",
      "  ",
      "\t",
      "\u00a0",
      "\n",
      "\n",
      "\n\n",
      "\n\n",
      "    ",
    ],
    ...[
      "- ",
      "* ",
      "1. ",
      "> ",
      "# ",
      "---",
      "===",
      "```",
      "|",
      "|--|",
      ": ",
      "&amp;",
      "&",
      "<b>",
      "<https://a.id>",
    ],
    ...[
      "*",
      "**",
      "_",
      "~~",
      "`",
      "[",
      "](/x)",
      "![",
      "\\",
      "https://a.id",
      "[x]: /y",
      "!",
      "@",
      "{",
      "}",
      ".",
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
      const text = parts.join("");
      expect(short.parse(text, {})).toEqual(long.parse(text, {}));
    }),
    { numRuns: 2_000 },
  );
});
