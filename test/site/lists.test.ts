import fc from "fast-check";
import { expect, test } from "vitest";
import { paginate } from "../../src/site/lists/list-pages.ts";

/** `n` items, newest first: item 1 is the oldest. */
const items = (n: number): number[] => Array.from({ length: n }, (_, index) => n - index);
const sizes = fc.integer({ min: 1, max: 7 });
const totals = fc.integer({ min: 0, max: 80 });

test.each([0, 3])("a list of less than two pages stays on its front page: %i", (total) => {
  expect(paginate(items(total), 2, "/x/")).toEqual([
    { items: items(total), number: null, path: "/x/", frontPath: "/x/", total },
  ]);
});

test("all items, each once and in order, whatever their number", () => {
  fc.assert(
    fc.property(totals, sizes, (n, size) => {
      const pages = paginate(items(n), size, "/x/");
      expect(pages.flatMap((page) => page.items)).toEqual(items(n));
      for (const { number, items: own } of pages.slice(1))
        expect(own).toEqual(items((number ?? 0) * size).slice(0, size));
    }),
  );
});

test("one more item changes the items of no numbered page, makes at most one, and settles at most one", () => {
  fc.assert(
    fc.property(totals, sizes, (n, size) => {
      const numbered = (total: number) => paginate(items(total), size, "/x/").slice(1).reverse();
      const [before, after] = [numbered(n), numbered(n + 1)];
      const itemsOf = (pages: typeof before) => pages.map(({ path, items }) => ({ path, items }));
      expect(itemsOf(after.slice(0, before.length))).toEqual(itemsOf(before));
      expect(after.length - before.length).toBeLessThanOrEqual(1);

      const settled = (pages: typeof before) => pages.filter(({ settledBy }) => settledBy !== undefined);
      const isAsBefore = settled(before).length;
      expect(settled(after).slice(0, isAsBefore)).toEqual(settled(before));
      expect(
        settled(after)
          .slice(isAsBefore)
          .map(({ settledBy }) => settledBy),
      ).toEqual(settled(after).length > isAsBefore ? [n + 1] : []);
    }),
  );
});
