import { chmod, readlink, rename, stat, symlink } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { runWarta } from "../../cli/run-warta.ts";
import { buildSite, createSite, type Files, now, type TestSite } from "../../support/site.ts";
import { longSite, withoutSearch } from "./long-site.ts";

const long = withoutSearch(longSite([2018, 2019], 12));
const first = "content/articles/2018-01-01-kabar-0.md";
const later = "content/articles/2019-01-01-kabar-0.md";
const files: Files = {
  ...long,
  "_data/site.yaml": `${long["_data/site.yaml"]}oldAfter: 12\n`,
  "content/articles/denah.svg": long["content/articles/peta.svg"] ?? null,
  [later]: String(long[later]).replace("ikut ditata.", "ikut ditata.\n\n![Denah](denah.svg)"),
};
const names = ["2018", "2019", "open"];

const warta = (site: TestSite, ...words: string[]) =>
  runWarta(site.root, words, { SOURCE_DATE_EPOCH: now, WARTA_LANG: "en" });

type Listed = { volume: string; key: string; built: boolean; why?: string };

async function listed(site: TestSite): Promise<Listed[]> {
  return JSON.parse((await warta(site, "volumes", "--json")).out);
}

const keysOf = async (site: TestSite) =>
  new Map((await listed(site)).map(({ volume, key }) => [volume, key]));

/** The volumes that have to be built, each with the reason. */
async function neededIn(site: TestSite): Promise<Record<string, string>> {
  const needed = (await listed(site)).filter(({ built }) => !built);
  return Object.fromEntries(needed.map(({ volume, why = "" }) => [volume, why.replace("to be built: ", "")]));
}

/** A text of the site, with a part of it replaced. */
function changed(file: string, part: string | RegExp, by: string): Files {
  const text = String(files[file]);
  expect(text).toMatch(part);
  return { [file]: text.replace(part, by) };
}

/** Built in volumes. */
let site: TestSite;
let firstKeys: Awaited<ReturnType<typeof keysOf>>;
beforeAll(async () => {
  site = await createSite(files);
  expect(await warta(site, "build", "--jobs", "2")).toMatchObject({ code: 0 });
  firstKeys = await keysOf(site);
});

test("a change builds the volumes that show it, and the site is as if it were built at once", async () => {
  expect(await neededIn(site)).toEqual({});
  expect(await site.bytes()).toEqual(await (await buildSite(files)).bytes());

  const correction: Files = changed(
    "content/articles/2019/2019-04-22-kabar-3.md",
    /\n---\n/,
    "\ncorrections:\n  - date: 2020-03-01 09:00\n    text: Nama pasar diperbaiki.\n---\n",
  );
  await site.write(correction);
  expect(await neededIn(site)).toEqual({ 2019: "articles changed", open: "articles changed" });

  // The texts of 2019 name the year before.
  const topic = { "content/tags/tahun.md": "---\nname: Maret 2018\n---\n" };
  await site.write(topic);
  expect(Object.keys(await neededIn(site))).toEqual(["2019", "open"]);

  const whole = expect.stringMatching(/^\[warta\] 2 of 3 volumes built; the site has \d+ files\.$/m);
  expect(await warta(site, "build")).toMatchObject({ code: 0, out: whole });
  expect((await warta(site, "build", "--volume", "2018")).out).toMatch(
    /2018 is built; its files are in _site\./,
  );
  expect(await site.bytes()).toEqual(await (await buildSite({ ...files, ...correction, ...topic })).bytes());
  // What was compared is not compared again: 2018 was not built, but its record is as new as that of 2019.
  const visible = async (name: string) =>
    JSON.parse(await site.read(`../.cache/warta/built/${name}.json`)).key.visible;
  expect(await visible("2018")).toBe(await visible("2019"));
});

