import { existsSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { canHinder, hinderedBuild, hindranceNames, siteToHinder } from "../attack/hindered-builds.ts";
import { killedBuilds, type Moment } from "../attack/killed-builds.ts";
import type { TestSite } from "../support/site.ts";

/** As soon as a build has written a file. */
const written =
  (file: string): Moment =>
  (_, root) =>
    existsSync(path.join(root, "_site", file));

test("after a build that was killed the next one gives the bytes of a clean one, whatever is no longer published", async () => {
  const moments = ["2024/05/01/sementara-0/index.html", "tag/topik-sementara-9/index.html"].map(written);
  // `KILLS=50 npm run attack`: as many more, at any moment.
  for (let more = Number(process.env.KILLS ?? 0); more > 0; more--) {
    const chosen = 0.3 + Math.random() * 0.75;
    moments.push((share) => share > chosen);
  }
  const { killed, differing } = await killedBuilds(moments);
  expect(killed).toBeGreaterThanOrEqual(2);
  expect(differing.flat()).toEqual([]);
});

describe("what hinders a build is gone with the next one, which gives the bytes of a clean one", () => {
  let site: TestSite;
  let clean: Record<string, string>;
  beforeAll(async () => {
    site = await siteToHinder();
    clean = await site.bytes();
  });

  const some = ["a full disk", "two builds at once", "rubbish in the cache"] as const;
  for (const name of process.env.KILLS ? hindranceNames : some)
    test.skipIf(!canHinder(name))(name, async () => {
      expect(await hinderedBuild(site, name, clean)).toEqual([]);
    });
});
