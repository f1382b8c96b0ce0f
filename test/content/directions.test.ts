import { expect, test } from "vitest";
import { decodeSource } from "../../src/content/pictures/measure-pictures.ts";
import { article, readSound } from "./temporary-project.ts";

test("what is written to be seen as it is, and an address that has one, turn nothing around", async () => {
  const text = String.raw`Tulis \&#x202e;, baca <https://pasar.example/%E2%80%AE12> dan https://pasar.example/%e2%81%a712`;
  const { articles } = await readSound({ "content/articles/x.md": article({}, text) });
  const [{ text: parsed } = {}] = articles;
  const shown = (parsed?.tokens() ?? [])
    .flatMap(({ children }) => children ?? [])
    .map(({ content }) => content);
  expect(shown.join("")).toBe(
    "Tulis &#x202e;, baca https://pasar.example/%E2%80%AE12 dan https://pasar.example/%E2%81%A712",
  );
  expect(decodeSource("laporan%20%E2%80%AEfdp.pdf")).toBe("laporan %E2%80%AEfdp.pdf");
});
