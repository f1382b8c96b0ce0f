import { formatMistake } from "../content/format-mistake.ts";
import type { Mistake } from "../content/mistake.ts";

/** Prints what was found to standard error, each on a line that begins with its place, `file:line:column`. */
export function report(what: "notice" | "mistake", found: Mistake[]): void {
  if (found.length === 0) return;
  const heading = `[warta] ${found.length} ${what}${found.length === 1 ? "" : "s"}:`;
  console.error([heading, ...found.map(formatMistake)].join("\n"));
}
