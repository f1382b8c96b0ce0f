import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { temporaryProject } from "../../content/temporary-project.ts";
import { runWarta } from "../run-warta.ts";

const make = (root: string, ...words: string[]) =>
  runWarta(root, ["new", ...words], { SOURCE_DATE_EPOCH: "1717200900" });

test("warta new writes the file, prints its path, and never writes over one", async () => {
  const root = await temporaryProject({});
  const file = "content/articles/2024-06-01-harga-beras-turun.md";
  expect(await make(root, "article", "Harga", "Beras Turun")).toEqual({ code: 0, out: `${file}\n`, err: "" });
  const first = await readFile(path.join(root, file), "utf8");

  const again = await make(root, "article", "HARGA BERAS TURUN");
  expect(again).toEqual({
    code: 1,
    out: "",
    err: `warta new: ${file} is there already. Give another name, or edit that file.\n`,
  });
  expect(await readFile(path.join(root, file), "utf8")).toBe(first);
});

test("called wrongly it says how it is called", async () => {
  const root = await temporaryProject({});
  for (const words of [[], ["article"], ["page", "Tentang"]])
    expect(await make(root, ...words)).toMatchObject({
      code: 2,
      err: expect.stringContaining("Usage: warta new"),
    });
});
