import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import mammoth from "mammoth";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { pdfText } from "../../../src/import/documents/pdf.ts";
import { readSource } from "../../../src/import/files/source-files.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

/** What is read of a file with these bytes: its text, or the message. */
async function read(name: string, bytes: string | Uint8Array) {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const source = await readSource(file);
  return source.ok ? source : { said: source.message.en };
}

const word = (body: string): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    "word/document.xml": strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
const run = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]): string => `<w:p>${runs.join("")}</w:p>`;

describe("a document of Word", () => {
  test("is read as Markdown: headline, bold, without what was deleted or pictured", async () => {
    const headline = `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run("Pasar *Lama* Dibuka")}</w:p>`;
    const deleted = `<w:del>${run("tidak ").replaceAll("w:t", "w:delText")}</w:del>`;
    const bytes = word(
      headline + paragraph(run("Pasar "), deleted, run("Lama", "<w:b/>"), run(" buka &amp; ramai.")),
    );
    expect(await read("a.docx", bytes)).toMatchObject({
      text: "# Pasar \\*Lama\\* Dibuka\n\nPasar **Lama** buka & ramai.",
      markdown: true,
      html: false,
    });
  });

  test("may hold large pictures, but no parts that are large together", async () => {
    const [third, picture] = [12 * 1024 * 1024, 33 * 1024 * 1024].map((size) => new Uint8Array(size));
    const holds = (parts: Record<string, Uint8Array | undefined>) =>
      read("a.docx", zipSync({ ...unzipSync(word(paragraph(run("Pasar buka.")))), ...(parts as Zippable) }));
    expect(await holds({ "word/media/image1.png": picture })).toMatchObject({ text: "Pasar buka." });
    expect(await holds({ "word/a.xml": third, "word/b.xml": third })).toMatchObject({ text: "Pasar buka." });
    const damaged = { said: expect.stringMatching(/^is damaged/) };
    expect(await holds({ "word/a.xml": third, "word/b.xml": third, "c.xml": third })).toEqual(damaged);
    expect(await holds({ "word/a.xml": randomBytes(5 << 20) })).toEqual(damaged);
    expect(await read("a.docx", word(paragraph(run("Pasar.")).repeat(50_000)))).toEqual(damaged);
  });

  test("is read no further than it says that it goes", async () => {
    const bytes = Buffer.from(word(paragraph(run(`Pasar${" buka".repeat(100_000)}.`))));
    const name = bytes.lastIndexOf("word/document.xml");
    // Its size, in the list at the end of the archive: APPNOTE.TXT 4.3.12.
    bytes.writeUInt32LE(300, name - 22);
    const unzipped = vi.spyOn(mammoth, "convertToHtml");
    onTestFinished(() => unzipped.mockRestore());
    expect(await read("a.docx", bytes)).toEqual({ said: expect.stringMatching(/^is damaged/) });
    const [{ buffer }] = unzipped.mock.calls[0] as unknown as [{ buffer: Uint8Array }];
    expect(buffer.length).toBeLessThan(3000);
  });

  test("is known by what is in it, whatever its name", async () => {
    const bytes = word(paragraph(run("Pasar buka.")));
    for (const name of ["a.txt", "a.pdf", "a"])
      expect(await read(name, bytes)).toMatchObject({ text: "Pasar buka." });
  });
});

