import { extname } from "node:path/posix";
import type { Picture } from "../../content/article.ts";

/** A file made from a picture: its address from the site's root, without prefix, and its size in pixels. */
export interface Rendition {
  path: string;
  width: number;
  height: number;
}

/** The properties that determine a picture's files. */
type Measured = Pick<Picture, "path" | "width" | "height">;

/** Widths in pixels: for phones, and for the text's or page's width at one and two device pixels per CSS pixel. */
const widths = [400, 800, 1200, 1760];
/** The widest JPEG, for programs without AVIF and WebP: old browsers, feed readers, social networks. */
const jpegWidth = 1200;

/**
 * Widths of thumbnails: beside a headline in a list, over one on a card, and of the front page's lead; each also serves as the
 * next smaller one at two device pixels per CSS pixel.
 */
const thumbnailWidths = [320, 640, 1200];

/** Formats that a browser may choose from, smallest files first. */
export const formats = ["avif", "webp", "jpeg"] as const;
export type Format = (typeof formats)[number];

/** Shapes that search engines ask for: https://developers.google.com/search/docs/appearance/structured-data/article */
const cropShapes = { "16x9": 16 / 9, "4x3": 4 / 3, "1x1": 1 } as const;
export type CropShape = keyof typeof cropShapes;

/** SVG, GIF and PDF files are published unchanged. */
export const isShownAsItIs = ({ path }: Measured): boolean => /\.(?:svg|gif|pdf)$/.test(path);

const named = (path: string, end: string): string => path.replace(/\.\w+$/, `-${end}`);

/** The steps to make of a picture: none wider than it, and no two within a fifth of each other. @param width of the widest file */
const stepsUpTo = (width: number, steps: readonly number[]): number[] => [
  ...steps.filter((step) => step * 1.2 < width),
  width,
];

const rendition = (picture: Measured, width: number, ending: string): Rendition => ({
  path: named(picture.path, `${width}.${ending}`),
  width,
  height: Math.max(1, Math.round((width * picture.height) / picture.width)),
});

/** The files of a picture in a format, narrowest first. */
export const renditions = (picture: Measured, format: Format): Rendition[] =>
  stepsUpTo(Math.min(picture.width, format === "jpeg" ? jpegWidth : Math.max(...widths)), widths).map(
    (width) => rendition(picture, width, format === "jpeg" ? "jpg" : format),
  );

/** The file for programs that cannot choose: the widest JPEG, or the picture itself if it is SVG or GIF. */
export function plainFile(picture: Measured): Rendition {
  const { path, width, height } = picture;
  return isShownAsItIs(picture)
    ? { path, width, height }
    : rendition(picture, Math.min(width, jpegWidth), "jpg");
}

/** A file that shows a part of its picture. */
export type Crop = Rendition & { shape: CropShape };

const crop = (picture: Measured, shape: CropShape, width: number, ending: string): Crop => ({
  shape,
  path: named(picture.path, ending),
  width,
  height: Math.max(1, Math.min(picture.height, Math.round(width / cropShapes[shape]))),
});

/** The width of the largest crop of a picture. */
const cropWidth = ({ width, height }: Measured, shape: CropShape): number =>
  Math.max(1, Math.floor(Math.min(width, height * cropShapes[shape], jpegWidth)));

/** Crops as JPEG in the shapes of `cropShapes`, as large as the picture allows; none for SVG and GIF. */
export function crops(picture: Measured): Crop[] {
  if (isShownAsItIs(picture)) return [];
  return (Object.keys(cropShapes) as CropShape[]).map((shape) =>
    crop(picture, shape, cropWidth(picture, shape), `${shape}.jpg`),
  );
}

/** Formats of thumbnails. For programs that know neither, there is the JPEG crop of the same shape. */
export const thumbnailFormats = ["avif", "webp"] as const;

/** A picture cropped to 16:9, narrowest first; none for SVG and GIF. */
export const thumbnails = (picture: Measured, format: (typeof thumbnailFormats)[number]): Crop[] =>
  isShownAsItIs(picture)
    ? []
    : stepsUpTo(cropWidth(picture, "16x9"), thumbnailWidths).map((width) =>
        crop(picture, "16x9", width, `16x9-${width}.${format}`),
      );

/** The thumbnail for programs that cannot choose: a JPEG in 16:9, or the picture itself if it is SVG or GIF. */
export const plainThumbnail = (picture: Measured): Rendition =>
  crops(picture).find(({ shape }) => shape === "16x9") ?? plainFile(picture);

/** Width of a portrait, which is shown at up to three device pixels per CSS pixel. */
const portraitWidth = 480;

/** An author's portrait: the picture cropped to a square. */
export const portrait = (picture: Measured, format: Format): Crop => {
  const width = Math.min(cropWidth(picture, "1x1"), portraitWidth);
  return crop(picture, "1x1", width, `1x1-${width}.${format === "jpeg" ? "jpg" : format}`);
};

/** The portrait for programs that cannot choose: a JPEG, or the picture itself if it is SVG or GIF. */
export const plainPortrait = (picture: Measured): Rendition =>
  isShownAsItIs(picture) ? plainFile(picture) : portrait(picture, "jpeg");

/** `srcset` of files with different widths. @param href gives the address for an attribute */
export const srcset = (files: readonly Rendition[], href: (path: string) => string): string =>
  files.map(({ path, width }) => `${href(path)} ${width}w`).join(", ");

const pictureTypes: Record<string, string> = {
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
};

/** Media type of a picture by its file extension; undefined for an unknown extension. */
export const pictureType = (path: string): string | undefined => pictureTypes[extname(path).toLowerCase()];
