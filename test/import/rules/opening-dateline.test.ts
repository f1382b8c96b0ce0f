import { describe, expect, test } from "vitest";
import { extractArticle } from "../../../src/import/extract.ts";
import { moreParagraphs, paragraphs } from "../read-lines.ts";

const headline = "Warga Tanam Pohon di Tepi Sungai";
const lead = "Seribu pohon ditanam di tepi sungai sejak pagi bersama para pelajar.";
const there = "Bibit itu dirawat di Wanakarta oleh koperasi warga sejak tahun lalu.";
const read = (...lines: string[]) => {
  const { dateline, body, confidence } = extractArticle([headline, "", ...lines].join("\n"));
  return { dateline, first: body[0], sure: confidence.dateline, body: confidence.body };
};

describe("a place that nobody has heard of", () => {
  test.each([
    ["WANAKARTA - "],
    ["Wanakarta – "],
    ["WANAKARTA-"],
    ["Wanakarta: "],
    ["WANAKARTA | "],
    ["📍WANAKARTA — "],
    ["*WANAKARTA* - "],
  ])("is the dateline, for sure where the text says that something is there: %s", (before) => {
    expect(read(`${before}${lead}`, there)).toMatchObject({
      dateline: "Wanakarta",
      first: lead,
      sure: "high",
      body: "high",
    });
  });

  test("is in doubt where nothing but its form speaks for it", () => {
    expect(read(`Wanakarta - ${lead}`, ...moreParagraphs)).toMatchObject({
      dateline: "Wanakarta",
      sure: "low",
      body: "high",
    });
  });

  test("and the text, too, where its sign parts other things as often", () => {
    expect(read(`Wana Karta: ${lead}`, ...moreParagraphs)).toMatchObject({
      dateline: "Wana Karta",
      sure: "low",
      body: "low",
    });
  });

  test.each([["Penting: "], ["BNPB-"]])("is none where one word stands before such a sign: %s", (before) => {
    expect(read(`${before}${lead}`, "Rapat di BNPB dimulai sejak pagi bersama warga.")).toMatchObject({
      dateline: null,
      first: `${before}${lead}`,
    });
  });

  test.each([
    ["WANAKARTA (KM) ~ "],
    ["SUARAKITA.COM - WANAKARTA | "],
    ["KabarMuara - Wanakarta, "],
    ["MUARANEWS, WANAKARTA – "],
    ["RSM, Wanakarta: "],
    ["Wanakarta, 22 Juli 2019. "],
    ["Wanakarta, KM. "],
    ["Wanakarta—"],
    ["Muara, Wanakarta - "],
  ])("may stand beside a site, a paper's letters or a date: %s", (before) => {
    expect(read(`${before}${lead}`, there)).toMatchObject({ dateline: "Wanakarta", first: lead });
  });

  test("has a day of the week behind it in old papers", () => {
    expect(read(`WANAKARTA, SABTU - ${lead}`, there)).toMatchObject({ dateline: "Wanakarta", first: lead });
  });

  test("is none where the next line begins with one: then it is a caption's first word", () => {
    const caption = "MERIAH KARTA: Warga menanam pohon bersama pelajar di tepi sungai kemarin.";
    expect(read(caption, `WANAKARTA - ${lead}`, there)).toMatchObject({ dateline: "Wanakarta" });
  });

  test("stands on a line of its own where the text names it", () => {
    expect(read("Wanakarta, RRI", lead, there)).toMatchObject({ dateline: "Wanakarta", first: lead });
  });

  test("that is known stands there with a paper's letters", () => {
    expect(read("Indramayu, KP", lead, there)).toMatchObject({ dateline: "Indramayu", first: lead });
  });

  test("is named again by offices", () => {
    const sentence = `Bupati Wanakarta menanam pohon. ${lead}`;
    expect(read(`Wanakarta, ${sentence}`, ...moreParagraphs)).toMatchObject({
      dateline: "Wanakarta",
      first: sentence,
    });
  });

  test("is none where two lines begin with it, as in a conversation", () => {
    const said = [`WANAKARTA: ${lead}`, `REPORTER: ${there}`, `WANAKARTA: ${moreParagraphs[0]}`];
    expect(read(...said)).toMatchObject({ dateline: null, first: said[0] });
  });

  test("is the paper's name where that stands over the headline", () => {
    const article = extractArticle(["LPM WANAKARTA", headline, "", `Wanakarta — ${lead}`, there].join("\n"));
    expect(article).toMatchObject({ dateline: null, publisher: "Wanakarta" });
  });

  test.each([["Tanjung Wana Lor - "], ["Pulau Wana Kecil Baru – "]])(
    "may have more words behind what such places begin with: %s",
    (before) => {
      expect(read(`${before}${lead}`, ...moreParagraphs).first).toBe(lead);
    },
  );

  test("begins the text below an excerpt of it", () => {
    const excerpt = "Seribu pohon ditanam di tepi sungai sejak pagi bersama […]";
    expect(read(excerpt, "", `Wanakarta – ${lead}`, there)).toMatchObject({
      dateline: "Wanakarta",
      first: lead,
    });
  });

  test.each([["sejak pagi warga wanakarta menanam pohon di desa wanakarta."]])(
    "may be typed without capitals: %s",
    (more) => {
      const small = lead.toLowerCase();
      expect(read(`wanakarta - ${small}`, more)).toMatchObject({
        dateline: "Wanakarta",
        first: small,
        sure: "low",
      });
      expect(read(`kabar baik - ${small}`, more).dateline).toBeNull();
    },
  );
});

