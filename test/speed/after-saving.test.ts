import path from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { openCache } from "../../src/cache/cache.ts";
import { type PreparedSite, prepareSite } from "../../src/publish/prepare-site.ts";
import { servePages } from "../../src/publish/serve-pages.ts";
import { openPool } from "../../src/threads/pool.ts";
import { createProject, now } from "./publish.ts";

/** An article that an editor saved shows before the site is read again. */
const project = createProject();
afterAll(() => project.remove());

const file = "content/articles/panen.md";
const spell = ({ tags = "[Kopi]", date = "2025-03-01", more = "", text = "Kopi dipanen." } = {}): string =>
  `---\ntitle: Panen\ndate: ${date}\nsection: Daerah\ntags: ${tags}\n${more}---\n\n${text}\n`;
const page = "/2025/03/01/panen/";

let site: PreparedSite;
beforeEach(async () => {
  project.write(
    "_data/site.yaml",
    "name: Kabar Uji\nurl: https://kabar.example/\npublisher: { name: Redaksi }\n",
  );
  project.write("content/tags/kopi.md", "---\nname: Kopi\n---\n");
  project.write("content/articles/pasar.md", spell({ tags: "[Pasar, Kopi]", text: "Pasar buka." }));
  project.write(file, spell());
  site = await prepare();
});

const prepare = () =>
  prepareSite({
    root: project.root,
    now,
    preview: true,
    prefix: "/",
    cache: openCache({
      root: project.root,
      folder: path.join(project.root, ".cache/warta"),
      code: "",
      pool: openPool(0),
    }),
  });
const shown = (model: PreparedSite["model"]): string | undefined => servePages(model)(page)?.body;

test("its page is the one that the whole site, read again, has", async () => {
  project.write(file, spell({ tags: "[Kopi, Pasar]", text: "Kopi dan pasar, 3 Maret 2024." }));
  const edited = await site.afterSaving(file);
  expect(edited && shown(edited)).toContain("3 Maret 2024");
  // Lists of the model follow: what is related by a new tag is one of them.
  const [again] = (await prepare()).model.articlePages.filter(({ story }) => story.path === page);
  const [now] = edited?.articlePages.filter(({ story }) => story.path === page) ?? [];
  expect(now?.story).toEqual(again?.story);
});

test("nothing else is touched", async () => {
  project.write(file, spell({ text: "Lain." }));
  const edited = await site.afterSaving(file);
  expect(edited?.home).toBe(site.model.home);
  expect(shown(site.model)).toContain("Kopi</a> dipanen");
});

test.each([
  ["a mistake", spell({ date: "kemarin" })],
  ["another address", spell({ date: "2025-03-02" })],
  ["a tag nobody named before", spell({ tags: "[Teh]" })],
  ["a picture", spell({ more: "image: { src: foto.jpg, alt: Kebun }\n" })],
])("%s waits for the whole site", async (_what, text) => {
  project.write(file, text);
  expect(await site.afterSaving(file)).toBeUndefined();
});

test("so does a file that is gone, and one that is no article", async () => {
  project.write(file, null);
  expect(await site.afterSaving(file)).toBeUndefined();
  expect(await site.afterSaving("content/tags/kopi.md")).toBeUndefined();
});
