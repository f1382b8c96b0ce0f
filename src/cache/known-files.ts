import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** Knows without reading it that a file holds what it held, as Git's index does: by its size, its number and its times. */
export interface KnownFiles {
  /** Looks at a file. @returns what was remembered of it, if nobody touched it since */
  recall(file: string): string | undefined;
  /** @param key stands for what the file held after it was looked at */
  remember(file: string, key: string): void;
  save(): void;
}

/**
 * Times of files are coarse: one that is changed right after it was looked at may look the same. So a file is known by its
 * times only once they lie further back than this, in milliseconds.
 */
const settled = 2_000;

type Look = [size: number, number: number, modified: number, changed: number];
const memory = z.record(
  z.string(),
  z.tuple([z.tuple([z.number(), z.number(), z.number(), z.number()]), z.string()]),
);

/**
 * @param root the project's folder
 * @param memory the file that remembers; without it, or where it is damaged, nothing is known
 */
export function openKnownFiles(root: string, memoryFile: string): KnownFiles {
  const before = readMemory(memoryFile);
  const now = new Map<string, [Look, string]>();
  const looks = new Map<string, { look: Look; at: number }>();
  return {
    recall(file) {
      const there = statSync(path.join(root, file), { throwIfNoEntry: false });
      if (!there) return undefined;
      const look: Look = [there.size, there.ino, there.mtimeMs, there.ctimeMs];
      looks.set(file, { look, at: Date.now() });
      const known = now.get(file) ?? before.get(file);
      if (!known || known[0].some((value, index) => value !== look[index])) return undefined;
      now.set(file, known);
      return known[1];
    },
    remember(file, key) {
      const seen = looks.get(file);
      if (!seen) return;
      const [, , modified, changed] = seen.look;
      if (Math.max(modified, changed) < seen.at - settled) now.set(file, [seen.look, key]);
      else now.delete(file);
    },
    save() {
      try {
        mkdirSync(path.dirname(memoryFile), { recursive: true });
        writeFileSync(memoryFile, JSON.stringify(Object.fromEntries(now)));
      } catch {
        // The next build reads every file.
      }
    },
  };
}

function readMemory(file: string): Map<string, [Look, string]> {
  try {
    return new Map(Object.entries(memory.parse(JSON.parse(readFileSync(file, "utf8")))));
  } catch {
    return new Map();
  }
}
