import { beforeAll, expect, test } from "vitest";
import { richSite } from "../support/rich-site.ts";
import { buildSite, createSite, type Files, rebuild, type TestSite } from "../support/site.ts";

let site: TestSite;
let first: Awaited<ReturnType<TestSite["bytes"]>>;
beforeAll(async () => {
  site = await buildSite(richSite, { environment: { TZ: "UTC", LANG: "C.UTF-8" } });
  first = await site.bytes();
});

test.each(["America/New_York", "Asia/Tokyo"])(
  "in the machine's zone %s, another locale, and over the last build, a site is the same to the byte",
  async (TZ) => {
    await rebuild(site, { environment: { TZ, LANG: "id_ID.UTF-8" } });
    expect(await site.bytes()).toEqual(first);
  },
);

test("so it is in another folder whose files were made in another order", async () => {
  const reversed: Files = Object.fromEntries(Object.entries(richSite).reverse());
  const there = await createSite();
  try {
    for (const [name, content] of Object.entries(reversed)) await there.write({ [name]: content });
    await rebuild(there);
    expect(await there.bytes()).toEqual(first);
  } finally {
  }
});

test("the clock alone decides what is out: a minute later the scheduled article is", async () => {
  const scheduled = "2026/01/01/rahasia/index.html";
  await rebuild(site, { environment: { SOURCE_DATE_EPOCH: "1767225659" } });
  expect(await site.files()).not.toContain(scheduled);
  await rebuild(site, { environment: { SOURCE_DATE_EPOCH: "1767225660" } });
  expect(await site.files()).toContain(scheduled);
});
