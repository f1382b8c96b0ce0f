import { strToU8, unzipSync, zipSync } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";
import { png } from "../../support/png.ts";
import { makeSite, type Site } from "./site.ts";
import { paragraph, run, word } from "./word-document.ts";

let site: Site;
beforeEach(() => {
  site = makeSite();
});

const [photo, chart] = [png(600, 400), png(320, 200)];
const head = ["Dermaga Baru Dibuka", "Rabu, 18 Jun 2025 09:33 WIB", "Reporter: Ani Lestari"] as const;
const lead = "PALU - Dermaga baru di tepi sungai dibuka untuk perahu nelayan sejak Rabu pagi.";
const more = "Kepala desa mengatakan dermaga itu dibangun dengan uang kas selama dua tahun.";
const last = "Perahu dari desa seberang boleh bersandar di sana tanpa membayar hingga akhir tahun.";
const named = "2025-06-18-dermaga-baru-dibuka";

/** The article that a source became. */
async function imported(source: string, ...options: string[]) {
  const { code, out, err } = await site.warta(["import", source, ...options]);
  return { code, out, err, text: site.read(`content/articles/${named}.md`) };
}

describe("pictures of a document of Word", () => {
  const picture = (relation: string, says: string): string =>
    `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="Gambar" descr="${says}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${relation}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  const caption = (text: string): string =>
    `<w:p><w:pPr><w:pStyle w:val="Keterangan"/></w:pPr>${run(text)}</w:p>`;
  const text = (words: string): string => paragraph(run(words));
  const withMedia = (body: string, media: Record<string, Uint8Array>): Uint8Array => {
    const relations = Object.keys(media).map(
      (name) =>
        `<Relationship Id="${name.split(".")[0]}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/${name}"/>`,
    );
    return zipSync({
      ...unzipSync(word(body)),
      "word/_rels/document.xml.rels": strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join("")}</Relationships>`,
      ),
      "word/styles.xml": strToU8(
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Keterangan"><w:name w:val="caption"/></w:style></w:styles>',
      ),
      ...Object.fromEntries(Object.entries(media).map(([name, bytes]) => [`word/media/${name}`, bytes])),
    });
  };

  test("are kept beside the article: above the text as its lead picture, in the text with their captions", async () => {
    const body = [
      `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run(head[0])}</w:p>`,
      paragraph(picture("r1", "Perahu di dermaga")),
      caption("Perahu bersandar di dermaga baru, Rabu."),
      ...[head[1], head[2], lead, more].map(text),
      paragraph(picture("r2", "")),
      caption('Biaya "dermaga" per tahun'),
      text(last),
    ].join("");
    site.write("a.docx", withMedia(body, { "r1.png": photo, "r2.png": chart }));
    const { code, text: article } = await imported("a.docx");
    expect(code).toBe(0);
    expect(article).toContain(
      `image:\n  src: ${named}-1.png\n  alt: Perahu di dermaga\n  caption: Perahu bersandar di dermaga baru, Rabu.\n`,
    );
    expect(article).toContain(
      `${more}\n\n![Biaya "dermaga" per tahun](${named}-2.png "Biaya \\"dermaga\\" per tahun")\n\n${last}\n`,
    );
    expect(article).toMatch(/\n---\n\nDermaga baru/);
    expect(site.list("content/articles")).toEqual([`${named}-1.png`, `${named}-2.png`, `${named}.md`]);
    expect((await site.warta(["check"])).out).toContain("no mistake");
  });

  test("that no build shows are told of, and are not in the text; nothing is written in a dry run", async () => {
    const body = [...head, lead].map(text).join("") + paragraph(picture("r1", "Peta")) + text(more);
    site.write("a.docx", withMedia(body, { "r1.tif": strToU8("II*") }));
    await site.warta(["import", "--dry-run", "a.docx"]);
    expect(site.list("content/articles")).toEqual([]);
    const { code, err, text: article } = await imported("a.docx");
    expect(code).toBe(0);
    expect(err).toContain("was not copied");
    expect(article).toMatch(/Rabu pagi\.\n\nKepala desa/);
    expect(site.list("content/articles")).toEqual([`${named}.md`]);
  });

  test("do not take the place of another picture", async () => {
    site.write(`content/articles/${named}-1.png`, chart);
    const body = [...head, lead].map(text).join("") + paragraph(picture("r1", "Peta")) + text(more);
    site.write("a.docx", withMedia(body, { "r1.png": photo }));
    expect((await imported("a.docx")).text).toContain(`![Peta](${named}-2.png)`);
  });
});

