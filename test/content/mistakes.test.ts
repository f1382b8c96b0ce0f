import { expect, test } from "vitest";
import { article, type Files, mistakesOf } from "./temporary-project.ts";

const x = "content/articles/x.md";
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAC0lEQVR4nGNgQAYAAA4AAXehcEcAAAAASUVORK5CYII=",
  "base64",
);

/** What is wrong · the files · every line an editor sees. */
const table: [string, Files, ...string[]][] = [
  // Dates
  [
    "a day that is not in the calendar",
    { [x]: article({ date: "31 Februari 2020" }) },
    `${x}:3:7 date: "31 Februari 2020" is not a date: February 2020 has 29 days.`,
  ],
  [
    "an update before publication",
    { [x]: article({ updated: "2024-05-01 07:59" }) },
    `${x}:6:10 updated: "2024-05-01 07:59" is before "date", "2024-05-01 08:00". An article is updated after it is published.`,
  ],
  [
    "a correction before publication, though another of its keys is wrong",
    { [x]: article({ corrections: "\n  - date: 2024-04-30\n    teks: Bukan 12 tahun." }) },
    `${x}:7:11 corrections.date: "2024-04-30" is before "date", "2024-05-01 08:00". An article is corrected after it is published.`,
    `${x}:8:5 corrections: "teks" is not a known key. Did you mean "text"?`,
  ],
  [
    "a retraction before publication",
    { [x]: article({ retracted: "\n  date: 30 April 2024\n  reason: Keliru." }) },
    `${x}:7:9 retracted.date: "30 April 2024" is before "date", "2024-05-01 08:00". An article is withdrawn after it is published.`,
  ],

  // Tags
  [
    "a slip of a known tag",
    { [x]: article({ tags: "\n- Pasar Pagi\n- Pasar Subu" }) },
    `${x}:7:3 tags: "Pasar Subu" is not a known tag. Did you mean "Pasar Subuh"?`,
  ],
  [
    "several tags in one text",
    {
      [x]: article({ tags: "Pasar Pagi, Cabai" }),
      "content/articles/y.md": article({ tags: "Pasar Pagi; Cabai" }),
    },
    `${x}:5:7 tags: "Pasar Pagi, Cabai" is not a known tag. Write several tags as a list: [Pasar Pagi, Cabai].`,
    'content/articles/y.md:5:7 tags: "Pasar Pagi; Cabai" is not a known tag. Write several tags as a list: [Pasar Pagi, Cabai].',
  ],
  [
    "a tag that makes no address",
    { [x]: article({ tags: "[新聞]" }) },
    `${x}:5:8 tags: "新聞" cannot become an address. Make a file for it in content/tags/, named with letters a to z.`,
  ],
  [
    "two tags that share a name, an alias or an address",
    {
      "content/tags/pagi.md": "---\nname: PASAR-PAGI\naliases:\n  - Pagi\n  - pasar  subuh\n---\n",
      "content/tags/kota/pasar-pagi.md": "---\nname: Pasar Kota\n---\n",
    },
    'content/tags/pagi.md:2:7 name: "PASAR-PAGI" is the name or the address of content/tags/kota/pasar-pagi.md too. Give one of the two another name, or keep one of them.',
    "content/tags/pasar-pagi.md:1:1 has the same address as content/tags/kota/pasar-pagi.md: /tag/pasar-pagi/. Rename one of the two files, or keep one of them.",
    'content/tags/pasar-pagi.md:2:7 name: "Pasar Pagi" is the name or the address of content/tags/kota/pasar-pagi.md too. Give one of the two another name, or keep one of them.',
    'content/tags/pasar-pagi.md:3:11 aliases: "Pasar Subuh" is an alias of content/tags/pagi.md too. Remove it from one of the two.',
  ],
  [
    "a tag that has an alias of another for its name, reported once",
    { "content/tags/pasar-subuh.md": "---\nname: Pasar Subuh\n---\n" },
    'content/tags/pasar-subuh.md:2:7 name: "Pasar Subuh" is an alias of content/tags/pasar-pagi.md, so articles with it lead there. Remove it from the aliases there, or remove this file.',
  ],
  [
    "an alias that is the name of another tag",
    { "content/tags/subuh.md": "---\nname: Subuh\naliases: [Pasar Pagi]\n---\n" },
    'content/tags/subuh.md:3:11 aliases: "Pasar Pagi" is the name or the address of content/tags/pasar-pagi.md. Remove it here.',
  ],
  [
    "a tag whose address alone is an alias of another",
    { "content/tags/pasar-subuh.md": "---\nname: Pasar Dini\n---\n" },
    "content/tags/pasar-subuh.md:1:1 has the address /tag/pasar-subuh/, but content/tags/pasar-pagi.md has that as a name or an alias. Rename this file, or remove the name there.",
  ],
  [
    "a kind that schema.org does not have",
    { "content/tags/pt-cabai.md": "---\nname: PT Cabai\nkind: Organisation\n---\n" },
    'content/tags/pt-cabai.md:3:7 kind: "Organisation" is not a schema.org type. Did you mean "Organization"?',
  ],
  [
    "kinds that are near no type, near one that is seldom used, or no name of a type",
    {
      "content/tags/a.md": "---\nname: Cabai\nkind: Sayuran\n---\n",
      "content/tags/b.md": "---\nname: Gunung Cabai\nkind: Volcanoe\n---\n",
      "content/tags/c.md": "---\nname: Raja Cabai\nkind: person\n---\n",
    },
    'content/tags/a.md:3:7 kind: "Sayuran" is not a schema.org type. Write one such as Organization, Person, Place or Event.',
    'content/tags/b.md:3:7 kind: "Volcanoe" is not a schema.org type. Did you mean "Volcano"?',
    'content/tags/c.md:3:7 kind: "person" is not a schema.org type. Did you mean "Person"?',
  ],

  [
    "kinds in Indonesian",
    {
      "content/tags/a.md": "---\nname: Alun-Alun\nkind: Tempat\n---\n",
      "content/tags/b.md": "---\nname: Sari Wulandari\nkind: Orang\n---\n",
      "content/tags/c.md": "---\nname: RS Bahagia\nkind: rumah  sakit\n---\n",
    },
    'content/tags/a.md:3:7 kind: "Tempat" is not a schema.org type. Did you mean "Place"?',
    'content/tags/b.md:3:7 kind: "Orang" is not a schema.org type. Did you mean "Person"?',
    'content/tags/c.md:3:7 kind: "rumah sakit" is not a schema.org type. Did you mean "Hospital"?',
  ],

  // Pictures
  [
    "a picture without alt, whose file is missing too",
    { [x]: article({ image: "\n  src: foto.png" }) },
    `${x}:7:3 image.alt: is missing. Write it like "alt: Menteri berbicara di depan wartawan".`,
    `${x}:7:8 image.src: "foto.png": there is no file content/articles/foto.png.`,
  ],
  [
    "a picture that is none",
    { [x]: article({ image: "\n  src: /foto.jpg\n  alt: Pasar" }), "content/foto.jpg": "bukan gambar" },
    `${x}:7:8 image.src: "/foto.jpg": content/foto.jpg is not a picture, or it is damaged.`,
  ],
  [
    "a picture of a type that browsers do not show",
    { [x]: article({ image: "\n  src: foto.bmp\n  alt: Pasar" }), "content/articles/foto.bmp": bitmap() },
    `${x}:7:8 image.src: "foto.bmp": content/articles/foto.bmp is of a type (bmp) that browsers do not show. Save it as JPEG, PNG or WebP.`,
  ],
  [
    "a picture outside content",
    { [x]: article({ image: "\n  src: ../../_data/foto.png\n  alt: Pasar" }), "_data/foto.png": png },
    `${x}:7:8 image.src: "../../_data/foto.png" is outside content/. Put the picture's file under content/.`,
  ],
  [
    "a picture on another site",
    { [x]: article({ image: "\n  src: https://contoh.id/foto.png\n  alt: Pasar" }) },
    `${x}:7:8 image.src: "https://contoh.id/foto.png" is not a file. Put a copy of the picture under content/ and name that.`,
  ],
  [
    "pictures in the text",
    {
      [x]: article({}, "Cabai.\n\nDi pasar: ![](foto.png) dan ![Bagan](bagan.svg)."),
      "content/articles/foto.png": png,
    },
    `${x}:10:11 shows a picture without a description for readers who cannot see it. Write ![what it shows](file).`,
    `${x}:10:29 "bagan.svg": there is no file content/articles/bagan.svg.`,
  ],

  // Addresses
  [
    "two articles with one address",
    { "content/articles/2024-05-01-cabai.md": article(), "content/articles/2024/cabai.md": article() },
    "content/articles/2024/cabai.md:1:1 has the same address as content/articles/2024-05-01-cabai.md: /2024/05/01/cabai/. Rename one of the two files, or keep one of them.",
  ],
  [
    "an old address that is another article's, another old one's, or the site's own",
    {
      "content/articles/a.md": article({ aliases: "/lama/" }),
      "content/articles/b.md": article({ aliases: "\n  - /2024/05/01/a\n  - /lama\n  - /tag/cabai/\n  - /" }),
    },
    'content/articles/b.md:7:5 aliases: "/2024/05/01/a/" is already an address of content/articles/a.md. Remove it here.',
    'content/articles/b.md:8:5 aliases: "/lama/" is already an address of content/articles/a.md. Remove it here.',
    'content/articles/b.md:9:5 aliases: "/tag/cabai/" is already an address of the site itself. Remove it here.',
    'content/articles/b.md:10:5 aliases: "/" is already an address of the home page. Remove it here.',
  ],
  [
    "an old address of a file, below which another stands",
    {
      "content/articles/a.md": article({ aliases: "/lama.html" }),
      "content/articles/b.md": article({ aliases: "/lama.html/b.html" }),
    },
    'content/articles/a.md:6:10 aliases: "/lama.html" is the address of a file, and /lama.html/b.html is below it: an address cannot be both. Remove one of the two.',
  ],
  [
    "an old address that no page can have",
    { [x]: article({ aliases: "[/lama/berita.php, /_redirects, /CNAME, /.git/a, /feed.xml/]" }) },
    ...[
      [11, "/lama/berita.php"],
      [29, "/_redirects"],
      [42, "/CNAME"],
      [50, "/.git/a"],
    ].map(
      ([column, alias]) =>
        `${x}:6:${column} aliases: "${alias}" cannot be a page that leads readers on: an old address ends in "/" or ".html" and does not begin with "." or "_".`,
    ),
    `${x}:6:59 aliases: "/feed.xml/" is already an address of the site itself. Remove it here.`,
  ],
  [
    "an old address of another page, by its file",
    {
      "content/articles/2024-05-01-a.md": article({ date: "2024-05-01 08:00" }),
      [x]: article({ aliases: "[/2024/05/01/a/index.html, /koreksi/]" }),
    },
    `${x}:6:11 aliases: "/2024/05/01/a/" is already an address of content/articles/2024-05-01-a.md. Remove it here.`,
    `${x}:6:37 aliases: "/koreksi/" is already an address of the site itself. Remove it here.`,
  ],
  [
    "an old address that is none",
    { [x]: article({ aliases: "[lama.html, /lama?id=3, /a/%2e%2e/b]" }) },
    `${x}:6:11 aliases: "lama.html" does not begin with "/". Write the old address from the top of the site, such as /lama/berita.html.`,
    `${x}:6:22 aliases: "/lama?id=3" contains "?" or "#", which a static site cannot tell apart. Write the address without it.`,
    `${x}:6:34 aliases: "/a/%2e%2e/b" contains a character that cannot be in a file name. Write only the address.`,
  ],
  [
    "a page in the site's own place",
    {
      "content/pages/arsip.md": "---\ntitle: Arsip\n---\n",
      "content/pages/2024.md": "---\ntitle: Setahun\n---\n",
    },
    'content/pages/2024.md:1:1 "2024" is an address that the site uses itself. Give the page\'s file another name.',
    'content/pages/arsip.md:1:1 "arsip" is an address that the site uses itself. Give the page\'s file another name.',
  ],
  [
    "two pages with one address",
    {
      "content/pages/a/kontak.md": "---\ntitle: A\n---\n",
      "content/pages/kontak.md": "---\ntitle: B\n---\n",
    },
    "content/pages/kontak.md:1:1 has the same address as content/pages/a/kontak.md: /kontak/. Rename one of the two files.",
  ],

  // Settings
  [
    "no settings",
    { "_data/site.yaml": null },
    '_data/site.yaml:1:1 is missing. Make it, with the keys name, url and publisher ("publisher:" and under it "name: …").',
  ],
  [
    "settings with a bit of everything",
    {
      "_data/site.yaml":
        "name: Warta\nurl: contoh.id\ntimeZone: Asia/Djakarta\nlanguage: jawa\npageSize: banyak\nsections:\n  - name: Ekonomi\n  - name: EKONOMI\n",
    },
    "_data/site.yaml:1:1 publisher: is missing. Write it, and indented under it these keys: name, url, logo, email, address, sameAs, foundingDate.",
    '_data/site.yaml:2:6 url: "contoh.id" is not the address of a site. Write it in full: https://contoh.id/',
    '_data/site.yaml:3:11 timeZone: "Asia/Djakarta" is not a known time zone. Did you mean "Asia/Jakarta"?',
    '_data/site.yaml:4:11 language: needs id or en, not "jawa".',
    '_data/site.yaml:5:11 pageSize: needs a whole number, not "banyak".',
    '_data/site.yaml:8:11 sections.name: "EKONOMI" has the same address as the section "Ekonomi". Keep one of the two.',
  ],
  [
    "a site's address with a query",
    { "_data/site.yaml": "name: Warta\nurl: https://contoh.id/?id=1\npublisher:\n  name: Redaksi\n" },
    '_data/site.yaml:2:6 url: "https://contoh.id/?id=1" contains "?" or "#". Write only the address: https://contoh.id/',
  ],
];

