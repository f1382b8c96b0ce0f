import { DateTime } from "luxon";

/**
 * Freezes a value and all it refers to, in place, and gives it back. References may be shared or run in circles, and
 * nesting may be deeper than a call stack. Times are left: nobody can change one, and it keeps what luxon works out of it.
 */
export function deepFreeze<T>(value: T): T {
  const seen = new Set<object>();
  const waiting: object[] = [];
  const visit = (found: unknown): void => {
    if ((typeof found !== "object" && typeof found !== "function") || found === null || seen.has(found))
      return;
    if (DateTime.isDateTime(found)) return;
    seen.add(found);
    waiting.push(found);
  };

  visit(value);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    Object.freeze(next);
    if (Array.isArray(next)) for (const item of next) visit(item);
    else for (const key in next) visit(next[key as keyof typeof next]);
  }
  return value;
}
