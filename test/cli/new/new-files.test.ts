import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newArticle, newAuthor } from "../../../src/cli/new-command.ts";
import { replaceControls } from "../../../src/content/content-files.ts";
import { formatDiagnostic } from "../../../src/content/diagnostic.ts";
import { readArticle } from "../../../src/content/read-article.ts";
import { readSettings } from "../../../src/content/read-settings.ts";
import type { Language } from "../../../src/messages/message.ts";
import { articleSchema } from "../../../src/news/article.ts";
import { slugify } from "../../../src/news/slug.ts";
import { smartQuotes } from "../../../src/news/text/quotations.ts";
import { article, readSound } from "../../content/temporary-project.ts";
import { tag } from "../../site/newsroom.ts";
import { png } from "../../support/png.ts";
import { time } from "../../support/time.ts";

const zone = "Asia/Jakarta";
/** 07:15 in Jakarta, already past midnight of the day before in London. */
const now = time("2024-06-01T00:15:00Z");

const settings = (language: Language = "id") => ({ ...readSettings(undefined).settings, language });

const market = tag("Pasar Pagi", { aliases: ["Pasar Subuh"] });

describe("a new article", () => {
  test("names every key that an article may have", () => {
    const { text } = newArticle("Harga Beras Turun", now, settings(), []);
    expect(text).toContain("\n# kunci lain: updated, editors, ");
    for (const key of Object.keys(articleSchema(zone).shape))
      expect(text).toMatch(new RegExp(`\\b${key}\\b`));
  });

  test("has no mistake, whatever the headline", () => {
    const ends = fc.constantFrom("a", "# b", ": c", "{ d", "'", '"e');
    const headline = fc
      .tuple(fc.string({ unit: "grapheme", maxLength: 120 }), ends)
      .map((parts) => replaceControls(parts.join(" ")).replace(/\s+/g, " ").trim())
      .filter((title) => slugify(title) !== "");
    fc.assert(
      fc.property(headline, (title) => {
        const { file, text } = newArticle(title, now, settings(), [market]);
        const bytes = new TextEncoder().encode(text);
        const { article, diagnostics } = readArticle(file, bytes, {
          schema: articleSchema(zone),
          timeZone: zone,
        });
        expect(diagnostics.map((one) => formatDiagnostic(one, "en"))).toEqual([]);
        expect(article?.values).toMatchObject({ title: smartQuotes(title), draft: true });
      }),
      { examples: [["㍘ '"], ["৳"]] },
    );
  });
});

test("in a new author every line of advice is sound once its # is taken out", async () => {
  for (const language of ["id", "en"] as const) {
    const { file, text } = newAuthor("Sari Contoh", settings(language), []);
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
