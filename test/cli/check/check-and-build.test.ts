import fc from "fast-check";
import { expect, test } from "vitest";
import { buildWhatPasses } from "../../attack/build-what-passes.ts";
import { hostileSite } from "../../attack/hostile-site.ts";
import { article, markdownFile } from "../../support/article.ts";
import { png } from "../../support/png.ts";
import { createSite, type Files, now } from "../../support/site.ts";
import { runWarta } from "../run-warta.ts";

/** The lines that begin with a place, `file:line:column`, of `warta check` and of a build. */
async function bothSay(files: Files): Promise<{ check: string[]; build: string[] }> {
  const site = await createSite(files);
  const places = (output: string) => output.split("\n").filter((line) => /^\S+:\d+:\d+ /.test(line));
  const { out } = await runWarta(site.root, ["check"], { SOURCE_DATE_EPOCH: now });
  // Before the build, which would leave something to know the pictures by.
  expect(await site.files()).toEqual([]);
  return { check: places(out), build: places((await site.build()).output) };
}

const photo = png(64, 48);
const damaged = Buffer.from(png(900, 600));
damaged.fill(0, 60, 120);

test("report the same mistakes of the same content: every kind of file, and what several files make together", async () => {
  const files = {
    "_data/site.yaml": "name: Kabar\nurl: kabar.example\npublisher: { name: Redaksi }\n",
    "content/articles/yaml.md": "---\ntitle: [Harga\n---\n",
    "content/articles/kode.md": "---js\n{ title: process.exit(3) }\n---\n",
    "content/articles/huruf.md": Buffer.from("---\ntitle: Caf\xe9\n---\n", "latin1"),
    "content/articles/kunci.md": article({ penulis: "Sari", tags: ["Pasar Melatti"] }),
    "content/articles/tanggal.md": article({ date: "31 Februari 2024" }),
    "content/articles/naskah.md": article({ draft: true, updated: "2020-01-01" }),
    "content/articles/nanti.md": article({ date: "2027-01-01", updated: "2026-01-01" }),
    "content/articles/foto.md": article({ image: { src: "tidak-ada.png", alt: "Pasar" } }, "![](foto.png)"),
    "content/articles/foto.png": photo,
    "content/articles/2024-05-01-sama.md": article(),
    "content/articles/lagi/2024-05-01-sama.md": article({ aliases: ["/tag/pasar-melati/"] }),
    "content/articles/rubrik.md": article({ section: "新聞" }),
    "content/pages/arsip.md": markdownFile({ title: "Arsip" }),
    "content/tags/pasar-melati.md": markdownFile({ name: "Pasar Melati", kind: "Plase" }),
    "content/tags/melati.md": markdownFile({ name: "Pasar-Melati" }),
  };
  const { check, build } = await bothSay(files);
  expect(check).toEqual(build);
  const named = new Set(build.map((line) => line.split(":")[0]));
  const sound = ["content/articles/2024-05-01-sama.md", "content/tags/melati.md"];
  const wrong = Object.keys(files).filter((file) => !/\.png$/.test(file) && !sound.includes(file));
  expect([...named].sort()).toEqual(wrong.sort());
});

test("report the same of pictures whose damage shows only when they are decoded", async () => {
  const { check, build } = await bothSay({
    "content/articles/rusak.png": damaged,
    "content/articles/a.md": article({ image: { src: "rusak.png", alt: "Pasar" } }),
    "content/gambar/lain.png": Buffer.from(damaged).fill(1, 70, 80),
    "content/pages/tentang.md": markdownFile({ title: "Tentang" }, "Kami.\n\n![Kantor](/gambar/lain.png)"),
    "content/tags/pasar-melati.md": markdownFile({ name: "Pasar Melati" }),
  });
  expect(check).toEqual(build);
  expect(build).toEqual([
    expect.stringContaining("content/articles/a.md:8:8 content/articles/rusak.png is damaged"),
    expect.stringContaining("content/pages/tentang.md:7:19 content/gambar/lain.png is damaged"),
  ]);
});

test("notices too, but for those of what is not built", async () => {
  const { check, build } = await bothSay({
    "content/articles/a.md": article({ tags: ["Topik Baru"] }, "Lihat [itu](/2020/01/01/tidak-ada/)."),
    "content/articles/nanti.md": article({ date: "2027-01-01", tags: ["Topik Baru"] }),
    "content/articles/kosong.md": article({ title: "Kosong", tags: ["Topik Baru"], review: ["date"] }, ""),
    "content/articles/naskah.md": article({ title: "Naskah", draft: true, tags: ["Topik Lain"] }),
    "content/articles/mentah.txt": "Pasar dibuka lagi.",
  });
  const inShort = (lines: string[]) =>
    lines.map((line) => line.replace(/^content\/articles\/(\w+)\.\w+:\d+:\d+ /, "$1: "));
  expect(inShort(build).map((line) => line.slice(0, 30))).toEqual([
    "kosong: review: an import was ",
    "kosong: has no text: readers s",
    "mentah: is not read: an articl",
    "nanti: date: waits until 2027-",
    // Links are followed when all is there.
    'a: "/2020/01/01/tidak-ada/" le',
  ]);
  expect(inShort(check).slice().sort()).toEqual(inShort(build).sort());
});

test("report the same mistakes of any texts, and what passes the check is built", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (chosen) => {
      await buildWhatPasses(hostileSite(chosen, 7));
    }),
    { numRuns: 2, endOnFailure: true },
  );
});
