import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openMadeFiles } from "../../src/assets/made-files.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test("has what was kept, until it becomes something else; what is kept anew takes its place", async () => {
  const folder = path.join(await temporaryFolder(), "kartu");
  expect(openMadeFiles(folder).has("a.png")).toBe(false);
  openMadeFiles(folder).keep("a.png", bytes("satu"));
  expect(openMadeFiles(folder).has("a.png")).toBe(true);

  writeFileSync(openMadeFiles(folder).file("a.png"), "sutu");
  expect(openMadeFiles(folder).has("a.png")).toBe(false);
  openMadeFiles(folder).keep("a.png", bytes("dua"));
  expect(openMadeFiles(folder).has("a.png")).toBe(true);
  expect(readdirSync(folder)).toHaveLength(1);
});

test("has nothing whose name says no checksum, as earlier versions kept files", async () => {
  const folder = await temporaryFolder();
  writeFileSync(path.join(folder, "a.png"), "satu");
  const made = openMadeFiles(folder);
  expect(made.has("a.png")).toBe(false);
  made.keep("a.png", bytes("satu"));
  expect(openMadeFiles(folder).has("a.png")).toBe(true);
});
