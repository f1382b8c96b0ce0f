import { describe, expect, test } from "vitest";
import { article, noticesOf, readSound } from "./temporary-project.ts";

const sari = "---\nname: Sari Contoh\naliases: [S. Contoh]\n---\n";
const x = "content/articles/x.md";

describe("an author", () => {
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
