import { describe, expect, test } from "vitest";
import { readArticle } from "../../../src/content/read-article.ts";
import {
  changesOfSubstance,
  publishedSentences,
} from "../../../src/features/corrections/silent-edits/sentences.ts";
import { articleSchema } from "../../../src/news/article.ts";
import { article } from "../../support/article.ts";

const zone = "Asia/Jakarta";
const schema = articleSchema(zone);

function sentencesOf(file: string) {
  const reading = readArticle("content/articles/a.md", new TextEncoder().encode(file), {
    schema,
    timeZone: zone,
  });
  if (!reading.article) throw new Error(reading.diagnostics[0]?.message.en);
  return publishedSentences(reading.article);
}

const changes = (before: string, after: string) =>
  changesOfSubstance(sentencesOf(before), sentencesOf(after));

const said = (before: string, after: string) =>
  changes(article({}, before), article({}, after)).map((change) => [change.before, change.after]);

describe("what is no change of substance", () => {
  test.each([
    ["white space and line breaks", "Pasar itu\nramai  sekali.", "Pasar itu ramai sekali."],
    ["paragraphs put together or apart", "Pasar ramai.\n\nHarga turun.", "Pasar ramai. Harga turun."],
    ["quotation marks and dashes", '"Ramai," katanya -- lalu pergi.', "“Ramai”, katanya – lalu pergi."],
    ["apostrophes", "Ma’ruf tiba Jum'at.", "Ma'ruf tiba Jum’at."],
    ["hyphens and ranges", "Anak-anak pulang 5–7 Mei.", "Anak anak pulang 5-7 Mei."],
    ["what Unicode has twice", "ﬁlm itu ramai.", "film itu ramai."],
    ["case", "Menurut kominfo, harga turun.", "Menurut Kominfo, harga turun."],
    ["emphasis and links", "Pasar itu ramai.", "Pasar *itu* [ramai](https://pasar.example/)."],
    ["another letter", "Menurut pemetintah, harga turun.", "Menurut pemerintah, harga turun."],
    ["a letter less", "Sebuah peritiwa lain.", "Sebuah peristiwa lain."],
    ["two letters swapped", "Menurut pemreintah, harga turun.", "Menurut pemerintah, harga turun."],
    ["words written together or apart", "Kota dimana ia lahir.", "Kota di mana ia lahir."],
  ])("%s", (_, before, after) => {
    expect(said(before, after)).toEqual([]);
  });
});

const event = (date: string, text: string) => ({ timeline: [{ date, text }] });

