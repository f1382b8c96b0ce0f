import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { align } from "../../../src/cli/check/align.ts";

describe("align", () => {
  test("finds what was put in, taken out and replaced", () => {
    expect(align([..."abcd"], [..."abxd"])).toEqual([{ before: [2, 3], after: [2, 3] }]);
    expect(align([..."abc"], [..."abbc"])).toEqual([{ before: [2, 2], after: [2, 3] }]);
    expect(align([..."abcde"], [..."bde"])).toEqual([
      { before: [0, 1], after: [0, 0] },
      { before: [2, 3], after: [1, 1] },
    ]);
    expect(align([..."abc"], [..."abc"])).toEqual([]);
  });

  test("always: the one list with its differences put in is the other", () => {
    const list = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const mended = [...before];
        for (const { before: from, after: to } of align(before, after).toReversed())
          mended.splice(from[0], from[1] - from[0], ...after.slice(...to));
        expect(mended).toEqual(after);
      }),
    );
  });
});
