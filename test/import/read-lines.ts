import { extractArticle, type LineReport } from "../../src/import/extract.ts";

/** Two paragraphs that are text and nothing else, for a head or a foot to stand at. */
export const paragraphs = [
  "Warga desa menanam seribu pohon di tepi sungai sejak pagi bersama para pelajar.",
  "Kepala desa mengatakan bibit itu dibeli dengan uang kas yang dikumpulkan selama setahun.",
];

/** Two more, for what stands between. */
export const moreParagraphs = [
  "Pelajar kelas lima menyiram bibit itu bergiliran setiap sore sepulang sekolah.",
  "Penanaman berikutnya akan berlangsung di lereng bukit pada awal musim hujan.",
];

/** Each line of a text with its roles and the rule that decided it: `Editor: Budi` → `byline by byline-labels`. */
export function readLines(...lines: string[]): Record<string, string> {
  return Object.fromEntries(
    extractArticle(lines.join("\n")).lines.map(({ text, roles, rule }) => [
      text,
      `${roles.join("+")} by ${rule}`,
    ]),
  );
}

/** What the lines say, when they stand over two paragraphs of text. */
export const readHead = (...head: string[]) => extractArticle([...head, ...paragraphs].join("\n"));

/** What the lines say, when they stand below two paragraphs of text. */
export const readFoot = (...foot: string[]) => extractArticle([...paragraphs, ...foot].join("\n"));

/** Whether a line was dropped as noise. */
export const isDropped = (line: LineReport | undefined): boolean => line?.roles.includes("noise") === true;
