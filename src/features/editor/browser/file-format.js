// Runs in the editor's browser. Reads and writes files so that saving changes only what was edited: Sveltia CMS itself would
// rewrite all keys, in its own order and without comments.

import {
  editFile,
  editYaml,
  isSame,
  pairUp,
  readYaml,
  splitFile,
} from "../../../content/front-matter/edit-yaml.js";
import { isoDate } from "./iso-date.js";

/** The key that carries a file's text through the screen. It contains spaces, so no key of a file can be the same. */
export const memory = "text of the file";

/** The field for finding a tag by any of its names. */
export const allNames = "_names";

/**
 * Makes a format for CMS.registerCustomFormat from parts of the screen's configuration.
 *
 * @param {{ fields: import("@sveltia/cms").Field[], leftOut: Record<string, unknown>, body: boolean,
 *   calendar: import("./iso-date.js").Calendar, tagNames: Record<string, string> }} request `body`: whether a text follows the
 *   keys, which are then between lines of `---`
 */
export function fileFormat({ fields, leftOut, body, calendar, tagNames }) {
  const reading = { calendar, tagNames };
  const order = fields.map(({ name }) => name);
  const read = (text) => {
    const file = body ? splitFile(text) : { keys: text.replace(/\r\n?/g, "\n"), body: "" };
    const values = readYaml(file.keys);
    return { text: file.body, values, shown: { ...leftOut, ...shownGroup(fields, values, reading) } };
  };
  return {
    /** @param {string} text @returns {Record<string, unknown>} @throws Error if the file cannot be read */
    fromFile(text) {
      const { text: below, shown } = read(text);
      return {
        ...shown,
        ...(body && { body: below.trim() }),
        ...(order.includes(allNames) && { [allNames]: [shown.name, ...(shown.aliases ?? [])].join(", ") }),
        [memory]: text,
      };
    },
    /** @param {Record<string, any>} saved @returns {string} */
    toFile({ [memory]: text = body ? "---\n---\n" : "", [allNames]: _, body: below = "", ...saved }) {
      const { values, shown } = read(text);
      const changed = [...new Set([...order, ...Object.keys(shown), ...Object.keys(saved)])].filter(
        // Does not write a default value that was not written before.
        (key) => !isSame(shown[key], saved[key]) && (key in values || !isSame(saved[key], leftOut[key])),
      );
      const changes = Object.fromEntries(
        changed.map((key) => [key, asWritten(fieldOf(fields, key), values[key], saved[key], reading)]),
      );
      return body ? editFile(text, changes, order, below) : editYaml(text, changes, order);
    },
  };
}

const fieldOf = (fields, key) => fields?.find(({ name }) => name === key) ?? { name: key, widget: "string" };

/** Looks up a name in an object, ignoring inherited properties such as `constructor`. */
const lookUp = (values, name) => (Object.hasOwn(values, name) ? values[name] : undefined);

const isGroup = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns the values of a group as its fields show them, without what a field cannot show. */
function shownGroup(fields, values, reading) {
  const shown = fields.map((field) => [field.name, shownValue(field, values[field.name], reading)]);
  const all = Object.entries({ ...values, ...Object.fromEntries(shown) });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

/** Returns a value as its field shows it: a list as a list, a date in ISO 8601, a tag by its name; undefined if there is none. */
function shownValue(field, value, reading) {
  if (value === null || value === undefined) return undefined;
  const item = itemOf(field);
  if (item) {
    // The screen has no field for values such as `timeline: false`: they stay until entries are written.
    if (item.fields && !Array.isArray(value)) return undefined;
    return [value].flat().map((entry) => shownValue(item, entry ?? "", reading));
  }
  switch (field.widget) {
    case "object":
      return isGroup(value) ? shownGroup(field.fields, value, reading) : undefined;
    case "datetime":
      return isoDate(value, reading.calendar);
    case "number":
      return /^-?\d+$/.test(value) ? Number(value) : value;
    case "tag":
      return lookUp(reading.tagNames, String(value).toLowerCase()) ?? value;
    default:
      return value;
  }
}

/** Returns the field for the entries of a list field; undefined for other fields. */
function itemOf({ widget, fields, multiple, collection }) {
  if (multiple) return { widget: collection === "tags" ? "tag" : "string" };
  if (widget !== "list") return undefined;
  return fields ? { widget: "object", fields } : { widget: "string" };
}

/** Returns a saved value as the file has it: each unchanged part stays as it is written there. */
function asWritten(field, written, saved, reading) {
  if (isSame(shownValue(field, written, reading), saved)) return written;
  const item = itemOf(field);
  if (item && Array.isArray(saved) && written !== undefined) {
    const old = [written].flat();
    const found = pairUp(old, saved, (entry, other) => isSame(shownValue(item, entry, reading), other));
    return saved.map((entry, at) => asWritten(item, old[found[at]], entry, reading));
  }
  if (!isGroup(saved) || !isGroup(written)) return saved;
  const pairs = Object.entries(saved).map(([key, value]) => [
    key,
    asWritten(fieldOf(field.fields, key), written[key], value, reading),
  ]);
  return Object.fromEntries(pairs);
}
