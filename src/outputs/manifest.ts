import { createHash } from "node:crypto";
import { canDrawInitial, siteIcon } from "../../_includes/drawn-text.ts";
import { barColours } from "../../_includes/styles/look.ts";
import { drawnFonts } from "../assets/drawn-fonts.ts";
import { type Asset, openFileCache } from "../assets/made-files.ts";
import { homePath, manifestPath } from "../news/addresses.ts";
import { palette } from "../news/settings/palette.ts";
import type { SiteModel } from "../site/model.ts";
import { asJson, single } from "../site/template.ts";

/**
 * Returns the first words of a name that fit below an icon on a home screen: twelve characters (Chrome's advice for `short_name`). Keeps
 * a longer first word whole; the device truncates it.
 */
const shortName = (name: string): string => /^.{1,12}(?=\s|$)|^\S+/.exec(name)?.[0] ?? name;

/**
 * Makes `manifest.webmanifest` (https://www.w3.org/TR/appmanifest/): the site's name and icon for a home screen. Keeps the browser's
 * own buttons, because pages have no back button.
 *
 * @param colors CSS colours: `theme` for the browser's bar, `background` for the screen while the page loads
 * @returns an object for `JSON.stringify`
 */
export function webManifest(
  { settings, addresses }: SiteModel,
  colors: { theme: string; background: string },
) {
  const home = addresses.prefixed(homePath);
  return {
    id: home,
    name: settings.name,
    short_name: shortName(settings.name),
    description: settings.description,
    lang: settings.language,
    dir: "ltr",
    start_url: home,
    scope: home,
    display: "minimal-ui",
    theme_color: colors.theme,
    background_color: colors.background,
    icons: [{ src: addresses.prefixed(addresses.icon), sizes: "any", type: "image/svg+xml", purpose: "any" }],
  };
}

export const manifest = single({
  name: "manifest",
  permalink: () => manifestPath,
  render: (site) =>
    asJson(webManifest(site, { theme: barColours(site.settings).light, background: palette.light.paper })),
});

export const icon = single({ name: "icon", permalink: ({ addresses }) => addresses.icon, render: siteIcon });

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
  const name = `${createHash("sha256").update(`${size} ${svg}`).digest("hex").slice(0, 16)}.png`;
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
