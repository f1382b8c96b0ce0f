import { readdirSync, writeFileSync } from "node:fs";
import Module from "node:module";
import path from "node:path";
import { burn, type Entry } from "@kenjiuno/msgreader/lib/Burner.js";
import { strToU8, zipSync } from "fflate";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { readSource } from "../../../src/import/files/sources.ts";
import { LocalizedError, type Message } from "../../../src/messages/message.ts";
import { printable } from "../../../src/messages/terminal.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { paragraph, run, word } from "./word-document.ts";

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

/** What is read of a file with these bytes: its text, or the message. */
async function read(name: string, bytes: string | Uint8Array) {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return readSource(file, { root: folder, stdin: process.stdin }).catch((error: unknown) => {
    if (!(error instanceof LocalizedError)) throw error;
    return { said: error.localized.en };
  });
}

/** What is given up is not waited for: each look at the clock is three seconds later. */
function neverWait() {
  let clock = 0;
  const now = vi.spyOn(performance, "now").mockImplementation(() => (clock += 3000));
  onTestFinished(() => now.mockRestore());
}

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

  test("that unpacks to a thousand times its size is given up, or refused", async () => {
    const letters = word(paragraph(run("a".repeat(6 << 20))));
    expect(await read("a.docx", letters)).toEqual({ said: expect.stringMatching(/^has 6.0 MB/) });
    neverWait();
    const paragraphs = word(paragraph(run("Pasar.")).repeat(50_000));
    expect(await read("a.docx", paragraphs)).toEqual({
      said: expect.stringMatching(/^takes too long to read/),
    });
  });

  test("is known by what is in it, whatever its name", async () => {
    const bytes = word(paragraph(run("Pasar buka.")));
    for (const name of ["a.txt", "a.pdf", "a"])
      expect(await read(name, bytes)).toMatchObject({ text: "Pasar buka." });
  });
});

