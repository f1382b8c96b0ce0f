import { describe, expect, test } from "vitest";
import { extractArticle } from "../../../src/import/extract.ts";
import { isDropped, moreParagraphs, paragraphs, readHead, readLines } from "../read-lines.ts";

const header = ["Dari: Lina Marlina <lina@desa.example>", "Perihal: Warga Tanam Seribu Pohon", ""];
const head = ["Warga Tanam Seribu Pohon", "Rabu, 18 Jun 2025 09:33 WIB", ""];
const read = (...lines: string[]) => extractArticle(lines.join("\n"));
const card = ["Lina Marlina", "Humas Desa", "HP: +62 812 3456 7890", "lina@desa.example"];

describe("the header of a pasted mail", () => {
  test("gives way to a headline that stands out below it", () => {
    const lines = [
      "Perihal: naskah pohon",
      "",
      "Warga Tanam Seribu Pohon di Tepi Sungai",
      "oleh: Ani Lestari",
      "",
    ];
    expect(readHead("Dari: Ani <ani@desa.example>", ...lines).title).toBe(lines[2]);
    const quoted = ["Dari: Ani <ani@desa.example>", ...lines.slice(0, 3), "", ...paragraphs].map(
      (line) => `> ${line}`,
    );
    expect(read(...quoted).title).toBe(lines[2]);
  });

  test("gives title and date, neither for sure, and is no text", () => {
    const { title, published, confidence, lines } = readHead(
      "From: Humas Desa <humas@desa.example>",
      "To: redaksi@kabar.example",
      "Date: Mon, 12 May 2025 08:15:00 +0700",
      "Subject: Rilis: Warga Tanam Seribu Pohon",
    );
    expect({ title, published }).toEqual({
      title: "Warga Tanam Seribu Pohon",
      published: "2025-05-12T08:15+07:00",
    });
    expect(confidence).toMatchObject({ title: "low", published: "low" });
    expect(lines.slice(0, 2).every(isDropped)).toBe(true);
  });

  test.each([
    ["Subject: Re: Warga Tanam Seribu Pohon"],
    ["Perihal: Siaran Pers - Warga Tanam Seribu Pohon"],
    ["Hal : Warga Tanam Seribu Pohon"],
    ["*Subject:* Warga Tanam Seribu Pohon"],
  ])("%s", (line) => {
    const { title, confidence } = readHead(line);
    expect({ title, sure: confidence.title }).toEqual({ title: "Warga Tanam Seribu Pohon", sure: "low" });
  });

  test.each([
    ["Mon, 16 Nov 2026 09:30:00 +0800", "2026-11-16T09:30+08:00"],
    ["Mon, 16 Nov 2026 09:30:00 +0900 (WIT)", "2026-11-16T09:30+09:00"],
    ["16 Nov 2026 09:30 +0000", "2026-11-16T09:30+00:00"],
    ["Sun, 15 Nov 2026 21:30:00 -0330", "2026-11-15T21:30-03:30"],
    ["Mon, 16 Nov 2026 09:30:00 +08:00", "2026-11-16T09:30+08:00"],
    ["Mon, 16 Nov 2026 09:30:00 GMT", "2026-11-16T09:30+00:00"],
    ["Mon, 16 Nov 2026 09:30:00 +9900", "2026-11-16T09:30+07:00"],
  ])("the zone of its date counts: %s", (date, published) => {
    expect(readHead(`Date: ${date}`, "Subject: Warga Tanam Seribu Pohon").published).toBe(published);
  });

  test("a subject over two lines is one", () => {
    expect(readHead("Perihal: Warga Tanam Seribu", " Pohon di Tepi Sungai").title).toBe(
      "Warga Tanam Seribu Pohon di Tepi Sungai",
    );
  });

  test.each([
    ["Berita untuk besok: Warga Tanam Seribu Pohon di Tepi Sungai", "high"],
    ["Naskah: pohon (260 kata)", "low"],
  ])(
    "is not the title where a headline stands apart below it, for sure where it ends with that: %s",
    (subject, sure) => {
      const title = "Warga Tanam Seribu Pohon di Tepi Sungai";
      const greeting = "Malam, Mbak, berikut naskah untuk halaman daerah. Foto saya kirim terpisah.";
      const head = ["From: Ani <ani@kabar.example>", `Subject: ${subject}`, "", greeting, "", title, ""];
      const article = extractArticle([...head, `Palu - ${paragraphs[0]}`, "", paragraphs[1]].join("\n"));
      expect(article).toMatchObject({ title, body: paragraphs, confidence: { title: sure } });
      expect(article.lines[1]?.reason).toBe("header of a mail");
    },
  );

  test("one label alone, or one far down, is none", () => {
    expect(readHead("Dari: Sawah ke Meja Makan Warga Kota").lines[0]?.rule).not.toBe("mail");
    expect(readHead("Tanggal: 12 Mei 2025").confidence.published).toBe("high");
  });

  test("who sent it is enough", () => {
    const { authors, proposedTags, lines } = readHead(
      "From: Humas Desa <humas@desa.example>",
      "",
      head[0] ?? "",
      "",
    );
    expect({ authors, proposedTags, reason: lines[0]?.reason }).toEqual({
      authors: [],
      proposedTags: [],
      reason: "header of a mail",
    });
  });

  test("a person who sent it may be the author, where no one else is named", () => {
    const sent = "Dari: Lina Marlina <lina@kabar.example>";
    const { authors, confidence } = readHead(sent, "", head[0] ?? "", "");
    expect({ authors, sure: confidence.authors }).toEqual({ authors: ["Lina Marlina"], sure: "low" });
    expect(readHead(sent, "", head[0] ?? "", "Oleh: Ani Lestari").authors).toEqual(["Ani Lestari"]);
  });
});

