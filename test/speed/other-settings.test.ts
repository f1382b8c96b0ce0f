import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createProject, differing, type Project } from "./publish.ts";

/** Articles that lay untouched for a while are known without being read: as long as they would be read the same. */
let project: Project;
const settings = (timeZone: string, more = ""): void =>
  project.write(
    "_data/site.yaml",
    `name: Kabar Uji\nurl: https://kabar.example/\ntimeZone: ${timeZone}\npublisher: { name: Redaksi }\nsearch: false\nshareCards: false\n${more}`,
  );
beforeAll(async () => {
  project = createProject();
  settings("Asia/Jakarta");
  for (const day of [1, 2, 3])
    project.write(
      `content/articles/hari-${day}.md`,
      `---\ntitle: Hari ${day}\ndate: 2025-12-0${day} 23:30\nsection: Daerah\nauthors: Sari Wibawa\ntags: [Pasar]\n---\n\nPasar ramai.\n`,
    );
  await setTimeout(2_100);
  await project.build();
});
afterAll(() => project.remove());

test("in another time zone their dates are others", async () => {
  const before = project.bytes();
  settings("Asia/Jayapura");
  await project.build();
  const after = project.bytes();
  expect(differing(before, after)).toContain("2025/12/01/hari-1/index.html");
  expect(differing(after, await project.buildAfresh())).toEqual([]);
});

test("in another language, on pages of another size", async () => {
  settings("Asia/Jayapura", "language: en\npageSize: 2\n");
  await project.build();
  expect(differing(project.bytes(), await project.buildAfresh())).toEqual([]);
});
