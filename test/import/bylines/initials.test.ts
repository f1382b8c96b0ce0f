import { expect, test } from "vitest";
import { extractArticle } from "../../../src/import/extract.ts";
import { paragraphs, readFoot } from "../read-lines.ts";

const last = "Warga berharap pohon itu kelak menahan longsor di tepi sungai.";

test.each([
  ["(MMI)", "MMI"],
  ["(ini)", "ini"],
  ["(ini/ini)", "ini/ini"],
  ["(abc/ini/ini)", "abc/ini/ini"],
  ["[rhm]", "rhm"],
  ["(mg3/abc)", "mg3/abc"],
  ["*(LS)*", "LS"],
  ["(kat*)", "kat"],
  ["(Diskominfo-WK/tj)", "Diskominfo-WK/tj"],
])("on a line of their own or behind the last sentence: %s", (printed, initials) => {
  expect(readFoot(last, printed).initials).toBe(initials);
  const joined = readFoot(`${last} ${printed}`);
  expect(joined.initials).toBe(initials);
  expect(joined.body.at(-1)).toBe(last);
});

test.each([
  ["Mereka bekerja sama dengan Badan Meteorologi, Klimatologi, dan Geofisika (BMKG)."],
  ["Kegiatan itu akan diulang bulan depan, Selasa (9/6)."],
  ["Foto itu dibagikan kepada wartawan. (*)"],
  ["Kegiatan berlangsung sampai sore. (Antara)"],
])("no initials: %s", (sentence) => {
  expect(readFoot(sentence).initials).toBeNull();
});

test("a person and a site in brackets sign the text", () => {
  const article = readFoot(`${last} (Contoh.com/Ani Lestari)`);
  expect(article.authors).toEqual(["Ani Lestari"]);
  expect(article.initials).toBeNull();
});

test("behind figures, where an author's name begins so", () => {
  const head = ["Warga Tanam Seribu Pohon", "Ani Lestari • 24 Januari 2020 10:49"];
  const read = (end: string) => extractArticle([...head, ...paragraphs, `Penonton: 6.412 ${end}`].join("\n"));
  expect(read("(ani)")).toMatchObject({ initials: "ani", confidence: { initials: "low" } });
  expect(read("(kwh)").initials).toBeNull();
});
