import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readArticle } from "../../src/content/read-article.ts";
import { authorReader, pageReader, tagReader } from "../../src/content/read-file.ts";
import { readSettings } from "../../src/content/read-settings.ts";
import { articleSchema } from "../../src/news/article.ts";
import { usualWords } from "../../src/news/settings/addresses.ts";
import { anyCharacter } from "../support/any-text.ts";
import { tablesOf } from "../support/tables.ts";
import { moment } from "../support/time.ts";
import { article, articles, noticesOf, read, readSound, settings } from "./temporary-project.ts";

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
        doubts: [expect.objectContaining({ line: 11, column: 11, key: "dateline", value: "Denpasar" })],
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

  test("may have a number, a date or a yes as its headline", async () => {
    for (const title of ["1984", "2024-05-01", "No"])
      expect((await readSound({ [x]: article({ title }) })).articles[0]?.title).toBe(title);
  });

  test("may come from Windows, with a byte order mark", async () => {
    const text = `\uFEFF${article({}, "Satu.\n\nDua.").replaceAll("\n", "\r\n")}`;
    const { articles } = await readSound({ [x]: text });
    expect(articles[0]).toMatchObject({
      title: "Harga Cabai Turun",
      text: { body: "Satu.\n\nDua." },
      bodyLine: 8,
    });
  });

  test("is plain text where it looks like a template", async () => {
    const text = "{{ 7 * 7 }} {% include 'x' %} <%= 7 %> #{7}\n---\nSesudah garis.";
    const { articles } = await readSound({ [x]: article({ title: "'{{ 7 * 7 }}'" }, text) });
    expect(articles[0]).toMatchObject({ title: "{{ 7 * 7 }}", text: { body: text } });
  });

  test("keeps control characters out of every output", async () => {
    const text = article({ title: '"Cabai\\u0007 \\uD800Turun"' }, "Satu\u000Bdua.");
    const { articles } = await readSound({ [x]: text });
    expect(articles[0]).toMatchObject({ title: "Cabai \uFFFDTurun", text: { body: "Satu dua." } });
  });
});

describe("tags", () => {
  test("are found by name, alias or slug, in any case, with or without blanks", async () => {
    const { articles, tags, notices } = await readSound({
      "content/tags/tiktok.md": "---\nname: TikTok\naliases: Musical.ly\n---\nTentang TikTok.\n",
      [x]: article({ tags: "[Tik Tok, tiktok, TIKTOK, musical.ly, pasar-pagi, pasarsubuh]" }),
    });
    expect(articles[0]?.tags).toEqual(["tiktok", "pasar-pagi"]);
    expect(tags).toEqual([
      expect.objectContaining({ slug: "pasar-pagi", name: "Pasar Pagi" }),
      {
        slug: "tiktok",
        name: "TikTok",
        aliases: ["Musical.ly"],
        kind: "Thing",
        sameAs: [],
        autolink: true,
        text: expect.objectContaining({ body: "Tentang TikTok." }),
        bodyLine: 5,
        file: "content/tags/tiktok.md",
      },
    ]);
    expect(notices).toEqual([]);
  });

  test("are found by the name that they have by now", async () => {
    const { articles, tags } = await readSound({
      "content/tags/twitter.md":
        "---\nname: Twitter\naliases: [Tw]\nrenamed: { to: X, since: 2023-07 }\n---\n",
      [x]: article({ tags: "[X]" }),
    });
    expect(articles[0]?.tags).toEqual(["twitter"]);
    const [, twitter] = tags;
    expect(twitter).toMatchObject({ aliases: ["Tw", "X"], renamed: { to: "X", since: "2023-07" } });
  });

  test("without a file are made, named as most articles do, with one notice where the first stands", async () => {
    const files = articles({
      a: { tags: "\n  - kebun raya" },
      b: { tags: "[Kebun Raya]" },
      c: { tags: "[Kebun Raya, KebunRaya]" },
    });
    const { tags } = await readSound(files);
    expect(tags.map(({ slug, name, file }) => [slug, name, file])).toEqual([
      ["kebun-raya", "Kebun Raya", undefined],
      ["pasar-pagi", "Pasar Pagi", "content/tags/pasar-pagi.md"],
    ]);
    expect(await noticesOf(files)).toEqual([
      'content/articles/a.md:6:5 tags: no file describes "Kebun Raya": the page has only a list. To describe it, make a file such as content/tags/kebun-raya.md.',
    ]);
  });

  test("that are none, as they are no text, are no topics without a file as well", async () => {
    const result = await read({ [x]: article({ tags: "[Pasar Pagi, true]" }) });
    expect(result).toMatchObject({ ok: false, notices: [] });
  });

  test("of short names, or that differ in their numbers, are no slips of each other", async () => {
    const { tags } = await readSound({
      "content/tags/pemilu-2019.md": "---\nname: Pemilu 2019\n---\n",
      "content/tags/kpu.md": "---\nname: KPU\n---\n",
      [x]: article({ tags: "[Pemilu 2024, KPK]" }),
    });
    expect(tags.map(({ name }) => name)).toEqual(["KPK", "KPU", "Pasar Pagi", "Pemilu 2019", "Pemilu 2024"]);
  });

  test("stay apart where a blank makes two names of it", async () => {
    const { articles } = await readSound({
      "content/tags/biru-laut.md": "---\nname: Biru Laut\n---\n",
      "content/tags/birulaut.md": "---\nname: Birulaut\n---\n",
      [x]: article({ tags: "[birulaut, biru laut]" }),
    });
    expect(articles[0]?.tags).toEqual(["birulaut", "biru-laut"]);
  });

  test("that only a draft or a scheduled article names stay unnamed", async () => {
    const files = {
      "content/articles/a.md": article({ tags: "[Rahasia]", draft: "true" }),
      "content/articles/b.md": article({ tags: "[Rahasia Lain]", date: "2024-06-01 12:01" }),
    };
    const { tags, notices } = await readSound(files);
    expect(tags.map(({ name }) => name)).toEqual(["Pasar Pagi"]);
    expect(notices.filter(({ key }) => key === "tags")).toEqual([]);
    const preview = await readSound(files, { preview: true });
    expect(preview.tags.map(({ name }) => name)).toEqual(["Pasar Pagi", "Rahasia", "Rahasia Lain"]);
  });
});

