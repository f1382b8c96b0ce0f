// Runs in the editor's browser. Puts changed keys into the old file instead of writing a new one.

import { Document, isMap, isScalar, isSeq, Scalar } from "yaml";
import { isGroup, itemOf, same, shownValue } from "./shown-values.js";

/** All scalars are text, as in the site's own reader, except true, false and empty ones. */
export const yaml = { schema: "failsafe", customTags: ["null", "bool"], logLevel: "silent" };
const printing = { lineWidth: 0, flowCollectionPadding: true };

/**
 * Changes some keys and leaves every other byte as it was.
 *
 * @param text YAML, keys and values
 * @param document parsed from it
 * @param changes new values by key, in the order in which new keys are inserted; undefined removes a key
 * @param fields the screen's fields, in order
 * @param reading as for shownValues
 */
export function withChanges(text, document, changes, { fields, reading }) {
  const names = fields.map(({ name }) => name);
  const writer = { document, reading };
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
      text:
        value === undefined ? "" : printPair(key, updated(writer, pair.value, value, fieldOf(fields, key))),
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
  // The sort is stable: edits at one place keep their order.
  edits.sort((a, b) => a.from - b.from || a.to - b.to);
  let result = "";
  let position = 0;
  for (const edit of edits) {
    result += text.slice(position, edit.from) + edit.text;
    position = Math.max(position, edit.to);
  }
  return result + text.slice(position);
}

/** The offset after the end of a line. */
function endOfLine(text, place) {
  // A block's range may already include its last line end.
  if (text[place - 1] === "\n") return place;
  const end = text.indexOf("\n", place);
  return end < 0 ? text.length : end + 1;
}

/** Where the comments and blank lines above a key begin, or the key itself if there are none. */
function startOfBlock(text, key) {
  let start = key;
  for (;;) {
    const before = text.lastIndexOf("\n", start - 2) + 1;
    if (start === 0 || !/^\s*(?:#|$)/.test(text.slice(before, start))) return start;
    start = before;
  }
}

/** A key with its value, as one or more lines, without comments around it. */
function printPair(key, node) {
  const document = new Document({}, yaml);
  if (node.comment && !isScalar(node) && !node.flow) node.comment = undefined;
  document.contents.set(key, node);
  return document.toString(printing);
}

const fieldOf = (fields, key) => fields.find(({ name }) => name === key) ?? { name: key, widget: "string" };

/**
 * Makes the node of a value from the old node: unchanged parts stay as written, with comments, order and quotation marks.
 */
function updated(writer, node, value, field) {
  const { document, reading } = writer;
  if (node && same(shownValue(field, node.toJS(document), reading), value)) return node;
  if (isMap(node) && isGroup(value)) {
    for (const pair of [...node.items]) if (!(pair.key.value in value)) node.delete(pair.key.value);
    for (const [key, inner] of Object.entries(value))
      node.set(key, updated(writer, node.get(key, true), inner, fieldOf(field.fields ?? [], key)));
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    const item = itemOf(field) ?? { widget: "string" };
    const free = [...node.items];
    const take = (find) => {
      const index = free.findIndex(find);
      return index < 0 ? undefined : free.splice(index, 1)[0];
    };
    // Match unchanged entries first, so that none is taken for another.
    const kept = value.map((entry) =>
      take((old) => same(shownValue(item, old.toJS(document), reading), entry)),
    );
    node.items = value.map(
      (entry, index) =>
        kept[index] ?? updated(writer, isGroup(entry) ? free.shift() : undefined, entry, item),
    );
    return node;
  }
  if (isGroup(value) || Array.isArray(value)) return document.createNode(value);
  const scalar = new Scalar(typeof value === "boolean" ? value : String(value));
  if (isScalar(node)) {
    if (typeof node.value === typeof scalar.value && /^QUOTE/.test(node.type)) scalar.type = node.type;
    scalar.comment = node.comment;
  }
  return scalar;
}
