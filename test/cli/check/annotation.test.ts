import { expect, test } from "vitest";
import { annotation } from "../../../src/cli/check/annotation.ts";
import { asIs } from "../../../src/messages/message.ts";

test("a mistake becomes an annotation of its line, in the repository's own path, whatever is in it", () => {
  const mistake = {
    file: "content/articles/a,b.md",
    line: 7,
    column: 3,
    key: "tags",
    message: { id: '"100%: x"\nkeliru.', en: '"100%: x"\nis wrong.' },
  };
  expect(annotation("error", mistake, "situs/", "en")).toBe(
    '::error file=situs/content/articles/a%2Cb.md,line=7,col=3::tags: "100%25: x"%0Ais wrong.',
  );
  expect(annotation("error", mistake, "situs/", "id")).toBe(
    '::error file=situs/content/articles/a%2Cb.md,line=7,col=3::tags: "100%25: x"%0Akeliru.',
  );
});

test("nothing in it can end the annotation or begin another", () => {
  const mistake = {
    file: "content/articles/50%: a,b\r\n.md",
    line: 1,
    column: 1,
    message: asIs("x\r\n::error::y"),
  };
  expect(annotation("notice", mistake, "", "en")).toBe(
    "::notice file=content/articles/50%25%3A a%2Cb%0D%0A.md,line=1,col=1::x%0D%0A::error::y",
  );
});
