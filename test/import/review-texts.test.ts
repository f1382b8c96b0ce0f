import { describe, expect, test } from "vitest";
import {
  deleteLine,
  linesOfText,
  makeHeading,
  settleKey,
  withoutSettled,
} from "../../src/import/review/edit-text.ts";

const keys = `---
title: Warga Tanam Pohon
section: Berita # sementara
tags: []
draft: true
review:
  - section # baris 3: Kota
  - tags
# usulan tag: Balai Kota, Rahmat
# usulan rubrik: Kota
---
`;
const file = `${keys}
Warga menanam **seribu pohon** di tepi sungai.

**Bibit dari warga**
"Kami tanam sendiri," kata Rahmat.

Baca juga: Harga Beras

- Pohon trembesi
`;
/** The same with the line ends of Windows. */
const windows = (text: string): string => text.replaceAll("\n", "\r\n");
const lineOf = (words: string): number => file.split("\n").findIndex((line) => line.includes(words)) + 1;

describe("the text of an article", () => {
  test("gets a subheading out of a line, a paragraph of its own", () => {
    const headed = makeHeading(file, lineOf("Bibit"));
    expect(headed).toBe(file.replace("**Bibit dari warga**\n", "## Bibit dari warga\n\n"));
    expect(makeHeading(windows(file), lineOf("Bibit"))).toBe(windows(headed));
    expect(makeHeading(headed, lineOf("Bibit"))).toBe(headed);
    expect(makeHeading(file, lineOf("trembesi"))).toBe(file.replace("- Pohon", "## Pohon"));
    expect(makeHeading(file, lineOf("Kami"))).toContain(
      'warga**\n\n## "Kami tanam sendiri," kata Rahmat.\n\nBaca',
    );
  });

  test("loses a line, and no blank line is left over", () => {
    const shorter = file.replace("Baca juga: Harga Beras\n\n", "");
    expect(deleteLine(file, lineOf("Baca"))).toBe(shorter);
    expect(deleteLine(windows(file), lineOf("Baca"))).toBe(windows(shorter));
    expect(deleteLine(file, lineOf("trembesi"))).toBe(file.replace("\n- Pohon trembesi\n", ""));
    expect(deleteLine(file, lineOf("Bibit"))).toBe(file.replace("**Bibit dari warga**\n", ""));
  });

  test("is looked up by the words of its source", () => {
    const at = linesOfText(file);
    expect(at("PALU — Warga menanam seribu pohon di tepi sungai. (abc)")).toEqual([
      { n: lineOf("seribu"), isAlone: true },
    ]);
    expect(at("menanam seribu pohon di tepi")).toEqual([{ n: lineOf("seribu"), isAlone: false }]);
    const broken = "PALU — Warga menanam seribu pohon di";
    expect(at(broken)).toEqual([{ n: lineOf("seribu"), isAlone: false }]);
    expect(at("Bibit dari warga")).toEqual([{ n: lineOf("Bibit"), isAlone: true }]);
    expect([at("Harga Beras"), at("Titel"), at("***"), at("Warga Tanam Pohon")]).toEqual([[], [], [], []]);
    expect(linesOfText(`${file}\nBibit dari warga\n`)("BIBIT DARI WARGA")).toHaveLength(2);
  });
});

describe("a settled key", () => {
  test("is no longer under review, and what was proposed for it goes", () => {
    const settled = settleKey(file, "tags", { tags: ["Rahmat"] });
    expect(settled).toBe(
      file
        .replace("tags: []", "tags: [ Rahmat ]")
        .replace("  - tags\n", "")
        .replace("# usulan tag: Balai Kota, Rahmat\n", ""),
    );
    expect(settleKey(windows(file), "tags", { tags: ["Rahmat"] })).toBe(windows(settled));
    expect(settleKey(settled, "section")).not.toMatch(/review|usulan/);
  });

  test("may have been settled by hand", () => {
    const byHand = file.replace("  - section # baris 3: Kota\n", "");
    expect(withoutSettled(byHand)).toBe(byHand.replace("# usulan rubrik: Kota\n", ""));
    expect(withoutSettled(file)).toBe(file);
    const inText = `${file.replace(/# usulan.*\n/g, "").replace(/review:\n(?: .*\n)+/, "")}\n# usulan tag: apa ini\n`;
    expect(withoutSettled(inText)).toBe(inText);
  });
});
