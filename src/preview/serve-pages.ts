import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { relativePath } from "../content/files.ts";
import { decodeSource } from "../content/pictures/measure-pictures.ts";
import { messageLanguage } from "../content/settings.ts";
import type { EleventyConfig, PreviewResponse } from "../eleventy.ts";
import { memoize } from "../messages/message.ts";
import { buildMessages } from "../messages/messages.ts";
import { print } from "../messages/terminal.ts";
import type { SiteModel } from "../site/model.ts";
import type { PageFile } from "../site/template.ts";
import { templates } from "../templates/templates.ts";
import { type DeskHost, deskMiddleware } from "./desk.ts";
import { listenLocally, type Middleware, previewMiddleware, publicAddress } from "./local-server.ts";
import mediaTypes from "./media-types.json" with { type: "json" };
import { createPreview, type Preview } from "./preview.ts";
import { showConfigurationFaults, watchContent } from "./watch.ts";

const types: Record<string, string> = mediaTypes;

/**
 * Responds to requests of the development server. Pages are rendered on request, so that a saved article appears at once whatever the
 * size of the site, and a preview leaves nothing in the output folder.
 *
 * @returns functions that take a path such as `/warta/tag/tiktok/`
 */
export function servePages(model: SiteModel) {
  const prefix = model.addresses.prefixed("/");
  const find = findPages(model);

  return {
    /** Returns a page, or a redirect to it; undefined if the model has no such page. */
    answer(pathname: string): PreviewResponse | undefined {
      if (!pathname.startsWith(prefix)) return undefined;
      const address = decodeSource(`/${pathname.slice(prefix.length)}`).replace(/\/index\.html$/, "/");
      const page = find(address);
      const type =
        types[address.endsWith("/") ? ".html" : path.extname(address)] ?? "text/plain; charset=utf-8";
      if (page) return { status: 200, headers: { "content-type": type }, body: page.draw() };
      return find(`${address}/`) && { status: 301, headers: { location: `${pathname}/` }, body: "" };
    },
  };
}

/** Finds a page by listing one kind of page after another, because listing all takes seconds. */
function findPages(model: SiteModel): (address: string) => PageFile | undefined {
  const known = new Map<string, PageFile>();
  const remaining = [...templates];
  return (address) => {
    while (!known.has(address) && remaining.length > 0)
      for (const file of remaining.shift()?.files(model) ?? []) known.set(file.path, file);
    return known.get(address);
  };
}

type Served = Preview & { middleware: Middleware; desk: DeskHost; saved(file: string): void };

// The previews by project folder. Kept globally, because this repository's modules are reloaded with its configuration.
const key = Symbol.for("warta.previews");
const shared = globalThis as { [key]?: Map<string, Served> };
shared[key] ??= new Map();

/**
 * Returns the preview of a project. It survives a reload of the configuration: if the middleware became another function, Eleventy
 * would restart the server, and open pages would no longer reload.
 */
export const previewOf = memoize((root: string): Served => {
  const preview = createPreview();
  const desk: DeskHost = { root, site: () => undefined };
  const answer = previewMiddleware(preview, publicAddress(process.env.WARTA_HOST));
  const served: Served = { ...preview, middleware: deskMiddleware(desk, answer), desk, saved: () => {} };
  watchContent(root, ["content", "_data", "_includes"], (file) => served.saved(file));
  return served;
}, shared[key]);

/** In ms. Builds that take longer than `long` wait until nothing was saved for `quiet`, because they block all requests. */
const [long, quiet] = [500, 3000];

/** Connects the preview to Eleventy's server, and shows a saved article before the whole site is read again. @param site returns it as last read */
export function startPreview(eleventyConfig: EleventyConfig, preview: Served, site: DeskHost["site"]): void {
  const host = publicAddress(process.env.WARTA_HOST);
  const { root } = preview.desk;
  preview.desk.site = site;
  if (host) print(process.stdout, `[warta] ${buildMessages.previewIsOpen({ host })[messageLanguage(root)]}`);
  let reload = (): void => {};
  let [startedAt, duration, savedAt] = [0, 0, 0];
  eleventyConfig.on("eleventy.before", async () => {
    startedAt = performance.now();
    reload = await listenLocally(host, preview.hasNews);
  });
  eleventyConfig.on("eleventy.after", () => {
    duration = performance.now() - startedAt;
  });
  showConfigurationFaults(eleventyConfig, preview, root, () => reload());
  eleventyConfig.setServerOptions({ middleware: [preview.middleware] });
  const show = async (file: string): Promise<boolean> => {
    const updated = preview.hasMistakes() ? undefined : site()?.afterSaving(relativePath(root, file));
    savedAt = updated ? performance.now() : 0;
    if (updated) preview.show(servePages(updated));
    return updated !== undefined;
  };
  // Eleventy does not report files saved while a build waits or runs. Ignore errors here, which the build will report.
  preview.saved = async (file) => {
    if (duration > long && (await show(file).catch(() => false))) reload();
  };
  eleventyConfig.on("eleventy.beforeWatch", async ([file, ...others]) => {
    if (!file || others.length > 0 || !(await show(file))) return;
    while (duration > long && performance.now() - savedAt < quiet) await wait(50);
  });
}
