import { describe, expect, test } from "vitest";
import { article, type Files, mistakesOf, readSound } from "./temporary-project.ts";

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
    [
      "an article that is not there",
      pair("2024-05-01-pasat.md"),
      'translationOf: "2024-05-01-pasat.md" is not an article. Did you mean "2024-05-01-pasar"?',
    ],
    [
      "a part of a name",
      pair("pasar"),
      'translationOf: "pasar" is not an article. Did you mean "2024-05-01-pasar"?',
    ],
    [
      "one that is like none",
      pair("/2001/01/01/entah/"),
      'translationOf: "/2001/01/01/entah/" is not an article. Write the name of the original\'s file, or its address such as',
    ],
    ["itself", pair("market.md"), 'translationOf: "market.md" is this article itself.'],
    [
      "one in the same language",
      pair("2024-05-01-pasar.md", { lang: "id" }),
      'translationOf: "2024-05-01-pasar.md" is in the same language as this article, "id". Write "lang: en" in the one that is in that language, here or in content/articles/2024-05-01-pasar.md. If this is not a translation, remove "translationOf".',
    ],
  ])("%s", async (_, files, message) => {
    expect(await mistakesOf(files)).toEqual([expect.stringContaining(`${translation}:7:16 ${message}`)]);
  });

  test("one in the same language that says none of its own", async () => {
    const second = article({ date: "2024-05-03", translationOf: "2024-05-01-pasar.md" });
    expect(await mistakesOf({ [original]: article(), "content/articles/second.md": second })).toEqual([
      'content/articles/second.md:6:16 translationOf: "2024-05-01-pasar.md" is in the same language as this article, "id". Write "lang: en" here.',
    ]);
  });

  test("a second translation into one language, a draft too", async () => {
    const second = article({
      date: "2024-05-03",
      lang: "en",
      translationOf: "2024-05-01-pasar.md",
      draft: "true",
    });
    expect(
      await mistakesOf(pair("2024-05-01-pasar.md", {}, { "content/articles/second.md": second })),
    ).toEqual([
      `content/articles/second.md:7:16 translationOf: "2024-05-01-pasar.md" has a translation in this language already, ${translation}. Keep one of the two.`,
    ]);
  });

  test("the translation of a translation", async () => {
    const third = article({ date: "2024-05-03", translationOf: "market.md" });
    expect(await mistakesOf(pair("2024-05-01-pasar.md", {}, { "content/articles/third.md": third }))).toEqual(
      [
        'content/articles/third.md:6:16 translationOf: "market.md" is itself a translation, of "2024-05-01-pasar.md". Name that one.',
      ],
    );
  });
});

test("reports an original that is withdrawn while its translation is not", async () => {
  const retracted = { retracted: "{date: 2024-05-05, reason: Salah.}" };
  const files = pair("2024-05-01-pasar.md", {}, { [original]: article(retracted) });
  const { notices } = await readSound(files);
  expect(notices).toMatchObject([
    {
      file: translation,
      key: "translationOf",
      message: {
        id: '"2024-05-01-pasar.md" sudah ditarik. Tarik juga terjemahannya, atau hapus "translationOf".',
        en: '"2024-05-01-pasar.md" is withdrawn. Withdraw its translation too, or remove "translationOf".',
      },
    },
  ]);
  const both = {
    ...files,
    [translation]: article({ lang: "en", translationOf: "/2024/05/01/pasar/", ...retracted }),
  };
  expect((await readSound(both)).notices).toEqual([]);
});
