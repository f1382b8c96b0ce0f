import { expect, test } from "vitest";
import { mistakesInBoth } from "./temporary-project.ts";

test("reports the first byte that is not UTF-8", async () => {
  const file = Buffer.from("---\ntitle: Caf\xe9 Baru\n---\n", "latin1");
  expect(await mistakesInBoth({ "content/articles/x.md": file })).toEqual([
    'content/articles/x.md:2:11 is not UTF-8 text from here on. Open it in a text editor and save it again with encoding "UTF-8".',
  ]);
});
