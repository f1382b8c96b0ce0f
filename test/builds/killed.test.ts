import { expect, test } from "vitest";
import { killedBuilds } from "../attack/killed-builds.ts";

test("after a build that was killed the next one gives the bytes of a clean one, whatever is no longer published", async () => {
  const { killed, differing } = await killedBuilds([0.6, 0.75, 0.9]);
  expect(killed).toBeGreaterThan(1);
  expect(differing).toEqual([[], [], []]);
});
