import { expect, test } from "vitest";
import { moment } from "../support/time.ts";
import { article, noticesOf, now, readSound } from "./temporary-project.ts";

const a = "content/articles/a.md";
const b = "content/articles/b.md";

/** The notices of two articles; it is noon on 1 June 2024 in Jakarta. */
async function noticesOfBoth(keysOfA: Record<string, string>, keysOfB: Record<string, string> = {}) {
  const files = { [a]: article({ date: "2024-05-31 08:00", ...keysOfA }), [b]: article(keysOfB) };
  return noticesOf(files, { now });
}

test("an article leads until a moment, or to the end of a day", async () => {
  const keys = { date: "2024-05-31 08:00", leadUntil: "2 Juni 2024 12.00 WITA" };
  const { articles } = await readSound({ [a]: article(keys) });
  expect(articles[0]?.leadUntil).toEqual(moment("2024-06-02T12:00:00+08:00"));
  expect(await noticesOfBoth({ leadUntil: "2024-06-03" })).toEqual([]);
});

test("reports more than two weeks, which may be a slip", async () => {
  expect(await noticesOfBoth({ leadUntil: "2024-06-14" })).toEqual([]);
  expect(await noticesOfBoth({ leadUntil: "2025-06-03" })).toEqual([
    `${a}:6:12 leadUntil: keeps this article at the top of the front page for 368 days. If you did not mean that, write an earlier day.`,
  ]);
});

test("of two the newer leads, and the other is reported", async () => {
  expect(await noticesOfBoth({ leadUntil: "2024-06-03" }, { leadUntil: "2024-06-04" })).toEqual([
    `${b}:6:12 leadUntil: has no effect now: ${a} is newer, and has "leadUntil" too. Remove one of the two.`,
  ]);
  for (const keys of [
    { leadUntil: "2024-06-01 11:59" },
    { leadUntil: "2024-06-03", draft: "true" },
    { leadUntil: "2024-06-03", retracted: "{date: 2024-05-31, reason: Salah.}" },
  ] as Record<string, string>[])
    expect(await noticesOfBoth(keys, { leadUntil: "2024-06-04" })).toEqual([]);
});
