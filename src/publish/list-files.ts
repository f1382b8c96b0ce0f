import type { PageFile } from "../pages/page.ts";
import { pages } from "../pages/pages.ts";
import { frameOf } from "../site/frame.ts";
import type { SiteFrame, SiteModel } from "../site/model.ts";

/** Every file of the site, not drawn yet, and the frame all pages share. */
export interface SiteFiles {
  files: PageFile[];
  frame: SiteFrame;
}

export function listFiles(model: SiteModel): SiteFiles {
  const frame = frameOf(model);
  return { files: pages.flatMap((page) => page.files(model, frame)), frame };
}

/** The file of an address below the output folder: `/tag/` is `tag/index.html`. */
export const fileOfPath = (path: string): string =>
  path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
