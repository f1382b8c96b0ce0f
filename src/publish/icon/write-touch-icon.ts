import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { canDrawInitial } from "../../../_includes/initial.ts";
import { cardFonts } from "../../../_includes/share-card/card.ts";
import { colours } from "../../../_includes/styles/colours.ts";
import { keyOf, openRecords } from "../../cache/records.ts";
import { writeKept } from "../../cache/write-kept.ts";
import { siteIcon } from "../../pages/icon.ts";
import { touchIconPath } from "../../site/addresses.ts";
import type { SiteModel } from "../../site/model.ts";
import { unpackWoff } from "./unpack-woff.ts";

/** Pixels that an iPhone shows: https://developer.apple.com/design/human-interface-guidelines/app-icons */
const size = 180;

/**
 * Writes the site's icon as PNG, drawn once and kept. Devices round its corners themselves: the sheet fills the square.
 *
 * @param cache folder of the icons drawn, from the project's root
 * @returns its address from the site's root; none where the initial is in a script that the fonts do not have
 */
export async function writeTouchIcon(
  model: Pick<SiteModel, "settings">,
  { root, output, cache }: { root: string; output: string; cache: string },
): Promise<string[]> {
  if (!canDrawInitial(model.settings)) return [];
  const svg = siteIcon(model);
  const folder = path.join(root, cache);
  const drawn = openRecords(folder);
  const key = keyOf(String(size), svg);
  const png = drawn.get(key) ?? Buffer.from(await draw(svg, folder));
  if (!drawn.has(key)) drawn.set(key, png);
  drawn.save();
  const target = path.join(output, touchIconPath);
  const there = await readFile(target).catch(() => undefined);
  if (!there?.equals(png)) {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, png);
  }
  return [touchIconPath];
}

async function draw(svg: string, folder: string): Promise<Uint8Array> {
  // Fonts are taken from files alone.
  const fontFiles = await Promise.all(
    cardFonts
      .filter(({ weight }) => weight === 700)
      .map(({ name, data }) => writeKept(folder, `${name}.ttf`, unpackWoff(data))),
  );
  const { renderAsync } = await import("@resvg/resvg-js");
  const image = await renderAsync(svg, {
    fitTo: { mode: "width", value: size },
    background: colours.light.paper,
    font: { loadSystemFonts: false, fontFiles },
  });
  return image.asPng();
}
