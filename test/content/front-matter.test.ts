import { expect, test } from "vitest";
import { article, type Files, mistakesOf } from "./temporary-project.ts";

const x = "content/articles/x.md";

/** What is wrong · the files · every line an editor sees. */
const table: [string, Files, ...string[]][] = [
  // The file as a whole
  [
    "an empty file",
    { [x]: " \n\n" },
    `${x}:1:1 is empty. Write the front matter and the text, or remove the file.`,
  ],
  [
    "a file that is not UTF-8",
    { [x]: Buffer.from("---\ntitle: Caf\xe9 Baru\n---\n", "latin1") },
    `${x}:2:11 is not UTF-8 text from here on. Open it in a text editor and save it again with encoding "UTF-8".`,
  ],
  [
    "no front matter",
    { [x]: "Harga cabai turun.\n" },
    `${x}:1:1 has no front matter. Begin the file with a line "---", then keys such as "title: …", then a line "---".`,
  ],
  [
    "front matter that is JavaScript",
    { [x]: "---js\n{ title: process.exit(3) }\n---\n" },
    `${x}:1:1 has no front matter. Begin the file with a line "---", then keys such as "title: …", then a line "---".`,
  ],
  [
    "front matter that is never closed",
    { [x]: "---\ntitle: Harga Cabai Turun\n" },
    `${x}:1:1 opens its front matter but never closes it. Put a line "---" under the last key.`,
  ],
  [
    "front matter without keys",
    { [x]: "---\nHarga cabai turun\n---\n" },
    `${x}:2:1 needs a key, a colon and a value on each line here, such as "title: Harga Beras Turun".`,
  ],
  [
    "a file name that makes no address",
    { "content/articles/2024-05-01-—.md": article() },
    "content/articles/2024-05-01-—.md:1:1 has a name that cannot become an address. Name the file with letters a to z, such as harga-beras-turun.md.",
  ],

  // YAML
  [
    "a second colon in a value",
    { [x]: article({ title: "Cabai: Turun" }) },
    `${x}:2:8 has a second colon in one value. If the colon belongs to the text, put quotation marks around the whole value: title: "Cabai: Turun"`,
  ],
  [
    "a second colon in a value with quotation marks, and in one that goes on below",
    {
      "content/articles/a.md": article({ title: 'Wali Kota: "Cabai: Turun"' }),
      "content/articles/b.md": article({ description: "Kata dia: cabai turun\n  di tiga pasar." }),
      "content/articles/c.md": article({ title: "”Cabai: Turun”" }),
    },
    `content/articles/a.md:2:8 has a second colon in one value. If the colon belongs to the text, put quotation marks around the whole value: title: 'Wali Kota: "Cabai: Turun"'`,
    `content/articles/b.md:6:14 has a second colon in one value. If the colon belongs to the text, put quotation marks around the whole value: description: "…"`,
    `content/articles/c.md:2:8 has a second colon in one value. If the colon belongs to the text, put quotation marks around the whole value: title: "”Cabai: Turun”"`,
  ],
  [
    "a quotation mark left open",
    { [x]: '---\ntitle: "Cabai Turun\n---\n' },
    `${x}:2:8 opens a quotation mark that is never closed. Add " at the end of the value.`,
  ],
  [
    "a value that begins with a quotation or a bracket, and goes on",
    {
      "content/articles/a.md": article({ title: '"Mati Lampu" di Pasar' }),
      "content/articles/b.md": article({ title: "[Foto] Pasar Jum'at" }),
    },
    `content/articles/a.md:2:21 This value begins with a quotation or brackets, and goes on after it. Put single quotation marks around the whole value: title: '"Mati Lampu" di Pasar'`,
    `content/articles/b.md:2:15 This value begins with a quotation or brackets, and goes on after it. Put single quotation marks around the whole value: title: '[Foto] Pasar Jum''at'`,
  ],
  [
    "a key that is written twice",
    { [x]: article({ draft: "true\ntitle: Lagi" }) },
    `${x}:7:1 "title" is written twice. Keep one.`,
  ],
  [
    "brackets that are never closed",
    {
      "content/articles/a.md": article({ tags: "[Pasar Pagi, dishub" }),
      "content/articles/b.md": article({ tags: "[Pasar Pagi, dishub", authors: "Sari" }),
      "content/articles/c.md": article({ image: "{ src: a.png, alt: Pasar" }),
    },
    `content/articles/a.md:5:7 "[" is never closed. Add ] at the end of the value.`,
    `content/articles/b.md:5:7 "[" is never closed. Add ] at the end of the value.`,
    `content/articles/c.md:6:8 "{" is never closed. Add } at the end of the value.`,
  ],
  [
    "a key without a colon, or without a space after it",
    {
      "content/articles/a.md": article().replace("date: ", "date:"),
      "content/articles/b.md": article().replace("date: ", "date "),
      "content/articles/c.md": article().replace("tags: ", "tags:"),
    },
    `content/articles/a.md:3:1 After the colon comes a space: date: 2024-05-01 08:00`,
    `content/articles/b.md:3:1 After the name of a key come a colon and a space. If this line continues the one above, begin it with two spaces; otherwise write: date: 2024-05-01 08:00`,
    `content/articles/c.md:5:1 After the colon comes a space: tags: [Pasar Pagi]`,
  ],
  [
    "a value that begins with a sign of YAML",
    { [x]: article({ authors: "@nuraini" }) },
    `${x}:6:10 begins with "@", which has a meaning of its own in YAML. Put quotation marks around it.`,
  ],
  [
    "what only the parser knows, in its own words",
    {
      "content/articles/a.md": article({ editors: "-" }),
      "content/articles/d.md": article().replace("\nsection", "\n section"),
    },
    ...[
      ["a.md:6:10", "Unexpected block-seq-ind on same line with key"],
      ["d.md:3:7", "Nested mappings are not allowed in compact mappings"],
    ].map(
      ([place, reason]) =>
        `content/articles/${place} cannot be read as YAML: ${reason}. Check this line and those next to it: keys of the same level begin in the same column, each followed by a colon and a space.`,
    ),
  ],
  [
    "an article among topics and among pages",
    { "content/tags/x.md": article({ authors: "Sari" }), "content/pages/x.md": article() },
    "content/pages/x.md:1:1 is an article: it has a title, a date and a section. Move it to content/articles/.",
    "content/tags/x.md:1:1 is an article: it has a title, a date and a section. Move it to content/articles/.",
  ],
  [
    "a tab",
    { [x]: article({ image: "\n\tsrc: a.png" }) },
    `${x}:7:1 is indented with a tab. Indent with spaces.`,
  ],
  [
    "settings that are empty",
    { "_data/site.yaml": "\n" },
    '_data/site.yaml:1:1 is empty. Write the keys name, url and publisher ("publisher:" and under it "name: …").',
  ],

  // Keys
  [
    "an unknown key",
    { [x]: article({ desciption: "Turun." }) },
    `${x}:6:1 "desciption" is not a known key. Did you mean "description"?`,
  ],
  [
    "a key in Indonesian",
    { [x]: article({ penulis: "Sari" }) },
    `${x}:6:1 "penulis" is not a known key. Did you mean "authors"?`,
  ],
  [
    "a key that has to be there, under another name",
    { [x]: article().replace("title:", "judul:").replace("date:", "Date:") },
    `${x}:2:1 "judul" is not a known key. Did you mean "title"?`,
    `${x}:3:1 "Date" is not a known key. Did you mean "date"?`,
  ],
  [
    "keys in Indonesian that mean others in other places",
    {
      [x]: article({ keterangan: "Turun.", image: "\n  keterangan: Pasar", redaktur: "Ani" }),
    },
    `${x}:6:1 "keterangan" is not a known key. Did you mean "description"?`,
    `${x}:8:3 image: "keterangan" is not a known key. Did you mean "caption"?`,
    `${x}:8:3 image.src: is missing. Write it like "src: foto.jpg".`,
    `${x}:8:3 image.alt: is missing. Write it like "alt: Menteri berbicara di depan wartawan".`,
    `${x}:9:1 "redaktur" is not a known key. Did you mean "editors"?`,
  ],
  [
    "an unknown key within a key",
    { [x]: article({ source: "\n  titel: Cabai" }) },
    `${x}:7:3 source: "titel" is not a known key. Did you mean "title"?`,
  ],
  [
    "required keys left out or empty",
    { [x]: "---\ntitle:\ntags: []\n---\n" },
    `${x}:1:1 date: is missing. Write it like "date: 2020-01-24 10:49".`,
    `${x}:1:1 section: is missing. Write it like "section: Ekonomi".`,
    `${x}:2:1 title: is empty. Write it like "title: Harga Beras Turun".`,
    `${x}:3:1 tags: is empty. Write it like "tags: [Pasar Wage, Bank Indonesia]".`,
  ],
  [
    "a list for a text",
    { [x]: article({ title: "[Cabai, Turun]" }) },
    `${x}:2:8 title: needs a text, not a list. Write it like "title: Harga Beras Turun".`,
  ],
  [
    "true for a text",
    { [x]: article({ dateline: "true" }) },
    `${x}:6:11 dateline: needs a text, not true. If it is a text, put quotation marks around it: "true".`,
  ],
  [
    "a text for true or false",
    { [x]: article({ draft: "nanti" }) },
    `${x}:6:8 draft: needs true or false, not "nanti".`,
  ],
  [
    "a list of groups that is one word",
    { [x]: article({ corrections: "Salah tulis." }) },
    `${x}:6:14 corrections: needs a list, each entry with keys of its own: - { date: …, text: … }`,
  ],
  [
    "a text for keys",
    { [x]: article({ image: "foto.png" }) },
    `${x}:6:8 image: needs keys of its own, indented under it: src, alt, caption, credit. Write it like "image: { src: …, alt: … }".`,
  ],
  [
    "a text for keys, of which none has to be there, or some",
    {
      "content/articles/b.md": article({ source: "Kabar Kota" }),
      "content/articles/c.md": article({ retracted: "ya" }),
    },
    "content/articles/b.md:6:9 source: needs keys of its own, indented under it: title, author, publisher, date, url, license.",
    'content/articles/c.md:6:12 retracted: needs keys of its own, indented under it: date, reason. Write it like "retracted: { date: …, reason: … }".',
  ],
  ["a language that is none", { [x]: article({ lang: "jv" }) }, `${x}:6:7 lang: needs id or en, not "jv".`],
  [
    "a source without a whole address",
    { [x]: article({ source: "\n  url: contoh.id" }) },
    `${x}:7:8 source.url: "contoh.id" is not a web address. Write it in full: https://…`,
  ],
  [
    "a web address with a slash too few, which browsers take for a path of the same site",
    { [x]: article({ source: "\n  url: https:/contoh.id" }) },
    `${x}:7:8 source.url: "https:/contoh.id" is not a web address. Write it in full: https://…`,
  ],
  [
    "a timeline that is neither",
    { [x]: article({ timeline: "ya" }) },
    `${x}:6:11 timeline: needs true, false, or a list of entries with "date" and "text". Leave it out to have it made from the text.`,
  ],
  [
    "a timeline's entries",
    { [x]: article({ timeline: "\n  - date: 31 Juni 2018\n    text: Pasar dibuka.\n  - date: 2018" }) },
    `${x}:7:11 timeline.date: "31 Juni 2018" is not a date: June 2018 has 30 days.`,
    `${x}:9:5 timeline.text: is missing. Write it like "text: Pasar Wage dibuka lagi.".`,
  ],
];

test.each(table)("%s", async (_, files, ...lines) => {
  expect(await mistakesOf(files)).toEqual(lines);
  // Where drafts are read too: in the preview, and when the content is checked without building.
  expect(await mistakesOf(files, { preview: true })).toEqual(lines);
});
