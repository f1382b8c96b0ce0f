// Runs in the editor's browser. Reads and writes files so that saving changes only what was edited: Sveltia CMS itself would
// rewrite all keys, in its own order and without comments.

import { parseDocument } from "yaml";
import { same, shownValues, tidy } from "./shown-values.js";
import { withChanges, yaml } from "./with-changes.js";

/** The key that carries a file's text through the screen. It contains a space, so no key of a file is the same. */
export const memory = "asal berkas";

/** The field for finding a tag by any of its names. */
export const allNames = "_names";

/**
 * A format for CMS.registerCustomFormat.
 *
 * @param fields the collection's fields, from the screen's configuration
 * @param leftOut default values of keys
 * @param body whether a text follows the keys, which are then between lines of `---`
 * @param calendar how dates are written, for date fields
 * @param tagNames names of tags, by each spelling in lower case
 */
export function fileFormat({ fields, leftOut, body, calendar, tagNames }) {
  const reading = { calendar, tagNames };
  const findable = fields.some(({ name }) => name === allNames);
  const read = (text) => {
    const file = split(text, body);
    const document = parseDocument(file.keys, yaml);
    if (document.errors.length > 0) throw document.errors[0];
    const shown = { ...leftOut, ...shownValues(fields, document.toJS() ?? {}, reading) };
    return { file, document, shown };
  };
  return {
    fromFile(text) {
      const { file, shown } = read(text);
      return {
        ...shown,
        ...(body && { body: file.body.trim() }),
        ...(findable && { [allNames]: [shown.name, ...(shown.aliases ?? [])].join(", ") }),
        [memory]: text,
      };
    },
    toFile(saved) {
      const {
        [memory]: text = body ? "---\n---\n" : "",
        [allNames]: _,
        body: savedBody = "",
        ...values
      } = saved;
      const { file, document, shown } = read(text);
      const keys = withChanges(file.keys, document, changesOf(shown, values, document), { fields, reading });
      const below = same(file.body, savedBody) ? file.gap + file.body : `\n${savedBody.trim()}\n`;
      const whole = `${file.before}${keys}${/[^\n]$/.test(keys) ? "\n" : ""}${file.closing}${body ? below : ""}`;
      return text.includes("\r\n") ? whole.replaceAll("\n", "\r\n") : whole;
    },
  };

  /** Changed values, by key in the order of the fields; undefined for a removed key. */
  function changesOf(shown, values, document) {
    const order = [...fields.map(({ name }) => name), ...Object.keys(shown), ...Object.keys(values)];
    const changed = [...new Set(order)].filter((key) => {
      if (same(shown[key], values[key])) return false;
      // Do not write a default value that was not written before.
      return document.has(key) || !same(values[key], leftOut[key]);
    });
    return new Map(changed.map((key) => [key, tidy(values[key])]));
  }
}

/** The parts of a file: opening line, keys, closing line, blank lines, text. */
function split(text, body) {
  const lines = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  if (!body) return { before: "", keys: lines, closing: "", gap: "", body: "" };
  const parts = /^(\s*---[ \t]*\n)([\s\S]*?)(^---[ \t]*(?:\n|$))(\n*)([\s\S]*)$/m.exec(lines);
  if (!parts) throw new Error("The file does not begin with keys between two lines of ---.");
  const [, before, keys, closing, gap, rest] = parts;
  return { before, keys, closing: closing.endsWith("\n") ? closing : `${closing}\n`, gap, body: rest };
}
