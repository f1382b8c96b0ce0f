import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeSite, type Site } from "./site.ts";

const text = `Warga Tanam Seribu Pohon di Tepi Sungai Palu
Lingkungan
Rabu, 18 Jun 2025 09:33 WIB
Reporter: Ani Lestari
PALU - Warga Kelurahan Besusu menanam seribu pohon di tepi sungai sejak pagi bersama para pelajar.
Badan Penanggulangan Bencana (BPB) menyediakan bibitnya.
"Kami ingin tepi sungai tidak longsor lagi," kata Rahmat, ketua warga setempat. (abc/def)
`;
const file = "content/articles/2025-06-18-warga-tanam-seribu-pohon-di-tepi-sungai-palu.md";
let site: Site;
beforeEach(() => {
  site = makeSite({
    "content/tags/palu.md": "---\nname: Sungai Palu\naliases: [Besusu]\n---\n",
    "mentah/a.txt": text,
  });
});
afterEach(() => site.remove());

describe("warta import", () => {
  test("writes an article and prints what it found, with the lines", async () => {
    const { code, out } = await site.warta(["import", "mentah/a.txt"]);
    expect(code).toBe(0);
    expect(out).toContain(`mentah/a.txt → ${file}`);
    expect(out).toMatch(/title\s+high Warga Tanam Seribu Pohon di Tepi Sungai Palu {2}line 1/);
    expect(out).not.toContain("\u001b");
    const written = site.read(file);
    expect(written).toMatch(
      /^---\ntitle: Warga Tanam Seribu Pohon di Tepi Sungai Palu\n# description: Warga Kelurahan .*\ndate: 2025-06-18T09:33\+07:00\n/,
    );
    expect(written).toContain("\ntags:\n  - Sungai Palu\n");
    expect(written).toContain("# usulan tag: Badan Penanggulangan Bencana (BPB)");
    expect(written).not.toContain("draft");
    expect(written).toMatch(/\n---\n\nWarga Kelurahan Besusu/);
  });

  test("tells all lines of a paragraph that was broken into several", async () => {
    site.write(
      "mentah/surel.txt",
      `Perihal: Warga Tanam Seribu Pohon
Tanggal: 12 Mei 2025

PALU - Warga Kelurahan Besusu menanam seribu pohon di tepi sungai sejak
pagi bersama para pelajar dari tiga sekolah.

Bibit pohon itu dibeli dengan uang kas yang dikumpulkan selama setahun,
kata lurah kepada wartawan.
`,
    );
    const { out } = await site.warta(["import", "--dry-run", "mentah/surel.txt"]);
    expect(out).toMatch(/body\s+2 paragraphs {2}line 4–5, 7–8\n/);
  });

  test("passes over what it imported before, even renamed and edited, and never touches it", async () => {
    await site.warta(["import", "mentah"]);
    site.write(
      "content/articles/2025-06-18-judul-lain.md",
      site.read(file).replace("Warga Tanam", "Kami Tanam"),
    );
    const { rmSync } = await import("node:fs");
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

  test("knows the site by the name and address in its settings", async () => {
    site.write("_data/site.yaml", "name: Kabar Tanjung\nurl: https://kabartanjung.com/\n");
    const own = text.replace("Reporter: Ani Lestari", "Ani Lestari - Kabar Tanjung");
    site.write("mentah/a.txt", own.replace("PALU - ", "palu, kabartanjung.com — "));
    await site.warta(["import", "mentah/a.txt"]);
    expect(site.read(file)).toContain("authors:\n  - Ani Lestari\ninitials: abc/def\ndateline: Palu\n");
    expect(site.read(file)).not.toMatch(/publisher|draft/);
  });

  test("keeps what has no key as a comment", async () => {
    const caption = "Foto: Pelajar di tepi sungai. (Rangga Saputra/Kabar Uji)";
    site.write("mentah/a.txt", text.replace("PALU - ", `${caption}\nPALU - `));
    await site.warta(["import", "mentah/a.txt"]);
    expect(site.read(file)).toContain(`\n# keterangan gambar: ${caption}\n# impor: sha256:`);
  });

  test("overwrites nothing without --force", async () => {
    site.write(file, "disunting");
    const refused = await site.warta(["import", "mentah/a.txt"]);
    expect(refused.err).toContain(`${file} exists and is not changed. --force overwrites it.`);
    expect(site.read(file)).toBe("disunting");
    await site.warta(["import", "--force", "mentah/a.txt"]);
    expect(site.read(file)).toContain("title: Warga Tanam");
  });

  test("--dry-run writes nothing", async () => {
    const { out } = await site.warta(["import", "--dry-run", "mentah"]);
    expect(out).toContain(`would be ${file}`);
    expect(site.list("content/articles")).toEqual([]);
  });

  test("what it doubts or misses is in review, and the file a draft", async () => {
    site.write(
      "mentah/b.txt",
      text.replace("Lingkungan\n", "").replaceAll("Besusu", "Lolu").replace("Sungai Palu", "Kota"),
    );
    await site.warta(["import", "mentah/b.txt"]);
    const [name = ""] = site.list("content/articles");
    const written = site.read(`content/articles/${name}`);
    expect(written).toContain("section: Berita\ntags: []\ndraft: true\nreview:\n  - section\n  - tags\n");
  });

  test("a house read with doubt is in review by its key, and one read from the dateline is not", async () => {
    const dateline = text.replace("PALU - ", "PALU, KABARSUNGAI.com - ");
    const written = async (over: string): Promise<string> => {
      site.write("mentah/a.txt", over);
      await site.warta(["import", "--force", "mentah/a.txt"]);
      return site.read(file);
    };
    const doubtful = await written(text.replace("Reporter: Ani Lestari", "Ani Lestari - KabarSungai.com"));
    expect(doubtful).toContain(
      "source:\n  publisher: KabarSungai.com\ndraft: true\nreview:\n  - source # baris 4: Ani Lestari - KabarSungai.com\n",
    );
    const sure = await written(dateline.replace("Reporter: Ani Lestari", "Ani Lestari - KabarSungai.com"));
    expect(sure).toContain("publisher: KABARSUNGAI.com\n#");
    expect(sure).not.toContain("draft");
    const other = await written(dateline.replace("Reporter: Ani Lestari", "Ani Lestari - Kabarkota.com"));
    expect(other).toContain("publisher: KABARSUNGAI.com\ndraft: true\nreview:\n  - source # baris ");
  });

  test("a text whose end or parts are in doubt is in review as body", async () => {
    site.write(
      "mentah/a.txt",
      text.replace("menyediakan bibitnya.", "menyediakan bibitnya.\nDari hulu ke hilir"),
    );
    const { out } = await site.warta(["import", "mentah/a.txt"]);
    expect(out).toMatch(/^ {2}body +low +\d+ paragraphs/m);
    expect(site.read(file)).toContain("draft: true\nreview:\n  - body # baris 7: Dari hulu ke hilir\n");
  });

  test("--section, --out and --tz", async () => {
    site.write("mentah/b.txt", text.replace(" WIB", ""));
    const { out } = await site.warta([
      "import",
      "--section",
      "Alam",
      "--out",
      "lain",
      "--tz",
      "Asia/Makassar",
      "mentah/b.txt",
    ]);
    expect(out).toMatch(/^ {2}section +high Alam {2}--section$/m);
    const written = site.read(`lain/${site.list("lain")[0]}`);
    expect(written).toContain("date: 2025-06-18T09:33+08:00");
    expect(written).toContain("section: Alam");
  });

  test("a text without a date is not written, until --date gives one", async () => {
    site.write("mentah/b.txt", text.replace("Rabu, 18 Jun 2025 09:33 WIB\n", ""));
    const refused = await site.warta(["import", "mentah/b.txt"]);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("has no date of publication");
    expect(site.list("content/articles")).toEqual([]);
    const { out } = await site.warta(["import", "--date", "2025-06-18", "mentah/b.txt"]);
    expect(out).toMatch(/^ {2}published +high 2025-06-18 {2}--date$/m);
    expect(site.list("content/articles")).toHaveLength(1);
  });

  test("of many texts each has a line, and one more where something was dropped inside it", async () => {
    const related = "Baca juga: Harga Beras Turun di Tiga Kota";
    const [kept = "", ...rest] = text.split("\n").slice(4, 6);
    for (let n = 1; n <= 11; n++)
      site.write(
        `mentah/${n}.txt`,
        text
          .replace("Seribu", `${n} Ribu`)
          .replace(kept, n === 1 ? `${kept}\n\n${related}\n\n${kept}` : kept),
      );
    const { out } = await site.warta(["import", "--dry-run", "mentah"]);
    expect(rest).toHaveLength(1);
    expect(out).toMatch(
      /^mentah\/1\.txt .*\n {2}dropped inside the text: line 7 “Baca juga: Harga .*”; line 9 repeats line 5\n/m,
    );
    expect(out.match(/dropped inside/g)).toHaveLength(1);
    expect(out).toContain("12 sources: 12 would write.");
  });

  test("colours are for a terminal, and what is in doubt has one", async () => {
    site.write("mentah/a.txt", text.replaceAll("Besusu", "Lolu").replace("Sungai Palu", "Kota"));
    const coloured = await site.warta(["import", "--dry-run", "mentah/a.txt"], "", { FORCE_COLOR: "1" });
    expect(coloured.out).toContain("\u001b[33m (draft; check tags)");
    const plain = await site.warta(["import", "--dry-run", "mentah/a.txt"], "", { NO_COLOR: "1" });
    expect(plain.out).not.toContain("\u001b");
  });

  test("the table of one that fails among others has its name above it", async () => {
    site.write("mentah/b.txt", text.replace("Rabu, 18 Jun 2025 09:33 WIB\n", ""));
    const { out } = await site.warta(["import", "mentah"]);
    expect(out).toMatch(/^mentah\/b\.txt\n {2}title /m);
  });

  test("a newsflash without a headline is named by its first sentence, and that is in review", async () => {
    site.write(
      "mentah/kilas.txt",
      "PALU - Jembatan dr. Wahid ditutup malam ini. Warga diminta lewat jembatan lama.\n",
    );
    const { out } = await site.warta(["import", "--date", "2025-06-18", "mentah/kilas.txt"]);
    expect(out).toContain(
      "title: “Jembatan dr. Wahid ditutup malam ini” for now. Write a headline, and rename the file, which becomes the address",
    );
    expect(site.list("content/articles")).toEqual(["2025-06-18-jembatan-dr-wahid-ditutup-malam-ini.md"]);
    const written = site.read("content/articles/2025-06-18-jembatan-dr-wahid-ditutup-malam-ini.md");
    expect(written).toMatch(/^---\ntitle: Jembatan dr\. Wahid ditutup malam ini\ndate: /);
    expect(written).toMatch(/review:\n {2}- title\n/);
    expect(written).toMatch(
      /\n\nJembatan dr\. Wahid ditutup malam ini\. Warga diminta lewat jembatan lama\.\n$/,
    );
  });

  test("a bad file is told and the rest goes on", async () => {
    site.write("mentah/b.txt", "");
    site.write("mentah/c.txt", new Uint8Array([137, 80, 78, 71, 0, 1, 2]));
    site.write("mentah/d.txt", "x".repeat(5 * 1024 * 1024 + 1));
    const { code, out, err } = await site.warta(["import", "mentah", "tidak-ada.txt"]);
    expect(code).toBe(1);
    expect(err).toContain("mentah/b.txt: is empty.");
    expect(err).toContain("mentah/c.txt: is not a text file.");
    expect(err).toContain("mentah/d.txt: has 5.0 MB; the limit is 5 MB.");
    expect(err).toContain("tidak-ada.txt: is not there.");
    expect(out).toContain("5 sources: 1 written, 4 failed.");
  });

  test("Windows-1252 is guessed and said, UTF-16 read by its mark", async () => {
    const quoted = text.replace('"Kami', "“Kami").replace('lagi,"', "lagi,”");
    const bytes = Uint8Array.from([...quoted], (one) => ({ "“": 0x93, "”": 0x94 })[one] ?? one.charCodeAt(0));
    site.write("mentah/b.txt", bytes);
    const { err } = await site.warta(["import", "mentah/b.txt"]);
    expect(err).toContain("is not UTF-8; read as Windows-1252.");
    expect(site.read(file)).toContain("“Kami ingin");
    site.write("mentah/b.txt", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(quoted, "utf16le")]));
    await site.warta(["import", "--force", "mentah/b.txt"]);
    expect(site.read(file)).toContain("“Kami ingin");
  });

  test("two sources with one title and date are told as duplicates", async () => {
    site.write("mentah/b.txt", `${text}\nBaca juga: Sungai Palu Kian Jernih\n`);
    const { err } = await site.warta(["import", "mentah"]);
    expect(err).toContain("mentah/b.txt: same title and date as mentah/a.txt; not written.");
    expect(site.list("content/articles")).toHaveLength(1);
  });

  test("--explain tells the rule that decided each line", async () => {
    const { out } = await site.warta(["import", "--dry-run", "--explain", "mentah/a.txt"]);
    expect(out).toMatch(/4 {2}byline\s+Reporter: Ani Lestari\s+byline-labels/);
  });

  test("--json is for programs, - is standard input, folders may nest", async () => {
    const { out } = await site.warta(["import", "--json", "-"], text);
    expect(JSON.parse(out)).toMatchObject({ source: "-", status: "written", file });
    site.write("mentah/dalam/lagi/b.md", text.replace("Seribu", "Dua Ribu"));
    await site.warta(["import", "mentah"]);
    expect(site.list("content/articles")).toHaveLength(2);
  });
});

