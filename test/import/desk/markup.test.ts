import { expect, test } from "vitest";
import { paragraph, run, word } from "../files/word-document.ts";
import { openDesk, rawText } from "./open-desk.ts";

const heading = (text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>${run(text)}</w:p>`;
const texts = rawText.replaceAll('"', "&quot;").split("\n");
/** The raw text, with a heading, and with words in bold and signs that are none of Markdown's. */
const asWord = texts.map((text) =>
  text.startsWith("Dana")
    ? heading(text)
    : paragraph(...text.split(/(bibitnya)/).map((part) => run(part, part === "bibitnya" ? "<w:b/>" : ""))),
);
const address = "https://uji.example/bibit";
const asPage = texts.map((text) => `<p>${text.replace("bibitnya", `<a href="${address}">bibitnya</a>`)}</p>`);
const asMarkdown = rawText.replaceAll("\n", "\n\n").replace("bibitnya", `[bibitnya](${address})`);

test("a Word document stands beside its article as the text that was read, without marks", async () => {
  const { takeIn, desk } = await openDesk();
  const signs = paragraph(run("Lihat [peta] * dan_lokasi # 1 di kantor lurah setempat sejak hari Rabu."));
  const bytes = word(asWord.toSpliced(8, 0, signs).join("").replace("Rabu, 18", "Sabtu, 21"));
  const { file = "", source } = await takeIn("naskah.docx", bytes);
  expect(source).toBe("naskah/naskah.docx");
  const { lines, body } = await desk.show(file);
  expect(body).toContain("\n## Dana dari iuran warga\n");
  expect(body).toContain("**bibitnya**");
  const shown = lines.map(({ text }) => text);
  expect(shown).toContain("Dana dari iuran warga");
  expect(shown).toContain("Lihat [peta] * dan_lokasi # 1 di kantor lurah setempat sejak hari Rabu.");
  expect(shown.join("\n")).not.toContain("**");
});

test.each([
  ["a Word document", "naskah.docx", () => word(asWord.join(""))],
  ["a page", "naskah.html", () => Buffer.from(asPage.join(""))],
  ["a Markdown text", "naskah.md", () => Buffer.from(asMarkdown)],
] as const)("a paragraph of %s is turned into another with what is marked in it", async (_, name, bytes) => {
  const { takeIn, open, ...desk } = await openDesk(rawText.replace("Rabu, 18", "Minggu, 22"));
  const { file = "" } = await takeIn(name, bytes());
  const { lines } = await open(file);
  const { n = 0 } = lines.find(({ text }) => text.includes("bibitnya")) ?? {};
  await desk.do({ do: "lines", lines: [n], as: "quote" });
  expect(desk.shown().body).toMatch(/^> Badan.*(?:\*\*bibitnya\*\*|\[bibitnya\])/m);
  await desk.do({ do: "lines", lines: [n], as: "nothing" });
  expect(desk.shown().body).not.toContain("bibitnya");
});
