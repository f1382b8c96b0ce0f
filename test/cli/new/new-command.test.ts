import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { articles, temporaryProject } from "../../content/temporary-project.ts";
import { runWarta } from "../run-warta.ts";

const make = (root: string, ...words: string[]) =>
  runWarta(root, ["new", ...words], { SOURCE_DATE_EPOCH: "1717200900" });

test("warta new writes the file, prints its path, and never writes over one", async () => {
  const root = await temporaryProject({});
  const file = "content/articles/2024-06-01-harga-beras-turun.md";
  expect(await make(root, "article", "Harga", "Beras Turun")).toEqual({ code: 0, out: `${file}\n`, err: "" });
  const first = await readFile(path.join(root, file), "utf8");

  const again = await make(root, "article", "HARGA BERAS TURUN");
  expect(again).toEqual({
    code: 1,
    out: "",
    err: `warta new: ${file} already exists. Choose another name, or edit that file.\n`,
  });
  expect(await readFile(path.join(root, file), "utf8")).toBe(first);
});

test("where it may not write it says so in one sentence", async () => {
  const root = await temporaryProject({ "content/authors": "Bukan folder." });
  expect(await make(root, "author", "Sari Contoh")).toEqual({
    code: 1,
    out: "",
    err: "warta new: content/authors/sari-contoh.md cannot be written: there is a file in the place of a folder, or the other way round.\n",
  });
});

test("called wrongly it says how it is called", async () => {
  const root = await temporaryProject({});
  const refused = async (...words: string[]) => {
    const { code, err } = await make(root, ...words);
    expect(code).toBe(2);
    return err;
  };
  expect(await refused()).toContain("Say which kind: article, tag, author or page.");
  expect(await refused("article")).toContain("<title> is missing.");
  expect(await refused("video", "Pasar")).toContain(
    '"video" is not article, tag, author or page: npx warta new article "Rice Is Cheaper"',
  );
});

test.each([
  [["articles", "Harga Beras"], "content/articles/2024-06-01-harga-beras.md"],
  [["berita", "Harga Beras"], "content/articles/2024-06-01-harga-beras.md"],
  [["Tags", "Bulog"], "content/tags/bulog.md"],
  [["topik", "Bulog"], "content/tags/bulog.md"],
  [["penulis", "Sari Contoh"], "content/authors/sari-contoh.md"],
  [["page", "Tentang Kami"], "content/pages/tentang-kami.md"],
  [["halaman", "Tentang Kami"], "content/pages/tentang-kami.md"],
])("what is begun may be called in either language and number: %j", async (words, file) => {
  expect(await make(await temporaryProject({}), ...words)).toEqual({ code: 0, out: `${file}\n`, err: "" });
});

test("an article of a site that lists no sections stands in that of most of its last ones", async () => {
  const sections = { a: "Olahraga", b: "Ekonomi", c: "Ekonomi" };
  const root = await temporaryProject(
    articles(Object.fromEntries(Object.entries(sections).map(([name, section]) => [name, { section }]))),
  );
  const file = (await make(root, "article", "Harga Beras")).out.trim();
  expect(await readFile(path.join(root, file), "utf8")).toContain("\nsection: Ekonomi   # atau Olahraga\n");
});
