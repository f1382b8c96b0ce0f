import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { DateTime, FixedOffsetZone } from "luxon";
import { writeAtomic } from "../../content/files.ts";
import type { TextAt } from "../../content/front-matter/yaml.ts";
import { memoize } from "../../messages/message.ts";
import { ownerOf } from "../../news/group-by.ts";

/** A part of a file: where it starts and how long it is, in bytes. */
export interface PlaceInFile {
  file: string;
  start: number;
  length: number;
}

const lineEnd = 10;

/**
 * Reads a summary: a line with its head, then two lines for each article: what is known about it, and additional JSON. Does not
 * read the additional JSON, because few articles need it.
 *
 * @param head of valid summaries; reads nothing from others, and nothing from a damaged line on
 * @returns what `writeSummary` was given, with the places of the additional JSON
 */
export function* readSummary(file: string, head: string): Generator<[line: unknown, beside: PlaceInFile]> {
  const bytes = readFileSync(file);
  const restore = restorer();
  let start = 0;
  const next = (): PlaceInFile => {
    const end = bytes.indexOf(lineEnd, start);
    const place = { file, start, length: Math.max(0, end - start) };
    start = end < 0 ? bytes.length : end + 1;
    return place;
  };
  const textAt = ({ start, length }: PlaceInFile) => bytes.toString("utf8", start, start + length);
  if (textAt(next()) !== head) return;
  while (start < bytes.length) {
    const [line, beside] = [textAt(next()), next()];
    try {
      yield [restore(JSON.parse(line)), beside];
    } catch {
      return;
    }
  }
}

/** Returns the text at a place in a file; another text, or none, if the file was rewritten since. */
export function readAt({ file, start, length }: PlaceInFile): string {
  const bytes = Buffer.alloc(length);
  try {
    const opened = openSync(file, "r");
    readSync(opened, bytes, 0, length, start);
    closeSync(opened);
  } catch {
    return "";
  }
  return bytes.toString();
}

/**
 * Writes a summary. Leaves out articles that could not be read again from it.
 *
 * @param lines for each article, what is known about it, and additional JSON or nothing
 * @returns the places of the additional JSON; undefined for articles that were left out
 * @throws WriteError
 */
export function writeSummary(
  file: string,
  head: string,
  lines: readonly [line: unknown, beside: string][],
): (PlaceInFile | undefined)[] {
  const parts = [`${head}\n`];
  let start = Buffer.byteLength(head) + 1;
  const places = lines.map(([known, beside]): PlaceInFile | undefined => {
    const line = toLine(known);
    if (line === undefined) return undefined;
    parts.push(`${line}\n${beside}\n`);
    start += Buffer.byteLength(line) + 1;
    const place = { file, start, length: Buffer.byteLength(beside) };
    start += place.length + 1;
    return place;
  });
  writeAtomic(file, parts.join(""));
  return places;
}

/** The key of a time in a stored object. Its value: milliseconds since 1970, and minutes ahead of UTC. */
const time = "$at";
/** Marks a name with its place, stored as one string: such names are half of what is known, and half of the time to read it. */
const mark = "\x7f";

/**
 * Serializes a value as one line of JSON, in which times keep their offsets.
 *
 * @returns undefined if the value contains something that could not be read again, such as an object of a site's own class
 */
function toLine(value: unknown): string | undefined {
  let isWhole = true;
  const line = JSON.stringify(value, function (this: Record<string, unknown>, key, json) {
    const written = this[key];
    if (DateTime.isDateTime(written)) return { [time]: [written.toMillis(), written.offset] };
    const { text, place } = Object(written) as Partial<TextAt>;
    if (place && Object.keys(Object(written)).length === 2)
      return `${mark}${place.line}:${place.column} ${text}`;
    if (isPlain(written)) return json;
    isWhole = false;
    return undefined;
  });
  return isWhole ? line : undefined;
}

const isPlain = (value: unknown): boolean =>
  value === null ||
  (typeof value === "object"
    ? Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
    : typeof value !== "function" && typeof value !== "bigint" && !String(value).startsWith(mark));

/** In characters. Few names are longer. */
const longestName = 32;

/**
 * Makes a function that restores times in what `toLine` wrote, in place: a reviver for `JSON.parse` takes three times as long.
 * All articles share names with their places, and empty lists: these are half of what is known.
 */
function restorer() {
  const none: readonly unknown[] = Object.freeze([]);
  const startAt = memoize((offset: number) =>
    DateTime.fromMillis(0, { zone: FixedOffsetZone.instance(offset) }),
  );
  const texts = new Map<string, string>();
  const withPlace = memoize((written: string): TextAt => {
    const [, line, column, text = ""] = /^.(\d+):(\d+) (.*)/s.exec(written) ?? [];
    return { text, place: { line: Number(line), column: Number(column) } };
  });
  const restore = (value: unknown): unknown => {
    if (typeof value === "string" && value.startsWith(mark)) return withPlace(value);
    if (typeof value === "string" && value.length <= longestName)
      return ownerOf(texts, value, value) ?? value;
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) value[index] = restore(item);
      return value.length === 0 ? none : value;
    }
    const object = value as Record<string, unknown>;
    const [at, offset] = (object[time] ?? []) as number[];
    // The sum shares the locale of its start: a time with a locale of its own takes a kilobyte.
    if (at !== undefined) return startAt(offset ?? 0).plus(at);
    // These two differ for each article.
    for (const key of Object.keys(object))
      if (key !== "hash" && key !== "stamp") object[key] = restore(object[key]);
    return object;
  };
  return restore;
}