describe("a reader that goes away", () => {
  test.each([["import"], ["extract"]])("ends warta %s without a word", async (command) => {
    for (let n = 0; n < 30; n++) site.write(`mentah/b${n}.txt`, text.replace("Seribu", `${n + 2} Ribu`));
    const { code, err } = await site.wartaUnread([command, "mentah"]);
    expect({ code, err }).toEqual({ code: 141, err: "" });
  });
});

describe("warta extract", () => {
  test("prints one object a file and line, and writes nothing", async () => {
    site.write("mentah/b.txt", text.replace("Seribu", "Dua Ribu"));
    const { code, out } = await site.warta(["extract", "mentah"]);
    const objects = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(objects).toHaveLength(2);
    expect(objects[0]).toMatchObject({
      file: "mentah/a.txt",
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
    });
    expect(objects[0].lines).toHaveLength(7);
    expect(site.list(".")).toEqual(["_data", "content", "mentah"]);
  });
});

describe("called wrongly", () => {
  test.each([
    [["imprt"], '"imprt" is not a command. Did you mean import?'],
    [["import"], "<files> is missing"],
    [
      ["import", "--sektion", "x", "a"],
      'warta import: "--sektion" is not an option. Did you mean --section? "warta import --help" shows how to use it.\n',
    ],
    [["import", "--tz", "Asia/Jakartaa", "a"], "is not a time zone"],
    [["import", "--date", "kemarin", "a"], "is not a date"],
    [["extract"], "<files> is missing"],
  ])("warta %j", async (args, message) => {
    const { code, err } = await site.warta(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
