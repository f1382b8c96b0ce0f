import { expect, test } from "vitest";
import { article, type Files, mistakesInBoth } from "./temporary-project.ts";

/** All that an editor reads of a project, without the folder of articles. */
const linesOf = async (files: Files): Promise<string[]> =>
  (await mistakesInBoth(files)).map((line) => line.replace(/^content\/articles\//, ""));

// In each of these projects a file has one thing wrong, which it is named for.

test("files that cannot be read as an article", async () => {
  const files = {
    "content/articles/empty.md": " \n\n",
    "content/articles/javascript.md": "---js\n{ title: process.exit(3) }\n---\n",
    "content/articles/latin-1.md": Buffer.from("---\ntitle: Caf\xe9 Baru\n---\n", "latin1"),
    "content/articles/no-front-matter.md": "Harga cabai turun.\n",
    "content/articles/no-keys.md": "---\nHarga cabai turun\n---\n",
    "content/articles/not-closed.md": "---\ntitle: Harga Cabai Turun\n",
    "content/articles/2024-05-01-—.md": article(),
    "content/tags/article.md": article({ authors: "Sari" }),
    "content/pages/article.md": article(),
  };
  expect(await linesOf(files)).toEqual([
    "2024-05-01-—.md:1:1 has a name that cannot become an address. Name the file with letters a to z, such as harga-beras-turun.md.",
    "empty.md:1:1 is empty. Write the front matter and the text, or remove the file.",
    'javascript.md:1:1 has no front matter. Begin the file with a line "---", then keys such as "title: …", then a line "---".',
    'latin-1.md:2:11 is not UTF-8 text from here on. Open it in a text editor and save it again with encoding "UTF-8".',
    'no-front-matter.md:1:1 has no front matter. Begin the file with a line "---", then keys such as "title: …", then a line "---".',
    'no-keys.md:2:1 needs a key, a colon and a value on each line here, such as "title: Harga Beras Turun".',
    'not-closed.md:1:1 opens its front matter but never closes it. Put a line "---" under the last key.',
    "content/pages/article.md:1:1 is an article: it has a title, a date and a section. Move it to content/articles/.",
    "content/tags/article.md:1:1 is an article: it has a title, a date and a section. Move it to content/articles/.",
  ]);
});
