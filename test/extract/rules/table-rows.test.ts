import { expect, test } from "vitest";
import { extractArticle, type Mark } from "../../../src/extract/extract.ts";
import { paragraphs } from "../read-lines.ts";

test("rows of a table are text, whatever they hold", () => {
  const rows = ["| Editor: Budi | 12 Maret 2024 |", "| Komentar | 120 |", "| - | - |"];
  const head = ["Warga Tanam Seribu Pohon", "Rabu, 18 Jun 2025 09:33 WIB"];
  const lines = [...head, paragraphs[0], ...rows, paragraphs[1], ...rows];
  const marks = new Map(
    lines.flatMap((line, index) => (line?.startsWith("|") ? [[index + 1, "row" as Mark] as const] : [])),
  );
  const { body, editors, published } = extractArticle(lines.join("\n"), { marks });
  expect({ body, editors, published }).toEqual({
    body: [paragraphs[0], ...rows, paragraphs[1], ...rows],
    editors: [],
    published: "2025-06-18T09:33+07:00",
  });
});
