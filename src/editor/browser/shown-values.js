// Runs in the editor's browser. What the screen shows of what stands in a file.

import { isoDate } from "./iso-date.js";

/**
 * Values as the screen's fields take them: a list where a list is wanted, numbers as numbers, dates in ISO 8601, tags by
 * their names. What a field cannot show is left out.
 *
 * @param fields as the screen's configuration has them
 * @param values as they stand in a file
 * @param reading how dates are written, and by each spelling of a tag its name
 */
export function shownValues(fields, values, reading) {
  const shown = { ...values };
  for (const field of fields) {
    const value = shownValue(field, shown[field.name], reading);
    if (value === undefined) delete shown[field.name];
    else shown[field.name] = value;
  }
  return shown;
}

/** The value of one field; undefined if there is nothing to show. */
export function shownValue(field, value, reading) {
  if (value === null || value === undefined) return undefined;
  const item = itemOf(field);
  if (item) {
    // `timeline: false` and the like have no form here: they stay as they are until entries are written.
    if (item.fields && !Array.isArray(value)) return undefined;
    return (Array.isArray(value) ? value : [value]).map((entry) => shownValue(item, entry ?? "", reading));
  }
  switch (field.widget) {
    case "object":
      return isGroup(value) ? shownValues(field.fields, value, reading) : undefined;
    case "datetime":
      return isoDate(value, reading.calendar);
    case "number":
      return /^-?\d+$/.test(value) ? Number(value) : value;
    case "tag":
      return reading.tagNames[String(value).toLowerCase()] ?? value;
    default:
      return value;
  }
}

/** A field for each entry of a field that is a list; undefined for any other. */
export function itemOf({ widget, fields, multiple }) {
  if (multiple) return { widget: "tag" };
  if (widget !== "list") return undefined;
  return fields ? { widget: "object", fields } : { widget: "string" };
}

export const isGroup = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** A value without what is empty; undefined if nothing is left. */
export function tidy(value) {
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "string") return value.trim() || undefined;
  if (Array.isArray(value)) {
    const items = value.map(tidy).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value === "object") {
    const pairs = Object.entries(value).flatMap(([key, inner]) => {
      const kept = tidy(inner);
      return kept === undefined ? [] : [[key, kept]];
    });
    return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
  }
  return value;
}

/** Whether two values say the same; blanks at the ends, and keys with nothing in them, say nothing. */
export function same(one, other) {
  const [a, b] = [tidy(one), tidy(other)];
  if (a === undefined || b === undefined || typeof a !== "object" || typeof b !== "object")
    return a === b || (a !== undefined && b !== undefined && String(a) === String(b));
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Array.isArray(a) === Array.isArray(b) && [...keys].every((key) => same(a[key], b[key]));
}
