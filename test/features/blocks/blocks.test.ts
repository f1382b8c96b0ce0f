import fc from "fast-check";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import type { Tag } from "../../../src/content/content.ts";
import { readNumber } from "../../../src/features/blocks/chart/read.ts";
import { readBody, tag } from "../../site/newsroom.ts";
import { type Cases, tablesOf, testCases } from "../../support/tables.ts";

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

test("a quotation is followed by who said it, if its last line is a dash and a name", () => {
  const said = (text: string) =>
    [...read(text).page.querySelectorAll(".text > *, body > *")].map(({ outerHTML }) => outerHTML).join("");
  const shown = '<cite class="speaker">— Budi Umpama</cite>';
  for (const text of ["> Air naik.\n> — Budi Umpama", "> Air naik.\n>\n> -- Budi Umpama"])
    expect(said(text)).toMatch(new RegExp(`Air naik\\.[^—]*</blockquote>\\s*${shown}`));
  expect(said("> Air naik.\n> Tanah longsor.")).not.toContain("<cite");
});

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
  const shapes = [...(gallery?.children ?? [])].map((one) => `${one.localName} ${one.getAttribute("style")}`);
  expect(shapes).toEqual(["figure --ratio:1.5", "figure --ratio:0.66667", "figcaption null"]);
  expect(gallery?.querySelector("source")?.getAttribute("sizes")).toContain("18rem");
  // Each leads to its widest file.
  const links = [...(gallery?.querySelectorAll("a") ?? [])].map((link) => link.getAttribute("href"));
  expect(links).toEqual(["/gambar/los-1a-600.webp", "/gambar/menara-1a-600.webp"]);
  expect(page.querySelector("body > figure:not(.gallery) source")?.getAttribute("sizes")).toContain("36rem");
  expect(feedHtml).toContain("<figcaption>Los kain.</figcaption>");
});

const prices =
  "Kota;Beras;Gula\nSolo;12.500;16.000\nMedan <b>;13.000,5;\n\nSumber: [Dinas](https://dinas.example/).";

test("a chart is drawn, what is said of it and its table are beneath it: in feeds there is the table", () => {
  const { page, feedHtml, paragraphs } = read(`::: grafik batang Harga "pangan"\n\n${prices}\n:::`);
  expect(paragraphs).toEqual([]);
  const drawing = page.querySelector("section.chart [role=img]");
  expect(drawing?.getAttribute("aria-label")).toBe(
    'Grafik batang: Harga "pangan". Angkanya ada di tabel di bawah.',
  );
  expect(wordsOf(drawing)).toEqual(["Beras Gula", "Solo", "12.500", "16.000", "Medan <b>", "13.000,5"]);
  expect(
    [...page.querySelectorAll(".chart summary, .chart tr")].map((row) => oneLine(row.textContent ?? "")),
  ).toEqual(["Lihat angkanya", "KotaBerasGula", "Solo12.50016.000", "Medan <b>13.000,5"]);
  expect(page.querySelector(".chart > p:not(.block-title) + details")).not.toBeNull();
  expect(feedHtml).not.toMatch(/<i|summary/);
});

const words = ".key, .bar > span:not(.of, .key), .of > span, .tick, .end, .rows > *, text";
/** The words of a drawing, in order. */
const wordsOf = (drawing: Element | null): string[] =>
  [...(drawing?.querySelectorAll(words) ?? [])].map((one) => (one.textContent ?? "").replace(/\s/g, " "));

test("what is said of a row stands beside its bars, and in a list under lines, with a mark where it belongs", () => {
  const data = "X;Y;Catatan\n2019;3;\n2020;1;Pasar <b> tutup\n2021;2";
  const bars = read(`::: grafik batang\n${data}\n:::`).page;
  expect(bars.querySelectorAll(".of > .key")).toHaveLength(1);
  expect(bars.querySelector(".of > .key")?.textContent).toBe("Pasar <b> tutup");
  const { page, feedHtml } = read(`::: grafik garis\n${data}\n:::`);
  expect([...page.querySelectorAll(".chart > ol > li")].map(({ textContent }) => textContent)).toEqual([
    "2020: Pasar <b> tutup",
  ]);
  expect(page.querySelector(".mark circle")?.getAttribute("cx")).toMatch(/^49\.9|^50/);
  expect(feedHtml).toContain("<td>Pasar &lt;b&gt; tutup</td>");
});

