import { describe, expect, test } from "vitest";
import { extractArticle } from "../../src/import/extract.ts";
import { moreParagraphs, paragraphs } from "./read-lines.ts";

const [one = "", two = "", three = ""] = [...paragraphs, ...moreParagraphs];
const bodyOf = (...lines: string[]) =>
  extractArticle(["Warga Tanam Seribu Pohon", "Rabu, 18 Jun 2025 09:33 WIB", ...lines].join("\n"));

test("paragraphs and nothing else are beyond doubt", () => {
  expect(bodyOf(one, two, three).confidence.body).toBe("high");
});

describe("a text is in doubt", () => {
  test.each([
    ["that opens in the middle of a sentence", [one.replace("Warga desa", "desa"), two]],
    ["that breaks off", [one, two.replace(/\.$/, "")]],
    ["with sentences run together", [`${one}${two} ${three}`, three]],
    ["with a line between paragraphs that may be a subheading", [one, "Bibit dari Lereng", two]],
    ["that speaks to the site's readers", [one, two, "Dukung terus liputan kami dari desa."]],
    ["with an order to them", [one, "Nantikan kisah berikutnya pekan depan.", two]],
    ["with an order in English", [one, "Tell us what you think of the trees.", two]],
    ["with an offer to them", [one, two, "Try Duit, the new way to plan your budget."]],
    ["that may open with a place instead of a dateline", [`Palu. ${one}`, two]],
    ["with an address", [one, two, "Kirim cerita ke redaksi@kabar.example."]],
    ["with what may be the headline of another article", [one, "Apakah Bakau Bisa Ditanam di Pot?", two]],
    ["with text below its end", [one, two, "(ani)", three]],
    ["with a field of a form", [one, "Keterangan|Perahu warga di dermaga desa.", two]],
    ["with a message in a chat", [one, `[12/03/25 08.15] Ani Lestari: ${two}`, three]],
    ["with a message in another", [one, `12/03/25 08.15 - Ani Lestari: ${two}`, three]],
  ])("%s", (_, lines) => {
    expect(bodyOf(...lines).confidence.body).toBe("low");
  });

  test("with short lines between the head and the first paragraph, which it keeps", () => {
    const lead = ["Pagi itu dingin.", "Kabut belum turun.", "Warga sudah berkumpul"];
    const { body, confidence } = bodyOf(...lead, one, two);
    expect({ body, sure: confidence.body }).toEqual({ body: [...lead, one, two], sure: "low" });
  });
});

describe("a text is not in doubt for", () => {
  test.each([
    ["what someone is quoted with", [one, '"Kami menanam sejak pagi," kata Sari kepada wartawan.', two]],
    [
      "a way to speak that is its own",
      [
        one,
        "Simpan bibit Anda di tempat teduh.",
        "Siram bibit Anda setiap sore.",
        "Jaga agar tanah Anda tetap gembur.",
      ],
    ],
  ])("%s", (_, lines) => {
    expect(bodyOf(...lines).confidence.body).toBe("high");
  });
});
