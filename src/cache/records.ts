import { hash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";

/** What was worked out before, by a key that stands for all it was worked out from. */
export interface Records {
  /** How many there are. */
  readonly size: number;
  get(key: string): Buffer | undefined;
  set(key: string, value: Buffer): void;
  /** Writes what is new to the file. What was neither asked for nor set since it was opened is dropped in time. */
  save(): void;
}

const keyLength = 32;
/** Key, check (CRC-32 of key and value) and length of a record's value. */
const headLength = keyLength + 4 + 4;

/**
 * Records kept in one file, a row of `key, check, length, value`. New ones are added at its end; once half of it is of no
 * use any more it is written anew. A file that is gone, cut off or damaged counts up to the first record that is not whole;
 * one that cannot be written is not: a cache changes nothing but the time.
 *
 * One file for all: 130 MB, the texts of 10,000 articles, are read and checked in 0.2 s.
 */
export function openRecords(file: string): Records {
  let read: ReturnType<typeof readRecords> | undefined;
  // Not before it is asked for: many a build needs none of it.
  const records = () => {
    read ??= readRecords(file);
    return read;
  };
  const added: string[] = [];
  const used = new Set<string>();
  return {
    get size() {
      return records().values.size;
    },
    get(key) {
      const value = records().values.get(key);
      if (value) used.add(key);
      return value;
    },
    set(key, value) {
      const { values } = records();
      if (!values.has(key)) added.push(key);
      values.set(key, value);
      used.add(key);
    },
    save() {
      const { values, whole } = records();
      try {
        mkdirSync(path.dirname(file), { recursive: true });
        if (whole && used.size * 2 > values.size) writeRows(file, "a", added, values);
        else {
          // Under another name first: a build that is cut off leaves the old file.
          writeRows(`${file}.new`, "w", used, values);
          renameSync(`${file}.new`, file);
        }
      } catch {
        // The next build works it out again.
      }
      added.length = 0;
    },
  };
}

/** A key for `Records`: other parts, another key. */
export function keyOf(...parts: (string | Uint8Array)[]): string {
  // Joined and hashed at once: a hash that is fed part by part takes four times as long.
  let text = "";
  for (const part of parts) {
    const found = typeof part === "string" ? part : hash("sha256", part, "base64");
    text += `${found.length}:${found}`;
  }
  return hash("sha256", text, "base64").slice(0, keyLength);
}

function readRecords(file: string): { values: Map<string, Buffer>; whole: boolean } {
  const values = new Map<string, Buffer>();
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return { values, whole: false };
  }
  let at = 0;
  while (at + headLength <= bytes.length) {
    const key = bytes.toString("latin1", at, at + keyLength);
    const end = at + headLength + bytes.readUInt32LE(at + keyLength + 4);
    const value = bytes.subarray(at + headLength, end);
    if (end > bytes.length || !head(key, value).equals(bytes.subarray(at, at + headLength))) break;
    values.set(key, value);
    at = end;
  }
  return { values, whole: at === bytes.length };
}

/** In pieces: all of it at once would be the most that a build holds. */
function writeRows(
  file: string,
  flag: "a" | "w",
  keys: Iterable<string>,
  values: ReadonlyMap<string, Buffer>,
): void {
  const descriptor = openSync(file, flag);
  let piece: Buffer[] = [];
  let size = 0;
  const flush = (): void => {
    for (let bytes = Buffer.concat(piece); bytes.length > 0; )
      bytes = bytes.subarray(writeSync(descriptor, bytes));
    piece = [];
    size = 0;
  };
  try {
    for (const key of keys) {
      const value = values.get(key) ?? Buffer.alloc(0);
      piece.push(head(key, value), value);
      size += value.length;
      if (size > 1 << 20) flush();
    }
    flush();
  } finally {
    closeSync(descriptor);
  }
}

function head(key: string, value: Buffer): Buffer {
  const bytes = Buffer.alloc(headLength);
  bytes.write(key, 0, "latin1");
  bytes.writeUInt32LE(crc32(value, crc32(key)), keyLength);
  bytes.writeUInt32LE(value.length, keyLength + 4);
  return bytes;
}
