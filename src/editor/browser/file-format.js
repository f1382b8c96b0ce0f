// Runs in the editor's browser. How the screen reads and writes files, so that a save changes what was changed and no more:
// Sveltia CMS by itself writes a file's keys anew, in its own order and without comments.

import { Document, isMap, isScalar, isSeq, parseDocument, Scalar } from "yaml";
import { isoDate } from "./iso-date.js";

/** The key that carries a file's text through the screen. No key of a file can have it: it has a blank in it. */
export const memory = "asal berkas";

/** Every scalar is text, as the site reads it, but for true, false and nothing. */
const yaml = { schema: "failsafe", customTags: ["null", "bool"], logLevel: "silent" };
const printing = { lineWidth: 0, flowCollectionPadding: true };

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
  const names = fields.map(({ name }) => name);
  const findable = names.includes(allNames);
  const read = (text) => {
    const file = split(text, body);
    const document = parseDocument(file.keys, yaml);
    if (document.errors.length > 0) throw document.errors[0];
    const shown = { ...leftOut, ...shownValues(fields, document.toJS() ?? {}, { calendar, tagNames }) };
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
      const changes = new Map();
      for (const key of new Set([...Object.keys(shown), ...Object.keys(values)]))
        if (!same(shown[key], values[key])) changes.set(key, tidy(values[key]));
      for (const { name, multiple } of fields)
        if (multiple && Array.isArray(changes.get(name)))
          changes.set(name, asWritten(changes.get(name), shown[name], document.toJS()?.[name]));
      for (const [key, value] of changes)
        if (!document.has(key) && same(value, leftOut[key])) changes.delete(key);
      const keys = withChanges(file.keys, document, changes, names);
      const below = same(file.body, savedBody) ? file.gap + file.body : `\n${savedBody.trim()}\n`;
      const whole = `${file.before}${keys}${/[^\n]$/.test(keys) ? "\n" : ""}${file.closing}${body ? below : ""}`;
      return text.includes("\r\n") ? whole.replaceAll("\n", "\r\n") : whole;
    },
  };
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

/** Entries that were there as they were written, which the screen shows by their names. */
function asWritten(entries, shown = [], written = []) {
  const spellings = new Map(shown.map((name, index) => [name, asList(written)[index]]));
  return entries.map((entry) => spellings.get(entry) ?? entry);
}

const asList = (value) => (Array.isArray(value) ? value : [value]);

/**
 * Values as the screen's fields take them: a list where a list is wanted, numbers as numbers, dates in ISO 8601, tags by
 * their names.
 */
function shownValues(fields, values, reading) {
  const shown = { ...values };
  for (const field of fields) {
    const { name } = field;
    const value = shown[name];
    if (value === null || value === undefined) delete shown[name];
    else if (field.fields && field.widget === "list") {
      // `timeline: false` and the like have no form here: they stay as they are until entries are written.
      if (!Array.isArray(value)) delete shown[name];
      else shown[name] = value.map((entry) => shownValues(field.fields, entry ?? {}, reading));
    } else if (field.widget === "list" || field.multiple)
      shown[name] = Array.isArray(value) ? value : [value];
    else if (field.widget === "object") shown[name] = shownValues(field.fields, value, reading);
    else if (field.widget === "datetime") shown[name] = isoDate(value, reading.calendar);
    else if (field.widget === "number" && /^-?\d+$/.test(value)) shown[name] = Number(value);
  }
  return shown;
}

