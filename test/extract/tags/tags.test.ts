import { describe, expect, test } from "vitest";
import { knownTagsIn } from "../../../src/extract/tags/known-tags.ts";
import { proposeTags } from "../../../src/extract/tags/proposed-tags.ts";
import { shortForms } from "../../../src/extract/tags/short-forms.ts";

const kominfo = { name: "Kominfo", aliases: ["Kementerian Komunikasi dan Informatika"] };
const tiktok = { name: "TikTok", aliases: ["Tik Tok"] };

describe("known tags", () => {
  test("are found by name and alias, in the order the text first names them", () => {
    const texts = ["Aplikasi Tik Tok dibuka lagi oleh Kementerian Komunikasi dan Informatika."];
    expect(knownTagsIn(texts, [], [kominfo, tiktok])).toEqual(["TikTok", "Kominfo"]);
  });

  test("stand on word boundaries and in the casing of the tag; printed ones in any", () => {
    expect(knownTagsIn(["TikTokers dan kominfo"], [], [kominfo, tiktok])).toEqual([]);
    expect(knownTagsIn([], ["tiktok", "tik-tok"], [kominfo, tiktok])).toEqual(["TikTok"]);
  });

  test("are found in hashtags, which have no blanks, and not proposed again", () => {
    const wage = { name: "Pasar Wage", aliases: [] };
    expect(knownTagsIn([], ["PasarWage"], [wage])).toEqual(["Pasar Wage"]);
    expect(proposeTags(["Judul"], ["PasarWage"], [wage], ["Pasar Wage"])).toEqual([]);
  });
});

describe("short forms in brackets", () => {
  test.each([
    ["Kementerian Komunikasi dan Informatika (Kominfo)", "Kementerian Komunikasi dan Informatika"],
    ["warga melapor ke Badan Penanggulangan Bencana Daerah (BPBD)", "Badan Penanggulangan Bencana Daerah"],
    ["menurut Kepolisian Republik Indonesia (Polri)", "Kepolisian Republik Indonesia"],
    ["Badan Meteorologi, Klimatologi, dan Geofisika (XYZ)", undefined],
    ["Menurut Otoritas Jasa Keuangan (OJK)", "Otoritas Jasa Keuangan"],
    ["Sementara itu. Untuk Satu Data Indonesia (SDI)", "Satu Data Indonesia"],
    ["kata Rahmat (45)", undefined],
    ["Selasa (KPK)", undefined],
  ])("%s", (text, long) => {
    expect(shortForms(text)[0]?.long).toBe(long);
  });
});

describe("proposed tags", () => {
  test("are long names with their short forms, then names that come back", () => {
    const text =
      "Badan Penanggulangan Bencana Daerah (BPBD) mengirim perahu ke Sukamaju. Warga Sukamaju lega. BPBD siaga.";
    expect(proposeTags(["Judul", text], [], [], [])).toEqual([
      { name: "Badan Penanggulangan Bencana Daerah", aliases: ["BPBD"] },
      { name: "Sukamaju", aliases: [] },
    ]);
  });

  const proposed = (...texts: string[]): string[] =>
    proposeTags(["Judul", ...texts], [], [], []).map(({ name }) => name);

  test.each([
    [
      "the text has in small letters, too",
      ["Warga menata Blok itu. Di Blok lama ada kios, di blok baru belum."],
    ],
    [
      "stands at the start of sentences alone",
      ["Langkah pertama selesai. Langkah kedua dimulai bulan depan."],
    ],
    ["stands at the start of items alone", ["- Pasar dibersihkan.", "• Pasar dicat.", "1. Pasar dibuka."]],
    ["stands in headings alone", ["Menata Pasar Bersama", "Warga menata kios.", "Membuka Pasar Baru"]],
    ["begins what someone says", ['Kata dia, "Langkah ini penting." Rina menjawab, "Langkah itu mahal."']],
    ["bears a number or a letter", ["Kios di Blok A dan Blok B penuh, lalu Tahap 1 dan Tahap 2 dimulai."]],
  ])("no word that %s", (_, texts) => {
    expect(proposed(...texts)).toEqual([]);
  });

  test("a name counts at the start of a sentence, too, where it also stands inside one", () => {
    expect(
      proposed("Rahmat memimpin rapat. Warga menyambut Rahmat.", "Menurut Sukamaju Raya, rapat lancar."),
    ).toEqual(["Rahmat"]);
  });

  test("the word before a name that only the sentence gives a capital is no part of it", () => {
    expect(proposed("Pasar Sukamaju dibuka. Warga ke pasar itu, kata kepala Sukamaju.")).toEqual([
      "Sukamaju",
    ]);
  });

  test("are no pieces of a known tag that the text names", () => {
    const text =
      "Kementerian Komunikasi dan Informatika diam. Kementerian Komunikasi dan Informatika lalu bicara.";
    expect(proposeTags(["Judul", text], [], [kominfo], ["Kominfo"])).toEqual([]);
  });
});
