import { readFileSync } from "node:fs";
import { DateTime, FixedOffsetZone } from "luxon";
import { writeAtomic } from "../../content/files.ts";
import { memoize } from "../../messages/message.ts";
import { ownerOf } from "../../news/group-by.ts";

/**
 * Reads a summary: a line with its head, then a line of JSON for each article.
 *
 * @param head of valid summaries; reads nothing from others, and nothing from a damaged line on
 * @returns what `writeSummary` was given
 */
export function* readSummary(file: string, head: string): Generator<unknown> {
  const [first, ...lines] = readFileSync(file, "utf8").split("\n");
  if (first !== head) return;
  const restore = restorer();
  for (const line of lines) {
    try {
      yield restore(JSON.parse(line));
    } catch {
      return;
    }
  }
}

/**
 * Writes a summary. Leaves out articles that could not be read again from it.
 *
 * @param articles what is known about each
 * @throws WriteError
 */
export function writeSummary(file: string, head: string, articles: readonly unknown[]): void {
  const lines = articles.map(toLine).filter((line) => line !== undefined);
  writeAtomic(file, [head, ...lines, ""].join("\n"));
}

/** The key of a time in a stored object. Its value: milliseconds since 1970, and minutes ahead of UTC. */
const time = "$at";

/**
 * Serializes a value as one line of JSON, in which times keep their offsets.
 *
 * @returns undefined if the value contains something that could not be read again, such as an object of a site's own class
 */
function toLine(value: unknown): string | undefined {
  let isWhole = true;
  const line = JSON.stringify(value, function (this: Record<string, unknown>, key, json) {
    const original = this[key];
    if (DateTime.isDateTime(original)) return { [time]: [original.toMillis(), original.offset] };
    isWhole &&= isPlain(original);
    return json;
  });
  return isWhole ? line : undefined;
}

const isPlain = (value: unknown): boolean =>
  Object(value) === value
    ? [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value))
    : typeof value !== "bigint";

/** In characters. Few names are longer. */
const longestName = 32;

/**
 * Makes a function that restores times in what `toLine` wrote, in place: a reviver for `JSON.parse` takes three times as long.
 * Articles share equal names, which are half of what is known.
 */
function restorer() {
  const startAt = memoize((offset: number) =>
    DateTime.fromMillis(0, { zone: FixedOffsetZone.instance(offset) }),
  );
  const names = new Map<string, string>();
  const restore = (value: unknown): unknown => {
    if (typeof value === "string" && value.length <= longestName)
      return ownerOf(names, value, value) ?? value;
    if (typeof value !== "object" || value === null) return value;
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
