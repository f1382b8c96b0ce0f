import { expect, test } from "vitest";
import { indexed } from "../../../src/features/search/browser/ask.js";
import { wordList } from "../../../src/features/search/record.ts";

const page = (text: string) => ({ html: `<p>${indexed(text, true)}</p>` });

test("the words of all stories are listed once, those of most stories first, equals by letter", () => {
  const pages = [
    page("Polisi dan pasar."),
    page("Pasar, pasar, dan pasar pagi."),
    page("Harga di pasar: 24.000"),
  ];
  expect(wordList(pages).split("\n")).toEqual(["pasar", "dan", "harga", "pagi", "polisi"]);
});

test("roots that no story has as words are not listed", () => {
  expect(wordList([page("memblokir")])).toBe("memblokir");
});
