// Changes keys of YAML and keeps every other byte. Plain JavaScript, because it also runs in the editor's browser.

import { Document, isMap, isScalar, isSeq, parseDocument, Scalar } from "yaml";

/**
 * A value for a key. An undefined or empty one removes the key.
 * @typedef {string | number | boolean | undefined | null | Value[] | { [key: string]: Value }} Value
 */

/** Reads all scalars as text, like the site's own reader, except true, false and empty ones. */
const schema = { schema: "failsafe", customTags: ["null", "bool"] };
const printing = { lineWidth: 0 };

/**
 * Splits a file with front matter into the opening line, keys, closing line, blank lines and text. Line ends become `\n`.
 *
 * @param {string} text @returns {{ opening: string, keys: string, closing: string, gap: string, body: string }}
 * @throws Error if there is no front matter
 */
export function splitFile(text) {
  const lines = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const parts = /^(\s*---[ \t]*\n)([\s\S]*?)(^---[ \t]*(?:\n|$))(\n*)([\s\S]*)$/m.exec(lines);
  if (parts?.index !== 0) throw new Error("The file does not begin with keys between two lines of ---.");
  const [, opening, keys, closing, gap, body] = parts;
  return { opening, keys, closing: closing.trimEnd(), gap, body };
}

/**
 * Returns the values of YAML. Texts stay as they are written.
 * @type {(yaml: string) => Record<string, Value>} @throws Error if the YAML cannot be read
 */
export const readYaml = (yaml) => parsed(yaml).toJS() ?? {};

/** Deeper levels have no use. The parser calls itself for each level, and on a stack overflow V8 ends the process. */
const mostLevels = 100;

