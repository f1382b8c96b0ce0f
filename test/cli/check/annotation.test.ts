import { expect, test } from "vitest";
import { annotation } from "../../../src/cli/check/annotation.ts";

test("a mistake becomes an annotation of its line, in the repository's own path, whatever is in it", () => {
  const mistake = {
    file: "content/articles/a,b.md",
    line: 7,
    column: 3,
    key: "tags",
    message: '"100%: x"\nis wrong.',
  };
  expect(annotation("error", mistake, "situs/")).toBe(
    '::error file=situs/content/articles/a%2Cb.md,line=7,col=3::tags: "100%25: x"%0Ais wrong.',
  );
});