describe("pictures of a page that a browser saved", () => {
  const page = (...parts: string[]): string =>
    `<html><head><title>${head[0]} - Kabar Palu</title></head><body><nav><a href="/"><img src="./Dermaga_files/logo.png" width="300"></a></nav><article><h1>${head[0]}</h1><p>${head[1]}</p><p>${head[2]}</p>${parts.join("")}</article></body></html>`;
  const figure = (src: string, says: string, caption = ""): string =>
    `<figure><img src="${src}" alt="${says}"><figcaption>${caption}</figcaption></figure>`;
  const texts = [lead, more, last].map((words) => `<p>${words}</p>`);

  test("are kept as those of documents, if they lie in the folder of the page", async () => {
    const html = page(
      '<img src="./Dermaga_files/penulis.png" width="40" height="40" alt="Ani">',
      figure("./Dermaga_files/foto%20satu.png", "Perahu di dermaga", "Perahu bersandar, Rabu."),
      ...texts.slice(0, 2),
      figure("./Dermaga_files/peta.png", "Peta\ndermaga", "Letak dermaga"),
      figure("../rahasia.png", "Di luar"),
      figure("https://foto.example/a.png", "Di web"),
      ...texts.slice(2),
    );
    site.write("simpan/Dermaga.html", html);
    for (const name of ["foto satu.png", "peta.png", "penulis.png", "logo.png"])
      site.write(`simpan/Dermaga_files/${name}`, photo);
    site.write("rahasia.png", photo);
    const { text: article } = await imported("simpan/Dermaga.html");
    expect(article).toContain(
      `image:\n  src: ${named}-1.png\n  alt: Perahu di dermaga\n  caption: Perahu bersandar, Rabu.\n`,
    );
    expect(article).toContain(`${more}\n\n![Peta dermaga](${named}-2.png "Letak dermaga")\n\n${last}`);
    expect(article).not.toMatch(/luar|Di web|penulis|logo/);
    expect(site.list("content/articles")).toEqual([`${named}-1.png`, `${named}-2.png`, `${named}.md`]);
  });

  test("never take the place of an article, whatever they are called", async () => {
    const other = `content/articles/${named}-1.md`;
    site.write(other, "---\ntitle: Lain\n---\n");
    site.write("Dermaga_files/a.md", photo);
    site.write("Dermaga.html", page(figure("Dermaga_files/a.md", "Perahu"), ...texts));
    const { err, text: article } = await imported("Dermaga.html", "--force");
    expect(err).toContain("was not copied");
    expect(article).not.toContain("image:");
    expect(site.read(other)).toContain("Lain");
  });

  test("are none without that folder", async () => {
    site.write("Dermaga.html", page(figure("Dermaga_files/a.png", "Perahu", "Bersandar"), ...texts));
    const { text: article } = await imported("Dermaga.html");
    expect(article).not.toContain("image:");
    expect(article).not.toContain("![");
  });
});

test("of a text in Markdown, pictures beside it are kept, and each says what it shows", async () => {
  const text = [`# ${head[0]}`, ...head.slice(1), lead, "![](foto/satu%20lagi.png)", more];
  const others = ["![](https://foto.example/a.png)", "![Peta](/peta.png)", "![](hilang.png)", last];
  site.write("kiriman/a.md", [...text, ...others].join("\n\n"));
  site.write("kiriman/foto/satu lagi.png", photo);
  site.write("content/peta.png", chart);
  const { code, err, text: article } = await imported("kiriman/a.md");
  expect(code).toBe(0);
  expect(article).toContain(`pagi.\n\n![${head[0]}](${named}-1.png)\n\n${more}\n\n`);
  expect(article).toContain(`![${head[0]}](https://foto.example/a.png)\n\n![Peta](/peta.png)\n\n${last}`);
  expect(err).toContain("hilang.png");
  expect((await site.warta(["check"])).out).toContain("no mistake");
});
