import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeWartaProject } from "../../bench/corpus.ts";
import { createProject, differing, type Project } from "./publish.ts";

/** Three hundred articles, twenty tags. */
let project: Project;
let files: string[];
let first: Record<string, string>;
beforeAll(async () => {
  project = createProject();
  files = writeWartaProject(project.root, { articles: 300, tags: 20 }).map(({ file }) => file);
  await project.build();
  first = project.bytes();
});
afterAll(() => project.remove());

const textOf = (file: string): string => readFileSync(path.join(project.root, file), "utf8");
const filesChangedBy = async (file: string, text: string): Promise<string[]> => {
  const before = existing(file) ? textOf(file) : null;
  project.write(file, text);
  const { changed } = await project.build();
  const differ = differing(first, project.bytes());
  // All that is other was written, and nothing else.
  expect(changed).toBe(differ.length);
  project.write(file, before);
  await project.build();
  expect(differing(first, project.bytes())).toEqual([]);
  return differ;
};
const existing = (file: string): boolean => files.includes(file);

test("nothing changed: nothing is written", async () => {
  const page = path.join(project.root, "_site/index.html");
  const { mtimeMs } = statSync(page);
  expect((await project.build()).changed).toBe(0);
  expect(statSync(page).mtimeMs).toBe(mtimeMs);
});

test("one more article with three tags: at most thirty files", async () => {
  const text =
    "---\ntitle: Berita baru\ndate: 2025-01-02 09:00\nauthors: Sari Wibawa\nsection: Ekonomi\ntags: [Dinas Perhubungan Ambon, Pelabuhan Ambon, Festival Kopi Ambon]\n---\n\nPelabuhan Ambon buka.\n";
  expect(
    (await filesChangedBy("content/articles/2025-01-02-berita-baru.md", text)).length,
  ).toBeLessThanOrEqual(30);
});

test("a slip mended in an old article: its page and its twin, and where its sentence is quoted", async () => {
  const file = files[10] ?? "";
  const mended = textOf(file).replace(/\n\n(.*)\.$/s, "\n\n$1!");
  expect((await filesChangedBy(file, mended)).length).toBeLessThanOrEqual(8);
});

test("a page that was touched is mended", async () => {
  const page = path.join(project.root, "_site/arsip/index.html");
  writeFileSync(page, "x".repeat(readFileSync(page).length));
  expect((await project.build()).changed).toBe(1);
  expect(differing(first, project.bytes())).toEqual([]);
});

test("a cache that is gone or damaged changes nothing", async () => {
  const folder = path.join(project.root, ".cache/warta");
  for (const damage of [
    (bytes: Buffer) => bytes.reverse(),
    (bytes: Buffer) => bytes.subarray(9),
    () => Buffer.alloc(0),
  ]) {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
    expect(names.filter((name) => !/\.(?:bin|ttf)$/.test(name)).sort()).toEqual([
      path.join("articles", "index.json"),
      "files.json",
      path.join("icon", "index.json"),
      "last-build.json",
      "pages.json",
      "search.json",
      path.join("texts", "index.json"),
    ]);
    for (const name of names) {
      const file = path.join(folder, name);
      writeFileSync(file, damage(readFileSync(file)));
    }
    expect((await project.build()).changed).toBe(0);
    expect(differing(first, project.bytes())).toEqual([]);
  }
});

test("other code makes everything anew", async () => {
  expect((await project.build("other")).changed).toBe(0);
  expect(differing(first, project.bytes())).toEqual([]);
});

test("an old address that was a file may be a folder later, and the other way round", async () => {
  const name = "content/articles/pindah.md";
  const write = (alias: string) =>
    project.write(
      name,
      `---\ntitle: Pindah\ndate: 2025-11-01\nsection: Daerah\ntags: [Pasar]\naliases: [${alias}]\n---\n\nPindah.\n`,
    );
  for (const alias of ["/lama/x.d", "/lama/x.d/y/z.html", "/lama/x.d"]) {
    write(alias);
    await project.build();
    expect(differing(project.bytes(), await project.buildAfresh())).toEqual([]);
  }
  project.write(name, null);
  await project.build();
});
