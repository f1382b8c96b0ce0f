import { describe, expect, test } from "vitest";
import { article } from "../../content/temporary-project.ts";
import { afterwards, write } from "./edited-project.ts";

const file = "content/articles/2024-05-01-pasar.md";

/** What the guard says where a text that was committed on 24 May changes, with these keys before and after. */
const changed = (before: Record<string, string>, after: Record<string, string>): Promise<string[]> =>
  afterwards(
    { [file]: article(before, "Ada 42 kios.") },
    write(file, article(after, "Ada 24 kios.")),
    "2024-05-24T10:00:00+07:00",
  );

describe('an "updated" of days before the edit tells nobody of it', () => {
  test.each([
    ["older than the version before", {}, "2024-05-20 09:00"],
    ["later than the last one, and older than that version", { updated: "2024-05-10 09:00" }, "2024-05-20"],
  ])("%s", async (_, before, updated) => {
    expect(await changed(before, { updated })).toEqual([
      `${file}:9:1 says something else than it did at HEAD. It said "Ada 42 kios."; now it says "Ada 24 kios.". "updated" is ${updated}, when the version it is compared with was not written yet: set it to the time of this change.`,
    ]);
  });

  test("nor does the one that is there already, or one that is set back", async () => {
    const updated = "2024-05-24 09:30";
    expect(await changed({ updated }, { updated })).toEqual([
      expect.stringContaining('Tell readers: set "updated" to now'),
    ]);
    expect(await changed({ updated }, { updated: "2024-05-24 09:00" })).toEqual([
      expect.stringContaining(`${file}:6:10 updated: was ${updated} at HEAD and is earlier now`),
      expect.stringMatching(/"updated" is .*, when .*: set it to the time of this change\.$/),
    ]);
  });
});

test("an article out this morning is not updated by the bare date of the day, which is its midnight", async () => {
  const out = { date: "2024-05-24 08:00" };
  const told = afterwards(
    { [file]: article(out, "Ada 42 kios.") },
    write(file, article({ ...out, updated: "2024-05-24" }, "Ada 24 kios.")),
    "2024-05-24T10:00:00+07:00",
  );
  expect(await told).toEqual([
    expect.stringMatching(/"updated" is .*, when .*: set it to the time of this change\.$/),
  ]);
});

test.each([
  ["after the version before", "2024-05-24 10:30"],
  ["of the same day without an hour", "2024-05-24"],
  ["by a clock that is slow", "2024-05-24 08:00"],
])('an "updated" %s tells readers', async (_, updated) => {
  expect(await changed({}, { updated })).toEqual([]);
});

test("a correction tells readers whatever its day", async () => {
  expect(await changed({}, { corrections: "[{date: 2024-05-20, text: Jumlah kios diperbaiki.}]" })).toEqual(
    [],
  );
});
