import { rmSync } from "node:fs";
import { PassThrough, Readable } from "node:stream";
import { beforeEach, describe, expect, test } from "vitest";
import { reviewAll } from "../../src/cli/review-all.ts";
import { askForTags } from "../../src/cli/tags-command.ts";
import { readProject } from "../../src/content/read-settings.ts";
import {
  importedFrom,
  isUntouched,
  proposalsIn,
  proposedFor,
  withFileHash,
} from "../../src/import/files/notes.ts";
import { tablesOf } from "../support/tables.ts";
import { articleOfText, makeSite, type Site, text } from "./files/site.ts";

const tables = tablesOf<{ article: string }>(import.meta.url);

/** What an import leaves, with something of every kind to check, and comments of an editor's own. */
const file = "content/articles/2025-06-18-warga-tanam-pohon.md";
const article = tables.article;
let site: Site;
beforeEach(() => {
  site = makeSite({ [file]: article });
});
const answer = (...lines: string[]) => site.warta(["review"], lines.map((line) => `${line}\n`).join(""));
/** Goes through all, as somebody answers. */
async function reviewBy(ask: () => Promise<string>): Promise<void> {
  const project = readProject({ root: site.root, env: {} });
  const [stdin, stdout] = [Readable.from([]), new PassThrough()];
  const terminal = { root: site.root, env: {}, language: "id" as const, stdin, stdout, stderr: stdout };
  await reviewAll(project, [], { ask, close: () => {} }, terminal);
}

describe("warta review", () => {
  test("keeps what is corrected in the file while it asks", async () => {
    await reviewBy(async () => {
      site.write(file, site.read(file).replace("menanam pohon.", "menanam seribu pohon."));
      return "";
    });
    expect(site.read(file)).not.toContain("- body");
    expect(site.read(file)).toContain("menanam seribu pohon.");
  });

  test("asks again which topics get a file, if semicolons stand between them", async () => {
    const [questions, answers] = [[] as string[], ["Pasar Lama; Rahmat", "Pasar Lama, 1"]];
    const ask = async (question: string) => {
      questions.push(question);
      return answers.shift();
    };
    const rahmat = { name: "Rahmat", aliases: [], texts: 1 };
    const tags = await askForTags([rahmat], { ask, close: () => {} }, "en");
    expect(questions[1]).toMatch(/^Semicolons part no names. Write commas: Pasar Lama, Rahmat /);
    expect(tags.map(({ name }) => name)).toEqual(["Pasar Lama", "Rahmat"]);
  });

  test("reads the comments of an import in English, and takes a hash of the file for its own", async () => {
    const english = article
      .replaceAll("# baris", "# line")
      .replace("# usulan tag", "# suggested tags")
      .replace("# usulan rubrik", "# suggested sections")
      .replace("# impor", "# import");
    site.write(file, english);
    const { out } = await answer("q");
    expect(out).toContain('Line 2 of the source: "Warga Tanam Pohon"');
    expect(isUntouched(withFileHash(english))).toBe(true);
    expect(isUntouched(`${withFileHash(english)}x`)).toBe(false);
    expect(withFileHash(withFileHash(english))).toBe(withFileHash(english));
    expect(proposalsIn(english).map(({ name }) => name)).toEqual(["Badan Benih Kota", "Rahmat"]);
    expect(proposedFor("section", english)).toEqual(["Hijau", "Ekonomi"]);
    expect(importedFrom(english)).toBe("0".repeat(64));
  });
});

