import { execFileSync } from "node:child_process";
import { mkdir, symlink, truncate } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkAddresses } from "../../src/content/addresses.ts";
import { formatDiagnostic } from "../../src/content/diagnostic.ts";
import type { ArticleFile } from "../../src/content/read-article.ts";
import { readContent } from "../../src/content/read-content.ts";
import { readProject, readSettings } from "../../src/content/read-settings.ts";
import { siteLanguage } from "../../src/content/settings.ts";
import { article, mistakesOf, now, settings, temporaryProject } from "./temporary-project.ts";

test("a file of more than a megabyte is not read", async () => {
  const text = "Harga cabai turun. ".repeat(60_000);
  expect(await mistakesOf({ "content/articles/x.md": article({}, text) })).toEqual([
    "content/articles/x.md:1:1 has 1.1 MB; the limit is 1 MB. Is it one article?",
  ]);
});

test("a picture or PDF of more than 200 MB and a font of more than 50 MB are not read", async () => {
  const root = await temporaryProject({
    "content/articles/x.md": article({}, "![Pasar](besar.png)\n\n[Laporan](besar.pdf)"),
    ...{ "content/articles/besar.png": "", "content/articles/besar.pdf": "", "_data/besar.woff2": "" },
    "_data/site.yaml": settings("look:\n  fonts: [{ family: A, file: besar.woff2 }]"),
  });
  // Of gigabytes that nobody has written: where they are, there is nothing on the disk.
  for (const file of ["content/articles/besar.png", "content/articles/besar.pdf", "_data/besar.woff2"])
    await truncate(path.join(root, file), 3_000_000_000);
  const result = await readContent({ root, now, preview: false });
  const lines = result.ok ? [] : result.mistakes.map((one) => formatDiagnostic(one, "en"));
  expect(lines).toEqual([
    expect.stringContaining('"besar.woff2" is not a font in WOFF2'),
    expect.stringContaining("content/articles/besar.png has more than 200 MB. Save it smaller."),
    expect.stringContaining("content/articles/besar.pdf has more than 200 MB. Save it smaller."),
  ]);
});

test("a file of more than 20,000 lines is not read", async () => {
  const said = (lines: number) => mistakesOf({ "content/articles/x.md": article({}, "a\n\n".repeat(lines)) });
  expect(await said(19_000)).toEqual([]);
  expect(await said(20_000)).toEqual([
    "content/articles/x.md:1:1 has more than 20,000 lines. Is it one article?",
  ]);
});

test("an article has at most 100 tags and as many authors: each of them has pages that name all the others", async () => {
  const names = (count: number) => `[${Array.from({ length: count }, (_, n) => `Nama ${n}`).join(", ")}]`;
  expect(
    await mistakesOf({ "content/articles/x.md": article({ tags: names(100), authors: names(100) }) }),
  ).toEqual([]);
  expect(
    await mistakesOf({ "content/articles/x.md": article({ tags: names(101), authors: names(101) }) }),
  ).toEqual([
    "content/articles/x.md:5:7 tags: needs at most 100 entries.",
    "content/articles/x.md:6:10 authors: needs at most 100 entries.",
  ]);
});

test.each([
  ["keys", "kunci", (n: number) => `kunci${n}: x\n`],
  ["old addresses", "aliases:", (n: number) => `  - /lama/${n}.html\n`],
  ["references to one value", "lama: &lama [a]", (n: number) => `baru${n}: *lama\n`],
])("front matter with too many %s is not read", async (_, head, line) => {
  const lines = Array.from({ length: 15_000 }, (_, n) => line(n)).join("");
  expect(await mistakesOf({ "content/articles/x.md": `---\n${head}\n${lines}---\n\nIsi.\n` })).toEqual([
    'content/articles/x.md:1:1 has more than 64 kB of front matter. Write the text of the article under the second line "---".',
  ]);
});

test("old addresses are compared in time that grows as their number does", () => {
  const timeOf = (count: number) => {
    const aliasAt = (n: number) => ({ text: `/2019/05/berita-${n}.html`, place: { line: 4, column: 5 } });
    const articles = Array.from({ length: count }, (_, n) => ({
      ...{ file: `content/articles/${n}.md`, path: `/2024/05/01/${n}/`, aliases: [aliasAt(n)] },
    }));
    const start = process.cpuUsage();
    expect(checkAddresses(articles as ArticleFile[], [], readSettings(undefined).settings)).toEqual([]);
    return process.cpuUsage(start).user;
  };
  expect(timeOf(20_000) / timeOf(2_000)).toBeLessThan(40);
});

