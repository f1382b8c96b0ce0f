import { describe, expect, test } from "vitest";
import { png } from "../support/png.ts";
import { article, mistakesOf, noticesOf, readSound } from "./temporary-project.ts";

const sari = "---\nname: Sari Contoh\naliases: [S. Contoh]\n---\n";
const x = "content/articles/x.md";

describe("an author", () => {
  test("with every key there is", async () => {
    const { authors } = await readSound({
      [x]: article({ authors: "Sari Contoh" }),
      "content/authors/sari.png": png(60, 80),
      "content/authors/sari-contoh.md": `---
name: Sari Contoh
aliases: S. Contoh
jobTitle: Wartawan ekonomi
image: sari.png
email: sari@kabar.example
sameAs: https://sosial.example/sari
---

Sari menulis tentang pasar.
`,
    });
    expect(authors).toMatchObject([
      {
        file: "content/authors/sari-contoh.md",
        slug: "sari-contoh",
        name: "Sari Contoh",
        aliases: ["S. Contoh"],
        jobTitle: "Wartawan ekonomi",
        image: expect.objectContaining({ file: "content/authors/sari.png", width: 60, height: 80 }),
        email: "sari@kabar.example",
        sameAs: ["https://sosial.example/sari"],
        body: "Sari menulis tentang pasar.",
        bodyLine: 10,
      },
    ]);
  });

  test("is found by name, alias or file name, in any case, and bylines show the name", async () => {
    const bylines = ["SARI CONTOH", "S. Contoh", "sari-contoh", "[Sari Contoh, S. Contoh]"];
    const { articles } = await readSound({
      "content/authors/sari-contoh.md": sari,
      ...Object.fromEntries(
        bylines.map((authors, index) => [`content/articles/${index}.md`, article({ authors })]),
      ),
    });
    expect(articles.map(({ authors }) => authors)).toEqual(bylines.map(() => ["Sari Contoh"]));
  });

  test("is not published before their first article", async () => {
    const files = {
      [x]: article({ authors: "Sari Contoh", draft: "true" }),
      "content/authors/sari.md": sari,
    };
    expect((await readSound(files)).authors).toEqual([]);
    expect((await readSound(files, { preview: true })).authors).toMatchObject([{ name: "Sari Contoh" }]);
    expect(await noticesOf(files)).toEqual([]);
  });

  test("whose name no article has gets a notice, with the name that may be meant", async () => {
    const files = { [x]: article({ authors: "Sari Conto" }), "content/authors/sari.md": sari };
    expect(await noticesOf(files)).toEqual([
      `${x}:6:10 authors: no other article has "Sari Conto". Did you mean "Sari Contoh"?`,
      'content/authors/sari.md:2:7 name: no article has "Sari Contoh" as its author, so there is no page for it. Did you mean "Sari Conto"?',
    ]);
    expect(await noticesOf({ "content/authors/sari.md": sari }, {}, "id")).toEqual([
      'content/authors/sari.md:2:7 name: belum ada berita yang penulisnya "Sari Contoh", jadi halamannya juga belum ada.',
    ]);
  });

  test("has one file", async () => {
    expect(
      await mistakesOf({
        "content/authors/sari.md": sari,
        "content/authors/tono.md": "---\nname: Tono Misal\naliases: [Sari Contoh, S. Contoh]\n---\n",
        "content/authors/redaksi/sari.md": "---\nname: Sari Lain\n---\n",
      }),
    ).toEqual([
      "content/authors/sari.md:1:1 has the same address as content/authors/redaksi/sari.md: /penulis/sari/. Rename one of the two files, or keep one of them.",
      'content/authors/tono.md:3:11 aliases: "Sari Contoh" is also a name, an alias or the address of content/authors/sari.md. Remove it from one of the two, or keep one of the files.',
      'content/authors/tono.md:3:24 aliases: "S. Contoh" is also a name, an alias or the address of content/authors/sari.md. Remove it from one of the two, or keep one of the files.',
    ]);
  });

  test("is told what is wrong in the file", async () => {
    expect(
      await mistakesOf({
        "content/authors/sari.md":
          "---\nname: Sari Contoh\njabatan: Wartawan\nimage: sari.jpg\nemail: sari\nsameAs: kabar.example\n---\n",
      }),
    ).toEqual([
      'content/authors/sari.md:3:1 "jabatan" is not a known key. Did you mean "jobTitle"?',
      'content/authors/sari.md:4:8 image: "sari.jpg": there is no file content/authors/sari.jpg.',
      'content/authors/sari.md:5:8 email: "sari" is not an e-mail address. Write it like desk@news.example',
      'content/authors/sari.md:6:9 sameAs: "kabar.example" is not a web address. Write it in full: https://…',
    ]);
  });
});
