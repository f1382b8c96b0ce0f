import { extname } from "node:path/posix";
import type { Article, Content, Picture } from "../../content/content.ts";
import type { PictureFile } from "../../content/pictures/measure-pictures.ts";
import { logosOf } from "../../content/settings-files.ts";
import type { SiteModel } from "../model.ts";
import mediaTypes from "./media-types.json" with { type: "json" };

/** A file that shows a picture: its address from the site's root, without prefix, and its size in pixels. */
export type Rendition = Pick<Picture, "path" | "width" | "height">;

/** A file to be made from a picture. */
export interface WantedFile extends Rendition {
  format: Format | "png";
  /** Of a part of the picture. */
  shape?: CropShape;
  /** What part that is, if an editor says so. */
  focus?: Picture["focus"];
  /** It stays see-through, and as sharp as it is. */
  isLogo?: boolean;
}

/** The properties that determine a picture's files. */
type Measured = Pick<Picture, "path" | "width" | "height" | "focus">;

/** The widest JPEG, for programs without AVIF and WebP: old browsers, feed readers, social networks. */
const jpegWidth = 1200;

/** Formats that a browser may choose from, smallest files first. For programs that know neither, there is one JPEG. */
export const formats = ["avif", "webp"] as const;
type Format = (typeof formats)[number] | "jpeg";

/** Shapes that search engines ask for: https://developers.google.com/search/docs/appearance/structured-data/article */
const cropShapes = { "16x9": 16 / 9, "4x3": 4 / 3, "1x1": 1 } as const;
type CropShape = keyof typeof cropShapes;

/** How much of a picture is shown, and in what widths, in pixels. */
const cuts: Readonly<Record<"whole" | "thumbnail" | "portrait", { shape?: CropShape; widths: number[] }>> = {
  /** For phones, and for the text's or page's width at one and two device pixels per CSS pixel. */
  whole: { widths: [400, 800, 1200, 1760] },
  /**
   * Beside a headline in a list, over one on a card, and of the front page's lead; each also serves as the next smaller one at
   * two device pixels per CSS pixel.
   */
  thumbnail: { shape: "16x9", widths: [320, 640, 1200] },
  /** Of an author, at up to three device pixels per CSS pixel. */
  portrait: { shape: "1x1", widths: [480] },
};
type Cut = keyof typeof cuts;

/** SVG, GIF and PDF files are published unchanged. */
export const isShownAsItIs = ({ path }: Measured): boolean => /\.(?:svg|gif|pdf)$/.test(path);

/** The width of the most of a picture that has a shape. */
const widthIn = ({ width, height }: Measured, shape?: CropShape): number =>
  shape ? Math.max(1, Math.floor(Math.min(width, height * cropShapes[shape]))) : width;

/** A file of a picture: of all of it, or cropped to a shape. @param end of its name */
const rendition = (
  { path, width: all, height: high, focus }: Measured,
  width: number,
  format: Format,
  shape?: CropShape,
  end = shape ? `${shape}-${width}` : `${width}`,
): WantedFile => {
  const height = shape
    ? Math.min(high, Math.round(width / cropShapes[shape]))
    : Math.round((width * high) / all);
  const name = path.replace(/\.\w+$/, `-${end}.${format === "jpeg" ? "jpg" : format}`);
  return { ...(shape && { shape, focus }), path: name, width, height: Math.max(1, height), format };
};

/** The files of a picture in a format, narrowest first: none wider than it, no two within a fifth of each other; none of SVG and GIF. */
export function renditions(picture: Measured, format: Format, cut: Cut = "whole"): WantedFile[] {
  if (isShownAsItIs(picture)) return [];
  const { shape, widths } = cuts[cut];
  const widest = Math.min(widthIn(picture, shape), Math.max(...widths));
  return [...widths.filter((step) => step * 1.2 < widest), widest].map((width) =>
    rendition(picture, width, format, shape),
  );
}

const widestJpeg = (picture: Measured): WantedFile =>
  rendition(picture, Math.min(picture.width, jpegWidth), "jpeg");

const crop = (picture: Measured, shape: CropShape): WantedFile =>
  rendition(picture, Math.min(widthIn(picture, shape), jpegWidth), "jpeg", shape, shape);

/** Crops as JPEG in the shapes of `cropShapes`, as large as the picture allows; none for SVG and GIF. */
export const crops = (picture: Measured): WantedFile[] =>
  isShownAsItIs(picture) ? [] : (Object.keys(cropShapes) as CropShape[]).map((shape) => crop(picture, shape));

/** The file for programs that cannot choose: a JPEG, or the picture itself if it is SVG or GIF. */
export function plainFile(picture: Measured, cut: Cut = "whole"): Rendition {
  const { path, width, height } = picture;
  if (isShownAsItIs(picture)) return { path, width, height };
  if (cut === "thumbnail") return crop(picture, "16x9");
  return (cut === "portrait" && renditions(picture, "jpeg", cut)[0]) || widestJpeg(picture);
}

/** The attributes of the `<source>`s that a browser may choose from; none of a picture that is shown as it is. */
export const sourcesOf = (picture: Measured, cut: Cut, sizes: string, href = (path: string) => path) =>
  (isShownAsItIs(picture) ? [] : formats).map((format) => ({
    type: `image/${format}`,
    srcset: renditions(picture, format, cut)
      .map(({ path, width }) => `${href(path)} ${width}w`)
      .join(", "),
    sizes,
  }));

