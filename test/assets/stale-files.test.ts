import { existsSync } from "node:fs";
import { mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { removeStale } from "../../src/assets/output-folder.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

let root: string;
let output: string;
let list: string;
beforeEach(async () => {
  root = await temporaryFolder();
  output = path.join(root, "_site");
  list = path.join(root, ".cache/written.json");
  await mkdir(output);
});

/** Files that lie in the output folder. */
async function put(...files: string[]): Promise<void> {
  for (const file of files) {
    await mkdir(path.join(output, path.dirname(file)), { recursive: true });
    await writeFile(path.join(output, file), "");
  }
}
const lies = (file: string): boolean => existsSync(path.join(output, file));

/** A build that writes these files. */
async function build(
  outputFiles: string[],
  { serving = false, copied = [] as string[], keepFolders = false } = {},
) {
  await put(...outputFiles);
  return removeStale({ output, list, serving }, outputFiles, copied, keepFolders);
}

test("what an earlier build wrote and this one does not is removed", async () => {
  await build(["index.html", "lama/index.html", "gambar/a.png", "gambar/b.png"]);
  expect(await build(["index.html", "gambar/a.png"])).toEqual({ removed: 2, foreign: [] });
  expect(["lama/index.html", "gambar/b.png"].filter(lies)).toEqual([]);
  expect(["index.html", "gambar/a.png"].filter(lies)).toHaveLength(2);
});

test("a preview removes nothing that a build wrote, and the next build what previews left", async () => {
  await build(["index.html", "404.html"]);
  await build(["404.html", "draf.png"], { serving: true });
  expect(lies("index.html")).toBe(true);
  await build(["404.html", "lain.png"], { serving: true });
  expect(["index.html", "404.html", "draf.png", "lain.png"].filter(lies)).toEqual([
    "index.html",
    "404.html",
    "lain.png",
  ]);
  expect(await build(["index.html", "404.html"])).toEqual({ removed: 1, foreign: [] });
  expect(lies("lain.png")).toBe(false);
});

test("without a list of what was written, or with one that cannot be read, nothing is removed", async () => {
  await build(["index.html", "lama/index.html"]);
  for (const damage of [() => rm(list), () => writeFile(list, '{"../_site": ["lama/')]) {
    await damage();
    expect(await build(["index.html"])).toEqual({ removed: 0, foreign: ["lama/index.html"] });
  }
  expect(lies("lama/index.html")).toBe(true);
});

test("a list that names files elsewhere removes none of them", async () => {
  await build(["a/index.html"]);
  await put("../content/a.md", "../_site-lama/index.html");
  const elsewhere = [
    "../content/a.md",
    "a/../../content/a.md",
    "../_site-lama/index.html",
    path.join(root, "content/a.md"),
  ];
  await writeFile(list, JSON.stringify({ "../_site": [...elsewhere, "", "."] }));
  expect(await build(["a/index.html"])).toEqual({ removed: 0, foreign: [] });
  expect(["../content/a.md", "../_site-lama/index.html"].filter(lies)).toHaveLength(2);
});

test("folders that are left empty go too, however deep; the folder of the site never", async () => {
  await build(["2024/05/01/x/index.html", "2024/06/index.html"]);
  await build(["2024/06/index.html"]);
  expect([lies("2024/05"), lies("2024/06")]).toEqual([false, true]);
  await build([]);
  expect([lies("2024"), existsSync(output)]).toEqual([false, true]);
});

test("folders stay where Eleventy, which goes on, believes that they are there", async () => {
  await build(["tag/pasar/index.html"]);
  expect(await build([], { keepFolders: true })).toEqual({ removed: 1, foreign: [] });
  expect([lies("tag/pasar"), lies("tag/pasar/index.html")]).toEqual([true, false]);
});

test.each(["gambar", "2024/05"])("nothing is removed through a link in the place of %s", async (folder) => {
  await build([`${folder}/01/x.html`, `${folder}/x.html`]);
  const elsewhere = path.join(root, "elsewhere");
  await rename(path.join(output, folder), elsewhere);
  await symlink(elsewhere, path.join(output, folder), "junction");
  expect(await build([])).toMatchObject({ removed: 0 });
  expect(existsSync(path.join(elsewhere, "01/x.html"))).toBe(true);
});

test("nor is a link or a folder that stands where a file was", async () => {
  await build(["a.html", "b.html"]);
  await rename(path.join(output, "a.html"), path.join(root, "a.html"));
  await symlink(path.join(root, "a.html"), path.join(output, "a.html"));
  await rm(path.join(output, "b.html"));
  await put("b.html/catatan.txt");
  expect(await build([])).toEqual({ removed: 0, foreign: ["b.html/catatan.txt"] });
  expect(["a.html", "b.html/catatan.txt"].filter(lies)).toHaveLength(2);
});

test("the folder of the site may be a link; when it leads elsewhere, what lies there stays", async () => {
  const [disk, other] = [path.join(root, "disk"), path.join(root, "lain")];
  for (const folder of [disk, other]) {
    await mkdir(folder);
    await writeFile(path.join(folder, "lama.html"), "");
  }
  await rm(output, { recursive: true });
  await symlink(disk, output, "junction");
  await build(["lama.html", "baru.html"]);

  await rm(output, { recursive: true });
  await symlink(other, output, "junction");
  expect(await build([])).toMatchObject({ removed: 0 });
  expect(existsSync(path.join(other, "lama.html"))).toBe(true);

  await rm(output, { recursive: true });
  await symlink(disk, output, "junction");
  expect(await build(["baru.html"])).toMatchObject({ removed: 1 });
  expect(existsSync(path.join(disk, "lama.html"))).toBe(false);
});

test("what a permalink wrote outside the folder of the site stays", async () => {
  await build(["../fungsi/a.js"]);
  expect(await build([])).toMatchObject({ removed: 0 });
  expect(existsSync(path.join(root, "fungsi/a.js"))).toBe(true);
});

test("of two folders that a site is built into each has a list of its own", async () => {
  const other = path.join(root, "pratinjau");
  await mkdir(other);
  await build(["lama.html"]);
  await writeFile(path.join(other, "lama.html"), "");
  removeStale({ output: other, list, serving: false }, ["lama.html"]);
  expect(removeStale({ output: other, list, serving: false }, [])).toMatchObject({
    removed: 1,
  });
  expect(lies("lama.html")).toBe(true);
  expect(await build([])).toMatchObject({ removed: 1 });
});
