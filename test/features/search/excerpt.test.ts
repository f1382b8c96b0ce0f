import { expect, test } from "vitest";
import { excerpt, meant, withMarks } from "../../../src/features/search/browser/results.js";

const many = (word: string, count: number) => Array.from({ length: count }, () => word).join(" ");
const shown = (text: string, found: number[], query: string, isIndonesian = true) =>
  excerpt(text, found, query, isIndonesian)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join("")
    .trim();

test("a short text is shown whole, with what was looked for; of a phrase, with what the index found", () => {
  expect(shown("Kios sayur buka pagi.", [], "sayur")).toBe("Kios [sayur] buka pagi.");
  expect(shown("Kios sayur buka; sayur laku.", [0, 1], "")).toBe("[Kios] [sayur] buka; sayur laku.");
});

test.each([
  ["tangkap", "Warga [menangkap] pencuri; [penangkapan] itu tenang."],
  ["ditangkap", "Warga [menangkap] pencuri; [penangkapan] itu tenang."],
  ["cabai", "Warga menangkap pencuri; penangkapan itu tenang."],
])("and the forms that hide the root: %s", (query, marked) => {
  expect(shown("Warga menangkap pencuri; penangkapan itu tenang.", [], query)).toBe(marked);
});

test.each([
  ["akui", "Ia [mengakui] punya akun; [pengakuan] itu dicatat."],
  ["mengaku", "Ia [mengakui] punya akun; [pengakuan] itu dicatat."],
  ["akun", "Ia mengakui punya [akun]; pengakuan itu dicatat."],
  ["kini", "Ia mengakui punya akun; pengakuan itu dicatat."],
])("only what has its root, not what begins as its root does: %s", (query, marked) => {
  expect(shown("Ia mengakui punya akun; pengakuan itu dicatat.", [], query)).toBe(marked);
});

test("an English text has no Indonesian roots", () => {
  expect(shown("They dilate.", [], "late", false)).toBe("They dilate.");
  expect(shown("Ia dilatih.", [], "latih", true)).toBe("Ia [dilatih].");
});

test("a name is marked where a part of it was typed, blanks as they are", () => {
  const parts = withMarks("Sari Wulandari, Budi", "wulan", false);
  expect(parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("")).toBe(
    "Sari [Wulandari], Budi",
  );
});

test.each([
  ["padang", "Ke “[Padang].” Lalu (Kota [Padang]-Pariaman), [Padang]!"],
  ["anak", "[Anak-anak] main."],
  ["2.500", "Sebanyak [2.500] kios, lalu [2.500]."],
])("a mark ends where the word does, before the signs after it: %s", (query, marked) => {
  expect(shown(marked.replaceAll(/[[\]]/g, ""), [], query)).toBe(marked);
});

test("a name is not marked in the root of another word", () => {
  expect(shown("Sari menyaring air sarinya; penyaringan lama.", [], "Sari")).toBe(
    "[Sari] menyaring air [sarinya]; penyaringan lama.",
  );
});

test("other forms of a word are not marked where the word itself is, and what has it most often is shown", () => {
  const text = `Pedagang pulang. ${many("kata", 60)} dinas perdagangan dan dinas pasar ${many("akhir", 60)}`;
  expect(shown(text, [], "dinas perdagangan")).toContain("[dinas] [perdagangan] dan [dinas] pasar");
  expect(shown("Dinas bagi pedagang.", [], "dinas perdagangan")).toBe("[Dinas] bagi [pedagang].");
  const title = withMarks("Pedagang Pulang", "perdagangan", true, "Perdagangan ramai");
  expect(title.some(({ marked }) => marked)).toBe(false);
});

test("of a long one the part that has most of it, a few words before it", () => {
  const text = `pasar ${many("kata", 60)} satu dua ayam menangkap pasar ${many("akhir", 60)}`;
  const part = shown(text, [], "tangkap pasar");
  expect(part).toMatch(/^… kata .*satu dua ayam \[menangkap\] \[pasar\] akhir .*…$/);
  expect(part.split(/\s/)).toHaveLength(28 + 2);
});

test("where it was found in the headline alone, the beginning", () => {
  expect(shown(`satu dua ${many("kata", 60)}`, [], "kios")).toMatch(/^satu dua kata .*…$/);
});

test("signs that mean something in a pattern are words like others", () => {
  expect(shown("Harga (naik) a+b?", [], "(na+ .* [")).toBe("Harga ([naik]) a+b?");
});

test("near the end of a text from a sentence on, with as much before it as fills the lines", () => {
  const text = `${many("awal", 50)}. Pasar itu ${many("lama", 22)}. Ramai. Seorang pencuri lari.`;
  expect(shown(text, [], "pencuri")).toMatch(/^Pasar itu lama .* Seorang \[pencuri\] lari\.$/);
});

test("another word is meant than the one that is not found", () => {
  expect(meant("pelabuhn", ["pelabuhn"], ["pasar", "pelabuhan"])).toBe("pelabuhan");
  expect(meant("ekonomi", ["ekonomi"], ["ekonomi"])).toBe("");
  for (const typed of ["elabuhan", "pelabuahn", "pelabuhaan", "pelabukan", "pelabuha"])
    expect(meant(`${typed} lama`, [typed], ["lama", "pelabuhan"])).toBe("pelabuhan lama");
  expect(meant("tang", ["tang"], ["tahun", "taman"])).toBe("");
  expect(meant("pasar lama", [], ["pasar"])).toBe("");
});
