import fc from "fast-check";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { createView } from "../../../_includes/view.ts";
import type { TimelineEvent } from "../../../src/features/timeline/model.ts";
import { TimeScale } from "../../../src/features/timeline/timeline.tsx";
import { modelOf } from "../../site/newsroom.ts";

const view = createView(modelOf({ articles: [] }));
const event = (date: string, kind: TimelineEvent["kind"] = "sentence"): TimelineEvent => ({
  ...{ date, kind, text: "Pasar dibuka.", tags: [] },
  story: { path: "/2020/01/24/pasar/", language: "id" },
});
const draw = (...events: TimelineEvent[]): string =>
  renderToString(<TimeScale view={view} timeline={{ events, total: events.length }} />);

test("rings stand at their days, a month is a stretch, and a long gap says how long it is", () => {
  const svg = draw(event("2018-07-03"), event("2018-10"), event("2020-01-24", "publication"));
  expect(svg.match(/cx="[\d.]+%"/g)).toEqual(['cx="2%"', 'cx="97.8%"']);
  expect(svg).toMatch(/stroke-width="8" x1="17\.\d%" y1="28" x2="22\.\d%"/);
  expect(svg.match(/<text[^>]*>[^<]+/g)?.map((one) => one.replace(/.*>/, ""))).toEqual([
    ...["15 bulan", "Juli 2018", "Januari 2020"],
  ]);
  expect(svg.match(/class="now"/g)).toHaveLength(1);
});

test("events of one day, and none, have no scale", () => {
  expect(draw()).toBe("");
  expect(draw(event("2020-01-24"), event("2020-01-24"))).toBe("");
});

test("whatever the dates, what is drawn is on the line", () => {
  const number = (least: number, most: number, digits: number) =>
    fc.integer({ min: least, max: most }).map((value) => String(value).padStart(digits, "0"));
  const date = fc
    .tuple(number(1, 9999, 4), number(1, 12, 2), number(1, 28, 2), fc.integer({ min: 1, max: 3 }))
    .map(([year, month, day, parts]) => [year, month, day].slice(0, parts).join("-"));
  fc.assert(
    fc.property(fc.array(date, { maxLength: 8 }), (dates) => {
      const places = draw(...dates.sort().map((one) => event(one))).matchAll(/(?:cx|x1|x2)="(-?[^"%]*)%"/g);
      for (const [, place] of places) {
        expect(Number(place)).toBeGreaterThanOrEqual(2);
        expect(Number(place)).toBeLessThanOrEqual(98);
      }
    }),
  );
});
