import { afterEach, beforeEach, expect, test } from "vitest";
import { createProject, differing, type Project } from "./publish.ts";

/** Articles that come out on a site of many: of the others' pages only those near them are asked whether they are others. */
let project: Project;
beforeEach(async () => {
  project = createProject();
  project.write(
    "_data/site.yaml",
    "name: Kabar Uji\nurl: https://kabar.example/\npageSize: 3\nfeedSize: 4\npublisher: { name: Redaksi }\nsearch: false\nshareCards: false\n",
  );
  for (const tag of ["Pasar", "Panen"])
    project.write(`content/tags/${tag.toLowerCase()}.md`, `---\nname: ${tag}\ndescription: Apa saja.\n---\n`);
  // One a day for four months, the last the newest; every third has a rare tag too.
  for (let day = 0; day < 120; day++) write(`hari-${day}`, dayOf(day), { tags: tagsOfDay(day) });
  await project.build();
});
afterEach(() => project.remove());

const dayOf = (number: number): string => new Date(Date.UTC(2025, 8, 1 + number)).toISOString().slice(0, 10);
const tagsOfDay = (day: number): string =>
  [day % 2 ? "Pasar" : "Panen", ...(day % 3 ? [] : ["Sawah"])].join(", ");
interface Written {
  tags?: string;
  section?: string;
  author?: string;
  more?: string;
  text?: string;
}
function write(name: string, date: string, written: Written = {}): void {
  const { tags = "Pasar", section = "Daerah", author = "Sari Wibawa", more = "" } = written;
  const { text = "Pada 3 Juli 2018 Pasar ramai." } = written;
  project.write(
    `content/articles/${name}.md`,
    `---\ntitle: Berita ${name}\ndate: ${date}\nsection: ${section}\nauthors: ${author}\ntags: [${tags}]\n${more}---\n\n${text}\n`,
  );
}

/** Builds after a change: what is there then must be what a build from nothing leaves. @returns the pages that had to be drawn */
async function drawnAfter(change: () => void): Promise<readonly string[]> {
  change();
  const { touched } = await project.build();
  expect(differing(project.bytes(), await project.buildAfresh())).toEqual([]);
  return touched ?? [];
}
const today = "2025-12-31 10:00";

test("what is drawn for a new article is not every page", async () => {
  const all = Object.keys(project.bytes()).length;
  const drawn = await drawnAfter(() => write("baru", today, { text: "Pasar dibangun pada 1999." }));
  expect(drawn).toContain("tag/pasar/index.html");
  expect(drawn.length).toBeLessThan(all / 4);
});

test("some that come out one below the other, with an edit of an old one", async () => {
  await drawnAfter(() => {
    write("baru", today, { tags: "Sawah, Banjir" });
    write("kemarin", dayOf(117), { tags: "Panen, Sawah", text: "Banjir pada 2 Mei 2019 di Pasar." });
    project.putLine("content/articles/hari-40.md", "title:", "title: Judul lain");
  });
});

test("an article that comes out among older ones", async () => {
  await drawnAfter(() => write("susulan", dayOf(20), { tags: "Sawah" }));
});

test("a section that is new is in the menu of every page", async () => {
  await drawnAfter(() => write("baru", today, { section: "Olahraga" }));
});

test("a topic that is new has feeds and a page", async () => {
  await drawnAfter(() => write("baru", today, { tags: "Gempa" }));
});

test("an author whose name is spelled otherwise by the newest article is called so everywhere", async () => {
  write("hari-40", dayOf(40), { author: "Rina Kusuma" });
  await project.build();
  const drawn = await drawnAfter(() => write("baru", today, { author: "Rina kusuma" }));
  expect(drawn).toContain(`${dayOf(40).replaceAll("-", "/")}/hari-40/index.html`);
});

test("a topic is called as most articles call it", async () => {
  write("satu", dayOf(30), { tags: "Kopi Gayo" });
  write("dua", dayOf(31), { tags: "kopi gayo" });
  await project.build();
  await drawnAfter(() => write("baru", today, { tags: "kopi gayo" }));
});

test("a translation that comes out later is named by its original", async () => {
  await drawnAfter(() => write("late", today, { more: "lang: en\ntranslationOf: hari-10\n" }));
});

test("a draft comes out, and goes back", async () => {
  write("draf", today, { more: "draft: true\n" });
  await project.build();
  await drawnAfter(() => write("draf", today));
  await drawnAfter(() => write("draf", today, { more: "draft: true\n" }));
});

test("an article goes, another comes", async () => {
  await drawnAfter(() => {
    project.write("content/articles/hari-118.md", null);
    write("baru", today);
  });
});

test("an original that comes out after its translation takes over what that told", async () => {
  write("asli", today, { more: "draft: true\n" });
  write("late", dayOf(10), { more: "lang: en\ntranslationOf: asli\n", text: "Panen began on 3 July 2018." });
  await project.build();
  await drawnAfter(() => write("asli", today));
});
