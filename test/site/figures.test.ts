import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import type { BodyPicture } from "../../src/content/content.ts";
import { readBody } from "./newsroom.ts";

const picture = (src: string, width: number, height: number): BodyPicture => ({
  src,
  file: `content/articles/${src}`,
  path: `/gambar/${src.replace(".", "-1a2b3c4d.")}`,
  width,
  height,
  alt: "Los",
});
const pictures = [
  picture("los.jpg", 2400, 1600),
  picture("kios.jpg", 300, 200),
  picture("menara.jpg", 900, 1600),
];

function read(body: string) {
  const { html, feedHtml } = readBody(body, { pictures });
  const [page, feed] = [html, feedHtml].map((text) => parseHTML(`<body>${text}</body>`).document);
  return { page: page as Document, feed: feed as Document };
}

/** The pictures of each figure and what stands under it. */
const figuresOf = (page: Document) =>
  [...page.querySelectorAll("figure")].map((figure) => [
    ...[...figure.querySelectorAll("img")].map((image) => image.getAttribute("src")),
    figure.querySelector("figcaption")?.textContent,
  ]);

test("several pictures in one paragraph are as many figures, each with its caption", () => {
  const expected = [
    ["/gambar/los-1a2b3c4d-1200.jpg", "Los sayur. Foto: Wati Andai"],
    ["/gambar/kios-1a2b3c4d-300.jpg", "Kios kain."],
    ["/gambar/menara-1a2b3c4d-900.jpg", undefined],
  ];
  const los = '![Los](los.jpg "Los sayur. Foto: Wati Andai")';
  const others = ['![Kios](kios.jpg "Kios kain.")', "![Menara](menara.jpg)"];
  for (const body of [
    [los, ...others].join("\n"),
    [los, ...others].join(" "),
    `- ${los} ${others.join("\\\n")}`,
  ]) {
    const { page } = read(body);
    expect(figuresOf(page)).toEqual(expected);
    expect(page.querySelectorAll("p, [title]")).toHaveLength(0);
  }
});

test("a picture within a link is a figure too: the picture leads on, its caption does not", () => {
  const { page } = read('[![Los](los.jpg "Los sayur.")](https://pasar.example/)');
  expect(figuresOf(page)).toEqual([["/gambar/los-1a2b3c4d-1200.jpg", "Los sayur."]]);
  expect(page.querySelector("figure > a")?.getAttribute("href")).toBe("https://pasar.example/");
  expect(page.querySelector("a figcaption, p")).toBeNull();
});

test("a picture between words stays in their paragraph", () => {
  const { page } = read("Tanda ini ![Kios](kios.jpg) berarti buka.");
  expect(page.querySelector("figure")).toBeNull();
  expect(page.querySelector("p#p1 img")?.getAttribute("width")).toBe("300");
});

test("what only the page's styles need is not in feeds", () => {
  const { page, feed } = read("![Menara](menara.jpg)");
  expect(page.querySelector("img.upright")?.getAttribute("style")).toBe("--ratio:0.5625");
  expect(feed.querySelector("[style], [class], picture, source")).toBeNull();
});

test.each([
  [
    '![Peta](https://lain.example/peta.png "Jalan baru.")',
    '<a href="https://lain.example/peta.png">Peta: Jalan baru.</a>',
  ],
  ["[![Peta](//lain.example/peta.png)](https://pasar.example/)", '<a href="https://pasar.example/">Peta</a>'],
  ["![Peta](data:image/png;base64,AAAA)", "Peta"],
])("a picture of another site is a link to it, and nothing is loaded from there: %s", (written, link) => {
  const { page, feed } = read(`Lihat ${written} ini.`);
  for (const text of [page, feed]) expect(text.querySelector("p")?.innerHTML).toBe(`Lihat ${link} ini.`);
});
