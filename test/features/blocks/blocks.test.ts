import fc from "fast-check";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import type { Tag } from "../../../src/content/content.ts";
import { readNumber } from "../../../src/features/blocks/chart/read.ts";
import { readBody, tag } from "../../site/newsroom.ts";

function read(body: string, { tags = [], language = "id" }: { tags?: Tag[]; language?: "id" | "en" } = {}) {
  const pictures = ["los", "menara"].map((name, index) => ({
    src: `${name}.jpg`,
    file: `content/articles/${name}.jpg`,
    path: `/gambar/${name}-1a.jpg`,
    width: 600,
    height: index ? 900 : 400,
    alt: name,
  }));
  const text = readBody(body, { language, pictures, names: tags });
  return { ...text, page: parseHTML(`<body>${text.html}</body>`).document };
}

const oneLine = (html: string): string => html.replace(/\n/g, "");

test("a pull quote shows who said it, and counts neither as paragraph nor as mention", () => {
  const body =
    'Budi Umpama menyapu.\n\n::: kutipan Budi Umpama, wali kota\n"Pasar ini milik *warga*," kata Budi Umpama.\n:::\n\nLalu.';
  const { html, feedHtml, paragraphs, mentions } = read(body, { tags: [tag("Budi Umpama")] });
  expect(oneLine(html)).toContain(
    '<div class="quote"><blockquote><p>“Pasar ini milik <em>warga</em>,” kata Budi Umpama.</p></blockquote><p>— Budi Umpama, wali kota</p></div>',
  );
  expect(paragraphs.map(({ id, text }) => [id, text])).toEqual([
    ["p1", "Budi Umpama menyapu."],
    ["p2", "Lalu."],
  ]);
  expect(mentions).toHaveLength(1);
  expect(oneLine(feedHtml)).toContain(
    "<blockquote><p>“Pasar ini milik <em>warga</em>,” kata Budi Umpama.</p></blockquote><p>— Budi Umpama, wali kota</p>",
  );
});

test("a box is named by its title, and its paragraphs are the text's", () => {
  const body = '::: kotak Jam "buka" <b>\n- Pagi di Solo\n\nSore.\n:::\n\nSolo ramai.';
  const { page, html, feedHtml, paragraphs } = read(body, { tags: [tag("Solo")] });
  const box = page.querySelector("section.box");
  expect(page.getElementById(box?.getAttribute("aria-labelledby") ?? "")?.textContent?.trim()).toBe(
    "Jam “buka” <b>",
  );
  expect(box?.querySelector("li#p1 a.sebut")?.getAttribute("href")).toBe("/tag/solo/");
  expect(html.match(/sebut/g)).toHaveLength(1);
  expect(paragraphs.map(({ id }) => id)).toEqual(["p1", "p2", "p3"]);
  expect(feedHtml).not.toMatch(/class|id=|aria/);
  expect(read("::: box\nIsi.\n:::").html).toContain('<div class="box">\n<p id="p1">Isi.</p>');
});

test("the dateline opens the first paragraph after a box", () => {
  const { html } = readBody("::: kotak\nIsi.\n:::\n\nPasar dibuka.", { dateline: "Solo" });
  expect(html).toContain('<p id="p2"><span class="dateline">Solo</span> — Pasar dibuka.');
});

test("pictures of a gallery know their shapes, and feeds have their captions", () => {
  const { page, feedHtml } = read(
    'Awal.\n\n::: galeri Suasana.\n![Los](los.jpg "Los kain.")\n![Menara](menara.jpg)\n:::\n\n![Los](los.jpg)\n\nAkhir.',
  );
  const gallery = page.querySelector("figure.gallery");
  expect(
    [...(gallery?.children ?? [])].map((child) => [child.localName, child.getAttribute("style")]),
  ).toEqual([
    ["figure", "--ratio:1.5"],
    ["figure", "--ratio:0.66667"],
    ["figcaption", null],
  ]);
  expect(gallery?.querySelector("source")?.getAttribute("sizes")).toContain("18rem");
  expect(page.querySelector("body > figure:not(.gallery) source")?.getAttribute("sizes")).toContain("36rem");
  expect(feedHtml).toContain("<figcaption>Los kain.</figcaption>");
});

const prices =
  "Kota;Beras;Gula\nSolo;12.500;16.000\nMedan <b>;13.000,5;\n\nSumber: [Dinas](https://dinas.example/).";

