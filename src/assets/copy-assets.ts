import { stat } from "node:fs/promises";
import path from "node:path";
import { copyWhole } from "../content/write-whole.ts";

/** A file for the site, and its source. */
export interface Asset {
  /** Its address from the site's root. */
  path: string;
  file: string;
}

/**
 * Copies files into the site. Their addresses contain a hash of their bytes, so an existing file is up to date, unless an
 * earlier build was interrupted while copying.
 *
 * @param output the folder of the site
 * @returns their paths below it
 * @throws WriteError
 */
export async function copyAssets(assets: readonly Asset[], output: string): Promise<string[]> {
  for (const { file, path: address } of assets) {
    const target = path.join(output, address);
    const there = await stat(target).catch(() => undefined);
    if (there && there.size === (await stat(file)).size) continue;
    copyWhole(file, target);
  }
  return assets.map(({ path: address }) => address.slice(1));
}
