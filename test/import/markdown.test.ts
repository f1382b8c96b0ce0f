import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractArticle } from "../../src/import/extract.ts";
import { articleFile } from "../../src/import/files/article-file.ts";
import { readArticleSource } from "../../src/import/files/sources.ts";
import { readable } from "../../src/import/lines.ts";
import { bodyMarkdown, plainMarkdown } from "../../src/import/markdown/body-markdown.ts";
import { readMarkdown, wordsOf } from "../../src/import/markdown/markup.ts";
import { context } from "../support/context.ts";
import { tablesOf } from "../support/tables.ts";

const tables = tablesOf<
  { text: string } & { short: string } & { paragraphsOverLines: string } & { paragraphsInOneLine: string }
>(import.meta.url);

const read = (text: string) =>
  readArticleSource({ text, bytes: new Uint8Array(), html: false, markdown: true }, {});

const text = tables.text;

describe("a table of a Markdown text", () => {
  test.each([
    ["with strokes at its ends", "| Barang | Harga |\n| --- | ---: |\n| Komentar | 120 |\n| Editor | Budi |"],
    ["without", "Barang | Harga\n--- | ---\nJeruk | **12.000**"],
  ])("stays one, whatever its rows say: %s", async (_, table) => {
    const around = text.split("\n\n- mengukur")[0] ?? "";
    const { article, markdown } = await read(
      `${around}\n\n${table}\n\nHarga itu dicatat setiap hari oleh pengelola pasar.`,
    );
    expect(markdown?.slice(markdown.indexOf("bulan:"))).toBe(
      `bulan:\n\n${table}\n\nHarga itu dicatat setiap hari oleh pengelola pasar.`,
    );
    expect(article.editors).toEqual([]);
  });
});

