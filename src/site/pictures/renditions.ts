import { extname } from "node:path/posix";
import type { Article, Content, Picture } from "../../content/content.ts";
import type { PictureFile } from "../../content/pictures/measure-pictures.ts";
import { logosOf } from "../../content/settings-files.ts";
import type { SiteModel } from "../model.ts";
import mediaTypes from "./media-types.json" with { type: "json" };

/** A version of a picture: its address from the site's root, without prefix, and its size in pixels. */
export type Rendition = Pick<Picture, "path" | "width" | "height">;

export interface WantedFile extends Rendition {
  format: Format | "png";
  /** The shape of the crop, if the file shows only a part of the picture. */
  shape?: CropShape;
  focus?: Picture["focus"];
  /** Whether to keep transparency and sharpness. */
  isLogo?: boolean;
}

type Measured = Pick<Picture, "path" | "width" | "height" | "focus">;

/** The maximum width of JPEGs, which are for programs without AVIF and WebP: old browsers, feed readers, social networks. */
const jpegWidth = 1200;

/** Formats that browsers choose from, smallest files first. Programs that support neither get a single JPEG. */
export const formats = ["avif", "webp"] as const;
type Format = (typeof formats)[number] | "jpeg";

/** Aspect ratios that search engines ask for: https://developers.google.com/search/docs/appearance/structured-data/article */
const cropShapes = { "16x9": 16 / 9, "4x3": 4 / 3, "1x1": 1 } as const;
type CropShape = keyof typeof cropShapes;

/** How pictures are cropped, and their widths in pixels. */
const cuts: Readonly<
  Record<"whole" | "thumbnail" | "square" | "portrait", { shape?: CropShape; widths: number[] }>
> = {
  /** For phones, and for the width of the text or page at one and two device pixels per CSS pixel. */
  whole: { widths: [400, 800, 1200, 1760] },
  /** For lists, cards and the lead of the front page. Each also serves as the next smaller one at two device pixels per CSS pixel. */
  thumbnail: { shape: "16x9", widths: [320, 640, 1200] },
  /** The same for a square or upright picture, which in 16:9 would lose a head or a foot. */
  square: { shape: "1x1", widths: [320, 640] },
  /** For authors, at up to three device pixels per CSS pixel. */
  portrait: { shape: "1x1", widths: [480] },
};
type Cut = keyof typeof cuts;

/** Returns how a picture is cropped in lists. */
export const thumbnailCut = (picture: Measured): Cut => (isUpright(picture) ? "square" : "thumbnail");

/** SVG, GIF and PDF files are published unchanged. */
export const isUnchanged = ({ path }: Measured): boolean => /\.(?:svg|gif|pdf)$/.test(path);

const maxWidth = ({ width, height }: Measured, shape?: CropShape): number =>
  shape ? Math.max(1, Math.floor(Math.min(width, height * cropShapes[shape]))) : width;

/** Describes a file of a picture, either of the whole or cropped to a shape. @param end of its name */
const rendition = (
  { path, width: originalWidth, height: originalHeight, focus }: Measured,
  width: number,
  format: Format,
  shape?: CropShape,
  end = shape ? `${shape}-${width}` : `${width}`,
): WantedFile => {
  const height = shape
    ? Math.min(originalHeight, Math.round(width / cropShapes[shape]))
    : Math.round((width * originalHeight) / originalWidth);
  const name = path.replace(/\.\w+$/, `-${end}.${format === "jpeg" ? "jpg" : format}`);
  return { ...(shape && { shape, focus }), path: name, width, height: Math.max(1, height), format };
};

/** Lists the files of a picture in a format, narrowest first. None is wider than the picture or within a fifth of the next; none for SVG and GIF. */
export function renditions(picture: Measured, format: Format, cut: Cut = "whole"): WantedFile[] {
  if (isUnchanged(picture)) return [];
  const { shape, widths } = cuts[cut];
  const widest = Math.min(maxWidth(picture, shape), Math.max(...widths));
  return [...widths.filter((step) => step * 1.2 < widest), widest].map((width) =>
    rendition(picture, width, format, shape),
  );
}

/** Describes the JPEG of a whole picture, or of a crop, which is named for its shape alone. */
const widestJpeg = (picture: Measured, shape?: CropShape): WantedFile =>
  rendition(picture, Math.min(maxWidth(picture, shape), jpegWidth), "jpeg", shape, shape);

/** Lists the JPEG crops in the shapes of `cropShapes`, as large as the picture allows; none for SVG and GIF. */
export const crops = (picture: Measured): WantedFile[] =>
  isUnchanged(picture)
    ? []
    : (Object.keys(cropShapes) as CropShape[]).map((shape) => widestJpeg(picture, shape));

/** Returns the fallback for programs that cannot choose a format: a JPEG, or the picture itself if it is SVG or GIF. */
export function fallback(picture: Measured, cut: Cut = "whole"): Rendition {
  const { path, width, height } = picture;
  if (isUnchanged(picture)) return { path, width, height };
  return (cut === "portrait" && renditions(picture, "jpeg", cut)[0]) || widestJpeg(picture, cuts[cut].shape);
}

/** Returns the attributes of the `<source>` elements that browsers choose from; none for pictures that are published unchanged. */
export const sourcesOf = (picture: Measured, cut: Cut, sizes: string, href = (path: string) => path) =>
  (isUnchanged(picture) ? [] : formats).map((format) => ({
    type: `image/${format}`,
    srcset: renditions(picture, format, cut)
      .map(({ path, width }) => `${href(path)} ${width}w`)
      .join(", "),
    sizes,
  }));

