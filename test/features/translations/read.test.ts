import { describe, expect, test } from "vitest";
import {
  article,
  articles,
  type Files,
  mistakesOf,
  noticesOf,
  readSound,
} from "../../content/temporary-project.ts";

const original = "content/articles/2024-05-01-pasar.md";
const translation = "content/articles/market.md";

/** A project of an article and its translation, as front matter calls the first. */
const pair = (name: string, keys: Record<string, string> = {}, files: Files = {}): Files => ({
  [original]: article({ aliases: "[/lama/pasar.html]" }),
  [translation]: article({ date: "2024-05-02 08:00", lang: "en", translationOf: name, ...keys }),
  ...files,
});

test.each([
  "2024-05-01-pasar.md",
  "2024-05-01-pasar",
  "content\\articles\\2024-05-01-pasar.md",
  "content/articles/2024-05-01-pasar.md",
  "/2024/05/01/pasar/",
  "/2024/05/01/pasar",
  "/lama/pasar.html",
])("%s names the article that another translates", async (name) => {
  const { articles } = await readSound(pair(name));
  expect(articles.map(({ file, translationOf }) => [file, translationOf])).toEqual([
    [translation, original],
    [original, undefined],
  ]);
});

describe("reports, with its place:", () => {
  test.each([
    ["an article that is not there", "2024-05-01-pasat.md", ' Did you mean "2024-05-01-pasar"?'],
    ["a part of a name", "pasar", ' Did you mean "2024-05-01-pasar"?'],
    ["one that is like none", "/2001/01/01/entah/", " Write the name of its file, or its address such as"],
  ])("%s", async (_, name, advice) => {
    expect(await mistakesOf(pair(name))).toEqual([
      expect.stringContaining(`${translation}:7:16 translationOf: "${name}" is not an article.${advice}`),
    ]);
  });

  const name = "2024-05-01-pasar.md";
  test.each([
    [
      "itself",
      pair("market.md"),
      'market.md:7:16 translationOf: "market.md" is this article itself. Write the name',
    ],
    [
      "one in the same language",
      pair(name, { lang: "id" }),
      'market.md:7:16 translationOf: "2024-05-01-pasar.md" is in the same language as this article, "id". Write "lang: en" in the one that is in that language, here or in content/articles/2024-05-01-pasar.md. If this is not a translation, remove "translationOf".',
    ],
    [
      "one in the same language that says none of its own",
      { [original]: article(), ...articles({ second: { translationOf: name } }) },
      'second.md:6:16 translationOf: "2024-05-01-pasar.md" is in the same language as this article, "id". Write "lang: en" in the one that is in that language, here or in content/articles/2024-05-01-pasar.md.',
    ],
    [
      "a second translation into one language, a draft too",
      pair(name, {}, articles({ second: { lang: "en", translationOf: name, draft: "true" } })),
      `second.md:7:16 translationOf: "2024-05-01-pasar.md" has a translation in this language already, ${translation}. Keep one of the two.`,
    ],
    [
      "the translation of a translation",
      pair(name, {}, articles({ third: { translationOf: "market.md" } })),
      'third.md:6:16 translationOf: "market.md" is itself a translation, of "2024-05-01-pasar.md". Name that one.',
    ],
  ])("%s", async (_, files, line) => {
    expect(await mistakesOf(files)).toEqual([expect.stringContaining(`content/articles/${line}`)]);
  });
});

test("reports an original that is withdrawn while its translation is not", async () => {
  const retracted = { retracted: "{date: 2024-05-05, reason: Salah.}" };
  const files = pair("2024-05-01-pasar.md", {}, { [original]: article(retracted) });
  expect(await noticesOf(files)).toEqual([
    `${translation}:7:16 translationOf: "2024-05-01-pasar.md" is withdrawn. Withdraw its translation too, or remove "translationOf".`,
  ]);
  const both = article({ lang: "en", translationOf: "/2024/05/01/pasar/", ...retracted });
  expect(await noticesOf({ ...files, [translation]: both })).toEqual([]);
});
