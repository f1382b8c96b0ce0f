import { createHash } from "node:crypto";
import { drawnFonts } from "../../_includes/drawn-text.ts";
import { canDrawInitial, siteIcon } from "../../_includes/icon.ts";
import { colours } from "../../_includes/styles/colours.ts";
import { type Asset, openMadeFiles } from "../assets/made-files.ts";
import type { SiteModel } from "../site/model.ts";

/** In pixels, for iPhones: https://developer.apple.com/design/human-interface-guidelines/app-icons */
const size = 180;

/**
 * Draws the site's icon as PNG, and keeps it for later builds. The background fills the square, because devices round the
 * corners themselves.
 *
 * @param folder for icons kept from build to build
 * @returns an empty list if the fonts cannot draw the initial
 */
export async function makeTouchIcon(
  site: Pick<SiteModel, "settings" | "addresses" | "volumes">,
  folder: string,
): Promise<Asset[]> {
  if (!canDrawInitial(site.settings) || site.volumes?.writes(undefined) === false) return [];
  const svg = siteIcon(site);
  const made = openMadeFiles(folder);
  const name = `${createHash("sha256").update(`${size} ${svg}`).digest("hex").slice(0, 16)}.png`;
  if (!made.has(name)) made.keep(name, await draw(svg));
  return [{ path: site.addresses.touchIcon, file: made.file(name) }];
}

async function draw(svg: string): Promise<Uint8Array> {
  const fonts = drawnFonts.filter(({ weight }) => weight === 700);
  const { renderAsync } = await import("@resvg/resvg-js");
  const image = await renderAsync(svg, {
    fitTo: { mode: "width", value: size },
    background: colours.light.paper,
    font: { loadSystemFonts: false, fontFiles: fonts.map(({ file }) => file) },
  });
  return image.asPng();
}
