import { utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { createArticleCache, readContent } from "../../src/content/read-content.ts";
import { article, now, settings, temporaryProject } from "./temporary-project.ts";

const x = "content/articles/x.md";
const y = "content/articles/y.md";

/** A project that a preview reads again and again. */
async function previewed() {
  const root = await temporaryProject({
    [x]: article({ title: "Satu" }),
    [y]: article({ title: "Tunggu", date: "2024-07-01" }),
  });
  const cache = createArticleCache();
  const setTime = (file: string, seconds: number) => utimesSync(path.join(root, file), seconds, seconds);
  setTime(x, 1_700_000_000);
  return {
    async titles(at = now) {
      const result = await readContent({ root, now: at, preview: true, cache });
      if (!result.ok) throw new Error("a sound project");
      return result.content.articles.map(({ title, status }) => `${title} ${status}`);
    },
    /** @param isNoticed whether the file's times show that it was written */
    write(file: string, text: string, isNoticed = true) {
      writeFileSync(path.join(root, file), text);
      setTime(file, isNoticed ? 1_700_000_001 : 1_700_000_000);
    },
  };
}

test("a preview reads again only the articles whose files have changed", async () => {
  const { titles, write } = await previewed();
  expect(await titles()).toEqual(["Tunggu scheduled", "Satu published"]);
  write(x, article({ title: "Dua." }), false);
  expect(await titles()).toEqual(["Tunggu scheduled", "Satu published"]);
  write(x, article({ title: "Tiga" }));
  expect(await titles()).toEqual(["Tunggu scheduled", "Tiga published"]);
});

test("and all of them after a change of the settings", async () => {
  const { titles, write } = await previewed();
  await titles();
  write(x, article({ title: "Dua." }), false);
  write("_data/site.yaml", settings("timeZone: Asia/Makassar\n"));
  expect(await titles()).toEqual(["Tunggu scheduled", "Dua. published"]);
});

test("an edit that is wrong is not shown as if nothing were wrong", async () => {
  const root = await temporaryProject({ [x]: article() });
  const result = await readContent({ root, now, preview: true });
  if (!result.ok) throw new Error("a sound project");
  expect(result.reread(x)).toMatchObject({ slug: "x" });
  writeFileSync(path.join(root, x), article({ updated: "2027-03-01" }));
  expect(result.reread(x)).toBeUndefined();
});

test("an article that waits is published when its time comes", async () => {
  const { titles } = await previewed();
  await titles();
  expect(await titles(now.plus({ months: 2 }))).toEqual(["Tunggu published", "Satu published"]);
});
