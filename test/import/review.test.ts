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
  sectionProposalsIn,
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

describe("warta review", () => {
  test("shows each value with its line of the source, and writes what is answered, and nothing else", async () => {
    const { code, out } = await answer("", "Ani Lestari, Budi", "2", "1, Sungai Palu", "", "-");
    expect(code).toBe(0);
    expect(out).toContain(
      'title: is written as "Warga Tanam Pohon". Line 2 of the source: "Warga Tanam Pohon"',
    );
    expect(out).toContain("proposed: 1 Badan Benih Kota, 2 Rahmat");
    expect(out).toContain('body: the text needs a look. Line 9 of the source: "Dari hulu ke hilir"');
    expect(out).toMatch(/All is checked\..*There is nothing to check\.\n$/s);
    const left = article.slice(article.indexOf("review:"), article.indexOf("# impor"));
    expect(site.read(file)).toBe(
      article
        .replace("  - Ani Lestari\n", "  - Ani Lestari\n  - Budi\n")
        .replace("section: Berita", "section: Ekonomi")
        .replace("tags: []", "tags: [Badan Benih Kota, Sungai Palu]")
        .replace(left, ""),
    );
  });

  test("names each file that is not there, and asks nothing", async () => {
    const { code, out, err } = await site.warta(["review", file, "content/articles/tiada.md"], "\n\n\n");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("There is no article at content/articles/tiada.md.");
  });

  test("keeps what is corrected in the file while it asks", async () => {
    const project = await readProject({ root: site.root, env: {} });
    const ask = async () => {
      site.write(file, site.read(file).replace("menanam pohon.", "menanam seribu pohon."));
      return "";
    };
    const [stdin, stdout] = [Readable.from([]), new PassThrough()];
    const terminal = { root: site.root, env: {}, language: "id" as const, stdin, stdout, stderr: stdout };
    await reviewAll(project, [], { ask, close: () => {} }, terminal);
    expect(site.read(file)).not.toContain("- body");
    expect(site.read(file)).toContain("menanam seribu pohon.");
  });

  test("publishes an article of which all is checked", async () => {
    await answer("", "", "", "Rahmat", "", "");
    expect(site.read(file)).not.toMatch(/draft|review/);
    expect((await site.warta(["check"])).out).toContain("no mistake");
  });

  test("leaves what is skipped, and all that comes after the end", async () => {
    const { out } = await answer("-", "", "q", "");
    expect(site.read(file)).toBe(article.replace("  - authors # baris 4: Ani L\n", ""));
    expect(out).toContain(
      "1 article to check: title in 1, section in 1, tags in 1, body in 1. One by one: npx warta review",
    );
    await answer();
    expect(site.read(file)).toContain("  - title # baris 2");
  });

  test("asks again for what a build would refuse, and does not take what is missing for right", async () => {
    site.write(file, article.replace("  - title # baris 2: Warga Tanam Pohon\n", "  - date\n"));
    const { out } = await answer("31 Juni 2025", "18 Juni 2025 10.00 WIB", "-", "-", "", "-");
    expect(out).toContain('"31 Juni 2025" is not a date: June 2025 has 30 days.');
    expect(site.read(file)).toContain("\ndate: 18 Juni 2025 10.00 WIB\n");
    expect(site.read(file)).toContain("\n  - tags\n");
  });

  test("takes no text for the question whether the text is right, and no number that names nothing for a topic", async () => {
    const before = site.read(file);
    const { out } = await answer("-", "-", "-", "7", "?", "-", "Bagus", "q");
    expect(out).toContain("That is no name, and no proposal has that number.");
    expect(out).toContain("The text is corrected in its file.");
    expect(site.read(file)).toBe(before);
  });

  test("takes away nothing that an article has to have", async () => {
    const before = site.read(file);
    const { out } = await answer("x", "-", "-", "X", "q");
    expect(out).toContain("title cannot be empty.");
    expect(out).toContain("section cannot be empty.");
    expect(site.read(file)).toBe(before);
  });

  test("takes commas between topics, and says so at once", async () => {
    const { out } = await answer(
      "-",
      "Ani; Budi",
      "-",
      "-",
      "Rahmat;Sungai Palu",
      "Rahmat, Sungai Palu",
      "q",
    );
    expect(out).toContain("Write commas: Ani, Budi\n");
    expect(out).toContain("Write commas: Rahmat, Sungai Palu\n");
    expect(site.read(file)).toContain("\ntags: [Rahmat, Sungai Palu]\n");
    expect(site.read(file)).not.toContain("# usulan tag");
    expect(site.read(file)).toContain("# usulan rubrik");
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

  test("takes only a section of the site, where the settings list them; one that the text says is none of them", async () => {
    const settings = site.read("_data/site.yaml");
    site.write(
      "_data/site.yaml",
      `${settings}sections:\n  - { name: Kota, aliases: [Hijau] }\n  - name: Ekonomi\n`,
    );
    const { out } = await answer("-", "y", "Politik", "hijau", "q");
    const refusals = out.match(/^.*is not among the "sections".*$/gm);
    expect(refusals).toEqual([expect.stringContaining('"Politik"')]);
    // Where the section cannot be right, Enter does not say so; `y` is no name.
    expect(out).toContain("Write what is right, several with commas · Enter: skip");
    expect(site.read(file)).not.toMatch(/- y$/m);
    expect(refusals?.[0]).toContain("Choose one of them: Kota, Ekonomi.");
    expect(out).toContain("proposed: 1 Kota, 2 Ekonomi");
    expect(site.read(file)).toContain("\nsection: Kota\n");
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
    expect(sectionProposalsIn(english)).toEqual(["Hijau", "Ekonomi"]);
    expect(importedFrom(english)).toBe("0".repeat(64));
  });

  test("takes a headline that an import proposes by its number, and that nobody is to be named", async () => {
    site.write(
      file,
      article
        .replace("title: Warga Tanam Pohon ", "title: WARGA TANAM, LALU PANEN ")
        .replace("authors:\n  - Ani Lestari\n", "")
        .replace("# impor", "# usulan judul: Warga Tanam, lalu Panen\n# impor"),
    );
    const { out } = await answer("1", "x", "q");
    expect(out).toContain("proposed: 1 Warga Tanam, lalu Panen");
    expect(out).toContain("x: there is none");
    const [left = ""] = site.list("content/articles");
    expect(site.read(`content/articles/${left}`)).toMatch(/^---\ntitle: Warga Tanam, lalu Panen #/);
    expect(site.read(`content/articles/${left}`)).not.toMatch(/usulan judul|- (?:title|authors)/);
  });

  test("names the file anew for a new headline, which becomes its address", async () => {
    const { out } = await answer('Kata Warga: "Tanam"', "q");
    const renamed = "2025-06-18-kata-warga-tanam.md";
    expect(out).toContain(`is now content/articles/${renamed}`);
    expect(site.list("content/articles")).toEqual([renamed]);
    expect(site.read(`content/articles/${renamed}`)).toContain(
      "title: 'Kata Warga: \"Tanam\"' # judul sementara\n",
    );
  });

  test("goes through the files that are named", async () => {
    site.write("content/articles/2025-06-19-lain.md", article.replace("Warga Tanam", "Kami Tanam"));
    const { out } = await site.warta(["review", "content/articles/2025-06-19-lain.md"], "q\n");
    expect(out).toContain("Kami Tanam Pohon");
    expect(out).not.toContain("2025-06-18");
  });

  test("says after one file what is left in others", async () => {
    const other = "content/articles/2025-06-19-lain.md";
    site.write(other, article.replace(/^draft: true\nreview:\n(?: {2}- .*\n)+/m, ""));
    const { out } = await site.warta(["review", other]);
    expect(out).toMatch(/^1 article to check: title in 1/);
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
    const [shown = ""] = /(?<=setiap hari"\n).*?(?=\n {2}Enter)/s.exec(out) ?? [];
    expect(shown.split("\n").map((line) => line.replace(/(?<=\d {2}.{20}).*(?= {2}\()/, ""))).toEqual([
      "       5  PALU - Warga Kelurah  (body)",
      "       8  Baca juga: Harga Ber  (dropped: links to another article)",
      "  →   10  Bibit dari kebun  (body)",
      "      12  Badan Penanggulangan  (body)",
      '      13  "Kami ingin tepi sun  (body)',
      "      15  Pohon itu diambil da  (body)",
      "  →   17  Simak kabar terbaru   (body)",
      "      19  Warga pulang pada si  (body)",
    ]);
  });

  test("shows the line of another value, and what it became", async () => {
    site.write(articleOfText, site.read(articleOfText).replace("  - tags\n", "  - title # baris 1: Warga\n"));
    const { out } = await answer("q");
    const title = "Warga Tanam Seribu Pohon di Tepi Sungai Palu";
    expect(out).toContain(`  →    1  ${title}  (title)\n       2  Lingkungan  (section)\n       3  Rabu`);
  });

  test("makes lines subheadings and deletes them, by the numbers that are shown", async () => {
    const before = body();
    const { out } = await answer("-", "h", "b 8", "b 99", "h 10", "d 17", "b17", "", "-");
    expect(out).toContain("Which line? For example: h 10\n");
    expect(out.match(/Line \d+ is not a line of the text/g)).toEqual(
      [8, 99, 17].map((n) => `Line ${n} is not a line of the text`),
    );
    expect(out).toContain("(no longer in the text)");
    expect(body()).toBe(
      before
        .replace("Bibit dari kebun", "## Bibit dari kebun")
        .replace("Simak kabar terbaru di sini setiap hari\n\n", ""),
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
    const project = await readProject({ root: site.root, env: {} });
    const ask = async () => {
      rmSync(`${site.root}/${articleOfText}`, { force: true });
      return "Lain";
    };
    const [stdin, stdout] = [Readable.from([]), new PassThrough()];
    const terminal = { root: site.root, env: {}, language: "id" as const, stdin, stdout, stderr: stdout };
    await reviewAll(project, [], { ask, close: () => {} }, terminal);
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

describe("warta check --review", () => {
  test("lists what is left to check by file and place, and how much", async () => {
    const { code, out } = await site.warta(["check", "--review"]);
    expect(code).toBe(0);
    const lines = out.split("\n");
    expect(lines[0]).toBe(
      `${file}:2:8 title: is written as "Warga Tanam Pohon". Line 2 of the source: "Warga Tanam Pohon"`,
    );
    expect(lines).toHaveLength(8);
    expect(lines[6]).toBe(
      "1 article to check: title in 1, authors in 1, section in 1, tags in 1, body in 1. One by one: npx warta review",
    );
    expect((await site.warta(["check", "--review", "--format", "github"])).out).toContain(
      `::notice file=${file},line=7,col=10::section: is written as "Berita".`,
    );
  });

  test("has an end in a large site, and says when there is nothing", async () => {
    for (let n = 0; n < 150; n++) site.write(`content/articles/2025-06-19-b${n}.md`, article);
    const { out } = await site.warta(["check", "--review"]);
    expect(out.split("\n").length).toBeLessThan(600);
    expect(out).toContain("… and 51 more articles");
    expect(out).toContain("151 articles to check: title in 151");
    expect((await makeSite().warta(["check", "--review"])).out).toBe("There is nothing to check.\n");
  });
});
