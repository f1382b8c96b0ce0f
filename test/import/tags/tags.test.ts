import { describe, expect, test } from "vitest";
import { knownTagsIn } from "../../../src/import/tags/known-tags.ts";
import { shortForms } from "../../../src/import/tags/names-in-texts.ts";
import { proposeSharedTags, proposeTags } from "../../../src/import/tags/proposed-tags.ts";
import { tablesOf } from "../../support/tables.ts";

const tables = tablesOf<{ noWords: [string, string[]][]; notNamed: string[] }>(import.meta.url);

const kominfo = { name: "Kominfo", aliases: ["Kementerian Komunikasi dan Informatika"] };
const tiktok = { name: "TikTok", aliases: ["Tik Tok"] };

describe("known tags", () => {
  test("are found by name and alias, in the order the text first names them", () => {
    const texts = ["Aplikasi Tik Tok dibuka lagi oleh Kementerian Komunikasi dan Informatika."];
    expect(knownTagsIn(texts, [], [kominfo, tiktok])).toEqual(["TikTok", "Kominfo"]);
  });

  test("stand on word boundaries and in the casing of the tag; printed ones in any", () => {
    expect(knownTagsIn(["TikTokers dan kominfo"], [], [kominfo, tiktok])).toEqual([]);
    expect(knownTagsIn(["Wali Kota Solo"], [], [{ name: "Kota Solo", aliases: [] }])).toEqual([]);
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
    ["Kepala Dinas Pekerjaan Umum (DPU)", "Dinas Pekerjaan Umum"],
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

  test("are schools with their numbers", () => {
    const texts = ["SD Negeri 2 Kober dibuka lagi.", "Warga memuji SD Negeri 2 Kober sejak pagi."];
    expect(proposed(...texts)).toEqual(["SD Negeri 2 Kober"]);
  });

  test.each(tables.noWords)("no word that %s", (_, texts) => {
    expect(proposed(...texts)).toEqual([]);
  });

  test("are no possessives of a name that stands without one, too; a brand keeps its own", () => {
    const text =
      "Visitors praise Rukmini's bread, and Rukmini's tea. Asked by Rukmini, they chose Levi's over the Levi's shop.";
    expect(proposed(text)).toEqual(["Rukmini", "Levi's"]);
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

describe("tags that a page printed", () => {
  const text =
    "Pemilik layanan Lampu Kota mengumumkan versi baru. Warga memakai LampuKota sejak lama, kata pemilik LampuKota.";
  const proposed = (...printed: string[]) => proposeTags(["Judul", text], printed, [], []);

  test("are proposed as the text writes them", () => {
    expect(proposed("#lampukota", "layanan")).toEqual([
      { name: "LampuKota", aliases: ["Lampu Kota"] },
      { name: "layanan", aliases: [] },
    ]);
  });

  test("are by their last word, and as the places that the text names", () => {
    const texts = ["Judul", "Warga menanam pohon di Anjungan Tamalate, dekat Kota Palu."];
    const names = proposeTags(texts, ["Pantai Tamalate", "Palu", "Berita Terkait"], [], []);
    expect(names.map(({ name }) => name)).toEqual(["Pantai Tamalate", "Palu"]);
  });

  test.each(tables.notNamed)("are not where the text does not name them: %s", (label) => {
    expect(proposed(label).map(({ name }) => name)).not.toContain(label);
  });
});

describe("a person", () => {
  test("is proposed by the whole name", () => {
    const texts = [
      "Judul",
      "Menurut Rina Salsabila, pasar ramai. Pedagang berterima kasih, kata Rina. Kios Rina laku.",
    ];
    expect(proposeTags(texts, [], [], [])).toEqual([{ name: "Rina Salsabila", aliases: [] }]);
  });
});

test("pieces of a long name are none of their own", () => {
  const text =
    "Badan Benih dan Pangan Kota (BBPK) rapat di balai. Badan Benih dan Pangan Kota lalu menanam, dan BBPK pulang. Kata Badan Benih, panen raya.";
  expect(proposeTags(["Judul", text], [], [], [])).toEqual([
    { name: "Badan Benih dan Pangan Kota", aliases: ["BBPK"] },
  ]);
});

describe("tags for many texts", () => {
  const article = (...paragraphs: string[]) => ({ whole: ["Judul", ...paragraphs], printed: [] });

  test("are names that two of them have, those of most first", () => {
    const texts = [
      article("Panen di Sukamaju ramai, kata lurah. Ada juga Festival Lampion."),
      article("Warga Sukamaju menonton. Lurah membuka Festival Lampion."),
      article("Jalan ke Sukamaju dibuka, kata Harun."),
    ];
    expect(proposeSharedTags(texts, [])).toEqual([
      { name: "Sukamaju", aliases: [], texts: 3 },
      { name: "Festival Lampion", aliases: [], texts: 2 },
    ]);
  });

  test("are no words that any of them has in small letters", () => {
    const texts = [
      article("Pedagang Sukamaju pulang. Kata Pedagang itu, ramai."),
      article("Kata Pedagang lain, sepi."),
      article("Seorang pedagang di Sukamaju."),
    ];
    expect(proposeSharedTags(texts, []).map(({ name }) => name)).toEqual(["Sukamaju"]);
  });

  test("are neither titles nor weekdays, nor half a name whose blank breaks no line", () => {
    const texts = [
      article("Menurut Drs. Harun, pasar di Lubuk Umpama buka on Tuesdays saja."),
      article("Menurut Drs. Basuki, pasar di Lubuk\u00a0Umpama tutup on Tuesdays lagi."),
    ];
    expect(proposeSharedTags(texts, []).map(({ name }) => name)).toEqual(["Lubuk Umpama"]);
  });

  test("know a short form that one of them explains", () => {
    const texts = [
      article("Dinas Air Kota (DAK) memasang pipa."),
      article("Hari ini DAK datang lagi."),
      article("Kata DAK, selesai."),
    ];
    expect(proposeSharedTags(texts, [])[0]).toEqual({ name: "Dinas Air Kota", aliases: ["DAK"], texts: 3 });
  });
});

test.each([
  ["one in the headline is enough", "BumiBus Beli Bus", "Bus itu dibeli BumiBus untuk rute baru.", "BumiBus"],
  [
    "one it quotes is none",
    "Pasar",
    "Di Sukamaju hujan, ujar Ferli. Menurut Ferli, Sukamaju sepi.",
    "Sukamaju",
  ],
  ["a person has no office", "Kata Dedi Sudi", "Kepala Dinas Jawa Barat Dedi Sudi cukup.", "Dedi Sudi"],
])("of names that are few, %s", (_, title, text, name) => {
  expect(proposeTags([title, text], [], [], []).map((tag) => tag.name)).toEqual([name]);
});
