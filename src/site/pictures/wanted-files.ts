import type { Article, Picture } from "../../content/article.ts";
import type { Content } from "../../content/content.ts";
import type { PictureFile } from "../../content/pictures/measure-pictures.ts";
import { logosOf } from "../../content/settings-files.ts";
import type { SiteModel } from "../model.ts";
import {
  type CropShape,
  crops,
  type Format,
  formats,
  isShownAsItIs,
  portrait,
  type Rendition,
  renditions,
  thumbnailFormats,
  thumbnails,
} from "./renditions.ts";

/** A file to be made from a picture. */
export interface WantedFile extends Rendition {
  format: Format | "png";
  shape?: CropShape;
  /** It stays see-through, and as sharp as it is. */
  isLogo?: boolean;
}

/** The use of a picture: in a text, above an article, as an author's portrait, or as a logo. */
export type Use = "text" | "lead" | "portrait" | "logo";

/** The files that pages, feeds and JSON-LD link to; none for a picture that is published unchanged. */
export function wantedFiles(picture: PictureFile, use: Use): WantedFile[] {
  if (isShownAsItIs(picture)) return [];
  const { path, width, height } = picture;
  if (use === "logo") {
    // It has the address of the original, and is of the same format.
    const format = path.endsWith(".png") ? "png" : (formats.find((one) => path.endsWith(one)) ?? "jpeg");
    return [{ path, width, height, format, isLogo: true }];
  }
  if (use === "portrait") return formats.map((format) => ({ ...portrait(picture, format), format }));
  return [
    ...formats.flatMap((format) => renditions(picture, format).map((file) => ({ ...file, format }))),
    ...(use === "lead" ? croppedFiles(picture) : []),
  ];
}

const croppedFiles = (picture: PictureFile): WantedFile[] => [
  ...crops(picture).map((crop) => ({ ...crop, format: "jpeg" as const })),
  ...thumbnailFormats.flatMap((format) => thumbnails(picture, format).map((crop) => ({ ...crop, format }))),
];

/** Every picture of a site, with its use. */
export function usedPictures({
  pictures,
  stories,
  profiles,
  settings,
}: Pick<SiteModel, "pictures" | "stories" | "profiles" | "settings">): { picture: PictureFile; use: Use }[] {
  const leads = new Set(stories.flatMap(({ image }) => image?.path ?? []));
  return [
    ...pictures.map((picture) => ({
      picture,
      use: leads.has(picture.path) ? ("lead" as const) : ("text" as const),
    })),
    ...profiles.flatMap(({ image }) => (image ? [{ picture: image, use: "portrait" as const }] : [])),
    ...logosOf(settings).map((picture) => ({ picture, use: "logo" as const })),
  ];
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
