import { expect, test } from "vitest";
import { defaultWords } from "../../_includes/words/words.ts";
import { editorWords } from "../../src/features/editor/cms-config.ts";
import type { Language } from "../../src/messages/message.ts";
import { keyWords } from "../support/key-words.ts";

test("no word is empty, and none of the one language is left in the other but names and what both say", () => {
  const flat = (dictionary: object): Map<string, string> =>
    new Map(
      Object.entries(dictionary).flatMap(([key, value]): [string, string][] => {
        if (typeof value === "string") return [[key, value]];
        if (typeof value === "function") return [[key, String(value("2", "3"))]];
        return [...flat(value)].map(([inner, text]) => [`${key}.${inner}`, text]);
      }),
    );
  const both = (of: Record<Language, object>) => {
    const english = flat(of.en);
    return [...flat(of.id)].filter(([key, text]) => english.get(key) === text).map(([key]) => key);
  };
  const words = defaultWords;
  const ofKeys = { id: keyWords("id"), en: keyWords("en") };
  expect(flat(ofKeys.id).keys()).toEqual(flat(ofKeys.en).keys());
  for (const dictionary of [words, editorWords, ofKeys].flatMap((of) => [of.id, of.en]))
    for (const [key, text] of flat(dictionary)) expect(text.trim(), key).not.toBe("");
  const alike =
    "rssFeed atomFeed jsonFeed text.things.video text.things.audio labels.names.advertorial kinds.Movie";
  expect(both(words)).toEqual(alike.split(" "));
  expect(both(editorWords)).toEqual([]);
  expect(both(ofKeys)).toEqual(["look.logo.label", "ninjs.ninjs.label"]);
});
