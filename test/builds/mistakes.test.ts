import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { article, markdownFile } from "../support/article.ts";
import type { BuildResult, TestSite } from "../support/site.ts";
import { buildSite, createSite, eleventy, now, siteYaml } from "../support/site.ts";

const sound = {
  "content/tags/pasar-melati.md": markdownFile({ name: "Pasar Melati" }),
  "content/articles/a.md": article(),
  "content/articles/b.md": article({ title: "Harga Garam Naik", tags: ["Topik Baru"] }),
};

/** A mistake of every kind of file: articles, a tag, a page, the settings; three of them in one article. */
const broken = {
  "_data/site.yaml": "name: Kabar Uji\nurl: kabar.example\npublisher: { name: Redaksi }\n",
  "content/articles/a.md":
    "---\ntitle: Harga\ndate: 31 Februari 2024\nsection: Ekonomi\ntags: [Pasar Melatti]\npenulis: Sari\n---\n\nIsi.\n",
  "content/articles/b.md": "---\ntitle: [Harga\n---\n",
  "content/articles/kode.md": "---js\n{ title: process.exit(3) }\n---\n",
  "content/pages/tentang.md": "Halaman tanpa kepala.\n",
  "content/tags/pasar-melati.md": "---\nname: Pasar Melati\nkind: Plase\n---\n",
};

/** `file:line:column` of each line that starts with one. */
const places = (output: string): string[] =>
  output.split("\n").flatMap((line) => /^\S+\.(?:md|yaml):\d+:\d+(?= )/.exec(line) ?? []);

describe("mistakes in the content of a site that was sound", () => {
  let site: TestSite;
  let result: BuildResult;
  let before: Record<string, string>;
  let writtenAt: number;

  beforeAll(async () => {
    site = await buildSite(sound);
    before = await site.bytes();
    writtenAt = (await stat(path.join(site.root, "_site/index.html"))).mtimeMs;
    await site.write(broken);
    result = await site.build({ byCommand: true });
  });

  test("end the build with 1, so that no host publishes it, and are all reported at once, by file, line and column", () => {
    expect(result.code).toBe(1);
    expect(places(result.output)).toEqual([
      "_data/site.yaml:2:6",
      "content/articles/a.md:3:7",
      "content/articles/a.md:5:8",
      "content/articles/a.md:6:1",
      "content/articles/b.md:2:8",
      "content/articles/kode.md:1:1",
      "content/pages/tentang.md:1:1",
      "content/tags/pasar-melati.md:3:7",
    ]);
  });

  test("come in words without a stack trace, and with one line at the end", () => {
    expect(result.output).toContain('tags: "Pasar Melatti" is not a known tag. Did you mean "Pasar Melati"?');
    expect(result.output).not.toMatch(/^\s*(?:\[11ty\])?\s+at /m);
    expect(result.output.match(/nothing was written/g)).toHaveLength(1);
    expect(result.output).toMatch(/\[warta\] 8 mistakes in the content; nothing was written\.\n$/);
    expect(result.output).not.toContain("[11ty]");
    expect(result.output).not.toMatch(/stack trace|node_modules/i);
  });

  test("leave the last site as it was, byte for byte, and not even touched", async () => {
    expect(await site.bytes()).toEqual(before);
    expect((await stat(path.join(site.root, "_site/index.html"))).mtimeMs).toBe(writtenAt);
  });

  test("once mended, the next build is as the last good one", async () => {
    await site.write({
      ...Object.fromEntries(Object.keys(broken).map((file) => [file, null])),
      "_data/site.yaml": siteYaml,
      ...sound,
    });
    const { code, output } = await site.build();
    expect(await site.bytes()).toEqual(before);
    expect([code, output]).toEqual([0, expect.not.stringContaining("[warta]")]);
  });
});

test("a build ends as it would, though nobody reads any more what it says: npx eleventy | head -1", async () => {
  const site = await createSite(broken);
  const build = spawn(process.execPath, [eleventy], {
    cwd: site.root,
    env: { ...process.env, SOURCE_DATE_EPOCH: now },
  });
  // Either end of the pipe is gone with the first that is said.
  for (const stream of [build.stdout, build.stderr]) stream.once("data", () => stream.destroy());
  const code = await new Promise((resolve) => build.once("exit", resolve));
  expect(code).toBe(1);
  // A mistake in the first build of all leaves no _site.
  expect(existsSync(path.join(site.root, "_site"))).toBe(false);
});
