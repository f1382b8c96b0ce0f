import { expect, test } from "vitest";
import { plainText } from "../../../src/features/ninjs/plain-text.ts";
import { article, modelOf } from "../../site/newsroom.ts";

/** The plain text of an article whose Markdown is given. */
function plain(body: string, dateline?: string): string {
  const story = modelOf({ articles: [article({ body, ...(dateline && { dateline }) })] }).stories[0];
  if (!story) throw new Error("no story");
  return plainText(story.feedHtml);
}

test("paragraphs and headings are parted by a blank line, the dateline is there once", () => {
  const body = 'Pasar *dibuka*\nlagi.\n\n## Sewa & kios\n\n> Murah, <b>kata</b> "mereka".\n\n---\n\nRamai.';
  expect(plain(body, "Solo")).toBe(
    "Solo — Pasar dibuka lagi.\n\nSewa & kios\n\nMurah, <b>kata</b> “mereka”.\n\nRamai.",
  );
});

test("a table has a line a row, its cells parted", () => {
  const table = "| Kios | Sewa |\n| --- | ---: |\n| A-1 | **Rp150.000** |\n| A-2 | |\n| A-3 | Rp1 \\| Rp2 |";
  expect(plain(`Daftar:\n\n${table}\n\nSelesai.`)).toBe(
    "Daftar:\n\nKios | Sewa\nA-1 | Rp150.000\nA-2 |\nA-3 | Rp1 | Rp2\n\nSelesai.",
  );
});

test("a text that is a table alone has its dateline over it", () => {
  expect(plain("| Kios | Sewa |\n| --- | --- |\n| A-1 | murah |", "Solo")).toBe(
    "Solo\n\nKios | Sewa\nA-1 | murah",
  );
});

test("a list has a line an item, with its mark", () => {
  expect(plain("Daftar:\n\n3. Sayur.\n4. Kain:\n   - batik\n   - lurik\n5. Buah.\n\nSelesai.")).toBe(
    "Daftar:\n\n3. Sayur.\n4. Kain:\n  - batik\n  - lurik\n5. Buah.\n\nSelesai.",
  );
  expect(plain("- ![Lorong](lorong.png)\n-\n\nSelesai.")).toBe("Selesai.");
  expect(plain("- Satu.\n\n  Lanjutannya.\n\n- Dua.")).toBe("- Satu.\n  Lanjutannya.\n- Dua.");
});

test("lines that an editor broke stay, and so does all of what is shown as it was typed", () => {
  expect(plain("Baris satu,  \nbaris dua.\n\n```\na = 1\n  b < 2\n\nc\n```\n\nAkhir.")).toBe(
    "Baris satu,\nbaris dua.\n\na = 1\n  b < 2\n\nc\n\nAkhir.",
  );
});

test("pictures and what stands under them are left out", () => {
  expect(plain('Awal.\n\n![Lorong](lorong.png "Lorong kios.")\n\nAkhir ![ikon](i.png).')).toBe(
    "Awal.\n\nAkhir .",
  );
});
