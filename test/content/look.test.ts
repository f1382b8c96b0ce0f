import fc from "fast-check";
import { expect, test } from "vitest";
import { contrast, minContrast, palette, readableShade } from "../../src/news/settings/palette.ts";
import { png } from "../support/png.ts";
import { woff2 } from "../support/woff2.ts";
import { readSound, settings } from "./temporary-project.ts";

const lookOf = async (look: string, files = {}) =>
  (await readSound({ "_data/site.yaml": settings(`look:\n${look}`), ...files })).settings.look;

test("an accent has a shade for the dark, unless one is written", async () => {
  const derived = await lookOf('  accent: "#0B5394"\n');
  expect(derived?.accent).toEqual({ light: "#0b5394", dark: expect.stringMatching(/^#[0-9a-f]{6}$/) });
  expect(contrast(derived?.accent?.dark ?? "", palette.dark.wash)).toBeGreaterThanOrEqual(7);
  expect((await lookOf('  accent: "#063"\n  accentDark: "#9fd3b4"\n'))?.accent).toEqual({
    light: "#006633",
    dark: "#9fd3b4",
  });
});

test("fonts and logos are files of the project, with addresses that change with them", async () => {
  const look = await lookOf(
    "  text: Literata, Georgia, serif\n  fonts:\n    - { family: Literata, file: literata.woff2, weight: 200 900 }\n  logo: logo.png\n  logoDark: content/logo-gelap.png\n",
    {
      "_data/literata.woff2": woff2(Buffer.from("letters")),
      "_data/logo.png": png(320, 80),
      "content/logo-gelap.png": png(321, 80),
    },
  );
  expect(look).toMatchObject({
    text: "Literata, Georgia, serif",
    fonts: [
      {
        family: "Literata",
        weight: "200 900",
        style: "normal",
        file: "_data/literata.woff2",
        path: expect.stringMatching(/^\/huruf\/literata-[0-9a-f]{8}\.woff2$/),
      },
    ],
    logo: { file: "_data/logo.png", width: 320, height: 80 },
    logoDark: { file: "content/logo-gelap.png", width: 321, height: 80 },
  });
});

test("the shade that is proposed can always be read, and a colour that can be read is left as it is", () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);
  fc.assert(
    fc.property(colour, fc.constantFrom(palette.light.wash, palette.dark.wash), (one, background) => {
      const shade = readableShade(one, background, minContrast);
      expect(contrast(shade, background)).toBeGreaterThanOrEqual(minContrast);
      if (contrast(one, background) >= minContrast) expect(shade).toBe(one);
    }),
  );
});

test("Warta's own colours can be read too, labels among them", () => {
  for (const { wash, paper, ink, quiet, thread } of [palette.light, palette.dark])
    for (const colour of [ink, quiet, thread])
      for (const background of [wash, paper])
        expect(contrast(colour, background)).toBeGreaterThanOrEqual(minContrast);
});

test("black on white has the contrast that WCAG gives it", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});
