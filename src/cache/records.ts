import { hash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { digest } from "./digest.ts";
import { type Kept, openSegments, type Place } from "./segments.ts";

/** What was worked out before, by a key that stands for all it was worked out from. */
export interface Records {
  /** The folder they are kept in: another thread writes and reads there by `openSegments`. */
  readonly folder: string;
  /** How many there are. */
  readonly size: number;
  /** Whether there is one; that its value is whole is seen when it is read. */
  has(key: string): boolean;
  get(key: string): Buffer | undefined;
  /** Where a value lies, for another thread. */
  find(key: string): Kept | undefined;
  set(key: string, value: Buffer): void;
  /** Takes note of a value that another thread has written. */
  add(key: string, kept: Kept): void;
  /** Remembers what there is. What was neither asked for nor set since they were opened is dropped in time. */
  save(): void;
}

/** Names the segments, and where in them each value is. */
const indexName = "index.json";

/**
 * Records kept in a folder. Values are written as they come and read when they are asked for: those of 10,000 articles are
 * 170 MB. Once half of them are of no use any more the others are written anew. What is gone, cut off or damaged counts as far as
 * it is whole; where nothing can be written, nothing is: a cache changes nothing but the time.
 */
export function openRecords(folder: string): Records {
  let found: Map<string, Kept> | undefined;
  // Not before it is asked for: many a build needs none of it.
  const open = (): Map<string, Kept> => {
    found ??= readIndex(folder);
    return found;
  };
  let segments = openSegments(folder);
  const used = new Set<string>();
  let changed = false;

  const records: Records = {
    folder,
    get size() {
      return open().size;
    },
    has(key) {
      const there = open().has(key);
      if (there) used.add(key);
      return there;
    },
    get(key) {
      const kept = open().get(key);
      const value = kept && segments.read(key, kept);
      if (value) used.add(key);
      // Worked out again, it is written again.
      else if (kept) open().delete(key);
      return value;
    },
    find: (key) => open().get(key),
    set: (key, value) => records.add(key, segments.write(key, value)),
    add(key, kept) {
      open().set(key, kept);
      used.add(key);
      changed = true;
    },
    save() {
      const places = open();
      const grown = used.size * 2 <= places.size;
      if (!changed && !grown) return;
      try {
        if (grown) writeAnew(places);
        writeIndex(folder, places);
        changed = false;
      } catch {
        // The next build works it out again.
      }
    },
  };
  return records;

  /** Writes what is of use to a segment of its own, and takes the others away. */
  function writeAnew(places: Map<string, Kept>): void {
    const others = readdirSync(folder).filter((name) => name.endsWith(".bin"));
    const anew = openSegments(path.join(folder, "anew"));
    for (const [key, kept] of places) {
      const value = used.has(key) ? segments.read(key, kept) : undefined;
      if (value) places.set(key, anew.write(key, value));
      else places.delete(key);
    }
    const segment = `${Date.now().toString(36)}.bin`;
    for (const name of readdirSync(path.join(folder, "anew")))
      renameSync(path.join(folder, "anew", name), path.join(folder, segment));
    for (const [key, kept] of places)
      if (!(kept instanceof Uint8Array)) places.set(key, { ...kept, segment });
    for (const name of others) rmSync(path.join(folder, name));
    rmSync(path.join(folder, "anew"), { recursive: true });
    segments = openSegments(folder);
  }
}

/** Of each value its key, the number of its segment, its place and its length. */
type Row = [key: string, segment: number, at: number, length: number];

/** A memory that is gone or damaged is empty; a place that is wrong is seen when it is read. */
function readIndex(folder: string): Map<string, Kept> {
  try {
    const { segments, rows } = JSON.parse(readFileSync(path.join(folder, indexName), "utf8")) as {
      segments: string[];
      rows: Row[];
    };
    return new Map(
      rows.map(([key, number, at, length]) => [key, { segment: segments[number] ?? "", at, length }]),
    );
  } catch {
    return new Map();
  }
}

function writeIndex(folder: string, places: ReadonlyMap<string, Kept>): void {
  const numbers = new Map<string, number>();
  const rows: Row[] = [];
  for (const [key, kept] of places) {
    if (kept instanceof Uint8Array) continue;
    const { segment, at, length }: Place = kept;
    if (!numbers.has(segment)) numbers.set(segment, numbers.size);
    rows.push([key, numbers.get(segment) ?? 0, at, length]);
  }
  mkdirSync(folder, { recursive: true });
  // Under another name first: a build that is cut off leaves the old one.
  const unfinished = path.join(folder, `${indexName}.new`);
  writeFileSync(unfinished, JSON.stringify({ segments: [...numbers.keys()], rows }));
  renameSync(unfinished, path.join(folder, indexName));
}

/** In bytes. */
const keyLength = 24;

/** A key for `Records`: other parts, another key. */
export function keyOf(...parts: (string | Uint8Array)[]): string {
  // Joined and hashed at once: a hash that is fed part by part takes four times as long.
  let text = "";
  for (const part of parts) {
    const found = typeof part === "string" ? part : hash("sha256", part, "base64");
    text += `${found.length}:${found}`;
  }
  return digest(text, keyLength);
}
