import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { isSettled, type Look, lookAt } from "./look.ts";

/** Knows without reading it that a file holds what it held, as Git's index does: by its size and its times. */
export interface KnownFiles {
  /** Takes what files looked like when a build began: they need not be looked at again in it. */
  begin(looks: ReadonlyMap<string, Look>): void;
  /**
   * Looks at a file.
   *
   * @param around stands for all else that its key depends on: with another one, nothing is known
   * @returns what was remembered of it, if nobody touched it since
   */
  recall(file: string, around: string): string | undefined;
  /** @param key stands for what the file held after it was looked at */
  remember(file: string, key: string): void;
  save(): void;
}

const memory = z.object({
  around: z.string(),
  files: z.record(
    z.string(),
    z.object({
      look: z.object({ size: z.number(), modified: z.number(), changed: z.number() }),
      key: z.string(),
    }),
  ),
});
type Known = z.output<typeof memory>["files"][string];

/**
 * @param root the project's folder
 * @param memoryFile the file that remembers; without it, or where it is damaged, nothing is known
 */
export function openKnownFiles(root: string, memoryFile: string): KnownFiles {
  let before: Map<string, Known> | undefined;
  let begun: ReadonlyMap<string, Look> = new Map();
  let nowAround: string | undefined;
  const now = new Map<string, Known>();
  const looks = new Map<string, { look: Look; at: number }>();
  return {
    begin(found) {
      begun = found;
    },
    recall(file, around) {
      if (around !== nowAround) {
        now.clear();
        before = undefined;
      }
      nowAround = around;
      const look = begun.get(file) ?? lookAt(root, [file]).get(file);
      if (!look) return undefined;
      looks.set(file, { look, at: Date.now() });
      before ??= readMemory(memoryFile, around);
      const known = now.get(file) ?? before.get(file);
      const { size, modified, changed } = known?.look ?? {};
      if (!known || size !== look.size || modified !== look.modified || changed !== look.changed)
        return undefined;
      now.set(file, known);
      return known.key;
    },
    remember(file, key) {
      const seen = looks.get(file);
      if (!seen) return;
      if (isSettled(seen.look, seen.at)) now.set(file, { look: seen.look, key });
      else now.delete(file);
    },
    save() {
      try {
        mkdirSync(path.dirname(memoryFile), { recursive: true });
        writeFileSync(memoryFile, JSON.stringify({ around: nowAround, files: Object.fromEntries(now) }));
      } catch {
        // The next build reads every file.
      }
    },
  };
}

function readMemory(file: string, around: string): Map<string, Known> {
  try {
    const known = memory.parse(JSON.parse(readFileSync(file, "utf8")));
    return new Map(known.around === around ? Object.entries(known.files) : []);
  } catch {
    return new Map();
  }
}
