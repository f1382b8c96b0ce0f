import { readYaml, splitFile } from "../../content/front-matter/edit-yaml.js";
import type { Language } from "../../messages/message.ts";
import { inAnyLanguage } from "../../messages/messages.ts";
import { findDate } from "../../news/dates/printed-date.ts";
import { zoneAbbreviations } from "../../news/dates/zone.ts";
import words from "../../news/keys.json" with { type: "json" };
import { readLabels } from "../bylines/labels.ts";
import { namesIn } from "../bylines/names.ts";
import { readDatelineAlone } from "../dateline.ts";
import { frontMatterKeys } from "../files/article-file.ts";
import { withHead } from "../files/notes.ts";
import { readable } from "../lines.ts";
import { deskMessages } from "../messages.ts";
import { printDate } from "../print-date.ts";
import type { ExtractedArticle } from "../result.ts";
import { type Draft, lists } from "../review/answer.ts";
import { placeValue } from "./text-blocks.ts";

/** The names that a site has for tags, sections and authors. */
export type SiteNames = Readonly<Record<"tags" | "section" | "authors", readonly string[]>>;

/** Gives a key's value as it is written, lists and groups with commas, credits as `Fotografer: Ani Budi`; empty if it is missing. */
function valuesAt({ text }: Pick<Draft, "text">): (key: string) => string {
  const values = readYaml(splitFile(text).keys);
  const textOf = (one: (typeof values)[string]): unknown => {
    if (typeof one !== "object" || !one) return one;
    if ("alt" in one) return one.alt;
    return "role" in one ? `${one.role}: ${one.name}` : Object.values(one);
  };
  return (key) => [values[key] ?? []].flat().flatMap(textOf).join(", ");
}

/** A key's value in a file, as it is written. */
export const valueAt = (draft: Pick<Draft, "text">, key: string): string => valuesAt(draft)(key);

/** The keys that a source can say, in the order of the front matter, and where their values stand in it. */
export function placedFields(draft: Draft, article: ExtractedArticle | undefined) {
  const written = valuesAt(draft);
  const all = article?.lines ?? [];
  const others = [[undefined, "kind"] as const, [undefined, "image"] as const];
  return [...frontMatterKeys, ...others].flatMap(([field, key]) => {
    const value = written(key);
    // A picture is given, and then has words.
    if (key === "body" || (key === "image" && value === "")) return [];
    const read = (field && article?.provenance[field]) ?? [];
    // A date is printed in other words than it is written in; a section that stands in is no word of the text.
    const said = [(field && article?.[field]) ?? []].flat().map(String);
    const isSame = key === "section" || (said.length === 0 ? read.length > 0 : said.join(", ") === value);
    const parts = lists.has(key) ? value.split(", ") : key === "image" ? [] : [value];
    const isRead = isSame || parts.every((part) => said.includes(part));
    const places = isSame ? read : parts.flatMap((part) => placeValue(part, all, read));
    return {
      key,
      /** A list with commas. */
      value,
      isList: lists.has(key),
      /** Numbers of the lines of the source that it stands in. */
      lines: [...new Set(places)],
      /** Those that an import took it from, whatever has been corrected since. */
      read,
      /** How sure the import was; null where it read nothing. */
      sure: (isRead && field && article?.confidence[field]) || null,
      /** It is under review. */
      isAsked: written("review").split(", ").includes(key),
    };
  });
}

/** What an editor is shown of a key: how it is called, what it says, and the names that the site has for it. */
export function shownAs(key: string, names: SiteNames, language: Language) {
  const about: Readonly<Record<string, Partial<Record<Language, { label: string; hint: string }>>>> = {
    ...words.article,
    image: words.image.alt,
  };
  const several = key === "credits" ? deskMessages.creditsWithCommas() : deskMessages.severalWithCommas();
  const { label = key, hint = "" } = about[key]?.[language] ?? {};
  const options = new Map(Object.entries({ ...names, kind: words.article.kind.examples })).get(key) ?? [];
  // The file has a name a line, the desk's field all in one.
  return { label, hint: lists.has(key) && key !== "tags" ? several[language] : hint, options };
}

const dropped = new RegExp(`^# ${inAnyLanguage("dropped")} (\\d+): .*\\r?\\n`, "gm");

/** A file without the comments that lines of its source were dropped, where they are used. */
export const withoutNotes = (text: string, lines: readonly number[]): string =>
  withHead(text, (keys) => keys.replace(dropped, (note, n) => (lines.includes(Number(n)) ? "" : note)));

/** The keys that lines can be made. */
export const lineKeys = [
  ...(["title", "description", "authors", "date", "dateline", "section", "initials"] as const),
];
export type LineKey = (typeof lineKeys)[number];

/**
 * What lines say for a key, as an editor would write it: the names behind `Oleh:`, a printed date as ISO 8601. What cannot be
 * read is given as it stands: the check says what is wrong with it.
 */
export function valueFrom(lines: readonly string[], key: LineKey, timeZone: string): string {
  const text = lines.map(readable).join(" ").trim();
  const found = key === "date" ? findDate(text, 0, zoneAbbreviations(timeZone)) : undefined;
  const names = key === "authors" ? lines.flatMap((line) => namesOf(readable(line))) : [];
  if (found) return printDate(found.date, timeZone);
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
