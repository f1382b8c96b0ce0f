import { expect, test } from "vitest";
import { article, type Files, noticesOf, readSound } from "../../content/temporary-project.ts";

const original = "content/articles/2024-05-01-pasar.md";
const translation = "content/articles/market.md";

/** A project of an article and its translation, as front matter calls the first. */
const pair = (name: string, keys: Record<string, string> = {}, files: Files = {}): Files => ({
  [original]: article({ aliases: "[/lama/pasar.html]" }),
  [translation]: article({ date: "2024-05-02 08:00", lang: "en", translationOf: name, ...keys }),
  ...files,
});

const names = String.raw`2024-05-01-pasar.md 2024-05-01-pasar content\articles\2024-05-01-pasar.md
content/articles/2024-05-01-pasar.md /2024/05/01/pasar/ /2024/05/01/pasar /lama/pasar.html`;
test.each(names.split(/\s/))("%s names the article that another translates", async (name) => {
  const { articles } = await readSound(pair(name));
  expect(articles.map(({ file, translationOf }) => [file, translationOf])).toEqual([
    [translation, original],
    [original, undefined],
  ]);
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