test("sections are spelt as most articles do, or as the settings do", async () => {
  const written = ["EKONOMI", "Ekonomi", "Ekonomi", "olahraga", "OLAH RAGA"];
  const content = await readSound({
    "_data/site.yaml": settings("sections: [{ name: Olah Raga, slug: olahraga }]\n"),
    ...articles(Object.fromEntries(written.map((section, index) => [`berita-${index}`, { section }]))),
  });
  expect(content.articles.map(({ section }) => section).join()).toBe(
    "Ekonomi,Ekonomi,Ekonomi,Olah Raga,Olah Raga",
  );
});

describe("what is built", () => {
  const files = {
    "content/articles/konsep.md": article({ draft: "true" }),
    "content/articles/sekarang.md": article({ date: "2024-06-01 12:00" }),
    "content/articles/nanti.md": article({ date: "2024-06-01T12:01+07:00" }),
    "content/articles/hari-ini.md": article({ date: "2024-06-01" }),
    "content/articles/_catatan.md": "bukan berita",
    "content/articles/.DS_Store.md": "bukan berita",
    "content/articles/lama/a.md": article({ date: "2020-01-01" }),
    "content/articles/lama/b.md": article({ date: "2020-01-01" }),
  };

  const built = async (preview: boolean) =>
    (await readSound(files, { preview })).articles.map(({ slug, status }) => `${slug} ${status}`);

  test("is what is published by now, newest first", async () => {
    expect(await built(false)).toEqual(["sekarang", "hari-ini", "a", "b"].map((slug) => `${slug} published`));
  });

  test("in a preview is everything", async () => {
    expect(await built(true)).toEqual([
      "nanti scheduled",
      "sekarang published",
      "hari-ini published",
      "konsep draft",
      "a published",
      "b published",
    ]);
  });

  test("may be nothing yet", async () => {
    const nothing = { articles: [], tags: [], pages: [], notices: [] };
    expect(await readSound({ "content/tags/pasar-pagi.md": null })).toMatchObject(nothing);
  });
});

test("settings have their defaults, and the address its parts", async () => {
  const { settings } = await readSound({});
  expect(settings).toEqual({
    name: "Warta Kota",
    origin: "https://contoh.id",
    pathPrefix: "/",
    language: "id",
    timeZone: "Asia/Jakarta",
    publisher: { name: "Redaksi", sameAs: [] },
    sections: [],
    front: { pinned: [], sections: [], stories: 3, timeline: true },
    menu: [],
    addresses: usualWords.id,
    frontMatter: {},
    languages: ["id", "en"],
    pageSize: 30,
    feedSize: 20,
    templates: { authors: true, archive: true, timelines: true, feeds: true, ninjs: false, search: true },
    shareCards: true,
    sources: "naskah",
  });
  const moved = await readSound({}, { urlOverride: "https://uji.contoh.id:8080/warta" });
  expect(moved.settings).toMatchObject({ origin: "https://uji.contoh.id:8080", pathPrefix: "/warta/" });
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

test("no-break blanks that nobody can see are blanks around keys, and stay within a value", async () => {
  const keys = { title: "\u00A0Beras Rp\u00A012.000", tags: "\n\u00A0\u00A0-\u00A0Pasar Pagi" };
  const content = await readSound({ [x]: article(keys) });
  expect(content.articles[0]).toMatchObject({ title: "Beras Rp\u00A012.000", tags: ["pasar-pagi"] });
});

test("a heading with a colon, which dashes under it make in Markdown, is no front matter", async () => {
  const body = "catatan: harga tiap kilogram\n---\n\nCabai turun.";
  const { articles } = await readSound({ "content/articles/x.md": article({}, body) });
  expect(articles[0]?.text.body).toBe(body);
});
