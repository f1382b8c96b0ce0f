import { expect, test } from "vitest";
import { png } from "../support/png.ts";
import { article, articles, mistakesInBoth, mistakesOf, settings } from "./temporary-project.ts";

const x = "content/articles/x.md";
/** The header of a Windows bitmap, two by one pixels. */
const bitmap = Buffer.from(
  "Qk0AAAAAAAAAAAAAAAAAAAAAAgAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  "base64",
);

const tagFile = (name: string, more = ""): string => `---\nname: ${name}\n${more}---\n`;
const pageFile = (title: string): string => `---\ntitle: ${title}\n---\n`;

test("dates", async () => {
  const files = articles({
    "correction-too-early": { corrections: "\n  - date: 2024-04-30\n    teks: Bukan 12 tahun." },
    "lead-too-early": { leadUntil: "2024-04-30" },
    "no-such-day": { date: "31 Februari 2020" },
    "retraction-too-early": { retracted: "\n  date: 30 April 2024\n  reason: Keliru." },
    "update-too-early": { updated: "2024-05-01 07:59" },
  });
  expect(await mistakesInBoth(files)).toEqual([
    'content/articles/correction-too-early.md:7:11 corrections.date: "2024-04-30" is before "date", "2024-05-01 08:00". An article is corrected after it is published.',
    'content/articles/correction-too-early.md:8:5 corrections: "teks" is not a known key. Did you mean "text"?',
    'content/articles/lead-too-early.md:6:12 leadUntil: "2024-04-30" is before "date", "2024-05-01 08:00": the article would never lead. Write a later date, or remove it.',
    'content/articles/no-such-day.md:3:7 date: "31 Februari 2020" is not a date: February 2020 has 29 days.',
    'content/articles/retraction-too-early.md:7:9 retracted.date: "30 April 2024" is before "date", "2024-05-01 08:00". An article is withdrawn after it is published.',
    'content/articles/update-too-early.md:6:10 updated: "2024-05-01 07:59" is before "date", "2024-05-01 08:00". An article is updated after it is published.',
  ]);
});

test("tags of articles", async () => {
  const files = articles({
    "no-address": { tags: "[新聞]" },
    "several-in-one-text": { tags: "Pasar Pagi, Cabai" },
    "several-with-semicolons": { tags: "Pasar Pagi; Cabai" },
    slip: { tags: "\n- Pasar Pagi\n- Pasar Subu" },
  });
  expect(await mistakesInBoth(files)).toEqual([
    'content/articles/no-address.md:5:8 tags: "新聞" cannot become an address. Make a file for it in content/tags/, named with letters a to z.',
    'content/articles/several-in-one-text.md:5:7 tags: "Pasar Pagi, Cabai" is not a known tag. Write several tags as a list: [Pasar Pagi, Cabai].',
    'content/articles/several-with-semicolons.md:5:7 tags: "Pasar Pagi; Cabai" is not a known tag. Write several tags as a list: [Pasar Pagi, Cabai].',
    'content/articles/slip.md:7:3 tags: "Pasar Subu" is not a known tag. Did you mean "Pasar Subuh"?',
  ]);
});

test.each([
  ["a draft", { draft: "true" }, []],
  ["a draft that an import was unsure of", { draft: "true", review: "[tags]" }, []],
  ["an article", {}, ["is empty"]],
  ["an article that says it is no draft", { draft: "false" }, ["is empty"]],
  ["an article that an import was unsure of", { review: "[tags]" }, ["is empty"]],
])("only drafts may wait for their tags: %s", async (_, keys, found) => {
  expect(await mistakesInBoth({ [x]: article({ tags: "[]", ...keys }) })).toEqual(
    found.map((words) => expect.stringContaining(`${x}:5:1 tags: ${words}`)),
  );
});