test("a line is dashed where a cell is empty, its last number at its end, and labels as far as they fit", () => {
  const months = Array.from(
    { length: 24 },
    (_, index) => `Bulan ${index + 1};${index === 10 ? "" : 200 + index}`,
  );
  const { page } = read(["::: chart line Prices", "Month;Price", ...months, ":::"].join("\n"), {
    language: "en",
  });
  const path = page.querySelector("path.s1")?.getAttribute("d") ?? "";
  expect([path.match(/M/g)?.length, path.match(/L/g)?.length]).toEqual([2, 21]);
  expect(page.querySelector("path[style*=dash]")?.getAttribute("d")?.match(/L/g)).toHaveLength(1);
  expect(page.querySelector(".end")?.textContent).toBe("223");
  expect(page.querySelector("[role=img]")?.getAttribute("aria-label")).toMatch(/^Line chart: Prices\./);
  const labels = [...page.querySelectorAll(".rows > *")].map(({ textContent }) => textContent);
  expect(labels.length).toBeLessThan(6);
  expect([labels[0], labels.at(-1)]).toEqual(["Bulan 1", "Bulan 24"]);
  // On a desk there is room for more.
  expect(page.querySelector(".rows > .wide")?.textContent).toMatch(/^Bulan \d+$/);
});

test("rows that are dates are as far apart as these, and a scale that does not begin at zero says so", () => {
  const { page } = read("::: grafik garis\nTahun;Warga\n2015;119.250\n2016;120.000\n2025;120.500\n:::");
  const path = page.querySelector("path.s1")?.getAttribute("d") ?? "";
  expect([...path.matchAll(/[ML]([\d.]+)/g)].map(([, x]) => Math.round(Number(x)))).toEqual([0, 10, 100]);
  expect(page.querySelector("path:not([class])")?.getAttribute("d")?.match(/M/g)).toHaveLength(11);
  expect(page.querySelector(".block-title")?.textContent).toBe("Warga");
  expect(page.querySelector(".chart")?.textContent).toContain("Skala tidak mulai dari nol.");
  expect(read("::: grafik garis\nX;Y\na;1\nb;9\n:::").html).not.toContain("Skala");
});

test("each of several lines is named at its end, none over another", () => {
  const { page } = read("::: grafik garis\nX;Umpama;Nama yang panjang;Misal\na;1;2;3\nb;9;9;9\n:::");
  const ends = [...page.querySelectorAll(".end")];
  expect(ends.map(({ textContent }) => textContent)).toEqual(["Umpama 9", "Nama yang panjang 9", "Misal 9"]);
  const [one = 0, other = 0, last = 0] = ends.map((end) =>
    Number.parseFloat(end.getAttribute("style")?.slice("--desk:".length) ?? ""),
  );
  expect(other - one).toBeGreaterThanOrEqual(17);
  expect(last - other).toBeGreaterThanOrEqual(2 * 17);
});

test("a number below zero has a true minus, the name of one series is not said after a title that has it", () => {
  const { page } = read("::: grafik batang Perubahan stok\nGudang;Perubahan\nUmpama;-8,2\n:::");
  expect(wordsOf(page.querySelector(".bar"))).toEqual(["Umpama", "−8,2"]);
});

const all = (page: Document, selector: string) => [...page.querySelectorAll(selector)];
const textsOf = (page: Document, selector: string) => all(page, selector).map((one) => one.textContent);
const percentIn = (one: Element | null) =>
  Number(/--(?:zero|long):([\d.]+)%/.exec(one?.outerHTML ?? "")?.[1]);

/** What the cases in the table beside this test may say of a block on its page. */
const asked: Record<string, (page: Document) => unknown> = {
  /** Of each bar: where zero is, and how long the bar is in its part of that. */
  bars: (page) => all(page, ".of > [class^=s]").map((bar) => [bar.closest(".bar"), bar].map(percentIn)),
  red: (page) => textsOf(page, ".of > .s1"),
  numbersInPlot: (page) => textsOf(page, "svg > text"),
  ticks: (page) => textsOf(page, ".tick"),
  cells: (page) => textsOf(page, "td"),
  noteAt: (page) => Number(page.querySelector(".mark circle")?.getAttribute("cy")),
  series: (page) =>
    all(page, ".key i").map((sign) => `${sign.parentElement?.textContent}: ${sign.className}`),
  rows: (page) =>
    all(page, ".gallery")[0]
      ?.innerHTML.split("<i></i>")
      .map((row) => row.split("<img").length - 1),
};

testCases("", tablesOf<Cases<Record<string, unknown>>>(import.meta.url), ({ block, ...expected }) => {
  const page = read(`::: ${`${block}`.trim()}\n:::`).page as never;
  for (const [name, value] of Object.entries(expected)) expect(asked[name]?.(page), name).toEqual(value);
});

test("the scale has round numbers, as the others are written, and zero where it is", () => {
  const { page } = read(
    "::: grafik garis\nKelurahan;Warga\nKelurahan Umpama Selatan Sekali;120.500\nMisal;119.250\n:::",
  );
  const scale = ["119.000", "119.500", "120.000", "120.500"];
  const labels = ["Kelurahan Umpama Selatan Sekali", "Misal"];
  expect(wordsOf(page.querySelector("[role=img]"))).toEqual(["Warga", ...scale, ...labels, "119.250"]);
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
