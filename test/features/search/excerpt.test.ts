import { expect, test } from "vitest";
import { excerpt, withMarks } from "../../../src/features/search/browser/results.js";
import { type Cases, tablesOf, testCases } from "../../support/tables.ts";

/** What was looked for in a text, and the text as it is shown: with brackets. */
interface Case {
  query: string;
  text?: string;
  lang?: string;
  shown: string;
}

const many = (word: string, count: number) => Array.from({ length: count }, () => word).join(" ");
const bracketed = (text: string) => text.replace(/\uE000(.*?)\uE001/g, "[$1]");
const shown = (text: string, query: string, { lang = "id" }: Partial<Case> = {}) =>
  bracketed(excerpt(text, query, lang === "id"));

testCases(
  "of a text,",
  tablesOf<Cases<Case>>(import.meta.url),
  ({ query, text, shown: marked, ...given }) => {
    expect(shown(text ?? marked.replaceAll(/[[\]]/g, ""), query, given)).toBe(marked);
  },
);

test("a sentence that begins as the headline does says nothing new, unless there is no other", () => {
  const said = "Kios sayur buka lagi, kata pedagang.";
  const shown = (text: string) => bracketed(excerpt(text, "sayur", true, "Kios sayur buka lagi"));
  expect(shown(`${said} Pembeli datang sejak subuh.`)).toBe("Pembeli datang sejak subuh.");
  expect(shown(said)).toBe("Kios [sayur] buka lagi, kata pedagang.");
});

test("a name is marked where a part of it was typed, blanks as they are", () => {
  expect(bracketed(withMarks("Sari Wulandari, Budi", "wulan", false))).toBe("Sari [Wulandari], Budi");
});

test("other forms of a word are not marked where the word itself is, and what has it most often is shown", () => {
  const text = `Pedagang pulang. ${many("kata", 60)} dinas perdagangan dan dinas pasar ${many("akhir", 60)}`;
  expect(shown(text, "dinas perdagangan")).toContain("[dinas perdagangan] dan [dinas] pasar");
  const title = "Pedagang Pulang";
  expect(withMarks(title, "perdagangan", true, "Perdagangan ramai")).toBe(title);
});

test("of a long one the part that has most of it, a few words before it", () => {
  const text = `pasar ${many("kata", 60)} satu dua ayam menangkap pasar ${many("akhir", 60)}`;
  const part = shown(text, "tangkap pasar");
  expect(part).toMatch(/^… kata .*satu dua ayam \[menangkap pasar\] akhir .*…$/);
  expect(part.split(/\s/)).toHaveLength(32 + 2);
});

test("where it was found in the headline alone, the beginning", () => {
  expect(shown(`satu dua ${many("kata", 60)}`, "kios")).toMatch(/^satu dua kata .*…$/);
});