test("tags that share a name, an alias or an address", async () => {
  const files = {
    "content/tags/pagi.md": tagFile("PASAR-PAGI", "aliases:\n  - Pagi\n  - pasar  subuh\n"),
    "content/tags/kota/pasar-pagi.md": tagFile("Pasar Kota"),
  };
  expect(await mistakesInBoth(files)).toEqual([
    'content/tags/pagi.md:2:7 name: "PASAR-PAGI" is also a name, an alias or the address of content/tags/kota/pasar-pagi.md. Remove it from one of the two, or keep one of the files.',
    "content/tags/pasar-pagi.md:1:1 has the same address as content/tags/kota/pasar-pagi.md: /tag/pasar-pagi/. Rename one of the two files, or keep one of them.",
    'content/tags/pasar-pagi.md:3:11 aliases: "Pasar Subuh" is also a name, an alias or the address of content/tags/pagi.md. Remove it from one of the two, or keep one of the files.',
  ]);
});

test.each([
  [
    "has an alias of another for its name, reported once",
    { "content/tags/pasar-subuh.md": tagFile("Pasar Subuh") },
    'content/tags/pasar-subuh.md:2:7 name: "Pasar Subuh" is also a name, an alias or the address of content/tags/pasar-pagi.md. Remove it from one of the two, or keep one of the files.',
  ],
  [
    "has the name of another for its alias",
    { "content/tags/subuh.md": tagFile("Subuh", "aliases: [Pasar Pagi]\n") },
    'content/tags/subuh.md:3:11 aliases: "Pasar Pagi" is also a name, an alias or the address of content/tags/pasar-pagi.md. Remove it from one of the two, or keep one of the files.',
  ],
  [
    "has an address that is an alias of another",
    { "content/tags/pasar-subuh.md": tagFile("Pasar Dini") },
    "content/tags/pasar-subuh.md:1:1 has the address /tag/pasar-subuh/, but content/tags/pasar-pagi.md has that as a name or an alias. Rename this file, or remove the name there.",
  ],
])("a tag that %s", async (_, files, line) => {
  expect(await mistakesInBoth(files)).toEqual([line]);
});

test.each([
  ["Organisation", 'Did you mean "Organization"?'],
  ["person", 'Did you mean "Person"?'],
  ["Volcanoe", 'Did you mean "Volcano"?'],
  ["Tempat", 'Did you mean "Place"?'],
  ["rumah sakit", 'Did you mean "Hospital"?'],
  ["Sayuran", "Write one such as Organization, Person, Place or Event."],
])("a kind that schema.org does not have: %s", async (kind, advice) => {
  expect(await mistakesInBoth({ "content/tags/x.md": tagFile("PT Cabai", `kind: ${kind}\n`) })).toEqual([
    `content/tags/x.md:3:7 kind: "${kind}" is not a schema.org type. ${advice}`,
  ]);
});

test("pictures", async () => {
  const files = {
    ...articles({
      damaged: { image: "\n  src: /foto.jpg\n  alt: Pasar" },
      missing: { image: "\n  src: hilang.png" },
      "not-for-browsers": { image: "\n  src: foto.bmp\n  alt: Pasar" },
      "of-another-site": { image: "\n  src: https://contoh.id/foto.png\n  alt: Pasar" },
      outside: { image: "\n  src: ../../_data/foto.png\n  alt: Pasar" },
    }),
    "content/articles/in-text.md": article({}, "Cabai.\n\nDi pasar: ![](foto.png) dan ![Bagan](bagan.svg)."),
    "content/foto.jpg": "bukan gambar",
    "content/articles/foto.bmp": bitmap,
    "content/articles/foto.png": png(2, 1),
    "_data/foto.png": png(2, 1),
  };
  expect(await mistakesInBoth(files)).toEqual([
    'content/articles/damaged.md:7:8 image.src: "/foto.jpg": content/foto.jpg is not a picture, or it is damaged.',
    "content/articles/in-text.md:10:11 shows a picture without a description for readers who cannot see it. Write ![what it shows](file).",
    'content/articles/in-text.md:10:29 "bagan.svg": there is no file content/articles/bagan.svg.',
    'content/articles/missing.md:7:3 image.alt: is missing. Write it like "alt: The minister speaks to reporters".',
    'content/articles/missing.md:7:8 image.src: "hilang.png": there is no file content/articles/hilang.png.',
    'content/articles/not-for-browsers.md:7:8 image.src: "foto.bmp": content/articles/foto.bmp is of a type (bmp) that browsers do not show. Save it as JPEG, PNG or WebP.',
    'content/articles/of-another-site.md:7:8 image.src: "https://contoh.id/foto.png" is not a file. Put a copy of the picture under content/ and name that.',
    `content/articles/outside.md:7:8 image.src: "../../_data/foto.png" is outside content/. Put the picture's file under content/.`,
  ]);
});

