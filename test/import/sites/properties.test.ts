import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { isMistake } from "../../../src/content/diagnostic.ts";
import { readContent } from "../../../src/content/read-content.ts";
import { makeSite } from "../files/site.ts";
import { wordpress } from "./exports.ts";

const words = fc.constantFrom(
  ..."Pasar|Lama & Baru|“Kota”|新聞|C++|C#|Café|Cafe|a, b; c|- [x](y|***|:::|{% if %}|\u202eabc|# satu|1. dua|null|2024-05-01|<b>tebal</b>|&lt;i>|---|'\"|![a](b.jpg)|[a](b.pdf)|https://x.example/_a_".split(
    "|",
  ),
);
const text = fc.oneof(
  fc.array(words, { maxLength: 5 }).map((all) => all.join(" ")),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);
const html = fc
  .array(
    fc.oneof(
      text,
      text.map((inside) => `<p>${inside}</p>`),
      text.map((inside) => `<pre><code>${inside}</code></pre>`),
      fc
        .tuple(text, text)
        .map(
          ([alt, caption]) =>
            `<figure><img src="/a b(1).jpg" alt="${alt.replaceAll('"', "")}"><figcaption>${caption}</figcaption></figure>`,
        ),
      fc.constantFrom(
        "<img src='x.png'>",
        "<a href='laporan.pdf'>Laporan</a>",
        "[gallery ids='1']",
        "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>",
        "<ul><li>a<ul><li>b</li></ul></li></ul>",
        "<iframe src='//youtu.be/x'></iframe>",
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join("\n\n"));
const dates =
  "2024-05-01 03:00:00|2024-05-01 02:59:00|2199-01-01 00:00:00|0000-00-00 00:00:00|1800-01-01 00:00:00|2012-02-29 23:59:59";
const date = fc.constantFrom(...dates.split("|"));
const slugs = ["pasar", "pasar-2", "%e6%96%b0", "", "a".repeat(260), "Pasar_Lama", "2024-05-01-x"];
const slug = fc.constantFrom(...slugs);
const link = fc
  .constantFrom(
    ..."/pasar/ /2024/05/01/pasar/ /?p=1 /a.html /a.html/b/ /tag/x/ /feed.xml / /berita.php /%zz/ /index.html https://lain.example/x/ /2024/ /_x/ /.y/ /a%20b/ /rubrik/".split(
      " ",
    ),
  )
  .map((path) => (path.startsWith("/") ? `https://lama.example${path}` : path));
const post = fc.record({
  id: fc.nat(1000),
  title: text,
  slug,
  date,
  updated: date,
  status: fc.constantFrom("publish", "draft", "future", "private"),
  excerpt: text,
  html,
  link,
  author: text,
  categories: fc.array(text, { maxLength: 3 }),
  tags: fc.array(text, { maxLength: 5 }),
  meta: fc.constantFrom<Record<string, string>>({}, { _wp_old_slug: "lama" }, { _wp_old_slug: "../x?" }),
});

test("what a move writes, a check accepts, and a second move leaves", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(post, { maxLength: 6, selector: ({ id }) => id }), async (posts) => {
      const site = makeSite({
        "content/tags/c.md": "---\nname: C++\n---\n",
        "content/pages/pasar.md": "---\ntitle: Pasar\n---\nIsi.\n",
      });
      site.write("ekspor.xml", wordpress(posts));
      const { err } = await site.warta(["import", "--from", "ekspor.xml"]);
      const read = await readContent({
        root: site.root,
        now: DateTime.utc() as DateTime<true>,
        preview: true,
      });
      expect(
        read.ok ? [] : read.mistakes.filter(isMistake).map(({ file, message }) => `${file} ${message.en}`),
      ).toEqual([]);
      const before = site.list("content/articles");
      await site.warta(["import", "--from", "ekspor.xml"]);
      expect(site.list("content/articles")).toEqual(before);
      expect(err).not.toContain("cannot be read");
    }),
    { numRuns: 20 },
  );
});
