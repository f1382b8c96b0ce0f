import { expect, test } from "vitest";
import {
  article,
  articles,
  type Files,
  mistakesInBoth,
  settings as siteSettings,
} from "./temporary-project.ts";

/** All that an editor reads of a project, without the folder of articles. */
const linesOf = async (files: Files): Promise<string[]> =>
  (await mistakesInBoth(files)).map((line) => line.replace(/^content\/articles\//, ""));

// In each of these projects a file has one thing wrong, which it is named for.

test("files that cannot be read as an article", async () => {
  const files = {
    "content/articles/empty.md": " \n\n",
    "content/articles/javascript.md": "---js\n{ title: process.exit(3) }\n---\n",
    "content/articles/latin-1.md": Buffer.from("---\ntitle: Caf\xe9 Baru\n---\n", "latin1"),
    "content/articles/no-front-matter.md": "Harga cabai turun.\n",
    "content/articles/no-keys.md": "---\nHarga cabai turun\n---\n",
    "content/articles/not-closed.md": "---\ntitle: Harga Cabai Turun\n",
    "content/articles/2024-05-01-—.md": article(),
    "content/tags/article.md": article({ authors: "Sari" }),
    "content/pages/article.md": article(),
  };
  expect(await linesOf(files)).toEqual([
    "2024-05-01-—.md:1:1 has a name that cannot become an address. Name the file with letters a to z, such as harga-beras-turun.md.",
    "empty.md:1:1 is empty. Write the front matter and the text, or remove the file.",
    'javascript.md:1:1 has no front matter. Begin the file with a line "---", then keys such as "title: …", then a line "---".',
    'latin-1.md:2:11 is not UTF-8 text from here on. Open it in a text editor and save it again with encoding "UTF-8".',
    'no-front-matter.md:1:1 has no front matter. Begin the file with a line "---", then keys such as "title: …", then a line "---".',
    'no-keys.md:2:1 needs a key, a colon and a value on each line here, such as "title: Harga Beras Turun".',
    'not-closed.md:1:1 opens its front matter but never closes it. Put a line "---" under the last key.',
    "content/pages/article.md:1:1 is an article: it has a title, a date and a section. Move it to content/articles/.",
    "content/tags/article.md:1:1 is an article: it has a title, a date and a section. Move it to content/articles/.",
  ]);
});

test("slips in YAML", async () => {
  const files = articles({
    "at-sign": { authors: "@nuraini" },
    "bracket-open": { tags: "[Pasar Pagi, dishub" },
    "bracket-open-above-a-key": { tags: "[Pasar Pagi, dishub", authors: "Sari" },
    "brace-open": { image: "{ src: a.png, alt: Pasar" },
    "brackets-and-more": { title: "[Foto] Pasar Jum'at" },
    colon: { title: "Cabai: Turun" },
    "colon-and-quotation": { title: 'Wali Kota: "Cabai: Turun"' },
    "colon-and-quotation-of-print": { title: "”Cabai: Turun”" },
    "colon-and-second-line": { description: "Kata dia: cabai turun\n  di tiga pasar." },
    "dash-after-key": { editors: "-" },
    "key-twice": { draft: "true\ntitle: Lagi" },
    "quotation-and-more": { title: '"Mati Lampu" di Pasar' },
    tab: { image: "\n\tsrc: a.png" },
  });
  const spelt = {
    "content/articles/indented.md": article().replace("\nsection", "\n section"),
    "content/articles/no-blank.md": article().replace("date: ", "date:"),
    "content/articles/no-blank-before-list.md": article().replace("tags: ", "tags:"),
    "content/articles/no-colon.md": article().replace("date: ", "date "),
    "content/articles/quotation-open.md": '---\ntitle: "Cabai Turun\n---\n',
  };
  expect(await linesOf({ ...files, ...spelt })).toEqual([
    'at-sign.md:6:10 begins with "@", which has a meaning of its own in YAML. Put quotation marks around it.',
    'brace-open.md:6:8 "{" is never closed. Add } at the end of the value.',
    'bracket-open-above-a-key.md:5:7 "[" is never closed. Add ] at the end of the value.',
    'bracket-open.md:5:7 "[" is never closed. Add ] at the end of the value.',
    "brackets-and-more.md:2:15 This value begins with a quotation or brackets, and goes on after it. Put single quotation marks around the whole value: title: '[Foto] Pasar Jum''at'",
    'colon-and-quotation-of-print.md:2:8 has a second colon in one value. If the colon belongs to the text, put quotation marks around the whole value: title: "”Cabai: Turun”"',
    `colon-and-quotation.md:2:8 has a second colon in one value. If the colon belongs to the text, put quotation marks around the whole value: title: 'Wali Kota: "Cabai: Turun"'`,
    'colon-and-second-line.md:6:14 has a second colon in one value. If the colon belongs to the text, put quotation marks around the whole value: description: "…"',
    'colon.md:2:8 has a second colon in one value. If the colon belongs to the text, put quotation marks around the whole value: title: "Cabai: Turun"',
    "dash-after-key.md:6:10 cannot be read as YAML: Unexpected block-seq-ind on same line with key. Check this line and those next to it: keys of the same level begin in the same column, each followed by a colon and a space.",
    "indented.md:3:7 cannot be read as YAML: Nested mappings are not allowed in compact mappings. Check this line and those next to it: keys of the same level begin in the same column, each followed by a colon and a space.",
    'key-twice.md:7:1 "title" is written twice. Keep one.',
    "no-blank-before-list.md:5:1 After the colon comes a space: tags: [Pasar Pagi]",
    "no-blank.md:3:1 After the colon comes a space: date: 2024-05-01 08:00",
    "no-colon.md:3:1 After the name of a key come a colon and a space. If this line continues the one above, begin it with two spaces; otherwise write: date: 2024-05-01 08:00",
    `quotation-and-more.md:2:21 This value begins with a quotation or brackets, and goes on after it. Put single quotation marks around the whole value: title: '"Mati Lampu" di Pasar'`,
    'quotation-open.md:2:8 opens a quotation mark that is never closed. Add " at the end of the value.',
    "tab.md:7:1 is indented with a tab. Indent with spaces.",
  ]);
});

test("keys below a line that ends them, which nobody would read", async () => {
  const files = articles({
    dots: { editors: "Sari\n...\ncorrections: [{ date: 2024-05-02, text: Salah nama. }]" },
    hyphens: { editors: "Sari\n--- # catatan\ndescription: Turun." },
    "nothing-below": { editors: "Sari\n..." },
  });
  const settings = { "_data/site.yaml": `${siteSettings()}---\nlanguage: en\n` };
  const isBelow =
    'is below a line that begins with "..." or "---", which ends the keys above. Delete that line.';
  expect(await linesOf(settings)).toEqual([`_data/site.yaml:5:1 ${isBelow}`]);
  expect(await linesOf(files)).toEqual([`dots.md:8:1 ${isBelow}`, `hyphens.md:7:1 ${isBelow}`]);
});

test("keys that are not known, or not there", async () => {
  const files = articles({
    "in-indonesian": { penulis: "Sari" },
    "in-indonesian-elsewhere": { keterangan: "Turun.", image: "\n  keterangan: Pasar", redaktur: "Ani" },
    misspelt: { desciption: "Turun." },
    "misspelt-within": { source: "\n  titel: Cabai" },
  });
  const others = {
    "content/articles/empty.md": "---\ntitle:\ntags: []\n---\n",
    "content/articles/renamed.md": article().replace("title:", "judul:").replace("date:", "Date:"),
  };
  expect(await linesOf({ ...files, ...others })).toEqual([
    'empty.md:1:1 date: is missing. Write it like "date: 2020-01-24 10:49".',
    'empty.md:1:1 section: is missing. Write it like "section: Economy".',
    'empty.md:2:1 title: is empty. Write it like "title: Rice Prices Fall".',
    'empty.md:3:1 tags: is empty. Write it like "tags: [Old Market, City Council]".',
    'in-indonesian-elsewhere.md:6:1 "keterangan" is not a known key. Did you mean "description"?',
    'in-indonesian-elsewhere.md:8:3 image: "keterangan" is not a known key. Did you mean "caption"?',
    'in-indonesian-elsewhere.md:8:3 image.src: is missing. Write it like "src: photo.jpg".',
    'in-indonesian-elsewhere.md:8:3 image.alt: is missing. Write it like "alt: The minister speaks to reporters".',
    'in-indonesian-elsewhere.md:9:1 "redaktur" is not a known key. Did you mean "editors"?',
    'in-indonesian.md:6:1 "penulis" is not a known key. Did you mean "authors"?',
    'misspelt-within.md:7:3 source: "titel" is not a known key. Did you mean "title"?',
    'misspelt.md:6:1 "desciption" is not a known key. Did you mean "description"?',
    'renamed.md:2:1 "judul" is not a known key. Did you mean "title"?',
    'renamed.md:3:1 "Date" is not a known key. Did you mean "date"?',
  ]);
});

test("a key that is near none is answered with all there are", async () => {
  expect(await linesOf(articles({ x: { "x-y-z": "1" } }))).toEqual([
    expect.stringMatching(/^x\.md:6:1 "x-y-z" is not a known key\. Known keys are title, .*translationOf/),
  ]);
});

test("values of another kind", async () => {
  const files = articles({
    "address-in-part": { source: "\n  url: contoh.id" },
    // Browsers take it for a path of the same site.
    "address-with-one-slash": { source: "\n  url: https:/contoh.id" },
    "groups-as-text": { corrections: "Salah tulis." },
    "keys-as-text": { image: "foto.png" },
    "keys-as-text-all-optional": { source: "Kabar Kota" },
    "keys-as-text-all-required": { retracted: "ya" },
    language: { lang: "jv" },
    "text-as-list": { title: "[Cabai, Turun]" },
    "text-as-true": { dateline: "true" },
    timeline: { timeline: "ya" },
    "timeline-entries": { timeline: "\n  - date: 31 Juni 2018\n    text: Pasar dibuka.\n  - date: 2018" },
    "true-as-text": { draft: "nanti" },
  });
  expect(await linesOf(files)).toEqual([
    'address-in-part.md:7:8 source.url: "contoh.id" is not a web address. Write it in full: https://…',
    'address-with-one-slash.md:7:8 source.url: "https:/contoh.id" is not a web address. Write it in full: https://…',
    "groups-as-text.md:6:14 corrections: needs a list, each entry with keys of its own: - { date: …, text: … }",
    "keys-as-text-all-optional.md:6:9 source: needs keys of its own, indented under it: title, author, publisher, date, url, license.",
    'keys-as-text-all-required.md:6:12 retracted: needs keys of its own, indented under it: date, reason. Write it like "retracted: { date: …, reason: … }".',
    'keys-as-text.md:6:8 image: needs keys of its own, indented under it: src, alt, caption, credit. Write it like "image: { src: …, alt: … }".',
    `language.md:6:7 lang: needs id or en, not "jv". Another language first needs its words, in the site's configuration (the option words).`,
    'text-as-list.md:2:8 title: needs a text, not a list. Write it like "title: Rice Prices Fall".',
    'text-as-true.md:6:11 dateline: needs a text, not true. If it is a text, put quotation marks around it: "true".',
    'timeline-entries.md:7:11 timeline.date: "31 Juni 2018" is not a date: June 2018 has 30 days.',
    'timeline-entries.md:9:5 timeline.text: is missing. Write it like "text: The old market reopens.".',
    'timeline.md:6:11 timeline: needs true, false, or a list of entries with "date" and "text". Leave it out to have it made from the text.',
    'true-as-text.md:6:8 draft: needs true or false, not "nanti".',
  ]);
});

test("settings that are empty", async () => {
  expect(await linesOf({ "_data/site.yaml": "\n" })).toEqual([
    '_data/site.yaml:1:1 is empty. Write the keys name, url and publisher ("publisher:" and under it "name: …").',
  ]);
});
