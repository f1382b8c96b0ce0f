import { expect, test } from "vitest";
import { compile } from "../support/compiled.ts";

// In `npm test` beside the other tests, as the compiler takes as long as many of them and works on one core.
test("the types of all files agree", async () => {
  expect(await compile("--incremental", "--tsBuildInfoFile", ".cache/checked-types.json")).toBe("");
});
