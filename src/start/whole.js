// @ts-check
import { readFileSync } from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";

/**
 * A file that was written: its name, how many bytes it has, their CRC-32.
 * @typedef {[name: string, bytes: number, check: number]} Print
 */

/** @type {(name: string, bytes: Uint8Array) => Print} */
export const printOf = (name, bytes) => [name, bytes.length, crc32(bytes)];

/**
 * Whether every file is what it was when it was written. They are read: a disk that was full, or a copy of the folder that was
 * cut off, leaves files whose names say nothing of that, and of which one that cannot run is fatal.
 *
 * @param {string} folder
 * @param {readonly Print[]} prints
 */
export function isWhole(folder, prints) {
  try {
    return prints.every(([name, bytes, check]) => {
      const there = readFileSync(path.join(folder, name));
      return there.length === bytes && crc32(there) === check;
    });
  } catch {
    return false;
  }
}