test("a document of another word processor is not taken for a text", async () => {
  const openDocument = zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
    "content.xml": strToU8("<office:body><office:text/></office:body>"),
  });
  const saveAsDocx = {
    said: "is in the format .odt or .rtf, which is not read. Open it in its word processor and save it as .docx.",
  };
  expect(await read("a.odt", openDocument)).toEqual(saveAsDocx);
  expect(await read("a.rtf", String.raw`{\rtf1\ansi Pasar\par}`)).toEqual(saveAsDocx);
  const sheet = zipSync({ "content.xml": strToU8("<office:spreadsheet/>") });
  for (const bytes of [sheet, zipSync({ "a.txt": strToU8("a") })])
    expect(await read("a.odt", bytes)).toEqual({
      said: "is an archive, a sheet or a damaged file, not a text. Save a text as .docx or .doc.",
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
        en: "attachments are not read: rilis.pdf. Save them: import texts by themselves, put pictures into content/.",
      },
    });
  });

  test("names what is attached in one line, whatever a stranger called it", async () => {
    const named = mail("Content-Type: text/plain\n\nPasar.")
      .replace("; name=rilis.pdf", "")
      .replace("filename=rilis.pdf", "filename*=UTF-8''..%2F..%2F.profile%0D%0A::error::%1B%5B2J%00.pdf");
    const { notice } = (await read("a.eml", named)) as { notice?: Message };
    // As it is printed.
    expect(printable(notice?.en ?? "")).toMatch(/^attachments are not read: [^\p{Cc}]*\. Save/u);
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
  /** @param pages the lines of each, set one below the other; `# ` before a headline */
  const pdf = (pages: readonly (readonly string[])[]): string => {
    const ids = pages.map((_, index) => 4 + index * 2);
    const objects = [
      "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
      `2 0 obj<</Type/Pages/Kids[${ids.map((id) => `${id} 0 R`).join(" ")}]/Count ${ids.length}>>endobj`,
      "3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj",
      ...pages.flatMap((lines, index) => {
        const [id, content] = [ids[index] ?? 0, (ids[index] ?? 0) + 1];
        const text = lines
          .map((line) => `/F1 ${line.startsWith("# ") ? 24 : 12} Tf (${line.replace("# ", "")}) Tj T*`)
          .join(" ");
        const stream = `BT 28 TL 50 700 Td ${text} ET`;
        return [
          `${id} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${content} 0 R>>endobj`,
          `${content} 0 obj<</Length ${stream.length}>>stream\n${stream}\nendstream endobj`,
        ];
      }),
    ];
    return `%PDF-1.4\n${objects.join("\n")}\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
  };

  test("is read line by line, page by page", async () => {
    expect(await read("a.pdf", pdf([["Pasar Lama Dibuka", "Ekonomi"], [], ["Warga datang."]]))).toMatchObject(
      {
        text: "Pasar Lama Dibuka\nEkonomi\nWarga datang.",
        markdown: false,
      },
    );
  });

  test("has a blank line at a larger gap, and the size of a line's first words", async () => {
    const page = ["SIARAN PERS", "# Pasar", "# Lama", "Warga datang", "sejak pagi.", "", "Hujan turun."];
    const text = "SIARAN PERS\nPasar Lama\nWarga datang\nsejak pagi.\n\nHujan turun.";
    expect(await read("a.pdf", pdf([page]))).toMatchObject({ text });
  });

  test("that is scanned or damaged says so", async () => {
    expect(await read("a.pdf", pdf([[], []]))).toEqual({ said: expect.stringMatching(/^has no text, only/) });
    expect(await read("a.pdf", "%PDF-1.7\n")).toEqual({ said: expect.stringMatching(/^is damaged/) });
  });

  test("that draws the same over and over, each time more often, is given up", async () => {
    const shapes = Array.from({ length: 12 }, (_, level) => {
      const drawn = level === 11 ? "BT /F1 9 Tf (ha) Tj ET" : "/X Do ".repeat(9);
      return `${10 + level} 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 3 0 R>>/XObject<</X ${11 + level} 0 R>>>>/Length ${drawn.length}>>stream\n${drawn}\nendstream endobj`;
    });
    const [before, after] = pdf([["Pasar."]]).split("trailer");
    const drawing = `${before}${shapes.join("\n")}\ntrailer${after}`
      .replace("/Resources<<", "/Resources<</XObject<</X 10 0 R>>")
      .replace(/\/Length \d+>>stream\nBT/, "/Length 99>>stream\n/X Do BT");
    neverWait();
    expect(await read("a.pdf", drawing)).toEqual({ said: expect.stringMatching(/^takes too long to read/) });
  });

  test("says which package reads it, where that is not installed", async () => {
    const missing = vi.spyOn(Module as unknown as { _resolveFilename(): void }, "_resolveFilename");
    onTestFinished(() => missing.mockRestore());
    missing.mockImplementation(() => {
      throw new Error("Cannot find module 'unpdf'");
    });
    expect(await read("a.pdf", pdf([["Pasar."]]))).toEqual({
      said: "is read with the package unpdf. Install it first: npm install unpdf",
    });
  });
});

describe("a file of older Office", () => {
  /** A folder in one file: https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb. @param folders with their files */
  const office = (
    files: Record<string, Uint8Array>,
    folders: Record<string, Record<string, Uint8Array>> = {},
  ) => {
    const root: Entry = { name: "Root Entry", type: 5, length: 0, children: [] };
    const entries = [root];
    const add = (name: string, content: Uint8Array, parent: Entry): void => {
      parent.children?.push(entries.length);
      entries.push({ name, type: 2, length: content.length, binaryProvider: () => Uint8Array.from(content) });
    };
    for (const [name, content] of Object.entries(files)) add(name, content, root);
    for (const [name, inside] of Object.entries(folders)) {
      const folder: Entry = { name, type: 1, length: 0, children: [] };
      root.children?.push(entries.length);
      entries.push(folder);
      for (const [file, content] of Object.entries(inside)) add(file, content, folder);
    }
    return burn(entries);
  };
  const wide = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "utf16le"));

  /** As far as a reader of its text needs it: https://learn.microsoft.com/openspecs/office_file_formats/ms-doc */
  const oldWord = (text: string): Uint8Array => {
    const [head, table] = [Buffer.alloc(1024), Buffer.alloc(21)];
    head.writeUInt16LE(0xa5ec, 0);
    head.writeUInt32LE(text.length, 0x4c);
    head.writeUInt32LE(table.length, 0x1a6);
    // One piece from the first letter to the last, two bytes each, behind the head.
    table.writeUInt8(2, 0);
    table.writeUInt32LE(16, 1);
    table.writeUInt32LE(text.length, 9);
    table.writeUInt32LE(head.length, 15);
    return office({ WordDocument: Buffer.concat([head, wide(text), Buffer.alloc(4096)]), "0Table": table });
  };

  test("of Word is read as text", async () => {
    expect(await read("a.doc", oldWord("Pasar Lama Dibuka\rPedagang – semuanya – kembali.\r"))).toMatchObject(
      {
        text: "Pasar Lama Dibuka\nPedagang – semuanya – kembali.\n",
        markdown: false,
      },
    );
  });

  test("of Outlook is read as a mail, and names what is attached", async () => {
    const mail = {
      "__properties_version1.0": Buffer.alloc(32),
      "__substg1.0_0037001F": wide("Pasar Lama Dibuka"),
      "__substg1.0_0C1A001F": wide("Humas Dinas"),
      "__substg1.0_1000001F": wide("Pasar Lama dibuka lagi.\r\n"),
    };
    const attached = {
      "__properties_version1.0": Buffer.alloc(8),
      "__substg1.0_3707001F": wide("rilis.pdf"),
    };
    expect(await read("a.msg", office(mail, { "__attach_version1.0_#00000000": attached }))).toMatchObject({
      text: "From: Humas Dinas\nSubject: Pasar Lama Dibuka\n\nPasar Lama dibuka lagi.\n",
      notice: { en: expect.stringContaining("attachments are not read: rilis.pdf.") },
    });
  });

  test("whose parts lead back to themselves is given up", async () => {
    const bytes = Buffer.from(oldWord("Pasar."));
    // The table of which sector follows which.
    const table = (bytes.readUInt32LE(0x4c) + 1) * 512;
    for (let at = table; at < table + 512; at += 4) bytes.writeUInt32LE(at === table ? 1 : 0, at);
    neverWait();
    expect(await read("a.doc", bytes)).toEqual({ said: expect.stringMatching(/^takes too long to read/) });
  });
});

describe("what is damaged or something else says so", () => {
  test.each([
    ["a.docx", word(paragraph(run("Pasar."))).slice(0, -30), /^is damaged, or not what its name says/],
    ["a.docx", new Uint8Array([1, 0, 2, 0]), /^is damaged, or not what its name says/],
    [
      "a.doc",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      /^is an archive, a sheet or a damaged file, not a text/,
    ],
    ["a.docx", word(""), /^is empty/],
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
