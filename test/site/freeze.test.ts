import { expect, test } from "vitest";
import { deepFreeze } from "../../src/site/freeze.ts";
import { moment } from "../support/time.ts";

test("what is frozen cannot be changed, however deep", () => {
  const site = deepFreeze({ stories: [{ tags: [{ name: "Kopi" }] }], href: () => "/" });

  expect(() => site.stories.push({ tags: [] })).toThrow(TypeError);
  expect(() => {
    (site.stories[0]?.tags[0] ?? { name: "" }).name = "Teh";
  }).toThrow(TypeError);
  expect(Object.isFrozen(site.href)).toBe(true);
});

test("what lies behind something already frozen is frozen too", () => {
  const outer = Object.freeze({ inner: { list: [1] } });

  deepFreeze(outer);

  expect(Object.isFrozen(outer.inner.list)).toBe(true);
});

test("references may run in circles", () => {
  const story: { related: unknown[] } = { related: [] };
  story.related.push(story);

  expect(Object.isFrozen(deepFreeze(story).related)).toBe(true);
});

test("times still tell of themselves", () => {
  const { date } = deepFreeze({ date: moment("2020-01-24T10:49:00+07:00") });

  expect(date.at.weekdayLong).toBe("Friday");
  expect(date.at.setLocale("id").toFormat("cccc, d LLLL yyyy")).toBe("Jumat, 24 Januari 2020");
});

test("nesting may be deeper than the call stack", () => {
  let deep: { next?: unknown } = {};
  const bottom = deep;
  for (let n = 0; n < 100_000; n++) deep = { next: deep };

  deepFreeze(deep);

  expect(Object.isFrozen(bottom)).toBe(true);
});
