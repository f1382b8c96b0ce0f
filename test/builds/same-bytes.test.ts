import { beforeAll, expect, test } from "vitest";
import { richBuild, richSite } from "../support/rich-site.ts";
import { createSite, rebuild, type TestSite } from "../support/site.ts";

let site: TestSite;
let first: Awaited<ReturnType<TestSite["bytes"]>>;
beforeAll(async () => {
  first = await (await richBuild()).bytes();
  site = await createSite();
  // Its pictures are made anew.
  await site.write({ ".cache": null, ...Object.fromEntries(Object.entries(richSite).reverse()) });
});

test.each([
  ["where files were made in another order, and west of the newsroom", "America/New_York", "id_ID.UTF-8"],
  ["over the last build, east of the newsroom and in another locale", "Asia/Tokyo", "C.UTF-8"],
])("%s, a site is the same to the byte", async (_, TZ, LANG) => {
  await rebuild(site, { environment: { TZ, LANG } });
  expect(await site.bytes()).toEqual(first);
});
