import { expect, test } from "vitest";
import { png } from "../support/png.ts";
import { mistakesOf, readSound, settings } from "./temporary-project.ts";

const yaml = (logo: string) => settings(`  logo: ${logo}\n`);

test.each([
  ["logo.png", "_data/logo.png"],
  ["content/logo.png", "content/logo.png"],
  // As the editor's screen names it.
  ["/gambar/logo.png", "content/gambar/logo.png"],
])("the publisher's logo is a file of the project: %s", async (logo, file) => {
  const { settings } = await readSound({ "_data/site.yaml": yaml(logo), [file]: png(320, 160) });
  expect(settings.publisher).toEqual({
    name: "Redaksi",
    sameAs: [],
    logo: { file, path: expect.stringMatching(/^\/gambar\/logo-[0-9a-f]{8}\.png$/), width: 320, height: 160 },
  });
});

test("a publisher needs none", async () => {
  expect((await readSound({})).settings.publisher).toEqual({ name: "Redaksi", sameAs: [] });
});

test.each([
  ["hilang.png", {}, '"hilang.png": there is no file _data/hilang.png.'],
  [
    "../logo.png",
    { "logo.png": png(8, 8) },
    '"../logo.png" is outside content/. Put the picture\'s file under content/.',
  ],
  [
    "logo.png",
    { "_data/logo.png": png(320, 160).subarray(0, -20) },
    '"logo.png": _data/logo.png ends before the picture does. Copy or save it again.',
  ],
  [
    "logo.svg",
    { "_data/logo.svg": '<svg viewBox="0 0 4 3" onload="x()"/>' },
    '"logo.svg": _data/logo.svg contains something that could run in a reader\'s browser, or hide it: onload. Remove it, or save the picture as PNG.',
  ],
])("one that cannot be shown is a mistake, where it is named: %s", async (logo, files, message) => {
  expect(await mistakesOf({ "_data/site.yaml": yaml(logo), ...files })).toEqual([
    `_data/site.yaml:5:9 publisher.logo: ${message}`,
  ]);
});
