import { expect, test } from "vitest";
import { decodeSource } from "../../src/content/pictures/measure-pictures.ts";
import { article, mistakesOf, noticesOf, readSound, settings } from "./temporary-project.ts";

/** What turns twelve kiosks into twenty-one, and one name into another. */
const sign = "\u202E";
const line = (place: string, name = "U+202E") =>
  `${place} contains an invisible sign of direction (${name}), which can turn around the words next to it. Delete it, or type the words again.`;
const published = { "content/authors/sari.md": "---\nname: Sari Misal\n---\n" };
const signed = article({ authors: "[Sari Misal]" });

const x = "content/articles/x.md";
const keys = (key: string, value: string): [file: string, text: string] => [x, article({ [key]: value })];
test.each<[what: string, written: [file: string, text: string], place: string]>([
  ["a headline", keys("title", `Ada ${sign}12 kios`), "2:8"],
  ["a headline, as YAML spells it", keys("title", String.raw`"Ada \u202E12 kios"`), "2:8"],
  ["a description", keys("description", `Ada ${sign}12 kios`), "6:14"],
  ["a tag", keys("tags", `[Pasar Pagi, Los${sign} Ikan]`), "5:20"],
  ["an author", keys("authors", `[Ratna${sign} Dewi]`), "6:11"],
  ["a correction", keys("corrections", `[{ date: 2024-05-02, text: Ada ${sign}12. }]`), "6:41"],
  ["the text of an article", [x, article({}, `Ramai.\n\nAda ${sign}12 kios.`)], "10:5"],
  ["a topic's text", ["content/tags/pasar-pagi.md", `---\nname: Pasar Pagi\n---\n\nDi ${sign}12.\n`], "5:4"],
  [
    "an author's post",
    ["content/authors/sari.md", `---\nname: Sari Misal\njobTitle: ${sign}12\n---\n`],
    "3:11",
  ],
  ["a page", ["content/pages/tentang.md", `---\ntitle: Tentang\n---\n\nKami ${sign}redaksi.\n`], "5:6"],
  ["the site's name", ["_data/site.yaml", settings().replace("Warta Kota", `Warta ${sign}Kota`)], "1:7"],
])("%s that turns words around is a mistake", async (_, [file, text], place) => {
  const files = { ...published, "content/articles/y.md": signed, [file]: text };
  expect(await mistakesOf(files)).toContain(line(`${file}:${place}`));
});

test.each([
  ["&#x202e;", "&#x202e;"],
  ["&#8238;", "&#8238;"],
  ["&#X00202E;", "&#X00202E;"],
  [String.raw`\\&#x202e;`, "&#x202e;"],
])("a text may not spell one otherwise: %s", async (written, name) => {
  const file = "content/articles/x.md";
  const found = await mistakesOf({ [file]: article({}, `Ada ${written}12 kios.`) });
  expect(found).toEqual([line(`${file}:8:${5 + written.indexOf(name)}`, name)]);
});

test("in a draft it is a notice, wherever it is", async () => {
  const file = "content/articles/x.md";
  const draft = article({ draft: "true", title: `Ada ${sign}12` }, `Ada ${sign}12.`);
  expect(await noticesOf({ [file]: draft })).toEqual([line(`${file}:2:8`), line(`${file}:9:5`)]);
});

test("a script that is written from the right needs none", async () => {
  const text = article({ title: "مرحبا 2024" }, "مرحبا ‏2024");
  expect(await mistakesOf({ "content/articles/x.md": text })).toEqual([]);
});

test("what is written to be seen as it is, and an address that has one, turn nothing around", async () => {
  const text = String.raw`Tulis \&#x202e;, baca <https://pasar.example/%E2%80%AE12> dan https://pasar.example/%e2%81%a712`;
  const { articles } = await readSound({ "content/articles/x.md": article({}, text) });
  const [{ text: parsed } = {}] = articles;
  const shown = (parsed?.tokens() ?? [])
    .flatMap(({ children }) => children ?? [])
    .map(({ content }) => content);
  expect(shown.join("")).toBe(
    "Tulis &#x202e;, baca https://pasar.example/%E2%80%AE12 dan https://pasar.example/%E2%81%A712",
  );
  expect(decodeSource("laporan%20%E2%80%AEfdp.pdf")).toBe("laporan %E2%80%AEfdp.pdf");
});
