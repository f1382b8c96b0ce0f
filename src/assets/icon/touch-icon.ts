import { createHash } from "node:crypto";
import { canDrawInitial } from "../../../_includes/initial.ts";
import { cardFonts } from "../../../_includes/share-card/card.ts";
import { colours } from "../../../_includes/styles/colours.ts";
import { touchIconPath } from "../../site/addresses.ts";
import type { SiteModel } from "../../site/model.ts";
import { siteIcon } from "../../templates/icon.ts";
import type { Asset } from "../copy-assets.ts";
import { type MadeFiles, openMadeFiles } from "../made-files.ts";
import { unpackWoff } from "./unpack-woff.ts";

/** Pixels that an iPhone shows: https://developer.apple.com/design/human-interface-guidelines/app-icons */
const size = 180;

/**
 * Draws the site's icon as PNG, once, and keeps it. Devices round its corners themselves: the sheet fills the square.
 *
 * @param folder where icons are kept that were drawn
 * @returns none where the initial is in a script that the fonts do not have
 */
export async function makeTouchIcon(site: Pick<SiteModel, "settings">, folder: string): Promise<Asset[]> {
  if (!canDrawInitial(site.settings)) return [];
  const svg = siteIcon(site);
  const made = openMadeFiles(folder);
  const name = `${createHash("sha256").update(`${size} ${svg}`).digest("hex").slice(0, 16)}.png`;
  if (!made.has(name)) await made.keep(name, await draw(svg, made));
  return [{ path: touchIconPath, file: made.file(name) }];
}

async function draw(svg: string, made: MadeFiles): Promise<Uint8Array> {
  const fonts = cardFonts.filter(({ weight }) => weight === 700);
  // Fonts are taken from files alone.
  for (const { name, data } of fonts) await made.keep(`${name}.ttf`, unpackWoff(data));
  const { renderAsync } = await import("@resvg/resvg-js");
  const image = await renderAsync(svg, {
    fitTo: { mode: "width", value: size },
    background: colours.light.paper,
    font: { loadSystemFonts: false, fontFiles: fonts.map(({ name }) => made.file(`${name}.ttf`)) },
  });
  return image.asPng();
}
