import { link, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { copyWhole, createWhole, writeError, writeWhole } from "../../src/content/write-whole.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

let root: string;
const at = (name: string) => path.join(root, name);
beforeEach(async () => {
  root = await temporaryFolder();
});

test("a file is written with its folder, over an older one, and leaves nothing beside it", async () => {
  writeWhole(at("baru/berita.md"), "Lama.");
  writeWhole(at("baru/berita.md"), "Baru.");
  copyWhole(at("baru/berita.md"), at("baru/salinan.md"));
  expect(await readFile(at("baru/salinan.md"), "utf8")).toBe("Baru.");
  expect(await readdir(at("baru"))).toEqual(["berita.md", "salinan.md"]);
});

test("one that is to be new takes no other's place, nor is what a killed command left written through", async () => {
  expect([createWhole(at("a.md"), "Baru."), createWhole(at("a.md"), "Lain.")]).toEqual([true, false]);
  await link(at("a.md"), at(`.warta-${process.pid}.tmp`));
  writeWhole(at("b.md"), "Lain.");
  expect(await readFile(at("a.md"), "utf8")).toBe("Baru.");
  expect(await readdir(root)).toEqual(["a.md", "b.md"]);
});

test("one that cannot be written is named with the reason, and nothing is left beside it", async () => {
  await writeFile(at("berkas"), "Tetap.");
  await mkdir(at("folder/isi"), { recursive: true });
  expect(() => writeWhole(at("berkas/berita.md"), "Baru.")).toThrow(
    /berkas\/berita\.md cannot be written: there is a file in the place of a folder, or the other way round\.$/,
  );
  expect(() => writeWhole(at("folder"), "Baru.")).toThrow(/folder cannot be written/);
  expect(() => copyWhole(at("tidak-ada"), at("berkas"))).toThrow(/berkas cannot be written: ENOENT\.$/);
  expect(await readFile(at("berkas"), "utf8")).toBe("Tetap.");
  expect(await readdir(root)).toEqual(["berkas", "folder"]);
});

test.each([
  ["ENOSPC", "disk penuh"],
  ["EROFS", "berkas atau foldernya hanya boleh dibaca"],
  ["EMFILE", "EMFILE"],
])("%s is told as %s", (code, reason) => {
  const error = Object.assign(new Error("write"), { code });
  expect(writeError("content/a.md", error).localized.id).toBe(`content/a.md tidak bisa ditulis: ${reason}.`);
});
