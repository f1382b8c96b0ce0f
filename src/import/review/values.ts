import { readYaml, splitFile } from "../../content/front-matter/edit-yaml.js";
import { printDate } from "../../news/dates/iso-date.ts";
import { findDate } from "../../news/dates/printed-date.ts";
import { zoneAbbreviations } from "../../news/dates/zone.ts";
import { readLabels } from "../bylines/labels.ts";
import { namesIn } from "../bylines/names.ts";
import { readDatelineAlone } from "../dateline.ts";
import { frontMatterKeys } from "../files/article-file.ts";
import { readable } from "../lines.ts";
import type { ExtractedArticle } from "../result.ts";
import { type Draft, lists } from "./answer.ts";
import { placeValue } from "./text-blocks.ts";

/** Returns a reader of values as written: lists and groups with commas, credits as `Fotografer: Ani Budi`, empty for a missing key. */
export function valuesAt({ text }: Pick<Draft, "text">): (key: string) => string {
  const values = readYaml(splitFile(text).keys);
  const textOf = (one: (typeof values)[string]): unknown => {
    if (typeof one !== "object" || !one) return one;
    return "role" in one ? `${one.role}: ${one.name}` : Object.values(one);
  };
  return (key) => [values[key] ?? []].flat().flatMap(textOf).join(", ");
}

/** Returns the keys that a source can have values for, in the order of the front matter, and where those stand in the source. */
export function placedFields(draft: Draft, article: ExtractedArticle | undefined) {
  const written = valuesAt(draft);
  const all = article?.lines ?? [];
  return [...frontMatterKeys, [undefined, "kind"] as const].flatMap(([field, key]) => {
    const value = written(key);
    if (key === "body") return [];
    const read = (field && article?.provenance[field]) ?? [];
    // A date is written in another form than it is printed in. A stand-in section does not occur in the text.
    const said = [(field && article?.[field]) ?? []].flat().map(String);
    const isSame = key === "section" || (said.length === 0 ? read.length > 0 : said.join(", ") === value);
    const parts = lists.has(key) ? value.split(", ") : [value];
    return {
      key,
      /** The value as written, a list with commas. */
      value,
      isList: lists.has(key),
      /** The numbers of the source lines that contain the value. */
      lines: [...new Set(isSame ? read : parts.flatMap((part) => placeValue(part, all, read)))],
      /** The numbers of the lines that an import read it from, whatever has been corrected since. */
      read,
    };
  });
}

/** The keys that lines can become a value of. */
export const lineKeys = [
  ...(["title", "description", "authors", "date", "dateline", "section", "initials"] as const),
];
export type LineKey = (typeof lineKeys)[number];

/**
 * Reads a key's value from lines, as an editor would write it: the names behind `Oleh:`, a printed date as ISO 8601. Returns text
 * that it cannot read as it stands. The check then says what is wrong with it.
 */
export function valueFrom(lines: readonly string[], key: LineKey, timeZone: string): string {
  const text = lines.map(readable).join(" ").trim();
  const printed = key === "date" ? findDate(text, 0, zoneAbbreviations(timeZone)) : undefined;
  const names = key === "authors" ? lines.flatMap((line) => namesOf(readable(line))) : [];
  if (printed) return printDate(printed.date, timeZone);
  if (names.length > 0) return [...new Set(names)].join(", ");
  if (key === "dateline") return readDatelineAlone(text)?.city ?? text.replace(/[\s–—-]+$/, "");
  if (key === "section") return text.split(/\s*[>›»/|]\s*/).at(-1) ?? text;
  return key === "initials" ? text.replace(/^[([]+|[)\]]+$/g, "") : text;
}

function namesOf(line: string): string[] {
  const labelled = (readLabels(line) ?? []).filter(({ field }) => field === "authors");
  if (labelled.length > 0) return labelled.map(({ value }) => value);
  return namesIn(line.replace(/^(?:oleh|penulis|reporter|by)\b[\s:]*/i, ""));
}
