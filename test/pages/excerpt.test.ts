import { expect, test } from "vitest";
import { excerpt } from "../../_includes/scripts/search/excerpt.js";

const many = (word: string, count: number) => Array.from({ length: count }, () => word).join(" ");
const shown = (text: string, found: number[], query: string) =>
  excerpt(text, found, query)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join("")
    .trim();

test("a short text is shown whole, with what the index found", () => {
  expect(shown("Kios sayur buka pagi.", [1], "sayur")).toBe("Kios [sayur] buka pagi.");
});

test.each([
  ["tangkap", "Warga [menangkap] pencuri; [penangkapan] itu tenang."],
  ["ditangkap", "Warga [menangkap] pencuri; [penangkapan] itu tenang."],
  ["cabai", "Warga menangkap pencuri; penangkapan itu tenang."],
])("and the forms that hide the root: %s", (query, marked) => {
  expect(shown("Warga menangkap pencuri; penangkapan itu tenang.", [], query)).toBe(marked);
});

test("of a long one the part that has most of it, a few words before it", () => {
  const text = `pasar ${many("kata", 60)} satu dua ayam menangkap pasar ${many("akhir", 60)}`;
  const part = shown(text, [0, 65], "tangkap pasar");
  expect(part).toMatch(/^… kata .*satu dua ayam \[menangkap\] \[pasar\] akhir .*…$/);
  expect(part.split(" ")).toHaveLength(36 + 2);
});

test("where it was found in the headline alone, the beginning", () => {
  expect(shown(`satu dua ${many("kata", 60)}`, [], "kios")).toMatch(/^satu dua kata .*…$/);
});

test("signs that mean something in a pattern are words like others", () => {
  expect(shown("Harga (naik) a+b?", [], "(na+ik) [")).toBe("Harga (naik) a+b?");
});
