import type { Written } from "../front-matter/written.ts";
import type { Mistake } from "../mistake.ts";
import { readAlias } from "./alias.ts";

/** The old addresses of an article as the site writes its own, each once. */
export function locateAliases(file: string, written: Written[]): { aliases: Written[]; mistakes: Mistake[] } {
  const aliases: Written[] = [];
  const mistakes: Mistake[] = [];
  const seen = new Set<string>();
  for (const { text, place } of written) {
    const reading = readAlias(text);
    if (!reading.ok) mistakes.push({ file, ...place, key: "aliases", message: reading.message });
    else if (!seen.has(reading.path)) {
      seen.add(reading.path);
      aliases.push({ text: reading.path, place });
    }
  }
  return { aliases, mistakes };
}
