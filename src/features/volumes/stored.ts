import { DateTime, FixedOffsetZone } from "luxon";

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
export const fromLine = (line: string): unknown =>
  JSON.parse(line, (_, value) => {
    const [milliseconds, offset] = value?.[time] ?? [];
    if (offset === undefined) return value;
    return DateTime.fromMillis(milliseconds, { zone: FixedOffsetZone.instance(offset) });
  });
