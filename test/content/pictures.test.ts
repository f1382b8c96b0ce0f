import { createHash } from "node:crypto";
import { mkdir, symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readContent } from "../../src/content/read-content.ts";
import { toJpeg } from "../support/jpeg.ts";
import { png } from "../support/png.ts";
import { tablesOf } from "../support/tables.ts";
import { article, mistakesOf, now, readSound, temporaryProject } from "./temporary-project.ts";

const tables = tablesOf<{ sizes: [attributes: string, size: number[]][] }>(import.meta.url);

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>';

function hash(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 8);
}

const photo = await toJpeg(png(40, 30));
/** An article whose text shows a picture, and the file of it. */
const showing = (name: string, bytes: string | Uint8Array) => ({
  "content/articles/x.md": article({}, `![Pasar](${name})`),
  [`content/articles/${name}`]: bytes,
});

test("a picture that two articles crop elsewhere has an address for each", async () => {
  const image = (more: string) => article({ image: `\n  src: foto.jpg\n  alt: Pasar${more}` });
  const { articles } = await readSound({
    "content/articles/a.md": image(""),
    "content/articles/b.md": image("\n  focus: left"),
    "content/articles/foto.jpg": photo,
  });
  const named = `/gambar/foto-${hash(photo)}`;
  expect(articles.map((one) => one.image?.path).sort()).toEqual([`${named}-left.jpg`, `${named}.jpg`]);
});

test("pictures in the texts of articles, tags and pages come with the src that the text has", async () => {
  const { articles, tags, pages } = await readSound({
    "content/articles/2024/x.md": article(
      {},
      "![Bagan *harga*](../bagan%20baru.svg)\n\n`![](bukan.png)`\n\n![Lagi][1]\n\n[1]: /bagan.svg",
    ),
    "content/tags/bagan.md": "---\nname: Bagan\n---\n![Bagan](/bagan.svg)\n",
    "content/pages/tentang.md": "---\ntitle: Tentang\n---\n![Bagan](../bagan.svg)\n",
    "content/articles/bagan baru.svg": svg,
    "content/bagan.svg": svg,
  });
  const path = `/gambar/bagan-${hash(svg)}.svg`;
  const bagan = { src: "/bagan.svg", file: "content/bagan.svg", path, alt: "Bagan", width: 40, height: 30 };
  expect(articles[0]?.pictures).toEqual([
    {
      ...bagan,
      src: "../bagan%20baru.svg",
      file: "content/articles/bagan baru.svg",
      path: path.replace("bagan", "bagan-baru"),
      alt: "Bagan *harga*",
    },
    { ...bagan, alt: "Lagi" },
  ]);
  expect(tags[0]?.pictures).toEqual([bagan]);
  expect(pages[0]?.pictures).toEqual([{ ...bagan, src: "../bagan.svg" }]);
});

test("a picture of more than 50 megapixels is a mistake, where it is named", async () => {
  expect(await mistakesOf(showing("besar.png", png(9000, 6000)))).toEqual([
    expect.stringContaining(
      'x.md:8:1 "besar.png": content/articles/besar.png has 54 megapixels (9000 × 6000). Save it smaller',
    ),
  ]);
});

const gif = Buffer.from("R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==", "base64");
const webp = Buffer.from("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==", "base64");
const box = (length: number, words: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, length]), Buffer.from(words, "latin1")]);
/** No more of one than its size is read from: brand, size (`ispe`), data. */
const avif = Buffer.concat([
  box(16, "ftypavif\0\0\0\0"),
  box(48, "meta\0\0\0\0"),
  box(36, "iprp"),
  box(28, "ipco"),
  box(20, "ispe\0\0\0\0\0\0\0\x28\0\0\0\x1e"),
  box(40, `mdat${"x".repeat(32)}`),
]);

describe.each([
  ["png", png(40, 30)],
  ["svg", Buffer.from('<svg viewBox="0 0 4 3"><g><path d="M0 0h4"/></g></svg>')],
  ["jpg", photo],
  ["gif", gif],
  ["webp", webp],
  ["avif", avif],
])("a %s", (ending, bytes) => {
  test("that is whole is none", async () => {
    expect((await readSound(showing(`foto.${ending}`, bytes))).articles[0]?.pictures).toHaveLength(1);
  });

  test.each([2, 10])("that was cut off %i bytes before its end is a mistake", async (count) => {
    const cut = bytes.subarray(0, bytes.length - (ending === "png" ? count + 12 : count));
    expect(await mistakesOf(showing(`foto.${ending}`, cut))).toEqual([
      expect.stringMatching(
        /foto\.\w+ (?:ends before the picture does\. Copy or save it again|is not a picture, or it is damaged)\.$/,
      ),
    ]);
  });
});

