import { expect, test } from "vitest";
import { annotations } from "../../../src/cli/check-command.ts";
import { mistake, notice } from "../../../src/content/diagnostic.ts";
import { asIs } from "../../../src/messages/message.ts";

test("a mistake becomes an annotation of its line, in the repository's own path; nothing in it can end that or begin another", () => {
  const at = { file: "content/articles/50%: a,b\r\n.md", line: 7, column: 3 };
  const message = asIs('"100%: x"\r\n::error::y');
  const path = "content/articles/50%25%3A a%2Cb%0D%0A.md";
  const said = ',line=7,col=3::tags: "100%25: x"%0D%0A::error::y';
  expect(annotations([mistake(at, message, "tags")], "situs/", "en")).toEqual([
    `::error file=situs/${path}${said}`,
  ]);
  expect(annotations([notice(at, message, "tags")], "", "en")).toEqual([`::notice file=${path}${said}`]);
});