describe("warta review of a text", () => {
  const source = "naskah/a.txt";
  const paragraph =
    "Pohon itu diambil dari kebun bibit milik kota sejak bulan lalu, dan diangkut dengan dua truk.";
  const raw = `${text.replace("Badan", "\n\nBaca juga: Harga Beras Turun\n\nBibit dari kebun\n\nBadan")}
${paragraph}

Simak kabar terbaru di sini setiap hari

Warga pulang pada siang hari.
`;
  const body = () => site.read(articleOfText).replace(/^---\n.*?\n---\n/s, "");
  beforeEach(async () => {
    site = makeSite({ [source]: raw });
    await site.warta(["import", "naskah"]);
  });

  test("shows the lines that it asks about with two around them, and what became of each", async () => {
    const { out } = await answer("-", "q");
    const [shown = ""] = /(?<=needs a look\.\n).*?(?=\n {2}Enter)/s.exec(out) ?? [];
    expect(shown.split("\n").map((line) => line.replace(/(?<=\d {2}.{20}).*(?= {2}\()/, ""))).toEqual([
      "       5  PALU - Warga Kelurah  (body)",
      "       8  Baca juga: Harga Ber  (dropped · links to another article)",
      "  →   10  Bibit dari kebun  (body · does not end like a sentence)",
      "      12  Badan Penanggulangan  (body)",
      '      13  "Kami ingin tepi sun  (body)',
      "      15  Pohon itu diambil da  (body)",
      "  →   17  Simak kabar terbaru   (body · perhaps speaks to the reader)",
      "      19  Warga pulang pada si  (body)",
    ]);
  });

  test("names the line where another story begins, and takes all of it out by one answer", async () => {
    const other = `Perahu Hanyut Ditemukan Nelayan\nRabu, 18 Jun 2025 10:33 WIB\nOleh: Citra Dewi\n\n${paragraph}\n\nIkan laku.\n`;
    site = makeSite({ [source]: `${text}\n${other}` });
    await site.warta(["import", "naskah"]);
    const { out } = await answer("", "-", "d", "d 9-15", "q");
    expect(out).toContain('authors: is written as "Ani Lestari". Another story begins at line 9.\n');
    expect(out).toContain("body: Another story begins at line 9.\n");
    expect(out).toContain("  →    9  Perahu Hanyut Ditemukan Nelayan  (body · begins another story)\n");
    expect(out).toContain("  →   15  Ikan laku.  (body)\n");
    expect(out).toContain("d 9-15: delete it · ");
    expect(out).toContain("Which line? For example: d 9-15\n");
    expect(body()).toMatch(
      /\n"Kami ingin tepi sungai tidak longsor lagi," kata Rahmat, ketua warga setempat\.\n$/,
    );
    expect(site.read(articleOfText)).not.toContain("- body");
  });

  test("shows whose credit a line is, and puts a line into the text that was left out", async () => {
    site = makeSite({ [source]: raw.replace("Reporter: Ani Lestari", "$&\nEditor: Budi Umpama") });
    await site.warta(["import", "naskah"]);
    site.write(articleOfText, site.read(articleOfText).replace("  - tags\n", "  - editors\n"));
    const { out } = await answer("-", "i 9", "q");
    expect(out).toContain("  →    5  Editor: Budi Umpama  (editors)\n");
    expect(body()).toContain("\nBaca juga: Harga Beras Turun\n");
  });

  test("shows the line of another value, and what it became", async () => {
    site.write(articleOfText, site.read(articleOfText).replace("  - tags\n", "  - title # baris 1: Warga\n"));
    const { out } = await answer("q");
    const title = "Warga Tanam Seribu Pohon di Tepi Sungai Palu";
    expect(out).toContain(`  →    1  ${title}  (title)\n       2  Lingkungan  (section)\n       3  Rabu`);
  });

  test("makes lines subheadings and deletes them, by the numbers that are shown", async () => {
    const before = body();
    const { out } = await answer("-", "h", "b 8", "b 99", "b 13", "d 17", "b17", "h 10");
    expect(out).toContain("Which line? For example: h 10\n");
    expect(out.match(/Line \d+ is not a line of the text/g)).toEqual(
      [8, 99, 17].map((n) => `Line ${n} is not a line of the text`),
    );
    expect(out).toContain("(dropped · no longer in the text)");
    expect(body()).toBe(
      before
        .replace("Bibit dari kebun", "## Bibit dari kebun")
        .replace("Simak kabar terbaru di sini setiap hari\n\n", "")
        .replace(/"Kami ingin.*\n\n/, ""),
    );
    expect(site.read(articleOfText)).not.toContain("- body");
  });

  test("opens the file in the editor's own program, and goes on with what stands there then", async () => {
    const program = (code: string) => {
      site.write("edit.mjs", `import { readFileSync, rmSync, writeFileSync } from "node:fs";\n${code}`);
      return { VISUAL: `${process.execPath} ${site.root}/edit.mjs`, EDITOR: "" };
    };
    const replace = program(
      'const file = process.argv[2];\nwriteFileSync(file, readFileSync(file, "utf8").replace("  - body", "  - date"));',
    );
    const input = (...lines: string[]) => lines.map((line) => `${line}\n`).join("");
    const none = await site.warta(["review"], input("-", "e", "q"), { VISUAL: "", EDITOR: "" });
    expect(none.out).toContain(`names no program that is there. Open it yourself: ${articleOfText}`);
    await site.warta(["review"], input("-", "e", "q"), replace);
    expect(site.read(articleOfText)).toContain("  - date");
    site.write(articleOfText, site.read(articleOfText).replace("  - date", "  - body"));
    const gone = await site.warta(["review"], input("-", "e", "", ""), program("rmSync(process.argv[2]);"));
    expect(gone.out).toContain(`${articleOfText} is there no more, and is not written again.`);
    expect([gone.code, site.list("content/articles")]).toEqual([0, []]);
  });

  test("does not bring back an article that was deleted, and neither does an import", async () => {
    await reviewBy(async () => {
      rmSync(`${site.root}/${articleOfText}`, { force: true });
      return "Lain";
    });
    expect(site.list("content/articles")).toEqual([]);
    const again = await site.warta(["import", "naskah"]);
    expect([again.code, again.out]).toEqual([
      0,
      `${source}: imported before, as ${articleOfText}, and that article was deleted. --force imports it again.\n`,
    ]);
    expect(site.list("content/articles")).toEqual([]);
    await site.warta(["import", "--force", "naskah"]);
    expect(site.list("content/articles")).toHaveLength(1);
  });

  test("takes out proposals for what was settled by hand, but not of what nobody has edited", async () => {
    const before = site.read(articleOfText);
    expect(before).toContain("# usulan tag");
    const sure = before.replace("  - tags\n", "");
    site.write(articleOfText, withFileHash(sure));
    await answer("q");
    expect(site.read(articleOfText)).toBe(withFileHash(sure));
    site.write(articleOfText, sure.replace("tags: []", "tags: [Pohon]"));
    await answer("q");
    expect(site.read(articleOfText)).not.toContain("# usulan");
    expect(site.read(articleOfText)).toContain("tags: [Pohon]");
  });
});
