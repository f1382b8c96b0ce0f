import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";
import { copyAtomic, writeAtomic } from "../content/files.ts";

/**
 * A cache of files that take long to make. Their names say what they are made from. On the disk a checksum stands before the
 * name, so that a file that has become rubbish is never published.
 *
 * @param folder created when the first file is kept
 */
export function openMadeFiles(folder: string) {
  const kept = new Map<string, string>();
  for (const entry of existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []) {
    const [, name] = /^[0-9a-f]{8}-(.+)$/.exec(entry.name) ?? [];
    if (name !== undefined && entry.isFile()) kept.set(name, entry.name);
  }
  const file = (name: string): string => path.join(folder, kept.get(name) ?? name);
  return {
    /** Whether there is a file, and it is what was kept. */
    has: (name: string): boolean =>
      kept.has(name) && kept.get(name) === summed(name, readFileSync(file(name))),
    /** The path of a file, whether it exists or not. */
    file,
    /** @throws WriteError */
    keep(name: string, bytes: Uint8Array): void {
      if (kept.has(name)) rmSync(file(name), { force: true });
      kept.set(name, summed(name, bytes));
      writeAtomic(file(name), bytes);
    },
  };
}

const summed = (name: string, bytes: Uint8Array): string =>
  `${crc32(bytes).toString(16).padStart(8, "0")}-${name}`;

export interface Asset {
  /** Its address from the site's root. */
  path: string;
  file: string;
}

/**
 * Copies files into the site. Their addresses contain a hash of their bytes, so an existing file is up to date, unless an
 * earlier build was interrupted while copying.
 *
 * @returns their paths below it
 * @throws WriteError
 */
export function copyAssets(assets: readonly Asset[], output: string): string[] {
  for (const { file, path: address } of assets) {
    const target = path.join(output, address);
    const there = statSync(target, { throwIfNoEntry: false });
    if (there?.size !== statSync(file).size) copyAtomic(file, target);
  }
  return assets.map(({ path: address }) => address.slice(1));
}
