import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Diagnostic } from "../content/diagnostic.ts";
import { relativePath } from "../content/files.ts";
import { decodeSource } from "../content/pictures/measure-pictures.ts";
import { messageLanguage } from "../content/settings.ts";
import type { EleventyConfig, ServerAnswer } from "../eleventy.ts";
import { oncePer } from "../messages/message.ts";
import { buildMessages } from "../messages/messages.ts";
import { print } from "../messages/terminal.ts";
import { deskPath } from "../news/addresses.ts";
import type { SiteModel } from "../site/model.ts";
import type { PageFile } from "../site/template.ts";
import { templates } from "../templates/templates.ts";
import { type DeskHost, deskMiddleware } from "./desk.ts";
import { listenLocally, type Middleware, openAddress, previewMiddleware } from "./local-server.ts";
import mediaTypes from "./media-types.json" with { type: "json" };
import { createPreview, type Preview } from "./preview.ts";
import { showConfigurationFaults, watchContent } from "./watch.ts";

const types: Record<string, string> = mediaTypes;

/**
 * Answers requests of the development server. Pages are drawn on request, so that a saved article is shown at once in a site
 * of any size, and a preview leaves nothing in the output folder.
 *
 * @returns functions that take a path such as `/warta/tag/tiktok/`
 */
export function servePages(model: SiteModel) {
  const prefix = model.addresses.prefixed("/");
  const find = findPages(model);

  const addressOf = (pathname: string): string =>
    decodeSource(`/${pathname.slice(prefix.length)}`).replace(/\/index\.html$/, "/");

  return {
    /** The address of the import desk. */
    desk: model.addresses.prefixed(deskPath(model.settings.language)),
    /** A page; undefined if it is none of the model's. */
    answer(pathname: string): ServerAnswer | undefined {
      if (!pathname.startsWith(prefix)) return undefined;
      const address = addressOf(pathname);
      const page = find(address);
      const type =
        types[address.endsWith("/") ? ".html" : path.extname(address)] ?? "text/plain; charset=utf-8";
      if (page) return { status: 200, headers: { "content-type": type }, body: page.draw() };
      return find(`${address}/`) && { status: 301, headers: { location: `${pathname}/` }, body: "" };
    },
    /** What an import was unsure of in the article at a path. */
    doubts(pathname: string): readonly Diagnostic[] {
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
    while (!found.has(address) && left.length > 0)
      for (const file of left.shift()?.files(model) ?? []) found.set(file.path, file);
    return found.get(address);
  };
}

type Kept = Preview & { middleware: Middleware; desk: DeskHost; saved(file: string): void };

// By the project's folder. The code of this repository is loaded again with its configuration: no module could keep them.
const key = Symbol.for("warta.previews");
const shared = globalThis as { [key]?: Map<string, Kept> };
shared[key] ??= new Map();

/**
 * The preview of a project. It survives a reload of the configuration, which Eleventy gives another object: with another
 * function as middleware, Eleventy would restart the server, and open pages would no longer reload.
 */
export const previewOf = oncePer((root: string): Kept => {
  const preview = createPreview();
  const desk: DeskHost = { root, preview, site: () => undefined };
  const answer = previewMiddleware(preview, openAddress(process.env.WARTA_HOST));
  const made: Kept = { ...preview, middleware: deskMiddleware(desk, answer), desk, saved: () => {} };
  watchContent(root, ["content", "_data"], (file) => made.saved(file));
  return made;
}, shared[key]);

/** A build that takes longer, in ms, waits until nothing was saved for `quiet`: while it runs, nothing else is answered. */
const [long, quiet] = [500, 3000];

/** Lets Eleventy's server ask the preview, and shows a saved article before all is read again. @param site as last read */
export function startPreview(eleventyConfig: EleventyConfig, preview: Kept, site: DeskHost["site"]): void {
  const host = openAddress(process.env.WARTA_HOST);
  const { root } = preview.desk;
  const language = messageLanguage(root);
  preview.desk.site = site;
  if (host) print(process.stdout, `[warta] ${buildMessages.previewIsOpen({ host })[language]}`);
  let reload = (): void => {};
  let [began, took, saved] = [0, 0, 0];
  eleventyConfig.on("eleventy.before", async () => {
    began = performance.now();
    reload = await listenLocally(host, preview.hasNews);
  });
  eleventyConfig.on("eleventy.after", () => {
    took = performance.now() - began;
  });
  showConfigurationFaults(eleventyConfig, preview, root, () => reload());
  eleventyConfig.setServerOptions({ middleware: [preview.middleware] });
  const show = async (file: string): Promise<boolean> => {
    const updated = preview.hasMistakes() ? undefined : site()?.afterSaving(relativePath(root, file));
    saved = updated ? performance.now() : 0;
    if (updated) preview.show(servePages(updated));
    return updated !== undefined;
  };
  // Eleventy tells of nothing that is saved while a build waits or runs. What cannot be read now, the build says.
  preview.saved = async (file) => {
    if (took > long && (await show(file).catch(() => false))) reload();
  };
  eleventyConfig.on("eleventy.beforeWatch", async ([file, ...others]) => {
    if (!file || others.length > 0 || !(await show(file))) return;
    while (took > long && performance.now() - saved < quiet) await wait(50);
  });
}
