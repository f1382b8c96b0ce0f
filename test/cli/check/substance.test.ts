import { describe, expect, test } from "vitest";
import { publishedSentences } from "../../../src/cli/check/published-text.ts";
import { createLexicon } from "../../../src/cli/check/spelling.ts";
import { changesOfSubstance } from "../../../src/cli/check/substance.ts";
import { readArticle } from "../../../src/content/read-article.ts";
import { articleSchema } from "../../../src/content/schema/article.ts";
import { article } from "../../support/article.ts";

const zone = "Asia/Jakarta";
const schema = articleSchema(zone);

function sentencesOf(file: string) {
  const reading = readArticle("content/articles/a.md", new TextEncoder().encode(file), schema, zone);
  if (!reading.article) throw new Error(reading.mistakes[0]?.message.en);
  return publishedSentences(reading.article);
}

/** @param elsewhere what else the site says */
function changes(before: string, after: string, elsewhere = "") {
  const lexicon = createLexicon(() => [after, elsewhere]);
  return changesOfSubstance(sentencesOf(before), sentencesOf(after), lexicon);
}

const said = (before: string, after: string, elsewhere?: string) =>
  changes(article({}, before), article({}, after), elsewhere).map((change) => [change.before, change.after]);

describe("what is no change of substance", () => {
  test.each([
    ["white space and line breaks", "Pasar itu\nramai  sekali.", "Pasar itu ramai sekali."],
    ["paragraphs put together or apart", "Pasar ramai.\n\nHarga turun.", "Pasar ramai. Harga turun."],
    ["quotation marks and dashes", '"Ramai," katanya -- lalu pergi.', "“Ramai”, katanya – lalu pergi."],
    ["case", "Menurut kominfo, harga turun.", "Menurut Kominfo, harga turun."],
    ["emphasis and links", "Pasar itu ramai.", "Pasar *itu* [ramai](https://pasar.example/)."],
    ["a slip of a letter", "Menurut pemetintah, harga turun.", "Menurut pemerintah, harga turun."],
    [
      "two in a long word",
      "Ia bertanggungjwab atas peritiwa itu.",
      "Ia bertanggungjawab atas peristiwa itu.",
    ],
    ["words written together or apart", "Kota dimana ia lahir.", "Kota di mana ia lahir."],
    [
      "a slip that opens a sentence",
      "Pemetintah diam. Kata pemerintah.",
      "Pemerintah diam. Kata pemerintah.",
    ],
  ])("%s", (_, before, after) => {
    expect(said(before, after)).toEqual([]);
  });
});

describe("what is", () => {
  test.each([
    ["a number", "Ada 42 kios.", "Ada 24 kios."],
    ["how a number is written", "Harganya 5.000 rupiah.", "Harganya 5,000 rupiah."],
    ["a sign", "Naik 5% sebulan.", "Naik 5 sebulan."],
    ["a number in words", "Ada lima kios di situ.", "Ada lama kios di situ."],
    ["a name, even by a letter", "Kata Hendra, harga turun.", "Kata Hendri, harga turun."],
    ["a name that opens a sentence", "Hendra diam saja.", "Hendri diam saja."],
    ["a negation put in", "Ia bersalah.", "Ia tidak bersalah."],
    ["a negation taken out", "Ia belum tiba.", "Ia tiba."],
    ["a negation become another word", "Itu bukan miliknya.", "Itu bulan miliknya."],
    ["another first letter", "Harganya naik.", "Harganya baik."],
    ["who did it to whom", "Ia melaporkan kejadian itu.", "Ia dilaporkan kejadian itu."],
    ["a short word", "Ia dari kota.", "Ia dan kota."],
    ["a sentence more", "Pasar ramai.", "Pasar ramai. Harga turun."],
    ["sentences in another order", "Ani tiba. Budi pergi.", "Budi pergi. Ani tiba."],
  ])("%s", (_, before, after) => {
    expect(said(before, after)).not.toEqual([]);
  });

  test("one word for another, though a letter apart, once the site is known to use both", () => {
    const [before, after] = ["Ia membeli beras.", "Ia memberi beras."];
    expect(said(before, after, "Warga membeli cabai.")).toEqual([[before, after]]);
  });

  test.each([
    ["the headline", { title: "Harga Cabai Turun" }, { title: "Harga Cabai Naik" }],
    ["the standfirst", { description: "Sebanyak 240 kios." }, { description: "Sebanyak 24 kios." }],
    ["the dateline", { dateline: "Jakarta" }, { dateline: "Bandung" }],
    [
      "a written timeline, its words",
      { timeline: [{ date: "2018", text: "Pasar dibuka." }] },
      { timeline: [{ date: "2018", text: "Pasar ditutup." }] },
    ],
    [
      "a written timeline, its dates",
      { timeline: [{ date: "2018-07", text: "Pasar dibuka." }] },
      { timeline: [{ date: "2018-08", text: "Pasar dibuka." }] },
    ],
  ])("in %s", (_, before, after) => {
    expect(changes(article(before), article(after))).toHaveLength(1);
  });

  test.each([
    ["a heading", "## Dua kios", "## Tiga kios"],
    ["a list", "- Dua kios", "- Tiga kios"],
    ["a table", "| a |\n| --- |\n| 2 |", "| a |\n| --- |\n| 3 |"],
    [
      "a caption",
      '![Kios](https://a.example/b.png "Dua kios.")',
      '![Kios](https://a.example/b.png "Tiga kios.")',
    ],
    ["code", "```\nbuka = 5\n```", "```\nbuka = 6\n```"],
  ])("in %s of the text", (_, before, after) => {
    expect(said(before, after)).toHaveLength(1);
  });
});

test("each change is told with its sentences and the line their paragraph is on now", () => {
  const before = article({}, "Pasar ramai.\n\nAda 42 kios. Semua buka.\n\nHarga turun.");
  const after = article({}, "Pasar ramai.\n\nAda 24 kios. Semua buka.\n\nHarga naik.");
  const line = (text: string) => after.split("\n").findIndex((found) => found.startsWith(text)) + 1;
  expect(changes(before, after)).toEqual([
    { before: "Ada 42 kios.", after: "Ada 24 kios.", near: expect.objectContaining({ at: line("Ada 24") }) },
    {
      before: "Harga turun.",
      after: "Harga naik.",
      near: expect.objectContaining({ at: line("Harga naik") }),
    },
  ]);
});
