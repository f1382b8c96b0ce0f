import { digest } from "./digest.ts";

/** A model never changes once built, so what an object was found to be stays true. */
const known = new WeakMap<object, string>();

/** Shorter texts stand for themselves: hashing each small object cost more than joining them. */
const longestText = 120;
/** In bytes. A fingerprint of so many is told from a text, which says its length first, and from all that stands for itself. */
const length = 15;

/**
 * A text that is the same for values that say the same, and differs for all others. What has an address (a tag, an article in
 * twenty lists) is read once; to remember everything else that is read took more memory than the site itself.
 *
 * @param value plain data: text, numbers, booleans, nothing, lists and objects of such
 * @throws TypeError for a function, which cannot be compared
 */
export function fingerprint(value: unknown): string {
  if (typeof value === "string") return `${value.length}"${value}`;
  if (typeof value === "function") throw new TypeError("A function has no fingerprint.");
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return ofList(value);

  const before = known.get(value);
  if (before !== undefined) return before;
  const text = ofKeys(value);
  if (text.length <= longestText || !("path" in value || "slug" in value)) return text;
  const found = digest(text, length);
  known.set(value, found);
  return found;
}

/**
 * Says what a value's fingerprint is, for one that follows from something shorter: reading all of it is saved.
 *
 * @param text differs from that of every other value
 */
export function declareFingerprint(value: object, text: string): void {
  // Put together of many pieces, it would stay in memory as these.
  known.set(value, digest(text, length));
}

/** The same, always short: to be kept. */
export const shortFingerprint = (value: unknown): string => digest(fingerprint(value), length);

function ofList(items: readonly unknown[]): string {
  let text = "[";
  for (const item of items) text += `${fingerprint(item)},`;
  return `${text}]`;
}

function ofKeys(value: object): string {
  let text = "{";
  for (const key of Object.keys(value)) text += `${key}:${fingerprint(value[key as keyof typeof value])},`;
  return `${text}}`;
}
