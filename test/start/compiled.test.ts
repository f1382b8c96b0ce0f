import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { article } from "../support/article.ts";
import { cloneRepository, createSite, rebuild, repository, type TestSite } from "../support/site.ts";

/** A newsroom's own clone: its code is compiled there at the first build. */
let site: TestSite;

const code = (): string => path.join(site.root, ".cache/code");
const compiledFolder = (): string =>
  JSON.parse(readFileSync(path.join(code(), "compiled.json"), "utf8")).folder;

beforeAll(async () => {
  site = await cloneRepository({ "content/articles/pasar.md": article({ title: "Pasar Dibuka" }) });
  await rebuild(site);
});
afterAll(() => site.remove());

test("a build runs code that was compiled once, in a folder of its own", () => {
  expect(readdirSync(code()).sort()).toEqual([compiledFolder(), "compiled.json"].sort());
  expect(existsSync(path.join(code(), compiledFolder(), "eleventy.mjs"))).toBe(true);
});

test("what it writes is what the TypeScript as it lies there writes", async () => {
  const compiled = await site.bytes();
  // A file where the folder should be: nothing can be compiled.
  await site.write({ ".cache": null, _site: null });
  await site.write({ ".cache/code": "" });
  await rebuild(site);
  expect(await site.bytes()).toEqual(compiled);
  await site.write({ ".cache": null });
});

test("a source file that was saved is compiled anew, and shows", async () => {
  await rebuild(site);
  const before = compiledFolder();
  const words = readFileSync(path.join(site.root, "_includes/words/id.ts"), "utf8");
  await site.write({ "_includes/words/id.ts": words.replace('"Langsung ke isi"', '"Loncat ke isi"') });
  await rebuild(site);
  expect(compiledFolder()).not.toBe(before);
  expect(await site.read("index.html")).toContain(">Loncat ke isi<");
});

test("of code that cannot be compiled it is told where it is wrong", async () => {
  const file = "src/site/text/reading-time.ts";
  const right = readFileSync(path.join(site.root, file), "utf8");
  await site.write({ [file]: `${right}\nexport const = 1;\n` });
  const { code, output } = await site.build();
  expect(code).not.toBe(0);
  expect(output).toMatch(/src\/site\/text\/reading-time\.ts:\d+:\d+/);
  await site.write({ [file]: right });
});

test("code that was thrown away, or not written to its end, is compiled again", async () => {
  await rebuild(site);
  for (const damage of [
    { [`.cache/code/${compiledFolder()}`]: null },
    { ".cache/code/compiled.json": '{"folder":' },
  ]) {
    await site.write(damage);
    await rebuild(site);
    expect(existsSync(path.join(code(), compiledFolder(), "eleventy.mjs"))).toBe(true);
  }
});

test("code that was cut off, emptied or overwritten is compiled again, though nothing tells of it", async () => {
  await rebuild(site);
  const folder = path.join(code(), compiledFolder());
  const running = readdirSync(folder).filter((name) => name.endsWith(".mjs"));
  const largest = running.sort(
    (one, other) => statSync(path.join(folder, other)).size - statSync(path.join(folder, one)).size,
  )[0];
  for (const [name, damage] of [
    ["eleventy.mjs", (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ["thread.mjs", () => Buffer.alloc(0)],
    [largest ?? "", (whole: Buffer) => Buffer.alloc(whole.length)],
  ] as const) {
    const file = path.join(folder, name);
    const whole = readFileSync(file);
    writeFileSync(file, damage(whole));
    // Nor is it taken for what another process has just made of the same.
    if (name === "thread.mjs") await site.write({ ".cache/code/compiled.json": null });
    await rebuild(site);
    expect(readFileSync(file).equals(whole)).toBe(true);
  }
}, 60_000);

test("Warta can lie in a newsroom's node_modules, like any package", async () => {
  const newsroom = await createSite({
    "content/articles/pasar.md": article({ title: "Pasar Dibuka" }),
    "eleventy.config.js": 'export { default } from "./node_modules/warta/eleventy.config.js";',
  });
  const packages = path.join(newsroom.root, "node_modules");
  mkdirSync(packages);
  for (const name of readdirSync(path.join(repository, "node_modules")))
    symlinkSync(path.join(repository, "node_modules", name), path.join(packages, name), "junction");
  for (const part of [
    "src",
    "_includes",
    ".eleventy.ts",
    "eleventy.config.js",
    "tsconfig.json",
    "package.json",
  ])
    cpSync(path.join(repository, part), path.join(packages, "warta", part), { recursive: true });
  await rebuild(newsroom);
  expect(await newsroom.read("index.html")).toContain("Pasar Dibuka");
  expect(existsSync(path.join(packages, "warta/.cache/code/compiled.json"))).toBe(true);
  await newsroom.remove();
});
