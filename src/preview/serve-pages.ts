import path from "node:path";
import type { SiteModel } from "../site/model.ts";
import type { PageFile } from "../templates/template.ts";
import { templates } from "../templates/templates.ts";

/** https://www.11ty.dev/docs/dev-server/#onrequest-for-request-time-work */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml; charset=utf-8",
};

/**
 * Answers requests while editing: a page is drawn when it is asked for, so that a saved article shows at once in a site of
 * any size, and nothing of a preview is left in the output folder.
 *
 * @returns the answer to a path of the server, `/warta/tag/tiktok/`; nothing for what is no page of the model
 */
export function servePages(model: SiteModel): (pathname: string) => Answer | undefined {
  const prefix = model.addresses.prefixed("/");
  const find = findPages(model);

  return (pathname): Answer | undefined => {
    if (!pathname.startsWith(prefix)) return undefined;
    const address = readable(`/${pathname.slice(prefix.length)}`).replace(/\/index\.html$/, "/");
    const page = find(address);
    if (page) return { status: 200, headers: { "content-type": typeOf(address) }, body: page.draw() };
    if (find(`${address}/`)) return { status: 301, headers: { location: `${pathname}/` }, body: "" };
    return undefined;
  };
}

/** Lists one kind of page after the other, until the one that is asked for is there: lists of all of them take seconds. */
function findPages(model: SiteModel): (address: string) => PageFile | undefined {
  const found = new Map<string, PageFile>();
  const left = [...templates];
  return (address) => {
    for (let kind = left[0]; kind && !found.has(address); kind = left[0]) {
      for (const file of kind.files(model)) found.set(file.path, file);
      left.shift();
    }
    return found.get(address);
  };
}

const typeOf = (address: string): string =>
  types[address.endsWith("/") ? ".html" : path.extname(address)] ?? "text/plain; charset=utf-8";

/** `%C3%A9` as `é`; what is no such code stays. */
function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