describe("a place with what says where it is is kept as it is printed", () => {
  test.each([
    ["Wanakarta, Jawa Tengah (Kabarnusa) - ", "Wanakarta, Jawa Tengah"],
    ["WANAKARTA, NTT - ", "Wanakarta, NTT"],
    ["WANAKARTA, West Java, August 19, 2024 — ", "Wanakarta, West Java"],
    ["Bern, Swiss (Kabarnusa) - ", "Bern, Swiss"],
    ["PALU, Sulteng – ", "Palu, Sulteng"],
  ])("%s", (before, dateline) => {
    expect(read(`${before}${lead}`, ...moreParagraphs)).toMatchObject({
      dateline,
      first: lead,
      sure: "high",
    });
  });

  test("and a paper behind it is none of it", () => {
    expect(read(`WANAKARTA, SuaraBukit – ${lead}`, ...moreParagraphs).dateline).toBe("Wanakarta");
  });
});

test.each([
  ["KBRN, Palu : ", "Palu", "high"],
  ["KBRN, Jakarta : ", "Jakarta", "high"],
  ["Wana Lor, Aceh - ", "Wana Lor, Aceh", "low"],
  ["Wana Lor, Palu - ", "Palu", "low"],
])("what stands ahead of a known place may be a village or a paper: %s", (before, dateline, sure) => {
  expect(read(`${before}${lead}`, ...moreParagraphs)).toMatchObject({ dateline, first: lead, sure });
});

test("a numbered text keeps its number, and a numbered list has no dateline", () => {
  const [second, third] = paragraphs.map((text, index) => `${index + 2}. ${text}`) as [string, string];
  expect(read(`1. Palu – ${lead}`, second, third)).toMatchObject({ dateline: "Palu", first: `1. ${lead}` });
  expect(read(`1. Palu – ${lead}`, `2. Poso – ${lead}`, third).dateline).toBeNull();
});

test("but in capitals, and named by the text, a place may stand over a list", () => {
  const list = [
    "Bawang: Rp 28 ribu",
    "Telur: Rp 31 ribu",
    "Harga di pasar Wanakarta tetap sejak pekan lalu, kata warga.",
  ];
  expect(read(`WANAKARTA: ${lead}`, ...list).dateline).toBe("Wanakarta");
});

test.each([
  [
    "Tanya: Sejak kapan Anda menanam pohon di tepi sungai?",
    "Jawab: Sejak kecil, bersama ayah saya di kebun.",
  ],
  ["Catatan: Seribu pohon ditanam di tepi sungai sejak pagi.", "Sumber: Kebun bibit milik desa di seberang."],
])("none where other lines begin alike: %s", (...lines) => {
  expect(read(...lines, ...paragraphs).dateline).toBeNull();
});

test("quotation marks and dashes of Windows, read as controls, are what they were", () => {
  const lines = [
    `PALU \u0096 ${lead}`,
    "\u0093Kami senang,\u0094 kata lurah\u0085 lalu ia pulang ke rumah sebelum hujan.",
  ];
  const { dateline, body } = extractArticle([headline, ...lines].join("\n"));
  expect({ dateline, body }).toEqual({
    dateline: "Palu",
    body: [lead, "“Kami senang,” kata lurah… lalu ia pulang ke rumah sebelum hujan."],
  });
});
