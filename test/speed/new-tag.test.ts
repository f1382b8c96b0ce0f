import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createProject, differing, type Project } from "./publish.ts";

/** A tag that a new article brings along: a text that cannot name it is not read again. */
let project: Project;
beforeEach(async () => {
  project = createProject();
  project.write(
    "_data/site.yaml",
    "name: Kabar Uji\nurl: https://kabar.example/\npublisher: { name: Redaksi }\nsearch: false\nshareCards: false\n",
  );
  for (let day = 1; day <= 9; day++) write(day, "Pasar");
  await project.build();
});
afterEach(() => project.remove());

const write = (day: number, tag: string): void =>
  project.write(
    `content/articles/hari-${day}.md`,
    `---\ntitle: Hari ${day}\ndate: 2025-12-0${day}\nsection: Daerah\nauthors: Sari Wibawa\ntags: [${tag}]\n---\n\nPasar dan panen ramai.\n`,
  );
/** The keys that texts are kept by, two for each. */
const kept = (): string[] => {
  const index = path.join(project.root, ".cache/warta/texts/index.json");
  const { rows } = JSON.parse(readFileSync(index, "utf8")) as { rows: [key: string][] };
  return rows.map(([key]) => key);
};
/** Builds, and makes sure that a build from nothing leaves the same. @returns how many texts were read for it */
async function readFor(change: () => void): Promise<number> {
  const before = new Set(kept());
  change();
  await project.build();
  expect(differing(project.bytes(), await project.buildAfresh())).toEqual([]);
  return kept().filter((key) => !before.has(key)).length / 2;
}

test("an article with a tag that none had is read alone", async () => {
  expect(await readFor(() => write(9, "Panen"))).toBe(1);
});

test("a tag that gets a file may be named in any text", async () => {
  write(9, "Panen");
  await project.build();
  expect(await readFor(() => project.write("content/tags/panen.md", "---\nname: panen\n---\n"))).toBe(9);
});

test("a tag without a file that is spelled otherwise is looked for in the texts of its own articles", async () => {
  write(9, "Panen");
  await project.build();
  expect(await readFor(() => write(9, "PANEN"))).toBe(1);
});
