import { beforeAll, expect, test } from "vitest";
import { richBuild, richSite } from "../support/rich-site.ts";
import { createSite, rebuild, type TestSite } from "../support/site.ts";

let site: TestSite;
let first: Awaited<ReturnType<TestSite["bytes"]>>;
beforeAll(async () => {
  first = await (await richBuild()).bytes();
  site = await createSite(richSite);
  await rebuild(site, { environment: { TZ: "America/New_York", LANG: "id_ID.UTF-8" } });
});

test("in another zone and locale of the machine, and over the last build, a site is the same to the byte", async () => {
  expect(await site.bytes()).toEqual(first);
  await rebuild(site, { environment: { TZ: "UTC", LANG: "C.UTF-8" } });
  expect(await site.bytes()).toEqual(first);
});

test("so it is where files were made in another order, and east of the newsroom", async () => {
  const there = await createSite();
  await there.write(Object.fromEntries(Object.entries(richSite).reverse()));
  await rebuild(there, { environment: { TZ: "Asia/Tokyo" } });
  expect(await there.bytes()).toEqual(first);
});

test("the clock alone decides what is out: a minute later the scheduled article is", async () => {
  const scheduled = "2026/01/01/rahasia/index.html";
  await rebuild(site, { environment: { SOURCE_DATE_EPOCH: "1767225659" } });
  expect(await site.files()).not.toContain(scheduled);
  await rebuild(site, { environment: { SOURCE_DATE_EPOCH: "1767225660" } });
  expect(await site.files()).toContain(scheduled);
});