const pictureTypes = new Map(Object.entries(mediaTypes));

/** Media type of a picture by its file extension; undefined for an unknown extension. */
export const pictureType = (path: string): string | undefined =>
  pictureTypes.get(extname(path).toLowerCase());

/** The use of a picture: in a text, above an article, as an author's portrait, or as a logo. */
type Use = "text" | "lead" | "portrait" | "logo";

/** The files that pages, feeds and JSON-LD link to; none for a picture that is published unchanged. */
export function wantedFiles(picture: PictureFile, use: Use): WantedFile[] {
  if (isShownAsItIs(picture)) return [];
  const { path, width, height } = picture;
  if (use === "logo") {
    // It has the address of the original, and is of the same format.
    const format = path.endsWith(".png") ? "png" : (formats.find((one) => path.endsWith(one)) ?? "jpeg");
    return [{ path, width, height, format, isLogo: true }];
  }
  const chosen = (cut: Cut) => formats.flatMap((format) => renditions(picture, format, cut));
  if (use === "portrait") return [...chosen(use), ...renditions(picture, "jpeg", use)];
  const whole = [...chosen("whole"), widestJpeg(picture)];
  return use === "lead" ? [...whole, ...crops(picture), ...chosen("thumbnail")] : whole;
}

/** Every picture of a site, with its use. */
export function usedPictures(
  site: Pick<SiteModel, "pictures" | "stories" | "settings" | "volumes"> & Pick<Content, "authors">,
): { picture: PictureFile; use: Use }[] {
  const leads = new Set(site.stories.flatMap(({ image }) => image?.path ?? []));
  const used = (picture: PictureFile, use: Use) => ({ picture, use });
  return [
    ...site.pictures.map((picture) => used(picture, leads.has(picture.path) ? "lead" : "text")),
    ...site.authors.flatMap(({ image }) => (image ? [used(image, "portrait")] : [])),
    ...logosOf(site.settings).map((logo) => used(logo, "logo")),
  ].filter(({ picture }) => site.volumes?.writesPicture(picture.path) ?? true);
}

/** Texts with their pictures, of a model or as they are read. */
export interface Illustrated extends Pick<Content, "tags" | "authors" | "pages"> {
  articles: readonly Pick<Article, "file" | "image" | "pictures">[];
}

/** Every picture in and above the texts of articles, tags, authors and pages, each file once; no portraits. */
export function listPictures({ articles, tags, authors, pages }: Illustrated): Picture[] {
  const shown = [
    ...articles.flatMap(({ image, pictures = [] }) => [...(image ? [image] : []), ...pictures]),
    ...[...tags, ...authors, ...pages].flatMap(({ pictures = [] }) => pictures),
  ];
  return [...new Map(shown.map((picture) => [picture.path, picture])).values()];
}

/** The width of pictures by place, from docs/look.md; of live coverage before it is cropped. */
const columns = {
  live: "(min-width: 60rem) 23rem, (min-width: 40rem) 18rem, calc(100vw - 2.5rem)",
  page: "(min-width: 75rem) 56rem, (min-width: 60rem) calc(100vw - 5rem), (min-width: 38.5rem) 36rem, calc(100vw - 2.5rem)",
  text: "(min-width: 38.5rem) 36rem, calc(100vw - 2.5rem)",
  // Two or three in a row, on a phone one; one that is alone in its row is a little coarser on a desk.
  gallery: "(min-width: 75rem) 26rem, (min-width: 38.5rem) 18rem, calc(100vw - 2.5rem)",
} as const;
export type Place = keyof typeof columns;

/** Pictures narrower than this ratio are limited in height. At 5:4, a screen still has room for the whole width. */
const widestUpright = 1.2;

/** The maximum height of an upright picture: two thirds of the screen, and room for a caption next to one of 3:4. */
const mostHigh = { vh: 65, rem: 28 } as const;

/**
 * Attributes of an `<img>` that reserve its space while it loads and limit its size: the file's size in pixels, as it is never
 * shown wider; `upright` if it is limited in height, see `_includes/styles/base.css`; and `--ratio`, width by height, from which
 * the stylesheet computes the maximum width.
 */
export function shownSize(picture: Measured) {
  const { width, height } = plainFile(picture);
  const style = `--ratio:${short(width / height)}${picture.focus ? `;object-position:${picture.focus}` : ""}`;
  return { width, height, ...(isUpright(picture) && { class: "upright" }), style };
}

/** The `sizes` attribute of a picture: https://html.spec.whatwg.org/multipage/images.html#sizes-attributes */
export function sizesAttribute(picture: Measured, place: Place): string {
  if (!isUpright(picture) || place === "gallery") return columns[place];
  const ratio = picture.width / picture.height;
  const onAnyScreen = `${short(mostHigh.vh * ratio)}vh`;
  const onDesk = `${onAnyScreen}, ${short(mostHigh.rem * ratio)}rem`;
  const besideHeadline = place === "text" ? "" : `(min-width: 60rem) min(17rem, ${onDesk}), `;
  const most = place === "live" ? "13rem, " : "";
  return `${besideHeadline}(min-width: 40rem) min(${most}${onDesk}), min(100vw - 2.5rem, ${onAnyScreen})`;
}

/** Whether a picture is shown no higher than most of a screen. */
export const isUpright = ({ width, height }: Measured): boolean => width / height < widestUpright;

const short = (number: number): string => String(Number(number.toPrecision(5)));
