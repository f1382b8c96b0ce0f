import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { readContent } from "../../src/content/read-content.ts";
import { article, mistakesOf, now, temporaryProject } from "./temporary-project.ts";

const x = "content/articles/x.md";
/** At noon of 1 June 2024 in Jakarta. */
const mistakesOfKeys = (keys: Record<string, string>) =>
  mistakesOf({ [x]: article(keys) }, { preview: true });

test("what has happened to an article has not happened in the future", async () => {
  expect(
    await mistakesOfKeys({
      updated: "2027-03-01",
      corrections: "[{ date: 2024-05-02, text: A. }, { date: 2024-06-01 12:01, text: B. }]",
      retracted: "{ date: 2024-06-01T12:00+06:00, reason: C. }",
    }),
  ).toEqual([
    `${x}:6:10 updated: "2027-03-01" is in the future. Write when it was updated.`,
    `${x}:7:55 corrections.date: "2024-06-01 12:01" is in the future. Write when it was corrected.`,
    `${x}:8:20 retracted.date: "2024-06-01T12:00+06:00" is in the future. Write when it was withdrawn.`,
  ]);
});

test.each([
  ["now", { updated: "2024-06-01 12:00" }, true],
  ["today", { updated: "2024-06-01" }, true],
  ["later today, of one of today", { date: "2024-06-01", updated: "2024-06-01 13:00" }, false],
  ["of one that waits, at its time", { date: "2024-07-01 08:00", updated: "2024-07-01 08:00" }, true],
  ["of one that waits, after its time", { date: "2024-07-01 08:00", updated: "2024-07-01 08:01" }, false],
  ["of one that waits, on its day", { date: "2024-07-01", updated: "2024-07-01 09:00" }, true],
  ["of one that waits, after its day", { date: "2024-07-01", updated: "2024-07-02" }, false],
  ["of a draft", { draft: "true", updated: "2024-06-02" }, false],
  ["of a draft that waits", { draft: "true", date: "2024-07-01 08:00", updated: "2024-07-01 08:00" }, true],
])("an update %s", async (_, keys, isRight) => {
  const wrong = expect.stringMatching(/ is in the future\. Write when it was updated\.$/);
  expect(await mistakesOfKeys(keys)).toEqual(isRight ? [] : [wrong]);
});

test("an edit that says so is not shown as if nothing were wrong", async () => {
  const root = await temporaryProject({ [x]: article({ updated: "2024-05-02" }) });
  const result = await readContent({ root, now, preview: true });
  if (!result.ok) throw new Error("a sound project");
  expect(await result.reread(x)).toMatchObject({ slug: "x" });
  await writeFile(path.join(root, x), article({ updated: "2027-03-01" }));
  expect(await result.reread(x)).toBeUndefined();
});
