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
        text: expect.objectContaining({ body: "Sari menulis tentang pasar." }),
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
});
