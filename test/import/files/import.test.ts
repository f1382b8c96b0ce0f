import { readFileSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { startWarta } from "../../cli/run-warta.ts";
import { type Cases, tablesOf, testCases } from "../../support/tables.ts";
import { articleOfText as file, makeSite, type Site, text } from "./site.ts";

/** A text, or pieces of the usual one in place of others, and what is written and printed of it. */
interface Case {
  text?: string;
  replace?: Record<string, string>;
  settings?: string;
  options?: string[];
  says?: string[];
  lacks?: string[];
  prints?: string[];
}

let site: Site;
beforeEach(() => {
  site = makeSite({
    "content/tags/palu.md": "---\nname: Sungai Palu\naliases: [Besusu]\n---\n",
    "mentah/a.txt": text,
  });
});

/** Imports a text, and gives what is written of it. */
async function written(raw: string | Uint8Array): Promise<string> {
  site.write("mentah/a.txt", raw);
  await site.warta(["import", "--force", "mentah/a.txt"]);
  return site.read(`content/articles/${site.list("content/articles")[0]}`);
}

testCases("warta import", tablesOf<Cases<Case>>(import.meta.url), async (one) => {
  let raw = one.text ?? text;
  for (const [old, piece] of Object.entries(one.replace ?? {})) raw = raw.replaceAll(old, piece);
  if (one.settings) site.write("_data/site.yaml", one.settings);
  site.write("mentah/a.txt", raw);
  const { out } = await site.warta(["import", ...(one.options ?? []), "mentah/a.txt"]);
  const article = site.read(`content/articles/${site.list("content/articles")[0]}`);
  for (const words of one.says ?? []) expect(article).toContain(words);
  for (const words of one.lacks ?? []) expect(article).not.toContain(words);
  for (const words of one.prints ?? []) expect(out).toMatch(new RegExp(words, "m"));
});

describe("warta import", () => {
  test("writes an article and prints what it found, with the lines", async () => {
    const { code, out } = await site.warta(["import", "mentah/a.txt"]);
    expect(code).toBe(0);
    expect(out).toContain(`mentah/a.txt → ${file}`);
    expect(out).toMatch(/title\s+high Warga Tanam Seribu Pohon di Tepi Sungai Palu {2}line 1/);
    expect(out).not.toContain("\u001b");
    const written = site.read(file);
    expect(written).toMatch(
      /^---\ntitle: Warga Tanam Seribu Pohon di Tepi Sungai Palu\ndate: 2025-06-18T09:33\+07:00\n/,
    );
    expect(written).toContain("\ntags:\n  - Sungai Palu\n");
    expect(written).toContain("# usulan tag: Badan Penanggulangan Bencana (BPB)");
    expect(written).not.toContain("draft");
    expect(written).toMatch(/\n---\n\nWarga Kelurahan Besusu/);
  });

  test("passes over what it imported before, even renamed and edited, and never touches it", async () => {
    await site.warta(["import", "mentah"]);
    site.write(
      "content/articles/2025-06-18-judul-lain.md",
      site.read(file).replace("Warga Tanam", "Kami Tanam"),
    );
    rmSync(`${site.root}/${file}`);
    const { code, out } = await site.warta(["import", "mentah"]);
    expect(code).toBe(0);
    expect(out).toContain("imported before, as content/articles/2025-06-18-judul-lain.md");
    expect(site.list("content/articles")).toEqual(["2025-06-18-judul-lain.md"]);
  });

  test("takes no article for a raw text", async () => {
    await site.warta(["import", "mentah/a.txt"]);
    site.write("mentah/b.md", site.read(file));
    site.write("mentah/c.txt", `---\n${text}---\n`);
    const { code, out, err } = await site.warta(["import", "--dry-run", "mentah/b.md", "mentah/c.txt"]);
    expect(code).toBe(1);
    expect(err).toContain(
      "mentah/b.md: begins with front matter, so it is an article, not raw text. Put it into",
    );
    expect(err).not.toContain("mentah/c.txt: begins");
    expect(out).toMatch(/body\s+3 paragraphs/);
  });

  test("tells the menu of a page that was copied whole in one line", async () => {
    const site = makeSite();
    const page = new URL("../copied-pages/agency-sentence-case.txt", import.meta.url);
    site.write("mentah/a.txt", readFileSync(page));
    const { out } = await site.warta(["import", "--dry-run", "mentah/a.txt"]);
    expect(out.match(/^ +\d+–\d+ .*menu or list of the page$/gm)).toHaveLength(2);
  });

  test("a headline in capitals has a proposal, and what was dropped near the text is kept as comments", async () => {
    const shouted = text.replace(/^.*/, (line) => line.toUpperCase());
    const call = "Ikuti berita terbaru di kanal WhatsApp kami.";
    const noisy = `${shouted.replace("Badan", `${call}\nBaca juga: Harga Cabai Naik di Pasar\nBadan`)}\n${call}\n`;
    const all = await written(noisy);
    expect(all).toContain("\n# usulan judul: Warga Tanam Seribu Pohon di Tepi Sungai Palu\n");
    expect(all).toMatch(
      /\n# tidak dimuat, baris 6: Ikuti .*\n# tidak dimuat, baris 7: Baca juga: Harga.*\n# tidak dimuat, baris 11: Ikuti .*\n---/,
    );
    const { code, out, err } = await site.warta(["check"]);
    expect({ code, all: out + err }).toMatchObject({ code: 0, all: expect.not.stringContaining("kanal") });
  });

  test("what others wrote in a chat, and the number of whoever sent the text, are listed and not kept", async () => {
    const secret = "siap mas, soal anggaran yang belum jelas itu nanti saya tanyakan lagi ke kantor desa.";
    const chat = `[27/11/26 14.38.11] +62 812-0000-1111: ${text}
[27/11/26 14.40.55] Rina Redaksi: ${secret}
[27/11/26 14.40.59] Rina Redaksi: Jangan dimuat dulu
[27/11/26 14.42.10] +62 812-0000-1111: Kegiatan itu akan diulang bulan depan di tiga kelurahan lain di Palu.
`;
    expect((await site.warta(["import", "--dry-run", "-"], chat)).out).toContain("Rina Redaksi: siap mas");
    const article = await written(chat);
    expect(article).not.toMatch(/siap mas|Jangan dimuat|0000/);
    expect(article).toMatch(/ {2}- body # baris 9: pesan /);
    expect(article).toContain("\nKegiatan itu akan diulang bulan depan");
  });

  test("of many texts each has a line", async () => {
    for (let n = 1; n <= 11; n++) site.write(`mentah/${n}.txt`, text.replace("Seribu", `${n} Ribu`));
    const { out } = await site.warta(["import", "--dry-run", "mentah"]);
    expect(out.match(/^mentah\/\w+\.txt .*$/gm)).toHaveLength(12);
    expect(out).toContain("12 sources: 12 would write.");
  });

  test("colours are for a terminal, and what is in doubt has one", async () => {
    const doubtful = text.replaceAll("Besusu", "Lolu").replace("Sungai Palu", "Kota");
    const printed = async (environment: Record<string, string>) =>
      (await startWarta(site.root, ["import", "--dry-run", "-"], environment, doubtful)).out;
    expect(await printed({ FORCE_COLOR: "1" })).toContain("\u001b[33m (draft; check tags)");
    expect(await printed({ NO_COLOR: "1" })).not.toContain("\u001b");
  });

  test("Windows-1252 is guessed and said, UTF-16 read by its mark, another encoding as a page declares it", async () => {
    const quoted = text.replace('"Kami', "“Kami").replace('lagi,"', "lagi,”");
    const bytes = Uint8Array.from([...quoted], (one) => ({ "“": 0x93, "”": 0x94 })[one] ?? one.charCodeAt(0));
    const { err } = await site.warta(["import", "--dry-run", "-"], bytes);
    expect(err).toContain("is not UTF-8; read as Windows-1252.");
    expect(await written(bytes)).toContain("“Kami ingin");
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(quoted, "utf16le")]);
    expect(await written(utf16)).toContain("“Kami ingin");
    const page =
      '<!doctype html><html><head><meta charset="iso-8859-2"></head><h1>Pr\xf9jezd Dibuka</h1><p>Warga Pr\xf9jezd menanam pohon di tepi sungai.</p>';
    const { out } = await site.warta(["import", "--dry-run", "--json", "-"], Buffer.from(page, "latin1"));
    expect(out).toContain("Warga Průjezd menanam");
  });

  test("--json is for programs, - is standard input, folders may nest", async () => {
    const { out } = await site.warta(["import", "--json", "-"], text);
    expect(JSON.parse(out)).toMatchObject({ source: "-", status: "written", file });
    site.write("mentah/dalam/lagi/b.md", text.replace("Seribu", "Dua Ribu"));
    await site.warta(["import", "mentah"]);
    expect(site.list("content/articles")).toHaveLength(2);
  });
});