test.each([
  [
    "repeats one value over and over",
    `a: &a x\ntags: [${"*a, ".repeat(15_000)}]`,
    'x.md:2:4 begins with "&", which has a meaning of its own',
  ],
  ["nests brackets", `tags: ${"[".repeat(15_000)}`, "has too many levels, one inside another"],
  ["nests lists", `tags:\n${"- ".repeat(15_000)}`, "has too many levels, one inside another"],
  [
    "has keys that are keys themselves",
    `title: ${"{".repeat(99)}${"}".repeat(99)}`,
    'x.md:2:106 begins with "{", which has a meaning of its own in YAML. Put quotation marks around it.',
  ],
  ["has a list as a key", "? - a\n: b", 'x.md:2:3 begins with "-", which has a meaning'],
  ["has what stands elsewhere as a key", "title: x\n*a : b", 'x.md:3:1 begins with "*", which has'],
])("front matter that %s is a mistake, soon found", async (_, keys, said) => {
  expect(await mistakesOf({ "content/articles/x.md": `---\n${keys}\n---\n\nIsi.\n` })).toEqual([
    expect.stringContaining(said),
  ]);
});

test.each(["[Cabai, *nowhere]", "&all [Cabai, [*all]]"])("a doubt about %s is read", async (tags) => {
  const said = await mistakesOf({ "content/articles/x.md": article({ tags, review: "[tags]" }) });
  expect(said).toEqual([expect.stringContaining("x.md:5:")]);
});

test.each(["<!--", "<?xml ", "data:", "<!doctype [", "attributename="])(
  "a drawing in which %s begins over and over and never ends is read once, not from each beginning",
  async (sign) => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${sign.repeat(300_000)}</svg>`;
    const files = { "content/articles/x.svg": drawing, "content/articles/x.md": article({}, "![A](x.svg)") };
    expect(await mistakesOf(files)).toEqual([]);
    expect(await mistakesOf({ ...files, "content/articles/x.svg": sign.repeat(300_000) })).toHaveLength(1);
  },
);

test("a drawing as wide as 40,000 digits has no width", async () => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${"1".repeat(40_000)}!" viewBox="0 0 9 9"/>`;
  const files = { "content/articles/x.svg": drawing, "content/articles/x.md": article({}, "![A](x.svg)") };
  expect(await mistakesOf(files)).toEqual([]);
});

describe.skipIf(process.platform === "win32")(
  "what is no plain file is not opened, and said to be none",
  () => {
    const isNone = "is no plain file. Put a copy of the file here, or delete it.";
    const linesOf = async (root: string) => {
      const result = await readContent({ root, now, preview: false });
      return result.ok ? [] : result.mistakes.map((mistake) => formatDiagnostic(mistake, "en"));
    };

    test.each<[string, (file: string) => unknown, said?: string]>([
      ["a pipe", (file) => execFileSync("mkfifo", [file])],
      ["a folder", (file) => mkdir(file)],
      ["a link to a device", (file) => symlink("/dev/zero", file)],
      ["a link out of the project", (file) => symlink("/etc/hostname", file)],
      ["a link that leads nowhere", (file) => symlink("tidak-ada.yaml", file), "cannot be read: ENOENT."],
    ])("%s in place of the settings", async (_, make, said = isNone) => {
      const root = await temporaryProject({ "_data/site.yaml": null, "_data/x.json": "{}" });
      await make(path.join(root, "_data/site.yaml"));
      expect(await linesOf(root)).toEqual([`_data/site.yaml:1:1 ${said}`]);
      // These read them too, and do not wait for ever.
      expect(siteLanguage(root)).toBe("id");
      expect(readProject({ root, env: {} }).settings.name).toBe("");
    });

    test("a language that is none, which commands read before anything checks it", async () => {
      const root = await temporaryProject({ "_data/site.yaml": settings("language: bahasa kita\n") });
      expect(readProject({ root, env: {} }).settings.language).toBe("id");
      expect(readProject({ root, env: {} }).settings.name).toBe("Warta Kota");
    });

    test("in the place of articles, topics and pictures", async () => {
      const root = await temporaryProject({
        "content/pages/tentang.md": "---\ntitle: Tentang\n---\n\n![A](a.png)\n",
      });
      const at = (name: string) => path.join(root, "content", name);
      execFileSync("mkfifo", [at("tags/pipa.md"), at("pages/a.png")]);
      await symlink("/dev/zero", at("tags/perangkat.md"));
      await symlink("tidak-ada.md", at("tags/putus.md"));
      await symlink("/etc/hostname", at("tags/luar.md"));
      expect(await linesOf(root)).toEqual([
        expect.stringMatching(/^content\/pages\/tentang\.md:5:1 .*is not a plain file/),
        `content/tags/luar.md:1:1 ${isNone}`,
        `content/tags/perangkat.md:1:1 ${isNone}`,
        `content/tags/pipa.md:1:1 ${isNone}`,
        "content/tags/putus.md:1:1 cannot be read: ENOENT.",
      ]);
    });

    test("a folder of another place, and what is in it is not read", async () => {
      const root = await temporaryProject({});
      const other = await temporaryProject({ "rahasia/x.md": "---\ntitle: Rahasia\n---\n" });
      await symlink(path.join(other, "rahasia"), path.join(root, "content/articles"));
      expect(await linesOf(root)).toEqual([
        "content/articles:1:1 is a link to a folder outside the site. Put the folder itself here, or delete the link.",
      ]);
    });
  },
);
