import { expect, test } from "vitest";
import { article, type Files, mistakesOf } from "./temporary-project.ts";

const x = "content/articles/x.md";
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAC0lEQVR4nGNgQAYAAA4AAXehcEcAAAAASUVORK5CYII=",
  "base64",
);

/** What is wrong · the files · every line an editor sees. */
const table: [string, Files, string[]][] = [
  // The file as a whole
  [
    "an empty file",
    { [x]: " \n\n" },
    [`${x}:1:1 is empty. Write the front matter and the text, or remove the file.`],
  ],
  [
    "a file that is not UTF-8",
    { [x]: Buffer.from("---\ntitle: Caf\xe9 Baru\n---\n", "latin1") },
    [
      `${x}:2:11 is not UTF-8 text from here on. Open it in a text editor and save it again with encoding "UTF-8".`,
    ],
  ],
  [
    "no front matter",
    { [x]: "Harga cabai turun.\n" },
    [
      `${x}:1:1 has no front matter. Begin the file with a line "---", then keys such as "title: …", then a line "---".`,
    ],
  ],
  [
    "front matter that is JavaScript",
    { [x]: "---js\n{ title: process.exit(3) }\n---\n" },
    [`${x}:1:1 begins its front matter with "---js". Write plain "---": only YAML is read.`],
  ],
  [
    "front matter that is never closed",
    { [x]: "---\ntitle: Harga Cabai Turun\n" },
    [`${x}:1:1 opens its front matter but never closes it. Put a line "---" under the last key.`],
  ],
  [
    "front matter that other dashes begin or close",
    {
      "content/articles/a.md": article().replace("---", "—"),
      "content/articles/b.md": article({}, "Cabai turun.\n\n---\n\nSelesai.").replace("\n---\n", "\n----\n"),
      "content/articles/c.md": article().replace("\n---\n", "\n  ---\n"),
      "content/articles/d.md": "+++\ntitle = 'Cabai'\n+++\n",
    },
    [
      'content/articles/a.md:1:1 begins its front matter with "—". Write plain "---": only YAML is read.',
      'content/articles/b.md:6:1 "----" does not close the front matter. Write plain "---", at the start of the line.',
      'content/articles/c.md:6:1 "---" does not close the front matter. Write plain "---", at the start of the line.',
      'content/articles/d.md:1:1 begins its front matter with "+++". Write plain "---": only YAML is read.',
    ],
  ],
  [
    "something above the front matter",
    { [x]: `\n\`\`\`yaml\n${article()}` },
    [
      `${x}:2:1 "\`\`\`yaml" stands before the front matter, which begins in line 3. Take out what stands above that line.`,
    ],
  ],
  [
    "front matter that is closed by a line further down in the text, or too early, or once more",
    {
      "content/articles/a.md": article({}, "Cabai turun.\n\n---\n\nSelesai.").replace("\n---\n", "\n"),
      "content/articles/b.md": article().replace("\ntags:", "\n---\ntags:"),
      "content/articles/c.md": `${article({}, "")}\n${article()}`,
    },
    [
      'content/articles/a.md:7:1 still belongs to the front matter. Put a line "---" above it, under the last key.',
      'content/articles/b.md:5:1 closes the front matter, but "tags" below belongs to it too. Take this line out.',
      'content/articles/c.md:10:1 ends the front matter with "..." or begins a second one. Keep one, between two lines of "---".',
    ],
  ],
  [
    "front matter without keys",
    { [x]: "---\nHarga cabai turun\n---\n" },
    [
      `${x}:2:1 needs a key, a colon and a value on each line here, such as "title: Kominfo Punya Akun TikTok".`,
    ],
  ],
  [
    "a file name that makes no address",
    { "content/articles/2024-05-01-—.md": article() },
    [
      "content/articles/2024-05-01-—.md:1:1 has a name that makes no address. Name the file with letters a to z, such as kominfo-di-tiktok.md.",
    ],
  ],

  // YAML
  [
    "a second colon in a value",
    { [x]: article({ title: "Cabai: Turun" }) },
    [
      `${x}:2:8 has a second colon in one value. If the colon belongs to the text, put quotation marks around the whole value: title: "Cabai: Turun"`,
    ],
  ],
  [
    "a second colon in a value with quotation marks, and in one that goes on below",
    {
      "content/articles/a.md": article({ title: 'Wali Kota: "Cabai: Turun"' }),
      "content/articles/b.md": article({ description: "Kata dia: cabai turun\n  di tiga pasar." }),
      "content/articles/c.md": article({ title: "”Cabai: Turun”" }),
    },
    [
      `content/articles/a.md:2:8 has a second colon in one value. If the colon belongs to the text, put quotation marks around the whole value: title: 'Wali Kota: "Cabai: Turun"'`,
      `content/articles/b.md:6:14 has a second colon in one value. If the colon belongs to the text, put quotation marks around the whole value: description: "…"`,
      `content/articles/c.md:2:8 has a second colon in one value. If the colon belongs to the text, put quotation marks around the whole value: title: "Cabai: Turun"`,
    ],
  ],
  [
    "a quotation mark left open",
    { [x]: '---\ntitle: "Cabai Turun\n---\n' },
    [`${x}:2:8 opens a quotation mark that is never closed. Close it at the end of the value.`],
  ],
  [
    "text after a closing quotation mark",
    { [x]: article({ title: '"Cabai" Turun' }) },
    [
      `${x}:2:16 has text after the end of a value. If quotation marks or brackets belong to the text, put quotation marks around the whole value: title: '"Cabai" Turun'`,
    ],
  ],
  [
    "a dash where there is nothing to say",
    {
      "content/articles/a.md": article({ editors: "-" }),
      "content/articles/b.md": article({ editors: "-", authors: "Sari" }),
    },
    [
      'content/articles/a.md:6:10 has "-" alone. If there is nothing to say, take this line out.',
      'content/articles/b.md:6:10 has "-" alone. If there is nothing to say, take this line out.',
    ],
  ],
  [
    "an article among topics and among pages",
    { "content/tags/x.md": article({ authors: "Sari" }), "content/pages/x.md": article() },
    [
      "content/pages/x.md:1:1 is an article: it has a title, a date and a section. Move it to content/articles/.",
      "content/tags/x.md:1:1 is an article: it has a title, a date and a section. Move it to content/articles/.",
    ],
  ],
  [
    "a tab",
    { [x]: article({ image: "\n\tsrc: a.png" }) },
    [`${x}:7:1 is indented with a tab. Indent with spaces.`],
  ],
  [
    "a key twice, and what is wrong beside it",
    { [x]: article({ draft: "ya\ntitle: Lagi" }) },
    [
      `${x}:6:8 draft: needs true or false, not "ya". Did you mean true?`,
      `${x}:7:1 "title" stands in line 2 and in line 7. Keep one of the two.`,
    ],
  ],
  [
    "a key twice within another",
    { [x]: article({ source: "\n  title: Cabai\n  title: Beras" }) },
    [`${x}:8:3 "title" stands in line 7 and in line 8. Keep one of the two.`],
  ],
  [
    "keys that stand beside the one they belong under, the article's own among them",
    {
      [x]: article({
        retracted: "\ndate: 2024-05-02\nreason: Keliru.",
        image: "\nsrc: foto.png\ncaption: Pasar",
      }),
      "_data/site.yaml": "name: Warta\nurl: https://contoh.id/\npublisher:\nname: Redaksi\nemail: redaksi\n",
    },
    [
      `_data/site.yaml:4:1 "publisher" is empty: what belongs under it stands beside it. Put two more blanks in front of "name", "email".`,
      `_data/site.yaml:5:8 publisher.email: "redaksi" is not an e-mail address. Write it like redaksi@contoh.id`,
      `${x}:7:1 "retracted" is empty: what belongs under it stands beside it. Put two more blanks in front of "date", "reason".`,
      `${x}:9:1 image.alt: is missing. Write it like "alt: Menteri berbicara di depan wartawan".`,
      `${x}:10:1 "image" is empty: what belongs under it stands beside it. Put two more blanks in front of "src", "caption".`,
    ],
  ],
  [
    "quotation marks within quotation marks",
    { [x]: article({ title: '"Kata dia "ya""' }) },
    [
      `${x}:2:19 has quotation marks within quotation marks. Put single ones (') around the whole value: title: 'Kata dia "ya"'`,
    ],
  ],
  [
    "an entry whose dash has no blank",
    { [x]: "---\ntitle: Cabai\ntags:\n  - Pasar\n  -Kopra\n---\n" },
    [`${x}:5:1 begins with "-" and no blank after it. Write "- " before each entry of a list.`],
  ],
  [
    "a colon without a blank",
    { [x]: "---\ntitle:Cabai\ndate: 2024-05-01\n---\n" },
    [`${x}:2:1 has no blank after the colon. Write one between the colon and the value.`],
  ],
  [
    "settings that are empty",
    { "_data/site.yaml": "\n" },
    [
      '_data/site.yaml:1:1 is empty. Write the keys name, url and publisher ("publisher:" and under it "name: …").',
    ],
  ],
  [
    "a list that is never closed",
    { [x]: article({ tags: "[Pasar Pagi" }) },
    [`${x}:5:18 comes before the end of a list or group that began with [ or {. Close it with ] or }.`],
  ],
  [
    "a value that begins with *",
    { [x]: article({ title: "*Cabai* Turun" }) },
    [
      `${x}:2:16 has text after the end of a value. If quotation marks or brackets belong to the text, put quotation marks around the whole value: title: "*Cabai* Turun"`,
    ],
  ],

  [
    "a title that begins with brackets or a sign",
    {
      "content/articles/a.md": article({ title: "[FOTO] Cabai Turun" }),
      "content/articles/b.md": article({ title: "@pasarpagi Ramai" }),
    },
    [
      'content/articles/a.md:2:15 has text after the end of a value. If quotation marks or brackets belong to the text, put quotation marks around the whole value: title: "[FOTO] Cabai Turun"',
      'content/articles/b.md:2:8 begins with a character that has a meaning of its own in YAML. If it belongs to the text, put quotation marks around the whole value: title: "@pasarpagi Ramai"',
    ],
  ],
  [
    "entries with dashes below a list in brackets, or below a value",
    {
      "content/articles/a.md": article({ aliases: "[/lama.html]\n  - /tua.html\n  - /dulu.html" }),
      "content/articles/b.md": article({ tags: "Pasar Pagi\n- Cabai, Merah" }),
    },
    [
      "content/articles/a.md:7:3 stands below a value that has ended. Write all of it on one line: aliases: [/lama.html, /tua.html, /dulu.html]",
      'content/articles/b.md:6:1 stands below a value that has ended. Write all of it on one line: tags: [Pasar Pagi, "Cabai, Merah"]',
    ],
  ],
  [
    "a curly quotation mark at the end, two commas, a second colon in brackets",
    {
      "content/articles/a.md": article({ title: '"Cabai Turun”' }),
      "content/articles/b.md": article({ tags: "[Pasar Pagi,, Cabai]" }),
      "content/articles/c.md": article({ image: "{ src: foto.png, alt: Pasar: ramai }" }),
    },
    [
      'content/articles/a.md:2:8 opens a quotation mark that a curly one does not close. Write straight ones: title: "Cabai Turun"',
      "content/articles/b.md:5:19 has two commas with nothing between them. Take one out.",
      'content/articles/c.md:6:30 has a second colon in one value. If the colon belongs to the text, put quotation marks around the whole value: key: "value"',
    ],
  ],
  [
    "hashtags in brackets",
    { [x]: article({ tags: "[Pasar Pagi, #Cabai, #Beras]" }) },
    [
      `${x}:5:20 "#Cabai" begins a remark: from there on the line is not read, its closing bracket too. Take the # out of each entry.`,
    ],
  ],
  [
    "entries that begin with *",
    { [x]: article({ tags: "\n  * Pasar Pagi\n  * Cabai" }) },
    [`${x}:6:3 begins with "*". Write "- " before each entry of a list.`],
  ],
  [
    "a picture as a text has it",
    { [x]: article({ image: "![Pasar pagi](foto.png)" }) },
    [
      `${x}:6:9 is a picture as a text has it. In front matter write image: { src: "foto.png", alt: "Pasar pagi" }`,
    ],
  ],
  [
    "a further line of a value that is not indented",
    { [x]: article({ description: "Cabai turun\ndi tiga pasar." }) },
    [
      `${x}:7:1 is neither a key nor the value of one. Write key: value, and indent the further lines of a long value.`,
    ],
  ],

  // Keys
  [
    "an unknown key",
    { [x]: article({ desciption: "Turun." }) },
    [`${x}:6:1 "desciption" is not a known key. Did you mean "description"?`],
  ],
  [
    "a key in Indonesian",
    { [x]: article({ penulis: "Sari" }) },
    [`${x}:6:1 "penulis" is not a known key. Did you mean "authors"?`],
  ],
  [
    "a key that has to be there, under another name",
    { [x]: article().replace("title:", "judul:").replace("date:", "Date:") },
    [
      `${x}:2:1 "judul" is not a known key. Did you mean "title"?`,
      `${x}:3:1 "Date" is not a known key. Did you mean "date"?`,
    ],
  ],
  [
    "keys in Indonesian that mean others in other places, and one that belongs under another",
    {
      [x]: article({ keterangan: "Turun.", image: "\n  keterangan: Pasar", credit: "Budi", redaktur: "Ani" }),
    },
    [
      `${x}:6:1 "keterangan" is not a known key. Did you mean "description"?`,
      `${x}:8:3 image: "keterangan" is not a known key. Did you mean "caption"?`,
      `${x}:8:3 image.src: is missing. Write it like "src: foto.jpg".`,
      `${x}:8:3 image.alt: is missing. Write it like "alt: Menteri berbicara di depan wartawan".`,
      `${x}:9:1 "credit" is not a known key. Put "credit" under "image", two blanks further in.`,
      `${x}:10:1 "redaktur" is not a known key. Did you mean "editors"?`,
    ],
  ],
  [
    "an unknown key within a key",
    { [x]: article({ source: "\n  titel: Cabai" }) },
    [`${x}:7:3 source: "titel" is not a known key. Did you mean "title"?`],
  ],
  [
    "required keys left out or empty",
    { [x]: "---\ntitle:\ntags: []\n---\n" },
    [
      `${x}:1:1 date: is missing. Write it like "date: 2020-01-24 10:49".`,
      `${x}:1:1 section: is missing. Write it like "section: Teknologi".`,
      `${x}:2:1 title: is missing. Write it like "title: Kominfo Punya Akun TikTok".`,
      `${x}:3:1 tags: is missing. Write it like "tags: [Kominfo, TikTok]".`,
    ],
  ],
  [
    "a list for a text",
    { [x]: article({ title: "[Cabai, Turun]" }) },
    [`${x}:2:8 title: needs a text, not a list. Write it like "title: Cabai, Turun".`],
  ],
  [
    "several sections",
    { [x]: article({ section: "[Ekonomi, Olahraga]" }) },
    [
      `${x}:4:10 section: needs one section: an article stands in one. Write "section: Ekonomi", and the rest as tags.`,
    ],
  ],
  [
    "one section as a list",
    { [x]: article({ section: "\n  - Ekonomi" }) },
    [`${x}:5:3 section: needs a text, not a list. Write it like "section: Ekonomi".`],
  ],
  [
    "entries of a list under its first",
    { [x]: article({ tags: "Pasar Pagi\n  - Cabai", authors: "\n  • Sari Wulandari\n  • Budi Hartono" }) },
    [
      `${x}:5:7 tags: is one value over several lines. For a list, write nothing behind the colon, and below it each entry on a line of its own with "- " in front.`,
      `${x}:8:3 authors: is one value over several lines. For a list, write nothing behind the colon, and below it each entry on a line of its own with "- " in front.`,
    ],
  ],
  [
    "true for a text",
    { [x]: article({ dateline: "true" }) },
    [`${x}:6:11 dateline: needs a text, not true. If it is a text, put quotation marks around it: "true".`],
  ],
  [
    "a text for true or false",
    { [x]: article({ draft: "nanti" }) },
    [`${x}:6:8 draft: needs true or false, not "nanti".`],
  ],
  [
    "a list of groups that is one word",
    { [x]: article({ corrections: "Salah tulis." }) },
    [`${x}:6:14 corrections: needs a list, each entry with keys of its own: - { date: …, text: … }`],
  ],
  [
    "a list of groups that is several words",
    {
      "_data/site.yaml":
        "name: W\nurl: https://contoh.id/\npublisher: { name: R }\nsections: Teknologi, Ekonomi & Bisnis\n",
    },
    [
      '_data/site.yaml:4:11 sections: needs a list, each entry with keys of its own: [{ name: Teknologi }, { name: "Ekonomi & Bisnis" }]',
    ],
  ],
  [
    "a text for keys",
    { [x]: article({ image: "foto.png" }) },
    [
      `${x}:6:8 image: needs keys of its own, indented under it: src, alt, caption, credit. Write it like "image: { src: foto.png, alt: … }".`,
    ],
  ],
  [
    "a text for keys, of which one seems to be meant, or none",
    {
      "content/articles/a.md": article({ source: "https://contoh.id/berita" }),
      "content/articles/b.md": article({ source: "Kabar Kota" }),
      "content/articles/c.md": article({ retracted: "ya" }),
    },
    [
      'content/articles/a.md:6:9 source: needs keys of its own, indented under it: title, author, publisher, date, url, license. Write it like "source: { url: https://contoh.id/berita }".',
      "content/articles/b.md:6:9 source: needs keys of its own, indented under it: title, author, publisher, date, url, license.",
      'content/articles/c.md:6:12 retracted: needs keys of its own, indented under it: date, reason. Write it like "retracted: { date: …, reason: … }".',
    ],
  ],
  [
    "a colon in an entry, and a comma in a group in brackets",
    {
      [x]: article({
        tags: "\n  - Cabai: merah",
        corrections: "\n  - { date: 2024-05-02, text: Semula tertulis 42, yang benar, 24. }",
      }),
    },
    [
      `${x}:6:5 tags: needs a text, not keys of its own. If the colon belongs to the text, write "Cabai: merah"`,
      `${x}:8:51 corrections: "yang benar" is not a known key. A comma ends a value in brackets. If it belongs to the text, write text: "Semula tertulis 42, yang benar, 24."`,
    ],
  ],
  [
    "a word for true, true as a text, and the name of a language",
    {
      "content/articles/a.md": article({ draft: "tidak", lang: "Inggris" }),
      "content/articles/b.md": article({ draft: '"true"', lang: "id-ID" }),
    },
    [
      'content/articles/a.md:6:8 draft: needs true or false, not "tidak". Did you mean false?',
      'content/articles/a.md:7:7 lang: needs id or en, not "Inggris". Did you mean en?',
      'content/articles/b.md:6:8 draft: needs true or false, not "true". Did you mean true?',
      'content/articles/b.md:7:7 lang: needs id or en, not "id-ID". Did you mean id?',
    ],
  ],
  ["a language that is none", { [x]: article({ lang: "jv" }) }, [`${x}:6:7 lang: needs id or en, not "jv".`]],
  [
    "a source without a whole address",
    { [x]: article({ source: "\n  url: contoh.id" }) },
    [`${x}:7:8 source.url: "contoh.id" is not a web address. Write it whole: https://…`],
  ],
  [
    "a web address with a slash too few, which browsers take for a path of the same site",
    { [x]: article({ source: "\n  url: https:/contoh.id" }) },
    [`${x}:7:8 source.url: "https:/contoh.id" is not a web address. Write it whole: https://…`],
  ],
  [
    "a timeline that is neither",
    { [x]: article({ timeline: "ya" }) },
    [
      `${x}:6:11 timeline: needs false, or a list of entries with "date" and "text". Leave it out to have it made from the text.`,
    ],
  ],
  [
    "a timeline's entries",
    { [x]: article({ timeline: "\n  - date: 31 Juni 2018\n    text: Pasar dibuka.\n  - date: 2018" }) },
    [
      `${x}:7:11 timeline.date: "31 Juni 2018" is not a date: June 2018 has 30 days.`,
      `${x}:9:5 timeline.text: is missing. Write it like "text: Kominfo memblokir TikTok.".`,
    ],
  ],

  // Dates
  [
    "a day that is not in the calendar",
    { [x]: article({ date: "31 Februari 2020" }) },
    [`${x}:3:7 date: "31 Februari 2020" is not a date: February 2020 has 29 days.`],
  ],
  [
    "an update before publication",
    { [x]: article({ updated: "2024-05-01 07:59" }) },
    [
      `${x}:6:10 updated: "2024-05-01 07:59" lies before "date", "2024-05-01 08:00". An article is updated after it is published.`,
    ],
  ],
  [
    "a correction before publication, though another of its keys is wrong",
    { [x]: article({ corrections: "\n  - date: 2024-04-30\n    teks: Bukan 12 tahun." }) },
    [
      `${x}:7:11 corrections.date: "2024-04-30" lies before "date", "2024-05-01 08:00". An article is corrected after it is published.`,
      `${x}:8:5 corrections: "teks" is not a known key. Did you mean "text"?`,
    ],
  ],
  [
    "a retraction before publication",
    { [x]: article({ retracted: "\n  date: 30 April 2024\n  reason: Keliru." }) },
    [
      `${x}:7:9 retracted.date: "30 April 2024" lies before "date", "2024-05-01 08:00". An article is withdrawn after it is published.`,
    ],
  ],

  // Tags
  [
    "a slip of a known tag",
    { [x]: article({ tags: "\n- Pasar Pagi\n- Pasar Subu" }) },
    [`${x}:7:3 tags: "Pasar Subu" is not a known tag. Did you mean "Pasar Subuh"?`],
  ],
  [
    "several tags in one text",
    {
      [x]: article({ tags: "Pasar Pagi, Cabai" }),
      "content/articles/y.md": article({ tags: "Pasar Pagi; Cabai" }),
    },
    [
      `${x}:5:7 tags: "Pasar Pagi, Cabai" is not a known tag. Write several tags as a list: [Pasar Pagi, Cabai].`,
      'content/articles/y.md:5:7 tags: "Pasar Pagi; Cabai" is not a known tag. Write several tags as a list: [Pasar Pagi, Cabai].',
    ],
  ],
  [
    "a tag that makes no address",
    { [x]: article({ tags: "[新聞]" }) },
    [
      `${x}:5:8 tags: "新聞" makes no address. Make a file for it in content/tags/, named with letters a to z.`,
    ],
  ],
  [
    "two tags that share a name, an alias or an address",
    {
      "content/tags/pagi.md": "---\nname: PASAR-PAGI\naliases:\n  - Pagi\n  - pasar  subuh\n---\n",
      "content/tags/kota/pasar-pagi.md": "---\nname: Pasar Kota\n---\n",
    },
    [
      'content/tags/pagi.md:2:7 name: "PASAR-PAGI" is the name or the address of content/tags/kota/pasar-pagi.md too. Give one of the two another name, or keep one of them.',
      "content/tags/pasar-pagi.md:1:1 has the same address as content/tags/kota/pasar-pagi.md: /tag/pasar-pagi/. Rename one of the two files, or keep one of them.",
      'content/tags/pasar-pagi.md:2:7 name: "Pasar Pagi" is the name or the address of content/tags/kota/pasar-pagi.md too. Give one of the two another name, or keep one of them.',
      'content/tags/pasar-pagi.md:3:11 aliases: "Pasar Subuh" is an alias of content/tags/pagi.md too. Take it out of one of the two.',
    ],
  ],
  [
    "a tag that has an alias of another for its name, told once and for what it is",
    { "content/tags/pasar-subuh.md": "---\nname: Pasar Subuh\n---\n" },
    [
      'content/tags/pasar-subuh.md:2:7 name: "Pasar Subuh" is an alias of content/tags/pasar-pagi.md, so articles with it lead there. Take it out of the aliases there, or remove this file.',
    ],
  ],
  [
    "an alias that is the name of another tag",
    { "content/tags/subuh.md": "---\nname: Subuh\naliases: [Pasar Pagi]\n---\n" },
    [
      'content/tags/subuh.md:3:11 aliases: "Pasar Pagi" is the name or the address of content/tags/pasar-pagi.md. Take it out here.',
    ],
  ],
  [
    "a tag whose address alone is an alias of another",
    { "content/tags/pasar-subuh.md": "---\nname: Pasar Dini\n---\n" },
    [
      "content/tags/pasar-subuh.md:1:1 has the address /tag/pasar-subuh/, but content/tags/pasar-pagi.md has that for a name or an alias. Rename this file, or take it out there.",
    ],
  ],
  [
    "a kind that schema.org does not have",
    { "content/tags/pt-cabai.md": "---\nname: PT Cabai\nkind: Organisation\n---\n" },
    [
      'content/tags/pt-cabai.md:3:7 kind: "Organisation" is not a type of schema.org. Did you mean "Organization"?',
    ],
  ],
  [
    "kinds that are near no type, near one that is seldom used, or no name of a type",
    {
      "content/tags/a.md": "---\nname: Cabai\nkind: Sayuran\n---\n",
      "content/tags/b.md": "---\nname: Gunung Cabai\nkind: Volcanoe\n---\n",
      "content/tags/c.md": "---\nname: Raja Cabai\nkind: person\n---\n",
    },
    [
      'content/tags/a.md:3:7 kind: "Sayuran" is not a type of schema.org. Write one such as Organization, Person, Place or Event.',
      'content/tags/b.md:3:7 kind: "Volcanoe" is not a type of schema.org. Did you mean "Volcano"?',
      'content/tags/c.md:3:7 kind: "person" is not a type of schema.org. Did you mean "Person"?',
    ],
  ],

  [
    "kinds in Indonesian",
    {
      "content/tags/a.md": "---\nname: Alun-Alun\nkind: Tempat\n---\n",
      "content/tags/b.md": "---\nname: Sari Wulandari\nkind: Orang\n---\n",
      "content/tags/c.md": "---\nname: RS Bahagia\nkind: rumah  sakit\n---\n",
    },
    [
      'content/tags/a.md:3:7 kind: "Tempat" is not a type of schema.org. Did you mean "Place"?',
      'content/tags/b.md:3:7 kind: "Orang" is not a type of schema.org. Did you mean "Person"?',
      'content/tags/c.md:3:7 kind: "rumah sakit" is not a type of schema.org. Did you mean "Hospital"?',
    ],
  ],

  // Pictures
  [
    "a picture without alt, whose file is missing too",
    { [x]: article({ image: "\n  src: foto.png" }) },
    [
      `${x}:7:3 image.alt: is missing. Write it like "alt: Menteri berbicara di depan wartawan".`,
      `${x}:7:8 image.src: "foto.png": there is no file content/articles/foto.png.`,
    ],
  ],
  [
    "a picture that is none",
    { [x]: article({ image: "\n  src: /foto.jpg\n  alt: Pasar" }), "content/foto.jpg": "bukan gambar" },
    [`${x}:7:8 image.src: "/foto.jpg": content/foto.jpg is not a picture, or it is damaged.`],
  ],
  [
    "a picture of a type that browsers do not show",
    { [x]: article({ image: "\n  src: foto.bmp\n  alt: Pasar" }), "content/articles/foto.bmp": bitmap() },
    [
      `${x}:7:8 image.src: "foto.bmp": content/articles/foto.bmp is of a type (bmp) that browsers do not show. Save it as JPEG, PNG or WebP.`,
    ],
  ],
  [
    "a picture outside content",
    { [x]: article({ image: "\n  src: ../../_data/foto.png\n  alt: Pasar" }), "_data/foto.png": png },
    [
      `${x}:7:8 image.src: "../../_data/foto.png" lies outside content/. Put the picture's file under content/.`,
    ],
  ],
  [
    "a picture on another site",
    { [x]: article({ image: "\n  src: https://contoh.id/foto.png\n  alt: Pasar" }) },
    [
      `${x}:7:8 image.src: "https://contoh.id/foto.png" is not a file. Put a copy of the picture under content/ and name that.`,
    ],
  ],
  [
    "pictures in the text",
    {
      [x]: article({}, "Cabai.\n\nDi pasar: ![](foto.png) dan ![Bagan](bagan.svg)."),
      "content/articles/foto.png": png,
    },
    [
      `${x}:10:11 shows a picture without saying what is on it, for readers who cannot see it. Write ![what it shows](file).`,
      `${x}:10:29 "bagan.svg": there is no file content/articles/bagan.svg.`,
    ],
  ],

  // Addresses
  [
    "two articles with one address",
    { "content/articles/2024-05-01-cabai.md": article(), "content/articles/2024/cabai.md": article() },
    [
      "content/articles/2024/cabai.md:1:1 has the same address as content/articles/2024-05-01-cabai.md: /2024/05/01/cabai/. Rename one of the two files, or keep one of them.",
    ],
  ],
  [
    "an old address that is another article's, another old one's, or the site's own",
    {
      "content/articles/a.md": article({ aliases: "/lama/" }),
      "content/articles/b.md": article({ aliases: "\n  - /2024/05/01/a\n  - /lama\n  - /tag/cabai/\n  - /" }),
    },
    [
      'content/articles/b.md:7:5 aliases: "/2024/05/01/a/" is already an address of content/articles/a.md. Take it out here.',
      'content/articles/b.md:8:5 aliases: "/lama/" is already an address of content/articles/a.md. Take it out here.',
      'content/articles/b.md:9:5 aliases: "/tag/cabai/" is already an address of the site itself. Take it out here.',
      'content/articles/b.md:10:5 aliases: "/" is already an address of the home page. Take it out here.',
    ],
  ],
  [
    "an old address of a file, below which another stands",
    {
      "content/articles/a.md": article({ aliases: "/lama.d" }),
      "content/articles/b.md": article({ aliases: "/lama.d/b.html" }),
    },
    [
      'content/articles/a.md:6:10 aliases: "/lama.d" is the address of a file, and /lama.d/b.html stands below it: no place is both. Take one of the two out.',
    ],
  ],
  [
    "an old address that is none",
    { [x]: article({ aliases: "[lama.html, /lama?id=3, /a/%2e%2e/b]" }) },
    [
      `${x}:6:11 aliases: "lama.html" does not begin with "/". Write the old address from the top of the site, such as /lama/berita.html.`,
      `${x}:6:22 aliases: "/lama?id=3" has a "?" or "#" in it, which a static site cannot tell apart. Write the address without it.`,
      `${x}:6:34 aliases: "/a/%2e%2e/b" has something in it that cannot be the name of a file. Write the address alone.`,
    ],
  ],
  [
    "a page in the site's own place",
    {
      "content/pages/arsip.md": "---\ntitle: Arsip\n---\n",
      "content/pages/2024.md": "---\ntitle: Setahun\n---\n",
    },
    [
      'content/pages/2024.md:1:1 "2024" is an address that the site uses itself. Give the page\'s file another name.',
      'content/pages/arsip.md:1:1 "arsip" is an address that the site uses itself. Give the page\'s file another name.',
    ],
  ],
  [
    "two pages with one address",
    {
      "content/pages/a/kontak.md": "---\ntitle: A\n---\n",
      "content/pages/kontak.md": "---\ntitle: B\n---\n",
    },
    [
      "content/pages/kontak.md:1:1 has the same address as content/pages/a/kontak.md: /kontak/. Rename one of the two files.",
    ],
  ],

  // Settings
  [
    "no settings",
    { "_data/site.yaml": null },
    [
      '_data/site.yaml:1:1 is missing. Make it, with the keys name, url and publisher ("publisher:" and under it "name: …").',
    ],
  ],
  [
    "settings with a bit of everything",
    {
      "_data/site.yaml":
        "name: Warta\nurl: contoh.id\ntimeZone: Asia/Djakarta\nlanguage: jawa\npageSize: banyak\nsections:\n  - name: Ekonomi\n  - name: EKONOMI\n",
    },
    [
      "_data/site.yaml:1:1 publisher: is missing. Write it, and indented under it keys of its own: name, url, logo, email, address, sameAs, foundingDate.",
      '_data/site.yaml:2:6 url: "contoh.id" is not the address of a site. Write it whole: https://contoh.id/',
      '_data/site.yaml:3:11 timeZone: "Asia/Djakarta" is not a known time zone. Did you mean "Asia/Jakarta"?',
      '_data/site.yaml:4:11 language: needs id or en, not "jawa".',
      '_data/site.yaml:5:11 pageSize: needs a whole number, not "banyak".',
      '_data/site.yaml:8:11 sections.name: "EKONOMI" has the same address as the section "Ekonomi". Keep one of the two.',
    ],
  ],
  [
    "a site's address with a query",
    { "_data/site.yaml": "name: Warta\nurl: https://contoh.id/?id=1\npublisher:\n  name: Redaksi\n" },
    [
      '_data/site.yaml:2:6 url: "https://contoh.id/?id=1" has a "?" or "#" in it. Write the address alone: https://contoh.id/',
    ],
  ],
];

test.each(table)("%s", async (_, files, lines) => {
  expect(await mistakesOf(files)).toEqual(lines);
  // Where drafts are read too: in the preview, and when the content is checked without building.
  expect(await mistakesOf(files, { preview: true })).toEqual(lines);
});

test("all mistakes of all files are told in one go, by file, line and column", async () => {
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
    '_data/site.yaml:1:1 is overruled by the environment variable WARTA_URL, but "contoh" is not the address of a site. Write it whole: https://contoh.id/',
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
