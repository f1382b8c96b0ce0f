import type { Picture } from "../../content/article.ts";
import type { SiteModel } from "../../site/model.ts";
import { crops, formats, isShownAsItIs, renditions } from "../../site/renditions.ts";
import type { WantedFile } from "./make-picture.ts";

/** The files that pages, feeds and linked data name of a picture; none of one that is shown as it is. */
export function wantedFiles(picture: Picture, isLead: boolean): WantedFile[] {
  if (isShownAsItIs(picture)) return [];
  return [
    ...formats.flatMap((format) => renditions(picture, format).map((file) => ({ ...file, format }))),
    ...(isLead ? crops(picture).map((crop): WantedFile => ({ ...crop, format: "jpeg" })) : []),
  ];
}

/** Addresses of the pictures that stand over an article. */
export const leadPaths = ({ stories }: SiteModel): Set<string> =>
  new Set(stories.flatMap(({ image }) => image?.path ?? []));
