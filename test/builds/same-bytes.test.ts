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

test("the clock alone decides what is out: a minute later the scheduled article is", async () => {
  const scheduled = "2026/01/01/rahasia/index.html";
  expect(first).not.toHaveProperty([scheduled]);
  await rebuild(site, { environment: { SOURCE_DATE_EPOCH: "1767225660" } });
  expect(await site.files()).toContain(scheduled);
});
