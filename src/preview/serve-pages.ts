import path from "node:path";
import { decodeSource } from "../content/pictures/measure-pictures.ts";
import type { ServerAnswer } from "../eleventy.ts";
import { deskPath } from "../news/addresses.ts";
import type { SiteModel } from "../site/model.ts";
import type { PageFile } from "../site/template.ts";
import { templates } from "../templates/templates.ts";
import type { ShownSite } from "./preview.ts";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml; charset=utf-8",
};

/**
 * Answers requests of the development server. Pages are drawn on request, so that a saved article is shown at once in a site
 * of any size, and a preview leaves nothing in the output folder.
 *
 * @returns functions that take a path such as `/warta/tag/tiktok/`
 */
export function servePages(model: SiteModel): ShownSite {
  const prefix = model.addresses.prefixed("/");
  const find = findPages(model);

  const addressOf = (pathname: string): string =>
    decodeSource(`/${pathname.slice(prefix.length)}`).replace(/\/index\.html$/, "/");

  return {
    desk: model.addresses.prefixed(deskPath(model.settings.language)),
    answer(pathname): ServerAnswer | undefined {
      if (!pathname.startsWith(prefix)) return undefined;
      const address = addressOf(pathname);
      const page = find(address);
      if (page) return { status: 200, headers: { "content-type": typeOf(address) }, body: page.draw() };
      if (find(`${address}/`)) return { status: 301, headers: { location: `${pathname}/` }, body: "" };
      return undefined;
    },
    doubts(pathname) {
      const address = addressOf(pathname);
      return model.articlePages.find(({ story }) => story.path === address)?.story.doubts ?? [];
    },
  };
}

/** Finds a page by listing one kind of page after the other: listing all takes seconds. */
function findPages(model: SiteModel): (address: string) => PageFile | undefined {
  const found = new Map<string, PageFile>();
  const left = [...templates];
  return (address) => {
    while (!found.has(address)) {
      const kind = left.shift();
      if (!kind) break;
      for (const file of kind.files(model)) found.set(file.path, file);
    }
    return found.get(address);
  };
}

const typeOf = (address: string): string =>
  types[address.endsWith("/") ? ".html" : path.extname(address)] ?? "text/plain; charset=utf-8";
