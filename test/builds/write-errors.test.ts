import { readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { article } from "../support/article.ts";
import { createSite } from "../support/site.ts";

const articles = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`content/articles/${n}.md`, article({ title: `Berita ${n}` })]),
  );
const notWhole =
  "[warta] The build stopped before its end, so ./_site/ may be a mix of old and new: do not publish it. The reason is above; ENOSPC means that the disk is full.\n";
const notices = /^\[warta\] \d+ notice:\n(?:content\/.*\n)*/;

test("one in the place of a folder of pages ends a build of many articles with 1, and the last line says what that means", async () => {
  const site = await createSite({ ...articles(30), "_site/tag": "Bukan folder." });
  const { code, output } = await site.build({ byCommand: true });
  expect(code).toBe(1);
  expect(output).toContain("ENOTDIR");
  expect(output.endsWith(notWhole)).toBe(true);
});

test.skipIf(process.platform !== "linux")("so does a full disk", async () => {
  const site = await createSite({
    "content/catatan.njk": "---\npermalink: /catatan.txt\n---\nIsi.",
    "_site/x.txt": "",
  });
  await symlink("/dev/full", path.join(site.root, "_site/catatan.txt"));
  const { code, output } = await site.build({ byCommand: true });
  expect(code).toBe(1);
  expect(output).toContain("ENOSPC");
  expect(output.endsWith(notWhole)).toBe(true);
});

test("a link in the place of a page is not written through, and nothing is written", async () => {
  const site = await createSite({ ...articles(1), "_site/x.txt": "", "lain.txt": "Milik orang." });
  await symlink("../lain.txt", path.join(site.root, "_site/index.html"));
  const { code, output } = await site.build({ byCommand: true });
  expect(code).toBe(1);
  expect(output.replace(notices, "")).toBe(
    "[warta] The site is not written: _site/index.html is a link to another place, and what is there would be overwritten. Delete the link.\n",
  );
  expect(await site.files()).toEqual(["x.txt"]);
  expect(await readFile(path.join(site.root, "lain.txt"), "utf8")).toBe("Milik orang.");
});
