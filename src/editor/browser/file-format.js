// Runs in the editor's browser. How the screen reads and writes files, so that a save changes what was changed and no more:
// Sveltia CMS by itself writes a file's keys anew, in its own order and without comments.

import { parseDocument } from "yaml";
import { same, shownValues, tidy } from "./shown-values.js";
import { withChanges, yaml } from "./with-changes.js";

/** The key that carries a file's text through the screen. No key of a file has a blank in it. */
export const memory = "asal berkas";

/** The field by which the screen finds a tag under all its names. */
export const allNames = "_names";

/**
 * A format for CMS.registerCustomFormat.
 *
 * @param fields the collection's, as the screen's configuration has them
 * @param leftOut by key, what it means if the key is not written
 * @param body whether a text follows the keys, which then stand between lines of `---`
 * @param calendar how dates are written, for fields that pick a date
 * @param tagNames by each spelling of a tag in lower case, its name
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

  /** By key in the order of the fields, what is other than it was; undefined for what is no longer there. */
  function changesOf(shown, values, document) {
    const order = [...fields.map(({ name }) => name), ...Object.keys(shown), ...Object.keys(values)];
    const changed = [...new Set(order)].filter((key) => {
      if (same(shown[key], values[key])) return false;
      // What goes without saying is not said, where it was not said before.
      return document.has(key) || !same(values[key], leftOut[key]);
    });
    return new Map(changed.map((key) => [key, tidy(values[key])]));
  }
}

/** A file's parts: its opening line, its keys, its closing line, blank lines, its text. */
function split(text, body) {
  const lines = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  if (!body) return { before: "", keys: lines, closing: "", gap: "", body: "" };
  const parts = /^(\s*---[ \t]*\n)([\s\S]*?)(^---[ \t]*(?:\n|$))(\n*)([\s\S]*)$/m.exec(lines);
  if (!parts) throw new Error("The file does not begin with keys between two lines of ---.");
  const [, before, keys, closing, gap, rest] = parts;
  return { before, keys, closing: closing.endsWith("\n") ? closing : `${closing}\n`, gap, body: rest };
}
