import { expect, test } from "vitest";
import { annotations } from "../../../src/cli/check/lines.ts";
import { asIs } from "../../../src/messages/message.ts";

test("a mistake becomes an annotation of its line, in the repository's own path, whatever is in it", () => {
  const mistake = {
    file: "content/articles/a,b.md",
    line: 7,
    column: 3,
    key: "tags",
    message: { id: '"100%: x"\nkeliru.', en: '"100%: x"\nis wrong.' },
  };
  expect(annotations({ mistakes: [mistake], notices: [] }, "situs/", "en")).toEqual([
    '::error file=situs/content/articles/a%2Cb.md,line=7,col=3::tags: "100%25: x"%0Ais wrong.',
  ]);
});

test("nothing in it can end the annotation or begin another", () => {
  const mistake = {
    file: "content/articles/50%: a,b\r\n.md",
    line: 1,
    column: 1,
    message: asIs("x\r\n::error::y"),
  };
  expect(annotations({ mistakes: [], notices: [mistake] }, "", "en")).toEqual([
    "::notice file=content/articles/50%25%3A a%2Cb%0D%0A.md,line=1,col=1::x%0D%0A::error::y",
  ]);
});
