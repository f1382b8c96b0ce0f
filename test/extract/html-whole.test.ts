import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractHtml } from "../../src/extract/html/extract-html.ts";
import { markdownOf } from "./html-markdown.ts";

const opening =
  "Palu - Tim bola voli Teluk menang tiga set langsung atas tim Bukit di gelanggang kota, Rabu (12/3), di depan ribuan penonton.";
const middle = "Pelatih menilai para pemainnya tampil tenang sejak set pertama sampai bola terakhir jatuh.";
const table =
  "<table><tr><th>Tim</th><th>Main</th><th>Angka</th></tr><tr><td>Teluk</td><td>3</td><td>9</td></tr><tr><td>Bukit</td><td>3</td><td>4</td></tr></table>";
const page = (content: string): string =>
  `<!doctype html><html lang="id"><head><title>Voli</title></head><body><h1>Tim Teluk Menang atas Tim Bukit</h1>
<p class="date">Rabu, 12 Maret 2025 21:10 WIB</p><div class="content">${content}</div></body></html>`;

/** What a page ends with, as Markdown. */
const tableAndEnd = `| Tim | Main | Angka |
| --- | --- | --- |
| Teluk | 3 | 9 |
| Bukit | 3 | 4 |

Laga berikutnya pekan depan.

Karcis dijual daring.

Harga mulai Rp10.000.`;

describe("a text ends where its last line stands, however short that is", () => {
  const end = "<p>Laga berikutnya pekan depan.</p><p>Karcis dijual daring.</p><p>Harga mulai Rp10.000.</p>";

  test("below a table", async () => {
    expect(
      await markdownOf(
        page(`<p>${opening}</p><p>${middle}</p><p>Susunan pemain:</p><p>Teluk: Ani.</p>${table}${end}`),
      ),
    ).toBe(`${opening.slice(7)}

${middle}

Susunan pemain:

Teluk: Ani.

${tableAndEnd}`);
  });

  test("also where no line is long", async () => {
    const html = page(
      `<p>Tim Teluk menang di kandang.</p>${table}<ol><li>Masuk</li><li>Kirim</li></ol>${end}`,
    );
    expect((await markdownOf(html))?.split("\n\n")).toEqual([
      "Tim Teluk menang di kandang.",
      "| Tim | Main | Angka |\n| --- | --- | --- |\n| Teluk | 3 | 9 |\n| Bukit | 3 | 4 |",
      "1. Masuk\n2. Kirim",
      "Laga berikutnya pekan depan.",
      "Karcis dijual daring.",
      "Harga mulai Rp10.000.",
    ]);
  });

  test("and begins below a headline of two lines, which are one", async () => {
    const html = page(`<p>${opening}</p><p>${middle}</p>`).replace("Menang atas", "Menang<br>atas");
    const { article } = await extractHtml(html);
    expect(article.title).toBe("Tim Teluk Menang atas Tim Bukit");
    expect(article.lines).toHaveLength(4);
  });

  test("below a list and a table, over initials", async () => {
    const html = page(
      `<p>${opening}</p><p>Para pemain:</p><ul><li>Ani</li><li>Sari</li><li>Dewi</li></ul>${table}
<p><strong>Baca juga:</strong></p><ul><li><a href="/1">Jadwal Voli</a></li><li><a href="/2">Daftar Tim Voli</a></li></ul>
<p>Laga berikutnya pekan depan.<br>Karcis dijual daring.<br><br>Harga mulai Rp10.000.</p><p>(abc/def)</p>`,
    );
    expect(await markdownOf(html)).toBe(`${opening.slice(7)}

Para pemain:

- Ani
- Sari
- Dewi

${tableAndEnd}`);
    const { article } = await extractHtml(html);
    expect(article.initials).toBe("abc/def");
    const dropped = article.lines.filter(({ reason }) => reason !== undefined).map(({ text }) => text);
    expect(dropped).toEqual(["Baca juga:", "Jadwal Voli", "Daftar Tim Voli"]);
  });
});

