import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { storyEvents } from "../../../src/features/timeline/model.ts";
import { article, modelOf } from "../../site/newsroom.ts";

/** A line of the table: a text, and the dates of the entries that should come of it. */
interface Row {
  text: string;
  dates: string[];
}

const halves = readFileSync(new URL("dated-sentences.txt", import.meta.url), "utf8")
  .split(/^## /m)
  .slice(1)
  .map((half) =>
    half.split("\n").flatMap((line): Row[] => {
      const [dates, text] = line.split(" | ");
      return dates && text ? [{ text, dates: dates === "-" ? [] : dates.split(" ") }] : [];
    }),
  );

const entriesOf = (body: string) =>
  modelOf({ articles: [article({ body, date: "2021-06-15T12:00" })] }).stories.flatMap((story) =>
    storyEvents(story).filter(({ kind }) => kind === "sentence"),
  );

/** The entries that are wrong and the dates that are missed, and how many of the entries and of the dates are right. */
function measure(rows: readonly Row[]) {
  const wrong: string[] = [];
  const missed: string[] = [];
  let right = 0;
  for (const { text, dates } of rows) {
    const open = [...dates];
    for (const { date } of entriesOf(text)) {
      const at = open.indexOf(date);
      if (at < 0) wrong.push(`${date} | ${text}`);
      else open.splice(at, 1);
    }
    right += dates.length - open.length;
    missed.push(...open.map((date) => `${date} | ${text}`));
  }
  return {
    wrong,
    missed,
    precision: right / (right + wrong.length),
    recall: right / (right + missed.length),
  };
}

test("of the entries made from 120 sentences, so many are right; of those that should be made, so many are", () => {
  const { precision, recall, wrong, missed } = measure(halves.flat());
  const told = ["wrong:", ...wrong, "missed:", ...missed].join("\n");
  expect(precision, told).toBeGreaterThanOrEqual(0.95);
  expect(recall, told).toBeGreaterThanOrEqual(0.9);
});

test("an entry is short, has no half a quotation and is one sentence", () => {
  const all = halves.flat().flatMap(({ text }) => entriesOf(text));
  for (const { text } of all) {
    expect(text.length, text).toBeLessThanOrEqual(300);
    expect(text.match(/“/g)?.length, text).toBe(text.match(/”/g)?.length);
    expect(text, "glued").not.toMatch(/\p{Ll}\.\p{Lu}/u);
  }
});
