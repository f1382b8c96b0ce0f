import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A page as it was written: what it was drawn from, and the file by which to know that nobody touched it since. */
export interface WrittenPage {
  inputs: string;
  size: number;
  /** In milliseconds since 1970. */
  modified: number;
}

/** The pages of the last build by their files below the output folder. */
export type PageMemory = Map<string, WrittenPage>;

/**
 * What the last build wrote. A memory that is gone, damaged or of another output folder is empty: then every page is drawn
 * again, and nothing else is different.
 *
 * @param file that remembers
 * @param output the folder of the site
 */
export function recallPages(file: string, output: string): PageMemory {
  try {
    const told: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (!isTold(told) || told.output !== path.resolve(output)) return new Map();
    return new Map(told.pages.map(([name, inputs, size, modified]) => [name, { inputs, size, modified }]));
  } catch {
    return new Map();
  }
}

/** Remembers what was written. Where it cannot (a folder that is read-only), the next build takes longer, no more. */
export function rememberPages(file: string, output: string, pages: PageMemory): void {
  const rows = [...pages].map(([name, { inputs, size, modified }]): Row => [name, inputs, size, modified]);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ output: path.resolve(output), pages: rows }));
  } catch {
    // The next build draws every page.
  }
}

type Row = [name: string, inputs: string, size: number, modified: number];

function isTold(told: unknown): told is { output: string; pages: Row[] } {
  if (typeof told !== "object" || told === null || !("output" in told) || !("pages" in told)) return false;
  return Array.isArray(told.pages) && told.pages.every((row) => Array.isArray(row) && row.length === 4);
}
