import fc from "fast-check";
import { expect, test } from "vitest";
import type { Tag } from "../../src/content/content.ts";
import { readBody, shownText, tag } from "./newsroom.ts";

type Given = Omit<NonNullable<Parameters<typeof readBody>[1]>, "tags">;
const read = (body: string, { tags: names, ...given }: Given & { tags?: Tag[] } = {}) =>
  readBody(body, { names: names ?? [], prefix: "/warta/", ...given });
const html = (...given: Parameters<typeof read>): string => read(...given).html.trim();

test("paragraphs and list items are numbered, whatever stands between them", () => {
  const text = read(
    "Satu.\n\n## Judul\n\n- dua\n- tiga\n  - empat\n\n```\nkode\n```\n\n> Lima.\n\n![x](/y.png)\n\nEnam.",
  );

  expect(text.html).toContain('<p id="p1">Satu.</p>');
  expect(text.html).toContain('<li id="p2">dua</li>');
  expect(text.html).toContain('<li id="p4">empat</li>');
  expect(text.html).toContain('<blockquote>\n<p id="p5">Lima.</p>');
  expect(text.paragraphs.map(({ id, text: words }) => `${id} ${words}`).join(" ")).toBe(
    "p1 Satu. p2 dua p3 tiga p4 empat p5 Lima. p6 Enam.",
  );
});

test("items of a loose list are paragraphs", () => {
  expect(html("- satu\n\n- dua")).toContain('<li>\n<p id="p2">dua</p>');
});

test("a paragraph is plain text, cut into sentences", () => {
  expect(read('Harga *kopi* `naik` &amp; [turun](/x/).\nKata dia, "Ya."').paragraphs).toEqual([
    {
      id: "p1",
      text: "Harga kopi naik & turun. Kata dia, “Ya.”",
      sentences: ["Harga kopi naik & turun.", "Kata dia, “Ya.”"],
    },
  ]);
});

test("the dateline opens the text and is no part of it", () => {
  const text = read("Pasar dibuka.", { dateline: "Jakarta <Pusat>", tags: [tag("Jakarta")] });

  expect(text.html.trim()).toBe(
    '<p id="p1"><span class="dateline">Jakarta &lt;Pusat&gt;</span> — Pasar dibuka.</p>',
  );
  expect(text.feedHtml.trim()).toBe("<p>Jakarta &lt;Pusat&gt; — Pasar dibuka.</p>");
  expect(text.paragraphs[0]?.text).toBe("Pasar dibuka.");
  expect(text.mentions).toEqual([]);
});

test("the dateline passes over a list or a quotation that opens the text", () => {
  expect(html("> Kutipan.\n\nPasar dibuka.", { dateline: "Solo" })).toContain(
    '<p id="p2"><span class="dateline">Solo</span> — Pasar dibuka.</p>',
  );
  expect(html("- satu", { dateline: "Solo" })).toMatch(/^<p><span class="dateline">Solo<\/span><\/p>/);
});

test("the first mention of a tag links to its page, later ones do not", () => {
  expect(html("Di Solo ada kopi.\n\nSolo ramai.", { tags: [tag("Solo")] })).toBe(
    '<p id="p1">Di <a class="sebut" href="/warta/tag/solo/">Solo</a> ada kopi.</p>\n<p id="p2">Solo ramai.</p>',
  );
});

test("a mention in a heading, code, a link or a picture is passed over", () => {
  expect(
    html("## Solo\n\n`Solo` dan [kota Solo](https://x.id/) ![Solo](/s.png).\n\nLalu **Solo**.", {
      tags: [tag("Solo")],
    }),
  ).toContain('<p id="p2">Lalu <strong><a class="sebut" href="/warta/tag/solo/">Solo</a></strong>.</p>');
});

test("a tag that opted out is not linked, but mentioned", () => {
  const text = read("Kota Solo.", { tags: [tag("Solo", { autolink: false })] });
  expect(text.html).not.toContain("<a");
  expect(text.mentions).toHaveLength(1);
});

test("a tag that the editor has linked gets no second link", () => {
  expect(html("Solo, [kota itu](/tag/solo/).", { tags: [tag("Solo")] })).not.toContain("sebut");
});

