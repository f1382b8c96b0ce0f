import { expect, test } from "vitest";
import { png } from "../support/png.ts";
import { article, articles, mistakesInBoth } from "./temporary-project.ts";

/** The header of a Windows bitmap, two by one pixels. */
const bitmap = Buffer.from(
  "Qk0AAAAAAAAAAAAAAAAAAAAAAgAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  "base64",
);

test("pictures", async () => {
  const files = {
    ...articles({
      damaged: { image: "\n  src: /foto.jpg\n  alt: Pasar" },
      missing: { image: "\n  src: hilang.png" },
      "not-for-browsers": { image: "\n  src: foto.bmp\n  alt: Pasar" },
      "of-another-site": { image: "\n  src: https://contoh.id/foto.png\n  alt: Pasar" },
      outside: { image: "\n  src: ../../_data/foto.png\n  alt: Pasar" },
    }),
    "content/articles/in-text.md": article({}, "Cabai.\n\nDi pasar: ![](foto.png) dan ![Bagan](bagan.svg)."),
    "content/articles/of-a-phone.md": article({ image: "\n  src: IMG_1.HEIC\n  alt: Pasar" }),
    "content/articles/IMG_1.HEIC": bitmap,
    "content/foto.jpg": "bukan gambar",
    "content/articles/foto.bmp": bitmap,
    "content/articles/foto.png": png(2, 1),
    "_data/foto.png": png(2, 1),
  };
  expect(await mistakesInBoth(files)).toEqual([
    'content/articles/damaged.md:7:8 image.src: "/foto.jpg": content/foto.jpg is not a picture, or it is damaged.',
    "content/articles/in-text.md:10:11 shows a picture without a description for readers who cannot see it. Write ![what it shows](file).",
    'content/articles/in-text.md:10:29 "bagan.svg": there is no file content/articles/bagan.svg.',
    'content/articles/missing.md:7:3 image.alt: is missing. Write it like "alt: The minister speaks to reporters".',
    'content/articles/missing.md:7:8 image.src: "hilang.png": there is no file content/articles/hilang.png.',
    'content/articles/not-for-browsers.md:7:8 image.src: "foto.bmp": content/articles/foto.bmp is of a type (bmp) that browsers do not show. Save it as JPEG, PNG or WebP.',
    'content/articles/of-a-phone.md:7:8 image.src: "IMG_1.HEIC": content/articles/IMG_1.HEIC is HEIC, the format of iPhones, which browsers do not show. Save or export it as JPEG; on the iPhone, choose Settings, Camera, Formats, Most Compatible.',
    'content/articles/of-another-site.md:7:8 image.src: "https://contoh.id/foto.png" is not a file. Put a copy of the picture under content/ and name that.',
    `content/articles/outside.md:7:8 image.src: "../../_data/foto.png" is outside content/. Put the picture's file under content/.`,
  ]);
});