describe("a text that is Markdown", () => {
  test("keeps its Markdown in the text, and gives its fields without signs", async () => {
    const { article, markdown } = await read(text);
    expect(article).toMatchObject({
      title: "Perahu Bagan Jeneponto Pakai Lampu Surya",
      published: "2025-06-18T09:33+07:00",
      authors: ["Ani Lestari"],
      dateline: "Jeneponto",
      initials: "ani/bud",
      confidence: { title: "high", body: "high" },
    });
    const body = text.slice(text.indexOf("![")).replace("**JENEPONTO** - ", "");
    expect(markdown).toBe(body.replace(" (ani/bud)\n", ""));
  });

  test.each([
    ["- ", "\n"],
    ["1. ", "\n"],
    ["", "\n\n"],
  ])("leaves out all links under `Baca juga:` that begin with '%s'", async (sign, between) => {
    const links = ["Cara menanam pohon di tebing", "Bibit tahan kering"].map(
      (words) => `${sign}[${words}](https://pohon.example/)`,
    );
    const { article } = await read(text.replace("## Tiga langkah", ["Baca juga:", ...links].join(between)));
    expect(article.body).toEqual((await read(text.replace("## Tiga langkah\n\n", ""))).article.body);
  });

  test("tells its lines as they stand in the source", async () => {
    const { article } = await read(text);
    expect(article.lines.find(({ n }) => n === 5)?.text).toBe("**Reporter:** Ani Lestari");
  });

  test("a headline over a row of signs, paragraphs over several lines, a second `#` a step down", async () => {
    const { article, markdown } = await read(tables.paragraphsOverLines);
    expect(article.title).toBe("Pasar Terapung Buka Lagi");
    expect(markdown).toBe(tables.paragraphsInOneLine);
  });

  test("a dateline that cannot be taken off its Markdown leaves the words", () => {
    const line = "**PALU - Warga menanam seribu pohon** di tepi sungai sejak pagi bersama pelajar.";
    const lines = readMarkdown(line);
    expect(bodyMarkdown(extractArticle(lines), lines)).toBe(
      "Warga menanam seribu pohon di tepi sungai sejak pagi bersama pelajar.",
    );
  });

  test("always shows the words that the rules have read", () => {
    const sign = fc.constantFrom(..."#*_-+=>|`~[]()!<&;\\:.,1a Z\"'");
    const part = fc.constantFrom(
      "**tebal**",
      "[tautan](https://a.example/)",
      "PALU - ",
      " warga menanam ",
      "`x`",
    );
    const line = fc.array(fc.oneof(fc.string({ unit: sign, maxLength: 12 }), part), { maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(
          line.map((parts) => parts.join("")),
          { maxLength: 8 },
        ),
        (written) => {
          const lines = readMarkdown(written.join("\n\n"));
          const article = extractArticle(lines);
          for (const [index, n] of (article.provenance.body ?? []).entries()) {
            const one = bodyMarkdown({ body: [article.body[index] ?? ""], provenance: { body: [1] } }, [
              { text: "", markup: { block: "", inline: lines[n - 1]?.markup?.inline ?? "" } },
            ]);
            expect(readable(wordsOf(one)) || one).toBe(article.body[index]);
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  test("is written as it is", async () => {
    const source = await read(text);
    const { markdown = "" } = source;
    const options = {
      timeZone: "Asia/Jakarta",
      language: "id" as const,
      sections: [],
      hash: "0".repeat(64),
      sourceName: "sumber",
    };
    const made = articleFile(source, options);
    expect(made.ok && made.text).toContain("memakai **lampu surya** buatan [sekolah");
    const types = context.markdown.parse(markdown, {}).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(["heading_open", "bullet_list_open", "blockquote_open"]));
  });
});

describe("a short text that is Markdown", () => {
  const short = tables.short;

  test("is read below its headline, whatever its length", async () => {
    const { article } = await read(short);
    expect(article).toMatchObject({ title: "Rapat Desa", authors: ["Ani Budi"], proposedTags: [] });
    expect(article.body[0]).toBe("Desa menunda pasar. Lihat jadwal.");
  });

  test("keeps a further paragraph of an item in its list", async () => {
    const { markdown = "" } = await read(short);
    expect(markdown).toContain("2. Dua\n\n   lanjutan dua\n");
    const types = context.markdown.parse(markdown, {}).map(({ type }) => type);
    expect(types.filter((type) => type === "ordered_list_open")).toHaveLength(1);
    expect(types.filter((type) => type === "list_item_open")).toHaveLength(3);
  });
});

test("a few words between two paragraphs of a plain text are a subheading: no name, and no headline of another article", () => {
  const [above, below] = [
    "Bengkel sekolah menyusun langkahnya bersama para nelayan selama dua bulan.",
    "Lampu pertama dipasang di perahu milik ketua kelompok nelayan pada bulan Mei.",
  ];
  const between = (words: string) => plainMarkdown([above, words, below]).split("\n\n")[1];
  expect(between("Tiga langkah kecil")).toBe("## Tiga langkah kecil");
  expect(between("Lampu Dipasang Perahu")).toBe("## Lampu Dipasang Perahu");
  for (const words of ["Ani Lestari", "Harga Beras Turun Lagi di Pasar Induk", "Lampu:", "Siapa membayar?"])
    expect(between(words)).toBe(words);
  expect(plainMarkdown(["Tiga langkah kecil", above])).toMatch(/^Tiga/);
  const interview = plainMarkdown([above, "Siapa membayar?", below, "Kapan lampu itu menyala?", above]);
  expect(interview.match(/^## .*/gm)).toEqual(["## Siapa membayar?", "## Kapan lampu itu menyala?"]);
  const named = plainMarkdown([above, "Tiga langkah kecil", below, "Lampu Tahun Depan", above]);
  expect(named.match(/^## .*/gm)).toEqual(["## Tiga langkah kecil", "## Lampu Tahun Depan"]);
  const listed = plainMarkdown([above, "1. Lampu Perahu", below, "2. Kopi Malam", above]);
  expect(listed.match(/^## .*/gm)).toEqual(["## 1\\. Lampu Perahu", "## 2\\. Kopi Malam"]);
});

test("rows with tabs are a table, and no sign in a cell ends it", () => {
  const rows = ["Pasar\tHarga", "Wage\t14.500 | 13.900", "*Manis*\t"];
  expect(plainMarkdown(["Harga cabai turun.", ...rows])).toBe(
    "Harga cabai turun.\n\n| Pasar | Harga |\n| --- | --- |\n| Wage | 14.500 \\| 13.900 |\n| \\*Manis\\* |  |",
  );
});