describe("what is", () => {
  test.each([
    ["a number", "Ada 42 kios.", "Ada 24 kios."],
    ["two numbers become one", "Pukul 5 7 menit.", "Pukul 57 menit."],
    ["how a number is written", "Harganya 5.000 rupiah.", "Harganya 5,000 rupiah."],
    ["a time", "Tiba pukul 10.49.", "Tiba pukul 10.50."],
    ["a sign", "Naik 5% sebulan.", "Naik 5 sebulan."],
    ["a minus", "Suhu −5 derajat.", "Suhu 5 derajat."],
    ["a currency", "Harganya $5.", "Harganya €5."],
    ["a raised number", "Luasnya 102 meter.", "Luasnya 10² meter."],
    ["an arrow", "Harga ▲ sebulan.", "Harga ▼ sebulan."],
    ["an emoji", "Pasar dibuka ✅ kini.", "Pasar dibuka ❌ kini."],
    ["where a list begins", "1. Ramai.\n2. Sepi.", "7. Ramai.\n8. Sepi."],
    ["numbers of a list that become none", "1. Ramai.\n2. Sepi.", "- Ramai.\n- Sepi."],
    ["numbers of a list that begin again", "1. Ramai.\n2. Sepi.", "1. Ramai.\n\n1) Sepi."],
    ["a question", "Harga sudah turun?", "Harga sudah turun."],
    ["a fraction", "Luasnya 1/2 hektare.", "Luasnya 1-2 hektare."],
    ["a minus behind a currency", "Saldonya Rp-500.", "Saldonya Rp500."],
    ["a stroke through a number", "Ada 5 kios.", "Ada 5\u0336 kios."],
    ["a stroke through a letter", "Harganya diturunkan.", "Harganya d\u0336iturunkan."],
    ["what is struck out", "Pasar tidak dibuka.", "Pasar ~~tidak~~ dibuka."],
    ["what turns the writing", "Ada 12 kios.", "Ada \u202E12\u202C kios."],
    ["a video", "https://youtu.be/abcdefghijk", "https://youtu.be/Abcdefghijk"],
    [
      "a video behind words",
      "[Video](https://youtu.be/abcdefghijk)",
      "[Video](https://youtu.be/abcdefghijl)",
    ],
    [
      "a video behind a picture",
      "[![Kios](kios.jpg)](https://youtu.be/abcdefghijk)",
      "[![Kios](kios.jpg)](https://youtu.be/abcdefghijl)",
    ],
    ["a number in words", "Ada lima kios di situ.", "Ada lama kios di situ."],
    ["a name, even by a letter", "Kata Hendrawan, harga turun.", "Kata Hendrawin, harga turun."],
    ["what may be a name at the start of a sentence", "Hendrawan diam saja.", "Hendrawin diam saja."],
    ["a negation put in", "Ia bersalah.", "Ia tidak bersalah."],
    ["a negation taken out", "Ia belum tiba.", "Ia tiba."],
    ["a short word", "Itu bukan miliknya.", "Itu bulan miliknya."],
    ["another first letter", "Semua pelapor datang.", "Semua melapor datang."],
    ["more than one letter", "Ia melaporkan kejadian itu.", "Ia melakukan kejadian itu."],
    ["a sentence more", "Pasar ramai.", "Pasar ramai. Harga turun."],
    ["sentences in another order", "Ani tiba. Budi pergi.", "Budi pergi. Ani tiba."],
  ])("%s", (_, before, after) => {
    expect(said(before, after)).not.toEqual([]);
  });

  test.each([
    ["the headline", { title: "Harga Cabai Turun" }, { title: "Harga Cabai Naik" }],
    ["the description", { description: "Sebanyak 240 kios." }, { description: "Sebanyak 24 kios." }],
    ["the dateline", { dateline: "Jakarta" }, { dateline: "Bandung" }],
    ["the initials", { initials: "sri/dea" }, { initials: "sri/gil" }],
    ["a written timeline, its words", event("2018", "Pasar dibuka."), event("2018", "Pasar ditutup.")],
    ["a written timeline, its dates", event("2018-07", "Pasar dibuka."), event("2018-08", "Pasar dibuka.")],
  ])("in %s", (_, before, after) => {
    expect(changes(article(before), article(after))).toHaveLength(1);
  });

  test.each([
    ["a heading", "## Dua kios", "## Tiga kios"],
    ["a list", "- Dua kios", "- Tiga kios"],
    ["a table", "| a |\n| --- |\n| 2 |", "| a |\n| --- |\n| 3 |"],
    ["a caption", '![Kios](https://a.example/b.png "Dua.")', '![Kios](https://a.example/b.png "Tiga.")'],
    ["code", "```\nbuka = 5\n```", "```\nbuka = 6\n```"],
  ])("in %s of the text", (_, before, after) => {
    expect(said(before, after)).toHaveLength(1);
  });
});

describe("a number of a table that moves to another column", () => {
  test("is a change of its row", () => {
    const table = (row: string) => `| Kios | Pagi | Sore |\n| --- | --- | --- |\n| Buah | ${row} |`;
    expect(said(table("5 | "), table(" | 5"))).toEqual([["| Buah | 5 |", "| Buah | | 5"]]);
    expect(said(table("5 buah | apel"), table("5 | buah apel"))).toHaveLength(1);
  });

  test("also in a chart", () => {
    const chart = (row: string) => `::: grafik batang\nKios;Pagi;Sore\nBuah;${row}\nSayur;7;8\n:::`;
    expect(said(chart("5;"), chart(";5"))).toHaveLength(1);
  });

  test("a spelling that is corrected in a cell is none", () => {
    const table = (word: string) => `| Kios | Menurut |\n| --- | --- |\n| 5 | ${word} |`;
    expect(said(table("pemetintah"), table("pemerintah"))).toEqual([]);
  });
});

test("a number that a chart reads in another language is another number", () => {
  const chart = (lang: string, number: string) =>
    article({ lang }, `::: grafik batang\nKios;Harga\nBuah;${number}\n:::`);
  expect(changes(chart("id", "1.500"), chart("en", "1.500"))).toMatchObject([
    { before: "| Buah | (1500) 1.500", after: "| Buah | (1.5) 1.500" },
  ]);
  expect(changes(chart("id", "1500"), chart("en", "1500"))).toEqual([]);
});

test("each change has its sentences, and the line that their paragraph begins on now", () => {
  const before = article({}, "Pasar ramai.\n\nAda 42 kios. Semua buka.\n\nHarga turun.\n\nHari cerah.");
  const after = article({}, "Pasar ramai.\n\nAda 24 kios. Semua buka.\n\nHari cerah.");
  const line = (text: string) => after.split("\n").findIndex((found) => found.startsWith(text)) + 1;
  expect(changes(before, after)).toEqual([
    { before: "Ada 42 kios.", after: "Ada 24 kios.", at: line("Ada 24") },
    { before: "Harga turun.", after: "", at: line("Hari cerah") },
  ]);
});
