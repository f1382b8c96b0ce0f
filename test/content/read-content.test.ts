import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readArticle } from "../../src/content/read-article.ts";
import { authorReader, pageReader, tagReader } from "../../src/content/read-file.ts";
import { readSettings } from "../../src/content/read-settings.ts";
import { articleSchema } from "../../src/news/article.ts";
import { anyCharacter } from "../support/any-text.ts";
import { tablesOf } from "../support/tables.ts";
import { moment } from "../support/time.ts";
import { article, read, readSound } from "./temporary-project.ts";

const tables = tablesOf<{ everyKey: string }>(import.meta.url);

const x = "content/articles/x.md";

describe("an article", () => {
  test("with every key there is", async () => {
    const { articles } = await readSound({
      "content/articles/2024-05-01-harga-cabai-turun.md": tables.everyKey,
    });
    expect(articles).toEqual([
      {
        file: "content/articles/2024-05-01-harga-cabai-turun.md",
        slug: "harga-cabai-turun",
        path: "/2024/05/01/harga-cabai-turun/",
        title: "Cabai: Harga Turun",
        description: "Panen raya membuat harga turun.",
        date: moment("2024-05-01T08:00:00+08:00"),
        updated: moment("2024-05-01T09:30:00+07:00"),
        authors: ["Sari Dewi"],
        editors: ["Budi", "Tono"],
        initials: "NO",
        dateline: "Denpasar",
        section: "Ekonomi",
        tags: ["pasar-pagi"],
        source: {
          title: "Harga Cabai",
          author: "Rina",
          publisher: "Kabar Tani",
          date: moment("2024-04-30T00:00:00+07:00", "day"),
          url: "https://contoh.id/cabai",
          license: "CC BY 4.0",
        },
        corrections: [
          expect.objectContaining({ text: "Yang benar Pasar Pagi." }),
          expect.objectContaining({ text: "Yang benar Rp 20.000." }),
        ],
        timeline: [
          { date: "2018", text: "Pasar dibuka." },
          { date: "2018-07-03", text: "Pasar ditutup." },
        ],
        aliases: ["/lama/harga cabai/"],
        retracted: { date: expect.objectContaining({ precision: "day" }), reason: "Keliru." },
        review: ["dateline"],
        own: {},
        language: "en",
        status: "published",
        text: expect.objectContaining({ body: "Harga cabai turun." }),
        bodyLine: 26,
      },
    ]);
  });

  test("with no more than it needs, its other keys empty", async () => {
    const { articles } = await readSound({
      [x]: article({ description: "", updated: "~", authors: "null", image: "", timeline: "[]", draft: "" }),
    });
    const nothing = { authors: [], editors: [], corrections: [], aliases: [], review: [], own: {} };
    expect(articles).toEqual([
      {
        ...nothing,
        file: x,
        slug: "x",
        path: "/2024/05/01/x/",
        title: "Harga Cabai Turun",
        date: moment("2024-05-01T08:00:00+07:00"),
        section: "Ekonomi",
        tags: ["pasar-pagi"],
        language: "id",
        status: "published",
        text: expect.objectContaining({ body: "Harga cabai turun." }),
        bodyLine: 14,
      },
    ]);
  });
});

describe("tags", () => {
  test("that are none, as they are no text, are no topics without a file as well", async () => {
    const result = await read({ [x]: article({ tags: "[Pasar Pagi, true]" }) });
    expect(result).toMatchObject({ ok: false, notices: [] });
  });
});

test("whatever is in a file, it is read or its mistakes are reported", () => {
  const schema = articleSchema("Asia/Jakarta");
  const odd = "&a x|*a|!!timestamp 2020-01-01|[|{a: b}|\n  - date: 2020|? x|2020-02-31".split("|");
  const yamlish = fc
    .array(
      fc.tuple(
        fc.constantFrom(..."title date tags image corrections timeline aliases name url sections".split(" ")),
        fc.oneof(fc.string(), fc.constantFrom(...odd)),
      ),
    )
    .map((pairs) => `---\n${pairs.map(([key, value]) => `${key}: ${value}`).join("\n")}\n---\n![](a)`);
  const anything = fc.oneof(fc.string({ unit: anyCharacter }), yamlish).map((text) => Buffer.from(text));
  const [readTag, readAuthor, readPage] = [
    tagReader(),
    authorReader(),
    pageReader(readSettings(undefined).settings),
  ];
  fc.assert(
    fc.property(fc.oneof(anything, fc.uint8Array()), (bytes) => {
      const lines = new TextDecoder().decode(bytes).split(/\r\n?|\n/).length;
      const readings = [
        readArticle(x, bytes, { schema, timeZone: "Asia/Jakarta" }),
        readTag("content/tags/x.md", bytes),
        readAuthor("content/authors/x.md", bytes),
        readPage("content/pages/x.md", bytes),
        readSettings(bytes),
      ];
      for (const { line, column, message } of readings.flatMap(({ diagnostics }) => diagnostics)) {
        expect(line).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(lines);
        expect(column).toBeGreaterThan(0);
        expect(Object.values(message)).not.toContain("");
      }
    }),
    { numRuns: 300 },
  );
});
