import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { article } from "../support/article.ts";
import { png } from "../support/png.ts";
import { buildSite, rebuild, siteYaml, type TestSite } from "../support/site.ts";

/** A site that has all a cache keeps: readings, texts, cards, files of pictures, the icon, what was indexed. */
let site: TestSite;
let whole: Record<string, string>;

beforeAll(async () => {
  site = await buildSite({
    "_data/site.yaml": siteYaml.replace("shareCards: false\n", ""),
    "content/articles/pasar.md": article({ title: "Pasar Dibuka" }),
    "content/articles/panen.md": article({
      title: "Panen Kopi Dimulai",
      image: { src: "panen.png", alt: "Biji kopi di atas tikar" },
    }),
    "content/articles/panen.png": png(600, 400),
  });
  whole = await site.bytes();
});
afterAll(() => site.remove());

const cache = (): string => path.join(site.root, ".cache/warta");
async function damageAll(damage: (bytes: Buffer) => Uint8Array): Promise<void> {
  for (const entry of await readdir(cache(), { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile()) await writeFile(file, damage(await readFile(file)));
  }
}

test.each([
  ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ["empty", () => Buffer.alloc(0)],
  ["overwritten", (bytes: Buffer) => Buffer.alloc(bytes.length, 0x20)],
])("a site is the same where every file of the cache is %s, and so is the cache then", async (_, damage) => {
  await damageAll(damage);
  await site.write({ _site: null });
  await rebuild(site);
  expect(await site.bytes()).toEqual(whole);

  await site.write({ _site: null });
  await rebuild(site);
  expect(await site.bytes()).toEqual(whole);
});

test.each(["cards", "pictures", "icon", "search.json", ""])(
  "it is the same where something else is in the place of .cache/warta/%s, and what is old is taken away",
  async (place) => {
    const temporary = await mkdtemp(path.join(tmpdir(), "warta-"));
    onTestFinished(() => rm(temporary, { recursive: true }));
    const file = path.join(cache(), place);
    const isFolder = (await stat(file)).isDirectory();
    await rm(file, { recursive: true });
    await site.write({
      [path.join(".cache/warta", place, isFolder ? "" : "folder")]: "",
      _site: null,
      "_site/2019/01/01/lama/index.html": "",
    });
    await rebuild(site, { environment: { TMPDIR: temporary, TEMP: temporary } });
    expect(await site.bytes()).toEqual(whole);
    expect((await readdir(temporary)).filter((name) => name.startsWith("warta-"))).toEqual([]);
    await rm(file, { recursive: true });
    await rebuild(site);
  },
);
