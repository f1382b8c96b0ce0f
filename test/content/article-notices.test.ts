import { expect, test } from "vitest";
import { article, noticesOf } from "./temporary-project.ts";

const x = "content/articles/x.md";

/** At noon of 1 June 2024 in Jakarta. */
const noticesOn = (text: string, preview = false) => noticesOf({ [x]: text }, { preview });

test("an article that waits says at its date when it will come out, by the site's clock", async () => {
  for (const preview of [false, true])
    expect(await noticesOn(article({ date: "2024-06-01T15:00+09:00" }), preview)).toEqual([
      `${x}:3:7 date: waits until 2024-06-01 13:00 (Asia/Jakarta), and is published with the first build after that.`,
    ]);
  expect(await noticesOn(article({ date: "2024-06-01T13:00+09:00" }))).toEqual([]);
});

test("reports an article without text where its text should begin", async () => {
  const text = article({}, " ");
  expect(await noticesOn(text)).toEqual([
    `${x}:7:1 has no text: readers see only a headline. Write it under the front matter, or set "draft: true".`,
  ]);
  expect(await noticesOn(article({ date: "2024-07-01" }, ""))).toHaveLength(2);
});

test("a withdrawn article needs none", async () => {
  expect(await noticesOn(article({ retracted: "{date: 2024-05-02, reason: Salah.}" }, ""))).toEqual([]);
});

test("reports what an import was unsure of once readers see it", async () => {
  const review = "[dateline]";
  expect(await noticesOn(article({ review }))).toEqual([
    `${x}:6:9 review: an import was unsure of dateline. Check, then remove "review".`,
  ]);
  expect(await noticesOn(article({ review, date: "2024-07-01" }))).toEqual([
    expect.stringContaining("waits until 2024-07-01 00:00"),
  ]);
});

test("reports nothing of a draft", async () => {
  for (const preview of [false, true])
    expect(
      await noticesOn(article({ draft: "true", date: "2024-07-01", review: "[date]" }, ""), preview),
    ).toEqual([]);
});