test("a tag without a file is looked for in articles that have it, in no other", () => {
  const names = [tag("kopi", { file: undefined })];
  expect(readBody("Harga kopi naik.", { names, tags: ["kopi"] }).html).toContain("/tag/kopi/");
  expect(readBody("Harga kopi naik.", { names }).mentions).toEqual([]);
});

test("a name may run over the end of a line", () => {
  expect(html("Warga Pasar\nGede datang.", { tags: [tag("Pasar Gede")] })).toContain(">Pasar Gede</a>");
});

test("feeds get absolute addresses, no ids, no classes", () => {
  expect(
    read("## Judul\n\nDi Solo, [a](/x/), [b](lain/), [c](#p2), [d](mailto:a@b.id).\n\n- satu", {
      tags: [tag("Solo")],
    }).feedHtml,
  ).toBe(
    '<h2>Judul</h2>\n<p>Di <a href="https://contoh.id/warta/tag/solo/">Solo</a>, ' +
      '<a href="https://contoh.id/warta/x/">a</a>, <a href="https://contoh.id/warta/2020/01/24/pasar/lain/">b</a>, ' +
      '<a href="https://contoh.id/warta/2020/01/24/pasar/#p2">c</a>, <a href="mailto:a@b.id">d</a>.</p>\n' +
      "<ul>\n<li>satu</li>\n</ul>\n",
  );
});

test("words are those of the text and its headings, not of code", () => {
  expect(read("## Harga kopi\n\nNaik **lagi** ke `Rp 10`.\n\n```\nbukan kata\n```").words).toBe(7);
});

test("links and dateline take no word away and add none", () => {
  const words = fc.constantFrom(
    ...'Solo|Pasar Gede|kopi|Kopi.|*|**|`|[a](/b/)|<b>|&|"|\n\n|\n|- '.split("|"),
  );
  const tags = [tag("Solo"), tag("Pasar Gede"), tag("Pasar"), tag("kopi")];
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const body = parts.join(" ");
      expect(shownText(read(body, { tags }).html)).toBe(shownText(read(body).html));
    }),
  );
});

test("a table stands in what keyboards can move sideways, named by its columns; in feeds there is nothing to move", () => {
  const table = "| Kios | Sewa |\n| --- | --- |\n| A-1 | Rp150.000 |";
  const { html, feedHtml } = read(`${table}\n\nLalu:\n\n${table}`);

  for (const id of ["tabel-1", "tabel-2"])
    expect(html).toContain(
      `<section class="table" tabindex="0" aria-labelledby="${id}">\n<table>\n<thead id="${id}">`,
    );
  expect(html.match(/<\/table>\n<\/section>/g)).toHaveLength(2);
  expect(feedHtml).not.toMatch(/section|tabel/);
  // A table whose columns have no names is no region: nobody could tell which.
  expect(read("| | |\n| --- | --- |\n| A-1 | Rp150.000 |").html).toContain(
    '<div class="table" tabindex="0">\n<table>',
  );
});

test("long cells are marked, which may take several lines", () => {
  const { html, feedHtml } = read(
    "| Kios | Keterangan |\n| --- | --- |\n| A-1 | dekat sumur di halaman belakang |",
  );
  expect(html.match(/<t[dh]\b[^>]*>/g)).toEqual(["<th>", "<th>", "<td>", '<td class="long">']);
  expect(feedHtml).not.toContain("long");
});

test("a link that shows its address is marked, on its page alone", () => {
  const { html, feedHtml } = read(
    "Lihat https://a.example/x?a=1&b=2 dan <https://b.example/>, [situs itu](https://c.example/), [https://d.example/](https://d.example/).",
  );
  const marked = [...html.matchAll(/<a class="address" href="([^"]+)"|<a href="([^"]+)" class="address"/g)];
  expect(marked.map(([, one, other]) => one ?? other)).toEqual([
    "https://a.example/x?a=1&amp;b=2",
    "https://b.example/",
    "https://d.example/",
  ]);
  expect(feedHtml).not.toContain("class");
});
