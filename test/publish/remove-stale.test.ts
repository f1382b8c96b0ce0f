import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { removeStale } from "../../src/publish/remove-stale.ts";

/** A site's folder with files of an earlier build. @returns the folder */
async function builtEarlier(...files: string[]): Promise<string> {
  const output = await mkdtemp(path.join(tmpdir(), "warta-"));
  onTestFinished(() => rm(output, { recursive: true, force: true }));
  for (const file of files) {
    await mkdir(path.join(output, path.dirname(file)), { recursive: true });
    await writeFile(path.join(output, file), "");
    await utimes(path.join(output, file), 1_000, 1_000);
  }
  return output;
}

const startedAt = Date.now();
const relative = (output: string, files: string[]) => files.map((file) => path.relative(output, file)).sort();

test("what the build wrote or copied stays, the rest goes", async () => {
  const output = await builtEarlier("index.html", "lama/index.html", "gambar/a.png", "gambar/b.png");
  const removed = await removeStale({
    output,
    written: [path.join(output, "index.html")],
    copied: ["/gambar/a.png"],
    startedAt,
  });
  expect(relative(output, removed)).toEqual(["gambar/b.png", "lama/index.html"]);
  expect(existsSync(path.join(output, "gambar/a.png"))).toBe(true);
});

test("folders that are left empty go too, however deep", async () => {
  const output = await builtEarlier("2024/05/01/x/index.html");
  await removeStale({ output, written: [], copied: [], startedAt });
  expect(existsSync(path.join(output, "2024"))).toBe(false);
  expect(existsSync(output)).toBe(true);
});

test("hidden files stay, and the folders they are in", async () => {
  const output = await builtEarlier(".nojekyll", ".git/config", "a/.gitkeep", "a/b.html");
  const removed = await removeStale({ output, written: [], copied: [], startedAt });
  expect(relative(output, removed)).toEqual(["a/b.html"]);
});

test("what something else made during this build stays", async () => {
  const output = await builtEarlier("lama.txt");
  await writeFile(path.join(output, "baru.txt"), "");
  const removed = await removeStale({ output, written: [], copied: [], startedAt });
  expect(relative(output, removed)).toEqual(["lama.txt"]);
});

test("paths are from the working directory, as Eleventy gives them", async () => {
  const output = await builtEarlier("index.html");
  const written = [path.relative(process.cwd(), path.join(output, "index.html"))];
  expect(await removeStale({ output, written, copied: [], startedAt })).toEqual([]);
});

test.each([".", ".."])(
  "nothing goes if the site's folder is or holds the working directory: %s",
  async (output) => {
    const project = await builtEarlier("penting/catatan.txt");
    const before = process.cwd();
    onTestFinished(() => process.chdir(before));
    process.chdir(path.join(project, "penting"));
    expect(await removeStale({ output, written: [], copied: [], startedAt })).toEqual([]);
    expect(existsSync("catatan.txt")).toBe(true);
  },
);
