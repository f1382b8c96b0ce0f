import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import {
  checkGlobalData,
  checkOutputFolder,
  checkWritable,
  refuseSymlinks,
} from "../../src/assets/output-folder.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

async function project() {
  const root = await temporaryFolder();
  await mkdir(path.join(root, "content/articles"), { recursive: true });
  await symlink(path.join(root, "content"), path.join(root, "tautan"), "junction");
  return root;
}

test.each(["content", "content/articles/terbit", "_data", ".", "..", "/", "tautan", "tautan/baru"])(
  "a build does not write to %s",
  async (output) => {
    const root = await project();
    expect(() => checkOutputFolder(root, path.resolve(root, output))).toThrow("would be overwritten");
  },
);

test.each(["_site", "docs", "content-baru", ".cache/preview", "../situs"])(
  "it may write to %s",
  async (output) => {
    const root = await project();
    expect(() => checkOutputFolder(root, path.join(root, output))).not.toThrow();
  },
);

test.each(["halaman", "./halaman/", "situs"])(
  "it does not write over the templates of another input folder, as with %s",
  async (output) => {
    const root = await project();
    const templates = ["halaman", "situs/tata"].map((name) => path.join(root, name));
    const check = () => checkOutputFolder(root, path.join(root, output), templates);
    expect(check).toThrow("would be overwritten");
  },
);

test("it may write to a folder among the templates", async () => {
  const root = await project();
  const [output, includes, pages] = [`${root}/_site`, `${root}/_includes`, `${root}/halaman`];
  expect(() => checkOutputFolder(root, output, [root, includes])).not.toThrow();
  expect(() => checkOutputFolder(root, path.join(pages, "_site"), [pages])).not.toThrow();
});

test("it writes to a folder that is not there yet, and to nothing that is a file", async () => {
  const root = await project();
  await writeFile(path.join(root, "_site"), "");
  for (const output of ["_site", "_site/id"])
    expect(() => checkWritable(path.join(root, output))).toThrow("a file, not a folder");
  expect(() => checkWritable(path.join(root, "terbit/id"))).not.toThrow();
});

test.each([
  ["a page", "index.html", true],
  ["a folder of pages", "tag", true],
  ["a folder that Warta empties", "cari/indeks", true],
  ["something in it", "cari/indeks/a/b", true],
  ["what Warta does not write", "video", false],
  ["what only begins alike", "tag/pasar/index.htm", false],
])("it does not write through a link in the place of %s", async (_, link, refused) => {
  const root = await project();
  await mkdir(path.join(root, "_site", path.dirname(link)), { recursive: true });
  await symlink(path.join(root, "content"), path.join(root, "_site", link), "junction");
  const check = () =>
    refuseSymlinks(path.join(root, "_site"), ["index.html", "tag/pasar/index.html", "cari/indeks/"]);
  if (refused) expect(check).toThrow("is a link to another place");
  else expect(check).not.toThrow();
});

test.each(["warta.json", "warta"])("data of a site are not called %s: that name is taken", async (name) => {
  const root = await temporaryFolder();
  await writeFile(path.join(root, name), "{}");
  expect(() => checkGlobalData(root)).toThrow(`${name} takes the name`);
});
