import { describe, expect, test } from "vitest";
import { entryHtml } from "../../../src/outputs/feeds/entry.ts";
import { moment } from "../../support/time.ts";
import { bare, full, model } from "../../templates/sample-model.ts";

describe("entryHtml", () => {
  const html = entryHtml(full, model);

  test("puts every correction before the text, oldest first, with its day in the article's language", () => {
    expect(html).toMatch(
      /^<p><strong>Koreksi \(<time datetime="2024-03-11">11 Maret 2024<\/time>\):<\/strong> Satuan diperbaiki\. /,
    );
    expect(html.indexOf("Satuan diperbaiki")).toBeLessThan(html.indexOf("Nama kota diperbaiki"));
    expect(html.indexOf("Nama kota diperbaiki")).toBeLessThan(html.indexOf(full.feedHtml));
  });

  test("labels an English article in English", () => {
    const corrected = {
      ...bare,
      corrections: [{ date: moment("2024-03-10T01:00:00+07:00"), text: "It was Sunday." }],
    };
    expect(entryHtml(corrected, model)).toBe(
      `<p><strong>Correction (<time datetime="2024-03-10T01:00:00+07:00">10 March 2024</time>):</strong> It was Sunday.</p>${bare.feedHtml}`,
    );
  });

  test("shows the picture with its size, caption and credit, at its absolute address", () => {
    expect(html).toContain(
      '<figure><img src="https://warta.example:8443/warta/gambar/kopi-1a2b3c4d-1200.jpg" width="1200" height="800" alt="Karung kopi &lt;/script&gt;',
    );
    expect(html).toContain("<figcaption>Karung kopi di gudang. Foto: Foto &amp; Kawan</figcaption></figure>");
  });

  const los = { file: "content/los.jpg", path: "/gambar/los-1a.jpg", width: 800, height: 600, alt: "Los" };

  test.each([
    [{ caption: "Stalls by the river", credit: "Ann Sample" }, "Stalls by the river · Photo: Ann Sample"],
    [{ caption: "Stalls by the river" }, "Stalls by the river"],
    [{ credit: "Ann Sample" }, "Photo: Ann Sample"],
  ])("keeps caption and credit apart: %o", (said, line) => {
    const shown = entryHtml({ ...bare, image: { ...los, ...said } }, model);
    expect(shown).toContain(`alt="Los"><figcaption>${line}</figcaption></figure>`);
  });

  test("puts no line under a picture of which nothing is said", () => {
    expect(entryHtml({ ...bare, image: los }, model)).toMatch(/^<figure><img [^>]*alt="Los"><\/figure>/);
  });

  test("ends with what the article is based on", () => {
    expect(html).toMatch(
      /<p><small>Berita ini ditulis berdasarkan <a href="https:\/\/sample\.example\/coffee\?x=1&amp;y=2">Coffee /,
    );
    expect(html).toMatch(
      /<\/a>, Ann Sample, The Sample &amp; Co, <time datetime="2024-03-09">9 Maret 2024<\/time>\.<\/small><\/p>$/,
    );
  });

  test("is the text alone where there is nothing else", () => {
    expect(entryHtml(bare, model)).toBe(bare.feedHtml);
  });

  test("lets no markup of an editor's through", () => {
    const others = html.replace(full.feedHtml, "");
    expect(others).not.toMatch(/<b>|<!--|<\/script>/);
  });
});
