import type { Picture } from "../../content/article.ts";
import type { PictureFile } from "../../content/pictures/measure-pictures.ts";
import type { StaticPage } from "../../content/static-page.ts";
import type { Tag } from "../../content/tag.ts";
import type { SiteModel, Story } from "../model.ts";
import { type CropShape, crops, formats, isShownAsItIs, type Rendition, renditions } from "./renditions.ts";

/** A file to be made of a picture; `original`: the picture itself, if it can be decoded. */
export interface WantedFile extends Rendition {
  format: "avif" | "webp" | "jpeg" | "original";
  shape?: CropShape;
}

/** What a picture is for: in a text, over an article, or the publisher's logo, which is named as it is. */
export type Use = "text" | "lead" | "logo";

/** The files that pages, feeds and linked data name of a picture; none of one that is shown as it is. */
export function wantedFiles(picture: PictureFile, use: Use): WantedFile[] {
  if (isShownAsItIs(picture)) return [];
  const { path, width, height } = picture;
  if (use === "logo") return [{ path, width, height, format: "original" }];
  return [
    ...formats.flatMap((format) => renditions(picture, format).map((file) => ({ ...file, format }))),
    ...(use === "lead" ? crops(picture).map((crop): WantedFile => ({ ...crop, format: "jpeg" })) : []),
  ];
}

/** Every picture of a site and what it is for. */
export function usedPictures({
  pictures,
  stories,
  settings,
}: Pick<SiteModel, "pictures" | "stories" | "settings">): { picture: PictureFile; use: Use }[] {
  const leads = new Set(stories.flatMap(({ image }) => image?.path ?? []));
  const { logo } = settings.publisher;
  return [
    ...pictures.map((picture) => ({
      picture,
      use: leads.has(picture.path) ? ("lead" as const) : ("text" as const),
    })),
    ...(logo ? [{ picture: logo, use: "logo" as const }] : []),
  ];
}

/** Every picture that a page of the site shows, each file once. Those of drafts and retracted articles are none. */
export function listPictures(
  stories: readonly Story[],
  tags: readonly Tag[],
  pages: readonly StaticPage[],
): Picture[] {
  const shown = [
    ...stories.flatMap(({ article }) => [
      ...(article.image ? [article.image] : []),
      ...(article.pictures ?? []),
    ]),
    ...[...tags, ...pages].flatMap(({ pictures }) => pictures ?? []),
  ];
  return [...new Map(shown.map((picture) => [picture.path, picture])).values()];
}
