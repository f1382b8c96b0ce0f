import { readFileSync } from "node:fs";
import path from "node:path";
import { isRenamed } from "../../content/front-matter/field-mistakes.ts";
import type { Mistake } from "../../content/mistake.ts";
import { writeWhole } from "../../content/write-whole.ts";
import { asIs } from "../../messages/message.ts";
import { mended } from "./mend.ts";

/**
 * Mends in their files the mistakes that an upgrade of Warta brought.
 *
 * @returns what was changed, at the place of each that could be mended
 * @throws WriteError
 */
export function mendFiles(root: string, mistakes: readonly Mistake[]): Mistake[] {
  return mistakes.flatMap(({ file, line, column, mend }) => {
    if (!mend) return [];
    const place = path.join(root, file);
    const text = readFileSync(place, "utf8");
    const changed = mended(text, file.endsWith(".md"), mend);
    if (changed === text) return [];
    writeWhole(place, changed);
    const change = "add" in mend ? `+ ${mend.add.split("\n", 1)}` : `${mend.key} → ${mend.now}`;
    return [{ file, line, column, message: asIs(change) }];
  });
}

/** A mistake that `mendFiles` left: if it is about a renamed key, it says what to change by hand. */
export const leftToEditor = (mistake: Mistake): Mistake =>
  mistake.mend && "key" in mistake.mend ? { ...mistake, message: isRenamed(mistake.mend, false) } : mistake;
