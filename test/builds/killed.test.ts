import { existsSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { canHinder, hinderedBuild, siteToHinder } from "../attack/hindered-builds.ts";
import { killedBuilds, type Moment } from "../attack/killed-builds.ts";
import type { TestSite } from "../support/site.ts";

/** As soon as a build has written a file. */
const written =
  (file: string): Moment =>
  (_, root) =>
    existsSync(path.join(root, "_site", file));

test("after a build that was killed the next one gives the bytes of a clean one, whatever is no longer published", async () => {
  const moments = ["2024/05/01/sementara-0/index.html", "tag/topik-sementara-9/index.html"].map(written);
  expect(await killedBuilds(moments)).toEqual({ killed: 2, differing: [[], []] });
});

/** The rest of these `npm run attack` tries. */
describe("what hinders a build is gone with the next one, which gives the bytes of a clean one", () => {
  let site: TestSite;
  let clean: Record<string, string>;
  beforeAll(async () => {
    site = await siteToHinder();
    clean = await site.bytes();
  });

  for (const name of ["a full disk", "two builds at once", "rubbish in the cache"] as const)
    test.skipIf(!canHinder(name))(name, async () => {
      expect(await hinderedBuild(site, name, clean)).toEqual([]);
    });
});