describe("a document of LibreOffice", () => {
  const content = (text: string): Uint8Array =>
    zipSync({
      mimetype: strToU8("application/vnd.oasis.opendocument.text"),
      "content.xml": strToU8(`<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`),
    });

  test("is read as Markdown: headline, headings, bold, links, lists, tables", async () => {
    const text = `<text:p text:style-name="P1">Pasar Lama Dibuka</text:p>
<text:p>Pasar<text:s/><text:span text:style-name="T1">Lama</text:span> buka &lt;ramai&gt;, lihat <text:a xlink:href="https://pasar.example/">jadwal</text:a>.<office:annotation><text:p>Catatan.</text:p></office:annotation></text:p>
<text:h text:outline-level="2">Kios</text:h>
<text:list><text:list-item><text:p>ikan</text:p></text:list-item><text:list-item><text:p>sayur</text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>Blok</text:p></table:table-cell><table:table-cell><text:p>Kios</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>40</text:p></table:table-cell></table:table-row></table:table>`;
    expect(await read("a.odt", content(text))).toMatchObject({
      text: `# Pasar Lama Dibuka

Pasar **Lama** buka \\<ramai\\>, lihat [jadwal](https://pasar.example/).

## Kios

- ikan
- sayur

| Blok | Kios |
| --- | --- |
| A | 40 |`,
      markdown: true,
    });
  });

  test("or another archive is not taken for a text", async () => {
    const sheet = zipSync({ "content.xml": strToU8("<office:spreadsheet/>") });
    for (const bytes of [sheet, zipSync({ "a.txt": strToU8("a") })])
      expect(await read("a.odt", bytes)).toEqual({
        said: "is an archive or a sheet, not a text. What is read are .docx and .odt.",
      });
  });
});

describe("Rich Text Format", () => {
  test("is read in words: signs, quotation marks, letters of other alphabets", async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fswiss Arial;}}{\*\generator Msftedit;}{\info{\title X}}\uc1
\pard\b Pasar Lama Dibuka\b0\par
Makassar \endash  Pedagang \ldblquote pulang\rdblquote  kata S\'e9 \'93lagi\'94 \u8212?\u1055\'3f.\line
{\field{\*\fldinst{HYPERLINK "https://x.example/"}}{\fldrslt jadwal}} \{a\} {\pict 89504e47}selesai\~juga.\par}`;
    const text =
      "Pasar Lama Dibuka\nMakassar – Pedagang “pulang” kata Sé “lagi” —П.\njadwal {a} selesai\u00a0juga.\n";
    expect(await read("a.rtf", rtf)).toMatchObject({ text, markdown: false });
  });
});

describe("a mail", () => {
  const mail = (body: string): string =>
    `From: =?UTF-8?Q?Humas_Dinas?= <humas@dinas.example>
To: redaksi@kabar.example
Subject: =?UTF-8?B?UGFzYXIgTGFtYSBEaWJ1a2E=?=
Date: Tue, 3 Feb 2026 08:15:00 +0800
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x
${body}
--x
Content-Type: application/pdf; name=rilis.pdf
Content-Disposition: attachment; filename=rilis.pdf

