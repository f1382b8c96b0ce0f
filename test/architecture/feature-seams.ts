import { readFileSync } from "node:fs";
import path from "node:path";

/** A line outside a feature's folder that names the feature: it imports from the folder, or uses what is imported there. */
export interface SeamLine {
  file: string;
  /** From 1. */
  line: number;
  text: string;
}

/** An import or a re-export, whole, with what it takes and where from. */
const importStatement =
  /^(?:import|export)\s+(?:type\s+)?(?:([^;"]*?)\s+from\s+)?"([^"]+)"(?: with \{[^}]*\})?;?$/gm;

const comment = /^\s*(?:\/\/|\/?\*)/;

/** The names that a module has after an import: `{ a, type B as C }` gives a and C, `D` gives D. */
const namesOf = (clause: string): string[] =>
  clause
    .replace(/[{}]/g, ",")
    .split(",")
    .flatMap((part) => /([\w$]+)\s*$/.exec(part)?.[1] ?? []);

/**
 * The lines of a file that name a feature: its imports from the feature's folder, whole, and each line that uses a name
 * imported there or the folder's path.
 *
 * @param file from the project's root
 * @param feature the name of its folder
 */
export function seamLines(file: string, feature: string, root = "."): SeamLine[] {
  const text = readFileSync(path.join(root, file), "utf8");
  const folder = `src/features/${feature}/`;
  if (!text.includes(`features/${feature}/`)) return [];
  const names: string[] = [];
  const isSeam = new Set<number>();
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length;
  for (const { 0: whole, 1: clause = "", 2: from = "", index } of text.matchAll(importStatement)) {
    if (!path.posix.join(path.posix.dirname(file), from).startsWith(folder)) continue;
    names.push(...namesOf(clause));
    const first = lineAt(index);
    for (let line = first; line < first + whole.split("\n").length; line++) isSeam.add(line);
  }
  const used = new RegExp(
    [
      `features/${feature}/`,
      ...names.map((name) => `(?<![\\w$"'-]|(?<!\\.\\.)\\.)${name}(?![\\w$"'-])`),
    ].join("|"),
  );
  const lines = text.split("\n");
  for (const [at, line] of lines.entries()) if (!comment.test(line) && used.test(line)) isSeam.add(at + 1);
  return [...isSeam].sort((a, b) => a - b).map((line) => ({ file, line, text: lines[line - 1] ?? "" }));
}
