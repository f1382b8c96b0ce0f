import { describe, expect, test } from "vitest";
import { rootWords } from "../../src/pages/root-words.ts";

describe("the root that a word hides", () => {
  test.each([
    ["menangkap", "tangkap"],
    ["penangkapan", "tangkap"],
    ["Mengirimkan", "kirim"],
    ["pengelolaan", "kelola"],
    ["menerbitkannya", "terbit"],
    ["meminta", "minta"],
    ["memulai", "mulai"],
    ["penilaian", "nilai"],
    ["menyanyikan", "nyanyi"],
    ["memeriksa", "periksa"],
    ["mengecek", "cek"],
    ["pengeboman", "bom"],
    ["mengetes", "tes"],
  ])("%s: %s", (word, root) => {
    expect(rootWords(`Kata "${word}", begitu.`)).toContain(root);
  });

  test.each(["mengubah", "mengaku", "pengurus", "mengisi", "menurut", "meninggal", "Pemerintah"])(
    "%s: none that it comes from",
    (word) => {
      expect(rootWords(word)).toEqual([]);
    },
  );

  test.each(["memblokir", "membaca", "merusak", "kementerian", "semenanjung", "tangkap"])(
    "%s: none that the index does not know",
    (word) => {
      expect(rootWords(word)).toEqual([]);
    },
  );
});

test("each root is given once, with its ending and without", () => {
  expect(rootWords("Polisi menangkapi pencuri; yang menangkapi lega.")).toEqual([
    "tangkapi",
    "tangkap",
    "nangkapi",
    "nangkap",
  ]);
});
