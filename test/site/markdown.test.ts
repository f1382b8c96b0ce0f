import { expect, test } from "vitest";
import { readPlainText } from "../../src/site/text/read-text.ts";
import { context } from "../support/context.ts";
import { addressesAt, textOf } from "./newsroom.ts";

const addresses = addressesAt("https://contoh.id", "/warta/");
const html = (body: string): string =>
  readPlainText({ ...textOf(body), language: "id" }, { addresses, design: context.design }).trim();

test("raw HTML and template code are text", () => {
  expect(html("<script>alert(1)</script> {{ judul }} {% if %}")).toBe(
    "<p>&lt;script&gt;alert(1)&lt;/script&gt; {{ judul }} {% if %}</p>",
  );
});

test("a link that would run code is no link", () => {
  expect(html("[klik](javascript:alert(1))")).toBe("<p>[klik](javascript:alert(1))</p>");
});

test("quotes are set as Indonesian prints them, words stay as they are", () => {
  expect(html(`"Hari Jum'at, 'libur'," kata dia.`)).toBe("<p>“Hari Jum’at, ‘libur’,” kata dia.</p>");
  expect(html("Pasal 3 (c) ayat 2... dan (r)")).toBe("<p>Pasal 3 (c) ayat 2... dan (r)</p>");
});

test("hyphens typed as a dash become one; those of a command stay", () => {
  expect(html("Pasar -- yang lama -- dibuka--lagi.")).toBe("<p>Pasar — yang lama — dibuka—lagi.</p>");
  expect(html("Jalankan `a -- b` dengan --force")).toBe("<p>Jalankan <code>a -- b</code> dengan --force</p>");
});

test("an address that is written out is linked, the name of a site is not", () => {
  expect(html("Lihat https://contoh.id/a--b, kata Contoh.id.")).toBe(
    '<p>Lihat <a href="https://contoh.id/a--b" class="address">https://contoh.id/a--b</a>, kata Contoh.id.</p>',
  );
  expect(html("Surel: redaksi@contoh.id atau mailto:redaksi@contoh.id, bukan //contoh.id.")).toBe(
    '<p>Surel: redaksi@contoh.id atau <a href="mailto:redaksi@contoh.id">mailto:redaksi@contoh.id</a>, bukan //contoh.id.</p>',
  );
});

test("links and pictures of the site get its prefix, others none", () => {
  expect(html("[a](/tag/kopi/) [b](https://x.id/) [c](//y.id/) [d](#p2) ![e](/f.png)")).toBe(
    '<p><a href="/warta/tag/kopi/">a</a> <a href="https://x.id/">b</a> <a href="//y.id/">c</a> ' +
      '<a href="#p2">d</a> <img src="/warta/f.png" alt="e" loading="lazy" decoding="async"></p>',
  );
});

test.each([
  ["# Satu\n\n## Dua\n\n# Tiga", "h2 h3 h2"],
  ["### Satu\n\n###### Dua\n\n#### Tiga\n\n## Empat", "h2 h3 h3 h2"],
  ["# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5\n\n###### 6", "h2 h3 h4 h5 h6 h6"],
])("the highest heading of a text is h2, and none skips a level: %j", (body, levels) => {
  expect([...html(body).matchAll(/<(h\d)/g)].map(([, level]) => level).join(" ")).toBe(levels);
});

test("headings have ids of their own words, each once, none like a paragraph's", () => {
  const words = ["Kronologi", "Kronologi 2", "Kronologi", "Kronologi", "p1", "李", "*Harga* `naik`"];
  const text = html(words.map((heading) => `## ${heading}`).join("\n\n"));
  expect([...text.matchAll(/id="bagian-([^"]*)"/g)].map(([, id]) => id).join(" ")).toBe(
    "kronologi kronologi-2 kronologi-3 kronologi-4 p1 tanpa-nama harga-naik",
  );
});

test.each(["blob:https://contoh.id/5f3c", "data:image/png;base64,iVBORw0KGgo=", "BLOB:x"])(
  "what only the editor's browser has is not linked: %s",
  (address) => {
    const body = `Lihat [*foto* itu](${address}) dan [ini](https://lain.example/).`;
    expect(html(body)).toBe('<p>Lihat <em>foto</em> itu dan <a href="https://lain.example/">ini</a>.</p>');
  },
);