test("addresses of articles", async () => {
  const files = {
    ...articles({
      a: { aliases: "[/lama/, /lama.html]" },
      b: { aliases: "[/2024/05/01/a/index.html, /lama, /koreksi/, /, /lama.html/b.html, /feed.xml/]" },
      "never-a-page": { aliases: "[/lama.php, /_redirects, /CNAME, /.git/a]" },
      none: { aliases: "[lama.html, /lama?id=3, /a/%2e%2e/b]" },
      "2024-05-01-cabai": {},
      "2024/cabai": {},
    }),
  };
  expect(await mistakesInBoth(files)).toEqual([
    "content/articles/2024/cabai.md:1:1 has the same address as content/articles/2024-05-01-cabai.md: /2024/05/01/cabai/. Rename one of the two files, or keep one of them.",
    'content/articles/a.md:6:19 aliases: "/lama.html" is the address of a file, and /lama.html/b.html is below it: an address cannot be both. Remove one of the two.',
    'content/articles/b.md:6:11 aliases: "/2024/05/01/a/" is already an address of content/articles/a.md. Remove it here.',
    'content/articles/b.md:6:37 aliases: "/lama/" is already an address of content/articles/a.md. Remove it here.',
    'content/articles/b.md:6:44 aliases: "/koreksi/" is already an address of the site itself. Remove it here.',
    'content/articles/b.md:6:55 aliases: "/" is already an address of the home page. Remove it here.',
    'content/articles/b.md:6:77 aliases: "/feed.xml/" is already an address of the site itself. Remove it here.',
    ...[
      '11 aliases: "/lama.php"',
      '22 aliases: "/_redirects"',
      '35 aliases: "/CNAME"',
      '43 aliases: "/.git/a"',
    ].map(
      (place) =>
        `content/articles/never-a-page.md:6:${place} cannot be a page that leads readers on: an old address ends in "/" or ".html" and does not begin with "." or "_".`,
    ),
    'content/articles/none.md:6:11 aliases: "lama.html" does not begin with "/". Write the old address from the top of the site, such as /lama/berita.html.',
    'content/articles/none.md:6:22 aliases: "/lama?id=3" contains "?" or "#", which a static site cannot tell apart. Write the address without it.',
    'content/articles/none.md:6:34 aliases: "/a/%2e%2e/b" contains a character that cannot be in a file name. Write only the address.',
  ]);
});

test("addresses of pages", async () => {
  const files = {
    "content/pages/2024.md": pageFile("Setahun"),
    "content/pages/a/kontak.md": pageFile("A"),
    "content/pages/arsip.md": pageFile("Arsip"),
    "content/pages/berkas.md": pageFile("Berkas"),
    "content/pages/kontak.md": pageFile("B"),
  };
  expect(await mistakesInBoth(files)).toEqual([
    `content/pages/2024.md:1:1 "2024" is an address that the site uses itself. Give the page's file another name.`,
    `content/pages/arsip.md:1:1 "arsip" is an address that the site uses itself. Give the page's file another name.`,
    `content/pages/berkas.md:1:1 "berkas" is an address that the site uses itself. Give the page's file another name.`,
    "content/pages/kontak.md:1:1 has the same address as content/pages/a/kontak.md: /kontak/. Rename one of the two files.",
  ]);
});

