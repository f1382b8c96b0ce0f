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

/** Formats that a browser may choose from, smallest files first. */
export const formats = ["avif", "webp", "jpeg"] as const;
export type Format = (typeof formats)[number];

/** Shapes that search engines ask for: https://developers.google.com/search/docs/appearance/structured-data/article */
const cropShapes = { "16x9": 16 / 9, "4x3": 4 / 3, "1x1": 1 } as const;
export type CropShape = keyof typeof cropShapes;

/** SVG, GIF and PDF files are published unchanged. */
export const isShownAsItIs = ({ path }: Measured): boolean => /\.(?:svg|gif|pdf)$/.test(path);

const named = (path: string, end: string): string => path.replace(/\.\w+$/, `-${end}`);

/** The widths to make of a picture: none wider than the picture, and no two within a fifth of each other. */
function widthsOf({ width }: Measured, widest: number): number[] {
  const most = Math.min(width, widest);
  return [...widths.filter((step) => step * 1.2 < most), most];
}

const rendition = (picture: Measured, width: number, ending: string): Rendition => ({
  path: named(picture.path, `${width}.${ending}`),
  width,
  height: Math.max(1, Math.round((width * picture.height) / picture.width)),
});

/** The files of a picture in a format, narrowest first. */
export const renditions = (picture: Measured, format: Format): Rendition[] =>
  widthsOf(picture, format === "jpeg" ? jpegWidth : Math.max(...widths)).map((width) =>
    rendition(picture, width, format === "jpeg" ? "jpg" : format),
  );

/** The file for programs that cannot choose: the widest JPEG, or the picture itself if it is SVG or GIF. */
export function plainFile(picture: Measured): Rendition {
  const { path, width, height } = picture;
  return isShownAsItIs(picture)
    ? { path, width, height }
    : rendition(picture, Math.min(width, jpegWidth), "jpg");
}

/** Crops as JPEG in the shapes of `cropShapes`, as large as the picture allows; none for SVG and GIF. */
export function crops(picture: Measured): (Rendition & { shape: CropShape })[] {
  if (isShownAsItIs(picture)) return [];
  return (Object.keys(cropShapes) as CropShape[]).map((shape) => {
    const ratio = cropShapes[shape];
    const width = Math.max(1, Math.floor(Math.min(picture.width, picture.height * ratio, jpegWidth)));
    return {
      shape,
      path: named(picture.path, `${shape}.jpg`),
      width,
      height: Math.max(1, Math.min(picture.height, Math.round(width / ratio))),
    };
  });
}

/** `srcset` of files with different widths. @param href gives the address for an attribute */
export const srcset = (files: readonly Rendition[], href: (path: string) => string): string =>
  files.map(({ path, width }) => `${href(path)} ${width}w`).join(", ");