test("a folder's links to files are read, those to folders not: they may lead in a circle", async () => {
  symlinkSync("..", path.join(site.root, "mentah/lingkar"));
  symlinkSync(".", path.join(site.root, "mentah/lingkar-lain"));
  symlinkSync("a.txt", path.join(site.root, "mentah/b.txt"));
  const { out } = await site.warta(["import", "--dry-run", "--json", "mentah"]);
  const sources = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).source);
  expect(sources.filter(Boolean)).toEqual(["mentah/a.txt", "mentah/b.txt"]);
});

test("nothing is not all of the site's own folder, nor is that a site to move in", async () => {
  await site.warta(["import", "mentah/a.txt"]);
  const before = site.list("content/articles");
  for (const words of [[""], ["--from", "."], ["--from", ""]])
    expect((await site.warta(["import", ...words])).code).toBeGreaterThan(0);
  expect(site.list("content/articles")).toEqual(before);
});

test("a reader that goes away ends warta import without a word", async () => {
  for (let n = 0; n < 30; n++) site.write(`mentah/b${n}.txt`, text.replace("Seribu", `${n + 2} Ribu`));
  expect(await site.wartaUnread(["import", "mentah"])).toEqual({ code: 141, err: "" });
});

test("a program gets all that is read of each text as a line of JSON, and nothing is written", async () => {
  site.write("mentah/b.txt", text.replace("Seribu", "Dua Ribu"));
  const { code, out } = await site.warta(["import", "--dry-run", "--json", "mentah"]);
  const lines = out.trim().split("\n");
  expect([code, lines.length]).toEqual([0, 2]);
  const first = JSON.parse(lines[0] ?? "");
  expect(first).toMatchObject({
    source: "mentah/a.txt",
    article: {
      title: "Warga Tanam Seribu Pohon di Tepi Sungai Palu",
      description: null,
      authors: ["Ani Lestari"],
      editors: [],
      initials: "abc/def",
      published: "2025-06-18T09:33+07:00",
      updated: null,
      dateline: "Palu",
      section: "Lingkungan",
      tags: ["Sungai Palu"],
      confidence: { title: "high" },
    },
  });
  expect(first.lines).toHaveLength(7);
  expect(site.list(".")).toEqual(["_data", "content", "mentah"]);
});
