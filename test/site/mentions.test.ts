import fc from "fast-check";
import { expect, test } from "vitest";
import type { Tag } from "../../src/content/content.ts";
import { compileNames, searchFor } from "../../src/news/text/names.ts";
import { findNames, listMentions } from "../../src/site/text/mentions.ts";
import { numberParagraphs } from "../../src/site/text/paragraphs.ts";
import { context } from "../support/context.ts";
import { tag } from "./newsroom.ts";

/** The names found in a text, as the text has them. */
function names(body: string, tags: Tag[]): string[] {
  return findNames(numberParagraphs(context.markdown.parse(body, {})), searchFor(compileNames(tags), [])).map(
    ({ block, start, end }) => block.text.slice(start, end),
  );
}

test("a tag is found by its name and by what else it is called", () => {
  const market = tag("Pasar Gede", { aliases: ["Pasar Gedhe", "Pasar Besar"] });
  expect(names("Pasar Gede, dulu Pasar Gedhe.", [market])).toEqual(["Pasar Gede", "Pasar Gedhe"]);
});

test.each([
  ["Solois dan Asolo, juga Solo2 dan _Solo_x.", []],
  ["Situs Solo.id dan nama Solo’ang.", []],
  ["Kota “Solo”, (Solo), Solo: kopi-Solo.", ["Solo", "Solo", "Solo", "Solo"]],
  ["Solo-nya indah, Solo’s best.", ["Solo", "Solo"]],
  ["SOLO dan solo lain kata.", []],
])("names are whole words, in the tag's case: %s", (text, found) => {
  expect(names(text, [tag("Solo")])).toEqual(found);
});

test("an office is not the place that it is of", () => {
  const city = [tag("Kota Solo")];
  expect(names("Wali Kota Solo memimpin Kota Solo. WALI KOTA Solo pulang.", city)).toEqual(["Kota Solo"]);
});

test("a small first letter may be a capital where a sentence or a quotation opens", () => {
  const tax = [tag("pajak")];
  expect(names("Pajak naik. Pajak turun. “Pajak mati.”", tax)).toEqual(["Pajak", "Pajak", "Pajak"]);
  expect(names("Kantor Pajak Solo. Kata dia, “Pajak naik.”", tax)).toEqual(["Pajak"]);
});

test("a doubled word is one name", () => {
  expect(names("Semua pajak-pajak itu, pajak-pajakan tidak.", [tag("pajak")])).toEqual([
    "pajak-pajak",
    "pajak",
  ]);
});

test("the longest name wins, and the words of one belong to no other", () => {
  expect(names("Pasar Gede Solo", [tag("Pasar"), tag("Pasar Gede"), tag("Gede Solo"), tag("Solo")])).toEqual([
    "Pasar Gede",
    "Solo",
  ]);
});

test("names may have signs in them", () => {
  expect(
    names("@kopi minum C++, kata Ma'ruf di F-16 & Wi-Fi.", [
      tag("@kopi"),
      tag("C++"),
      tag("Ma'ruf"),
      tag("F-16"),
      tag("Wi-Fi"),
    ]),
  ).toEqual(["@kopi", "C++", "Ma’ruf", "F-16", "Wi-Fi"]);
});

test("code names nothing; markup may run through a name", () => {
  expect(names("`Solo` dan **So**lo", [tag("Solo")])).toEqual(["Solo"]);
});

test("a sentence counts once for each tag", () => {
  const blocks = numberParagraphs(context.markdown.parse("Solo ya Solo. Kota Solo.\n\nKopi Solo.", {}));
  expect(listMentions(findNames(blocks, searchFor(compileNames([tag("Solo"), tag("Kopi")]), [])))).toEqual([
    { tag: "solo", paragraph: "p1", sentence: "Solo ya Solo.", name: "Solo" },
    { tag: "solo", paragraph: "p1", sentence: "Kota Solo.", name: "Solo" },
    { tag: "kopi", paragraph: "p2", sentence: "Kopi Solo.", name: "Kopi" },
    { tag: "solo", paragraph: "p2", sentence: "Kopi Solo.", name: "Solo" },
  ]);
});

test("a sentence has the marks of the quotation it is part of; where they are in doubt it is left out, the name is not", () => {
  const sentences = (body: string) => {
    const blocks = numberParagraphs(context.markdown.parse(body, {}));
    return listMentions(findNames(blocks, searchFor(compileNames([tag("Solo")]), []))).map(
      ({ sentence, name }) => sentence ?? `(${name})`,
    );
  };
  expect(sentences('"Solo ramai. Kami suka Solo," kata Ani.')).toEqual([
    "“Solo ramai.”",
    "“Kami suka Solo,” kata Ani.",
  ]);
  expect(sentences('"Solo ramai, kata Ani.')).toEqual(["(Solo)"]);
});

test("no name is ever found inside a word", () => {
  const letters = fc.string({
    unit: fc.constantFrom("a", "B", "é", "1", "ß", "李", "𝒳"),
    minLength: 1,
    maxLength: 3,
  });
  const between = fc.constantFrom(" ", "-", ", ", "“", ". ", "/");
  fc.assert(
    fc.property(fc.array(fc.tuple(letters, between), { maxLength: 20 }), letters, (words, name) => {
      const text = words.flat().join("");
      const blocks = numberParagraphs(context.markdown.parse(text, {}));
      const search = searchFor(compileNames([tag(name, { slug: "x" })]), []);
      for (const { block, start, end } of findNames(blocks, search)) {
        expect(block.text.slice(0, start)).not.toMatch(/[\p{L}\p{N}\p{M}]$/u);
        expect(block.text.slice(end)).not.toMatch(/^[\p{L}\p{N}\p{M}]/u);
      }
    }),
  );
});
