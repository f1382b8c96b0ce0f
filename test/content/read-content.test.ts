import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readArticle } from "../../src/content/read-article.ts";
import { readAuthor, readTag } from "../../src/content/read-named.ts";
import { readPage } from "../../src/content/read-page.ts";
import { readSettings } from "../../src/content/read-settings.ts";
import { formatMistake } from "../../src/content/report.ts";
import { articleSchema } from "../../src/content/schema/article.ts";
import { moment } from "../support/time.ts";
import { article, noticesOf, read, readSound } from "./temporary-project.ts";

const x = "content/articles/x.md";

describe("an article", () => {
  test("with every key there is", async () => {
    const { articles } = await readSound({
      "content/articles/2024-05-01-harga-cabai-turun.md": `---
title: "Cabai: Harga Turun"
description: >
  Panen raya
  membuat harga turun.
date: Rabu, 1 Mei 2024 pukul 08.00 WITA
updated: 2024-05-01 09:30
authors: Sari Dewi
editors: [Budi, Tono]
initials: NO
dateline: Denpasar
section: Ekonomi
tags: Pasar Subuh
source:
  title: Harga Cabai
  author: Rina
  publisher: Kabar Tani
  date: 2024-04-30
  url: https://contoh.id/cabai
  license: CC BY 4.0
corrections:
  - date: 2024-05-03
    text: Yang benar Rp 20.000.
  - date: 2024-05-02
    text: Yang benar Pasar Pagi.
timeline:
  - date: 2018
    text: Pasar dibuka.
  - date: 3 Juli 2018
    text: Pasar ditutup.
aliases: /lama//harga%20cabai
retracted:
  date: 2024-05-04
  reason: Keliru.
review: dateline
lang: en
---

Harga cabai turun.
`,
    });
    expect(articles).toEqual([
      {
        file: "content/articles/2024-05-01-harga-cabai-turun.md",
        slug: "harga-cabai-turun",
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
        language: "en",
        status: "published",
        body: "Harga cabai turun.",
        bodyLine: 39,
      },
    ]);
  });

  test("with no more than it needs, its other keys empty", async () => {
    const { articles } = await readSound({
      [x]: article({ description: "", updated: "~", authors: "null", image: "", timeline: "[]", draft: "" }),
    });
    expect(articles).toEqual([
      {
        file: x,
        slug: "x",
        title: "Harga Cabai Turun",
        date: moment("2024-05-01T08:00:00+07:00"),
        authors: [],
        editors: [],
        section: "Ekonomi",
        tags: ["pasar-pagi"],
        corrections: [],
        aliases: [],
        review: [],
        language: "id",
        status: "published",
        body: "Harga cabai turun.",
        bodyLine: 14,
      },
    ]);
  });

  test("may have a number, a date or a yes as its headline", async () => {
    const { articles } = await readSound({
      "content/articles/a.md": article({ title: "1984" }),
      "content/articles/b.md": article({ title: "2024-05-01" }),
      "content/articles/c.md": article({ title: "No" }),
    });
    expect(articles.map(({ title }) => title)).toEqual(["1984", "2024-05-01", "No"]);
  });

  test("may come from Windows, with a byte order mark", async () => {
    const { articles } = await readSound({
      [x]: `\uFEFF${article({}, "Satu.\n\nDua.").replaceAll("\n", "\r\n")}`,
    });
    expect(articles[0]).toMatchObject({ title: "Harga Cabai Turun", body: "Satu.\n\nDua.", bodyLine: 8 });
  });

  test("is plain text where it looks like a template", async () => {
    const text = "{{ 7 * 7 }} {% include 'x' %} <%= 7 %> #{7}\n---\nSesudah garis.";
    const { articles } = await readSound({ [x]: article({ title: "'{{ 7 * 7 }}'" }, text) });
    expect(articles[0]).toMatchObject({ title: "{{ 7 * 7 }}", body: text });
  });

  test("keeps control characters out of every output", async () => {
    const { articles } = await readSound({
      [x]: article({ title: '"Cabai\\u0007 \\uD800Turun"' }, "Satu\u000Bdua."),
    });
    expect(articles[0]).toMatchObject({ title: "Cabai \uFFFDTurun", body: "Satu dua." });
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
      expect.objectContaining({
        slug: "pasar-pagi",
        name: "Pasar Pagi",
        kind: "Thing",
        autolink: true,
        body: "",
        bodyLine: 5,
      }),
      {
        slug: "tiktok",
        name: "TikTok",
        aliases: ["Musical.ly"],
        kind: "Thing",
        sameAs: [],
        autolink: true,
        body: "Tentang TikTok.",
        bodyLine: 5,
        file: "content/tags/tiktok.md",
      },
    ]);
    expect(notices).toEqual([]);
  });

  test("without a file are made, named as most articles do, with one notice where the first stands", async () => {
    const { tags, notices } = await readSound({
      "content/articles/a.md": article({ tags: "\n  - kebun raya" }),
      "content/articles/b.md": article({ tags: "[Kebun Raya]" }),
      "content/articles/c.md": article({ tags: "[Kebun Raya, KebunRaya]" }),
    });
    expect(tags.map(({ slug, name, file }) => [slug, name, file])).toEqual([
      ["kebun-raya", "Kebun Raya", undefined],
      ["pasar-pagi", "Pasar Pagi", "content/tags/pasar-pagi.md"],
    ]);
    expect(notices.map((mistake) => formatMistake(mistake, "en"))).toEqual([
      'content/articles/a.md:6:5 tags: "Kebun Raya" has no file yet; its page has only a list. Make content/tags/kebun-raya.md to describe it.',
    ]);
  });

  test("that are none, as they are no text, are no topics without a file as well", async () => {
    const result = await read({ [x]: article({ tags: "[Pasar Pagi, true]" }) });
    expect(result).toMatchObject({ ok: false, notices: [] });
  });

  test("of many without a file have one notice: a tag needs no file, and other notices have to be seen", async () => {
    expect(
      await noticesOf({
        [x]: article({ tags: "[Air, Batu, Cabai, Durian, Emas, Fajar]" }),
      }),
    ).toEqual([
      `${x}:5:8 tags: "Air", "Batu", "Cabai" and 3 other tags have no file yet; their pages have only a list. Make a file such as content/tags/air.md to describe one.`,
    ]);
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

describe("sections", () => {
  test("are spelt as most articles do, or as the settings do", async () => {
    const settings =
      "name: W\nurl: https://contoh.id\npublisher:\n  name: R\nsections:\n  - name: Olah Raga\n    slug: olahraga\n";
    const { articles } = await readSound({
      "_data/site.yaml": settings,
      "content/articles/a.md": article({ section: "EKONOMI" }),
      "content/articles/b.md": article({ section: "Ekonomi" }),
      "content/articles/c.md": article({ section: "Ekonomi" }),
      "content/articles/d.md": article({ section: "olahraga" }),
      "content/articles/e.md": article({ section: "OLAH RAGA" }),
    });
    expect(articles.map(({ section }) => section).join()).toBe("Ekonomi,Ekonomi,Ekonomi,Olah Raga,Olah Raga");
  });
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

  test("is what is published by now, newest first", async () => {
    const { articles } = await readSound(files);
    expect(articles.map(({ slug, status }) => [slug, status])).toEqual([
      ["sekarang", "published"],
      ["hari-ini", "published"],
      ["a", "published"],
      ["b", "published"],
    ]);
  });

  test("in a preview is everything", async () => {
    const { articles } = await readSound(files, { preview: true });
    expect(articles.map(({ slug, status }) => [slug, status])).toEqual([
      ["nanti", "scheduled"],
      ["sekarang", "published"],
      ["hari-ini", "published"],
      ["konsep", "draft"],
      ["a", "published"],
      ["b", "published"],
    ]);
  });

  test("may be nothing yet", async () => {
    expect(await readSound({ "content/tags/pasar-pagi.md": null })).toMatchObject({
      articles: [],
      tags: [],
      pages: [],
      notices: [],
    });
  });
});

test("reports a picture that readers load from another site", async () => {
  expect(await noticesOf({ [x]: article({}, "![Pasar](https://contoh.id/foto.png)") })).toEqual([
    `${x}:8:1 shows a picture from another site. Readers load it from there; put a copy under content/ instead.`,
  ]);
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
    pageSize: 30,
    feedSize: 20,
    search: true,
    ninjs: true,
    shareCards: true,
  });
  const moved = await readSound({}, { urlOverride: "https://uji.contoh.id:8080/warta" });
  expect(moved.settings).toMatchObject({ origin: "https://uji.contoh.id:8080", pathPrefix: "/warta/" });
});

