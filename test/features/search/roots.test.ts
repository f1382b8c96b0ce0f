import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isFormOf, rootsOf, wordsOf } from "../../../src/features/search/browser/roots.js";
import { tablesOf } from "../../support/tables.ts";

const tables = tablesOf<Record<"ofRoots" | "ofNone", string[][]>>(import.meta.url);

describe("the roots of a word", () => {
  test.each(tables.ofRoots)("%s: %s", (_, pairs) => {
    for (const pair of pairs.split(", ")) {
      const [word = "", root] = pair.split(" ");
      expect(rootsOf(word)).toContain(root);
    }
  });

  test.each(tables.ofNone)("none of %s: %s", (_, pairs) => {
    for (const pair of pairs.split(", ")) {
      const [word = "", root] = pair.split(" ");
      expect(rootsOf(word)).not.toContain(root);
    }
  });

  test("each once, the word itself before them", () => {
    expect(rootsOf("mengakui")).toEqual(["mengakui", "mengaku", "akui", "aku"]);
    expect(rootsOf("pasar")).toEqual(["pasar"]);
  });

  test("of whatever letters: some, none longer than the word but by one, none empty", () => {
    const letters = fc.stringMatching(/^(?:me|pe|di|ke|ber|ter|per)?[a-z]{1,8}(?:kan|an|i|nya)?$/);
    fc.assert(
      fc.property(letters, (word) => {
        const roots = rootsOf(word);
        expect(roots[0]).toBe(word);
        expect(new Set(roots).size).toBe(roots.length);
        for (const root of roots.slice(1)) {
          expect(root.length).toBeGreaterThan(2);
          expect(root.length).toBeLessThan(word.length);
        }
      }),
    );
  });
});

test("a word is a form of another that has its root", () => {
  const formOf = (pair: string): boolean => {
    const [word = "", sought = ""] = pair.split(" ");
    return isFormOf(word, sought, true);
  };
  const forms =
    "memperbesar besar, besar memperbesar, pembesaran diperbesar, mengakui akui, pemblokiran memblokir, penduduk kependudukan, blokir blok, sarinya sari";
  expect(forms.split(", ").filter((pair) => !formOf(pair))).toEqual([]);
  const others =
    "akun akui, ini kini, adi tadi, kubah mengubah, ikan diberikan, tangan tangkap, perintah pemerintah, menyaring sari, penyaringan sari, menangkap tang";
  expect(others.split(", ").filter(formOf)).toEqual([]);
});

test("words doubled with a hyphen are two", () => {
  expect(wordsOf("Anak-anak, kemerah-merahan; tarik-menarik 2.500!")).toEqual(
    "anak anak kemerah merahan tarik menarik 2 500".split(" "),
  );
  expect(isFormOf("merahan", "merah", true)).toBe(true);
});
