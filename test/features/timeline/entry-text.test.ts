import { expect, test } from "vitest";
import { entryText } from "../../../src/features/timeline/dated-sentences.ts";

/** The entry made of one sentence, for the date in it. */
const entryOf = (text: string, date = "3 Mei 2018"): string | undefined => {
  const start = text.indexOf(date);
  return entryText(text, { start: 0, end: text.length }, { start, end: start + date.length })?.text;
};

const many =
  "bersama anak-anak sekolah dari kampung sebelah yang ikut menonton sejak pagi di tepi lapangan itu ";

test("a sentence that is read at a glance stands whole", () => {
  expect(entryOf("Pasar dibuka pada 3 Mei 2018, lalu ramai.")).toBe(
    "Pasar dibuka pada 3 Mei 2018, lalu ramai.",
  );
});

test("of a long one the clauses with the date stand", () => {
  const dated = "Pasar dibuka pada 3 Mei 2018, lalu dicat ulang";
  expect(entryOf(`${dated}, sehingga warga ${many}${many}datang.`)).toBe(`${dated}…`);
  expect(entryOf(`Warga datang ${many}${many}, sementara itu pasar baru dibuka pada 3 Mei 2018.`)).toBe(
    "Pasar baru dibuka pada 3 Mei 2018.",
  );
});

test.each([
  ["there is no clause to cut at", `Pada 3 Mei 2018 warga ${many}${many}datang.`],
  [
    "it would hide whose words these are",
    `Pasar dibuka pada 3 Mei 2018, sehingga ${many}${many}ramai, kata Ani.`,
  ],
  ["half a bracket would stay", `Pasar (dibuka pada 3 Mei 2018, lalu dicat) ${many}${many}ramai.`],
])("there is no entry where %s", (_, text) => expect(entryOf(text)).toBeUndefined());
