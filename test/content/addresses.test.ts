import { expect, test } from "vitest";
import { usualWords } from "../../src/news/settings/addresses.ts";
import { article, mistakesOf, readSound, settings } from "./temporary-project.ts";

/** Settings with more lines, on a site in English. */
const english = (more = "") => ({ "_data/site.yaml": settings(`language: en\n${more}`) });
const page = "---\ntitle: Apa Adanya\n---\n\nIsi.\n";

test("addresses have the words of the site's language, unless the settings have others", async () => {
  const wordsOf = async (more: string) =>
    (await readSound({ "_data/site.yaml": settings(more) })).settings.addresses;
  const { id, en } = usualWords;
  expect(await wordsOf("")).toEqual(id);
  expect(await wordsOf("addresses: { section: kanal }\n")).toEqual({ ...id, section: "kanal" });
  expect(await wordsOf("language: en\naddresses: { tag: topic, search: cari }\n")).toEqual({
    ...en,
    tag: "topic",
    search: "cari",
  });
});

test("two pages may change their words with each other", async () => {
  expect(await mistakesOf(english("addresses: { section: author, author: section }\n"))).toEqual([]);
});

test("a word that is none, or that the site has already, is a mistake at its place", async () => {
  const files = english(`addresses:
  section: Desk
  author: archive
  search: cards
  tag: topics
  corrections: topics
  timeline: "2024"
oldAddresses:
  section: topics
  tag: author
  timeline: kronologi
`);
  expect(await mistakesOf(files)).toEqual([
    '_data/site.yaml:7:12 addresses.section: "Desk" cannot be part of an address. Use a to z, 0 to 9 and single hyphens, at most 150 of them.',
    '_data/site.yaml:8:11 addresses.author: "archive" is already used by addresses.archive. Choose another word.',
    '_data/site.yaml:9:11 addresses.search: "cards" is already used by the site itself. Choose another word.',
    '_data/site.yaml:11:16 addresses.corrections: "topics" is already used by addresses.tag. Choose another word.',
    '_data/site.yaml:12:13 addresses.timeline: "2024" is already used by the site itself. Choose another word.',
    '_data/site.yaml:14:12 oldAddresses.section: "topics" is already used by addresses.tag. Choose another word.',
    '_data/site.yaml:16:3 oldAddresses: "timeline" is not a known key. Known keys are section, author, tag, archive, corrections, search.',
  ]);
});

test("no page has the address of a list, of now or of before; those of other languages are free", async () => {
  const files = {
    ...english("oldAddresses: { author: penulis }\n"),
    "content/pages/archive.md": page,
    "content/pages/arsip.md": page,
    "content/pages/corrections.md": page,
    "content/pages/penulis.md": page,
    "content/articles/a.md": article({ aliases: "[/section/a/, /rubrik/a/, /corrections/]" }),
  };
  const taken = "is an address that the site uses itself. Give the page's file another name.";
  expect(await mistakesOf(files)).toEqual([
    'content/articles/a.md:6:11 aliases: "/section/a/" is already an address of the site itself. Remove it here.',
    'content/articles/a.md:6:36 aliases: "/corrections/" is already an address of content/pages/corrections.md. Remove it here.',
    `content/pages/archive.md:1:1 "archive" ${taken}`,
    `content/pages/penulis.md:1:1 "penulis" ${taken}`,
  ]);
});

test("an old address is as long as the place of a file can be: 250 bytes a part, 700 in all", async () => {
  const of = (...lengths: number[]) => `${lengths.map((length) => `/${"é".repeat(length / 2)}`).join("")}/`;
  const aliases = [of(250), of(252), of(248, 248, 200), of(248, 248, 202)];
  const files = { "content/articles/a.md": article({ aliases: `[${aliases.join(", ")}]` }) };
  const column = (index: number): number => 12 + aliases.slice(0, index).join(", ").length + 1;
  expect(await mistakesOf(files)).toEqual([
    `content/articles/a.md:6:${column(1)} aliases: this address is longer than the place of a file can be: 250 bytes a part, 700 in all. Remove the address.`,
    `content/articles/a.md:6:${column(3)} aliases: this address is longer than the place of a file can be: 250 bytes a part, 700 in all. Remove the address.`,
  ]);
});
