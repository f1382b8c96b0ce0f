import { expect, onTestFinished, test } from "vitest";
import { article } from "../support/article.ts";
import { type RunningEleventy, startWatch, whenSaved } from "../support/preview-server.ts";
import { buildSite, type TestSite } from "../support/site.ts";

/** A site that was built before, and is watched. */
async function watched(words: string[] = []): Promise<{ site: TestSite; watch: RunningEleventy }> {
  const site = await buildSite({
    "content/articles/a.md": article({ tags: ["Pasar"] }),
    "content/jadwal.njk": "Senin.",
  });
  const watch = await startWatch(site, words);
  onTestFinished(() => watch.stop());
  return { site, watch };
}

test("what is no longer published goes while Eleventy watches, and comes back", async () => {
  const { site, watch } = await watched();
  const lists = async () => (await site.files()).filter((file) => /^tag\/.+\/index\.html$/.test(file));
  for (const [tag, list] of [
    ["Sumur", "tag/sumur/index.html"],
    ["Pasar", "tag/pasar/index.html"],
  ] as const)
    await whenSaved(site, "content/articles/a.md", article({ tags: [tag] }), lists).toEqual([list]);
  expect(watch.printed()).not.toContain("Problem writing");
});

test("with --incremental, which writes one page again, all others stay", async () => {
  const { site, watch } = await watched(["--incremental"]);
  const before = await site.files();
  const shown = () => site.read("jadwal/index.html");
  await whenSaved(site, "content/jadwal.njk", "Selasa.", shown).toBe("Selasa.");
  await expect.poll(() => watch.printed()).toMatch(/Wrote 1 file \(skipped/);
  expect(await site.files()).toEqual(before);
});
