import { fstatSync, mkdirSync, openSync, readSync, writeSync } from "node:fs";
import path from "node:path";
import { threadId } from "node:worker_threads";
import { crc32 } from "node:zlib";
import { asBuffer } from "./as-buffer.ts";

/** Where a value lies in a folder of segments. Plain data: another thread can read it there. */
export interface Place {
  /** A file of the folder. */
  segment: string;
  /** Of its check, and how long the value behind it is; in bytes. */
  at: number;
  length: number;
}

/** A value on file, or the value itself where it could not be written. */
export type Kept = Place | Uint8Array;

/** Files that values are written to one after the other: one file for each thread that writes, so that none waits for another. */
export interface Segments {
  /** Writes a value at the end of this thread's file. */
  write(key: string, value: Buffer): Kept;
  /** @returns nothing for what is not, or not whole, what was written under this key */
  read(key: string, kept: Kept): Buffer | undefined;
}

/** CRC-32 of key and value, before each value. */
const checkLength = 4;
const checkOf = (key: string, value: Uint8Array): number => crc32(value, crc32(key));
/** What this thread writes to. */
const ownSegment = `${threadId}.bin`;

/** @param folder made when something is written */
export function openSegments(folder: string): Segments {
  const readers = new Map<string, number>();
  let writer: number | undefined;
  let end = 0;

  const readerOf = (segment: string): number => {
    const open = readers.get(segment) ?? openSync(path.join(folder, segment), "r");
    readers.set(segment, open);
    return open;
  };
  return {
    write(key, value) {
      try {
        if (writer === undefined) {
          mkdirSync(folder, { recursive: true });
          writer = openSync(path.join(folder, ownSegment), "a");
          end = fstatSync(writer).size;
        }
        const check = Buffer.allocUnsafe(checkLength);
        check.writeUInt32LE(checkOf(key, value), 0);
        // Two processes that write to one folder take places for theirs that are not: that is seen when they are read.
        const at = end;
        const bytes = Buffer.concat([check, value]);
        const written = writeSync(writer, bytes);
        end += written;
        return written < bytes.length ? value : { segment: ownSegment, at, length: value.length };
      } catch {
        return value;
      }
    },
    read(key, kept) {
      if (kept instanceof Uint8Array) return asBuffer(kept);
      const { segment, at, length } = kept;
      try {
        const bytes = Buffer.allocUnsafe(checkLength + length);
        if (readSync(readerOf(segment), bytes, 0, bytes.length, at) < bytes.length) return undefined;
        const value = bytes.subarray(checkLength);
        return bytes.readUInt32LE(0) === checkOf(key, value) ? value : undefined;
      } catch {
        return undefined;
      }
    },
  };
}
