import { closeSync, fstatSync, mkdirSync, openSync, readSync, unlinkSync, writeSync } from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";

/** Where a record's value is: in memory, or a row of an open file. */
export type Place = Buffer | Row;

interface Row {
  descriptor: number;
  /** Where its check begins, and how long its value is, in bytes. */
  at: number;
  length: number;
}

export const keyLength = 32;
/** Check (CRC-32 of key and value) and length, before each value. */
const checkLength = 4 + 4;
const headLength = keyLength + checkLength;

/**
 * Finds the rows of a file, `key, check, length, value` each, going from head to head: a value is checked when it is read.
 *
 * @returns whether the last row ends where the file does
 */
export function findRows(file: string): { places: Map<string, Place>; whole: boolean } {
  const places = new Map<string, Place>();
  let descriptor: number;
  try {
    descriptor = openSync(file, "r");
  } catch {
    return { places, whole: false };
  }
  const { size } = fstatSync(descriptor);
  const head = Buffer.alloc(headLength);
  let at = 0;
  while (at + headLength <= size) {
    readSync(descriptor, head, 0, headLength, at);
    const length = head.readUInt32LE(keyLength + 4);
    if (at + headLength + length > size) break;
    places.set(head.toString("latin1", 0, keyLength), { descriptor, at: at + keyLength, length });
    at += headLength + length;
  }
  return { places, whole: at === size };
}

/** @returns nothing for a value that is not the one that was written under this key */
export function readPlace(key: string, place: Place): Buffer | undefined {
  if (Buffer.isBuffer(place)) return place;
  const { descriptor, at, length } = place;
  const bytes = Buffer.allocUnsafe(checkLength + length);
  readSync(descriptor, bytes, 0, bytes.length, at);
  const value = bytes.subarray(checkLength);
  return bytes.readUInt32LE(0) === crc32(value, crc32(key)) ? value : undefined;
}

/** Writes rows to a file, in pieces: all of them at once would be the most that a build holds. */
export function writeRows(
  file: string,
  flag: "a" | "w",
  keys: Iterable<string>,
  places: ReadonlyMap<string, Place>,
): void {
  const descriptor = openSync(file, flag);
  let piece: Buffer[] = [];
  let size = 0;
  const flush = (): void => {
    writeAll(descriptor, Buffer.concat(piece));
    piece = [];
    size = 0;
  };
  try {
    for (const key of keys) {
      const place = places.get(key);
      const value = place && readPlace(key, place);
      if (!value) continue;
      piece.push(Buffer.from(key, "latin1"), checkOf(key, value), value);
      size += value.length;
      if (size > 1 << 20) flush();
    }
    flush();
  } finally {
    closeSync(descriptor);
  }
}

/**
 * A file for values that wait for being saved, which nobody else sees.
 *
 * @param file beside which it is made
 * @returns moves a value there; where that cannot be, the value stays in memory
 */
export function createSpill(file: string): (key: string, value: Buffer) => Place {
  let descriptor: number | undefined;
  let end = 0;
  return (key, value) => {
    try {
      if (descriptor === undefined) {
        mkdirSync(path.dirname(file), { recursive: true });
        descriptor = openSync(`${file}.${process.pid}`, "w+");
        // It goes with the process; a system that does not let go of the name keeps it until the next build.
        unlinkSync(`${file}.${process.pid}`);
      }
      const at = end;
      end += writeAll(descriptor, Buffer.concat([checkOf(key, value), value]));
      return { descriptor, at, length: value.length };
    } catch {
      return value;
    }
  };
}

function writeAll(descriptor: number, bytes: Buffer): number {
  for (let left = bytes; left.length > 0; ) left = left.subarray(writeSync(descriptor, left));
  return bytes.length;
}

function checkOf(key: string, value: Buffer): Buffer {
  const bytes = Buffer.alloc(checkLength);
  bytes.writeUInt32LE(crc32(value, crc32(key)), 0);
  bytes.writeUInt32LE(value.length, 4);
  return bytes;
}
