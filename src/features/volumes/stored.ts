import { readFileSync } from "node:fs";
import path from "node:path";
import { DateTime, FixedOffsetZone } from "luxon";
import { decode } from "../../content/content-files.ts";
import { ContentError, isDiagnostic } from "../../content/diagnostic.ts";
import { messageLanguage } from "../../content/settings.ts";

/** The key of a time in a stored object: milliseconds since 1970, and minutes ahead of UTC. */
const time = "$at";

/**
 * Writes a value on one line, as JSON in which times keep their offsets.
 *
 * @returns undefined for a value with something in it that could not be read again, such as an object of a site's own class
 */
export function toLine(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, function (this: Record<string, unknown>, key, json) {
      const written = this[key];
      if (DateTime.isDateTime(written)) return { [time]: [written.toMillis(), written.offset] };
      if (!isPlain(written)) throw notPlain;
      return json;
    });
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

const notPlain = new Error("no plain value");

const isPlain = (value: unknown): boolean =>
  value === null ||
  (typeof value === "object"
    ? Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
    : typeof value !== "function" && typeof value !== "bigint");

/** Reads what `toLine` wrote. */
export const fromLine = (line: string): unknown => withTimes(JSON.parse(line));

/** Makes times again, in place: a reviver of `JSON.parse` takes three times as long. */
function withTimes(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const object = value as Record<string, unknown>;
  const [at, offset] = (object[time] ?? []) as number[];
  if (at !== undefined) return DateTime.fromMillis(at, { zone: FixedOffsetZone.instance(offset ?? 0) });
  for (const key of Object.keys(object)) {
    const made = withTimes(object[key]);
    if (made !== object[key]) object[key] = made;
  }
  return value;
}

/** @param file from the root @throws ContentError if the file cannot be read as text any more */
export function readBody(root: string, file: string, bodyLine: number): string {
  const text = decode(file, readFileSync(path.join(root, file)));
  if (isDiagnostic(text)) throw new ContentError([text], messageLanguage(root));
  const lines = text.split("\n").slice(bodyLine - 1);
  return lines.join("\n").trimEnd();
}
