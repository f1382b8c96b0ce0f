import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { killedBuilds, type Moment } from "../attack/killed-builds.ts";

/** As soon as a build has written a file. */
const written =
  (file: string): Moment =>
  (_, root) =>
    existsSync(path.join(root, "_site", file));

test("after a build that was killed the next one gives the bytes of a clean one, whatever is no longer published", async () => {
  const moments = ["2024/05/01/sementara-0/index.html", "tag/topik-sementara-9/index.html"].map(written);
  expect(await killedBuilds(moments)).toEqual({ killed: 2, differing: [[], []] });
});
