import { once } from "node:events";
import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { entriesBelow, listEntries, placeInStack, relativePath } from "../../src/content/files.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("a path from the project's folder has forward slashes, on Windows too", () => {
  const saved = "C:\\Warta\\content\\articles\\2020-01-24-pasar.md";
  expect(relativePath("C:\\Warta", saved, path.win32)).toBe("content/articles/2020-01-24-pasar.md");
  // Windows takes either slash, and either case of a drive.
  expect(relativePath("c:/Warta/", saved, path.win32)).toBe("content/articles/2020-01-24-pasar.md");
  expect(relativePath("/warta", "/warta/content/a\\b.md", path.posix)).toBe("content/a\\b.md");
});

test.each([
  ["of a module", "at draw (file:///C:/Warta/kita/kaki.js?1767:12:7)", "kita/kaki.js"],
  ["of an older module", "at Object.<anonymous> (C:\\Warta\\kita\\kaki.cjs:12:7)", "kita/kaki.cjs"],
])("the place of an error %s is found on Windows too", (_, line, file) => {
  const elsewhere = "at x (file:///C:/Warta/node_modules/a/b.js:1:1)\n    at file:///D:/Lain/c.js:2:2";
  const stack = `Error: stok\n    ${elsewhere}\n    ${line}`;
  expect(placeInStack(stack, "C:\\Warta", path.win32)).toEqual({ file, line: 12, column: 7 });
});

test("threads that write into one folder at the same time do not mix their files", async () => {
  const folder = await temporaryFolder();
  const module = new URL("../../src/content/files.ts", import.meta.url).href;
  const program = `(async ({ workerData: { module, folder, name } }) => {
    (await import("tsx/esm/api")).register();
    const { writeAtomic } = await import(module);
    for (let number = 0; number < 300; number++) writeAtomic(folder + "/" + name + number, name);
  })(require("node:worker_threads"))`;
  const thread = (name: string) => new Worker(program, { eval: true, workerData: { module, folder, name } });
  await Promise.all(["kota", "desa"].map((name) => once(thread(name), "exit")));
  const files = readdirSync(folder);
  expect(files).toHaveLength(600);
  for (const file of files) expect(readFileSync(path.join(folder, file), "utf8")).toBe(file.slice(0, 4));
});

test("a folder that cannot be listed does not pass for an empty one", async () => {
  const folder = await temporaryFolder();
  symlinkSync("loop", path.join(folder, "loop"));
  expect(listEntries(path.join(folder, "none"))).toEqual([]);
  expect(() => entriesBelow(path.join(folder, "loop"))).toThrow("ELOOP");
});