test("reports an empty file as one", async () => {
  expect(await mistakesOf(showing("foto.png", ""))).toEqual([
    expect.stringContaining("content/articles/foto.png is empty. Copy or save it again."),
  ]);
});

describe("a drawing (SVG)", () => {
  const measured = async (root: string) => {
    const { articles } = await readSound(showing("bagan.svg", root));
    const [{ width, height } = {}] = articles[0]?.pictures ?? [];
    return [width, height];
  };

  test.each(tables.sizes)("is as large as it says: %s", async (attributes, size) => {
    expect(await measured(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}></svg>`)).toEqual(size);
  });

  test("may begin with a declaration, a doctype and long comments", async () => {
    const before = `<?xml version="1.0"?>\n<!-- ${"Bagan harga cabai. ".repeat(100)} <svg width="1" height="1"> -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">\n`;
    expect(await measured(`${before}<svg viewBox="0 0 4 3"></svg>\n<!-- tamat -->`)).toEqual([1200, 900]);
  });

  test.each(["", 'width="40"', 'viewBox="0 0 0 30"', 'width="100%" height="100%"', 'stroke-width="4"'])(
    "without a size or a shape is a mistake: %s",
    async (attributes) => {
      const root = `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><path d="M0 0h4"/></svg>`;
      expect(await mistakesOf(showing("bagan.svg", root))).toEqual([
        expect.stringContaining("bagan.svg has no size. Give its <svg> a viewBox"),
      ]);
    },
  );

  test("that is none, or a page with a drawing in it, is a mistake", async () => {
    for (const content of ["bukan gambar", "<html><svg viewBox='0 0 4 3'></svg></html>"])
      expect(await mistakesOf(showing("bagan.svg", content))).toEqual([
        expect.stringMatching(/bagan\.svg is not a picture, or it is damaged\.$/),
      ]);
  });
});

test.each([
  ["foto.jpg", ' Did you mean "FOTO.JPG"?'],
  ["Foto Pasr.jpg", ' Did you mean "Foto Pasar.jpg"?'],
  ["lain-sekali.png", ""],
  // The article itself is no picture.
  ["x.jpg", ""],
])("reports a name that no file has, with the one that was probably meant: %s", async (name, hint) => {
  expect(
    await mistakesOf({
      "content/articles/x.md": article({}, `![Pasar](<${name}>)`),
      "content/articles/FOTO.JPG": photo,
      "content/articles/Foto Pasar.jpg": photo,
    }),
  ).toEqual([`content/articles/x.md:8:1 "${name}": there is no file content/articles/${name}.${hint}`]);
});

test("a picture is a plain file of the project: no link out of it, no device, no folder", async () => {
  const root = await temporaryProject({
    "content/articles/x.md": article({}, "![A](a.png)\n\n![B](b.png)\n\n![C](c.png)"),
  });
  const beside = (name: string) => path.join(root, "content/articles", name);
  await symlink("/etc/hostname", beside("a.png"));
  await symlink("/dev/zero", beside("b.png"));
  await mkdir(beside("c.png"));
  const result = await readContent({ root, now, preview: false });
  expect(result.ok ? [] : result.mistakes.map(({ message }) => message.en)).toEqual(
    ["a", "b", "c"].map((name) =>
      expect.stringMatching(`${name}.png" ?.*is not a plain file inside the site's folder`),
    ),
  );
});

test("a PDF beside a text is found, and its address changes with its bytes", async () => {
  const { articles } = await readSound({
    "content/articles/x.md": article({}, "Lihat [laporan](<Laporan Akhir.pdf>) dan [ini](/unduhan/a.pdf)."),
    "content/articles/Laporan Akhir.pdf": "%PDF-1.7 laporan",
  });
  expect(articles[0]?.pictures).toEqual([
    {
      src: "Laporan%20Akhir.pdf",
      alt: "",
      file: "content/articles/Laporan Akhir.pdf",
      path: expect.stringMatching(/^\/berkas\/laporan-akhir-\w{8}\.pdf$/),
      width: 0,
      height: 0,
      bytes: 16,
    },
  ]);
});
