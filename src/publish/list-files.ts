import type { PageFile } from "../pages/page.ts";
import { pages } from "../pages/pages.ts";
import { frameOf } from "../site/frame.ts";
import type { SiteFrame, SiteModel } from "../site/model.ts";

/** Every file of the site, not drawn yet, and the frame all pages share. */
export interface SiteFiles {
  files: PageFile[];
  frame: SiteFrame;
}

/** @param kinds of pages to list; all, if not given */
export function listFiles(model: SiteModel, kinds?: ReadonlySet<string>): SiteFiles {
  const frame = frameOf(model);
  const listed = kinds ? pages.filter(({ name }) => kinds.has(name)) : pages;
  return { files: listed.flatMap((page) => page.files(model, frame)), frame };
}

/** The file of an address below the output folder: `/tag/` is `tag/index.html`. */
export const fileOfPath = (path: string): string =>
  path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
