import { hash } from "node:crypto";
import { mkdirSync, renameSync } from "node:fs";
import path from "node:path";
import { createSpill, findRows, keyLength, readPlace, writeRows } from "./record-file.ts";

/** What was worked out before, by a key that stands for all it was worked out from. */
export interface Records {
  /** How many there are. */
  readonly size: number;
  /** Whether there is one; that its value is whole is seen when it is read. */
  has(key: string): boolean;
  get(key: string): Buffer | undefined;
  set(key: string, value: Buffer): void;
  /** Writes what is new to the file. What was neither asked for nor set since it was opened is dropped in time. */
  save(): void;
}

/** New values are held in memory up to so many bytes; more of them wait in a file for being saved. */
const mostHeld = 1 << 24;

/**
 * Records kept in one file. Values stay there and are read when they are asked for: those of 10,000 articles are 170 MB. New
 * ones are added at its end; once half of it is of no use any more it is written anew. A file that is gone, cut off or damaged
 * counts as far as it is whole; one that cannot be written is not: a cache changes nothing but the time.
 */
export function openRecords(file: string): Records {
  let found: ReturnType<typeof findRows> | undefined;
  // Not before it is asked for: many a build needs none of it.
  const open = (): ReturnType<typeof findRows> => {
    found ??= findRows(file);
    return found;
  };
  const used = new Set<string>();
  const spill = createSpill(file);
  let added: string[] = [];
  let held: string[] = [];
  let heldBytes = 0;

  return {
    get size() {
      return open().places.size;
    },
    has(key) {
      const there = open().places.has(key);
      if (there) used.add(key);
      return there;
    },
    get(key) {
      const { places } = open();
      const place = places.get(key);
      const value = place && readPlace(key, place);
      if (value) used.add(key);
      // Worked out again, it is written again.
      else if (place) places.delete(key);
      return value;
    },
    set(key, value) {
      const { places } = open();
      if (!places.has(key)) added.push(key);
      places.set(key, value);
      used.add(key);
      held.push(key);
      heldBytes += value.length;
      if (heldBytes < mostHeld) return;
      for (const one of held) {
        const place = places.get(one);
        if (Buffer.isBuffer(place)) places.set(one, spill(one, place));
      }
      held = [];
      heldBytes = 0;
    },
    save() {
      const { places, whole } = open();
      try {
        mkdirSync(path.dirname(file), { recursive: true });
        if (whole && used.size * 2 > places.size) writeRows(file, "a", added, places);
        else {
          // Under another name first: a build that is cut off leaves the old file.
          writeRows(`${file}.new`, "w", used, places);
          renameSync(`${file}.new`, file);
        }
      } catch {
        // The next build works it out again.
      }
      added = [];
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
