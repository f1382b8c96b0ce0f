import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Build, removeStale } from "../../src/assets/stale-files.ts";
import { lookAt } from "../../src/cache/look.ts";

/** A site's folder with files of an earlier build. @returns the folder */
async function builtEarlier(...files: string[]): Promise<string> {
  const output = await mkdtemp(path.join(tmpdir(), "warta-"));
  onTestFinished(() => rm(output, { recursive: true, force: true }));
  for (const file of files) {
    await mkdir(path.join(output, path.dirname(file)), { recursive: true });
    await writeFile(path.join(output, file), "");
  }
  return output;
}

/** What is removed in a build that begins now. */
const remove = ({ output, ...build }: Omit<Build, "there">): string[] =>
  removeStale({ output, ...build, there: lookAt(output, [""]).keys() }).sort();

test("what the build wrote or copied stays, the rest goes", async () => {
  const output = await builtEarlier("index.html", "lama/index.html", "gambar/a.png", "gambar/b.png");
  const removed = remove({ output, written: ["index.html"], copied: ["/gambar/a.png"] });
  expect(removed).toEqual(["gambar/b.png", "lama/index.html"]);
  expect(existsSync(path.join(output, "gambar/a.png"))).toBe(true);
});

test("folders that are left empty go too, however deep", async () => {
  const output = await builtEarlier("2024/05/01/x/index.html");
  remove({ output, written: [], copied: [] });
  expect(existsSync(path.join(output, "2024"))).toBe(false);
  expect(existsSync(output)).toBe(true);
});

test("hidden files stay, and the folders they are in", async () => {
  const output = await builtEarlier(".nojekyll", ".git/config", "a/.gitkeep", "a/b.html");
  const removed = remove({ output, written: [], copied: [] });
  expect(removed).toEqual(["a/b.html"]);
});

test("what something else made during this build stays", async () => {
  const output = await builtEarlier("lama.txt");
  const there = lookAt(output, [""]).keys();
  await writeFile(path.join(output, "baru.txt"), "");
  expect(removeStale({ output, there, written: [], copied: [] })).toEqual(["lama.txt"]);
});

test("what someone else keeps in order stays", async () => {
  const output = await builtEarlier("cari/indeks/a.pf", "cari/indeks-lama/a.pf");
  expect(remove({ output, written: [], copied: [], kept: ["/cari/indeks/"] })).toEqual([
    "cari/indeks-lama/a.pf",
  ]);
});

test.each([".", ".."])(
  "nothing goes if the site's folder is or holds the working directory: %s",
  async (output) => {
    const project = await builtEarlier("penting/catatan.txt");
    const before = process.cwd();
    onTestFinished(() => process.chdir(before));
    process.chdir(path.join(project, "penting"));
    expect(remove({ output, written: [], copied: [] })).toEqual([]);
    expect(existsSync("catatan.txt")).toBe(true);
  },
);