describe("the address of a letter is dropped, and no one in it the author", () => {
  test.each([
    ["Kepada Yth.", "Redaksi Kabar Kota", "di tempat"],
    ["Kepada Yth. Bapak Lina Marlina", "Pemimpin Redaksi", "(di tempat)", "", "Dengan hormat,"],
    ["Yth. Redaksi,", "", "Salam sejahtera,"],
    ["Yang terhormat", "Rekan Media", "", "di – Tempat"],
  ])("%s", (...address) => {
    for (const above of [["Perihal: Warga Tanam Seribu Pohon", "Tanggal: 12 Mei 2025", ""], head]) {
      const { authors, body, lines, proposedTags, title } = readHead(...above, ...address, "");
      expect({ authors, body, proposedTags, title }).toEqual({
        authors: [],
        body: paragraphs,
        proposedTags: [],
        title: "Warga Tanam Seribu Pohon",
      });
      const dropped = lines
        .filter((line) => line.reason === "address or greeting of a letter")
        .map(({ text }) => text);
      expect(dropped).toEqual(address.filter((line) => line !== ""));
    }
  });
});

describe("what is no address stays", () => {
  test("the headline below a greeting", () => {
    expect(readHead("Yth. Redaksi,", "Warga Tanam Seribu Pohon", "", "12 Mei 2025 08.15 WIB").title).toBe(
      "Warga Tanam Seribu Pohon",
    );
  });

  test("the same words in the text", () => {
    const said = "Kepada Yth. Lurah Sukamaju";
    expect(readLines("12 Mei 2025 08.15 WIB", ...paragraphs, said, ...moreParagraphs)[said]).toBe(
      "body by body",
    );
  });
});

describe("the signature of a mail is no text and no tag", () => {
  test.each([
    ["below two hyphens", ["-- ", ...card]],
    ["below a closing", ["Terima kasih.", "", "Salam,", "", ...card, "", "Dikirim dari ponsel saya"]],
    ["below a closing, without a way to reach anyone", ["Hormat kami,", "Lina Marlina"]],
    [
      "with a notice of the firm",
      ["--", ...card, "Surel ini rahasia dan hanya untuk penerima yang dituju oleh pengirimnya."],
    ],
    ["over two hyphens", ["Salam hormat,", ...card.slice(0, 2), "--", "Pesan ini rahasia."]],
    ["below nothing", card],
    ["written by the telephone alone", ["Sent from my iPhone"]],
  ])("%s", (_, signature) => {
    const { body, proposedTags, lines } = read(...header, ...paragraphs, "", ...signature);
    expect({ body, proposedTags }).toEqual({ body: paragraphs, proposedTags: [] });
    const below = lines.filter(({ n }) => n > header.length + paragraphs.length);
    expect(below).toHaveLength(signature.filter((line) => line !== "").length);
    expect(new Set(below.map(({ reason }) => reason))).toEqual(new Set(["signature of a mail"]));
  });

  test.each([
    ["below two hyphens", ["--", ...card]],
    ["a name and a number", ["Lina Marlina", "0812-3456-7890"]],
  ])("also where the header was not pasted: %s", (_, signature) => {
    const { body, proposedTags } = read(...head, ...paragraphs, "", ...signature);
    expect({ body, proposedTags }).toEqual({ body: paragraphs, proposedTags: [] });
  });
});

describe("what is no signature stays", () => {
  test.each([
    ["a number that the text announces", ["Pendaftaran kelas menanam:", "0812-3456-7890"]],
    ["where, when and whom to ask", ["Tempat: tepi sungai", "Waktu: Senin pagi", "Kontak: 0812-3456-7890"]],
    ["text below two hyphens", ["--", ...moreParagraphs]],
    ["a list of several dates and places", ["Jadwal menanam:", "Senin: tepi sungai", "Selasa: bukit"]],
  ])("%s", (_, more) => {
    for (const above of [head, header])
      expect(read(...above, ...paragraphs, "", ...more).body).toEqual([...paragraphs, ...more]);
  });

  test("the editor's name below it", () => {
    const { editors } = read(...head, ...paragraphs, "--", "Editor: Budi Laksana", "redaksi@kabar.example");
    expect(editors).toEqual(["Budi Laksana"]);
  });
});

test.each([["0812-3456-7890"], ["081234567890"], ["lina@desa.example"]])(
  "%s below the text is dropped as what it is, and no tag",
  (contact) => {
    const { body, proposedTags, lines } = read(...head, ...paragraphs, contact, "tepi sungai");
    expect({ body, tags: proposedTags.map(({ name }) => name), reason: lines.at(-2)?.reason }).toEqual({
      body: paragraphs,
      tags: ["tepi sungai"],
      reason: "contact below the text",
    });
  },
);
