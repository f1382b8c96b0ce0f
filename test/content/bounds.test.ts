import { execFileSync } from "node:child_process";
import { symlink } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { readContent } from "../../src/content/read-content.ts";
import { formatMistake } from "../../src/content/report.ts";
import { article, mistakesOf, now, temporaryProject } from "./temporary-project.ts";

test("a file of more than a megabyte is not read", async () => {
  const text = "Harga cabai turun. ".repeat(60_000);
  expect(await mistakesOf({ "content/articles/x.md": article({}, text) })).toEqual([
    "content/articles/x.md:1:1 has 1.1 MB; the limit is 1 MB. Is it one article?",
  ]);
});

test.each([
  ["keys", "kunci", (n: number) => `kunci${n}: x\n`],
  ["old addresses", "aliases:", (n: number) => `  - /lama/${n}.html\n`],
  ["references to one value", "lama: &lama [a]", (n: number) => `baru${n}: *lama\n`],
])("front matter with too many %s is not read", async (_, head, line) => {
  const lines = Array.from({ length: 20_000 }, (_, n) => line(n)).join("");
  expect(await mistakesOf({ "content/articles/x.md": `---\n${head}\n${lines}---\n\nIsi.\n` })).toEqual([
    'content/articles/x.md:1:1 has more than 64 kB of front matter. Write the text of the article under the second line "---".',
  ]);
});

test.skipIf(process.platform === "win32")(
  "what is no plain file is not opened, and said to be none",
  async () => {
    const root = await temporaryProject({
      "content/pages/tentang.md": "---\ntitle: Tentang\n---\n\n![A](a.png)\n",
    });
    const at = (name: string) => path.join(root, "content", name);
    execFileSync("mkfifo", [at("tags/pipa.md"), at("pages/a.png")]);
    await symlink("/dev/zero", at("tags/perangkat.md"));
    await symlink("tidak-ada.md", at("tags/putus.md"));
    await symlink("/etc/hostname", at("tags/luar.md"));
    const result = await readContent({ root, now, preview: false });
    expect(result.ok ? [] : result.mistakes.map((mistake) => formatMistake(mistake, "en"))).toEqual([
      expect.stringMatching(/^content\/pages\/tentang\.md:5:1 .*is not a plain file/),
      "content/tags/luar.md:1:1 is no plain file. Put a copy of the file here, or delete it.",
      "content/tags/perangkat.md:1:1 is no plain file. Put a copy of the file here, or delete it.",
      "content/tags/pipa.md:1:1 is no plain file. Put a copy of the file here, or delete it.",
      "content/tags/putus.md:1:1 cannot be read: ENOENT.",
    ]);
  },
);
