import { relativePath } from "../content/paths.ts";
import { messageLanguage } from "../content/settings-file.ts";
import type { EleventyConfig } from "../eleventy.ts";
import { buildMessages } from "../messages/messages.ts";
import { print } from "../messages/terminal.ts";
import { showConfigurationFaults } from "./configuration-fault.ts";
import { type DeskHost, deskMiddleware } from "./desk.ts";
import { listenLocally, type Middleware, openAddress, previewMiddleware } from "./local-server.ts";
import { createPreview, type Preview } from "./preview.ts";
import { servePages } from "./serve-pages.ts";
import { watchDeletions } from "./watch.ts";

type Kept = Preview & { middleware: Middleware; desk: DeskHost };

// By the project's folder. The code of this repository is loaded again with its configuration: no module could keep them.
const key = Symbol.for("warta.previews");
const shared = globalThis as { [key]?: Map<string, Kept> };
shared[key] ??= new Map();
const previews = shared[key];

/**
 * The preview of a project. It survives a reload of the configuration, which Eleventy gives another object: with another
 * function as middleware, Eleventy would restart the server, and open pages would no longer reload.
 *
 * @param root the project's folder
 */
export function previewOf(root: string): Kept {
  const before = previews.get(root);
  if (before) return before;
  const preview = createPreview();
  const desk: DeskHost = { root, preview, site: () => undefined };
  const answer = previewMiddleware(preview, openAddress(process.env.WARTA_HOST));
  const made = { ...preview, middleware: deskMiddleware(desk, answer), desk };
  previews.set(root, made);
  watchDeletions(root, ["content", "_data"]);
  return made;
}

/** Lets Eleventy's server ask the preview, and shows a saved article before all is read again. @param site as last read */
export function startPreview(eleventyConfig: EleventyConfig, preview: Kept, site: DeskHost["site"]): void {
  const host = openAddress(process.env.WARTA_HOST);
  const { root } = preview.desk;
  const language = messageLanguage(root);
  preview.desk.site = site;
  if (host) print(process.stdout, `[warta] ${buildMessages.previewIsOpen({ host })[language]}`);
  let reload = (): void => {};
  eleventyConfig.on("eleventy.before", async () => {
    reload = await listenLocally(host);
  });
  showConfigurationFaults(eleventyConfig, preview, root, () => reload());
  eleventyConfig.setServerOptions({ middleware: [preview.middleware] });
  eleventyConfig.on("eleventy.beforeWatch", async ([file, ...others]) => {
    if (!file || others.length > 0 || preview.hasMistakes()) return;
    const saved = relativePath(root, file);
    const updated = await site()?.afterSaving(saved);
    if (updated) preview.show(servePages(updated));
  });
}