test("what all pages show builds all, what the front pages show the open volume alone; keys are the same in another folder", async () => {
  const site = await createSite(files);
  const before = await keysOf(site);
  expect(before).toEqual(firstKeys);
  const neededAfter = async (change: Files) => {
    await site.write(change);
    const after = await keysOf(site);
    await site.write(Object.fromEntries(Object.keys(change).map((file) => [file, files[file] ?? null])));
    return names.filter((name) => before.get(name) !== after.get(name));
  };
  expect(await neededAfter(changed("content/halaman.njk", "Halaman", "Laman"))).toEqual(["open"]);
  expect(await neededAfter(changed("content/pages/tentang.md", "mengabarkan", "menulis"))).toEqual(["open"]);
  expect(await neededAfter(changed("content/tags/pasar-melati.md", "tertua", "terbesar"))).toEqual(["open"]);
  expect(await neededAfter(changed("content/pages/tentang.md", "Tentang", "Ihwal"))).toEqual(names);
  const colour = { "_data/site.yaml": `${files["_data/site.yaml"]}look:\n  accent: "#aa3311"\n` };
  expect(await neededAfter(colour)).toEqual(names);
  expect(await neededAfter({ "_includes/lain.css": "p {}" })).toEqual(names);
  expect(await neededAfter({})).toEqual([]);
});

test("what others show is compared only if it may have changed, and then it is found", async () => {
  let keys = await keysOf(site);
  const withKey = (key: string): Files => changed(first, /\n---\n/, `\n${key}\n---\n`);
  const edits: Record<string, Files> = {
    correction: withKey("corrections:\n  - date: 2020-03-01 09:00\n    text: Angka diperbaiki."),
    update: withKey("updated: 2020-03-01 09:00"),
    "timeless article": withKey("timeless: true"),
    withdrawal: withKey("retracted: { date: 2020-03-01 09:00, reason: Keliru. }"),
    label: withKey("kind: opinion"),
    "old address": withKey("aliases: [/lama/pertama/]"),
    "lead picture": withKey("image: { src: content/articles/denah.svg, alt: Denah }"),
    "picture of a later story": withKey("image: { src: content/articles/peta.svg, alt: Peta }"),
    title: changed(first, "dibenahi, tahap", "ditata, tahap"),
    description: changed(first, "description: Tahap", "description: Bagian"),
    section: changed(first, "section: Ekonomi", "section: Budaya"),
    author: changed(first, "Rina Contoh", "Sari Misal"),
    topic: changed(first, /tags:\n( +- .+)\n/, "tags:\n$1\n  - Taman Umpama\n"),
    "sentence that names a topic": changed(first, "Pasar Lama ikut ditata", "Pasar Lama ikut dicat"),
    "other sentence": changed(first, "kabar sebelumnya", "berita sebelumnya"),
    "time of day": changed(first, "08:15", "09:15"),
    "a name of a topic": changed("content/tags/pasar-melati.md", "Pasar Lama", "Pasar Tua"),
    "an author's work": changed("content/authors/rina-contoh.md", "Reporter", "Redaktur"),
    "what a topic is": changed("content/tags/sungai-andai.md", "Place", "Organization"),
    "the size of a picture in a text": {
      "content/articles/denah.svg": String(files["content/articles/peta.svg"]).replace("300", "200"),
    },
  };
  const needed: Record<string, string[]> = {};
  for (const [edit, change] of Object.entries(edits)) {
    await site.write(change);
    const after = await listed(site);
    const other = after.filter(({ volume, key }) => keys.get(volume) !== key).map(({ volume }) => volume);
    needed[edit] = after.filter(({ built }) => !built).map(({ volume }) => volume);
    expect([edit, needed[edit]]).toEqual([edit, other]);
    // What was compared before a correction still counts after it.
    if (edit === "correction") {
      expect(await warta(site, "build")).toMatchObject({ code: 0 });
      keys = await keysOf(site);
    }
    const restored = Object.keys(change).map((file) => [
      file,
      edits.correction?.[file] ?? files[file] ?? null,
    ]);
    await site.write(Object.fromEntries(restored));
  }
  expect(needed).toMatchObject({
    correction: ["2018", "open"],
    update: ["2018", "open"],
    "other sentence": ["2018", "open"],
    title: names,
    "picture of a later story": names,
    "an author's work": names,
    "the size of a picture in a text": ["2019", "open"],
    "what a topic is": names,
  });
}, 120_000);

