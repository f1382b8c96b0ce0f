import { readdir, readFile, stat, utimes } from "node:fs/promises";
import { imageSize } from "image-size";
import { beforeEach, expect, test } from "vitest";
import { makeTouchIcon } from "../../src/assets/touch-icon.ts";
import { palette } from "../../src/news/settings/palette.ts";
import { pixelsOf } from "../support/pixels.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { model } from "../templates/sample-model.ts";

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

const make = (name: string) => makeTouchIcon({ ...model, settings: { ...model.settings, name } }, folder);
/** The file that is drawn for a site of this name. */
const fileFor = async (name: string): Promise<string> => (await make(name))[0]?.file ?? "";

test("the icon is drawn on a whole square of paper, letter and rule on it", async () => {
  expect(await make("Kabar Uji")).toEqual([{ path: "/ikon.png", file: expect.any(String) }]);
  const png = await readFile(await fileFor("Kabar Uji"));
  expect(imageSize(png)).toMatchObject({ width: 180, height: 180, type: "png" });
  const { at, share } = pixelsOf(png, 180);
  const { paper, ink, thread } = palette.light;
  for (const x of [0, 179]) for (const y of [0, 179]) expect(at(x, y)).toBe(paper);
  expect(at(90, 152)).toBe(thread);
  expect(share(ink)).toBeGreaterThan(0.05);
  expect(share(ink)).toBeLessThan(0.4);
});

test("one that was drawn is not drawn again", async () => {
  const file = await fileFor("Kabar Uji");
  await utimes(file, 1_000, 1_000);
  expect(await fileFor("Kabar Uji")).toBe(file);
  expect((await stat(file)).mtimeMs).toBe(1_000_000);
});

test.each(["新聞", "Новости", "👩‍🌾!", ""])(
  "none is drawn of a letter that the fonts do not have: %s",
  async (name) => {
    expect(await make(name)).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  },
);
