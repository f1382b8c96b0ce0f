import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newArticle, newAuthor, newPage, newTag } from "../../../src/cli/new-command.ts";
import { withoutControls } from "../../../src/content/content-files.ts";
import { formatDiagnostic } from "../../../src/content/diagnostic.ts";
import { readArticle } from "../../../src/content/read-article.ts";
import { readSettings } from "../../../src/content/read-settings.ts";
import type { Language } from "../../../src/messages/message.ts";
import { articleSchema } from "../../../src/news/article.ts";
import { usualWords } from "../../../src/news/settings/addresses.ts";
import { slugify } from "../../../src/news/slug.ts";
import { article, mistakesOf, read, readSound } from "../../content/temporary-project.ts";
import { tag } from "../../site/newsroom.ts";
import { png } from "../../support/png.ts";
import { time } from "../../support/time.ts";

const zone = "Asia/Jakarta";
/** 07:15 in Jakarta, already past midnight of the day before in London. */
const now = time("2024-06-01T00:15:00Z");

const settings = (language: Language = "id", ...sections: string[]) => ({
  ...readSettings(undefined).settings,
  language,
  addresses: usualWords[language],
  sections: sections.map((name) => ({ name, slug: slugify(name) })),
});

const market = tag("Pasar Pagi", { aliases: ["Pasar Subuh"] });

function written(made: ReturnType<typeof newTag>) {
  if (!made.ok) throw new Error(made.message.en);
  return made;
}

/** What a preview takes of a project with this file, beside what the project has. */
async function taken(made: ReturnType<typeof newTag>) {
  const { file, text } = written(made);
  const result = await read({ [file]: text }, { preview: true });
  if (!result.ok)
    throw new Error(result.mistakes.map((mistake) => formatDiagnostic(mistake, "en")).join("\n"));
  return result.content;
}

describe("a new article", () => {
  test("is a draft of now in the site's zone and its first section, with a word on each key", () => {
    const { file, text } = written(newArticle("Harga Beras Turun", now, settings("id", "Ekonomi"), [market]));
    expect(file).toBe("content/articles/2024-06-01-harga-beras-turun.md");
    expect(text).toBe(
      `---
title: Harga Beras Turun
# description: Satu atau dua kalimat di bawah judul, di daftar, dan di hasil pencarian.
date: 2024-06-01 07:15   # waktu terbit; kalau di masa depan, berita menunggu sampai saat itu
# authors: [Nama Penulis, Nama Lain]
# dateline: Jakarta
section: Ekonomi
tags: []   # siapa dan apa yang diberitakan, yang terpenting lebih dulu: [Pasar Lama, Bulog]
# image: { src: foto.jpg, alt: Apa yang tampak, caption: Keterangan, credit: Nama Fotografer }
draft: true   # hapus baris ini untuk menerbitkan
${/^# kunci lain: .*$/m.exec(text)?.[0]}
---

Tulis beritanya di sini.
`,
    );
  });

  test("names every key that an article may have", () => {
    const { text } = written(newArticle("Harga Beras Turun", now, settings(), []));
    expect(text).toContain("\n# kunci lain: updated, editors, ");
    for (const key of Object.keys(articleSchema(zone).shape))
      expect(text).toMatch(new RegExp(`\\b${key}\\b`));
  });

  test("has the tags that its headline names, by whatever name", () => {
    const tags = [tag("Bulog"), market, tag("Ras")];
    const { text } = written(newArticle("Bulog Jual Beras di Pasar Subuh", now, settings(), tags));
    expect(text).toContain("tags: [Bulog, Pasar Pagi] ");
  });

  test("speaks the site's language", () => {
    const { text } = written(newArticle("Rice Is Cheaper", now, settings("en"), []));
    expect(text).toContain(
      "section: News   # the part of the site it is in, such as Economy or Sport\ntags: []   # who and what",
    );
    expect(text).toContain("\nWrite the story here.\n");
  });

  test("stands in the first of several sections, with the others to choose from", () => {
    const site = settings("id", "Ekonomi", "Seni: Budaya", "Olahraga");
    const { text } = written(newArticle("Harga Beras", now, site, []));
    expect(text).toContain("\nsection: Ekonomi   # atau Seni: Budaya, Olahraga\n");
  });

  test("is called by the first words of a long headline", () => {
    const { file } = written(newArticle("Harga ".repeat(40), now, settings(), []));
    expect(file).toMatch(/^content\/articles\/2024-06-01-harga(-harga){12}\.md$/);
  });

  test("has no mistake, whatever the headline", () => {
    const ends = fc.constantFrom("a", "# b", ": c", "{ d", "'", '"e');
    const headline = fc
      .tuple(fc.string({ unit: "grapheme", maxLength: 120 }), ends)
      .map((parts) => withoutControls(parts.join(" ")).replace(/\s+/g, " ").trim())
      .filter((title) => slugify(title) !== "");
    fc.assert(
      fc.property(headline, (title) => {
        const { file, text } = written(newArticle(title, now, settings(), [market]));
        const bytes = new TextEncoder().encode(text);
        const { article, diagnostics } = readArticle(file, bytes, {
          schema: articleSchema(zone),
          timeZone: zone,
        });
        expect(diagnostics.map((one) => formatDiagnostic(one, "en"))).toEqual([]);
        expect(article?.values).toMatchObject({ title, draft: true });
      }),
      { examples: [["㍘ '"], ["৳"]] },
    );
  });

  test("is not published with nothing but its first words and no tags", async () => {
    for (const language of ["id", "en"] as const) {
      const made = newArticle("Harga Beras", now, settings(language), [market]);
      expect((await taken(made)).articles).toMatchObject([{ title: "Harga Beras", status: "draft" }]);
      const { file, text } = written(made);
      const undrafted = text.replace(/^draft: true.*\n/m, "");
      expect(await mistakesOf({ [file]: undrafted })).toEqual([
        expect.stringMatching(/:8:1 tags: is empty\. Write it like/),
        expect.stringMatching(
          /:13:1 still has the placeholder text: "\w.*\." Remove it, or set "draft: true"\.$/,
        ),
      ]);
      const done = undrafted
        .replace("tags: []", "tags: [Pasar Pagi]")
        .replace(/\n\n.*\n$/, "\n\nBeras turun.\n");
      expect(await mistakesOf({ [file]: done })).toEqual([]);
    }
  });

  test("wants a headline that makes an address", () => {
    expect(newArticle("?!", now, settings(), [])).toMatchObject({
      message: { en: '"?!" cannot become an address. Write it with letters a to z.' },
    });
  });
});