describe("the points of a list among the paragraphs are text, whatever their words", () => {
  const steps = ["Unduh aplikasi.", "Masuk.", "Cari.", "Komentar.", "Kirim.", "Bagikan."];
  const items = steps.map((step) => `<li>${step}</li>`).join("");

  test.each([
    ["numbered", `<ol>${items}</ol>`, steps.map((step, index) => `${index + 1}. ${step}`)],
    ["numbered from 3", `<ol start=3>${items}</ol>`, steps.map((step, index) => `${index + 3}. ${step}`)],
    ["not numbered", `<ul>${items}</ul>`, steps.map((step) => `- ${step}`)],
    ["numbered, buttons all of them", "<ol><li>Masuk</li><li>Kirim</li></ol>", ["1. Masuk", "2. Kirim"]],
    ["counts", "<ul><li>120 kali</li><li>45</li></ul>", ["- 120 kali", "- 45"]],
  ])("%s", async (_, list, lines) => {
    const written = await markdownOf(page(`<p>${opening}</p>${list}<p>${middle}</p>`));
    expect(written).toBe(`${opening.slice(7)}\n\n${lines.join("\n")}\n\n${middle}`);
  });

  test.each([
    ["buttons alone", "<ul><li>Bagikan</li><li>Cetak</li></ul>"],
    ["links alone", '<ol><li><a href="/masuk">Masuk</a></li><li><a href="/kirim">Kirim</a></li></ol>'],
  ])("but not one of %s", async (_, list) => {
    const { article } = await extractHtml(page(`<p>${opening}</p>${list}<p>${middle}</p>`));
    expect(article.body).toEqual([opening.slice(7), middle]);
  });

  test("nor one that names who wrote the article", async () => {
    const list = "<ul><li>Penulis: Sinta Dewi</li><li>Editor: Budi Laksana</li></ul>";
    const { article } = await extractHtml(page(`<p>${opening}</p><p>${middle}</p>${list}`));
    expect(article).toMatchObject({ authors: ["Sinta Dewi"], editors: ["Budi Laksana"] });
  });
});

const word = fc.constantFrom(
  ..."warga kota pasar sungai panitia lomba perahu kebun pagi hari pelajar Masuk Kirim 12 3,5".split(" "),
);
/** Most lines are short: where the text ends is told by the long ones. */
const words = fc
  .oneof(
    { weight: 5, arbitrary: fc.array(word, { minLength: 1, maxLength: 4 }) },
    fc.array(word, { minLength: 9, maxLength: 24 }),
  )
  .map((all) => all.join(" "));
const sentence = fc.tuple(words, fc.constantFrom(".", "", ":", "?")).map((parts) => parts.join(""));
const few = { minLength: 1, maxLength: 4 };
const piece = fc.oneof(
  { weight: 4, arbitrary: sentence.map((text) => [`<p>${text}</p>`]) },
  fc.array(sentence, few).map((lines) => [`<p>${lines.join("<br>")}</p>`]),
  sentence.map((text) => [`<h2>${text}</h2>`]),
  fc
    .tuple(fc.constantFrom("ul", "ol"), fc.array(sentence, few))
    .map(([name, items]) => [`<${name}>${items.map((item) => `<li>${item}</li>`).join("")}</${name}>`]),
  fc
    .array(fc.tuple(words, words), few)
    .map((rows) => [
      `<table>${rows.map(([a, b]) => `<tr><td>${a}</td><td>${b}</td></tr>`).join("")}</table>`,
    ]),
  sentence.map((text) => [`<div>${text}</div>`]),
  sentence.map((text) => ["<p>Baca juga:</p>", `<ul><li><a href="/a">${text}</a></li></ul>`]),
);
const articles = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.flat().join("\n"));

test("whatever an article is made of, each of its lines is in it or is told as dropped", async () => {
  await fc.assert(
    fc.asyncProperty(articles, fc.boolean(), async (content, wrapped) => {
      const inner = wrapped ? `<div class="isi">${content}</div>` : content;
      const html = `<html><body><div>Menu situs</div><article><h1>Lomba Perahu di Tepi Sungai</h1>${inner}</article><div>Kaki situs</div></body></html>`;
      const { article } = await extractHtml(html);
      // Cells of a row share a line, and a line may come again in another: so the words are counted.
      const left = counted(article.lines.map(({ text }) => text).join(" "));
      const wanted = counted(`Lomba Perahu di Tepi Sungai ${content.replace(/<[^>]*>/g, " ")}`);
      for (const [word, count] of wanted) expect(left.get(word) ?? 0, word).toBeGreaterThanOrEqual(count);
    }),
    { numRuns: 150 },
  );
});

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{N},]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