const pictureTypes = new Map(Object.entries(mediaTypes));

/** Returns the media type of a picture by its file extension; undefined for an unknown extension. */
export const pictureType = (path: string): string | undefined =>
  pictureTypes.get(extname(path).toLowerCase());

/** How a picture is used: in a text, above an article, as an author's portrait, or as a logo. */
type Use = "text" | "lead" | "portrait" | "logo";

/** Lists the files that pages, feeds and JSON-LD link to; none for a picture that is published unchanged. */
export function wantedFiles(picture: PictureFile, use: Use): WantedFile[] {
  if (isUnchanged(picture)) return [];
  const { path, width, height } = picture;
  if (use === "logo") {
    // Keeps the address and format of the original.
    const format = path.endsWith(".png") ? "png" : (formats.find((one) => path.endsWith(one)) ?? "jpeg");
    return [{ path, width, height, format, isLogo: true }];
  }
  const inFormats = (cut: Cut) => formats.flatMap((format) => renditions(picture, format, cut));
  if (use === "portrait") return [...inFormats(use), ...renditions(picture, "jpeg", use)];
  const whole = [...inFormats("whole"), widestJpeg(picture)];
  return use === "lead" ? [...whole, ...crops(picture), ...inFormats(thumbnailCut(picture))] : whole;
}

export function usedPictures(
  site: Pick<SiteModel, "pictures" | "stories" | "settings" | "volumes"> & Pick<Content, "authors">,
): { picture: PictureFile; use: Use }[] {
  const leads = new Set(site.stories.flatMap(({ image }) => image?.path ?? []));
  const used = (picture: PictureFile, use: Use) => ({ picture, use });
  return [
    ...site.pictures.map((picture) => used(picture, leads.has(picture.path) ? "lead" : "text")),
    ...site.authors.flatMap(({ image }) => (image ? [used(image, "portrait")] : [])),
    ...logosOf(site.settings).map((logo) => used(logo, "logo")),
  ].filter(({ picture }) => site.volumes?.writes(site.volumes.storyWith(picture.path)) ?? true);
}

export interface Illustrated extends Pick<Content, "tags" | "authors" | "pages"> {
  articles: readonly Pick<Article, "file" | "image" | "pictures">[];
}

/** Lists the pictures in and above the texts of articles, tags, authors and pages, without duplicates and portraits. */
export function listPictures({ articles, tags, authors, pages }: Illustrated): Picture[] {
  const shown = [
    ...articles.flatMap(({ image, pictures = [] }) => [...(image ? [image] : []), ...pictures]),
    ...[...tags, ...authors, ...pages].flatMap(({ pictures = [] }) => pictures),
  ];
  return [...new Map(shown.map((picture) => [picture.path, picture])).values()];
}

/** The width of pictures by place, from docs/look.md; for live coverage before cropping. */
const columns = {
  live: "(min-width: 60rem) 23rem, (min-width: 40rem) 18rem, calc(100vw - 2.5rem)",
  page: "(min-width: 75rem) 56rem, (min-width: 60rem) calc(100vw - 5rem), (min-width: 38.5rem) 36rem, calc(100vw - 2.5rem)",
  text: "(min-width: 38.5rem) 36rem, calc(100vw - 2.5rem)",
  // Two or three in a row, one on a phone. A picture alone in its row is slightly blurry on wide screens.
  gallery: "(min-width: 75rem) 26rem, (min-width: 38.5rem) 18rem, calc(100vw - 2.5rem)",
} as const;
export type Place = keyof typeof columns;

/** Pictures with a smaller aspect ratio are limited in height. At 5:4, a screen still has room for the full width. */
const maxUprightRatio = 1.2;

/** The maximum height of an upright picture: two thirds of the screen, with room for a caption next to a 3:4 picture. */
const maxHeight = { vh: 65, rem: 28 } as const;

/**
 * Returns the attributes of an `<img>` that reserve its space while it loads and limit its size: the file's size in pixels, because
 * it is never shown wider; the class `upright` if it is limited in height, see `_includes/styles/base.css`; and `--ratio` (width by
 * height), from which the stylesheet computes the maximum width.
 */
export function sizeProps(picture: Measured) {
  const { width, height } = fallback(picture);
  const style = `--ratio:${round(width / height)}${picture.focus ? `;object-position:${picture.focus}` : ""}`;
  return { width, height, ...(isUpright(picture) && { class: "upright" }), style };
}

/** Returns the `sizes` attribute of a picture: https://html.spec.whatwg.org/multipage/images.html#sizes-attributes */
export function sizesAttribute(picture: Measured, place: Place): string {
  if (!isUpright(picture) || place === "gallery") return columns[place];
  const ratio = picture.width / picture.height;
  const onAnyScreen = `${round(maxHeight.vh * ratio)}vh`;
  const onDesktop = `${onAnyScreen}, ${round(maxHeight.rem * ratio)}rem`;
  const besideHeadline = place === "text" ? "" : `(min-width: 60rem) min(17rem, ${onDesktop}), `;
  const limit = place === "live" ? "13rem, " : "";
  return `${besideHeadline}(min-width: 40rem) min(${limit}${onDesktop}), min(100vw - 2.5rem, ${onAnyScreen})`;
}

/** Whether a picture's height is limited to a part of the screen. */
export const isUpright = ({ width, height }: Measured): boolean => width / height < maxUprightRatio;

const round = (number: number): string => String(Number(number.toPrecision(5)));
