import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isFormOf, rootsOf, wordsOf } from "../../../src/features/search/browser/roots.js";

describe("the roots of a word", () => {
  test.each([
    ["meN-", "menangkap tangkap, mengirim kirim, mengambil ambil, memukul pukul, memulai mulai"],
    ["meN-", "menyapu sapu, menyanyi nyanyi, menilai nilai, melihat lihat"],
    ["meN-, whose m is the root's", "meminta minta"],
    ["meN-, loan words keep their letter", "memproses proses, mengklaim klaim"],
    ["menge-, penge-…-an", "mengecek cek, pengeboman bom"],
    ["peN-, peN-…-an", "petani tani, pemain main, penangkapan tangkap, pengelolaan kelola"],
    ["memper-, …-kan, …-i", "memperbesar besar, mempertahankan tahan, memperbaiki baik"],
    ["di-, diper-, …-kan", "ditutup tutup, diperbesar besar, dipermasalahkan masalah"],
    ["diber-…-kan, pember-…-an", "diberlakukan laku, pemberlakuan laku"],
    ["ke-…-an", "kesehatan sehat, keamanan aman, keberhasilan hasil, keterbatasan batas, kependudukan duduk"],
    ["ber-, r of the root, without its r", "berangkat angkat, berenang renang, bekerja kerja"],
    ["berke-…-an, bel-", "berkelanjutan lanjut, belajar ajar"],
    ["per-…-an, r of the root", "perkotaan kota, perumahan rumah"],
    ["ter-, ter-…-i", "terbesar besar, terpenuhi penuh"],
    ["-kan, -an, -i", "jalankan jalan, makanan makan, akui aku"],
    [
      "-lah, -kah, -pun",
      "hancurlah hancur, benarkah benar, apapun apa, siapakah siapa, bersembunyilah sembunyi",
    ],
    ["-ku, -mu", "jubahku jubah, bajumu baju, sakitimu sakit, keberuntunganmu untung, ibunya ibu, ibuku ibu"],
    [
      "both",
      "bukumukah buku, miliknyalah milik, kulitkupun kulit, pelakunyalah laku, pelangganmukah langgan",
    ],
    ["ku-, kau-", "kupukul pukul, kulihat lihat, kauhajar hajar, kauambil ambil"],
    ["-isasi, -isme", "finalisasi final, modernisasi modern, nasionalisme nasional"],
    ["se-…-nya, mempel-", "secepatnya cepat, seharusnya harus, mempelajari ajar, dipelajari ajar"],
    ["berpe-", "berpelanggan langgan, berpendidikan didik"],
    ["-nya, -kan and -nya", "besarnya besar, menerbitkannya terbit"],
  ])("%s: %s", (_, pairs) => {
    for (const pair of pairs.split(", ")) {
      const [word = "", root] = pair.split(" ");
      expect(rootsOf(word)).toContain(root);
    }
  });

  test.each([
    ["what only looks like a suffix", "akun aku, kini kin, jalan jal, bulan bul, ikan ik, dengan deng"],
    ["what only looks like a prefix", "tadi adi, perang ang, pernah nah, merah rah, media dia, terbit bit"],
    [
      "what only looks like a particle",
      "masalah masa, majalah maja, makalah maka, bersekolah seko, organisasi organ",
    ],
    ["another root", "berikan ikan, diberikan ikan, memberikannya ikan, kerusakan rusa, keluarga luarga"],
    ["a first letter too many", "mengubah kubah, mengurus kurus, pemerintah perintah, menteri teri"],
    ["a first letter too many", "meninggal tinggal"],
  ])("none of %s: %s", (_, pairs) => {
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
