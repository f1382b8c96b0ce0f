import { existsSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { killedBuilds, type Moment } from "../attack/killed-builds.ts";
import { article } from "../support/article.ts";
import { buildSite, rebuild } from "../support/site.ts";

/** As soon as a build has written a file. */
const written =
  (file: string): Moment =>
  (_, root) =>
    existsSync(path.join(root, "_site", file));

test("after a build that was killed the next one gives the bytes of a clean one, whatever is no longer published", async () => {
  const moments = ["2024/05/01/sementara-0/index.html", "tag/topik-sementara-9/index.html"].map(written);
  expect(await killedBuilds(moments)).toEqual({ killed: 2, differing: [[], []] });
});

test("rubbish in the lists of the cache changes nothing, and two builds at once leave what one leaves", async () => {
  const site = await buildSite({ "content/articles/a.md": article({ title: "Pasar Dibuka" }) });
  const clean = await site.bytes();
  const cache = path.join(site.root, ".cache");
  for (const name of await readdir(cache, { recursive: true }))
    if (name.endsWith(".json")) await writeFile(path.join(cache, name), "\0rubbish");
  await rebuild(site);
  expect(await site.bytes()).toEqual(clean);

  await Promise.all([rebuild(site), rebuild(site)]);
  await rebuild(site);
  expect(await site.bytes()).toEqual(clean);
});
