import { describe, expect, test } from "vitest";
import { settleKey, withoutSettled } from "../../src/import/review/answer.ts";

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

describe("a settled key", () => {
  test("is no longer under review, and what was proposed for it goes", () => {
    const settled = settleKey(file, "tags", { tags: ["Rahmat"] });
    expect(settled).toBe(
      file
        .replace("tags: []", "tags: [Rahmat]")
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
