import { describe, expect, test } from "vitest";
import { png } from "../support/png.ts";
import { article, noticesOf, readSound } from "./temporary-project.ts";

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
});
