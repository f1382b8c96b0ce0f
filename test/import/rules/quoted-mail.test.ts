import { expect, test } from "vitest";
import { extractArticle } from "../../../src/import/extract.ts";
import { moreParagraphs, paragraphs } from "../read-lines.ts";

const text = [...paragraphs, ...moreParagraphs];

test("a mail that another quotes holds the text, and what it quotes itself does not", () => {
  const { title, authors, published, body, confidence } = extractArticle(
    [
      "Oke, naik malam ini. Tolong cek lagi jumlah pohonnya ya.",
      "",
      "Pada Kam, 23 Jul 2015 pukul 16.08, Ani Lestari",
      "<ani@kabar.example> menulis:",
      "",
      "> Warga Tanam Seribu Pohon di Tepi Sungai",
      ">",
      ...text.flatMap((one) => [`> ${one}`, ">"]),
      "> > Ani, ada kabar pohon? Tenggat jam lima sore.",
      "> > Iwan",
    ].join("\n"),
  );
  expect({ title, authors, published, body }).toEqual({
    title: "Warga Tanam Seribu Pohon di Tepi Sungai",
    authors: ["Ani Lestari"],
    published: "2015-07-23T16:08+07:00",
    body: text,
  });
  expect(confidence).toMatchObject({ authors: "low", published: "low", body: "low" });
});

test("who is quoted at length in a text wrote no mail", () => {
  const { body } = extractArticle(
    ["Warga Tanam Pohon", "", "Dalam buku tamu ia menulis:", ...text].join("\n"),
  );
  expect(body.slice(-4)).toEqual(text);
});
