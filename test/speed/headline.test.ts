import { afterEach, beforeEach, expect, test } from "vitest";
import { createProject, differing, type Project } from "./publish.ts";

/** Another headline: only the pages that show it are asked for, and none of them is forgotten. */
let project: Project;
beforeEach(async () => {
  project = createProject();
  settings("shareCards: false");
  for (const tag of ["Pasar", "Panen"])
    project.write(`content/tags/${tag.toLowerCase()}.md`, `---\nname: ${tag}\n---\n`);
  // One a day, the last the newest: those of even days are about the market.
  for (let day = 1; day <= 31; day++) write(day);
});
afterEach(() => project.remove());

const settings = (more: string): void =>
  project.write(
    "_data/site.yaml",
    `name: Kabar Uji\nurl: https://kabar.example/\npageSize: 3\nfeedSize: 4\npublisher: { name: Redaksi }\nsearch: false\n${more}\n`,
  );
const twoDigits = (day: number): string => String(day).padStart(2, "0");
const fileOf = (day: number): string => `content/articles/hari-${day}.md`;
const pageOf = (day: number): string => `2025/12/${twoDigits(day)}/hari-${day}/index.html`;
function write(day: number, more = "", text = "Pada 3 Juli 2018 Pasar ramai."): void {
  const tag = day % 2 === 0 ? "Pasar" : "Panen";
  project.write(
    fileOf(day),
    `---\ntitle: Hari ${day}\ndate: 2025-12-${twoDigits(day)}\nsection: Daerah\nauthors: Sari Wibawa\ntags: [${tag}]\n${more}---\n\n${text}\n`,
  );
}
const retitle = (day: number) => (): void =>
  project.putLine(fileOf(day), "title:", "title: Judul lain\ndescription: Ringkasan lain.");

interface Outcome {
  /** The files of the site that are other than before, new or gone. */
  changed: string[];
  /** Those that had to be looked at. */
  touched: readonly string[] | undefined;
}

/** Builds, changes, builds again: what is there then must be what a build from nothing leaves. */
async function after(change: () => void): Promise<Outcome> {
  await project.build();
  const before = project.bytes();
  change();
  const { touched } = await project.build();
  const now = project.bytes();
  expect(differing(now, await project.buildAfresh())).toEqual([]);
  return { changed: differing(before, now).sort(), touched };
}

test("an old article's changes its own pages, its neighbours, those it is related to and one page of each list", async () => {
  const { changed, touched } = await after(retitle(8));
  expect(changed).toEqual(
    [
      pageOf(2),
      pageOf(4),
      pageOf(6),
      pageOf(7),
      pageOf(8),
      pageOf(8).replace(".html", ".json"),
      pageOf(9),
      pageOf(10),
      "arsip/2025/12/3/index.html",
      "penulis/sari-wibawa/3/index.html",
      "rubrik/daerah/3/index.html",
      "tag/pasar/2/index.html",
    ].sort(),
  );
  expect(touched).not.toContain("sitemap.xml");
});

test("the newest article's stands on the front page, in feeds and at the end of timelines", async () => {
  const { changed, touched } = await after(retitle(31));
  for (const file of ["index.html", "404.html", "feed.xml", "feed.json", "tag/panen/index.html"])
    expect(changed).toContain(file);
  expect(changed).toContain("sitemap-news.xml");
  expect(changed).not.toContain("tag/panen/kronologi/2018/index.html");
  expect(touched).not.toContain("sitemap.xml");
});

test("where all newer articles have no timeline, an old one's publication stands in that of the front page", async () => {
  for (let day = 9; day <= 31; day++) write(day, "timeline: false\n");
  const { changed } = await after(retitle(8));
  expect(changed).toContain("index.html");
  expect(changed).toContain("tag/pasar/index.html");
  expect(changed).not.toContain("tag/panen/index.html");
});

test("an old address leads on by the other headline", async () => {
  write(8, "aliases: /lama/\n");
  expect((await after(retitle(8))).changed).toContain("lama/index.html");
});

test("what was corrected is told under the other headline", async () => {
  write(8, "corrections: [{ date: 2025-12-31, text: Jumlah keliru. }]\n");
  const { changed } = await after(retitle(8));
  expect(changed).toContain("koreksi/index.html");
  expect(changed).toContain("koreksi/feed.xml");
  expect(changed).toContain("koreksi/feed.json");
});

test("an article that is kept on top of the front page shows there how long it takes to read", async () => {
  write(8, "leadUntil: 2026-02-01\n");
  const { changed } = await after(() =>
    write(8, "leadUntil: 2026-02-01\n", "Sore itu pasar sepi. ".repeat(500)),
  );
  expect(changed).toContain("index.html");
});

test("a translation's, and its original's, stand where each is told", async () => {
  write(12, "lang: en\ntranslationOf: hari-8\n", "Pasar was busy on 3 July 2018.");
  write(10, "lang: en\n");
  const { changed } = await after(() => retitle(12)());
  expect(changed).toContain(pageOf(10));
  expect(changed).not.toContain(pageOf(11));
  expect(changed.filter((file) => file.startsWith("tag/"))).toEqual([]);
  expect((await after(retitle(8))).changed).toContain(pageOf(7));
});

test("its share card is drawn anew, and the old one is gone", async () => {
  settings("shareCards: true");
  const { changed, touched } = await after(retitle(8));
  expect(changed.filter((file) => file.startsWith("kartu/"))).toHaveLength(2);
  expect(touched).not.toContain("sitemap.xml");
});

test("with one of its text's pictures put in place of another, the one is there and the other is gone", async () => {
  for (const name of ["lama", "baru"])
    project.write(
      `content/articles/${name}.svg`,
      `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4" viewBox="0 0 8 4"><title>${name}</title></svg>`,
    );
  project.add(fileOf(8), "\n![Pasar di pagi hari](lama.svg)\n");
  const { changed } = await after(() => {
    retitle(8)();
    project.putLine(fileOf(8), "![Pasar", "![Pasar di pagi hari](baru.svg)");
  });
  expect(changed.filter((file) => file.endsWith(".svg"))).toHaveLength(2);
});
