import { beforeAll, describe, expect, test } from "vitest";
import { article, markdownFile } from "../support/article.ts";
import { checkLinks } from "../support/links.ts";
import { png } from "../support/png.ts";
import { buildSite, rebuild, siteYaml, type TestSite } from "../support/site.ts";

const story = (title: string, word: string, more: Record<string, unknown> = {}): string =>
  article(
    { title, tags: ["Pasar Melati"], image: { src: `${word}.png`, alt: "Pasar" }, ...more },
    `${word} di Pasar Melati.`,
  );

/** Four articles are out. Then one becomes a draft, one is put off, one withdrawn, one deleted. */
describe("what is published no longer", () => {
  let site: TestSite;
  let before: string[];
  const gone = ["Nakula", "Sadewa", "Arjuna", "Srikandi"];
  const named = { aliases: ["/lama/a.html"], authors: ["Penulis Satu"] };

  beforeAll(async () => {
    site = await buildSite({
      "_data/site.yaml": siteYaml.replace("{ search", "{ ninjs: true, search"),
      "content/tags/pasar-melati.md": markdownFile({ name: "Pasar Melati" }),
      "content/articles/tetap.md": article({ title: "Tetap Terbit" }, "Pasar Melati ramai."),
      "content/articles/a.md": story("Satu", "Nakula", named),
      "content/articles/b.md": story("Dua", "Sadewa", { section: "Olahraga" }),
      "content/articles/c.md": story("Tiga", "Arjuna"),
      "content/articles/d.md": story("Empat", "Srikandi", { tags: ["Pasar Melati", "Tenun"] }),
      ...Object.fromEntries(gone.map((word, index) => [`content/articles/${word}.png`, png(10 + index, 10)])),
    });
    before = await site.files();
    await site.write({
      "_site/.nojekyll": "",
      "content/articles/a.md": story("Satu", "Nakula", { draft: true, ...named }),
      "content/articles/b.md": story("Dua", "Sadewa", { date: "2026-06-01 08:00", section: "Olahraga" }),
      "content/articles/c.md": story("Tiga", "Arjuna", {
        retracted: { date: "2024-05-02", reason: "Keliru." },
        corrections: [
          { date: "2024-05-01 12:00", text: "Salah sebut nama." },
          { date: "2024-05-03 09:00", text: "Alasan penarikan diperjelas." },
        ],
      }),
      "content/articles/d.md": null,
    });
    await rebuild(site);
  });

  test("was there before", () => {
    const files = ["2024/05/01/a/index.html", "2024/05/01/b/index.json", "lama/a.html", "tag/tenun/rss.xml"];
    const lists = ["penulis/penulis-satu/index.html", "rubrik/olahraga/index.html"];
    expect(before).toEqual(expect.arrayContaining([...files, ...lists]));
    const pictures = before.flatMap((file) => /^gambar\/(.+-[0-9a-f]{8})-/.exec(file)?.[1] ?? []);
    expect(new Set(pictures).size).toBe(4);
  });

  test("leaves nothing behind: the site is as if it were built anew. What is hidden stays", async () => {
    const { ".nojekyll": hidden, ...after } = await site.bytes();
    expect(hidden).toBeDefined();
    await site.write({ _site: null });
    await rebuild(site);
    expect(after).toEqual(await site.bytes());
  });

  test("is gone with its author, section, tag, old address and picture; a withdrawn one keeps its address", async () => {
    const files = await site.files();
    const left = /^(?:2024\/05\/01\/[abd]|lama|penulis\/penulis-satu|rubrik\/olahraga|tag\/tenun|gambar)\//;
    expect(files.filter((file) => left.test(file))).toEqual([]);
    expect(files).toContain("2024/05/01/c/index.html");
    expect(JSON.parse(await site.read("2024/05/01/c/index.json"))).toMatchObject({ pubStatus: "canceled" });
  });

  test("a correction of a withdrawal stands where the withdrawal does; one from before, of a text nobody sees, does not", async () => {
    for (const file of ["2024/05/01/c/index.html", "koreksi/index.html", "koreksi/feed.xml"]) {
      const shown = await site.read(file);
      expect(shown, file).toContain("Alasan penarikan diperjelas.");
      expect(shown, file).not.toContain("Salah sebut nama.");
    }
  });

  test("is named nowhere, and no count counts it", async () => {
    for (const file of await site.files()) {
      const text = await site.read(file);
      for (const word of [...gone, "Tenun", "Penulis Satu"]) expect(text, file).not.toContain(word);
    }
    // Beside a single article stands no count.
    expect(await site.read("tag/index.html")).not.toMatch(/\d berita/);
  });

  test("is linked from nowhere", () => {
    expect(checkLinks(`${site.root}/_site`, { origin: "https://kabar.example", prefix: "/" })).toEqual([]);
  });
});

test("reports links to what is no longer published in the build that removes it; and to folders without a page", async () => {
  const site = await buildSite({
    "content/articles/a.md": article({ title: "Satu" }),
    "content/articles/b.md": article({ title: "Dua" }, "[a](/2024/05/01/a/) [b](/rubrik/) [c](/robots.txt)"),
  });
  await site.write({ "content/articles/a.md": null });
  const { output } = await site.build();
  expect(output.match(/"\S+(?=" leads to no page)/g)).toEqual(['"/2024/05/01/a/', '"/rubrik/']);
});