describe("a new page", () => {
  test("is its heading, with a word on what else may be said, and says nothing to readers yet", async () => {
    const { file, text } = written(newPage("Tentang Kami: Redaksi", settings()));
    expect(file).toBe("content/pages/tentang-kami-redaksi.md");
    expect(text).toMatch(
      /^---\ntitle: "Tentang Kami: Redaksi"\n# description: .*\n# kunci lain: lang\n# \w.*\n---\n$/,
    );
    const { pages } = await taken(newPage("Tentang Kami: Redaksi", settings()));
    expect(pages).toMatchObject([{ title: "Tentang Kami: Redaksi", slug: "tentang-kami-redaksi" }]);
  });

  test("cannot have an address of the site's own, but has that of the page of corrections", () => {
    expect(newPage("Arsip", settings())).toMatchObject({
      message: {
        en: '"Arsip" would get the address /arsip/, which the site uses itself. Give the page another title.',
      },
    });
    expect(newPage("?!", settings())).toMatchObject({ ok: false });
    expect(written(newPage("Koreksi", settings())).file).toBe("content/pages/koreksi.md");
    expect(newPage("Archive", settings("en"))).toMatchObject({ ok: false });
  });
});

describe("a new tag", () => {
  test("is its name, with a word on what else may be said, and says nothing to readers yet", async () => {
    const { file, text } = written(newTag("Dinas Perdagangan", settings(), []));
    expect(file).toBe("content/tags/dinas-perdagangan.md");
    expect(text).toMatch(
      /^---\nname: Dinas Perdagangan\n(# \w+: .*\n){4}# kunci lain: renamed, autolink\n---\n$/,
    );
    const { tags } = await taken(newTag("Dinas Perdagangan", settings(), []));
    expect(tags.map(({ name }) => name)).toEqual(["Dinas Perdagangan", "Pasar Pagi"]);
  });

  test("is refused where another has the name already, in any case, or by an alias", () => {
    for (const name of ["pasar pagi", "Pasar Subuh", "pasar-subuh"])
      expect(newTag(name, settings(), [market])).toEqual({
        ok: false,
        message: expect.objectContaining({
          en: `"${name}" is already a name of content/tags/pasar-pagi.md.`,
        }),
      });
  });

  test("every line of advice is sound once its # is taken out", async () => {
    for (const language of ["id", "en"] as const) {
      const made = written(newTag("Dinas Perdagangan", settings(language), []));
      const text = made.text.replace(/^# (?=\w+: )/gm, "").replace("https://…", "https://dinas.example/");
      const { tags } = await taken({ ...made, text });
      expect(tags[0]).toMatchObject({ kind: "Organization", sameAs: ["https://dinas.example/"] });
    }
  });
});

describe("a new author", () => {
  test("is a name, with a word on what else may be said, and says nothing to readers yet", () => {
    const { file, text } = written(newAuthor("Sari Contoh", settings(), []));
    expect(file).toBe("content/authors/sari-contoh.md");
    expect(text).toMatch(/^---\nname: Sari Contoh\n(# \w+: .*\n){5}(# \w.*\n){2}---\n$/);
  });

  test("is refused where another has the name already", async () => {
    const content = await readSound({
      "content/articles/x.md": article({ authors: "Sari Contoh" }),
      "content/authors/sari.md": "---\nname: Sari Contoh\naliases: [S. Contoh]\n---\n",
    });
    expect(newAuthor("s contoh", settings(), content.authors)).toMatchObject({
      ok: false,
      message: { en: '"s contoh" is already a name of content/authors/sari.md.' },
    });
  });

  test("every line of advice is sound once its # is taken out", async () => {
    for (const language of ["id", "en"] as const) {
      const { file, text } = written(newAuthor("Sari Contoh", settings(language), []));
      const advised = text
        .replace(/^# (?=\w+: )/gm, "")
        .replace("https://…", "https://sosial.example/")
        .replace("@…", "@kabar.example")
        .replace(/(?<=image: )\S+/, "sari.png");
      const { authors } = await readSound({
        "content/articles/x.md": article({ authors: "Sari Contoh" }),
        "content/authors/sari.png": png(40, 40),
        [file]: advised,
      });
      expect(authors).toMatchObject([{ sameAs: ["https://sosial.example/"], image: { width: 40 } }]);
    }
  });
});
