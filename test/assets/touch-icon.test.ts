import { mkdtemp, readFile, rm, stat, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { imageSize } from "image-size";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { colours } from "../../../_includes/styles/colours.ts";
import { writeTouchIcon } from "../../../src/assets/icon/touch-icon.ts";
import { unpackWoff } from "../../../src/assets/icon/unpack-woff.ts";
import { pixelsOf } from "../../support/pixels.ts";
import { model } from "../../templates/sample-model.ts";

let root: string;
let output: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "warta-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  output = path.join(root, "_site");
});

const write = (name: string) =>
  writeTouchIcon({ settings: { ...model.settings, name } }, { root, output, cache: ".cache/icon" });
const written = () => readFile(path.join(output, "ikon.png"));

test("the icon is drawn on a whole square of paper, letter and rule on it", async () => {
  expect(await write("Kabar Uji")).toEqual(["/ikon.png"]);
  const png = await written();
  expect(imageSize(png)).toMatchObject({ width: 180, height: 180, type: "png" });
  const { at, share } = pixelsOf(png);
  const { paper, ink, thread } = colours.light;
  for (const [x, y] of [
    [0, 0],
    [179, 0],
    [0, 179],
    [179, 179],
  ] as const)
    expect(at(x, y)).toBe(paper);
  expect(at(90, 152)).toBe(thread);
  expect(share(ink)).toBeGreaterThan(0.05);
  expect(share(ink)).toBeLessThan(0.4);
});

test("another letter is another icon, an accented one too, and one that is kept is the same", async () => {
  await write("Kabar Uji");
  const kabar = await written();
  await write("Éclair");
  const eclair = await written();
  await write("Eclair");
  expect(await written()).not.toEqual(eclair);
  await write("Šabat");
  const { share } = pixelsOf(await written());
  expect(share(colours.light.ink)).toBeGreaterThan(0.05);
  await write("Kabar Uji");
  expect(await written()).toEqual(kabar);
});

test("one that is there already is left as it is", async () => {
  await write("Kabar Uji");
  await utimes(path.join(output, "ikon.png"), 1_000, 1_000);
  await write("Kabar Uji");
  expect((await stat(path.join(output, "ikon.png"))).mtimeMs).toBe(1_000_000);
});

test.each(["新聞", "Новости", "👩‍🌾!", ""])(
  "none is drawn of a letter that the fonts do not have: %s",
  async (name) => {
    expect(await write(name)).toEqual([]);
    await expect(written()).rejects.toThrow("ENOENT");
  },
);

test("a font in another form is told", () => {
  expect(() => unpackWoff(Buffer.from("wOF2 and what follows"))).toThrow("This font is not WOFF 1.0.");
});
