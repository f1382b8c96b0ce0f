import { expect, test } from "vitest";
import { sectionFinder } from "../../src/content/resolve-names.ts";
import { suggestTimeZone } from "../../src/news/dates/zone.ts";
import { png } from "../support/png.ts";
import { tablesOf } from "../support/tables.ts";
import { woff2 } from "../support/woff2.ts";
import { mistakesOf, readSound, settings } from "./temporary-project.ts";

/** The files of a site whose settings have more lines, from line 5 on; indented ones are of `publisher`. */
const site = (lines: string, files = {}) => ({ "_data/site.yaml": settings(`${lines}\n`), ...files });
const mistakesIn = async (...given: Parameters<typeof site>): Promise<string> =>
  (await mistakesOf(site(...given))).join("\n").replaceAll("_data/site.yaml:", "");

const tables = tablesOf<{
  zones: [text: string, zone: string | null][];
  slips: { settings: string; says: string }[];
  logos: [logo: string, file: string][];
}>(import.meta.url);

test.each(tables.zones)("a text that is no time zone means one: %s", (written, meant) => {
  expect(suggestTimeZone(written) ?? null).toBe(meant);
});

test.each(tables.slips)(
  "a slip in the settings is a mistake, where it is written: $settings",
  async (slip) => {
    const found = await mistakesIn(slip.settings, {
      "_data/literata.ttf": "\0\x01\0\0",
      "_data/literata.woff2": woff2(Buffer.from("letters")),
      "logo.png": png(8, 8),
      "_data/jalan.svg": '<svg viewBox="0 0 4 3" onload="x()"/>',
    });
    expect(found).toBe(slip.says);
  },
);

test("the editor's screen is left to the editor's own computer, unless the settings say otherwise", async () => {
  expect((await readSound({})).settings).not.toHaveProperty("admin");
});

test.each(tables.logos)("the publisher's logo is a file of the project: %s", async (logo, file) => {
  const { settings } = await readSound(site(`  logo: ${logo}`, { [file]: png(320, 160) }));
  expect(settings.publisher).toEqual({
    name: "Redaksi",
    sameAs: [],
    logo: { file, path: expect.stringMatching(/^\/gambar\/logo-[0-9a-f]{8}\.png$/), width: 320, height: 160 },
  });
});

test("a section goes by its name in the settings, whichever of its names an article says", () => {
  const listed = [{ name: "Ekonomi", slug: "uang", aliases: ["Ekbis", "Pasar Modal"] }];
  const find = sectionFinder(listed);
  for (const name of ["ekbis", "PASAR MODAL", "uang", "ekonomi"]) expect(find(name)).toBe("Ekonomi");
  expect(find("Olahraga")).toBeUndefined();
});