test("a volume that cannot be built leaves the site as it is, and what is done is not built again", async () => {
  // What others put there stays as it is: links, and folders that not everyone may open.
  const own = path.join(site.root, "_site");
  await site.write({ "_site/CNAME": "kabar.example", "_site/intern/catatan.txt": "rahasia" });
  await chmod(path.join(own, "intern"), 0o700);
  await symlink("../content", path.join(own, "naskah"));
  const before = await site.files();
  await site.write({
    ...changed("content/articles/2019-07-15-kabar-6.md", "ikut ditata", "ikut dicat"),
    "content/rusak.njk": "---\npermalink: /rusak/\n---\n{% tidakada %}",
  });
  const failed = await warta(site, "build", "--jobs", "1");
  expect(failed.code).toBe(1);
  expect(failed.err).toMatch(
    /volume open could not be built; the site is as it was\.[\s\S]*unknown block tag/,
  );
  expect(await site.files()).toEqual(before);

  await site.write({ "content/rusak.njk": "---\npermalink: /rusak/\n---\nBetul." });
  const { out } = await warta(site, "build");
  expect(out).toContain("1 of 3 volumes built");
  expect(await site.files()).toEqual([...before, "rusak/index.html"].sort());
  expect((await stat(path.join(own, "intern"))).mode & 0o777).toBe(0o700);
  expect(await readlink(path.join(own, "naskah"))).toBe("../content");

  // A file was changed there, and a page taken away; a build was killed between two names; and rubbish is in the cache.
  await site.write({ "content/rusak.njk": null, "_site/sendiri/index.html": "ditimpa" });
  await rename(own, `${own}.warta-old`);
  const cache = ".cache/warta";
  await site.write({ [`${cache}/built/2018.json`]: '{"key', [`${cache}/volumes/2019.ndjson`]: "junk" });
  expect(await neededIn(site)).toMatchObject({ 2018: "not built yet" });
  expect((await warta(site, "build")).code).toBe(0);
  expect(await site.files()).toEqual(before);

  // The sentences that name topics are missing, or another build has replaced them: texts are read again.
  const bytes = await site.bytes();
  const mentions = (year: number) => `${cache}/volumes/${year}.ndjson.mentions`;
  expect((await site.read(`../${mentions(2019)}`)).length).toBeGreaterThan(1000);
  await site.write({ [mentions(2018)]: null, [mentions(2019)]: "junk", [`${cache}/built/open.json`]: null });
  expect(await warta(site, "build")).toMatchObject({
    code: 0,
    out: expect.stringContaining("1 of 3 volumes built"),
  });
  expect(await site.bytes()).toEqual(bytes);
  expect(await site.read("intern/catatan.txt")).toBe("rahasia");
  expect(await site.read("sendiri/index.html")).toContain("Halaman sendiri.");
});

test("a site without volumes, a volume that there is not, and a number that is none are told", async () => {
  const site = await createSite({ "content/pages/tentang.md": files["content/pages/tentang.md"] ?? null });
  const isOne = { code: 2, err: expect.stringContaining("npx eleventy") };
  expect(await warta(site, "build")).toMatchObject(isOne);
  await site.write({ "_data/site.yaml": "name: Kabar Uji\nurl: https://kabar.example\nvolumes:\n" });
  expect(await warta(site, "build")).toMatchObject(isOne);
  await site.write(files);
  const yaml = String(files["_data/site.yaml"]);
  for (const written of ["volumes:\tyear", "volumes: # per tahun\n  year"]) {
    await site.write({ "_data/site.yaml": yaml.replace("volumes: year", written) });
    expect((await warta(site, "volumes")).code).toBe(0);
  }
  expect((await warta(site, "new", "article", "Judul Baru")).out).toMatch(
    /content\/articles\/\d{4}\/\d{4}-\d\d-\d\d-judul-baru\.md/,
  );
  const said = async (...words: string[]) => (await warta(site, "build", ...words)).err;
  expect(await said("--volume", "2017")).toContain('no volume "2017". There are: 2018, 2019, open.');
  expect(await said("--jobs", "dua")).toContain('--jobs "dua" is no number');
  await site.write({ ".cache/warta/build.lock": String(process.pid) });
  expect(await said()).toContain(`process ${process.pid} is building this site. Wait until it has ended.`);
  await site.write({ "content/articles/2019-01-01-rusak.md": "---\ntitle: Rusak\ndate: kemarin\n---\n" });
  expect((await warta(site, "volumes")).code).toBe(1);
});
