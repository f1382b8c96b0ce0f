import type { Picture } from "../../content/article.ts";
import type { Content } from "../../content/content.ts";
import type { PictureFile } from "../../content/pictures/measure-pictures.ts";
import { logosOf } from "../../content/settings-files.ts";
import type { SiteModel } from "../model.ts";
import {
  type CropShape,
  crops,
  formats,
  isShownAsItIs,
  portrait,
  type Rendition,
  renditions,
  thumbnailFormats,
  thumbnails,
} from "./renditions.ts";

/** A file to be made from a picture; `original`: the picture itself, if it can be decoded. */
export interface WantedFile extends Rendition {
  format: "avif" | "webp" | "jpeg" | "original";
  shape?: CropShape;
}

/** The use of a picture: in a text, above an article, as an author's portrait, or as a logo. */
export type Use = "text" | "lead" | "portrait" | "logo";

/** The files that pages, feeds and JSON-LD link to; none for a picture that is published unchanged. */
export function wantedFiles(picture: PictureFile, use: Use): WantedFile[] {
  if (isShownAsItIs(picture)) return [];
  const { path, width, height } = picture;
  if (use === "logo") return [{ path, width, height, format: "original" }];
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

/** Every picture in and above the texts of articles, tags, authors and pages, each file once; no portraits. */
export function listPictures({
  articles,
  tags,
  authors,
  pages,
}: Pick<Content, "articles" | "tags" | "authors" | "pages">): Picture[] {
  const shown = [
    ...articles.flatMap(({ image, pictures = [] }) => [...(image ? [image] : []), ...pictures]),
    ...[...tags, ...authors, ...pages].flatMap(({ pictures = [] }) => pictures),
  ];
  return [...new Map(shown.map((picture) => [picture.path, picture])).values()];
}
