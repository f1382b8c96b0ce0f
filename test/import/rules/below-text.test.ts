import { describe, expect, test } from "vitest";
import { extractArticle } from "../../../src/import/extract.ts";
import { moreParagraphs, paragraphs, readFoot, readLines } from "../read-lines.ts";

const head = ["Warga Tanam Seribu Pohon", "Rabu, 18 Jun 2025 09:33 WIB", ""];
const text = [...paragraphs, ...moreParagraphs];
const others = [
  "Balai desa menyimpan catatan tentang setiap pohon sejak tahun pertama.",
  "Catatan itu ditulis dengan tangan oleh juru tulis yang kini sudah pensiun.",
  "Setiap halaman memuat tinggi pohon, tanggal tanam, dan nama pemiliknya.",
];
const read = (...foot: string[]) => {
  const { body, confidence } = extractArticle([...head, ...text, ...foot].join("\n"));
  return { body, sure: confidence.body };
};

describe("what stands below the text is none of it", () => {
  test("but an answer is, whomever it speaks to", () => {
    const answer =
      "Kami memasak satu kuali khusus untuk Anda semua, dan seluruh desa ikut bernyanyi sampai malam.";
    expect(read("", "Apa yang paling membekas?", answer).body.at(-1)).toBe(answer);
  });

  test.each([
    ["below the mark of its end", ["-30-", "KW-06-18-25 1712GMT"]],
    ["with a note to the desk", ["ends", "[Desk: the last paragraph may go. AL]"]],
    ["below the mark of a paper", ["---oOo---"]],
    ["below the mark of a release", ["###", "", "Foto: panitia"]],
    [
      "readers' comments",
      [
        "3 Komentar",
        "Urutkan menurut: Teratas",
        "Sri Wahyuni",
        "Bagus sekali! Semoga desa saya juga bisa menanam pohon sebanyak itu tahun depan.",
        "Suka · Balas · 18 Juni 2025 10:02",
        "Joni Iskandar",
        "Tahun lalu pohonnya mati semua karena tidak disiram, tolong dijaga kali ini.",
        "Suka · Balas",
      ],
    ],
  ])("%s", (_, foot) => {
    expect(read(...foot)).toEqual({ body: text, sure: "high" });
  });

  test.each([
    ["who wrote it", ["Tentang penulis", "Ani Lestari meliput lingkungan untuk Kabar Muara sejak 2017."]],
    [
      "who wrote it, behind a sign",
      ["*) Ani Lestari, pengajar dan penulis buku Halaman Belakang, tinggal di Palu."],
    ],
    [
      "who sent it",
      ["***", "Tentang Balai Benih Wana", "Balai Benih Wana merawat dua ratus jenis pohon sejak tahun 1987."],
    ],
    ["sentences below a mark that may part two sections", ["###", "Ia pulang.", "Hujan turun."]],
    [
      "whom to ask",
      ["About the Wana Fund", "Founded in 1987, the Wana Fund plants trees.", "Contact: wana@contoh.example"],
    ],
  ])("%s, in doubt", (_, foot) => {
    expect(read(...foot)).toEqual({ body: text, sure: "low" });
  });

  test.each([
    [
      "a heading of the text",
      ["Tentang Balai Benih Wana", "Balai itu merawat dua ratus jenis pohon sejak 1987."],
    ],
    ["a text that goes on below such a sign", ["###", ...others]],
    ["an article about comments", ["Komentar", ...others]],
  ])("but %s is", (_, foot) => {
    expect(read(...foot).body.slice(text.length)).toEqual(expect.arrayContaining(foot.slice(1)));
  });
});

test("what a writer is, among paragraphs, is text", () => {
  const lines = ["Penulis adalah warga desa itu sendiri.", ...others];
  expect(read(...lines).body).toEqual([...text, ...lines]);
});

describe("lines that a newsroom wrote for itself are dropped", () => {
  test.each([
    ["[Comment [AB1]: enam atau tujuh? cek lagi]"],
    ["[Desk: hold the last paragraph]"],
    ["((INSERT 1 – suara sungai, 5 detik))"],
    ["(MORE)"],
    ["(Bersambung ke hal 7 kol 1)"],
    ["Jumlah kata: 182"],
    ["Durasi: 1'55\""],
    ["[gambar]"],
    ["BC-WANA-TREES, 1st Add"],
    ["Draf 2 – jangan dimuat sebelum dicek"],
  ])("%s", (line) => {
    expect(readLines(...paragraphs, line, ...moreParagraphs)[line]).toBe("noise by newsroom-notes");
  });

  test.each([
    ["Panjang: 4 meter per batang"],
    ["Draf peraturan desa itu disepakati warga pada rapat terakhir di balai desa."],
    ["(Lebih murah di pasar)"],
  ])("but text stays text: %s", (line) => {
    expect(readLines(...paragraphs, line, ...moreParagraphs)[line]).toBe("body by body");
  });
});

describe("rows of links", () => {
  test.each([
    ["Facebook  X  WhatsApp  Telegram  Salin Tautan"],
    ["👍 Suka   💬 Komentar   ↗ Bagikan"],
    ["Beranda   Terkini   Nasional   Warta Wana   Indeks"],
    ["Tentang Kami | Redaksi | Pedoman Media Siber | Karir"],
  ])("are dropped: %s", (row) => {
    expect(readLines(...head, ...paragraphs, row, ...moreParagraphs)[row]).toBe("noise by link-rows");
  });

  test.each([["Bibit  Batang  Daun"], ["Kelapa  Rp 5.000  Rp 6.000"]])("rows of a table stay: %s", (row) => {
    expect(readLines(...head, ...paragraphs, row, ...moreParagraphs)[row]).toBe("body by body");
  });
});

test("the head of each printed page is no text, in doubt", () => {
  const pages = ["24   MIMBAR  15 JUNI 2014", "15 JUNI 2014  MIMBAR   25"];
  const lines = [paragraphs[0], pages[0], "WARGA TANAM SERIBU POHON", paragraphs[1], pages[1]];
  const { body, confidence } = extractArticle([...head, ...lines, ...moreParagraphs].join("\n"));
  expect({ body, sure: confidence.body }).toEqual({ body: text, sure: "low" });
});

test("a question to readers inside the text is none of it, in doubt", () => {
  const poll = ["Setujukah Anda pohon ditanam?", "Ya, lekas", "Tidak perlu", "418 orang sudah menjawab"];
  const { body, confidence } = extractArticle(
    [...head, ...paragraphs, ...poll, ...moreParagraphs].join("\n"),
  );
  expect({ body, sure: confidence.body }).toEqual({ body: text, sure: "low" });
  const answers = ["Mengapa pohon ditanam?", "Agar sungai tidak meluap."];
  expect(readFoot(...answers).body).toEqual([...paragraphs, ...answers]);
});

test("the hours of a text that was written while it happened are its own", () => {
  const entries = ["16.42", ...paragraphs.slice(0, 1), "16.10", ...moreParagraphs.slice(0, 1), "15.35"];
  const { body } = extractArticle([...head, ...entries, ...moreParagraphs.slice(1)].join("\n"));
  expect(body).toEqual([...entries.slice(1), ...moreParagraphs.slice(1)]);
});
