import { DateTime } from "luxon";
import { expect, test } from "vitest";
import type { SectionSettings } from "../../../src/content/settings.ts";
import { extractArticle } from "../../../src/import/extract.ts";
import { articleFile, type FileOptions } from "../../../src/import/files/article-file.ts";

const text = (section: string): string => `Warga Tanam Seribu Pohon
${section}
Rabu, 18 Jun 2025 09:33 WIB
PALU - Warga Kelurahan Besusu menanam seribu pohon di tepi sungai sejak pagi bersama para pelajar.
Bibit pohon itu dibeli dengan uang kas yang dikumpulkan selama setahun.
`;
const listed: SectionSettings[] = [
  { name: "Lingkungan", slug: "lingkungan", aliases: ["Hijau", "Cuaca"] },
  { name: "Ekonomi", slug: "ekonomi" },
];

const options: FileOptions = {
  timeZone: "Asia/Jakarta",
  language: "id",
  sections: [],
  hash: "0".repeat(64),
  sourceName: "a",
};

/** The front matter that a text gets, with the section it says read with that confidence. */
function written(
  section: string,
  sections: SectionSettings[],
  sure: "high" | "low" = "high",
  given: Partial<FileOptions> = {},
): string {
  const article = extractArticle(text(section));
  if (article.section !== null) article.confidence.section = sure;
  const made = articleFile({ article, disputes: [] }, { ...options, sections, ...given });
  return made.ok ? made.text : "";
}

test("a section is written by the name that the site has for it", () => {
  expect(written("Hijau", listed)).toContain("\nsection: Lingkungan\n");
  expect(written("EKONOMI", listed)).toContain("\nsection: Ekonomi\n");
  expect(written("", listed, "high", { section: "cuaca" })).toContain("\nsection: Lingkungan\n");
});

test("the way to it from the front page names it; one that the site has not is in doubt, with what the words speak for", () => {
  expect(written("Beranda › Ekonomi › Pasar", listed, "low")).toMatch(
    /\nsection: Ekonomi\n.*- authors\n {2}- tags/s,
  );
  const front = written("Politik", listed);
  expect(front).toMatch(/\nsection: Lingkungan\n.*- authors\n {2}- section/s);
  expect(front).toContain("\n# usulan rubrik: Lingkungan, Ekonomi\n");
});

test("a site in English gets its comments in English, and a section of its language", () => {
  const front = written("Politik", listed, "low", { language: "en" });
  expect(front).toContain("\n# suggested sections: Lingkungan, Ekonomi\n");
  expect(front).toMatch(/\n# import: sha256:0{64}\n# file: sha256:[0-9a-f]{16}\n---\n/);
  expect(front).not.toMatch(/usulan|impor:|berkas|baris/);
});

test("a long line of the source is cut between two words", () => {
  const article = extractArticle(text("Ekonomi"));
  article.confidence.title = "low";
  const [title] = article.lines;
  if (title) title.text = `Warga ${"menanam pohon ".repeat(20)}`;
  const made = articleFile({ article, disputes: [] }, { ...options, sections: listed });
  const note = /- title # baris 1: (.*)…\n/.exec(made.ok ? made.text : "")?.[1] ?? "";
  expect(note).toMatch(/^Warga (?:menanam pohon ?)+(?: menanam)?$/);
  expect(note.length).toBeGreaterThan(140);
});

test.each([
  ["", "PALU, Nov 27 (Kantor) -", "\ndate: 2026-11-27\n"],
  ["", "Palu, 26/11 (KM) -", "\ndate: 2026-11-26\n"],
  ["OPINI\n\n", "PALU -", "\nkind: opinion\n"],
  ["OPINI | ", "PALU -", "\nkind: opinion\n"],
  ["Ekonomi\nOpini: ", "PALU -", "\nkind: opinion\n"],
  ["Kolom - ", "PALU -", "\nkind: opinion\n"],
  ["ADVERTORIAL | ", "PALU -", "\nkind: advertorial\n"],
])("a dateline says the day, and a label the kind: %j, %s", (label, opening, says) => {
  const now = DateTime.fromISO("2026-11-29T09:00:00+07:00") as DateTime<true>;
  const article = extractArticle(label + text("").replace(/Rabu.*\nPALU -/, opening));
  const made = articleFile({ article, disputes: [] }, { ...options, now, more: { draft: true } });
  expect(made.ok && made.text).toContain(says);
});
