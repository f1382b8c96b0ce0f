import { expect, test } from "vitest";
import { formatMistake } from "../../src/content/report.ts";
import { article, readSound } from "./temporary-project.ts";

const x = "content/articles/x.md";

/** At noon of 1 June 2024 in Jakarta. @returns the lines an editor sees */
async function noticesOf(text: string, preview = false): Promise<string[]> {
  const { notices } = await readSound({ [x]: text }, { preview });
  return notices.map((mistake) => formatMistake(mistake, "en"));
}

test("an article that waits says at its date when it will come out, by the site's clock", async () => {
  for (const preview of [false, true])
    expect(await noticesOf(article({ date: "2024-06-01T15:00+09:00" }), preview)).toEqual([
      `${x}:3:7 date: waits until 2024-06-01 13:00 (Asia/Jakarta), and comes out with the first build after that.`,
    ]);
  expect(await noticesOf(article({ date: "2024-06-01T13:00+09:00" }))).toEqual([]);
});

test("an article without text is told where its text should begin", async () => {
  const text = article({}, " ");
  expect(await noticesOf(text)).toEqual([
    `${x}:7:1 has no text: readers find a headline alone. Write it under the front matter, or set "draft: true".`,
  ]);
  expect(await noticesOf(article({ date: "2024-07-01" }, ""))).toHaveLength(2);
});

test("a withdrawn article needs none", async () => {
  expect(await noticesOf(article({ retracted: "{date: 2024-05-02, reason: Salah.}" }, ""))).toEqual([]);
});

test("what an import was unsure of is told once readers see it", async () => {
  const review = "[dateline]";
  expect(await noticesOf(article({ review }))).toEqual([
    `${x}:6:9 review: an import was unsure of dateline. Check, then remove "review".`,
  ]);
  expect(await noticesOf(article({ review, date: "2024-07-01" }))).toEqual([
    expect.stringContaining("waits until 2024-07-01 00:00"),
  ]);
});

test("of a draft nothing is told", async () => {
  for (const preview of [false, true])
    expect(
      await noticesOf(article({ draft: "true", date: "2024-07-01", review: "[date]" }, ""), preview),
    ).toEqual([]);
});