/** A value without what is empty; undefined if nothing is left. */
function tidy(value) {
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
function same(one, other) {
  const [a, b] = [tidy(one), tidy(other)];
  if (a === undefined || b === undefined || typeof a !== "object" || typeof b !== "object")
    return a === b || (a !== undefined && b !== undefined && String(a) === String(b));
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Array.isArray(a) === Array.isArray(b) && [...keys].every((key) => same(a[key], b[key]));
}

/**
 * The text of the keys with some of them changed, and every other byte as it was.
 *
 * @param changes by key; undefined takes the key away
 * @param names of all keys, in the order in which new ones are put in
 */
function withChanges(text, document, changes, names) {
  const pairs = document.contents?.items ?? [];
  if (document.contents?.flow || (document.contents && !isMap(document.contents))) {
    for (const [key, value] of changes) value === undefined ? document.delete(key) : document.set(key, value);
    return document.toString(printing);
  }
  const edits = [];
  const remaining = new Map(changes);
  for (const pair of pairs) {
    const key = String(pair.key.value);
    if (!changes.has(key)) continue;
    remaining.delete(key);
    const value = changes.get(key);
    const from = pair.key.range[0];
    const to = endOfLine(text, Math.max(pair.key.range[1], pair.value?.range?.[1] ?? 0));
    edits.push({
      from,
      to,
      text: value === undefined ? "" : printPair(key, updated(pair.value, value, document)),
    });
  }
  for (const [key, value] of remaining) {
    if (value === undefined) continue;
    const later = names.slice(names.indexOf(key) + 1);
    const next = names.includes(key) && pairs.find((pair) => later.includes(String(pair.key.value)));
    const at = next ? startOfBlock(text, next.key.range[0]) : text.length;
    const gap = at === text.length && text !== "" && !text.endsWith("\n") ? "\n" : "";
    edits.push({ from: at, to: at, text: gap + printPair(key, document.createNode(value)) });
  }
  // Edits at one place keep their order: sorting is stable.
  edits.sort((a, b) => a.from - b.from || a.to - b.to);
  let result = "";
  let position = 0;
  for (const edit of edits) {
    result += text.slice(position, edit.from) + edit.text;
    position = Math.max(position, edit.to);
  }
  return result + text.slice(position);
}

/** Behind the end of the line that a place is on. */
function endOfLine(text, place) {
  // A block's range may end behind its last line end already.
  if (text[place - 1] === "\n") return place;
  const end = text.indexOf("\n", place);
  return end < 0 ? text.length : end + 1;
}

/** Where the comments over a key begin, or the key itself if there are none. */
function startOfBlock(text, key) {
  let start = key;
  for (;;) {
    const before = text.lastIndexOf("\n", start - 2) + 1;
    if (start === 0 || !text.slice(before, start).trimStart().startsWith("#")) return start;
    start = before;
  }
}

function printPair(key, node) {
  const document = new Document({}, yaml);
  if (node.comment && !isScalar(node)) node.comment = undefined;
  document.contents.set(key, node);
  return document.toString(printing);
}

/** The node of a value, from the one that was there where it can be: with its comments, its order and its quotation marks. */
function updated(node, value, document) {
  if (isMap(node) && isPlainObject(value)) {
    for (const pair of [...node.items]) if (!(pair.key.value in value)) node.delete(pair.key);
    for (const [key, inner] of Object.entries(value)) {
      const known = node.get(key, true);
      node.set(key, known ? updated(known, inner, document) : document.createNode(inner));
    }
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    const free = [...node.items];
    const reuse = (find) => {
      const index = free.findIndex(find);
      return index < 0 ? undefined : free.splice(index, 1)[0];
    };
    // Those that are as they were first, so that none of them is taken for another.
    const kept = value.map((item) => reuse((old) => same(old.toJS(document), item)));
    node.items = value.map(
      (item, index) =>
        kept[index] ??
        (isPlainObject(item) ? updated(free.shift(), item, document) : document.createNode(item)),
    );
    return node;
  }
  if (isScalar(node) && !isPlainObject(value) && !Array.isArray(value)) {
    const scalar = new Scalar(typeof value === "boolean" ? value : String(value));
    if (typeof node.value === typeof scalar.value && /^QUOTE/.test(node.type)) scalar.type = node.type;
    scalar.comment = node.comment;
    return scalar;
  }
  return document.createNode(typeof value === "number" ? String(value) : value);
}

const isPlainObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
