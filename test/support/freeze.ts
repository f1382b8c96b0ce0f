import { DateTime } from "luxon";

/** Freezes a value and all it refers to, in place, but for times: they keep what luxon works out of them. References may run in circles. */
export function deepFreeze<T>(value: T, seen = new Set<unknown>()): T {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return value;
  if (seen.has(value) || DateTime.isDateTime(value)) return value;
  seen.add(value);
  Object.freeze(value);
  for (const key in value) deepFreeze(value[key], seen);
  return value;
}
