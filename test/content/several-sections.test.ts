import { expect, test } from "vitest";
import { formatMistake } from "../../src/content/format-mistake.ts";
import { article, type Files, readSound } from "./temporary-project.ts";

async function noticesOf(files: Files): Promise<string[]> {
  const { notices } = await readSound(files);
  return notices.map((mistake) => formatMistake(mistake, "en"));
}

const two = article({ section: "Ekonomi, Olahraga" });
const told = (one: string): string =>
  `content/articles/a.md:4:10 section: "Ekonomi, Olahraga" is read as the name of one section, and an article stands in one. Write "section: ${one}", and the rest as tags. If it is one name, list it under "sections" in _data/site.yaml.`;

test("two sections in one text are told once, with one that there is", async () => {
  expect(await noticesOf({ "content/articles/a.md": two, "content/articles/b.md": two })).toEqual([
    told("Ekonomi"),
  ]);
  const sport = article({ section: "Olahraga" });
  expect(await noticesOf({ "content/articles/a.md": two, "content/articles/b.md": sport })).toEqual([
    told("Olahraga"),
  ]);
});

test("a section of the settings may have a comma in its name, and a draft is not done yet", async () => {
  const settings =
    'name: Warta\nurl: https://contoh.id/\npublisher:\n  name: Redaksi\nsections:\n  - name: "Ekonomi, Olahraga"\n';
  expect(await noticesOf({ "content/articles/a.md": two, "_data/site.yaml": settings })).toEqual([]);
  const draft = article({ section: "Ekonomi, Olahraga", draft: "true" });
  expect(await noticesOf({ "content/articles/a.md": draft })).toEqual([]);
});
