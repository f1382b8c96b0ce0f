import { cp } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { runWarta } from "../cli/run-warta.ts";
import { createSite, now, type TestSite, wartaPackage } from "../support/site.ts";

/** A site as users of the first package had it: 0.1.0, before there were options, authors' files and words in addresses. */
async function createOldSite(): Promise<TestSite> {
  const site = await createSite();
  await cp(path.join(import.meta.dirname, "upgrade/site"), site.root, { recursive: true });
  await site.write(wartaPackage);
  return site;
}

test("the site of the first version: the check says what changed, --fix mends it, and its pages are where they were", async () => {
  const site = await createOldSite();
  const check = (...options: string[]) =>
    runWarta(site.root, ["check", ...options], { SOURCE_DATE_EPOCH: now });

  const before = await check();
  expect(before.code).toBe(1);
  expect(before.out.match(/^\S+:\d+:\d+ \S+/gm)).toEqual([
    "_data/site.yaml:1:1 addresses:",
    '_data/site.yaml:8:1 "search"',
    '_data/site.yaml:16:1 "ninjs"',
  ]);
  expect((await site.build()).code).toBe(1);
  expect(await site.files()).toEqual([]);

  const fixed = await check("--fix");
  expect(fixed.err).toContain("_data/site.yaml:8:1 search → templates.search");
  expect(fixed).toMatchObject({ code: 0, out: "1 article, 1 tag: 0 notices, no mistake.\n" });
  const again = await check("--fix");
  expect(again).toMatchObject({ code: 0, err: "" });

  const { code, output } = await site.build();
  expect(output).not.toContain("[warta]");
  expect(code).toBe(0);
  // As the first version wrote it.
  const pages = (await site.files()).filter((file) => file.endsWith(".html"));
  expect(pages).toEqual([
    "2025/02/03/new-jetty-opens/index.html",
    "404.html",
    "about/index.html",
    "arsip/2025/02/index.html",
    "arsip/index.html",
    "index.html",
    "koreksi/index.html",
    "latest/index.html",
    "old/jetty.html",
    "penulis/rian-danau/index.html",
    "rubrik/shore/index.html",
    "tag/index.html",
    "tag/north-jetty/index.html",
  ]);
  expect(await site.read("latest/index.html")).toContain("New Jetty Opens</a> (Shore)");
  expect(await site.read("koreksi/index.html")).toContain("We answer the same day.");
});