test("pages are read, the policy of corrections as well", async () => {
  const { pages } = await readSound({
    "content/pages/koreksi.md": "---\ntitle: Koreksi\n---\nKami memperbaiki.\n",
  });
  expect(pages).toEqual([
    {
      file: "content/pages/koreksi.md",
      slug: "koreksi",
      title: "Koreksi",
      language: "id",
      body: "Kami memperbaiki.",
      bodyLine: 4,
    },
  ]);
});

test("whatever is in a file, it is read or its mistakes are reported", () => {
  const schema = articleSchema("Asia/Jakarta");
  const yamlish = fc
    .array(
      fc.tuple(
        fc.constantFrom(..."title date tags image corrections timeline aliases name url sections".split(" ")),
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            ..."&a x|*a|!!timestamp 2020-01-01|[|{a: b}|\n  - date: 2020|? x|2020-02-31".split("|"),
          ),
        ),
      ),
    )
    .map((pairs) => `---\n${pairs.map(([key, value]) => `${key}: ${value}`).join("\n")}\n---\n![](a)`);
  const anything = fc.oneof(fc.string({ unit: "binary" }), yamlish).map((text) => Buffer.from(text));
  fc.assert(
    fc.property(fc.oneof(anything, fc.uint8Array()), (bytes) => {
      const lines = new TextDecoder().decode(bytes).split(/\r\n?|\n/).length;
      const readings = [
        readArticle(x, bytes, schema, "Asia/Jakarta"),
        readTag("content/tags/x.md", bytes),
        readAuthor("content/authors/x.md", bytes),
        readPage("content/pages/x.md", bytes, "id"),
        readSettings(bytes),
      ];
      for (const { mistakes } of readings) {
        for (const { line, column, message } of mistakes) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThan(0);
          expect(message.id).not.toBe("");
          expect(message.en).not.toBe("");
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("no-break blanks that nobody can see are blanks around keys, and stay within a value", async () => {
  const content = await readSound({
    "content/articles/x.md": article({
      title: "\u00A0Beras Rp\u00A012.000",
      tags: "\n\u00A0\u00A0-\u00A0Pasar Pagi",
    }),
  });
  expect(content.articles[0]).toMatchObject({ title: "Beras Rp\u00A012.000", tags: ["pasar-pagi"] });
});

test("a heading with a colon, which dashes under it make in Markdown, is no front matter", async () => {
  const body = "catatan: harga tiap kilogram\n---\n\nCabai turun.";
  const { articles } = await readSound({ "content/articles/x.md": article({}, body) });
  expect(articles[0]?.body).toBe(body);
});
