/** Entries of a list that stand below a value which has ended, and where the first of them begins. */
export interface EntriesAfterValue {
  offset: number;
  /** How to write all of it: `tags: [Pasar, Cabai]`. */
  better: string;
  /** The part of the text that a parser stumbles in because of them. */
  from: number;
  to: number;
}

/** A key with a value on its line, which is no text over several lines and no group. */
const keyWithValue = /^ *([A-Za-z_][\w-]*): +([^\s|>{#].*?)\s*$/;
const entry = /^ *- +(.*?)\s*$/;

/** Finds entries with a dash below a list in brackets, or below the first entry, which stands behind the key. */
export function findEntriesAfterValue(text: string): EntriesAfterValue | undefined {
  let start = 0;
  let above: { name: string; value: string; start: number } | undefined;
  let found: { offset: number; entries: string[] } | undefined;
  for (const line of text.split("\n")) {
    const written = entry.exec(line)?.[1];
    if (above && written !== undefined) {
      found ??= { offset: start + line.indexOf("-"), entries: [] };
      found.entries.push(inBrackets(written));
    } else if (found) break;
    else {
      const [, name, value = ""] = keyWithValue.exec(line) ?? [];
      const hasEnded = name !== undefined && (!value.startsWith("[") || value.endsWith("]"));
      above = hasEnded ? { name, value, start } : undefined;
    }
    start += line.length + 1;
  }
  if (!above || !found) return undefined;
  const first = above.value.startsWith("[") ? above.value.slice(1, -1).trim() : inBrackets(above.value);
  const all = [first, ...found.entries].filter((one) => one !== "").join(", ");
  return { offset: found.offset, better: `${above.name}: [${all}]`, from: above.start, to: start };
}

/** A value as it stands among others in brackets. */
const inBrackets = (value: string): string =>
  /[,[\]{}]|: |^[&*!%@`]/.test(value) && !/^["']/.test(value) ? `"${value}"` : value;
