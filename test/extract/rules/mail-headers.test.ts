import { describe, expect, test } from "vitest";
import { isDropped, readHead } from "../read-lines.ts";

describe("the header of a pasted mail", () => {
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

  test("one label alone, or one far down, is none", () => {
    expect(readHead("Dari: Sawah ke Meja Makan Warga Kota").lines[0]?.rule).not.toBe("mail-headers");
    expect(readHead("Tanggal: 12 Mei 2025").confidence.published).toBe("high");
  });

  test.each([["Dari: Lina Marlina"], ["From: Humas Desa <humas@desa.example>"]])(
    "who sent it is enough: %s",
    (line) => {
      const { authors, proposedTags, lines } = readHead(line, "", "Warga Tanam Seribu Pohon", "");
      expect({ authors, proposedTags, reason: lines[0]?.reason }).toEqual({
        authors: [],
        proposedTags: [],
        reason: "header of a mail",
      });
    },
  );
});
