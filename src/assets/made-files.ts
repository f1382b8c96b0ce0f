import { readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";
import { copyAtomic, listEntries, writeAtomic } from "../content/files.ts";

/**
 * Opens a cache of files that are slow to make. Their names identify what they are made from. On disk, the names are prefixed with a
 * checksum, so that a corrupted file is never published.
 *
 * @param folder created with the first file
 */
export function openFileCache(folder: string) {
  const files = new Map<string, string>();
  for (const entry of listEntries(folder)) {
    const [, name] = /^[0-9a-f]{8}-(.+)$/.exec(entry.name) ?? [];
    if (name !== undefined && entry.isFile()) files.set(name, entry.name);
  }
  const file = (name: string): string => path.join(folder, files.get(name) ?? name);
  return {
    /** Whether the cache has a file, and it is intact. */
    has: (name: string): boolean =>
      files.has(name) && files.get(name) === withChecksum(name, readFileSync(file(name))),
    /** The path of a file, whether it exists or not. */
    file,
    /** @throws WriteError */
    add(name: string, bytes: Uint8Array): void {
      if (files.has(name)) rmSync(file(name), { force: true });
      files.set(name, withChecksum(name, bytes));
      writeAtomic(file(name), bytes);
    },
  };
}

const withChecksum = (name: string, bytes: Uint8Array): string =>
  `${crc32(bytes).toString(16).padStart(8, "0")}-${name}`;

export interface Asset {
  /** Its address from the site's root. */
  path: string;
  file: string;
}

/**
 * Copies files into the output. Their addresses contain a content hash, so an existing file is up to date, unless an earlier build was
 * interrupted while copying.
 *
 * @returns their paths relative to the output folder
 * @throws WriteError
 */
export function copyAssets(assets: readonly Asset[], output: string): string[] {
  for (const { file, path: address } of assets) {
    const target = path.join(output, address);
    const existing = statSync(target, { throwIfNoEntry: false });
    if (existing?.size !== statSync(file).size) copyAtomic(file, target);
  }
  return assets.map(({ path: address }) => address.slice(1));
}
