// Runs in the editor's browser. Converts the values of a file to those that the screen shows.

import { isoDate } from "./iso-date.js";

/**
 * Converts values for the screen's fields: lists as lists, numbers as numbers, dates in ISO 8601, tags by name. Leaves out
 * values that a field cannot show.
 *
 * @param fields from the screen's configuration
 * @param values from a file
 * @param reading how dates are written, and names of tags by each spelling
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
    // The screen has no field for values such as `timeline: false`: they stay until entries are written.
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

/** The field for the entries of a list field; undefined for other fields. */
export function itemOf({ widget, fields, multiple, collection }) {
  if (multiple) return { widget: collection === "tags" ? "tag" : "string" };
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

/** Whether two values are equal, apart from spaces at the ends and empty keys. */
export function same(one, other) {
  const [a, b] = [tidy(one), tidy(other)];
  if (a === undefined || b === undefined || typeof a !== "object" || typeof b !== "object")
    return a === b || (a !== undefined && b !== undefined && String(a) === String(b));
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Array.isArray(a) === Array.isArray(b) && [...keys].every((key) => same(a[key], b[key]));
}