test.each([
  [
    "that are not there",
    null,
    '1:1 is missing. Make it, with the keys name, url and publisher ("publisher:" and under it "name: …").',
  ],
  [
    "whose address has a query",
    "name: Warta\nurl: https://contoh.id/?id=1\npublisher:\n  name: Redaksi\n",
    '2:6 url: "https://contoh.id/?id=1" contains "?" or "#". Write only the address: https://news.example/',
  ],
  [
    "with a bit of everything",
    "name: Warta\nurl: contoh.id\ntimeZone: Asia/Djakarta\nlanguage: jawa\npageSize: banyak\nsections:\n  - name: Ekonomi\n  - name: EKONOMI\n",
    "1:1 publisher: is missing. Write it, and indented under it these keys: name, url, logo, email, address, sameAs, foundingDate.",
    '2:6 url: "contoh.id" is not the address of a site. Write it in full: https://news.example/',
    '3:11 timeZone: "Asia/Djakarta" is not a known time zone. Did you mean "Asia/Jakarta"?',
    `4:11 language: needs id or en, not "jawa". Another language first needs its words, in the site's configuration (the option words).`,
    '5:11 pageSize: needs a whole number, not "banyak".',
    '8:11 sections.name: "EKONOMI" has the same address as the section "Ekonomi". Keep one of the two.',
  ],
] as [string, string | null, ...string[]][])("settings %s", async (_, text, ...lines) => {
  expect(await mistakesInBoth({ "_data/site.yaml": text })).toEqual(
    lines.map((line) => `_data/site.yaml:${line}`),
  );
});

test("a key that is written twice is named in its own line, behind an empty value too", async () => {
  const text = "---\ntitle: A\ndescription:\ntitle: B\n---\nC.\n";
  expect(await mistakesOf({ [x]: text })).toEqual([`${x}:4:1 "title" is written twice. Keep one.`]);
});

test("reports all mistakes of all files in one go, by file, line and column", async () => {
  const lines = await mistakesOf({
    "_data/site.yaml": settings("timeZone: Mars/Olympus\n"),
    "content/articles/b.md": article({ date: "besok", tags: "[Pasar Pagy]", lang: "jv" }),
    "content/articles/a.md": "---\ntitle: 'x\n---\n",
    "content/articles/konsep.md": article({ draft: "true", updated: "2020-01-01" }),
    "content/pages/tentang.md": "Tentang kami\n",
    "content/tags/rusak.md": "---\nnama: Rusak\n---\n",
  });
  expect(lines.map((line) => line.split(" ")[0])).toEqual([
    "_data/site.yaml:5:11",
    "content/articles/a.md:2:8",
    "content/articles/b.md:3:7",
    "content/articles/b.md:5:8",
    "content/articles/b.md:6:7",
    "content/articles/konsep.md:7:10",
    "content/pages/tentang.md:1:1",
    "content/tags/rusak.md:2:1",
  ]);
});

test("a tag whose file is broken is still known by its file's name", async () => {
  const files = { [x]: article({ tags: "[Bank Sentral]" }), "content/tags/bank-sentral.md": "" };
  expect(await mistakesOf(files)).toEqual([
    "content/tags/bank-sentral.md:1:1 is empty. Write the front matter and the text, or remove the file.",
  ]);
});

test("an address from the environment takes the place of the written one, and is checked", async () => {
  const files = { "_data/site.yaml": "name: Warta\npublisher:\n  name: Redaksi\n" };
  expect(await mistakesOf(files, { urlOverride: "https://contoh.id/warta" })).toEqual([]);
  expect(await mistakesOf({}, { urlOverride: "contoh" })).toEqual([
    '_data/site.yaml:1:1 is overruled by the environment variable WARTA_URL, but "contoh" is not the address of a site. Write it in full: https://news.example/',
  ]);
});

test("settings that cannot be read are the only mistake: they may change what is one", async () => {
  const own = "templates: { search: false }\ntemplates: { ninjs: false }\n";
  expect(
    await mistakesOf({
      "_data/site.yaml": settings(own),
      "content/articles/a.md": article({ date: "besok" }),
    }),
  ).toEqual(['_data/site.yaml:6:1 "templates" is written twice. Keep one.']);
});
