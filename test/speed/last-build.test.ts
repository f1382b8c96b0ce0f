import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { lookAt } from "../../src/cache/look.ts";
import {
  type EndedBuild,
  type LastBuild,
  recallLastBuild,
  type SiteBefore,
} from "../../src/publish/last-build.ts";
import { article } from "../support/article.ts";
import { buildSite, now as siteNow } from "../support/site.ts";

/** A build that would leave every file as it is does not begin. */
let root: string;
beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), "warta-last-"));
  write("content/articles/a.md", "a");
  write("_data/site.yaml", "name: Kabar");
  await setTimeout(2_100);
});
beforeEach(async () => {
  write("_site/index.html", "halaman");
  await begin().replace(ended);
});
afterAll(() => rmSync(root, { recursive: true }));

const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
const ended: EndedBuild = {
  until: 2_000,
  files: 1,
  language: "id",
  notices: [],
  names: {},
  articles: new Map([["content/articles/a.md", { bodyKey: "b", textKey: "t" }]]),
};
const begin = ({ told = "", now = 1_000 } = {}): LastBuild =>
  recallLastBuild({ root, output: "_site", memoryFile: path.join(root, ".cache/last.json"), told, now });

test("the same files, the same code: the last build stands, and tells what it told, in any language", async () => {
  const notices = [{ file: "a.md", line: 1, column: 1, message: { id: "Periksa.", en: "Look at it." } }];
  await begin().replace({ ...ended, notices });
  expect(begin().stands).toMatchObject({ files: 1, language: "id", notices });
});

test.each([
  ["other code, another prefix", { told: "/warta/" }],
  ["an article comes out, or leaves the news sitemap", { now: 2_000 }],
  ["the clock was put back", { now: 999 }],
])("not if %s", (_what, build) => {
  expect(begin(build).stands).toBeUndefined();
});

test.each([
  ["a page is changed", () => appendFileSync(path.join(root, "_site/index.html"), "!")],
  ["a page is gone", () => rmSync(path.join(root, "_site/index.html"))],
  [
    "a page has the same length, and its time was put back",
    () => {
      write("_site/index.html", "HALAMAN");
      utimesSync(path.join(root, "_site/index.html"), 1, 1);
    },
  ],
  ["a file is there that no build made", () => write("_site/lain.html", "")],
  ["the site is gone", () => rmSync(path.join(root, "_site"), { recursive: true })],
  ["the memory is damaged", () => write(".cache/last.json", '{"from":1}')],
])("not if %s", (_what, change) => {
  change();
  expect(begin().stands).toBeUndefined();
  rmSync(path.join(root, "_site"), { recursive: true, force: true });
});

test("hidden files of the site are nobody's matter", () => {
  write("_site/.git/HEAD", "ref");
  expect(begin().stands).toBeDefined();
});

test("a build that had other files than this one is not taken for it", () => {
  for (const file of ["content/tags/baru.md", "_data/lain.yaml", "package-lock.json"]) {
    write(file, "");
    expect(begin().stands, file).toBeUndefined();
    rmSync(path.join(root, file));
  }
  expect(begin().stands).toBeDefined();
});

/** The articles that were saved since the last build. */
const savedSince = async (): Promise<SiteBefore["saved"]> => (await begin().site).saved;

test("an article that was saved since is told, with what it was known by", async () => {
  appendFileSync(path.join(root, "content/articles/a.md"), "!");
  const { stands, site } = begin();
  const { saved } = await site;
  expect(stands).toBeUndefined();
  expect(saved).toEqual(new Map([["content/articles/a.md", { bodyKey: "b", textKey: "t" }]]));
});

test("a build right after it was saved does not trust its times", async () => {
  await begin().replace(ended);
  const { stands, site } = begin();
  const { saved } = await site;
  expect([stands, saved?.size]).toEqual([undefined, 1]);
});

test("the files of a big site are looked at elsewhere, while what was saved is read", async () => {
  const lookElsewhere = vi.fn(async () => new Map(lookAt(path.join(root, "_site"), [""])));
  const memoryFile = path.join(root, ".cache/last.json");
  const later = Date.now() + 3_000;
  const again = (): LastBuild =>
    recallLastBuild({ root, output: "_site", memoryFile, told: "", now: 1_000, at: later, lookElsewhere });
  await again().replace({ ...ended, files: 5_000 });
  expect(again().stands).toBeDefined();
  expect(lookElsewhere).not.toHaveBeenCalled();

  appendFileSync(path.join(root, "content/articles/a.md"), "!");
  const { there, saved } = await again().site;
  expect(lookElsewhere).toHaveBeenCalledOnce();
  expect([...there.keys(), ...(saved?.keys() ?? [])]).toEqual(["index.html", "content/articles/a.md"]);
});

test("not if something else was saved too", async () => {
  write("content/tags/kopi.md", "");
  expect(await savedSince()).toBeUndefined();
  rmSync(path.join(root, "content/tags/kopi.md"));
});

test("an article that is new is among them, without keys", async () => {
  write("content/articles/b.md", "b");
  expect(await savedSince()).toContainEqual(["content/articles/b.md", undefined]);
  rmSync(path.join(root, "content/articles/b.md"));
});

test("not if one of them is gone", async () => {
  write("content/articles/b.md", "b");
  rmSync(path.join(root, "content/articles/a.md"));
  expect(await savedSince()).toBeUndefined();
  rmSync(path.join(root, "content/articles/b.md"));
  write("content/articles/a.md", "a");
});

test("what else was saved just before a build may be saved again within it: the next one looks closer", async () => {
  write("content/tags/kopi.md", "");
  await begin().replace(ended);
  expect(existsSync(path.join(root, ".cache/last.json"))).toBe(false);
  rmSync(path.join(root, "content/tags/kopi.md"));
});

test("by Eleventy's command: nothing is done, notices are told again; a scheduled article ends it", async () => {
  const site = await buildSite({
    "content/articles/satu.md": article({ title: "Satu", tags: ["Kopi"] }, "Kopi dipanen."),
    "content/articles/nanti.md": article(
      { title: "Nanti", date: "2026-01-01 09:00", tags: ["Kopi"] },
      "Teh.",
    ),
  });
  const hours = (count: number) => ({
    environment: { SOURCE_DATE_EPOCH: String(Number(siteNow) + count * 3600) },
  });
  try {
    await setTimeout(2_100);
    const looked = await site.build();
    const before = await site.bytes();
    const unchanged = await site.build(hours(1));
    expect(existsSync(path.join(site.root, ".cache/warta/last-build.json"))).toBe(true);
    const timeless = (text: string): string => text.replace(/in [\d.]+ seconds/, "");
    expect(timeless(unchanged.output)).toBe(timeless(looked.output));
    expect(unchanged.output).toContain("notice");
    // Notices and all, though no settings are read: in the site's language, unless another is asked for.
    const { environment } = hours(1);
    const asSite = await site.build({ environment: { ...environment, WARTA_LANG: undefined } });
    expect(asSite.output).toMatch(/^\[warta\] 2 catatan:$/m);
    expect(asSite.output).toMatch(/^content\/articles\/nanti\.md:\d+:7 date: menunggu sampai /m);
    expect(asSite.output).toMatch(/^\[warta\] \d+ berkas, 0 di antaranya berubah\.$/m);
    expect(asSite.output).not.toContain("notice");
    expect(await site.bytes()).toEqual(before);
    await site.build(hours(3));
    expect(await site.files()).toContain("2026/01/01/nanti/index.html");
  } finally {
    await site.remove();
  }
});
