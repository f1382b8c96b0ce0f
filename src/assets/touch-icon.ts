import { hash } from "node:crypto";
import { canDrawInitial, siteIcon } from "../../_includes/drawn-text.ts";
import { palette } from "../news/settings/palette.ts";
import type { SiteModel } from "../site/model.ts";
import { drawnFonts } from "./drawn-fonts.ts";
import { type Asset, openFileCache } from "./made-files.ts";

/** In pixels, for iPhones: https://developer.apple.com/design/human-interface-guidelines/app-icons */
const size = 180;

/**
 * Renders the site's icon as PNG, and caches it for later builds. The background fills the square, because devices round the corners
 * themselves.
 *
 * @param folder of the cache
 * @returns an empty list if the fonts cannot draw the initial
 */
export async function makeTouchIcon(
  site: Pick<SiteModel, "settings" | "addresses" | "volumes">,
  folder: string,
): Promise<Asset[]> {
  if (!canDrawInitial(site.settings) || site.volumes?.writes(undefined) === false) return [];
  const svg = siteIcon(site);
  const iconCache = openFileCache(folder);
  const name = `${hash("sha256", `${size} ${svg}`).slice(0, 16)}.png`;
  if (!iconCache.has(name)) iconCache.add(name, await renderPng(svg));
  return [{ path: site.addresses.touchIcon, file: iconCache.file(name) }];
}

async function renderPng(svg: string): Promise<Uint8Array> {
  const fonts = drawnFonts.filter(({ weight }) => weight === 700);
  const { renderAsync } = await import("@resvg/resvg-js");
  const image = await renderAsync(svg, {
    fitTo: { mode: "width", value: size },
    background: palette.light.paper,
    font: { loadSystemFonts: false, fontFiles: fonts.map(({ file }) => file) },
  });
  return image.asPng();
}
