import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { errorCode } from "../content/error-code.ts";

/** A file as it is now, and whether it is other than before. */
export interface WrittenFile {
  isNew: boolean;
  /** In bytes. */
  size: number;
  /** In milliseconds since 1970. */
  modified: number;
}

/** @param name from the output folder */
export type FileWriter = (name: string, text: string) => WrittenFile;

/**
 * Writes texts to files, but for those that have the same bytes already.
 *
 * @param output the folder that names of files begin in
 * @param isThere whether there may be such a file already, to compare with
 */
export function createWriter(output: string, isThere: (name: string) => boolean): FileWriter {
  const folders = new Set<string>();
  return (name, text) => {
    const file = path.join(output, name);
    const bytes = inBytes(text);
    const there = isThere(name) ? statSync(file, { throwIfNoEntry: false }) : undefined;
    if (there?.size === bytes.length && bytes.equals(readFileSync(file)))
      return { isNew: false, size: there.size, modified: there.mtimeMs };

    const open = (): number => {
      const folder = path.dirname(file);
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      return openSync(file, "w");
    };
    const descriptor = clearWay(output, name, open);
    try {
      for (let left = bytes; left.length > 0; ) left = left.subarray(writeSync(descriptor, left));
      return { isNew: true, size: bytes.length, modified: fstatSync(descriptor).mtimeMs };
    } finally {
      closeSync(descriptor);
    }
  };
}

/** Old addresses come and go: what was a file may be a folder now, and the other way round. What is in the way is of an earlier build. */
function clearWay(output: string, name: string, open: () => number): number {
  try {
    return open();
  } catch (error) {
    if (!isInTheWay(error)) throw error;
    const parts = path.normalize(name).split(path.sep);
    for (let length = 1; length < parts.length; length++) {
      const above = path.join(output, ...parts.slice(0, length));
      if (statSync(above, { throwIfNoEntry: false })?.isFile()) rmSync(above);
    }
    rmSync(path.join(output, name), { recursive: true, force: true });
    return open();
  }
}

const isInTheWay = (error: unknown): boolean =>
  ["EEXIST", "ENOTDIR", "EISDIR"].includes(errorCode(error) ?? "");

/** Room for one file after the other: new memory for each would be asked for and given back ten thousand times. */
let room = Buffer.allocUnsafeSlow(1 << 18);

/** A text in UTF-8, good until the next one. */
function inBytes(text: string): Buffer {
  // No character takes more than three bytes for each of its units.
  if (text.length * 3 > room.length) room = Buffer.allocUnsafeSlow(text.length * 3);
  return room.subarray(0, room.write(text));
}
