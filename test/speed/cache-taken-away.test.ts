import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openCache } from "../../src/cache/cache.ts";
import { prepareSite } from "../../src/publish/prepare-site.ts";
import { servePages } from "../../src/publish/serve-pages.ts";
import { openPool } from "../../src/threads/pool.ts";
import { createProject, now, type Project } from "./publish.ts";

/** A preview runs while somebody throws the cache away, or builds beside it: no text may be lost by that. */
let project: Project;
beforeEach(() => {
  project = createProject();
  project.write(
    "_data/site.yaml",
    "name: Kabar Uji\nurl: https://kabar.example/\npublisher: { name: Redaksi }\n",
  );
  for (const name of ["panen", "pasar"])
    project.write(
      `content/articles/${name}.md`,
      `---\ntitle: ${name}\ndate: 2025-03-01\nsection: Daerah\ntags: [Kopi]\n---\n\nKopi di ${name}, 3 Maret 2024.\n`,
    );
});
afterEach(() => project.remove());

const folder = (): string => path.join(project.root, ".cache/warta");
const openProjectCache = () =>
  openCache({ root: project.root, folder: folder(), code: "", pool: openPool(0) });
type OpenCache = ReturnType<typeof openProjectCache>;

async function texts(cache: OpenCache): Promise<(string | undefined)[]> {
  const { model } = await prepareSite({ root: project.root, now, preview: true, prefix: "/", cache });
  const ask = servePages(model);
  return ["panen", "pasar"].flatMap((name) => [
    ask(`/2025/03/01/${name}/`)?.body.match(/Kopi<\/a> di \w+, 3 Maret 2024|Kopi di \w+, 3 Maret 2024/)?.[0],
    model.stories.find(({ title }) => title === name)?.article.body,
  ]);
}
const whole = (found: (string | undefined)[]): boolean =>
  found.every((text) => text?.includes("3 Maret 2024"));

test("the cache is thrown away after a build: the next one in the same process has every text", async () => {
  const cache = openProjectCache();
  expect(whole(await texts(cache))).toBe(true);
  rmSync(folder(), { recursive: true });
  project.add("content/articles/pasar.md", "\nTambahan.\n");
  expect(whole(await texts(cache))).toBe(true);
});

test("it is thrown away between reading the articles and showing them", async () => {
  const cache = openProjectCache();
  const { model } = await prepareSite({ root: project.root, now, preview: true, prefix: "/", cache });
  rmSync(folder(), { recursive: true });
  expect(model.stories.map(({ article }) => article.body).every((body) => body.includes("3 Maret"))).toBe(
    true,
  );
  expect(model.stories.every(({ html }) => html.includes("3 Maret 2024"))).toBe(true);
});

test("two processes that write to it at a time take nothing from each other", async () => {
  const [one, other] = [openProjectCache(), openProjectCache()];
  expect(whole(await texts(one))).toBe(true);
  expect(whole(await texts(other))).toBe(true);
  for (let round = 0; round < 3; round++) {
    project.add("content/articles/panen.md", `\nTambahan ${round}.\n`);
    expect(whole(await texts(one))).toBe(true);
    project.add("content/articles/pasar.md", `\nTambahan ${round}.\n`);
    expect(whole(await texts(other))).toBe(true);
    expect(whole(await texts(openProjectCache()))).toBe(true);
  }
});

test("a file where the cache should be is no cache", async () => {
  mkdirSync(path.dirname(folder()), { recursive: true });
  project.write(".cache/warta", "");
  expect(whole(await texts(openProjectCache()))).toBe(true);
  expect(existsSync(path.join(folder(), "texts"))).toBe(false);
});
