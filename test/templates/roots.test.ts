import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isFormOf, rootsOf, wordsOf } from "../../_includes/scripts/search/roots.js";

describe("the roots of a word", () => {
  test.each([
    ["meN-", "menangkap", "tangkap"],
    ["meN-", "mengirim", "kirim"],
    ["meN-", "mengambil", "ambil"],
    ["meN-", "memukul", "pukul"],
    ["meN-", "memulai", "mulai"],
    ["meN-", "menyapu", "sapu"],
    ["meN-", "menyanyi", "nyanyi"],
    ["meN-", "menilai", "nilai"],
    ["meN-", "melihat", "lihat"],
    ["meN-, whose m is the root's", "meminta", "minta"],
    ["meN-, loan words keep their letter", "memproses", "proses"],
    ["meN-, loan words keep their letter", "mengklaim", "klaim"],
    ["menge-", "mengecek", "cek"],
    ["peN-", "petani", "tani"],
    ["peN-", "pemain", "main"],
    ["peN-…-an", "penangkapan", "tangkap"],
    ["peN-…-an", "pengelolaan", "kelola"],
    ["penge-…-an", "pengeboman", "bom"],
    ["memper-", "memperbesar", "besar"],
    ["memper-…-kan", "mempertahankan", "tahan"],
    ["memper-…-i", "memperbaiki", "baik"],
    ["diper-", "diperbesar", "besar"],
    ["diper-…-kan", "dipermasalahkan", "masalah"],
    ["diber-…-kan", "diberlakukan", "laku"],
    ["pember-…-an", "pemberlakuan", "laku"],
    ["di-", "ditutup", "tutup"],
    ["ke-…-an", "kesehatan", "sehat"],
    ["ke-…-an", "keamanan", "aman"],
    ["keber-…-an", "keberhasilan", "hasil"],
    ["keter-…-an", "keterbatasan", "batas"],
    ["kepen-…-an", "kependudukan", "duduk"],
    ["ber-", "berangkat", "angkat"],
    ["ber-, r of the root", "berenang", "renang"],
    ["ber-, without its r", "bekerja", "kerja"],
    ["berke-…-an", "berkelanjutan", "lanjut"],
    ["bel-", "belajar", "ajar"],
    ["per-…-an", "perkotaan", "kota"],
    ["per-…-an, r of the root", "perumahan", "rumah"],
    ["ter-", "terbesar", "besar"],
    ["ter-…-i", "terpenuhi", "penuh"],
    ["-kan", "jalankan", "jalan"],
    ["-an", "makanan", "makan"],
    ["-i", "akui", "aku"],
    ["-nya", "besarnya", "besar"],
    ["-kan and -nya", "menerbitkannya", "terbit"],
  ])("%s: %s has %s", (_, word, root) => {
    expect(rootsOf(word)).toContain(root);
  });

  test.each([
    ["akun", "aku"],
    ["kini", "kin"],
    ["tadi", "adi"],
    ["jalan", "jal"],
    ["bulan", "bul"],
    ["ikan", "ik"],
    ["dengan", "deng"],
    ["perang", "ang"],
    ["pernah", "nah"],
    ["merah", "rah"],
    ["media", "dia"],
    ["terbit", "bit"],
    ["berikan", "ikan"],
    ["diberikan", "ikan"],
    ["memberikannya", "ikan"],
    ["kerusakan", "rusa"],
    ["keluarga", "luarga"],
    ["mengubah", "kubah"],
    ["mengurus", "kurus"],
    ["pemerintah", "perintah"],
    ["menteri", "teri"],
    ["meninggal", "tinggal"],
  ])("%s has no %s", (word, root) => {
    expect(rootsOf(word)).not.toContain(root);
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

describe("a word is a form of another", () => {
  test.each([
    ["memperbesar", "besar"],
    ["besar", "memperbesar"],
    ["pembesaran", "diperbesar"],
    ["mengakui", "akui"],
    ["pemblokiran", "memblokir"],
    ["penduduk", "kependudukan"],
    ["blokir", "blok"],
    ["sarinya", "sari"],
  ])("%s is found by %s", (word, sought) => {
    expect(isFormOf(word, sought, true)).toBe(true);
  });

  test.each([
    ["akun", "akui"],
    ["ini", "kini"],
    ["adi", "tadi"],
    ["kubah", "mengubah"],
    ["ikan", "diberikan"],
    ["tangan", "tangkap"],
    ["perintah", "pemerintah"],
    ["menyaring", "sari"],
    ["penyaringan", "sari"],
    ["menangkap", "tang"],
  ])("%s is not found by %s", (word, sought) => {
    expect(isFormOf(word, sought, true)).toBe(false);
  });
});

test("words doubled with a hyphen are two", () => {
  expect(wordsOf("Anak-anak, kemerah-merahan; tarik-menarik 2.500!")).toEqual(
    "anak anak kemerah merahan tarik menarik 2 500".split(" "),
  );
  expect(isFormOf("merahan", "merah", true)).toBe(true);
});
