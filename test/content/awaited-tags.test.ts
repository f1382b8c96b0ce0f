import { expect, test } from "vitest";
import { readArticle } from "../../src/content/read-article.ts";
import { articleSchema } from "../../src/content/schema/article.ts";

const schema = articleSchema("Asia/Jakarta");
const mistakesOf = (front: string): string[] => {
  const text = `---\ntitle: Panen Cabai\ndate: 2024-05-01\nsection: Desa\ntags: []\n${front}---\n\nIsi.\n`;
  const bytes = new TextEncoder().encode(text);
  return readArticle("content/articles/panen.md", bytes, schema, "Asia/Jakarta").mistakes.map(
    ({ message }) => message.en,
  );
};

test.each([["draft: true\n"], ["draft: true\nreview: [tags]\n"]])(
  "a draft may wait for its tags: %j",
  (front) => {
    expect(mistakesOf(front)).toEqual([]);
  },
);

test.each([[""], ["draft: false\n"], ["review: [tags]\n"]])("an article needs them: %j", (front) => {
  expect(mistakesOf(front)).toEqual(['is empty. Write it like "tags: [Pasar Wage, Bank Indonesia]".']);
});
