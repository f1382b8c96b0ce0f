import fc from "fast-check";
import { expect, test } from "vitest";
import { contrast, leastContrast, readableShade } from "../../src/news/settings/contrast.ts";
import { palette } from "../../src/news/settings/palette.ts";
import { png } from "../support/png.ts";
import { mistakesOf, readSound } from "./temporary-project.ts";

const yaml = (look: string) =>
  `name: Warta Kota\nurl: https://contoh.id/\npublisher:\n  name: Redaksi\nlook:\n${look}`;
const woff2 = new TextEncoder().encode("wOF2 and what follows");

const lookOf = async (look: string, files = {}) =>
  (await readSound({ "_data/site.yaml": yaml(look), ...files })).settings.look;

test("an accent has a shade for the dark, unless one is written", async () => {
  const derived = await lookOf('  accent: "#0B5394"\n');
  expect(derived?.accent).toEqual({ light: "#0b5394", dark: expect.stringMatching(/^#[0-9a-f]{6}$/) });
  expect(contrast(derived?.accent?.dark ?? "", palette.dark.wash)).toBeGreaterThanOrEqual(7);
  expect((await lookOf('  accent: "#063"\n  accentDark: "#9fd3b4"\n'))?.accent).toEqual({
    light: "#006633",
    dark: "#9fd3b4",
  });
});

test.each([
  [
    '  accent: "#ff8800"\n',
    '6:11 look.accent: "#ff8800" is hard to read on the light background: its contrast is 2.1:1 and has to be at least 4.5:1. Use "#a85a00", for example.',
  ],
  [
    '  accent: "#0b5394"\n  accentDark: "#0b5394"\n',
    '7:15 look.accentDark: "#0b5394" is hard to read on the dark background: its contrast is 2.1:1 and has to be at least 4.5:1. Use "#1788ee", for example.',
  ],
  [
    "  accent: #0b5394\n",
    '6:11 look.accent: #0b5394 is a comment to YAML. Put quotation marks around it: accent: "#0b5394"',
  ],
  [
    "  accent: biru\n",
    '6:11 look.accent: "biru" is not a colour. Write it with six hexadecimal digits, such as "#0b5394".',
  ],
  [
    '  text: "Literata; } body {"\n',
    '6:9 look.text: "Literata; } body {" is not a list of fonts. Write their names with commas between them, such as "Literata, Georgia, serif".',
  ],
  [
    `  label: 'Inter, "Segoe UI'\n`,
    `6:10 look.label: "Inter, "Segoe UI" is not a list of fonts. Write their names with commas between them, such as "Literata, Georgia, serif".`,
  ],
  [
    "  fonts:\n    - { family: Literata, file: literata.woff2, weight: bold }\n",
    '7:57 look.fonts.weight: "bold" is not a weight. Write 400, 700, or "200 900" for a variable font.',
  ],
  [
    "  fonts:\n    - { family: Literata, file: hilang.woff2 }\n",
    '7:33 look.fonts.file: "hilang.woff2": there is no file _data/hilang.woff2.',
  ],
  [
    "  fonts:\n    - { family: Literata, file: literata.ttf }\n",
    '7:33 look.fonts.file: "literata.ttf" is not a font in WOFF2, which all browsers read. Download or convert it as .woff2.',
  ],
  [
    "  fonts:\n    - { family: Literata, file: https://huruf.example/literata.woff2 }\n",
    '7:33 look.fonts.file: "https://huruf.example/literata.woff2" is not a font\'s file beside site.yaml or under content/.',
  ],
  ["  logo: hilang.svg\n", '6:9 look.logo: "hilang.svg": there is no file _data/hilang.svg.'],
])("a slip in the look is a mistake, where it is written: %j", async (written, mistake) => {
  const files = { "_data/literata.ttf": "\0\x01\0\0", "_data/literata.woff2": woff2 };
  expect(await mistakesOf({ "_data/site.yaml": yaml(written), ...files })).toEqual([
    `_data/site.yaml:${mistake}`,
  ]);
});

test("fonts and logos are files of the project, with addresses that change with them", async () => {
  const look = await lookOf(
    "  text: Literata, Georgia, serif\n  fonts:\n    - { family: Literata, file: literata.woff2, weight: 200 900 }\n  logo: logo.png\n  logoDark: content/logo-gelap.png\n",
    {
      "_data/literata.woff2": woff2,
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
      const shade = readableShade(one, background, leastContrast);
      expect(contrast(shade, background)).toBeGreaterThanOrEqual(leastContrast);
      if (contrast(one, background) >= leastContrast) expect(shade).toBe(one);
    }),
  );
});

test("Warta's own colours can be read too, labels among them", () => {
  for (const { wash, paper, ink, quiet, thread } of [palette.light, palette.dark])
    for (const colour of [ink, quiet, thread])
      for (const background of [wash, paper])
        expect(contrast(colour, background)).toBeGreaterThanOrEqual(leastContrast);
});

test("black on white has the contrast that WCAG gives it", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});