test("a chart is drawn, and its table is beneath it: in feeds there is the table", () => {
  const { page, feedHtml, paragraphs } = read(`::: grafik batang Harga "pangan"\n\n${prices}\n:::`);
  expect(paragraphs).toEqual([]);
  const svg = page.querySelector("section.chart svg[role=img]");
  expect(svg?.getAttribute("aria-label")).toBe(
    'Grafik batang: Harga "pangan". Angkanya ada di tabel di bawah.',
  );
  const words = [...(svg?.querySelectorAll("text") ?? [])].map(({ textContent }) => textContent);
  expect(words).toEqual([
    "Beras",
    "Gula",
    "0",
    "5.000",
    "10.000",
    "15.000",
    "20.000",
    "Solo",
    "12.500",
    "16.000",
    "Medan <b>",
    "13.000,5",
  ]);
  expect(
    [...page.querySelectorAll(".chart summary, .chart tr")].map((row) => oneLine(row.textContent ?? "")),
  ).toEqual(["Lihat angkanya", "KotaBerasGula", "Solo12.50016.000", "Medan <b>13.000,5"]);
  expect(feedHtml).not.toMatch(/svg|summary/);
});

/** Where the bars of a chart begin and how long they are, in percent. */
const barsOf = (body: string) =>
  [...read(`::: grafik batang\nX;Y\n${body}\n:::`).page.querySelectorAll("rect")].map((bar) =>
    ["x", "width"].map((name) => Number.parseFloat(bar.getAttribute(name) ?? "")),
  );

test("bars are as long as their numbers, and those below zero end where the others begin", () => {
  const [one, two] = barsOf("a;50\nb;100");
  expect(one?.[0]).toBe(0);
  expect(two?.[1]).toBeCloseTo(2 * (one?.[1] ?? 0), 1);
  const [below, above] = barsOf("a;-5\nb;10");
  expect((below?.[0] ?? 0) + (below?.[1] ?? 0)).toBeCloseTo(above?.[0] ?? 0, 1);
  expect(above?.[1]).toBeCloseTo(2 * (below?.[1] ?? 0), 1);
});

test("a line has a gap where a cell is empty, and labels as far as they fit", () => {
  const months = Array.from(
    { length: 24 },
    (_, index) => `Bulan ${index + 1};${index === 10 ? "" : 200 + index}`,
  );
  const { page } = read(["::: chart line Prices", "Month;Price", ...months, ":::"].join("\n"), {
    language: "en",
  });
  expect(page.querySelectorAll("circle")).toHaveLength(23);
  expect(page.querySelectorAll("line.s1")).toHaveLength(21);
  expect(page.querySelector("svg")?.getAttribute("aria-label")).toMatch(/^Line chart: Prices\./);
  const labels = [...page.querySelectorAll("text")].filter(({ textContent }) =>
    textContent?.startsWith("Bulan"),
  );
  expect(labels.length).toBeGreaterThan(1);
  expect(labels.length).toBeLessThan(6);
});

test("no tick is rounded to another, and a long label does not take the room of the line", () => {
  const { page } = read(
    "::: grafik garis\nKelurahan;Warga\nKelurahan Umpama Selatan Sekali;120.500\nMisal;119.250\n:::",
  );
  const words = [...page.querySelectorAll("text")].map(({ textContent }) => textContent?.replace(/\s/g, " "));
  expect(words).toEqual(["Warga", "119 rb", "119,5 rb", "120 rb", "120,5 rb", "Kelurahan Umpam…"]);
  for (const place of page.querySelectorAll("circle")) {
    const x = Number.parseFloat(place.getAttribute("cx") ?? "");
    expect(x).toBeGreaterThan(19);
    expect(x).toBeLessThan(81);
  }
});

test.each([
  ["id", ["0", "500 rb", "1 jt"]],
  ["en", ["0", "500K", "1M"]],
] as const)("in %s, ticks of large numbers are short", (language, ticks) => {
  const million = language === "id" ? "1.000.000" : "1,000,000";
  const { page } = read(`::: chart bar\nX;Y\na;${million}\n:::`, { language });
  const words = [...page.querySelectorAll("text")].map(({ textContent }) => textContent?.replace(/\s/g, " "));
  expect(words).toEqual(expect.arrayContaining([...ticks]));
});

test("a number that is drawn is finite, however many digits are written", () => {
  for (const language of ["id", "en"]) {
    expect(readNumber("9".repeat(400), language)).toBeUndefined();
    expect(readNumber(`Rp${"9".repeat(16)}`, language)).toBeUndefined();
    expect(readNumber("9".repeat(15), language)).toBe(999_999_999_999_999);
    expect(readNumber(`0${language === "id" ? "," : "."}${"0".repeat(322)}5`, language)).toBeUndefined();
    expect(readNumber("-0", language)).toBe(0);
  }
  fc.assert(
    fc.property(fc.stringMatching(/^[-−–]?(?:Rp|US\$)?[\d.,]{1,420}%?$/), (written) => {
      expect(Number.isFinite(readNumber(written, "id") ?? 0)).toBe(true);
    }),
  );
});
