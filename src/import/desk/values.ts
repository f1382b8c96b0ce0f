import { findDate } from "../../news/dates/printed-date.ts";
import { readLabels } from "../bylines/labels.ts";
import { namesIn } from "../bylines/names.ts";
import { readDatelineAlone } from "../dateline.ts";
import { readable } from "../lines.ts";
import { printDate } from "../print-date.ts";

/** The keys that lines can be made. */
export const lineKeys = [
  ...(["title", "description", "authors", "date", "dateline", "section", "initials"] as const),
];
export type LineKey = (typeof lineKeys)[number];

/**
 * What lines say for a key, as an editor would write it: the names behind `Oleh:`, a printed date as ISO 8601, a dateline
 * without its dash. What cannot be read is given as it stands: the check says what is wrong with it.
 *
 * @param lines as they stand in the source
 */
export function valueFrom(lines: readonly string[], key: LineKey, timeZone: string): string {
  const text = lines.map(readable).join(" ").trim();
  switch (key) {
    case "authors": {
      const names = lines.flatMap((line) => namesOf(readable(line)));
      return names.length > 0 ? [...new Set(names)].join(", ") : text;
    }
    case "date": {
      const found = findDate(text);
      return found ? printDate(found.date, timeZone) : text;
    }
    case "dateline":
      return readDatelineAlone(text)?.city ?? text.replace(/[\s–—-]+$/, "");
    case "section":
      return text.split(/\s*[>›»/|]\s*/).at(-1) ?? text;
    case "initials":
      return text.replace(/^[([]+|[)\]]+$/g, "");
    default:
      return text;
  }
}

function namesOf(line: string): string[] {
  const labelled = (readLabels(line) ?? []).filter(({ field }) => field === "author");
  if (labelled.length > 0) return labelled.map(({ value }) => value);
  return namesIn(line.replace(/^(?:oleh|penulis|reporter|by)\b[\s:]*/i, ""));
}
