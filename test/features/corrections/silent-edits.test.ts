import { rename } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { article } from "../../content/temporary-project.ts";
import { afterwards, write } from "./edited-project.ts";

const file = "content/articles/2024-05-01-pasar.md";
type Keys = Record<string, string>;

/** What the check says when the keys of a published article change and its text does not. */
const edited = (before: Keys, after: Keys): Promise<string[]> =>
  afterwards({ [file]: article(before) }, write(file, article(after)));

test("the lead picture may get another name or folder", async () => {
  const image = (src: string): Keys => ({ image: `{src: ${src}, alt: Kios di pasar}` });
  const two = { "content/articles/a.jpg": "satu", "content/articles/b.jpg": "dua" };
  const move = async (root: string): Promise<void> => {
    await rename(path.join(root, "content/articles/a.jpg"), path.join(root, "content/pasar.jpg"));
    await write(file, article(image("/pasar.jpg")))(root);
  };
  expect(await afterwards({ ...two, [file]: article(image("a.jpg")) }, move)).toEqual([]);
  expect(await edited(image("a.jpg"), image("/articles/a.jpg"))).toEqual([]);
});
