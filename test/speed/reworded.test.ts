import { renameSync, symlinkSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createProject, differing, type Project } from "./publish.ts";

/** After a change of wording only pages near it are looked at: each of those that show it has to be among them. */
let project: Project;
beforeEach(async () => {
  project = createProject();
  project.write(
    "_data/site.yaml",
    "name: Kabar Uji\nurl: https://kabar.example/\npageSize: 3\npublisher: { name: Redaksi }\nsearch: false\nshareCards: false\n",
  );
  for (const tag of ["Pasar", "Panen", "Tarif"])
    project.write(`content/tags/${tag.toLowerCase()}.md`, `---\nname: ${tag}\n---\n`);
  write("lama", "2025-12-01", "Tarif", "Tarif tetap.");
  write("tengah", "2025-12-02", "Pasar", "Pada 3 Juli 2018 Panen gagal.");
  write("baru", "2025-12-03", "Tarif", "Tarif naik.");
  await project.build();
});
afterEach(() => project.remove());

const fileOf = (name: string): string => `content/articles/${name}.md`;
const write = (name: string, date: string, tag: string, text: string): void =>
  project.write(
    fileOf(name),
    `---\ntitle: Berita ${name}\ndate: ${date}\nsection: Daerah\nauthors: Sari Wibawa\ntags: [${tag}]\n---\n\n${text}\n`,
  );

/** The files of the site that a change makes other than before, after a build that must leave what one from nothing leaves. */
async function changedFiles(change: () => void): Promise<string[]> {
  const before = project.bytes();
  change();
  await project.build();
  const after = project.bytes();
  expect(differing(after, await project.buildAfresh())).toEqual([]);
  return differing(before, after);
}

test("the neighbours of an article show its other headline, though they share no tag with it", async () => {
  const changed = await changedFiles(() => project.putLine(fileOf("tengah"), "title:", "title: Judul lain"));
  expect(changed).toContain("2025/12/01/lama/index.html");
  expect(changed).toContain("2025/12/03/baru/index.html");
});

test("an article's translation names it by its other headline", async () => {
  write("jauh", "2025-11-01", "Panen", "Panen raya.");
  project.putLine(fileOf("jauh"), "title:", "title: Far\nlang: en\ntranslationOf: baru");
  await project.build();
  const changed = await changedFiles(() => project.putLine(fileOf("baru"), "title:", "title: Judul lain"));
  expect(changed).toContain("2025/11/01/jauh/index.json");
});

test("the page of a tag that an article names no more loses what it said", async () => {
  const changed = await changedFiles(() =>
    project.putLine(fileOf("tengah"), "Pada 3 Juli", "Pada 3 Juli 2018 semua gagal."),
  );
  expect(changed).toContain("tag/panen/index.html");
});

test("a page that somebody took away is there again after a change elsewhere", async () => {
  project.write("_site/2025/12/01/lama/index.html", null);
  project.putLine(fileOf("baru"), "title:", "title: Judul lain");
  await project.build();
  expect(differing(project.bytes(), await project.buildAfresh())).toEqual([]);
});

test("with the search on, a build with nothing new, and one after it, know the last one", async () => {
  project.putLine("_data/site.yaml", "search:", "search: true");
  const { files } = await project.build();
  expect(await project.build()).toEqual({ files, changed: 0 });
  project.putLine(fileOf("baru"), "Tarif naik", "Tarif naik lagi.");
  expect((await project.build()).touched).toContain("2025/12/03/baru/index.html");
  expect(await project.build()).toEqual({ files, changed: 0 });
});

test("articles that lie elsewhere, behind a link, are looked at as others are", async () => {
  const folder = path.join(project.root, "content/articles");
  renameSync(folder, path.join(project.root, "berita"));
  symlinkSync(path.join(project.root, "berita"), folder);
  await project.build();
  const changed = await changedFiles(() => project.putLine(fileOf("baru"), "title:", "title: Judul lain"));
  expect(changed).toContain("2025/12/03/baru/index.html");
});

test.each([
  ["date", "date: 2025-11-30"],
  ["tags", "tags: [Panen]"],
  ["section", "section: Ekonomi"],
  ["authors", "authors: Damar Kusumo"],
])("an article that is moved by its %s changes all that it leaves", async (key, line) => {
  await changedFiles(() => project.putLine(fileOf("tengah"), `${key}:`, line));
});
