import { expect, test } from "vitest";
import { schemas } from "../support/key-words.ts";
import { describeKeys } from "./describe-keys.ts";

const pages = {
  en: {
    file: "../../docs/front-matter.md",
    heading: "Front matter",
    text: "These are all the keys you can write, one a line: between the two lines `---` at the top of a file, or in `_data/site.yaml`. Any other key is a mistake, and the message names the nearest one. For `true` and `false` you may write `yes` and `no`. Where the configuration has [`layouts`](customise.md#several-pages-for-articles), an article may say `layout` too, with the name of one.",
    parts: { article: "An article", tag: "A tag", author: "An author", page: "A page", site: "The site" },
  },
  id: {
    file: "../../docs/id/kunci.md",
    heading: "Kunci",
    text: "Inilah semua kunci yang bisa Anda tulis, satu kunci per baris: di antara dua baris `---` di awal berkas, atau di `_data/site.yaml`. Kunci lain dianggap kesalahan, dan pesannya menyebut kunci yang paling mirip. `true` dan `false` boleh juga ditulis `ya` dan `tidak`. Kalau konfigurasi punya [`layouts`](../customise.md#several-pages-for-articles), berita boleh menulis `layout` juga, dengan nama salah satunya.",
    parts: { article: "Berita", tag: "Topik", author: "Penulis", page: "Halaman", site: "Situs" },
  },
};

const places = {
  article: "content/articles/*.md",
  tag: "content/tags/*.md",
  author: "content/authors/*.md",
  page: "content/pages/*.md",
  site: "_data/site.yaml",
};

// The pages are written by this test: after a change of a schema, `npx vitest run test/content -u` brings them up to date.
test.each(["en", "id"] as const)(
  "what keys there are stands in the documents as the schemas say it: %s",
  async (language) => {
    const { file, heading, text, parts } = pages[language];
    const kinds = Object.keys(places) as (keyof typeof places)[];
    const tables = kinds.flatMap((kind) => [
      `## ${parts[kind]}: \`${places[kind]}\``,
      describeKeys(schemas[kind], language),
    ]);
    await expect(`${[`# ${heading}`, text, ...tables].join("\n\n")}\n`).toMatchFileSnapshot(file);
  },
);

test("each key says in Indonesian what it says in English", () => {
  const empty = Object.values(schemas)
    .flatMap((schema) => describeKeys(schema, "id").split("\n"))
    .filter((row) => /^\| `[^`]+` \| \w* \| {2}\|/.test(row));
  expect(empty).toEqual([]);
});
