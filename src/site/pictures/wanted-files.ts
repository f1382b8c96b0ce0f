import type { Picture } from "../../content/article.ts";
import type { Content } from "../../content/content.ts";
import type { PictureFile } from "../../content/pictures/measure-pictures.ts";
import { logosOf } from "../../content/settings-files.ts";
import type { SiteModel } from "../model.ts";
import { type CropShape, crops, formats, isShownAsItIs, type Rendition, renditions } from "./renditions.ts";

/** A file to be made from a picture; `original`: the picture itself, if it can be decoded. */
export interface WantedFile extends Rendition {
  format: "avif" | "webp" | "jpeg" | "original";
  shape?: CropShape;
}

/** The use of a picture: in a text, above an article, or as a logo. */
export type Use = "text" | "lead" | "logo";

/** The files that pages, feeds and JSON-LD link to; none for a picture that is published unchanged. */
export function wantedFiles(picture: PictureFile, use: Use): WantedFile[] {
  if (isShownAsItIs(picture)) return [];
  const { path, width, height } = picture;
  if (use === "logo") return [{ path, width, height, format: "original" }];
  return [
    ...formats.flatMap((format) => renditions(picture, format).map((file) => ({ ...file, format }))),
    ...(use === "lead" ? crops(picture).map((crop): WantedFile => ({ ...crop, format: "jpeg" })) : []),
  ];
}

/** Every picture of a site, with its use. */
export function usedPictures({
  pictures,
  stories,
  settings,
}: Pick<SiteModel, "pictures" | "stories" | "settings">): { picture: PictureFile; use: Use }[] {
  const leads = new Set(stories.flatMap(({ image }) => image?.path ?? []));
  return [
    ...pictures.map((picture) => ({
      picture,
      use: leads.has(picture.path) ? ("lead" as const) : ("text" as const),
    })),
    ...logosOf(settings).map((picture) => ({ picture, use: "logo" as const })),
  ];
}

/** Every picture that articles, tags and pages show, each file once. */
export function listPictures({
  articles,
  tags,
  pages,
}: Pick<Content, "articles" | "tags" | "pages">): Picture[] {
  const shown = [
    ...articles.flatMap(({ image, pictures = [] }) => [...(image ? [image] : []), ...pictures]),
    ...[...tags, ...pages].flatMap(({ pictures = [] }) => pictures),
  ];
  return [...new Map(shown.map((picture) => [picture.path, picture])).values()];
}