/** Returns the offset at which YAML is nested too deeply; -1 if it is not. @param {string} yaml @returns {number} */
export function tooDeepAt(yaml) {
  let level = 0;
  for (const { 0: sign, index } of yaml.matchAll(/[[\]{}]|^[ \t]*(?:[-?:!&][^\s[\]{}]*[ \t]+){100}/gm)) {
    if (sign.length > 1) return index;
    level = /[[{]/.test(sign) ? level + 1 : Math.max(0, level - 1);
    if (level > mostLevels) return index;
  }
  return -1;
}

function parsed(yaml) {
  if (tooDeepAt(yaml) >= 0) throw new Error("The keys have too many levels, one inside another.");
  const document = parseDocument(yaml, { ...schema, logLevel: "silent", stringKeys: true });
  if (document.errors.length > 0) throw document.errors[0];
  return document;
}

/**
 * Changes keys of a file with front matter. Keeps everything else: order, comments, quotation marks, line ends.
 *
 * @param {string} text of the file
 * @param {Readonly<Record<string, Value>>} changes
 * @param {readonly string[]} order of keys, for the place of new ones
 * @param {string} [body] the new text below the keys, if there is one
 * @returns {string} @throws Error if there is no readable front matter
 */
export function editFile(text, changes, order, body) {
  const { opening, keys, closing, gap, body: old } = splitFile(text);
  const edited = editYaml(keys, changes, order);
  const below = body === undefined || isSame(old, body) ? `${gap}${old}` : `\n${body.trim()}\n`;
  const whole = `${opening}${edited}${/[^\n]$/.test(edited) ? "\n" : ""}${closing}\n${below}`;
  return text.includes("\r\n") ? whole.replaceAll("\n", "\r\n") : whole;
}

/**
 * Changes keys like `editFile`, in YAML without a text below.
 * @type {(yaml: string, changes: Readonly<Record<string, Value>>, order: readonly string[]) => string}
 */
export function editYaml(yaml, changes, order) {
  const text = yaml.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const document = parsed(text);
  const { contents } = document;
  if (contents && (!isMap(contents) || contents.flow)) throw new Error("The keys are not below one another.");
  const pairs = contents?.items ?? [];
  const names = [...order, ...Object.keys(changes)].filter((name, at, all) => all.indexOf(name) === at);
  const edits = names.flatMap((name) => {
    const value = tidy(changes[name]);
    const pair = pairs.find(({ key }) => String(key.value) === name);
    if (!(name in changes) || (!pair && value === undefined)) return [];
    if (!pair) return [{ name, from: placeFor(text, pairs, names.slice(names.indexOf(name) + 1)), value }];
    if (isSame(asPlain(pair.value, document), value)) return [];
    const end = Math.max(pair.key.range[1], pair.value?.range?.[1] ?? 0);
    // Up to the end of the line. A block's range may already include its last line end.
    const to = text[end - 1] === "\n" ? end : end + /^[^\n]*\n?/.exec(text.slice(end))[0].length;
    return [{ name, from: pair.key.range[0], to, value, node: pair.value }];
  });
  // Edits from the end, so that earlier offsets stay valid. The sort is stable: of keys at one offset, the first is written last.
  const edited = edits
    .reverse()
    .sort((a, b) => b.from - a.from)
    .reduce((result, { name, from, to = from, value, node }) => {
      const gap = from === result.length && /[^\n]$/.test(result) ? "\n" : "";
      const written = value === undefined ? "" : printed(name, updated(node, value, document));
      return `${result.slice(0, from)}${gap}${written}${result.slice(to)}`;
    }, text);
  return yaml.includes("\r\n") ? edited.replaceAll("\n", "\r\n") : edited;
}

/** Returns the offset for a new key: before the next existing key and the comments above that, or at the end. */
function placeFor(text, pairs, later) {
  const next = pairs.find(({ key }) => later.includes(String(key.value)));
  let start = next ? next.key.range[0] : text.length;
  while (next && start > 0) {
    const line = text.lastIndexOf("\n", start - 2) + 1;
    if (!/^\s*(?:#|$)/.test(text.slice(line, start))) break;
    start = line;
  }
  return start;
}

/** Returns a key with its value, as one or more lines, without comments around it. */
function printed(name, node) {
  const document = new Document({}, schema);
  if (node.comment && !isScalar(node) && !node.flow) node.comment = undefined;
  document.contents.set(name, node);
  return document.toString({ ...printing, flowCollectionPadding: !isSeq(node) });
}

const asPlain = (node, document) => node?.toJS(document);
const isGroup = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns the node of a value, based on the old node: unchanged parts stay as written, with comments, order and quotation marks. */
function updated(node, value, document) {
  if (node && isSame(asPlain(node, document), value)) return node;
  if (isMap(node) && isGroup(value)) {
    for (const { key } of [...node.items]) if (!(key.value in value)) node.delete(key.value);
    for (const [key, inner] of Object.entries(value))
      node.set(key, updated(node.get(key, true), inner, document));
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    const values = node.items.map((item) => asPlain(item, document));
    const old = pairUp(values, value, isSame);
    node.items = value.map((entry, index) => updated(node.items[old[index]], entry, document));
    return node;
  }
  if (typeof value === "object") return document.createNode(value);
  const scalar = new Scalar(typeof value === "boolean" ? value : String(value));
  if (isScalar(node)) {
    if (typeof node.value === typeof scalar.value && /^QUOTE/.test(node.type)) scalar.type = node.type;
    scalar.comment = node.comment;
  }
  return scalar;
}

/**
 * Finds the index of the old entry for each entry of a list: of an equal one; otherwise, for a group, of the next that equals no entry.
 * @template Entry @param {readonly Entry[]} old @param {readonly Entry[]} entries
 * @param {(old: any, entry: any) => boolean} isEqual @returns {(number | undefined)[]}
 */
export function pairUp(old, entries, isEqual) {
  const free = new Set(old.keys());
  const take = (isIt) => {
    const index = [...free].find(isIt);
    free.delete(index);
    return index;
  };
  const equal = entries.map((entry) => take((index) => isEqual(old[index], entry)));
  return entries.map(
    (entry, at) => equal[at] ?? (isGroup(entry) ? take((index) => isGroup(old[index])) : undefined),
  );
}

/** Returns a value without its empty parts; undefined if nothing is left. @param {any} value @returns {any} */
function tidy(value) {
  if (value === null || value === "") return undefined;
  if (typeof value === "string") return value.trim() || undefined;
  if (typeof value !== "object") return value;
  const pairs = Object.entries(value).map(([key, inner]) => [key, tidy(inner)]);
  const kept = pairs.filter(([, inner]) => inner !== undefined);
  if (kept.length === 0) return undefined;
  return Array.isArray(value) ? kept.map(([, inner]) => inner) : Object.fromEntries(kept);
}

/**
 * Whether two values are equal, apart from spaces at the ends and empty keys. A single value equals a list of one.
 * @type {(one: any, other: any) => boolean}
 */
export function isSame(one, other) {
  const [a, b] = [tidy(one), tidy(other)];
  if (Array.isArray(a) !== Array.isArray(b) && a !== undefined && b !== undefined)
    return isSame([a].flat(), [b].flat());
  if (a === undefined || b === undefined || typeof a !== "object" || typeof b !== "object")
    return a === b || (a !== undefined && b !== undefined && String(a) === String(b));
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]));
}