JVBERi0=
--x--
`;

  test("is read as its program would save it, and names what is attached", async () => {
    const text =
      "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nPasar =E2=80=93 buk=\na.";
    expect(await read("a.eml", mail(text))).toMatchObject({
      text: "From: Humas Dinas\nSubject: Pasar Lama Dibuka\nDate: Tue, 3 Feb 2026 08:15:00 +0800\n\nPasar – buka.\n",
      notice: {
        en: "attachments are not read: rilis.pdf. Save them: import texts by themselves, put pictures into content/gambar.",
      },
    });
  });

  test("names what is attached in one line, whatever a stranger called it", async () => {
    const named = mail("Content-Type: text/plain\n\nPasar.")
      .replace("; name=rilis.pdf", "")
      .replace("filename=rilis.pdf", "filename*=UTF-8''..%2F..%2F.profile%0D%0A::error::%1B%5B2J%00.pdf");
    expect(await read("a.eml", named)).toMatchObject({
      notice: { en: expect.stringMatching(/^attachments are not read: [^\p{Cc}]*\. Save/u) },
    });
    // It is no file that anything is written to.
    expect(readdirSync(folder)).toEqual(["a.eml"]);
  });

  test("in HTML alone gives what a reader sees", async () => {
    const html = "Content-Type: text/html\n\n<style>p{}</style><p>Pasar <b>buka</b>.</p><p>Ramai.</p>";
    expect(await read("a.eml", mail(html))).toMatchObject({
      text: expect.stringMatching(/\n\nPasar buka\.\n\nRamai\.\n$/),
    });
  });

  test("without a text says what it holds", async () => {
    expect(await read("a.eml", mail("Content-Type: text/plain\n\n"))).toEqual({
      said: "has no text, only attachments: rilis.pdf. Save and import those.",
    });
  });
});

describe("a PDF", () => {
  const printed = (x: number, to: number, height: number, text: string): string => {
    const words = text
      .split(" ")
      .map((one) => `<word xMin="${x}" yMin="0" xMax="${x + 40}" yMax="9">${one}</word>`);
    return `<line xMin="${x}" yMin="0" xMax="${to}" yMax="${height}">\n${words.join("\n")}\n</line>`;
  };
  const xml = `<page width="595" height="842"><flow><block xMin="0">${printed(90, 400, 26, "Pasar Lama")}${printed(90, 200, 26, "Dibuka Lagi")}</block></flow><flow><block xMin="0">${printed(90, 200, 13, "Ekonomi")}${printed(90, 240, 13, "3 Februari 2026")}</block><block xMin="0">${printed(90, 490, 13, "Pasar itu buka &amp;")}${printed(90, 500, 13, "ramai kata lurah.")}${printed(90, 300, 13, "Warga datang.")}</block></flow></page>`;
  const before = process.env.PATH;
  afterEach(() => {
    process.env.PATH = before;
  });

  test("has its broken lines joined, and its blocks apart", () => {
    expect(pdfText(xml)).toBe(
      "Pasar Lama Dibuka Lagi\n\nEkonomi\n3 Februari 2026\n\nPasar itu buka & ramai kata lurah.\nWarga datang.",
    );
  });

  test("is read with pdftotext, and without it says how to get that", async () => {
    process.env.PATH = folder;
    expect(await read("a.pdf", "%PDF-1.7\n")).toEqual({
      said: "is a PDF, which is read with pdftotext of Poppler. Install it first: apt install poppler-utils, brew install poppler or choco install poppler.",
    });
    const program = (script: string): void => {
      mkdirSync(path.join(folder, "bin"), { recursive: true });
      writeFileSync(path.join(folder, "bin/pdftotext"), `#!/bin/sh\n${script}\n`);
      chmodSync(path.join(folder, "bin/pdftotext"), 0o755);
      process.env.PATH = `${path.join(folder, "bin")}:${before}`;
    };
    program(`cat > /dev/null; printf '%s' '${xml}'`);
    expect(await read("a.pdf", "%PDF-1.7\n")).toMatchObject({
      text: expect.stringMatching(/^Pasar Lama Dibuka Lagi\n/),
    });
    program("cat > /dev/null; echo '<page></page>'");
    expect(await read("a.pdf", "%PDF-1.7\n")).toMatchObject({
      said: expect.stringMatching(/^has no text, only pictures/),
    });
    program("exit 1");
    expect(await read("a.pdf", "%PDF-1.7\n")).toMatchObject({ said: expect.stringMatching(/^is damaged/) });
  });
});

describe("what is damaged or something else says so", () => {
  test.each([
    ["a.docx", word(paragraph(run("Pasar."))).slice(0, 300), /^is damaged, or not what its name says/],
    ["a.docx", new Uint8Array([1, 0, 2, 0]), /^is damaged, or not what its name says/],
    ["a.doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /^is an old file of Word or Outlook/],
    ["a.docx", word(""), /^is empty/],
    ["a.docx", zipSync({ "word/document.xml": new Uint8Array(33 * 1024 * 1024) }), /^is damaged/],
  ])("%s", async (name, bytes, said) => {
    expect(await read(name, bytes)).toEqual({ said: expect.stringMatching(said) });
  });

  test("a text under the name of a document is read as what it is", async () => {
    expect(await read("a.docx", "Pasar Lama Dibuka\n")).toMatchObject({
      text: "Pasar Lama Dibuka\n",
      markdown: false,
    });
  });
});