test.each(table)("%s", async (_, files, ...lines) => {
  expect(await mistakesOf(files)).toEqual(lines);
  // Where drafts are read too: in the preview, and when the content is checked without building.
  expect(await mistakesOf(files, { preview: true })).toEqual(lines);
});

test("reports all mistakes of all files in one go, by file, line and column", async () => {
  const lines = await mistakesOf({
    "_data/site.yaml":
      "name: Warta\nurl: https://contoh.id/\ntimeZone: Mars/Olympus\npublisher:\n  name: Redaksi\n",
    "content/articles/b.md": article({ date: "besok", tags: "[Pasar Pagy]", lang: "jv" }),
    "content/articles/a.md": "---\ntitle: 'x\n---\n",
    "content/articles/konsep.md": article({ draft: "true", updated: "2020-01-01" }),
    "content/pages/tentang.md": "Tentang kami\n",
    "content/tags/rusak.md": "---\nnama: Rusak\n---\n",
  });
  expect(lines.map((line) => line.split(" ")[0])).toEqual([
    "_data/site.yaml:3:11",
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
  const lines = await mistakesOf({
    [x]: article({ tags: "[Bank Sentral]" }),
    "content/tags/bank-sentral.md": "",
  });
  expect(lines).toEqual([
    "content/tags/bank-sentral.md:1:1 is empty. Write the front matter and the text, or remove the file.",
  ]);
});

test("an address from the environment takes the place of the written one, and is checked", async () => {
  const settings = "name: Warta\npublisher:\n  name: Redaksi\n";
  expect(
    await mistakesOf({ "_data/site.yaml": settings }, { urlOverride: "https://contoh.id/warta" }),
  ).toEqual([]);
  expect(await mistakesOf({}, { urlOverride: "contoh" })).toEqual([
    '_data/site.yaml:1:1 is overruled by the environment variable WARTA_URL, but "contoh" is not the address of a site. Write it in full: https://contoh.id/',
  ]);
});

/** The header of a Windows bitmap, two by one pixels. */
function bitmap(): Uint8Array {
  const bytes = Buffer.alloc(54);
  bytes.write("BM");
  bytes.writeUInt32LE(2, 18);
  bytes.writeUInt32LE(1, 22);
  return bytes;
}
